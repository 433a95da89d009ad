use nalgebra::{SMatrix, SVector};
use rand::Rng;

use super::recurrent::{
    Advance, Cell, Course, Kept, Moment, Moments, Now, Recurrence, Retreat, Stepwise, Tape, Weights, add_recurrent, collect,
    forward, infer, inner_product, pass_recurrent, recurrent_gradient, recurrent_product, step, unroll,
};
use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::product::{Start, sum_columns};
use crate::kernels::recurrent::{Mask, Step, gru};
use crate::parameters::parameters;
use crate::{Scalar, Update, Zeroed};

/// A gated recurrent unit (Cho et al. 2014): `[steps, IN] -> [UNITS]`, or `[steps, UNITS]` as a [sequence](Recurrence::sequence).
///
/// Forward, step by step, with `p = b + W x`, whose thirds are those of the gates `r`, `z`, `n`: `r = σ(p_r + U_r h)`, `z = σ(p_z + U_z h)`,
/// `h' = z h + (1 - z) n` (`z h` is added to the rounded rest with one rounding), and
/// - with the reset gate *after* the product (PyTorch, Keras' default): `q = c + U_n h`, `n = tanh(p_n + r q)`, the sum with one rounding;
/// - with the reset gate [*before*](Recurrence::reset_before) it (the original form): `q = r h`, `n = tanh(p_n + U_n q)`.
///
/// Backward, from the last step to the first, with `dh'` from the output and the step behind: `dp_z = dh' (h - n) z (1 - z)`,
/// `dp_n = dh' (1 - z) (1 - n²)`, `dh = dh' z + U_rᵀ dp_r + U_zᵀ dp_z + ..`, `dx = Wᵀ dp`, and
/// - after: `dp_r = dp_n q r (1 - r)`, `dq = dp_n r`, the rest of `dh` is `U_nᵀ dq`;
/// - before: `dq = U_nᵀ dp_n`, `dp_r = dq h r (1 - r)`, the rest of `dh` is `dq r`.
///
/// Over steps and samples `dW = Σ dp xᵀ`, `db = Σ dp`, `dU_r = Σ dp_r hᵀ`, `dU_z = Σ dp_z hᵀ`; `dU_n = Σ dq hᵀ` and `dc = Σ dq`, or
/// `dU_n = Σ dp_n qᵀ`.
///
/// `GATES` is `3 * UNITS`; `CANDIDATES` is `UNITS`, or 0 with the reset gate before the product. Gates have the order of PyTorch (Keras' is
/// `z`, `r`, `n`); of the two biases of `r` and `z` there, the sum is here. See [`recurrent`](super::recurrent) for masks, the order of
/// sums, and memory.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::{Gru, Recurrence, Recurrent}, zeroed, zeroed_box};
/// let mut layer = zeroed_box::<Gru<f32, 1, 1, 3, 1>>();
/// layer.weight[2] = 1.0; // the update gate is half open: the state comes half of the way to the input
/// let (mut output, mut memory) = ([0.0; 2], zeroed());
/// layer.infer::<2, 1>(Simd::detect(), Recurrence::new(2).sequence(), &[0.5, -50.0], &[], &mut output, &mut memory);
/// assert!((output[0] - 0.5_f32.tanh() / 2.0).abs() < 1e-6);
/// assert!((output[1] - (output[0] - 1.0) / 2.0).abs() < 1e-6);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct Gru<T, const IN: usize, const UNITS: usize, const GATES: usize, const CANDIDATES: usize> {
    /// `W`, `GATES × IN`: a column holds the weights of one input. In a file, row-major `[IN, GATES]`.
    pub weight: SMatrix<T, GATES, IN>,
    /// `U`, `GATES × UNITS`. In a file, row-major `[UNITS, GATES]`.
    pub recurrent: SMatrix<T, GATES, UNITS>,
    /// `b`.
    pub bias: SVector<T, GATES>,
    /// `c`, inside of the reset gate.
    pub recurrent_bias: SVector<T, CANDIDATES>,
}

parameters!(Gru<const IN, const UNITS, const GATES, const CANDIDATES> {
    weight: SMatrix<T, GATES, IN>, recurrent: SMatrix<T, GATES, UNITS>, bias: SVector<T, GATES>, recurrent_bias: SVector<T, CANDIDATES>
});

/// What a [`Gru`] keeps in training.
#[repr(C)]
pub struct GruCache<T, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize> {
    tape: Tape<T, IN, UNITS, GATES, STEPS, B>,
    /// `q`; after the product, in the end its gradient.
    inner: [[[T; UNITS]; B]; STEPS],
}

