//! Normalization of every feature over the samples of a batch.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::tiles::{EachTile, Lanes, Term, Tile, Values, Widths, for_each_tile};
use crate::kernels::{Simd, by_scalar, leveled, tiled};
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
    tiled! {
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
    tiled! {
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
    tiled! {
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
    widths: impl Widths,
    epsilon: f64,
    input: &[T],
    gamma: &[T],
    beta: &[T],
    output: &mut [T],
    mean: &mut [T],
    variance: &mut [T],
    inverse: &mut [T],
) {
    let (epsilon, count) = (T::from_f64(epsilon), count(input, gamma.len()));
    for_each_tile(widths, gamma.len(), Forward { epsilon, count, input, gamma, beta, output, mean, variance, inverse });
}

struct Forward<'a, T> {
    epsilon: T,
    count: T,
    input: &'a [T],
    gamma: &'a [T],
    beta: &'a [T],
    output: &'a mut [T],
    mean: &'a mut [T],
    variance: &'a mut [T],
    inverse: &'a mut [T],
}

impl<T: Scalar> EachTile for Forward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (input, beta) = (self.input, tile.copy(self.beta));
        let mean = tile.add_sums(Lanes::zero(), input, input, &Values).divided(self.count);
        let variance = tile.add_sums(Lanes::zero(), input, input, &Squares { mean: &mean }).divided(self.count);
        let inverse = inverse_deviation(&variance, self.epsilon);
        *tile.of_mut(self.mean) = mean.0;
        *tile.of_mut(self.variance) = variance.0;
        *tile.of_mut(self.inverse) = inverse.0;
        let scale = tile.copy(self.gamma).multiplied(&inverse.0);
        let features = tile.features;
        for (output, input) in self.output.chunks_exact_mut(features).zip(input.chunks_exact(features)) {
            *tile.of_mut(output) = normalized(tile.of(input), &mean, &scale, &beta);
        }
    }
}

#[inline(always)]
fn inverse_deviation<T: Scalar, const W: usize>(variance: &Lanes<T, W>, epsilon: T) -> Lanes<T, W> {
    let mut inverse = Lanes::zero();
    for lane in 0..W {
        inverse.0[lane] = T::ONE / (variance.0[lane] + epsilon).sqrt();
    }
    inverse
}

/// The squares of the differences from the mean.
pub(super) struct Squares<'a, T, const W: usize> {
    pub(super) mean: &'a Lanes<T, W>,
}

impl<T: Scalar, const W: usize> Term<T, W> for Squares<'_, T, W> {
    #[inline(always)]
    fn add(&self, sum: T, _: usize, lane: usize, x: T, _: T) -> T {
        let difference = x - self.mean.0[lane];
        difference.mul_add(difference, sum)
    }
}

/// The differences from the mean, times the gradient of the output.
pub(super) struct Products<'a, T, const W: usize> {
    pub(super) mean: &'a Lanes<T, W>,
}

impl<T: Scalar, const W: usize> Term<T, W> for Products<'_, T, W> {
    #[inline(always)]
    fn add(&self, sum: T, _: usize, lane: usize, x: T, slope: T) -> T {
        (x - self.mean.0[lane]).mul_add(slope, sum)
    }
}

#[inline(always)]
pub(super) fn normalized<T: Scalar, const W: usize>(
    x: &[T; W],
    mean: &Lanes<T, W>,
    scale: &Lanes<T, W>,
    beta: &Lanes<T, W>,
) -> [T; W] {
    let mut y = Lanes::zero();
    for lane in 0..W {
        y.0[lane] = (x[lane] - mean.0[lane]).mul_add(scale.0[lane], beta.0[lane]);
    }
    y.0
}

/// How many samples there are, as a divisor.
#[allow(clippy::cast_precision_loss)]
#[inline(always)]
fn count<T: Scalar>(input: &[T], features: usize) -> T {
    T::from_f64((input.len() / features.max(1)).max(1) as f64)
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
fn backward_body<T: Scalar>(
    widths: impl Widths,
    update: Update,
    input: &[T],
    gamma: &[T],
    mean: &[T],
    inverse: &[T],
    slope: &mut [T],
    gamma_gradient: &mut [T],
    beta_gradient: &mut [T],
) {
    let count = count(input, gamma.len());
    for_each_tile(
        widths,
        gamma.len(),
        Backward { count, update, input, gamma, mean, inverse, slope, gamma_gradient, beta_gradient },
    );
}

struct Backward<'a, T> {
    count: T,
    update: Update,
    input: &'a [T],
    gamma: &'a [T],
    mean: &'a [T],
    inverse: &'a [T],
    slope: &'a mut [T],
    gamma_gradient: &'a mut [T],
    beta_gradient: &'a mut [T],
}

impl<T: Scalar> EachTile for Backward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (input, mean, inverse) = (self.input, tile.copy(self.mean), tile.copy(self.inverse));
        let beta = tile.add_sums(Lanes::zero(), self.slope, self.slope, &Values);
        let gamma = tile.add_sums(Lanes::zero(), input, self.slope, &Products { mean: &mean }).multiplied(&inverse.0);
        write(self.update, &gamma, tile.of_mut(self.gamma_gradient));
        write(self.update, &beta, tile.of_mut(self.beta_gradient));

        let mean_slope = beta.divided(self.count);
        // Once more times the inverse deviation, because it meets differences that are not divided by the deviation.
        let mean_product = gamma.divided(self.count).multiplied(&inverse.0);
        let scale = tile.copy(self.gamma).multiplied(&inverse.0);
        let features = tile.features;
        for (slope, input) in self.slope.chunks_exact_mut(features).zip(input.chunks_exact(features)) {
            let (x, slope) = (tile.of(input), tile.of_mut(slope));
            let mut dx = Lanes::zero();
            for lane in 0..W {
                let centered = slope[lane] - mean_slope.0[lane];
                dx.0[lane] = (mean.0[lane] - x[lane]).mul_add(mean_product.0[lane], centered) * scale.0[lane];
            }
            *slope = dx.0;
        }
    }
}

#[inline(always)]
fn write<T: Scalar, const W: usize>(update: Update, sums: &Lanes<T, W>, gradient: &mut [T; W]) {
    for lane in 0..W {
        gradient[lane] = match update {
            Update::Replace => sums.0[lane],
            Update::Add => gradient[lane] + sums.0[lane],
        };
    }
}

#[inline(always)]
fn infer_body<T: Scalar>(
    widths: impl Widths,
    epsilon: f64,
    gamma: &[T],
    beta: &[T],
    mean: &[T],
    variance: &[T],
    values: &mut [T],
) {
    for_each_tile(widths, gamma.len(), Infer { epsilon: T::from_f64(epsilon), gamma, beta, mean, variance, values });
}

struct Infer<'a, T> {
    epsilon: T,
    gamma: &'a [T],
    beta: &'a [T],
    mean: &'a [T],
    variance: &'a [T],
    values: &'a mut [T],
}

impl<T: Scalar> EachTile for Infer<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, beta) = (tile.copy(self.mean), tile.copy(self.beta));
        let inverse = inverse_deviation(&tile.copy(self.variance), self.epsilon);
        let scale = tile.copy(self.gamma).multiplied(&inverse.0);
        for row in self.values.chunks_exact_mut(tile.features) {
            let row = tile.of_mut(row);
            *row = normalized(row, &mean, &scale, &beta);
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
