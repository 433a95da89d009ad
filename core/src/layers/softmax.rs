use crate::Scalar;
use crate::kernels::{Simd, copy, softmax};

/// The softmax function (Bridle 1990) over the last axis: every row of `features` values becomes positive and sums to 1.
///
/// Forward `y = e^(x - max x) / Σ e^(x - max x)`; backward `dx = y (dy - Σ y dy)`, with maximum and sums over the row.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Softmax};
/// let mut values = [1000.0, 1000.0, 0.0, 0.0];
/// Softmax::new(4).forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.5, 0.5, 0.0, 0.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Softmax {
    features: usize,
}

impl Softmax {
    /// Over rows of this length.
    #[must_use]
    pub const fn new(features: usize) -> Self {
        Self { features }
    }

    /// `output = softmax(input)`, row by row.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        copy(input, output);
        self.forward_in_place(simd, output);
    }

    /// `values = softmax(values)`, row by row.
    pub fn forward_in_place<T: Scalar>(self, simd: Simd, values: &mut [T]) {
        softmax::softmax(simd, self.features, values);
    }

    /// `slope` is the gradient of the output, and becomes that of the input. `kept` is the output of forward.
    pub fn backward<T: Scalar>(self, simd: Simd, kept: &[T], slope: &mut [T]) {
        softmax::softmax_slope(simd, self.features, kept, slope);
    }
}
