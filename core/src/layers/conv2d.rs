use nalgebra::{SMatrix, SVector};
use rand::Rng;

use super::{MaxPool2d, RecentSteps};
use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::convolution::pooled::{self, Pooled};
use crate::kernels::convolution::{self, Convolution};
use crate::kernels::pooling::Place;
use crate::kernels::product::{Start, sum_columns};
use crate::kernels::recent;
use crate::parameters::parameters;
use crate::{Scalar, Update, Window};

/// A convolution of images: `[height, width, channels] -> [height', width', OUT]`.
///
/// Forward `y[i, j, o] = b[o] + Σ w[o, (u, v, c)] x[i s + u d - p, j s + v d - p, c]` over the places `(u, v)` of the kernel and the
/// channels `c`, with stride `s`, dilation `d` and padding `p` (for each axis its own); outside of the image, `x` is 0. With groups, an
/// output sees the channels of its group only. Backward, with `P` for the positions of the batch and `xₚ` for the patch that position `p` sees:
/// `dW = Σ dyₚ xₚᵀ`, `db = Σ dyₚ`, and `dx` is the sum of `Wᵀ dyₚ`, each added to where its patch is.
///
/// The geometry is a [`Window`], the same in every call. `DEPTH` is the length of a patch: places of the kernel × channels / groups.
/// `BIASES` is `OUT`, or 0 for a layer without bias.
///
/// Sums run over a patch by place (row by row) and channel, and over positions sample by sample and row by row, in blocks of 64, in the
/// order of the [product](crate::kernels::product). Only some patches are in memory at a time: a pass needs
/// [`panel::training`](super::panel::training)`(DEPTH)` numbers beside values and gradients, however large batch and image are; inference needs
/// [`panel::inference`](super::panel::inference)`(DEPTH, positions)`. (None of these if kernel and stride are 1 and there is no padding.)
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::Conv2d, nalgebra::{SMatrix, SVector}};
/// let axis = Axis::new(3, 2, 1, 1, Padding::Valid);
/// let window = Window { height: axis, width: axis, channels: 1 };
/// let layer = Conv2d::<f32, 1, 4, 1> { weight: SMatrix::from([[1.0], [2.0], [3.0], [4.0]]), bias: SVector::from([0.5]) };
/// let image = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
/// let mut output = [0.0; 4]; // 2 × 2 positions of one channel
/// layer.forward(Simd::detect(), &window, &image, &mut output, &mut [0.0; 4]);
/// assert_eq!(output, [27.5, 37.5, 57.5, 67.5]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct Conv2d<T, const OUT: usize, const DEPTH: usize, const BIASES: usize> {
    /// `OUT × DEPTH`: a column holds the weights of one number of the patch. In a file, row-major `[DEPTH, OUT]`, which is
    /// `[height, width, channels / groups, OUT]` of the kernel (as in Keras).
    pub weight: SMatrix<T, OUT, DEPTH>,
    /// One number for each output.
    pub bias: SVector<T, BIASES>,
}

/// A convolution of sequences: `[length, channels] -> [length', OUT]`, the [`Conv2d`] of images of height 1.
///
/// Forward `y[i, o] = b[o] + Σ w[o, (u, c)] x[i s + u d - p, c]` over the places `u` of the kernel and the channels `c`; backward as there.
/// With [`Padding::Causal`](crate::Padding::Causal), `y[i]` sees nothing behind `x[i]`.
///
/// # Streams
/// [`Conv1d::step`] takes one step and gives the position whose window ends there, by the same sums. With causal padding that is the step of the
/// output with the same number; with none, step `t` of the stream gives position `t - d (kernel - 1)` of the output, and before there is one,
/// what is missing counts as 0. The stride is 1, and the stream has no end. An example is [below](Conv1d::step).
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::Conv1d, nalgebra::{SMatrix, SVector}};
/// let window = Window { height: Window::LINE, width: Axis::new(4, 2, 1, 1, Padding::Causal), channels: 1 };
/// let layer = Conv1d::<f32, 1, 2, 1> { weight: SMatrix::from([[1.0], [10.0]]), bias: SVector::from([0.0]) };
/// let mut output = [0.0; 4];
/// layer.forward(Simd::detect(), &window, &[1.0, 2.0, 3.0, 4.0], &mut output, &mut [0.0; 2]);
/// assert_eq!(output, [10.0, 21.0, 32.0, 43.0]);
/// ```
pub type Conv1d<T, const OUT: usize, const DEPTH: usize, const BIASES: usize> = Conv2d<T, OUT, DEPTH, BIASES>;

