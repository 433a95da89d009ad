use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::steps::{self, Steps};

/// The mean over the steps of a sequence that count: `[steps, features] -> [features]`, Keras' `GlobalAveragePooling1D` with a mask.
///
/// Forward `y = Σ x[t] / n` over the `n` steps that the [mask](crate::kernels::mask) leaves; backward `dx[t] = dy / n` there, else 0. If no step
/// counts, both are 0 (in Keras, NaN). Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::MaskedMean};
/// let layer = MaskedMean::new(3, 2);
/// let (mut output, mut slope) = ([0.0; 2], [0.0; 6]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 3.0, 6.0, 90.0, 90.0], &[1, 1, 0], &mut output);
/// assert_eq!(output, [2.0, 4.0]);
/// layer.backward(Simd::detect(), &[1, 1, 0], &[2.0, 8.0], Some(&mut slope));
/// assert_eq!(slope, [1.0, 4.0, 1.0, 4.0, 0.0, 0.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaskedMean {
    steps: Steps,
}

impl MaskedMean {
    /// Over sequences of this size.
    #[must_use]
    pub const fn new(steps: usize, features: usize) -> Self {
        Self { steps: Steps { steps, features } }
    }

    /// The means, in training. An empty mask is none.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], mask: &[u8], output: &mut [T]) {
        steps::mean(simd, self.steps, mask, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for. The mask is that of forward.
    pub fn backward<T: Scalar>(self, simd: Simd, mask: &[u8], slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            steps::mean_slope(simd, self.steps, mask, slope, input_slope);
        }
    }

    /// The means, in inference.
    pub fn infer<T: Scalar>(self, simd: Simd, input: &[T], mask: &[u8], output: &mut [T]) {
        self.forward(simd, input, mask, output);
    }
}