/// What a [`Gru`] needs for inference.
#[repr(C)]
pub struct GruMemory<T, const UNITS: usize, const GATES: usize, const B: usize> {
    moments: Moments<T, UNITS, GATES, B>,
    inner: [[T; UNITS]; B],
}

/// The state of a [`Gru`] in a stream.
#[repr(C)]
pub struct GruState<T, const UNITS: usize, const GATES: usize> {
    moment: Moment<T, UNITS, GATES>,
    inner: [T; UNITS],
}

// SAFETY: the fields are `Zeroed`.
unsafe impl<T: Zeroed, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize> Zeroed
    for GruCache<T, IN, UNITS, GATES, STEPS, B>
{
}
// SAFETY: the fields are `Zeroed`.
unsafe impl<T: Zeroed, const UNITS: usize, const GATES: usize, const B: usize> Zeroed for GruMemory<T, UNITS, GATES, B> {}
// SAFETY: the fields are `Zeroed`.
unsafe impl<T: Zeroed, const UNITS: usize, const GATES: usize> Zeroed for GruState<T, UNITS, GATES> {}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize, const CANDIDATES: usize>
    Gru<T, IN, UNITS, GATES, CANDIDATES>
{
    /// Sets weights and biases, both biases with one initializer. The fan-ins are `IN` and `UNITS`, the fan-out is `GATES`.
    pub fn init(&mut self, weight: Initializer, recurrent: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), GATES, IN, GATES, rng);
        recurrent.fill(self.recurrent.as_mut_slice(), GATES, UNITS, GATES, rng);
        bias.fill(self.bias.as_mut_slice(), GATES, IN, GATES, rng);
        bias.fill(self.recurrent_bias.as_mut_slice(), CANDIDATES, UNITS, GATES, rng);
    }

    fn weights(&self) -> Weights<&[T]> {
        Weights { weight: self.weight.as_slice(), bias: self.bias.as_slice() }
    }

    fn step_of<'a>(&'a self, input: &'a [T], output: &'a mut [T], state: &'a mut GruState<T, UNITS, GATES>) -> Step<'a, T> {
        let Now { gates, hidden } = state.moment.now();
        let (weight, bias, recurrent) = (self.weight.as_slice(), self.bias.as_slice(), self.recurrent.as_slice());
        let (apart, inner, cell) = (self.recurrent_bias.as_slice(), &mut state.inner, &mut []);
        Step { inputs: IN, units: UNITS, weight, bias, recurrent, apart, input, hidden, cell, gates, inner, output }
    }

    fn units<'a>(&'a self, inner: &'a mut [T]) -> Units<'a, T> {
        Units { recurrent: self.recurrent.as_slice(), bias: self.recurrent_bias.as_slice(), inner }
    }
}

/// In training, with all `q`, and in inference, with those of one step.
struct Units<'a, T> {
    recurrent: &'a [T],
    bias: &'a [T],
    inner: &'a mut [T],
}

impl<T: Scalar> Advance<T> for Units<'_, T> {
    fn meet(&mut self, course: &Course, step: usize, states: &[T], gates: &mut [T]) {
        let (simd, units) = (course.simd, course.units);
        let inner = &mut self.inner[course.block(step, units)];
        let candidate = self.recurrent.get(2 * units..).unwrap_or_default();
        add_recurrent(course, 2 * units, self.recurrent, states, gates);
        if course.rule.reset_before {
            gru::reset_before(simd, Mask::NONE, units, states, gates, inner);
            add_recurrent(course, units, candidate, inner, gates.get_mut(2 * units..).unwrap_or_default());
        } else {
            inner_product(course, candidate, states, self.bias, inner);
        }
    }

    fn update(&mut self, course: &Course, step: usize, mask: Mask<'_>, gates: &mut [T], hidden: &mut [T]) {
        if course.rule.reset_before {
            gru::mix(course.simd, mask, course.units, gates, hidden);
        } else {
            gru::mix_after(course.simd, mask, course.units, &self.inner[course.block(step, course.units)], gates, hidden);
        }
    }
}