parameters!(Conv2d<const OUT, const DEPTH, const BIASES> {
    weight: SMatrix<T, OUT, DEPTH>, bias: SVector<T, BIASES>
});

impl<T: Scalar, const OUT: usize, const DEPTH: usize, const BIASES: usize> Conv2d<T, OUT, DEPTH, BIASES> {
    fn convolution(window: &Window) -> Convolution {
        let groups = (window.places() * window.channels).checked_div(DEPTH).unwrap_or(1);
        Convolution { window: *window, outputs: OUT, groups: groups.max(1) }
    }

    /// Sets weights and biases. The fan-in is `DEPTH`, the fan-out the places of the kernel × the outputs of a group.
    pub fn init(&mut self, window: &Window, weight: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        let fan_out = window.places() * OUT / Self::convolution(window).groups;
        weight.fill(self.weight.as_mut_slice(), OUT, DEPTH, fan_out, rng);
        bias.fill(self.bias.as_mut_slice(), OUT, DEPTH, fan_out, rng);
    }

    /// Computes `output`. The panel has `DEPTH` numbers or more.
    pub fn forward(&self, simd: Simd, window: &Window, input: &[T], output: &mut [T], panel: &mut [T]) {
        let (weight, bias) = (self.weight.as_slice(), self.bias.as_slice());
        convolution::forward(simd, &Self::convolution(window), input, weight, bias, panel, output);
    }

    /// The gradients of the parameters, and that of the input if there is a place for it. The panel has `64 * DEPTH` numbers or more.
    #[allow(clippy::too_many_arguments)]
    pub fn backward(
        &self,
        simd: Simd,
        window: &Window,
        input: &[T],
        slope: &[T],
        input_slope: Option<&mut [T]>,
        panel: &mut [T],
        gradients: &mut Self,
        update: Update,
    ) {
        let convolution = Self::convolution(window);
        convolution::weight_gradient(simd, &convolution, input, slope, panel, gradients.weight.as_mut_slice(), update);
        if BIASES > 0 {
            sum_columns(simd, OUT, slope, Start::from(update), gradients.bias.as_mut_slice());
        }
        if let Some(input_slope) = input_slope {
            convolution::input_gradient(simd, &convolution, slope, self.weight.as_slice(), panel, input_slope);
        }
    }

