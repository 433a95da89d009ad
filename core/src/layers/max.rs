use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::axis::{self, Extent};

/// The largest value: of all, `[..] -> [1]`, or over one axis, which vanishes.
///
/// Forward `y = max x`; backward `dx = dy` where `x` is the maximum, the first one if several have its value, else 0. A NaN is larger than
/// everything. Training keeps the place of every maximum.
///
/// ```
/// use layerfit_core::{kernels::{Simd, axis::Extent}, layers::Max};
/// let layer = Max::new(Extent { count: 2, inner: 3 }); // the first axis of [2, 3]
/// let (mut output, mut places, mut slope) = ([0.0; 3], [0; 3], [0.0; 6]);
/// layer.forward(Simd::detect(), &[1.0, 20.0, 3.0, 1.0, 5.0, 6.0], &mut output, &mut places);
/// assert_eq!((output, places), ([1.0, 20.0, 6.0], [0, 0, 1]));
/// layer.backward(&places, &[7.0, 8.0, 9.0], Some(&mut slope));
/// assert_eq!(slope, [7.0, 8.0, 0.0, 0.0, 0.0, 9.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Max {
    extent: Extent,
}

/// Global maximum pooling: `[height, width, C] -> [C]` or `[length, C] -> [C]`, the largest value of every channel.
///
/// Forward `y = max x` over all positions; backward `dx = dy` where `x` is the maximum, the first one if several have its value, else 0. A NaN
/// is larger than everything. Training keeps the position of every maximum. It is a [`Max`] over all axes but the last.
///
/// ```
/// use layerfit_core::{kernels::{Simd, axis::Extent}, layers::GlobalMaxPool};
/// let layer = GlobalMaxPool::new(Extent { count: 2, inner: 3 }); // two positions, three channels
/// let mut output = [0.0; 3];
/// layer.infer(Simd::detect(), &[1.0, 2.0, 3.0, 3.0, 6.0, -9.0], &mut output);
/// assert_eq!(output, [3.0, 6.0, 3.0]);
/// ```
pub type GlobalMaxPool = Max;

impl Max {
    /// Over this axis.
    #[must_use]
    pub const fn new(extent: Extent) -> Self {
        Self { extent }
    }

    /// Training: the maxima, and in `places` where they were.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T], places: &mut [u32]) {
        axis::max(simd, self.extent, input, output, places);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for. `places` are those of forward.
    pub fn backward<T: Scalar>(self, places: &[u32], slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            axis::max_slope(self.extent, places, slope, input_slope);
        }
    }

    /// Inference: the maxima.
    pub fn infer<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        axis::largest(simd, self.extent, input, output);
    }
}
