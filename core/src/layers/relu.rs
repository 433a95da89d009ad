use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation, positive_part};

/// The rectified linear unit (Nair & Hinton 2010), element by element, any shape.
///
/// Forward `y = max(0, x)`; backward `dx = dy` where `y > 0`, else 0. NaN stays NaN.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Relu};
/// let mut values = [-1.0, 0.0, 2.0];
/// Relu.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.0, 0.0, 2.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Relu;

impl Pointwise for Relu {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        positive_part(x)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        if output > T::ZERO { T::ONE } else { T::ZERO }
    }
}

activation!(Relu);