    /// [`Conv2d::forward`] and, of its output, that of maximum pooling, a few samples at a time: `between`, which has the size of that output, is
    /// for no other use. The `network!` macro makes it of the two layers where nothing else reads what is between them.
    ///
    /// ```
    /// use layerfit_core::{Axis, Padding, Update, Window, kernels::Simd, nalgebra::{SMatrix, SVector}};
    /// use layerfit_core::layers::{Conv2d, MaxPool1d};
    /// let axis = |input, kernel| Axis::new(input, kernel, kernel, 1, Padding::Valid);
    /// let line = |length, kernel| Window { height: Window::LINE, width: axis(length, kernel), channels: 1 };
    /// let layer = Conv2d::<f32, 1, 2, 1> { weight: SMatrix::from([[1.0], [10.0]]), bias: SVector::from([0.5]) };
    /// let (window, pool, images) = (line(4, 2), MaxPool1d::new(line(2, 2)), [1.0, 2.0, 3.0, 4.0]);
    /// let (mut between, mut output, mut places, mut panel) = ([0.0; 2], [0.0], [0_u8], [0.0; 128]);
    /// layer.forward_pooled(Simd::detect(), &window, pool, &images, &mut between, &mut output, &mut places, &mut panel);
    /// assert_eq!((output, places), ([43.5], [1]));
    /// let (mut gradients, mut slope) = (layer.clone(), [0.0; 4]);
    /// layer.backward_pooled(
    ///     Simd::detect(), &window, pool, &images, &places, &[2.0], &mut between, Some(&mut slope), &mut panel, &mut gradients, Update::Replace,
    /// );
    /// assert_eq!((slope, gradients.bias[0]), ([0.0, 0.0, 2.0, 20.0], 2.0));
    /// assert_eq!(gradients.weight, SMatrix::from([[6.0], [8.0]]));
    /// ```
    #[allow(clippy::too_many_arguments)]
    pub fn forward_pooled<I: Place>(
        &self,
        simd: Simd,
        window: &Window,
        pool: MaxPool2d,
        input: &[T],
        between: &mut [T],
        output: &mut [T],
        places: &mut [I],
        panel: &mut [T],
    ) {
        let (pooled, bias) = (Self::pooled(window, pool), self.bias.as_slice());
        pooled::forward(simd, &pooled, input, self.weight.as_slice(), bias, panel, between, output, places);
    }

    /// [`MaxPool2d::backward`] and, of that gradient, [`Conv2d::backward`]; `slope` is the gradient of the output of the pooling, `places` are those of
    /// [`Conv2d::forward_pooled`].
    #[allow(clippy::too_many_arguments)]
    pub fn backward_pooled<I: Place>(
        &self,
        simd: Simd,
        window: &Window,
        pool: MaxPool2d,
        input: &[T],
        places: &[I],
        slope: &[T],
        between: &mut [T],
        input_slope: Option<&mut [T]>,
        panel: &mut [T],
        gradients: &mut Self,
        update: Update,
    ) {
        let (weight, bias) = (gradients.weight.as_mut_slice(), gradients.bias.as_mut_slice());
        let gradients = pooled::Gradients { weight, bias, update };
        let (pooled, weight) = (Self::pooled(window, pool), self.weight.as_slice());
        pooled::backward(simd, &pooled, input, weight, places, slope, between, input_slope, panel, gradients);
    }

    fn pooled(window: &Window, pool: MaxPool2d) -> Pooled {
        Pooled { convolution: Self::convolution(window), maxima: pool.maxima() }
    }

    /// The next step of a stream of a sequence; see [`Conv1d`]. Of the window, only kernel, dilation and channels count.
    ///
    /// ```
    /// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::{Conv1d, RecentSteps}, nalgebra::{SMatrix, SVector}, zeroed};
    /// let window = Window { height: Window::LINE, width: Axis::new(4, 2, 1, 1, Padding::Causal), channels: 1 };
    /// let layer = Conv1d::<f32, 1, 2, 1> { weight: SMatrix::from([[1.0], [10.0]]), bias: SVector::from([0.0]) };
    /// let (mut state, mut output): (RecentSteps<f32, 1, 2>, _) = (zeroed(), [0.0]);
    /// for (input, expected) in [(1.0, 10.0), (2.0, 21.0), (3.0, 32.0)] {
    ///     layer.step(Simd::detect(), &window, &[input], &mut output, &mut state);
    ///     assert_eq!(output, [expected]);
    /// }
    /// ```
    pub fn step<const CHANNELS: usize, const SPAN: usize>(
        &self,
        simd: Simd,
        window: &Window,
        input: &[T],
        output: &mut [T],
        state: &mut RecentSteps<T, CHANNELS, SPAN>,
    ) {
        let ((ring, steps), bias) = (state.push(input), self.bias.as_slice());
        recent::convolve(simd, &Self::convolution(window), &ring, steps, self.weight.as_slice(), bias, output);
    }
}
