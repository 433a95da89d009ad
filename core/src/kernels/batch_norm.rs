//! Normalization of every feature over the samples of a batch.

use super::tiles::{Tile, for_each_tile, lanes, load, store, sum_samples};
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
    leveled! {
        fn single(epsilon: f64, input: &[f32], gamma: &[f32], beta: &[f32], output: &mut [f32],
            mean: &mut [f32], variance: &mut [f32], inverse: &mut [f32]) = forward_body;
        fn double(epsilon: f64, input: &[f64], gamma: &[f64], beta: &[f64], output: &mut [f64],
            mean: &mut [f64], variance: &mut [f64], inverse: &mut [f64]) = forward_body;
    }
    by_scalar!(T, single | double, (simd, epsilon), [input, gamma, beta], [output, mean, variance, inverse_deviation]);
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
    leveled! {
        fn single(update: Update, input: &[f32], gamma: &[f32], mean: &[f32], inverse: &[f32],
            slope: &mut [f32], gamma_gradient: &mut [f32], beta_gradient: &mut [f32]) = backward_body;
        fn double(update: Update, input: &[f64], gamma: &[f64], mean: &[f64], inverse: &[f64],
            slope: &mut [f64], gamma_gradient: &mut [f64], beta_gradient: &mut [f64]) = backward_body;
    }
    by_scalar!(
        T,
        single | double,
        (simd, update),
        [input, gamma, mean, inverse_deviation],
        [slope, gamma_gradient, beta_gradient]
    );
}

/// `values = (values - mean) * gamma / √(variance + epsilon) + beta`, with given statistics.
pub fn infer<T: Scalar>(simd: Simd, epsilon: f64, gamma: &[T], beta: &[T], mean: &[T], variance: &[T], values: &mut [T]) {
    leveled! {
        fn single(epsilon: f64, gamma: &[f32], beta: &[f32], mean: &[f32], variance: &[f32], values: &mut [f32]) = infer_body;
        fn double(epsilon: f64, gamma: &[f64], beta: &[f64], mean: &[f64], variance: &[f64], values: &mut [f64]) = infer_body;
    }
    by_scalar!(T, single | double, (simd, epsilon), [gamma, beta, mean, variance], [values]);
}

/// The step that a running statistic takes towards that of a batch, as a gradient: `(running - batch) * (1 - momentum)`.
///
/// With [`Update::Add`] the step starts where the step that stands in `gradient` leads, so that two uses of the same layer in one pass
/// end where two passes would. `factor` multiplies the statistic of the batch.
#[allow(clippy::too_many_arguments)]
pub fn follow<T: Scalar>(simd: Simd, momentum: f64, factor: f64, update: Update, running: &[T], batch: &[T], gradient: &mut [T]) {
    leveled! {
        fn single(momentum: f64, factor: f64, update: Update, running: &[f32], batch: &[f32], gradient: &mut [f32]) = follow_body;
        fn double(momentum: f64, factor: f64, update: Update, running: &[f64], batch: &[f64], gradient: &mut [f64]) = follow_body;
    }
    by_scalar!(T, single | double, (simd, momentum, factor, update), [running, batch], [gradient]);
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
fn forward_body<T: Scalar>(
    epsilon: f64,
    input: &[T],
    gamma: &[T],
    beta: &[T],
    output: &mut [T],
    mean: &mut [T],
    variance: &mut [T],
    inverse: &mut [T],
) {
    let epsilon = T::from_f64(epsilon);
    for_each_tile(gamma.len(), Forward { epsilon, input, gamma, beta, output, mean, variance, inverse });
}

struct Forward<'a, T> {
    epsilon: T,
    input: &'a [T],
    gamma: &'a [T],
    beta: &'a [T],
    output: &'a mut [T],
    mean: &'a mut [T],
    variance: &'a mut [T],
    inverse: &'a mut [T],
}

impl<T: Scalar> Tile for Forward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, first: usize) {
        let (features, input) = (self.gamma.len(), self.input);
        let samples = input.len() / features;
        let count = count(samples);
        let sum = sum_samples(samples, |sample, sums: [T; W]| {
            let x: [T; W] = load(input, sample * features + first);
            lanes(|lane| sums[lane] + x[lane])
        });
        let mean: [T; W] = lanes(|lane| sum[lane] / count);
        let squares = sum_samples(samples, |sample, sums: [T; W]| {
            let x: [T; W] = load(input, sample * features + first);
            lanes(|lane| {
                let difference = x[lane] - mean[lane];
                difference.mul_add(difference, sums[lane])
            })
        });
        let variance: [T; W] = lanes(|lane| squares[lane] / count);
        let inverse: [T; W] = lanes(|lane| T::ONE / (variance[lane] + self.epsilon).sqrt());
        store(self.mean, first, mean);
        store(self.variance, first, variance);
        store(self.inverse, first, inverse);

