use nalgebra::SVector;

use crate::kernels::{Simd, layer_norm};
use crate::parameters::parameters;
use crate::{Scalar, Update};

/// Layer normalization (Ba et al. 2016): `[.., N] -> [.., N]`, over the last axis.
///
/// Every row of `N` features is normalized on its own, in training as in inference.
///
/// Forward `y = γ x̂ + β` with `x̂ = (x - μ) / √(σ² + ε)`, where `μ` and `σ²` are the mean and the biased variance of the row.
/// Backward `dγ = Σ dy x̂` and `dβ = Σ dy` over the rows, `dx = (g - mean(g) - x̂ mean(g x̂)) / √(σ² + ε)` with `g = γ dy` and means over
/// the row. Backward computes `μ` and `σ` again: nothing has to be kept but the input.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::LayerNorm, zeroed};
/// let mut layer: LayerNorm<f32, 2> = zeroed();
/// layer.init();
/// let mut values = [1.0, 3.0, 10.0, 50.0]; // two rows of two features
/// layer.infer(Simd::detect(), 0.0, &mut values);
/// assert_eq!(values, [-1.0, 1.0, -1.0, 1.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct LayerNorm<T, const N: usize> {
    /// The factor `γ` of each feature.
    pub gamma: SVector<T, N>,
    /// The value `β` added to each feature.
    pub beta: SVector<T, N>,
}

parameters!(LayerNorm<const N> { gamma: SVector<T, N>, beta: SVector<T, N> });

impl<T: Scalar, const N: usize> LayerNorm<T, N> {
    /// Sets `γ = 1` and `β = 0`.
    pub fn init(&mut self) {
        self.gamma.as_mut_slice().fill(T::ONE);
        self.beta.as_mut_slice().fill(T::ZERO);
    }

    /// Normalizes every row of `input`.
    pub fn forward(&self, simd: Simd, epsilon: f64, input: &[T], output: &mut [T]) {
        layer_norm::forward(simd, epsilon, input, self.gamma.as_slice(), self.beta.as_slice(), output);
    }

    /// `slope` is the gradient of the output, and becomes that of the input. Also writes the gradients of the parameters.
    pub fn backward(&self, simd: Simd, epsilon: f64, input: &[T], slope: &mut [T], gradients: &mut Self, update: Update) {
        layer_norm::backward(
            simd,
            epsilon,
            update,
            input,
            self.gamma.as_slice(),
            slope,
            gradients.gamma.as_mut_slice(),
            gradients.beta.as_mut_slice(),
        );
    }

    /// The same as [`LayerNorm::forward`], in place.
    pub fn infer(&self, simd: Simd, epsilon: f64, values: &mut [T]) {
        layer_norm::infer(simd, epsilon, self.gamma.as_slice(), self.beta.as_slice(), values);
    }
}
