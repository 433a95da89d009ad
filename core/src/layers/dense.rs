use nalgebra::{SMatrix, SVector};
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::product::{Sizes, Start, Strides, product, product_transposed, sum_columns};
use crate::parameters::parameters;
use crate::{Scalar, Update};

/// A fully connected layer: `[.., IN] -> [.., OUT]`, acting on the last axis.
///
/// Forward `y = W x + b`. Backward `dW = Σ dy xᵀ`, `db = Σ dy` over the samples, `dx = Wᵀ dy`.
/// `BIASES` is `OUT`, or 0 for a layer without bias.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Dense, nalgebra::{SMatrix, SVector}};
/// let layer = Dense::<f32, 2, 3, 3> {
///     weight: SMatrix::from([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), // columns
///     bias: SVector::from([0.5, 0.0, 0.0]),
/// };
/// let mut output = [0.0; 3];
/// layer.forward(Simd::detect(), &[1.0, 10.0], &mut output);
/// assert_eq!(output, [41.5, 52.0, 63.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct Dense<T, const IN: usize, const OUT: usize, const BIASES: usize> {
    /// `OUT × IN`: a column holds the weights of one input. In a file, row-major `[IN, OUT]`.
    pub weight: SMatrix<T, OUT, IN>,
    /// One number for each output.
    pub bias: SVector<T, BIASES>,
}

parameters!(Dense<const IN, const OUT, const BIASES> {
    weight: SMatrix<T, OUT, IN>, bias: SVector<T, BIASES>
});

impl<T: Scalar, const IN: usize, const OUT: usize, const BIASES: usize> Dense<T, IN, OUT, BIASES> {
    /// Multiplications with addition for one column.
    pub const MACS: u64 = (IN * OUT) as u64;

    /// Sets weights and biases. The fan-in is `IN`, the fan-out `OUT`.
    pub fn init(&mut self, weight: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), OUT, IN, OUT, rng);
        bias.fill(self.bias.as_mut_slice(), OUT, IN, OUT, rng);
    }

    /// `output = W input + b`, for every column.
    pub fn forward(&self, simd: Simd, input: &[T], output: &mut [T]) {
        let sizes = Sizes { rows: OUT, columns: input.len() / IN, depth: IN };
        let start = if BIASES == 0 { Start::Zero } else { Start::Bias };
        product(
            simd,
            sizes,
            self.weight.as_slice(),
            input,
            Strides { depth: 1, column: IN },
            start,
            self.bias.as_slice(),
            output,
        );
    }

    /// The gradients of the parameters, and that of the input if there is a place for it.
    pub fn backward(
        &self,
        simd: Simd,
        input: &[T],
        slope: &[T],
        input_slope: Option<&mut [T]>,
        gradients: &mut Self,
        update: Update,
    ) {
        let columns = input.len() / IN;
        let start = Start::from(update);
        let sizes = Sizes { rows: OUT, columns: IN, depth: columns };
        product(simd, sizes, slope, input, Strides { depth: IN, column: 1 }, start, &[], gradients.weight.as_mut_slice());
        if BIASES > 0 {
            sum_columns(simd, OUT, slope, start, gradients.bias.as_mut_slice());
        }
        if let Some(input_slope) = input_slope {
            let sizes = Sizes { rows: IN, columns, depth: OUT };
            let strides = Strides { depth: 1, column: OUT };
            product_transposed(simd, sizes, self.weight.as_slice(), slope, strides, Start::Zero, &[], input_slope);
        }
    }
}
