use nalgebra::SVector;
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::{Simd, prelu};
use crate::parameters::parameters;
use crate::{Scalar, Update};

/// The parametric rectified linear unit (He et al. 2015): `[.., N] -> [.., N]`.
///
/// Forward `y = x` where `x > 0`, else `α x`; backward `dx = dy` where `x > 0`, else `α dy`, and `dα = Σ x dy` over all `x ≤ 0`.
/// `ALPHAS` is `N` (a slope for each feature of the last axis) or 1 (one slope for all).
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::PRelu, nalgebra::SVector};
/// let layer = PRelu::<f32, 2, 2> { alpha: SVector::from([0.5, 0.25]) };
/// let mut values = [-1.0, -1.0, 3.0, -8.0]; // two samples of two features
/// layer.infer(Simd::detect(), &mut values);
/// assert_eq!(values, [-0.5, -0.25, 3.0, -2.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct PRelu<T, const N: usize, const ALPHAS: usize> {
    /// The slopes for negative inputs.
    pub alpha: SVector<T, ALPHAS>,
}

parameters!(PRelu<const N, const ALPHAS> { alpha: SVector<T, ALPHAS> });

impl<T: Scalar, const N: usize, const ALPHAS: usize> PRelu<T, N, ALPHAS> {
    const FITS: () = assert!(ALPHAS == N || ALPHAS == 1, "a PRelu has one alpha, or one for each feature");

    /// Sets the slopes; the usual value is `Initializer::Constant(0.25)`. Fan-in and fan-out are 1.
    pub fn init(&mut self, initializer: Initializer, rng: &mut dyn Rng) {
        let () = Self::FITS;
        initializer.fill(self.alpha.as_mut_slice(), ALPHAS, 1, 1, rng);
    }

    /// `output = f(input)`.
    pub fn forward(&self, simd: Simd, input: &[T], output: &mut [T]) {
        let () = Self::FITS;
        prelu::forward(simd, self.alpha.as_slice(), input, output);
    }

    /// `slope` is the gradient of the output, and becomes that of the input. Also writes the gradient of `α`.
    pub fn backward(&self, simd: Simd, input: &[T], slope: &mut [T], gradients: &mut Self, update: Update) {
        let () = Self::FITS;
        prelu::backward(simd, N, update, self.alpha.as_slice(), input, slope, gradients.alpha.as_mut_slice());
    }

    /// `values = f(values)`.
    pub fn infer(&self, simd: Simd, values: &mut [T]) {
        let () = Self::FITS;
        prelu::infer(simd, self.alpha.as_slice(), values);
    }
}
