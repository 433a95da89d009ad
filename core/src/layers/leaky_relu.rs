use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The rectified linear unit with a slope for negative inputs (Maas et al. 2013), element by element, any shape.
///
/// Forward `y = x` where `x > 0`, else `a x`; backward `dx = dy` where `x > 0`, else `dx = a dy`, with the constant `a = negative_slope`.
/// Backward reads the input, because the sign of the output says nothing about it when `a` is negative.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::LeakyRelu};
/// let mut values = [-8.0, 0.0, 2.0];
/// LeakyRelu::new(0.25).forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values, [-2.0, 0.0, 2.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeakyRelu {
    /// The slope for negative inputs.
    pub negative_slope: f64,
}

impl LeakyRelu {
    /// With this slope for negative inputs.
    #[must_use]
    pub const fn new(negative_slope: f64) -> Self {
        Self { negative_slope }
    }
}

impl Default for LeakyRelu {
    /// The slope 0.01, as in PyTorch.
    fn default() -> Self {
        Self::new(0.01)
    }
}

impl Pointwise for LeakyRelu {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        if x > T::ZERO { x } else { T::from_f64(self.negative_slope) * x }
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        if input > T::ZERO { T::ONE } else { T::from_f64(self.negative_slope) }
    }
}

activation!(LeakyRelu);
