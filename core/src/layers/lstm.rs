use nalgebra::{SMatrix, SVector};
use rand::Rng;

use super::recurrent::{
    Advance, Cell, Course, Kept, Moment, Moments, Now, Recurrence, Retreat, Stepwise, Tape, Weights, add_recurrent, around,
    collect, forward, infer, keep, pass_recurrent, recurrent_gradient, start, step, unroll,
};
use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::product::Start;
use crate::kernels::recurrent::{Mask, Step, lstm};
use crate::parameters::parameters;
use crate::{Scalar, Update, Zeroed};

/// A long short-term memory (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000): `[steps, IN] -> [UNITS]`, or
/// `[steps, UNITS]` as a [sequence](Recurrence::sequence).
///
/// Forward, step by step, with `p = b + W x + U h`, whose quarters are those of the gates `i`, `f`, `g`, `o`:
/// `i = σ(pᵢ)`, `f = σ(p_f)`, `g = tanh(p_g)`, `o = σ(pₒ)`, `c' = f c + i g`, `h' = o tanh(c')`. (`f c` is added to the rounded `i g`
/// with one rounding.)
///
/// Backward, from the last step to the first, with `dh'` and `dc'` from the output and the step behind: `δ = dc' + dh' o (1 - tanh²(c'))`,
/// `dpᵢ = δ g i (1 - i)`, `dp_f = δ c f (1 - f)`, `dp_g = δ i (1 - g²)`, `dpₒ = dh' tanh(c') o (1 - o)`, `dc = δ f`, `dh = Uᵀ dp`, `dx = Wᵀ dp`.
/// Over steps and samples `dW = Σ dp xᵀ`, `dU = Σ dp hᵀ`, `db = Σ dp`.
///
/// `GATES` is `4 * UNITS`. Gates have the order of PyTorch and Keras; PyTorch's two biases are one here, their sum. A cell that forgets from
/// the beginning learns slowly: with a `forget_bias` of 1, [`Lstm::init`] opens the forget gates (Jozefowicz et al. 2015; Keras' default).
///
/// See [`recurrent`](super::recurrent) for masks, the order of sums, and memory.
///
/// ```
/// use layerfit_core::{Update, kernels::Simd, layers::{Lstm, Recurrence, Recurrent}, zeroed, zeroed_box};
/// let mut layer = zeroed_box::<Lstm<f32, 1, 1, 4>>();
/// layer.bias.as_mut_slice().copy_from_slice(&[50.0, 50.0, 0.0, 50.0]); // open gates: the cell adds up what comes in
/// layer.weight[2] = 1.0;
/// let (mut output, mut memory) = ([0.0; 3], zeroed());
/// let rule = Recurrence::new(3).sequence();
/// layer.infer::<3, 1>(Simd::detect(), rule, &[0.5, 50.0, -50.0], &[], &mut output, &mut memory);
/// let cells = [0.5_f32.tanh(), 0.5_f32.tanh() + 1.0, 0.5_f32.tanh()];
/// assert!(output.iter().zip(cells).all(|(output, cell)| (output - cell.tanh()).abs() < 1e-6));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct Lstm<T, const IN: usize, const UNITS: usize, const GATES: usize> {
    /// `W`, `GATES × IN`: a column holds the weights of one input. In a file, row-major `[IN, GATES]`.
    pub weight: SMatrix<T, GATES, IN>,
    /// `U`, `GATES × UNITS`. In a file, row-major `[UNITS, GATES]`.
    pub recurrent: SMatrix<T, GATES, UNITS>,
    /// `b`.
    pub bias: SVector<T, GATES>,
}

parameters!(Lstm<const IN, const UNITS, const GATES> {
    weight: SMatrix<T, GATES, IN>, recurrent: SMatrix<T, GATES, UNITS>, bias: SVector<T, GATES>
});

/// What an [`Lstm`] keeps in training.
#[repr(C)]
pub struct LstmCache<T, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize> {
    tape: Tape<T, IN, UNITS, GATES, STEPS, B>,
    cell: [[[T; UNITS]; B]; STEPS],
    /// The tanh of the cells.
    squashed: [[[T; UNITS]; B]; STEPS],
    begin: [[T; UNITS]; B],
    carried: [[T; UNITS]; B],
    slope: [[T; UNITS]; B],
}

