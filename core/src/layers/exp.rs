use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The exponential function, element by element, any shape.
///
/// Forward `y = e^x`; backward `dx = y dy`. Backward reads the output.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Exp};
/// let mut values = [0.0, f64::NEG_INFINITY];
/// Exp.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [1.0, 0.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Exp;

impl Pointwise for Exp {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.exp()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        output
    }
}

activation!(Exp);
