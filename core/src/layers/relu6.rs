use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation, clamp_to_six};

/// The rectified linear unit that saturates at 6 (Krizhevsky 2010), element by element, any shape.
///
/// Forward `y = min(max(0, x), 6)`; backward `dx = dy` where `0 < y < 6`, else 0. NaN stays NaN.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Relu6};
/// let mut values = [-1.0, 2.5, 7.0];
/// Relu6.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.0, 2.5, 6.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Relu6;

impl Pointwise for Relu6 {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        clamp_to_six(x)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        if output > T::ZERO && output < T::from_f64(6.0) { T::ONE } else { T::ZERO }
    }
}

activation!(Relu6);
