use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation, clamp_to_six};

/// Swish with a gate in three straight pieces (Howard et al. 2019), element by element, any shape.
///
/// Forward `y = x min(max(0, x + 3), 6) / 6`; backward `dx = (x/3 + 1/2) dy` where `-3 < x < 3`, `dx = dy` where `x ≥ 3`, else 0.
/// NaN stays NaN.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::HardSwish};
/// let mut values = [-4.0, 1.5, 4.0];
/// HardSwish.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.0, 1.125, 4.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HardSwish;

impl Pointwise for HardSwish {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x * clamp_to_six(x + T::from_f64(3.0)) / T::from_f64(6.0)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        let ramp = input.mul_add(T::from_f64(1.0 / 3.0), T::from_f64(0.5));
        let rising = if input <= T::from_f64(-3.0) { T::ZERO } else { ramp };
        if input >= T::from_f64(3.0) { T::ONE } else { rising }
    }
}

activation!(HardSwish);
