use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The number of opposite sign, element by element, any shape.
///
/// Forward `y = -x`; backward `dx = -dy`. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Negate};
/// let mut values = [-3.0, 2.0];
/// Negate.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [3.0, -2.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Negate;

impl Pointwise for Negate {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        -x
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, _: T) -> T {
        -T::ONE
    }
}

activation!(Negate);
