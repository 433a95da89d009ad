use super::{RecentSteps, Relu};
use crate::kernels::Simd;
use crate::kernels::pooling::{self, Maxima, Place};
use crate::kernels::recent;
use crate::{Scalar, Window};

/// Maximum pooling (Yamaguchi et al. 1990) of images: `[height, width, C] -> [windows down, windows across, C]`.
///
/// Forward `y = max x` over the places of a window, in every channel; backward `dx = Σ dy` over the windows in which `x` is the maximum,
/// the first one if several places have the same value (row by row, from left to right). A NaN is larger than everything.
///
/// Padding never wins: a window at the edge looks at what is inside of the input, as in TensorFlow and PyTorch. The padding on a side is
/// less than the window, so that no window sees nothing else.
///
/// Training keeps the place of every maximum: `u8`, or `u32` for windows of more than 256 places (255 if [rectified](MaxPool2d::rectified)). Neither
/// input nor output is needed for backward.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::MaxPool2d};
/// let axis = Axis::new(3, 2, 1, 1, Padding::Valid); // two windows of two places over three
/// let layer = MaxPool2d::new(Window { height: axis, width: axis, channels: 1 });
/// let (mut output, mut places, mut slope) = ([0.0; 4], [0_u8; 4], [0.0; 9]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 0.0, 7.0, 3.0, 5.0, 4.0, 6.0, 8.0], &mut output, &mut places);
/// assert_eq!(output, [7.0, 5.0, 7.0, 8.0]);
/// assert_eq!(places, [2, 3, 0, 3]);
/// layer.backward(Simd::detect(), &places, &[1.0, 10.0, 100.0, 1000.0], Some(&mut slope));
/// assert_eq!(slope, [0.0, 0.0, 0.0, 101.0, 0.0, 10.0, 0.0, 0.0, 1000.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxPool2d {
    maxima: Maxima,
}

/// Maximum pooling of sequences: `[length, C] -> [windows, C]`. The same as [`MaxPool2d`] of an image of height 1.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::MaxPool1d};
/// let length = Axis::new(5, 2, 2, 1, Padding::Same); // three windows, the last with one place in the padding
/// let layer = MaxPool1d::new(Window { height: Window::LINE, width: length, channels: 1 });
/// let mut output = [0.0; 3];
/// layer.infer(Simd::detect(), &[1.0, 2.0, 4.0, 3.0, -5.0], &mut output);
/// assert_eq!(output, [2.0, 4.0, -5.0]);
/// ```
pub type MaxPool1d = MaxPool2d;

impl MaxPool2d {
    /// With these windows.
    #[must_use]
    pub const fn new(window: Window) -> Self {
        Self { maxima: Maxima { window, is_rectified: false } }
    }

    /// The same behind a [`Relu`](super::Relu), whose values need not be in memory: forward `y = max(0, max x)`, and where no `x` of a window is
    /// positive, its gradient goes nowhere. The `network!` macro makes it of the two layers where nothing else reads what is between them.
    ///
    /// ```
    /// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::MaxPool1d};
    /// let length = Axis::new(4, 2, 2, 1, Padding::Valid);
    /// let layer = MaxPool1d::new(Window { height: Window::LINE, width: length, channels: 1 }).rectified();
    /// let (mut output, mut places, mut slope) = ([0.0; 2], [0_u8; 2], [0.0; 4]);
    /// layer.forward(Simd::detect(), &[-1.0, 2.0, -4.0, -3.0], &mut output, &mut places);
    /// assert_eq!(output, [2.0, 0.0]);
    /// layer.backward(Simd::detect(), &places, &[10.0, 10.0], Some(&mut slope));
    /// assert_eq!(slope, [0.0, 10.0, 0.0, 0.0]);
    /// ```
    #[must_use]
    pub const fn rectified(self) -> Self {
        Self { maxima: Maxima { window: self.maxima.window, is_rectified: true } }
    }

    pub(super) const fn maxima(self) -> Maxima {
        self.maxima
    }

    /// Training: the maxima, and in `places` where they were.
    pub fn forward<T: Scalar, I: Place>(self, simd: Simd, input: &[T], output: &mut [T], places: &mut [I]) {
        pooling::max(simd, &self.maxima, input, output, places);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for. `places` are those of forward.
    pub fn backward<T: Scalar, I: Place>(self, simd: Simd, places: &[I], slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            pooling::max_slope(simd, &self.maxima.window, places, slope, input_slope);
        }
    }

    /// Inference: the maxima.
    pub fn infer<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        pooling::largest(simd, &self.maxima, input, output);
    }

    /// The next step of a stream of a sequence: the maxima of the window that ends there, by the same computation. With causal padding that is the
    /// step of the output with the same number; with none, step `t` of the stream gives position `t - (kernel - 1)` of the output. The stride is
    /// 1. Steps before the first do not count, and the stream has no end.
    ///
    /// ```
    /// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::{MaxPool1d, RecentSteps}, zeroed};
    /// let length = Axis::new(3, 2, 1, 1, Padding::Causal);
    /// let layer = MaxPool1d::new(Window { height: Window::LINE, width: length, channels: 1 });
    /// let (mut state, mut output): (RecentSteps<f32, 1, 2>, _) = (zeroed(), [0.0]);
    /// for (input, expected) in [(4.0, 4.0), (3.0, 4.0), (1.0, 3.0)] {
    ///     layer.step(Simd::detect(), &[input], &mut output, &mut state);
    ///     assert_eq!(output, [expected]);
    /// }
    /// ```
    pub fn step<T: Scalar, const CHANNELS: usize, const SPAN: usize>(
        self,
        simd: Simd,
        input: &[T],
        output: &mut [T],
        state: &mut RecentSteps<T, CHANNELS, SPAN>,
    ) {
        let (ring, steps) = state.push(input);
        recent::largest(simd, self.maxima.window.width.kernel, &ring, steps, output);
        if self.maxima.is_rectified {
            Relu.forward_in_place(simd, output);
        }
    }
}
