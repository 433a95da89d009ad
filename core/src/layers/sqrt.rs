use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The square root, element by element, any shape.
///
/// Forward `y = √x`, NaN for negative `x`; backward `dx = dy / (2 y)`, infinite at 0. Backward reads the output.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Sqrt};
/// let mut values = [9.0, 0.0, 2.25];
/// Sqrt.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [3.0, 0.0, 1.5]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sqrt;

impl Pointwise for Sqrt {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.sqrt()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        T::from_f64(0.5) / output
    }
}

activation!(Sqrt);
