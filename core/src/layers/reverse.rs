use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::steps::{self, Steps};

/// A sequence from its end to its beginning: `[steps, features] -> [steps, features]`.
///
/// Forward `y[t] = x[steps - 1 - t]`; backward `dx[t] = dy[steps - 1 - t]`. Training keeps nothing. Steps that do not count are reversed like all
/// others, and their [mask](crate::kernels::mask) goes with them, by [`Reverse::mask`].
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Reverse};
/// let layer = Reverse::new(3, 2);
/// let (mut output, mut mask) = ([0.0; 6], [0; 3]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &mut output);
/// assert_eq!(output, [5.0, 6.0, 3.0, 4.0, 1.0, 2.0]);
/// layer.mask(&[1, 1, 0], &mut mask);
/// assert_eq!(mask, [0, 1, 1]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reverse {
    steps: Steps,
}

impl Reverse {
    /// Of sequences of this size.
    #[must_use]
    pub const fn new(steps: usize, features: usize) -> Self {
        Self { steps: Steps { steps, features } }
    }

    /// The steps in reverse order, in training.
    pub fn forward<T: Scalar>(self, _: Simd, input: &[T], output: &mut [T]) {
        steps::reverse(self.steps, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, _: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            steps::reverse(self.steps, slope, input_slope);
        }
    }

    /// The steps in reverse order, in inference.
    pub fn infer<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        self.forward(simd, input, output);
    }

    /// The mask of the output, from that of the input.
    pub fn mask(self, input: &[u8], output: &mut [u8]) {
        let steps = self.steps.steps.max(1);
        for (input, output) in input.chunks_exact(steps).zip(output.chunks_exact_mut(steps)) {
            for (input, output) in input.iter().zip(output.iter_mut().rev()) {
                *output = *input;
            }
        }
    }
}
