use crate::kernels::Simd;
use crate::kernels::bilinear::{self, Growth};
use crate::kernels::pooling::{self, Share};
use crate::{Axis, Padding, Scalar, Window};

/// An image that grows by whole factors, with the nearest value at every place: `[height, width, C] -> [f height, g width, C]`.
///
/// Forward `y = x` for the `f g` places of every value; backward `dx = Σ dy` over them, row by row. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::{Simd, bilinear::Growth}, layers::UpsampleNearest2d};
/// let layer = UpsampleNearest2d::new(Growth { size: [1, 2], factor: [1, 2], channels: 1 });
/// let (mut output, mut slope) = ([0.0; 4], [0.0; 2]);
/// layer.forward(Simd::detect(), &[1.0, 2.0], &mut output);
/// assert_eq!(output, [1.0, 1.0, 2.0, 2.0]);
/// layer.backward(Simd::detect(), &[1.0, 2.0, 3.0, 4.0], Some(&mut slope));
/// assert_eq!(slope, [3.0, 7.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UpsampleNearest2d {
    /// The places of each value: a window of the output.
    window: Window,
}

impl UpsampleNearest2d {
    /// With this growth.
    #[must_use]
    pub const fn new(growth: Growth) -> Self {
        let [height, width] = growth.size;
        let [f, g] = growth.factor;
        let height = Axis::new(height * f, f, f, 1, Padding::Valid);
        let width = Axis::new(width * g, g, g, 1, Padding::Valid);
        Self { window: Window { height, width, channels: growth.channels } }
    }

    /// The large images, in training as in inference.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        pooling::spread(simd, &self.window, Share::Whole, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, simd: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            pooling::sum(simd, &self.window, Share::Whole, slope, input_slope);
        }
    }
}

/// An image that grows by whole factors, with linear interpolation down and across: `[height, width, C] -> [f height, g width, C]`.
///
/// Values stand in the middle of their pixels, and the edge goes on as it is: place `i` of `f height` looks at `(i + 1/2) / f - 1/2` of the
/// input, between the first and the last row (`align_corners=False` in PyTorch, `interpolation="bilinear"` in Keras).
/// Forward `y = (1 - v) ((1 - u) a + u b) + v ((1 - u) c + u d)` of the four values around that place, `v` of the way down and `u` across;
/// backward `dx = Σ w dy` with the weights `w` that `x` had. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::{Simd, bilinear::Growth}, layers::UpsampleBilinear2d};
/// let layer = UpsampleBilinear2d::new(Growth { size: [1, 2], factor: [1, 2], channels: 1 });
/// let (mut output, mut slope) = ([0.0; 4], [0.0; 2]);
/// layer.forward(Simd::detect(), &[1.0, 2.0], &mut output);
/// assert_eq!(output, [1.0, 1.25, 1.75, 2.0]);
/// layer.backward(Simd::detect(), &[1.0, 4.0, 8.0, 16.0], Some(&mut slope));
/// assert_eq!(slope, [6.0, 23.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UpsampleBilinear2d {
    growth: Growth,
}

impl UpsampleBilinear2d {
    /// With this growth.
    #[must_use]
    pub const fn new(growth: Growth) -> Self {
        Self { growth }
    }

    /// The large images, in training as in inference.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        bilinear::grow(simd, &self.growth, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, simd: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            bilinear::shrink(simd, &self.growth, slope, input_slope);
        }
    }
}
