use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The natural logarithm, element by element, any shape.
///
/// Forward `y = ln x`, minus infinity at 0 and NaN for negative `x`; backward `dx = dy / x`. Backward reads the input.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Log};
/// let mut values = [1.0, f64::INFINITY];
/// Log.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.0, f64::INFINITY]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Log;

impl Pointwise for Log {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.ln()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        T::ONE / input
    }
}

activation!(Log);
