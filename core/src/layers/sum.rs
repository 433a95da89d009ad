use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::axis::{self, Extent};
use crate::kernels::pooling::Share;

/// The sum: of all values, `[..] -> [1]`, or over one axis, which vanishes.
///
/// Forward `y = Σ x`; backward `dx = dy`. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::{Simd, axis::Extent}, layers::Sum};
/// let layer = Sum::new(Extent { count: 2, inner: 3 }); // the first axis of [2, 3]
/// let (mut output, mut slope) = ([0.0; 3], [0.0; 6]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 3.0, 40.0, 50.0, 60.0], &mut output);
/// assert_eq!(output, [41.0, 52.0, 63.0]);
/// layer.backward(Simd::detect(), &[7.0, 8.0, 9.0], Some(&mut slope));
/// assert_eq!(slope, [7.0, 8.0, 9.0, 7.0, 8.0, 9.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    extent: Extent,
}

impl Sum {
    /// Over this axis.
    #[must_use]
    pub const fn new(extent: Extent) -> Self {
        Self { extent }
    }

    /// The sums, in training as in inference.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        axis::sum(simd, self.extent, Share::Whole, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, simd: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            axis::spread(simd, self.extent, Share::Whole, slope, input_slope);
        }
    }
}