/// What an [`Lstm`] needs for inference.
#[repr(C)]
pub struct LstmMemory<T, const UNITS: usize, const GATES: usize, const B: usize> {
    moments: Moments<T, UNITS, GATES, B>,
    cell: [[T; UNITS]; B],
}

/// The state of an [`Lstm`] in a stream.
#[repr(C)]
pub struct LstmState<T, const UNITS: usize, const GATES: usize> {
    moment: Moment<T, UNITS, GATES>,
    cell: [T; UNITS],
}

// SAFETY: the fields are `Zeroed`.
unsafe impl<T: Zeroed, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize> Zeroed
    for LstmCache<T, IN, UNITS, GATES, STEPS, B>
{
}
// SAFETY: the fields are `Zeroed`.
unsafe impl<T: Zeroed, const UNITS: usize, const GATES: usize, const B: usize> Zeroed for LstmMemory<T, UNITS, GATES, B> {}
// SAFETY: the fields are `Zeroed`.
unsafe impl<T: Zeroed, const UNITS: usize, const GATES: usize> Zeroed for LstmState<T, UNITS, GATES> {}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize> Lstm<T, IN, UNITS, GATES> {
    /// Sets weights and biases, and adds `forget_bias` to those of the forget gates. The fan-ins are `IN` and `UNITS`, the fan-out is `GATES`.
    pub fn init(&mut self, weight: Initializer, recurrent: Initializer, bias: Initializer, forget_bias: f64, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), GATES, IN, GATES, rng);
        recurrent.fill(self.recurrent.as_mut_slice(), GATES, UNITS, GATES, rng);
        bias.fill(self.bias.as_mut_slice(), GATES, IN, GATES, rng);
        for bias in self.bias.as_mut_slice().iter_mut().skip(UNITS).take(UNITS) {
            *bias += T::from_f64(forget_bias);
        }
    }

    fn weights(&self) -> Weights<&[T]> {
        Weights { weight: self.weight.as_slice(), bias: self.bias.as_slice() }
    }

    fn step_of<'a>(&'a self, input: &'a [T], output: &'a mut [T], state: &'a mut LstmState<T, UNITS, GATES>) -> Step<'a, T> {
        let Now { gates, hidden } = state.moment.now();
        let (weight, bias, recurrent) = (self.weight.as_slice(), self.bias.as_slice(), self.recurrent.as_slice());
        let (cell, apart, inner) = (&mut state.cell, &[], &mut []);
        Step { inputs: IN, units: UNITS, weight, bias, recurrent, apart, input, hidden, cell, gates, inner, output }
    }
}

/// In training.
struct Training<'a, T> {
    recurrent: &'a [T],
    begin: &'a [T],
    cell: &'a mut [T],
    squashed: &'a mut [T],
    slope: &'a mut [T],
}

/// In inference.
struct Inference<'a, T> {
    recurrent: &'a [T],
    cell: &'a mut [T],
}

impl<T: Scalar> Advance<T> for Training<'_, T> {
    fn meet(&mut self, course: &Course, _: usize, states: &[T], gates: &mut [T]) {
        add_recurrent(course, course.gates, self.recurrent, states, gates);
    }

    fn update(&mut self, course: &Course, step: usize, mask: Mask<'_>, gates: &mut [T], hidden: &mut [T]) {
        let (before, cell) = around(course, step, self.begin, self.cell);
        cell.copy_from_slice(before);
        let squashed = &mut self.squashed[course.block(step, course.units)];
        lstm::forward(course.simd, mask, course.units, gates, cell, squashed, hidden);
    }
}

impl<T: Scalar> Retreat<T> for Training<'_, T> {
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
        let (before, _) = around(course, step, self.begin, self.cell);
        let squashed = &self.squashed[course.block(step, course.units)];
        lstm::backward(course.simd, mask, course.units, before, squashed, gates, slope, self.slope);
        if step > 0 {
            pass_recurrent(course, course.gates, kept.transposed, gates, course.gates, Start::Zero, passed);
        }
    }
}

