use nalgebra::{SMatrix, SVector};
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::convolution::transposed::{self, Transposed};
use crate::kernels::product::{Start, sum_columns};
use crate::parameters::parameters;
use crate::{Scalar, Update, Window};

/// A transposed convolution of images: `[height, width, IN] -> [height', width', outputs]`; it enlarges where a
/// [`Conv2d`](super::Conv2d) of the same stride makes smaller.
///
/// The size is `height' = (height - 1) s + d (kernel - 1) + 1 - 2 p` with stride `s`, dilation `d` and padding `p`; with
/// [`Padding::Same`](crate::Padding::Same) it is `height s`. Every input is spread over a window of the output: forward
/// `y[i s + u d - p, j s + v d - p, o] += Σ w[(u, v, o), c] x[i, j, c]` over the channels `c` for every place `(u, v)` of the kernel, beginning
/// with `y = b`. What falls outside is lost. Backward, with `dyₚ` for the patch of the output's gradient that the window of position `p` sees:
/// `dW = Σ dyₚ xₚᵀ`, `db = Σ dy`, `dxₚ = Wᵀ dyₚ`.
///
/// The [`Window`] is the one over the output (see [`Axis::transposed`](crate::Axis::transposed)), its `channels` are the outputs. `DEPTH` is the
/// length of a patch: places of the kernel × outputs. `BIASES` is the number of outputs, or 0 for a layer without bias.
///
/// Products are summed over channels, and over patches and positions backward, in blocks of 64 in the order of the
/// [product](crate::kernels::product); to an output they are added in the order of the positions, sample by sample and row by row. A pass needs
/// [`panel::training`](super::panel::training)`(DEPTH)` numbers beside values and gradients, inference
/// [`panel::inference`](super::panel::inference)`(DEPTH, positions of the input)`.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::ConvTranspose2d, nalgebra::SVector};
/// let axis = Axis::transposed(2, 2, 1, 1, Padding::Valid);
/// let window = Window { height: axis, width: axis, channels: 1 };
/// let layer = ConvTranspose2d::<f32, 1, 4, 0> { weight: SVector::from([1.0, 2.0, 3.0, 4.0]), bias: SVector::from([]) };
/// let mut output = [0.0; 9];
/// layer.forward(Simd::detect(), &window, &[1.0, 0.0, 0.0, 10.0], &mut output, &mut [0.0; 4]);
/// assert_eq!(output, [1.0, 2.0, 0.0, 3.0, 14.0, 20.0, 0.0, 30.0, 40.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct ConvTranspose2d<T, const IN: usize, const DEPTH: usize, const BIASES: usize> {
    /// `DEPTH × IN`: a column holds the weights of one channel of the input. In a file, row-major `[IN, DEPTH]`, which is
    /// `[IN, height, width, outputs]` of the kernel.
    pub weight: SMatrix<T, DEPTH, IN>,
    /// One number for each channel of the output.
    pub bias: SVector<T, BIASES>,
}

/// A transposed convolution of sequences: `[length, IN] -> [length', outputs]`, the [`ConvTranspose2d`] of images of height 1.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::ConvTranspose1d, nalgebra::SVector};
/// let window = Window { height: Window::LINE, width: Axis::transposed(3, 2, 2, 1, Padding::Same), channels: 1 };
/// let layer = ConvTranspose1d::<f32, 1, 2, 1> { weight: SVector::from([1.0, 10.0]), bias: SVector::from([0.5]) };
/// let mut output = [0.0; 6];
/// layer.forward(Simd::detect(), &window, &[1.0, 2.0, 3.0], &mut output, &mut [0.0; 2]);
/// assert_eq!(output, [1.5, 10.5, 2.5, 20.5, 3.5, 30.5]);
/// ```
pub type ConvTranspose1d<T, const IN: usize, const DEPTH: usize, const BIASES: usize> = ConvTranspose2d<T, IN, DEPTH, BIASES>;

parameters!(ConvTranspose2d<const IN, const DEPTH, const BIASES> {
    weight: SMatrix<T, DEPTH, IN>, bias: SVector<T, BIASES>
});

impl<T: Scalar, const IN: usize, const DEPTH: usize, const BIASES: usize> ConvTranspose2d<T, IN, DEPTH, BIASES> {
    /// Sets weights and biases. The fan-in is the places of the kernel × `IN`, the fan-out `DEPTH`.
    pub fn init(&mut self, window: &Window, weight: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        let fan_in = window.places() * IN;
        weight.fill(self.weight.as_mut_slice(), DEPTH, fan_in, DEPTH, rng);
        bias.fill(self.bias.as_mut_slice(), BIASES, fan_in, DEPTH, rng);
    }

    /// Computes `output`. The panel has `DEPTH` numbers or more.
    pub fn forward(&self, simd: Simd, window: &Window, input: &[T], output: &mut [T], panel: &mut [T]) {
        let convolution = Transposed { window: *window, inputs: IN };
        transposed::forward(simd, &convolution, input, self.weight.as_slice(), self.bias.as_slice(), panel, output);
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
        let (convolution, weight) = (Transposed { window: *window, inputs: IN }, self.weight.as_slice());
        let gradient = gradients.weight.as_mut_slice();
        transposed::backward(simd, &convolution, input, slope, weight, panel, input_slope, gradient, update);
        if BIASES > 0 {
            sum_columns(simd, BIASES, slope, Start::from(update), gradients.bias.as_mut_slice());
        }
    }
}
