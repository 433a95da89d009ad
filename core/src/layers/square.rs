use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The square, element by element, any shape.
///
/// Forward `y = x²`; backward `dx = 2 x dy`. Backward reads the input.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Square};
/// let mut values = [-3.0, 0.0, 2.0];
/// Square.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [9.0, 0.0, 4.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Square;

impl Pointwise for Square {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x * x
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        input + input
    }
}

activation!(Square);
