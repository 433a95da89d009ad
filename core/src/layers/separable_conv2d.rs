use nalgebra::{SMatrix, SVector};
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::convolution::separable::{self, Separable, Weights};
use crate::kernels::product::{Start, sum_columns};
use crate::parameters::parameters;
use crate::{Scalar, Update, Window};

/// A depthwise separable convolution of images (Chollet 2017): `[height, width, channels] -> [height', width', OUT]`.
///
/// A [`DepthwiseConv2d`](super::DepthwiseConv2d) without bias gives `MIDDLE` channels, and a 1×1 [`Conv2d`](super::Conv2d) mixes them: forward
/// `y = b + W z` with `z[o] = Σ w[o, (u, v)] x[.., o / m]`, where `m = MIDDLE / channels`. Backward `dW = Σ dy zᵀ`, `db = Σ dy`, and from
/// `dz = Wᵀ dy` the gradients of the depthwise convolution. `z` is not kept: backward computes it again.
///
/// The geometry is a [`Window`], the same in every call. `PLACES` are those of the kernel. `BIASES` is `OUT`, or 0 for a layer without bias.
/// A pass needs `2 *` [`panel::training`](super::panel::training)`(MIDDLE)` numbers beside values and gradients, however large batch and
/// image are; inference needs [`panel::inference`](super::panel::inference)`(MIDDLE, positions)`. The order of sums is that of the two layers.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::SeparableConv2d, nalgebra::{SMatrix, SVector}};
/// let window = Window { height: Window::LINE, width: Axis::new(3, 2, 1, 1, Padding::Valid), channels: 2 };
/// let layer = SeparableConv2d::<f32, 2, 1, 2, 1> {
///     depthwise: SMatrix::from([[1.0, 2.0], [10.0, 0.0]]),
///     pointwise: SMatrix::from([[1.0], [100.0]]),
///     bias: SVector::from([0.5]),
/// };
/// let mut output = [0.0; 2]; // two positions of one channel
/// layer.forward(Simd::detect(), &window, &[1.0, 4.0, 2.0, 5.0, 3.0, 6.0], &mut output, &mut [0.0; 2]);
/// assert_eq!(output, [821.5, 1032.5]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct SeparableConv2d<T, const MIDDLE: usize, const OUT: usize, const PLACES: usize, const BIASES: usize> {
    /// `MIDDLE × PLACES`. In a file, row-major `[PLACES, MIDDLE]`, which is `[height, width, channels, MIDDLE / channels]` of the kernel.
    pub depthwise: SMatrix<T, MIDDLE, PLACES>,
    /// `OUT × MIDDLE`. In a file, row-major `[MIDDLE, OUT]`.
    pub pointwise: SMatrix<T, OUT, MIDDLE>,
    /// One number for each output.
    pub bias: SVector<T, BIASES>,
}

parameters!(SeparableConv2d<const MIDDLE, const OUT, const PLACES, const BIASES> {
    depthwise: SMatrix<T, MIDDLE, PLACES>, pointwise: SMatrix<T, OUT, MIDDLE>, bias: SVector<T, BIASES>
});

impl<T: Scalar, const MIDDLE: usize, const OUT: usize, const PLACES: usize, const BIASES: usize>
    SeparableConv2d<T, MIDDLE, OUT, PLACES, BIASES>
{
    fn convolution(window: &Window) -> Separable {
        let multiplier = MIDDLE.checked_div(window.channels).unwrap_or(1);
        Separable { window: *window, multiplier, outputs: OUT }
    }

    fn weights(&self) -> Weights<&[T], &[T]> {
        Weights { depthwise: self.depthwise.as_slice(), pointwise: self.pointwise.as_slice() }
    }

    /// Sets weights and biases, `weight` both weights: the depthwise one with fan-in `PLACES`, the pointwise one with fan-in `MIDDLE`. The
    /// fan-outs are `PLACES` × the outputs of a channel, and `OUT`.
    pub fn init(&mut self, window: &Window, weight: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        let multiplier = Self::convolution(window).multiplier;
        weight.fill(self.depthwise.as_mut_slice(), MIDDLE, PLACES, PLACES * multiplier, rng);
        weight.fill(self.pointwise.as_mut_slice(), OUT, MIDDLE, OUT, rng);
        bias.fill(self.bias.as_mut_slice(), OUT, MIDDLE, OUT, rng);
    }

    /// Computes `output`. The panel has `MIDDLE` numbers or more.
    pub fn forward(&self, simd: Simd, window: &Window, input: &[T], output: &mut [T], panel: &mut [T]) {
        let convolution = Self::convolution(window);
        separable::forward(simd, &convolution, input, self.weights(), self.bias.as_slice(), panel, output);
    }

    /// The gradients of the parameters, and that of the input if there is a place for it. The panel has `2 * 64 * MIDDLE` numbers or more.
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
        let Self { depthwise, pointwise, bias } = gradients;
        let gradients = Weights { depthwise: depthwise.as_mut_slice(), pointwise: pointwise.as_mut_slice() };
        let convolution = Self::convolution(window);
        separable::backward(simd, &convolution, input, slope, self.weights(), panel, input_slope, gradients, update);
        if BIASES > 0 {
            sum_columns(simd, OUT, slope, Start::from(update), bias.as_mut_slice());
        }
    }
}
