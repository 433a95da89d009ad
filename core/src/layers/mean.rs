use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::axis::{self, Extent};
use crate::kernels::pooling::Share;

/// The mean: of all values, `[..] -> [1]`, or over one axis, which vanishes.
///
/// Forward `y = Σ x / n` with `n` the number of values in the sum; backward `dx = dy / n`. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::{Simd, axis::Extent}, layers::Mean};
/// let layer = Mean::new(Extent::all(4));
/// let (mut output, mut slope) = ([0.0], [0.0; 4]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 3.0, 6.0], &mut output);
/// assert_eq!(output, [3.0]);
/// layer.backward(Simd::detect(), &[2.0], Some(&mut slope));
/// assert_eq!(slope, [0.5; 4]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    extent: Extent,
}

/// Global average pooling (Lin et al. 2013): `[height, width, C] -> [C]` or `[length, C] -> [C]`, the mean of every channel.
///
/// Forward `y = Σ x / n` over the `n` positions; backward `dx = dy / n`. Training keeps nothing. It is a [`Mean`] over all axes but the last.
///
/// ```
/// use layerfit_core::{kernels::{Simd, axis::Extent}, layers::GlobalAvgPool};
/// let layer = GlobalAvgPool::new(Extent { count: 2, inner: 3 }); // two positions, three channels
/// let mut output = [0.0; 3];
/// layer.forward(Simd::detect(), &[1.0, 2.0, 3.0, 3.0, 6.0, 9.0], &mut output);
/// assert_eq!(output, [2.0, 4.0, 6.0]);
/// ```
pub type GlobalAvgPool = Mean;

impl Mean {
    /// Over this axis.
    #[must_use]
    pub const fn new(extent: Extent) -> Self {
        Self { extent }
    }

    /// The means, in training as in inference.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        axis::sum(simd, self.extent, Share::Mean, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, simd: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            axis::spread(simd, self.extent, Share::Mean, slope, input_slope);
        }
    }
}
