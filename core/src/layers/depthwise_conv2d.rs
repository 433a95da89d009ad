use nalgebra::{SMatrix, SVector};
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::convolution::depthwise::{self, Positions};
use crate::kernels::product::{Start, sum_columns};
use crate::parameters::parameters;
use crate::{Scalar, Update, Window};

/// A depthwise convolution of images: `[height, width, channels] -> [height', width', OUT]`, every channel on its own.
///
/// A channel has `m = OUT / channels` outputs, which are neighbours: output `o` sees channel `o / m`. Forward
/// `y[i, j, o] = b[o] + Σ w[o, (u, v)] x[i s + u d - p, j s + v d - p, o / m]` over the places `(u, v)` of the kernel, with stride `s`, dilation
/// `d` and padding `p` (for each axis its own); outside of the image, `x` is 0. Backward `dw[o, (u, v)] = Σ dy[i, j, o] x[.., o / m]` over the
/// positions, `db = Σ dy`, and `dx` is the sum of `w[o, (u, v)] dy[i, j, o]` over all that saw it.
///
/// The geometry is a [`Window`], the same in every call. `PLACES` are those of the kernel. `BIASES` is `OUT`, or 0 for a layer without bias.
///
/// The sum of an output begins at the bias and runs over the places in order (row by row); that of a weight's gradient runs over the positions
/// in blocks of 64; to `dx` is added in the order of the positions, and of a channel's outputs. A pass keeps nothing beside values and gradients.
///
/// ```
/// use layerfit_core::{Axis, Padding, Window, kernels::Simd, layers::DepthwiseConv2d, nalgebra::{SMatrix, SVector}};
/// let window = Window { height: Window::LINE, width: Axis::new(3, 2, 1, 1, Padding::Valid), channels: 2 };
/// let layer = DepthwiseConv2d::<f32, 2, 2, 2> { weight: SMatrix::from([[1.0, 2.0], [10.0, 0.0]]), bias: SVector::from([0.0, 0.5]) };
/// let mut output = [0.0; 4]; // two positions of two channels
/// layer.forward(Simd::detect(), &window, &[1.0, 4.0, 2.0, 5.0, 3.0, 6.0], &mut output);
/// assert_eq!(output, [21.0, 8.5, 32.0, 10.5]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct DepthwiseConv2d<T, const OUT: usize, const PLACES: usize, const BIASES: usize> {
    /// `OUT × PLACES`: a column holds the weights of one place. In a file, row-major `[PLACES, OUT]`, which is
    /// `[height, width, channels, OUT / channels]` of the kernel (as in Keras).
    pub weight: SMatrix<T, OUT, PLACES>,
    /// One number for each output.
    pub bias: SVector<T, BIASES>,
}

parameters!(DepthwiseConv2d<const OUT, const PLACES, const BIASES> {
    weight: SMatrix<T, OUT, PLACES>, bias: SVector<T, BIASES>
});

impl<T: Scalar, const OUT: usize, const PLACES: usize, const BIASES: usize> DepthwiseConv2d<T, OUT, PLACES, BIASES> {
    fn multiplier(window: &Window) -> usize {
        OUT.checked_div(window.channels).unwrap_or(1)
    }

    /// Sets weights and biases. The fan-in is `PLACES`, the fan-out `PLACES` × the outputs of a channel.
    pub fn init(&mut self, window: &Window, weight: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        let fan_out = PLACES * Self::multiplier(window);
        weight.fill(self.weight.as_mut_slice(), OUT, PLACES, fan_out, rng);
        bias.fill(self.bias.as_mut_slice(), OUT, PLACES, fan_out, rng);
    }

    /// Computes `output`.
    pub fn forward(&self, simd: Simd, window: &Window, input: &[T], output: &mut [T]) {
        let positions = Positions::all(*window, Self::multiplier(window), input.len());
        depthwise::forward(simd, &positions, input, self.weight.as_slice(), self.bias.as_slice(), output);
    }

    /// The gradients of the parameters, and that of the input if there is a place for it.
    #[allow(clippy::too_many_arguments)]
    pub fn backward(
        &self,
        simd: Simd,
        window: &Window,
        input: &[T],
        slope: &[T],
        input_slope: Option<&mut [T]>,
        gradients: &mut Self,
        update: Update,
    ) {
        let positions = Positions::all(*window, Self::multiplier(window), input.len());
        depthwise::weight_gradient(simd, &positions, update, input, slope, gradients.weight.as_mut_slice());
        if BIASES > 0 {
            sum_columns(simd, OUT, slope, Start::from(update), gradients.bias.as_mut_slice());
        }
        if let Some(input_slope) = input_slope {
            input_slope.fill(T::ZERO);
            depthwise::add_input_gradient(simd, &positions, self.weight.as_slice(), slope, input_slope);
        }
    }
}
