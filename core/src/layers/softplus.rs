use crate::Scalar;
use crate::kernels::pointwise::{Pointwise, activation};

/// The smooth rectifier (Dugas et al. 2001), element by element, any shape.
///
/// Forward `y = ln(1 + e^x)`; backward `dx = σ(x) dy`, computed as `(1 - e^-y) dy`.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Softplus};
/// let mut values: [f64; 3] = [1.0, 0.0, -1.0];
/// Softplus.forward_in_place(Simd::detect(), &mut values);
/// for (value, expected) in values.iter().zip([1.3132616875182228, 0.6931471805599453, 0.31326168751822286]) {
///     assert!((value - expected).abs() < 1e-12);
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Softplus;

impl Pointwise for Softplus {
    const FROM_OUTPUT: bool = true;

    #[inline(always)]
    fn value<T: Scalar>(self, x: T) -> T {
        x.softplus()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T) -> T {
        -(-output).exp_m1()
    }
}

activation!(Softplus);