        let (gamma, beta): ([T; W], [T; W]) = (load(self.gamma, first), load(self.beta, first));
        let scale: [T; W] = lanes(|lane| gamma[lane] * inverse[lane]);
        for sample in 0..samples {
            let at = sample * features + first;
            store(self.output, at, normalized(load(input, at), mean, scale, beta));
        }
    }
}

#[inline(always)]
fn normalized<T: Scalar, const W: usize>(x: [T; W], mean: [T; W], scale: [T; W], beta: [T; W]) -> [T; W] {
    lanes(|lane| (x[lane] - mean[lane]).mul_add(scale[lane], beta[lane]))
}

/// How many samples there are, as a divisor.
#[allow(clippy::cast_precision_loss)]
#[inline(always)]
fn count<T: Scalar>(samples: usize) -> T {
    T::from_f64(samples.max(1) as f64)
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
fn backward_body<T: Scalar>(
    update: Update,
    input: &[T],
    gamma: &[T],
    mean: &[T],
    inverse: &[T],
    slope: &mut [T],
    gamma_gradient: &mut [T],
    beta_gradient: &mut [T],
) {
    for_each_tile(gamma.len(), Backward { update, input, gamma, mean, inverse, slope, gamma_gradient, beta_gradient });
}

struct Backward<'a, T> {
    update: Update,
    input: &'a [T],
    gamma: &'a [T],
    mean: &'a [T],
    inverse: &'a [T],
    slope: &'a mut [T],
    gamma_gradient: &'a mut [T],
    beta_gradient: &'a mut [T],
}

impl<T: Scalar> Tile for Backward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, first: usize) {
        let (features, input) = (self.gamma.len(), self.input);
        let samples = input.len() / features;
        let (mean, inverse): ([T; W], [T; W]) = (load(self.mean, first), load(self.inverse, first));
        let slope = &*self.slope;
        let beta = sum_samples(samples, |sample, sums: [T; W]| {
            let dy: [T; W] = load(slope, sample * features + first);
            lanes(|lane| sums[lane] + dy[lane])
        });
        let product = sum_samples(samples, |sample, sums: [T; W]| {
            let at = sample * features + first;
            let (x, dy): ([T; W], [T; W]) = (load(input, at), load(slope, at));
            lanes(|lane| (x[lane] - mean[lane]).mul_add(dy[lane], sums[lane]))
        });
        let gamma: [T; W] = lanes(|lane| product[lane] * inverse[lane]);
        add_tile(self.update, self.gamma_gradient, first, gamma);
        add_tile(self.update, self.beta_gradient, first, beta);

        let count = count(samples);
        let mean_slope: [T; W] = lanes(|lane| beta[lane] / count);
        let mean_product: [T; W] = lanes(|lane| gamma[lane] / count * inverse[lane]);
        let weight: [T; W] = load(self.gamma, first);
        let scale: [T; W] = lanes(|lane| weight[lane] * inverse[lane]);
        for sample in 0..samples {
            let at = sample * features + first;
            let (x, dy): ([T; W], [T; W]) = (load(input, at), load(self.slope, at));
            let dx: [T; W] = lanes(|lane| {
                let centered = dy[lane] - mean_slope[lane];
                (mean[lane] - x[lane]).mul_add(mean_product[lane], centered) * scale[lane]
            });
            store(self.slope, at, dx);
        }
    }
}

#[inline(always)]
fn add_tile<T: Scalar, const W: usize>(update: Update, gradient: &mut [T], first: usize, sums: [T; W]) {
    let before: [T; W] = load(gradient, first);
    let after = match update {
        Update::Replace => sums,
        Update::Add => lanes(|lane| before[lane] + sums[lane]),
    };
    store(gradient, first, after);
}

#[inline(always)]
fn infer_body<T: Scalar>(epsilon: f64, gamma: &[T], beta: &[T], mean: &[T], variance: &[T], values: &mut [T]) {
    let epsilon = T::from_f64(epsilon);
    for_each_tile(gamma.len(), Infer { epsilon, gamma, beta, mean, variance, values });
}

struct Infer<'a, T> {
    epsilon: T,
    gamma: &'a [T],
    beta: &'a [T],
    mean: &'a [T],
    variance: &'a [T],
    values: &'a mut [T],
}

impl<T: Scalar> Tile for Infer<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, first: usize) {
        let (gamma, beta): ([T; W], [T; W]) = (load(self.gamma, first), load(self.beta, first));
        let (mean, variance): ([T; W], [T; W]) = (load(self.mean, first), load(self.variance, first));
        let scale: [T; W] = lanes(|lane| gamma[lane] * (T::ONE / (variance[lane] + self.epsilon).sqrt()));
        let features = self.gamma.len();
        for sample in 0..self.values.len() / features {
            let at = sample * features + first;
            store(self.values, at, normalized(load(self.values, at), mean, scale, beta));
        }
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
