use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The sigmoid linear unit, also called swish (Elfwing et al. 2017, Ramachandran et al. 2017), element by element, any shape.
///
/// Forward `y = x σ(x)`; backward `dx = σ(x) (1 + x (1 - σ(x))) dy`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Silu};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Silu.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([0.7310585786300049, 0.0, -0.2689414213699951]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Silu;

impl Pointwise for Silu {
    const FROM_OUTPUT: bool = false;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x * x.sigmoid()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, input: T) -> T {
        let gate = input.sigmoid();
        gate * input.mul_add(T::ONE - gate, T::ONE)
    }
}

activation!(Silu);
