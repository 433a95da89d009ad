//! Normalization of groups of channels, sample by sample. Vector lanes run over channels.
//!
//! A sum over a group is the sum of its channels' sums: each over the positions, in the order of
//! [`sum_columns`](super::product::sum_columns), and these in the order of [`sum`](super::reduce::sum).

use super::reduce::sum_body;
use super::stripes::{self, Stripe, multiplied};
use crate::kernels::Simd;
use crate::{Scalar, Update};

/// What is normalized together: the channels of a group over all positions of a sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Groups {
    /// How many there are; the number of channels is a multiple of it.
    pub groups: usize,
    /// The positions of a sample.
    pub positions: usize,
    /// What is added to the variance.
    pub epsilon: f64,
}

/// `output = (input - mean) * gamma / √(variance + epsilon) + beta`, with the statistics of each group, which are kept.
///
/// `mean` and `inverse_deviation` have a value for each channel of each sample. The variance is the biased one, summed in a second pass,
/// after the mean is known.
#[allow(clippy::too_many_arguments)]
pub fn forward<T: Scalar>(
    simd: Simd,
    groups: Groups,
    input: &[T],
    gamma: &[T],
    beta: &[T],
    output: &mut [T],
    mean: &mut [T],
    inverse_deviation: &mut [T],
) {
    let (channels, length) = (gamma.len().max(1), groups.sample(gamma.len()));
    let statistics = mean.chunks_exact_mut(channels).zip(inverse_deviation.chunks_exact_mut(channels));
    let samples = input.chunks_exact(length).zip(output.chunks_exact_mut(length));
    for ((input, output), (mean, inverse)) in samples.zip(statistics) {
        groups.statistics(simd, input, mean, inverse);
        Stripe::each(gamma.len(), |stripe| {
            let scale = multiplied(stripe.of(gamma), stripe.of(inverse));
            stripes::normalize(simd, stripe, stripe.of(mean), &scale, stripe.of(beta), input, output);
        });
    }
}

/// The same as [`forward`], in place; `mean` and `inverse_deviation` are memory for a value of each channel.
pub fn infer<T: Scalar>(
    simd: Simd,
    groups: Groups,
    gamma: &[T],
    beta: &[T],
    values: &mut [T],
    mean: &mut [T],
    inverse_deviation: &mut [T],
) {
    for values in values.chunks_exact_mut(groups.sample(gamma.len())) {
        groups.statistics(simd, values, mean, inverse_deviation);
        Stripe::each(gamma.len(), |stripe| {
            let scale = multiplied(stripe.of(gamma), stripe.of(inverse_deviation));
            stripes::normalize_in_place(simd, stripe, stripe.of(mean), &scale, stripe.of(beta), values);
        });
    }
}

/// The gradients of the input (in place of that of the output, `slope`) and of `gamma` and `beta`, summed over the samples in order.
///
/// `mean` and `inverse_deviation` are those of [`forward`]; `sums` and `products` are memory for a value of each channel.
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar>(
    simd: Simd,
    groups: Groups,
    update: Update,
    input: &[T],
    gamma: &[T],
    mean: &[T],
    inverse_deviation: &[T],
    slope: &mut [T],
    gamma_gradient: &mut [T],
    beta_gradient: &mut [T],
    sums: &mut [T],
    products: &mut [T],
) {
    if update == Update::Replace {
        gamma_gradient.fill(T::ZERO);
        beta_gradient.fill(T::ZERO);
    }
    let (channels, length) = (gamma.len().max(1), groups.sample(gamma.len()));
    let statistics = mean.chunks_exact(channels).zip(inverse_deviation.chunks_exact(channels));
    let samples = input.chunks_exact(length).zip(slope.chunks_exact_mut(length));
    for ((input, slope), (mean, inverse)) in samples.zip(statistics) {
        let whole = Stripe::whole(gamma.len());
        stripes::sums(simd, whole, slope, sums);
        stripes::products(simd, whole, mean, input, slope, products);
        add_parameters(gamma, inverse, gamma_gradient, beta_gradient, sums, products);
        groups.fold(sums, |sum, count| sum / count);
        groups.fold(products, |sum, count| sum / count);
        Stripe::each(gamma.len(), |stripe| {
            let (mean, inverse, mean_slope) = (stripe.of(mean), stripe.of(inverse), stripe.of(sums));
            // Times the inverse deviation, because it meets differences that are not divided by the deviation.
            let mean_product = multiplied(stripe.of(products), inverse);
            stripes::center(simd, stripe, mean, &mean_product, mean_slope, stripe.of(gamma), inverse, input, slope);
        });
    }
}

/// The sums of one sample: added to the gradients of the parameters, and times `gamma` for the means over the group.
fn add_parameters<T: Scalar>(
    gamma: &[T],
    inverse: &[T],
    gamma_gradient: &mut [T],
    beta_gradient: &mut [T],
    sums: &mut [T],
    products: &mut [T],
) {
    let gradients = gamma_gradient.iter_mut().zip(beta_gradient);
    let columns = gamma.iter().zip(inverse).zip(sums).zip(products);
    for ((((gamma, inverse), sum), product), (gamma_gradient, beta_gradient)) in columns.zip(gradients) {
        let gamma_sum = *product * *inverse;
        *gamma_gradient += gamma_sum;
        *beta_gradient += *sum;
        *sum *= *gamma;
        *product = gamma_sum * *gamma;
    }
}

impl Groups {
    /// Puts `of(sum over the group, values of a group)` in place of every value of each channel.
    #[allow(clippy::cast_precision_loss)]
    fn fold<T: Scalar>(self, channels: &mut [T], of: impl Fn(T, T) -> T) {
        let size = (channels.len() / self.groups.max(1)).max(1);
        let count = T::from_f64((size * self.positions) as f64);
        for group in channels.chunks_mut(size) {
            // (The sum of one value, without the other fifteen of a sum: InstanceNorm has such groups.)
            let sum = if let [value] = group { T::ZERO + *value } else { sum_body(group) };
            let value = of(sum, count);
            group.fill(value);
        }
    }

    fn statistics<T: Scalar>(self, simd: Simd, sample: &[T], mean: &mut [T], inverse: &mut [T]) {
        let (epsilon, whole) = (T::from_f64(self.epsilon), Stripe::whole(mean.len()));
        stripes::sums(simd, whole, sample, mean);
        self.fold(mean, |sum, count| sum / count);
        stripes::squares(simd, whole, mean, sample, inverse);
        self.fold(inverse, |sum, count| T::ONE / (sum / count + epsilon).sqrt());
    }

    /// The values of a sample.
    fn sample(self, channels: usize) -> usize {
        (self.positions * channels).max(1)
    }
}
