use nalgebra::{SMatrix, SVector};
use rand::Rng;

use super::recurrent::{
    Advance, Cell, Course, Kept, Moment, Moments, Recurrence, Retreat, Stepwise, Tape, Weights, add_recurrent, collect, forward,
    infer, pass_recurrent, recurrent_gradient, step, unroll,
};
use crate::initializers::Initializer;
use crate::kernels::product::Start;
use crate::kernels::recurrent::Mask;
use crate::kernels::{Simd, recurrent::simple};
use crate::parameters::parameters;
use crate::{Scalar, Update};

/// A plain recurrent layer (Elman 1990): `[steps, IN] -> [UNITS]`, or `[steps, UNITS]` as a [sequence](Recurrence::sequence).
///
/// Forward, step by step, `h' = tanh(b + W x + U h)`, or `max(0, ..)` with [`relu`](Recurrence::relu).
/// Backward, from the last step to the first, with `dh'` from the output and the step behind: `dp = dh' (1 - h'²)`, or `dh'` where `h' > 0`,
/// else 0; `dh = Uᵀ dp`, `dx = Wᵀ dp`. Over steps and samples `dW = Σ dp xᵀ`, `dU = Σ dp hᵀ`, `db = Σ dp`.
///
/// PyTorch's two biases are one here, their sum. See [`recurrent`](super::recurrent) for masks, the order of sums, and memory.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::{Recurrence, Recurrent, SimpleRnn, Stepwise}, zeroed, zeroed_box};
/// let mut layer = zeroed_box::<SimpleRnn<f32, 1, 1>>();
/// (layer.weight[0], layer.recurrent[0]) = (1.0, 2.0);
/// let (simd, rule, input) = (Simd::detect(), Recurrence::new(3).relu(), [1.0, 0.0, 10.0]);
/// let (mut output, mut memory) = ([0.0], zeroed());
/// layer.infer::<3, 1>(simd, rule, &input, &[], &mut output, &mut memory);
/// assert_eq!(output, [14.0]);
///
/// let mut state = zeroed(); // the same, as a stream
/// for (input, expected) in [(1.0, 1.0), (0.0, 2.0), (10.0, 14.0)] {
///     layer.step(simd, rule, &[input], &[], &mut output, &mut state);
///     assert_eq!(output, [expected]);
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct SimpleRnn<T, const IN: usize, const UNITS: usize> {
    /// `W`, `UNITS × IN`: a column holds the weights of one input. In a file, row-major `[IN, UNITS]`.
    pub weight: SMatrix<T, UNITS, IN>,
    /// `U`, `UNITS × UNITS`. In a file, the row of a state holds its weights.
    pub recurrent: SMatrix<T, UNITS, UNITS>,
    /// `b`.
    pub bias: SVector<T, UNITS>,
}

parameters!(SimpleRnn<const IN, const UNITS> {
    weight: SMatrix<T, UNITS, IN>, recurrent: SMatrix<T, UNITS, UNITS>, bias: SVector<T, UNITS>
});

impl<T: Scalar, const IN: usize, const UNITS: usize> SimpleRnn<T, IN, UNITS> {
    /// Sets weights and biases. The fan-ins are `IN` and `UNITS`, the fan-out is `UNITS`.
    pub fn init(&mut self, weight: Initializer, recurrent: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), UNITS, IN, UNITS, rng);
        recurrent.fill(self.recurrent.as_mut_slice(), UNITS, UNITS, UNITS, rng);
        bias.fill(self.bias.as_mut_slice(), UNITS, IN, UNITS, rng);
    }

    fn weights(&self) -> Weights<&[T]> {
        Weights { weight: self.weight.as_slice(), bias: self.bias.as_slice() }
    }

    fn units(&self) -> Units<'_, T> {
        Units { recurrent: self.recurrent.as_slice() }
    }
}

/// In training and in inference.
struct Units<'a, T> {
    recurrent: &'a [T],
}

impl<T: Scalar> Advance<T> for Units<'_, T> {
    fn meet(&mut self, course: &Course, _: usize, states: &[T], gates: &mut [T]) {
        add_recurrent(course, course.gates, self.recurrent, states, gates);
    }

    fn update(&mut self, course: &Course, _: usize, mask: Mask<'_>, gates: &mut [T], hidden: &mut [T]) {
        simple::forward(course.simd, mask, course.units, course.rule.relu, gates, hidden);
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
        simple::backward(course.simd, mask, course.units, course.rule.relu, kept.after, gates, slope);
        if step > 0 {
            pass_recurrent(course, course.gates, kept.transposed, gates, course.gates, Start::Zero, passed);
        }
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize> Cell for SimpleRnn<T, IN, UNITS> {
    const INPUTS: usize = IN;
    const OUTPUTS: usize = UNITS;
    const GATES: usize = UNITS;
    type Tape<const STEPS: usize, const B: usize> = Tape<T, IN, UNITS, UNITS, STEPS, B>;
    type Moments<const B: usize> = Moments<T, UNITS, UNITS, B>;

    fn run<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        rng: &mut dyn Rng,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        tape: &mut Self::Tape<STEPS, B>,
    ) {
        forward(course, &self.weights(), &mut self.units(), tape.parts(), rng, input, mask, output);
    }

    fn unroll<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        mask: &[u8],
        slope: &[T],
        other: &[T],
        tape: &mut Self::Tape<STEPS, B>,
    ) {
        unroll(course, self.recurrent.as_slice(), &mut self.units(), tape.parts(), mask, slope, other);
    }

    fn collect<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        input_slope: Option<(&mut [T], Update)>,
        tape: &mut Self::Tape<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        let parts = &mut tape.parts();
        let Self { weight, recurrent, bias } = gradients;
        let places = Weights { weight: weight.as_mut_slice(), bias: bias.as_mut_slice() };
        collect(course, self.weight.as_slice(), parts, input_slope, places, update);
        let gradient = recurrent.as_mut_slice();
        recurrent_gradient(course, UNITS, parts.gates, UNITS, parts.begin, parts.hidden, update, gradient);
    }

    fn go<const B: usize>(&self, course: &Course, input: &[T], mask: &[u8], output: &mut [T], moments: &mut Self::Moments<B>) {
        infer(course, &self.weights(), &mut self.units(), moments.begin(course.sequence.count), input, mask, output);
    }

    fn states<const STEPS: usize, const B: usize>(tape: &Self::Tape<STEPS, B>) -> &[T] {
        tape.hidden()
    }

    fn carry<const STEPS: usize, const B: usize>(tape: &mut Self::Tape<STEPS, B>, visit: &mut dyn FnMut(&mut [Self::Scalar])) {
        visit(tape.carried());
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize> Stepwise for SimpleRnn<T, IN, UNITS> {
    type State = Moment<T, UNITS, UNITS>;

    fn step(&self, simd: Simd, rule: Recurrence, input: &[T], mask: &[u8], output: &mut [T], state: &mut Self::State) {
        let course = Course::of_step::<Self>(simd, rule);
        step(&course, &self.weights(), &mut self.units(), state.now(), input, mask, output);
    }
}
