use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The absolute value, element by element, any shape.
///
/// Forward `y = |x|`; backward `dx = dy` where `x > 0`, `-dy` where `x < 0`, and 0 at 0. Backward reads the input. NaN stays NaN.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Abs};
/// let mut values = [-3.0, 0.0, 2.0];
/// Abs.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [3.0, 0.0, 2.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Abs;

impl Pointwise for Abs {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.abs()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        if input > T::ZERO {
            T::ONE
        } else if input < T::ZERO {
            -T::ONE
        } else {
            T::ZERO
        }
    }
}

activation!(Abs);
