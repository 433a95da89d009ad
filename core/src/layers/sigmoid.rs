use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The logistic function, element by element, any shape.
///
/// Forward `y = σ(x) = 1 / (1 + e^-x)`; backward `dx = y (1 - y) dy`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Sigmoid};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Sigmoid.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([0.7310585786300049, 0.5, 0.2689414213699951]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sigmoid;

impl Pointwise for Sigmoid {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.sigmoid()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        output * (T::ONE - output)
    }
}

activation!(Sigmoid);
