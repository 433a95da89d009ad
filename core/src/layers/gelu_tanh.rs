use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// 2 √(2/π).
const TWICE_SQRT_2_OVER_PI: f64 = 1.595_769_121_605_730_8;
/// The factor of the cubic term.
const CUBIC: f64 = 0.044_715;

/// σ(2u): the share of `x` that passes.
#[inline(always)]
fn gate<T: Scalar>(x: T) -> T {
    let inner = (x * x).mul_add(T::from_f64(CUBIC), T::ONE);
    (T::from_f64(TWICE_SQRT_2_OVER_PI) * x * inner).sigmoid()
}

/// The Gaussian error linear unit in its tanh approximation (Hendrycks & Gimpel 2016), element by element, any shape.
///
/// Forward `y = x (1 + tanh(u)) / 2` with `u = √(2/π) (x + 0.044715 x³)`, computed as `x σ(2u)`, which is the same function and keeps the
/// small values of the negative tail. Backward `dx = (s + 2 x s (1 - s) u') dy` with `s = σ(2u)` and `u' = √(2/π) (1 + 3 · 0.044715 x²)`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::GeluTanh};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// GeluTanh.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([0.8411919906082768, 0.0, -0.15880800939172324]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GeluTanh;

impl Pointwise for GeluTanh {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x * gate(x)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        let gate = gate(input);
        let inner = T::from_f64(TWICE_SQRT_2_OVER_PI) * (input * input).mul_add(T::from_f64(3.0 * CUBIC), T::ONE);
        (input * gate * (T::ONE - gate)).mul_add(inner, gate)
    }
}

activation!(GeluTanh);
