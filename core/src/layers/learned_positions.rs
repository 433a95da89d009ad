use nalgebra::SMatrix;
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::product::{Start, sum_columns};
use crate::kernels::{Simd, copy, merge};
use crate::parameters::parameters;
use crate::{Scalar, Update, Zeroed};

/// Adds to each step a vector that is learned for it: `[STEPS, FEATURES] -> [STEPS, FEATURES]`.
///
/// Forward `y[t] = x[t] + W[t]`; backward `dW[t] = Σ dy[t]` over the samples, `dx = dy`. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::LearnedPositions, nalgebra::SMatrix};
/// let layer = LearnedPositions::<f32, 2, 3> { weight: SMatrix::from([[0.5, 0.0], [0.0, 0.25], [1.0, 1.0]]) }; // columns
/// let mut output = [0.0; 6];
/// layer.forward(Simd::detect(), &[1.0, 1.0, 2.0, 2.0, 3.0, 3.0], &mut output);
/// assert_eq!(output, [1.5, 1.0, 2.0, 2.25, 4.0, 4.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct LearnedPositions<T, const FEATURES: usize, const STEPS: usize> {
    /// `FEATURES × STEPS`: a column is the vector of a step. In a file, row-major `[STEPS, FEATURES]`.
    pub weight: SMatrix<T, FEATURES, STEPS>,
}

parameters!(LearnedPositions<const FEATURES, const STEPS> { weight: SMatrix<T, FEATURES, STEPS> });

/// Where a stream is. All bytes zero is its beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LearnedPositionsState {
    step: u32,
}

// SAFETY: the field is a number.
unsafe impl Zeroed for LearnedPositionsState {}

impl<T: Scalar, const FEATURES: usize, const STEPS: usize> LearnedPositions<T, FEATURES, STEPS> {
    /// Sets the vectors. The fan-in is `STEPS`, the fan-out `FEATURES`, as of an embedding.
    pub fn init(&mut self, weight: Initializer, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), FEATURES, STEPS, FEATURES, rng);
    }

    /// `output = input + W`, in training as in inference.
    pub fn forward(&self, simd: Simd, input: &[T], output: &mut [T]) {
        let (weight, sample) = (self.weight.as_slice(), (FEATURES * STEPS).max(1));
        for (input, output) in input.chunks_exact(sample).zip(output.chunks_exact_mut(sample)) {
            merge::add(simd, input, weight, output);
        }
    }

    /// The same as [`LearnedPositions::forward`], in place.
    pub fn forward_in_place(&self, simd: Simd, values: &mut [T]) {
        for sample in values.chunks_exact_mut((FEATURES * STEPS).max(1)) {
            merge::add_in_place(simd, sample, self.weight.as_slice());
        }
    }

    /// The gradients of the vectors, and that of the input if there is a place for it: that of the output, `slope`. (No place is needed where both
    /// are in one memory.)
    pub fn backward(&self, simd: Simd, slope: &[T], input_slope: Option<&mut [T]>, gradients: &mut Self, update: Update) {
        sum_columns(simd, FEATURES * STEPS, slope, Start::from(update), gradients.weight.as_mut_slice());
        if let Some(input_slope) = input_slope {
            copy(slope, input_slope);
        }
    }

    /// The next step of a stream. After step `STEPS - 1` the stream begins anew at step 0.
    pub fn step(&self, simd: Simd, input: &[T], output: &mut [T], state: &mut LearnedPositionsState) {
        let step = usize::try_from(state.step).unwrap_or(0);
        let Some(weight) = self.weight.as_slice().chunks_exact(FEATURES.max(1)).nth(step) else { return };
        merge::add(simd, input, weight, output);
        state.step = if step + 1 < STEPS { state.step + 1 } else { 0 };
    }
}
