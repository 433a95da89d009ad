use nalgebra::{SMatrix, SVector};

use crate::kernels::Simd;
use crate::kernels::group_norm::{self, Groups};
use crate::parameters::parameters;
use crate::{Scalar, Update, Zeroed};

/// Group normalization (Wu & He 2018): `[.., N] -> [.., N]`.
///
/// The `N` channels are divided into groups of neighbours. Every group of every sample is normalized over its channels and all positions,
/// in training as in inference.
///
/// Forward `y = γ x̂ + β` with `x̂ = (x - μ) / √(σ² + ε)`, where `μ` and `σ²` are the mean and the biased variance of the group.
/// Backward `dγ = Σ dy x̂` and `dβ = Σ dy` over samples and positions, `dx = (g - mean(g) - x̂ mean(g x̂)) / √(σ² + ε)` with `g = γ dy` and
/// means over the group. Backward reads the input; the statistics are kept, two values for each channel of a sample.
///
/// ```
/// use layerfit_core::{kernels::{Simd, group_norm::Groups}, layers::{GroupNorm, GroupNormMemory}, zeroed};
/// let mut layer: GroupNorm<f32, 2> = zeroed();
/// layer.init();
/// let mut memory: GroupNormMemory<f32, 2> = zeroed();
/// let mut values = [1.0, 3.0, 1.0, 3.0]; // two positions of two channels
/// layer.infer(Simd::detect(), Groups { groups: 1, positions: 2, epsilon: 0.0 }, &mut values, &mut memory);
/// assert_eq!(values, [-1.0, 1.0, -1.0, 1.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct GroupNorm<T, const N: usize> {
    /// The factor `γ` of each channel.
    pub gamma: SVector<T, N>,
    /// The value `β` added to each channel.
    pub beta: SVector<T, N>,
}

/// Instance normalization (Ulyanov et al. 2016) of images and sequences: `[height, width, N]` or `[length, N]`, kept.
///
/// A [`GroupNorm`] with a group for each channel: every channel of every sample is normalized over its positions.
///
/// ```
/// use layerfit_core::{kernels::{Simd, group_norm::Groups}, layers::{GroupNormMemory, InstanceNorm}, zeroed};
/// let mut layer: InstanceNorm<f32, 2> = zeroed();
/// layer.init();
/// let mut memory: GroupNormMemory<f32, 2> = zeroed();
/// let mut values = [1.0, 30.0, 3.0, 10.0]; // two positions of two channels
/// layer.infer(Simd::detect(), Groups { groups: 2, positions: 2, epsilon: 0.0 }, &mut values, &mut memory);
/// assert_eq!(values, [-1.0, 1.0, 1.0, -1.0]);
/// ```
pub type InstanceNorm<T, const N: usize> = GroupNorm<T, N>;

parameters!(GroupNorm<const N> { gamma: SVector<T, N>, beta: SVector<T, N> });

/// What a [`GroupNorm`] keeps between forward and backward: the statistics of every sample, and memory for sums.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct GroupNormCache<T, const N: usize, const B: usize> {
    /// The mean of the group of each channel.
    pub mean: SMatrix<T, N, B>,
    /// `1 / √(variance + ε)` of the group of each channel.
    pub inverse_deviation: SMatrix<T, N, B>,
    /// What backward computes with.
    pub sums: GroupNormMemory<T, N>,
}

/// What a [`GroupNorm`] computes with: the statistics of one sample.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct GroupNormMemory<T, const N: usize> {
    first: SVector<T, N>,
    second: SVector<T, N>,
}

// SAFETY: the fields are matrices, and all of those are `Zeroed`.
unsafe impl<T: Zeroed, const N: usize> Zeroed for GroupNormMemory<T, N> {}
// SAFETY: the fields are matrices and the memory, and all of those are `Zeroed`.
unsafe impl<T: Zeroed, const N: usize, const B: usize> Zeroed for GroupNormCache<T, N, B> {}

impl<T: Scalar, const N: usize> GroupNorm<T, N> {
    /// Sets `γ = 1` and `β = 0`.
    pub fn init(&mut self) {
        self.gamma.as_mut_slice().fill(T::ONE);
        self.beta.as_mut_slice().fill(T::ZERO);
    }

    /// Training: normalizes every group of `input` and keeps the statistics in `cache`.
    pub fn forward<const B: usize>(
        &self,
        simd: Simd,
        groups: Groups,
        input: &[T],
        output: &mut [T],
        cache: &mut GroupNormCache<T, N, B>,
    ) {
        group_norm::forward(
            simd,
            groups,
            input,
            self.gamma.as_slice(),
            self.beta.as_slice(),
            output,
            cache.mean.as_mut_slice(),
            cache.inverse_deviation.as_mut_slice(),
        );
    }

    /// `slope` is the gradient of the output, and becomes that of the input. Also writes the gradients of the parameters. `input` and
    /// `cache` are those of forward.
    #[allow(clippy::too_many_arguments)]
    pub fn backward<const B: usize>(
        &self,
        simd: Simd,
        groups: Groups,
        input: &[T],
        slope: &mut [T],
        cache: &mut GroupNormCache<T, N, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        group_norm::backward(
            simd,
            groups,
            update,
            input,
            self.gamma.as_slice(),
            cache.mean.as_slice(),
            cache.inverse_deviation.as_slice(),
            slope,
            gradients.gamma.as_mut_slice(),
            gradients.beta.as_mut_slice(),
            cache.sums.first.as_mut_slice(),
            cache.sums.second.as_mut_slice(),
        );
    }

    /// Inference, in place.
    pub fn infer(&self, simd: Simd, groups: Groups, values: &mut [T], memory: &mut GroupNormMemory<T, N>) {
        let (gamma, beta) = (self.gamma.as_slice(), self.beta.as_slice());
        let GroupNormMemory { first, second } = memory;
        group_norm::infer(simd, groups, gamma, beta, values, first.as_mut_slice(), second.as_mut_slice());
    }
}
