use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// 1 / √(2π).
const INVERSE_SQRT_TAU: f64 = 0.398_942_280_401_432_7;

/// The cumulative distribution of the standard normal.
#[inline(always)]
fn probability<T: Scalar>(x: T) -> T {
    let half = T::from_f64(0.5);
    half.mul_add((x * T::from_f64(core::f64::consts::FRAC_1_SQRT_2)).erf(), half)
}

/// The Gaussian error linear unit (Hendrycks & Gimpel 2016), exact, element by element, any shape.
///
/// Forward `y = x Φ(x)` with `Φ(x) = (1 + erf(x / √2)) / 2`; backward `dx = (Φ(x) + x φ(x)) dy` with `φ(x) = e^(-x²/2) / √(2π)`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Gelu};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Gelu.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([0.8413447460685429, 0.0, -0.15865525393145705]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gelu;

impl Pointwise for Gelu {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x * probability(x)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        let half = T::from_f64(0.5);
        let density = T::from_f64(INVERSE_SQRT_TAU) * (-half * input * input).exp();
        input.mul_add(density, probability(input))
    }
}

activation!(Gelu);
