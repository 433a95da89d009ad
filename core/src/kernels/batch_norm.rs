//! Normalization of every feature over the samples of a batch.

use super::stripes::{self, Stripe, inverse_deviations, multiplied};
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Scalar, Update};

/// `output = (input - mean) * gamma / √(variance + epsilon) + beta`, with the statistics of the batch, which are kept.
///
/// `input` and `output` are rows of `gamma.len()` features, one row a sample; every other slice has one value for each feature.
/// The variance is the biased one, summed in a second pass, after the mean is known.
#[allow(clippy::too_many_arguments)]
pub fn forward<T: Scalar>(
    simd: Simd,
    epsilon: f64,
    input: &[T],
    gamma: &[T],
    beta: &[T],
    output: &mut [T],
    mean: &mut [T],
    variance: &mut [T],
    inverse_deviation: &mut [T],
) {
    let (epsilon, count) = (T::from_f64(epsilon), count(input, gamma.len()));
    Stripe::each(gamma.len(), |stripe| {
        let (mean, variance, inverse) = (stripe.of_mut(mean), stripe.of_mut(variance), stripe.of_mut(inverse_deviation));
        stripes::sums(simd, stripe, input, mean);
        mean.iter_mut().for_each(|mean| *mean /= count);
        stripes::squares(simd, stripe, mean, input, variance);
        variance.iter_mut().for_each(|variance| *variance /= count);
        inverse_deviations(variance, epsilon, inverse);
        let scale = multiplied(stripe.of(gamma), inverse);
        stripes::normalize(simd, stripe, mean, &scale, stripe.of(beta), input, output);
    });
}

/// The gradients of the input (in place of that of the output, `slope`) and of `gamma` and `beta`.
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar>(
    simd: Simd,
    update: Update,
    input: &[T],
    gamma: &[T],
    mean: &[T],
    inverse_deviation: &[T],
    slope: &mut [T],
    gamma_gradient: &mut [T],
    beta_gradient: &mut [T],
) {
    let count = count(input, gamma.len());
    Stripe::each(gamma.len(), |stripe| {
        let (mean, inverse) = (stripe.of(mean), stripe.of(inverse_deviation));
        let (mut beta_sums, mut products) = (stripes::zeros(), stripes::zeros());
        stripes::sums(simd, stripe, slope, &mut beta_sums);
        stripes::products(simd, stripe, mean, input, slope, &mut products);
        let gamma_sums = multiplied(&products, inverse);
        write(update, &gamma_sums, stripe.of_mut(gamma_gradient));
        write(update, &beta_sums, stripe.of_mut(beta_gradient));
        let mean_slope = beta_sums.map(|sum| sum / count);
        // Once more times the inverse deviation, because it meets differences that are not divided by the deviation.
        let mean_product = multiplied(&gamma_sums.map(|sum| sum / count), inverse);
        let scale = multiplied(stripe.of(gamma), inverse);
        stripes::center(simd, stripe, mean, &mean_product, &mean_slope, &[], &scale, input, slope);
    });
}

/// `values = (values - mean) * gamma / √(variance + epsilon) + beta`, with given statistics.
pub fn infer<T: Scalar>(simd: Simd, epsilon: f64, gamma: &[T], beta: &[T], mean: &[T], variance: &[T], values: &mut [T]) {
    Stripe::each(gamma.len(), |stripe| {
        let mut inverse = stripes::zeros();
        inverse_deviations(stripe.of(variance), T::from_f64(epsilon), &mut inverse);
        let scale = multiplied(stripe.of(gamma), &inverse);
        stripes::normalize_in_place(simd, stripe, stripe.of(mean), &scale, stripe.of(beta), values);
    });
}

/// The step that a running statistic takes towards that of a batch, as a gradient: `(running - batch) * (1 - momentum)`.
///
/// With [`Update::Add`] the step starts where the step that stands in `gradient` leads, so that two uses of the same layer in one pass
/// end where two passes would. `factor` multiplies the statistic of the batch.
#[allow(clippy::too_many_arguments)]
pub fn follow<T: Scalar>(simd: Simd, momentum: f64, factor: f64, update: Update, running: &[T], batch: &[T], gradient: &mut [T]) {
    leveled! {
        fn streamed(momentum: f64, factor: f64, update: Update, running: &[f32], batch: &[f32], gradient: &mut [f32]) = follow_body;
        fn double(momentum: f64, factor: f64, update: Update, running: &[f64], batch: &[f64], gradient: &mut [f64]) = follow_body;
    }
    by_scalar!(T, streamed | double, (simd, momentum, factor, update), [running, batch], [gradient]);
}

/// How many samples there are, as a divisor.
#[allow(clippy::cast_precision_loss)]
fn count<T: Scalar>(input: &[T], features: usize) -> T {
    T::from_f64((input.len() / features.max(1)).max(1) as f64)
}

fn write<T: Scalar>(update: Update, sums: &[T], gradient: &mut [T]) {
    for (gradient, sum) in gradient.iter_mut().zip(sums) {
        *gradient = match update {
            Update::Replace => *sum,
            Update::Add => *gradient + *sum,
        };
    }
}

#[inline(always)]
fn follow_body<T: Scalar>(momentum: f64, factor: f64, update: Update, running: &[T], batch: &[T], gradient: &mut [T]) {
    let (rate, factor) = (T::from_f64(1.0 - momentum), T::from_f64(factor));
    for ((gradient, running), batch) in gradient.iter_mut().zip(running).zip(batch) {
        let before = match update {
            Update::Replace => T::ZERO,
            Update::Add => *gradient,
        };
        *gradient = before + (*running - before - *batch * factor) * rate;
    }
}
