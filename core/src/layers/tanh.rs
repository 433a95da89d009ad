use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The hyperbolic tangent, element by element, any shape.
///
/// Forward `y = tanh(x)`; backward `dx = (1 - y²) dy`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Tanh};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Tanh.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([0.7615941559557649, 0.0, -0.7615941559557649]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tanh;

impl Pointwise for Tanh {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.tanh()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        (-output).mul_add(output, T::ONE)
    }
}

activation!(Tanh);