impl<T: Scalar> Advance<T> for Inference<'_, T> {
    fn meet(&mut self, course: &Course, _: usize, states: &[T], gates: &mut [T]) {
        add_recurrent(course, course.gates, self.recurrent, states, gates);
    }

    fn update(&mut self, course: &Course, _: usize, mask: Mask<'_>, gates: &mut [T], hidden: &mut [T]) {
        lstm::forward(course.simd, mask, course.units, gates, self.cell, &mut [], hidden);
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize> Cell for Lstm<T, IN, UNITS, GATES> {
    const INPUTS: usize = IN;
    const OUTPUTS: usize = UNITS;
    const GATES: usize = GATES;
    type Tape<const STEPS: usize, const B: usize> = LstmCache<T, IN, UNITS, GATES, STEPS, B>;
    type Moments<const B: usize> = LstmMemory<T, UNITS, GATES, B>;

    fn run<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        rng: &mut dyn Rng,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        tape: &mut Self::Tape<STEPS, B>,
    ) {
        let (cells, carried) = (tape.cell.as_flattened_mut().as_flattened_mut(), tape.carried.as_flattened_mut());
        let begin = tape.begin.as_flattened_mut();
        start(course, carried, begin);
        let (squashed, slope) = (tape.squashed.as_flattened_mut().as_flattened_mut(), tape.slope.as_flattened_mut());
        let mut cell = Training { recurrent: self.recurrent.as_slice(), begin, cell: &mut *cells, squashed, slope };
        forward(course, &self.weights(), &mut cell, tape.tape.parts(), rng, input, mask, output);
        keep(course, cells, carried);
    }

    fn unroll<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        mask: &[u8],
        slope: &[T],
        other: &[T],
        tape: &mut Self::Tape<STEPS, B>,
    ) {
        let slopes = &mut tape.slope.as_flattened_mut()[..course.states()];
        slopes.fill(T::ZERO);
        let mut cell = Training {
            recurrent: self.recurrent.as_slice(),
            begin: tape.begin.as_flattened(),
            cell: tape.cell.as_flattened_mut().as_flattened_mut(),
            squashed: tape.squashed.as_flattened_mut().as_flattened_mut(),
            slope: slopes,
        };
        unroll(course, self.recurrent.as_slice(), &mut cell, tape.tape.parts(), mask, slope, other);
    }

    fn collect<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        input_slope: Option<(&mut [T], Update)>,
        tape: &mut Self::Tape<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        let parts = &mut tape.tape.parts();
        let Self { weight, recurrent, bias } = gradients;
        let places = Weights { weight: weight.as_mut_slice(), bias: bias.as_mut_slice() };
        collect(course, self.weight.as_slice(), parts, input_slope, places, update);
        let gradient = recurrent.as_mut_slice();
        recurrent_gradient(course, GATES, parts.gates, GATES, parts.begin, parts.hidden, update, gradient);
    }

    fn go<const B: usize>(&self, course: &Course, input: &[T], mask: &[u8], output: &mut [T], moments: &mut Self::Moments<B>) {
        let cells = moments.cell.as_flattened_mut();
        cells.fill(T::ZERO);
        let mut cell = Inference { recurrent: self.recurrent.as_slice(), cell: cells };
        infer(course, &self.weights(), &mut cell, moments.moments.begin(course.sequence.count), input, mask, output);
    }

    fn states<const STEPS: usize, const B: usize>(tape: &Self::Tape<STEPS, B>) -> &[T] {
        tape.tape.hidden()
    }

    fn carry<const STEPS: usize, const B: usize>(tape: &mut Self::Tape<STEPS, B>, visit: &mut dyn FnMut(&mut [Self::Scalar])) {
        visit(tape.tape.carried());
        visit(tape.carried.as_flattened_mut());
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize> Stepwise for Lstm<T, IN, UNITS, GATES> {
    type State = LstmState<T, UNITS, GATES>;

    fn step(&self, simd: Simd, rule: Recurrence, input: &[T], mask: &[u8], output: &mut [T], state: &mut Self::State) {
        if mask.first() != Some(&0) && lstm::step(simd, self.step_of(input, output, state)) {
            return;
        }
        let course = Course::of_step::<Self>(simd, rule);
        let mut cell = Inference { recurrent: self.recurrent.as_slice(), cell: &mut state.cell };
        step(&course, &self.weights(), &mut cell, state.moment.now(), input, mask, output);
    }
}
