use super::RecentSteps;
use crate::kernels::Simd;
use crate::kernels::pooling::{self, Share};
use crate::kernels::recent;
use crate::{Scalar, Window};

/// Average pooling (LeCun et al. 1990) of images: `[height, width, C] -> [windows down, windows across, C]`.
///
/// Forward `y = Σ x / n` over the `n` places of a window, in every channel; backward `dx = Σ dy / n` over the windows that see `x`.
///
/// Padding never counts: a window at the edge divides by the number of its places inside of the input, as in TensorFlow (PyTorch's
/// `count_include_pad=False`). The padding on a side is less than the window, so that no window sees nothing else.
///
/// Training keeps nothing.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::AvgPool2d};
/// let axis = Axis::new(3, 2, 2, 1, Padding::Same); // two windows; the second has one place in the padding
/// let layer = AvgPool2d::new(Window { height: axis, width: axis, channels: 1 });
/// let (mut output, mut slope) = ([0.0; 4], [0.0; 9]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 8.0, 3.0, 4.0, 6.0, 5.0, 3.0, 9.0], &mut output);
/// assert_eq!(output, [2.5, 7.0, 4.0, 9.0]);
/// layer.backward(Simd::detect(), &[4.0, 4.0, 4.0, 4.0], Some(&mut slope));
/// assert_eq!(slope, [1.0, 1.0, 2.0, 1.0, 1.0, 2.0, 2.0, 2.0, 4.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AvgPool2d {
    window: Window,
}

/// Average pooling of sequences: `[length, C] -> [windows, C]`. The same as [`AvgPool2d`] of an image of height 1.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::AvgPool1d};
/// let length = Axis::new(4, 3, 1, 1, Padding::Each(1)); // four windows, the outer ones with one place in the padding
/// let layer = AvgPool1d::new(Window { height: Window::LINE, width: length, channels: 1 });
/// let mut output = [0.0; 4];
/// layer.forward(Simd::detect(), &[1.0, 3.0, 5.0, 7.0], &mut output);
/// assert_eq!(output, [2.0, 3.0, 5.0, 6.0]);
/// ```
pub type AvgPool1d = AvgPool2d;

impl AvgPool2d {
    /// With these windows.
    #[must_use]
    pub const fn new(window: Window) -> Self {
        Self { window }
    }

    /// The means, in training as in inference.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        pooling::sum(simd, &self.window, Share::Mean, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, simd: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            pooling::spread(simd, &self.window, Share::Mean, slope, input_slope);
        }
    }

    /// The next step of a stream of a sequence: the means of the window that ends there, by the same computation. With causal padding that is the
    /// step of the output with the same number; with none, step `t` of the stream gives position `t - (kernel - 1)` of the output. The stride is
    /// 1. Steps before the first do not count, and the stream has no end.
    ///
    /// ```
    /// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::{AvgPool1d, RecentSteps}, zeroed};
    /// let length = Axis::new(3, 2, 1, 1, Padding::Causal);
    /// let layer = AvgPool1d::new(Window { height: Window::LINE, width: length, channels: 1 });
    /// let (mut state, mut output): (RecentSteps<f32, 1, 2>, _) = (zeroed(), [0.0]);
    /// for (input, expected) in [(1.0, 1.0), (3.0, 2.0), (6.0, 4.5)] {
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
        recent::mean(simd, self.window.width.kernel, &ring, steps, output);
    }
}
