use crate::Scalar;
use crate::kernels::{Simd, copy, softmax};

/// The logarithm of the [`Softmax`](super::Softmax) over the last axis, without the loss of small probabilities.
///
/// Forward `y = x - max x - ln Σ e^(x - max x)`; backward `dx = dy - e^y Σ dy`, with maximum and sums over the row.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::LogSoftmax};
/// let mut values: [f64; 2] = [1000.0, 0.0];
/// LogSoftmax::new(2).forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.0, -1000.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogSoftmax {
    features: usize,
}

impl LogSoftmax {
    /// Over rows of this length.
    #[must_use]
    pub const fn new(features: usize) -> Self {
        Self { features }
    }

    /// `output = ln softmax(input)`, row by row.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        copy(input, output);
        self.forward_in_place(simd, output);
    }

    /// `values = ln softmax(values)`, row by row.
    pub fn forward_in_place<T: Scalar>(self, simd: Simd, values: &mut [T]) {
        softmax::log_softmax(simd, self.features, values);
    }

    /// `slope` is the gradient of the output, and becomes that of the input. `kept` is the output of forward.
    pub fn backward<T: Scalar>(self, simd: Simd, kept: &[T], slope: &mut [T]) {
        softmax::log_softmax_slope(simd, self.features, kept, slope);
    }
}
