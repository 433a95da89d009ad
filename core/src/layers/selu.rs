use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation, negative_part};

/// The constants for which mean 0 and variance 1 are a fixed point of a layer with normal weights.
const SCALE: f64 = 1.050_700_987_355_480_5;
const ALPHA: f64 = 1.673_263_242_354_377_3;

/// The self-normalizing exponential linear unit (Klambauer et al. 2017), element by element, any shape.
///
/// Forward `y = λ x` where `x > 0`, else `λ α (e^x - 1)`; backward `dx = λ dy` where `y > 0`, else `dx = (y + λ α) dy`, with
/// `λ = 1.0507009873554805` and `α = 1.6732632423543773`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Selu};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Selu.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([1.0507009873554805, 0.0, -1.1113307378125627]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selu;

impl Pointwise for Selu {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        let negative = T::from_f64(SCALE * ALPHA) * negative_part(x).exp_m1();
        if x > T::ZERO { T::from_f64(SCALE) * x } else { negative }
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        if output > T::ZERO { T::from_f64(SCALE) } else { output + T::from_f64(SCALE * ALPHA) }
    }
}

activation!(Selu);
