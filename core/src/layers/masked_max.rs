use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::steps::{self, Steps};

/// The largest values over the steps of a sequence that count: `[steps, features] -> [features]`.
///
/// Forward `y = max x[t]` over the steps that the [mask](crate::kernels::mask) leaves; backward `dx[t] = dy` where `x[t]` is the maximum, the first
/// one if several have its value, else 0. A NaN is larger than everything. If no step counts, both are 0. Training keeps the step of every
/// maximum.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::MaskedMax};
/// let layer = MaskedMax::new(3, 2);
/// let (mut output, mut places, mut slope) = ([0.0; 2], [0; 2], [0.0; 6]);
/// layer.forward(Simd::detect(), &[1.0, 7.0, 3.0, 6.0, 90.0, 90.0], &[1, 1, 0], &mut output, &mut places);
/// assert_eq!((output, places), ([3.0, 7.0], [1, 0]));
/// layer.backward(&places, &[2.0, 8.0], Some(&mut slope));
/// assert_eq!(slope, [0.0, 8.0, 2.0, 0.0, 0.0, 0.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaskedMax {
    steps: Steps,
}

impl MaskedMax {
    /// Over sequences of this size.
    #[must_use]
    pub const fn new(steps: usize, features: usize) -> Self {
        Self { steps: Steps { steps, features } }
    }

    /// Training: the maxima, and in `places` the steps where they were (`u32::MAX` if no step counts). An empty mask is none.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], mask: &[u8], output: &mut [T], places: &mut [u32]) {
        steps::max(simd, self.steps, mask, input, output, places);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for. `places` are those of forward.
    pub fn backward<T: Scalar>(self, places: &[u32], slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            steps::max_slope(self.steps, places, slope, input_slope);
        }
    }

    /// Inference: the maxima.
    pub fn infer<T: Scalar>(self, simd: Simd, input: &[T], mask: &[u8], output: &mut [T]) {
        steps::max(simd, self.steps, mask, input, output, &mut []);
    }
}
