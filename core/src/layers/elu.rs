use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation, negative_part};

/// The exponential linear unit (Clevert et al. 2015), element by element, any shape.
///
/// Forward `y = x` where `x > 0`, else `α (e^x - 1)`; backward `dx = dy` where `x > 0`, else `dx = α e^x dy`.
/// Backward reads the input, because the sign of the output says nothing about it when `α` is negative.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Elu};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Elu::new(2.0).forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([1.0, 0.0, -1.2642411176571153]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elu {
    /// Minus the value that large negative inputs approach.
    pub alpha: f64,
}

impl Elu {
    /// With this `α`.
    #[must_use]
    pub const fn new(alpha: f64) -> Self {
        Self { alpha }
    }
}

impl Default for Elu {
    /// `α = 1`, as in the paper.
    fn default() -> Self {
        Self::new(1.0)
    }
}

impl Pointwise for Elu {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        let negative = T::from_f64(self.alpha) * negative_part(x).exp_m1();
        if x > T::ZERO { x } else { negative }
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        let negative = T::from_f64(self.alpha) * negative_part(input).exp();
        if input > T::ZERO { T::ONE } else { negative }
    }
}

activation!(Elu);
