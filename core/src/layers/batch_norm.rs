use nalgebra::SVector;

use crate::kernels::{Simd, batch_norm};
use crate::parameters::parameters;
use crate::{Scalar, Update, Zeroed};

/// Batch normalization (Ioffe & Szegedy 2015): `[.., N] -> [.., N]`, over the last axis.
///
/// Every feature is normalized over all samples of the batch and all positions of the other axes; below, `S` is how many these are.
///
/// Training forward `y = γ x̂ + β` with `x̂ = (x - μ) / √(σ² + ε)`, where `μ` and `σ²` are the mean and the biased variance of the batch.
/// Backward `dγ = Σ dy x̂`, `dβ = Σ dy`, `dx = γ / √(σ² + ε) (dy - dβ/S - x̂ dγ/S)`.
/// Inference takes the running statistics in place of `μ` and `σ²`.
///
/// The running statistics follow `running = momentum * running + (1 - momentum) * batch`, the running variance with the unbiased variance
/// of the batch (of a single sample, the biased one, 0). `momentum` is the share that is kept, as in Keras; PyTorch's is one minus this.
/// Forward leaves the network as it is; backward writes the step as a gradient, and the optimizer subtracts it
/// (see [`Role::Statistic`](crate::Role::Statistic)).
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::{BatchNorm, BatchNormCache}, zeroed};
/// let mut layer: BatchNorm<f32, 2> = zeroed();
/// layer.init();
/// let mut cache: BatchNormCache<f32, 2> = zeroed();
/// let (input, mut output) = ([1.0, 10.0, 3.0, 50.0], [0.0; 4]); // two samples of two features
/// layer.forward(Simd::detect(), 0.0, &input, &mut output, &mut cache);
/// assert_eq!(output, [-1.0, -1.0, 1.0, 1.0]);
/// assert_eq!(cache.mean.as_slice(), [2.0, 30.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct BatchNorm<T, const N: usize> {
    /// The factor `γ` of each feature.
    pub gamma: SVector<T, N>,
    /// The value `β` added to each feature.
    pub beta: SVector<T, N>,
    /// The mean of each feature that inference uses.
    pub running_mean: SVector<T, N>,
    /// The variance of each feature that inference uses.
    pub running_var: SVector<T, N>,
}

parameters!(BatchNorm<const N> {
    gamma: SVector<T, N>, beta: SVector<T, N>; running_mean: SVector<T, N>, running_var: SVector<T, N>
});

/// What a [`BatchNorm`] keeps between forward and backward: the statistics of the batch.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct BatchNormCache<T, const N: usize> {
    /// The mean of each feature.
    pub mean: SVector<T, N>,
    /// The biased variance of each feature.
    pub variance: SVector<T, N>,
    /// `1 / √(variance + ε)` of each feature.
    pub inverse_deviation: SVector<T, N>,
}

// SAFETY: the fields are matrices, and all of those are `Zeroed`.
unsafe impl<T: Zeroed, const N: usize> Zeroed for BatchNormCache<T, N> {}

impl<T: Scalar, const N: usize> BatchNorm<T, N> {
    /// Sets `γ = 1`, `β = 0`, the running mean to 0 and the running variance to 1.
    pub fn init(&mut self) {
        self.gamma.as_mut_slice().fill(T::ONE);
        self.beta.as_mut_slice().fill(T::ZERO);
        self.running_mean.as_mut_slice().fill(T::ZERO);
        self.running_var.as_mut_slice().fill(T::ONE);
    }

    /// Training: normalizes with the statistics of `input` and keeps them in `cache`.
    pub fn forward(&self, simd: Simd, epsilon: f64, input: &[T], output: &mut [T], cache: &mut BatchNormCache<T, N>) {
        batch_norm::forward(
            simd,
            epsilon,
            input,
            self.gamma.as_slice(),
            self.beta.as_slice(),
            output,
            cache.mean.as_mut_slice(),
            cache.variance.as_mut_slice(),
            cache.inverse_deviation.as_mut_slice(),
        );
    }

    /// `slope` is the gradient of the output, and becomes that of the input. Also writes the gradients of the parameters and the steps of
    /// the running statistics. `input` and `cache` are those of forward.
    ///
    /// With [`Update::Add`] the steps of the statistics are chained to those that stand in `gradients`, as if both had been taken in turn.
    #[allow(clippy::too_many_arguments)]
    pub fn backward(
        &self,
        simd: Simd,
        momentum: f64,
        input: &[T],
        slope: &mut [T],
        cache: &mut BatchNormCache<T, N>,
        gradients: &mut Self,
        update: Update,
    ) {
        batch_norm::backward(
            simd,
            update,
            input,
            self.gamma.as_slice(),
            cache.mean.as_slice(),
            cache.inverse_deviation.as_slice(),
            slope,
            gradients.gamma.as_mut_slice(),
            gradients.beta.as_mut_slice(),
        );
        self.follow(simd, momentum, input.len().checked_div(N).unwrap_or(0), cache, gradients, update);
    }

    #[allow(clippy::cast_precision_loss)]
    fn follow(
        &self,
        simd: Simd,
        momentum: f64,
        samples: usize,
        cache: &BatchNormCache<T, N>,
        gradients: &mut Self,
        update: Update,
    ) {
        // An empty batch says nothing: everything is kept.
        let momentum = if samples == 0 { 1.0 } else { momentum };
        let unbiased = if samples > 1 { samples as f64 / (samples - 1) as f64 } else { 1.0 };
        let (mean, variance) = (self.running_mean.as_slice(), self.running_var.as_slice());
        batch_norm::follow(simd, momentum, 1.0, update, mean, cache.mean.as_slice(), gradients.running_mean.as_mut_slice());
        batch_norm::follow(
            simd,
            momentum,
            unbiased,
            update,
            variance,
            cache.variance.as_slice(),
            gradients.running_var.as_mut_slice(),
        );
    }

    /// Inference, in place: normalizes with the running statistics.
    pub fn infer(&self, simd: Simd, epsilon: f64, values: &mut [T]) {
        batch_norm::infer(
            simd,
            epsilon,
            self.gamma.as_slice(),
            self.beta.as_slice(),
            self.running_mean.as_slice(),
            self.running_var.as_slice(),
            values,
        );
    }
}