impl<T: Scalar> Retreat<T> for Units<'_, T> {
    fn retreat(
        &mut self,
        course: &Course,
        step: usize,
        mask: Mask<'_>,
        kept: &Kept<'_, T>,
        gates: &mut [T],
        slope: &mut [T],
        passed: &mut [T],
    ) {
        let (simd, units) = (course.simd, course.units);
        let inner = &mut self.inner[course.block(step, units)];
        let (both, candidate) = kept.transposed.split_at_checked(2 * units * units).unwrap_or_default();
        gru::mix_backward(simd, mask, units, kept.before, gates, slope);
        if course.rule.reset_before {
            let slopes = gates.get(2 * units..).unwrap_or_default();
            pass_recurrent(course, units, candidate, slopes, course.gates, Start::Zero, passed);
            gru::reset_before_backward(simd, Mask::NONE, units, kept.seen, gates, passed);
        } else {
            gru::reset_after_backward(simd, Mask::NONE, units, gates, inner);
            pass_recurrent(course, units, candidate, inner, units, Start::Zero, passed);
        }
        if step > 0 {
            pass_recurrent(course, 2 * units, both, gates, course.gates, Start::Add, passed);
        }
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize, const CANDIDATES: usize> Cell
    for Gru<T, IN, UNITS, GATES, CANDIDATES>
{
    const INPUTS: usize = IN;
    const OUTPUTS: usize = UNITS;
    const GATES: usize = GATES;
    type Tape<const STEPS: usize, const B: usize> = GruCache<T, IN, UNITS, GATES, STEPS, B>;
    type Moments<const B: usize> = GruMemory<T, UNITS, GATES, B>;

    fn run<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        rng: &mut dyn Rng,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        tape: &mut Self::Tape<STEPS, B>,
    ) {
        let mut units = self.units(tape.inner.as_flattened_mut().as_flattened_mut());
        forward(course, &self.weights(), &mut units, tape.tape.parts(), rng, input, mask, output);
    }

    fn unroll<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        mask: &[u8],
        slope: &[T],
        other: &[T],
        tape: &mut Self::Tape<STEPS, B>,
    ) {
        let mut units = self.units(tape.inner.as_flattened_mut().as_flattened_mut());
        unroll(course, self.recurrent.as_slice(), &mut units, tape.tape.parts(), mask, slope, other);
    }

    fn collect<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        input_slope: Option<(&mut [T], Update)>,
        tape: &mut Self::Tape<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        let (parts, inner) = (&mut tape.tape.parts(), tape.inner.as_flattened().as_flattened());
        let Self { weight, recurrent, bias, recurrent_bias } = gradients;
        let places = Weights { weight: weight.as_mut_slice(), bias: bias.as_mut_slice() };
        collect(course, self.weight.as_slice(), parts, input_slope, places, update);
        let (begin, hidden, gradient) = (&*parts.begin, &*parts.hidden, recurrent.as_mut_slice());
        recurrent_gradient(course, 2 * UNITS, parts.gates, GATES, begin, hidden, update, gradient);
        let gradient = gradient.get_mut(2 * UNITS..).unwrap_or_default();
        if course.rule.reset_before {
            let slopes = parts.gates.get(2 * UNITS..).unwrap_or_default();
            recurrent_product(course, UNITS, course.columns(), slopes, GATES, inner, update.into(), gradient);
        } else {
            recurrent_gradient(course, UNITS, inner, UNITS, begin, hidden, update, gradient);
            let inner = &inner[..course.columns() * UNITS];
            sum_columns(course.simd, CANDIDATES, inner, update.into(), recurrent_bias.as_mut_slice());
        }
    }

    fn go<const B: usize>(&self, course: &Course, input: &[T], mask: &[u8], output: &mut [T], moments: &mut Self::Moments<B>) {
        let mut units = self.units(moments.inner.as_flattened_mut());
        infer(course, &self.weights(), &mut units, moments.moments.begin(course.sequence.count), input, mask, output);
    }

    fn states<const STEPS: usize, const B: usize>(tape: &Self::Tape<STEPS, B>) -> &[T] {
        tape.tape.hidden()
    }

    fn carry<const STEPS: usize, const B: usize>(tape: &mut Self::Tape<STEPS, B>, visit: &mut dyn FnMut(&mut [Self::Scalar])) {
        visit(tape.tape.carried());
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize, const CANDIDATES: usize> Stepwise
    for Gru<T, IN, UNITS, GATES, CANDIDATES>
{
    type State = GruState<T, UNITS, GATES>;

    fn step(&self, simd: Simd, rule: Recurrence, input: &[T], mask: &[u8], output: &mut [T], state: &mut Self::State) {
        let is_counted = mask.first() != Some(&0);
        if is_counted && !rule.reset_before && gru::step(simd, self.step_of(input, output, state)) {
            return;
        }
        let course = Course::of_step::<Self>(simd, rule);
        let mut units = self.units(&mut state.inner);
        step(&course, &self.weights(), &mut units, state.moment.now(), input, mask, output);
    }
}
