use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation, clamp_to_six};

/// A sigmoid in three straight pieces, as in PyTorch (Howard et al. 2019), element by element, any shape.
///
/// Forward `y = min(max(0, x + 3), 6) / 6`; backward `dx = dy / 6` where `0 < y < 1`, else 0. NaN stays NaN.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::HardSigmoid};
/// let mut values = [-4.0, 0.0, 1.5, 4.0];
/// HardSigmoid.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [0.0, 0.5, 0.75, 1.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HardSigmoid;

impl Pointwise for HardSigmoid {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        clamp_to_six(x + T::from_f64(3.0)) / T::from_f64(6.0)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        if output > T::ZERO && output < T::ONE { T::from_f64(1.0 / 6.0) } else { T::ZERO }
    }
}

activation!(HardSigmoid);
