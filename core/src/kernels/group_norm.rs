//! Normalization of groups of channels, sample by sample. Vector lanes run over channels.
//!
//! A sum over a group is the sum of its channels' sums: each over the positions, in the order of
//! [`sum_columns`](super::product::sum_columns), and these in the order of [`sum`](super::reduce::sum).
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::batch_norm::{Products, Squares, normalized};
use super::reduce::sum_body;
use super::tiles::{EachTile, Lanes, Tile, Values, Widths, for_each_tile};
use crate::kernels::{Simd, by_scalar, tiled};
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
    tiled! {
        fn single(groups: Groups, input: &[f32], gamma: &[f32], beta: &[f32], output: &mut [f32], mean: &mut [f32], inverse: &mut [f32]) = forward_body;
        fn double(groups: Groups, input: &[f64], gamma: &[f64], beta: &[f64], output: &mut [f64], mean: &mut [f64], inverse: &mut [f64]) = forward_body;
    }
    by_scalar!(T, single | double, (simd, groups), [input, gamma, beta], [output, mean, inverse_deviation]);
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
    tiled! {
        fn single(groups: Groups, gamma: &[f32], beta: &[f32], values: &mut [f32], mean: &mut [f32], inverse: &mut [f32]) = infer_body;
        fn double(groups: Groups, gamma: &[f64], beta: &[f64], values: &mut [f64], mean: &mut [f64], inverse: &mut [f64]) = infer_body;
    }
    by_scalar!(T, single | double, (simd, groups), [gamma, beta], [values, mean, inverse_deviation]);
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
    tiled! {
        fn single(groups: Groups, update: Update, input: &[f32], gamma: &[f32], mean: &[f32], inverse: &[f32], slope: &mut [f32],
            gamma_gradient: &mut [f32], beta_gradient: &mut [f32], sums: &mut [f32], products: &mut [f32]) = backward_body;
        fn double(groups: Groups, update: Update, input: &[f64], gamma: &[f64], mean: &[f64], inverse: &[f64], slope: &mut [f64],
            gamma_gradient: &mut [f64], beta_gradient: &mut [f64], sums: &mut [f64], products: &mut [f64]) = backward_body;
    }
    by_scalar!(
        T,
        single | double,
        (simd, groups, update),
        [input, gamma, mean, inverse_deviation],
        [slope, gamma_gradient, beta_gradient, sums, products]
    );
}

impl Groups {
    /// Puts `of(sum over the group, values of a group)` in place of every value of each channel.
    #[allow(clippy::cast_precision_loss)]
    #[inline(always)]
    fn fold<T: Scalar>(self, channels: &mut [T], of: impl Fn(T, T) -> T) {
        let size = (channels.len() / self.groups.max(1)).max(1);
        let count = T::from_f64((size * self.positions) as f64);
        for group in channels.chunks_mut(size) {
            let value = of(sum_body(group), count);
            group.fill(value);
        }
    }

    #[inline(always)]
    fn statistics<T: Scalar>(self, widths: impl Widths, sample: &[T], mean: &mut [T], inverse: &mut [T]) {
        let epsilon = T::from_f64(self.epsilon);
        for_each_tile(widths, mean.len(), Means { sample, mean });
        self.fold(mean, |sum, count| sum / count);
        for_each_tile(widths, mean.len(), Deviations { sample, mean, squares: inverse });
        self.fold(inverse, |sum, count| T::ONE / (sum / count + epsilon).sqrt());
    }

    /// The values of a sample.
    fn sample(self, channels: usize) -> usize {
        (self.positions * channels).max(1)
    }
}

struct Means<'a, T> {
    sample: &'a [T],
    mean: &'a mut [T],
}

impl<T: Scalar> EachTile for Means<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        *tile.of_mut(self.mean) = tile.add_sums(Lanes::zero(), self.sample, self.sample, &Values).0;
    }
}

struct Deviations<'a, T> {
    sample: &'a [T],
    mean: &'a [T],
    squares: &'a mut [T],
}

impl<T: Scalar> EachTile for Deviations<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let mean = tile.copy(self.mean);
        *tile.of_mut(self.squares) = tile.add_sums(Lanes::zero(), self.sample, self.sample, &Squares { mean: &mean }).0;
    }
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
fn forward_body<T: Scalar>(
    widths: impl Widths,
    groups: Groups,
    input: &[T],
    gamma: &[T],
    beta: &[T],
    output: &mut [T],
    mean: &mut [T],
    inverse: &mut [T],
) {
    let (channels, length) = (gamma.len().max(1), groups.sample(gamma.len()));
    let statistics = mean.chunks_exact_mut(channels).zip(inverse.chunks_exact_mut(channels));
    let samples = input.chunks_exact(length).zip(output.chunks_exact_mut(length));
    for ((input, output), (mean, inverse)) in samples.zip(statistics) {
        groups.statistics(widths, input, mean, inverse);
        for_each_tile(widths, gamma.len(), Forward { input, gamma, beta, output, mean, inverse });
    }
}

struct Forward<'a, T> {
    input: &'a [T],
    gamma: &'a [T],
    beta: &'a [T],
    output: &'a mut [T],
    mean: &'a [T],
    inverse: &'a [T],
}

impl<T: Scalar> EachTile for Forward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, beta) = (tile.copy(self.mean), tile.copy(self.beta));
        let scale = tile.copy(self.gamma).multiplied(tile.of(self.inverse));
        for (output, input) in self.output.chunks_exact_mut(tile.features).zip(self.input.chunks_exact(tile.features)) {
            *tile.of_mut(output) = normalized(tile.of(input), &mean, &scale, &beta);
        }
    }
}

#[inline(always)]
fn infer_body<T: Scalar>(
    widths: impl Widths,
    groups: Groups,
    gamma: &[T],
    beta: &[T],
    values: &mut [T],
    mean: &mut [T],
    inverse: &mut [T],
) {
    for values in values.chunks_exact_mut(groups.sample(gamma.len())) {
        groups.statistics(widths, values, mean, inverse);
        for_each_tile(widths, gamma.len(), Infer { gamma, beta, values, mean, inverse });
    }
}

struct Infer<'a, T> {
    gamma: &'a [T],
    beta: &'a [T],
    values: &'a mut [T],
    mean: &'a [T],
    inverse: &'a [T],
}

impl<T: Scalar> EachTile for Infer<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, beta) = (tile.copy(self.mean), tile.copy(self.beta));
        let scale = tile.copy(self.gamma).multiplied(tile.of(self.inverse));
        for row in self.values.chunks_exact_mut(tile.features) {
            let row = tile.of_mut(row);
            *row = normalized(row, &mean, &scale, &beta);
        }
    }
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
fn backward_body<T: Scalar>(
    widths: impl Widths,
    groups: Groups,
    update: Update,
    input: &[T],
    gamma: &[T],
    mean: &[T],
    inverse: &[T],
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
    let statistics = mean.chunks_exact(channels).zip(inverse.chunks_exact(channels));
    let samples = input.chunks_exact(length).zip(slope.chunks_exact_mut(length));
    for ((input, slope), (mean, inverse)) in samples.zip(statistics) {
        let parameters = ParameterSums { input, slope, gamma, mean, inverse, gamma_gradient, beta_gradient, sums, products };
        for_each_tile(widths, gamma.len(), parameters);
        groups.fold(sums, |sum, count| sum / count);
        groups.fold(products, |sum, count| sum / count);
        for_each_tile(widths, gamma.len(), InputGradient { input, slope, gamma, mean, inverse, sums, products });
    }
}

/// The sums of one sample: added to the gradients of the parameters, and times `gamma` for the means over the group.
struct ParameterSums<'a, T> {
    input: &'a [T],
    slope: &'a [T],
    gamma: &'a [T],
    mean: &'a [T],
    inverse: &'a [T],
    gamma_gradient: &'a mut [T],
    beta_gradient: &'a mut [T],
    sums: &'a mut [T],
    products: &'a mut [T],
}

impl<T: Scalar> EachTile for ParameterSums<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, gamma) = (tile.copy(self.mean), tile.of(self.gamma));
        let beta_sums = tile.add_sums(Lanes::zero(), self.slope, self.slope, &Values);
        let products = tile.add_sums(Lanes::zero(), self.input, self.slope, &Products { mean: &mean });
        let gamma_sums = products.multiplied(tile.of(self.inverse));
        let (gamma_gradient, beta_gradient) = (tile.of_mut(self.gamma_gradient), tile.of_mut(self.beta_gradient));
        for lane in 0..W {
            gamma_gradient[lane] += gamma_sums.0[lane];
            beta_gradient[lane] += beta_sums.0[lane];
        }
        *tile.of_mut(self.sums) = beta_sums.multiplied(gamma).0;
        *tile.of_mut(self.products) = gamma_sums.multiplied(gamma).0;
    }
}

struct InputGradient<'a, T> {
    input: &'a [T],
    slope: &'a mut [T],
    gamma: &'a [T],
    mean: &'a [T],
    inverse: &'a [T],
    sums: &'a [T],
    products: &'a [T],
}

impl<T: Scalar> EachTile for InputGradient<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (gamma, mean, inverse) = (tile.copy(self.gamma), tile.copy(self.mean), tile.copy(self.inverse));
        // Times the inverse deviation, because it meets differences that are not divided by the deviation.
        let (mean_slope, mean_product) = (tile.copy(self.sums), tile.copy(self.products).multiplied(&inverse.0));
        for (slope, input) in self.slope.chunks_exact_mut(tile.features).zip(self.input.chunks_exact(tile.features)) {
            let (x, slope) = (tile.of(input), tile.of_mut(slope));
            let mut dx = Lanes::zero();
            for lane in 0..W {
                let centered = gamma.0[lane].mul_add(slope[lane], -mean_slope.0[lane]);
                dx.0[lane] = (mean.0[lane] - x[lane]).mul_add(mean_product.0[lane], centered) * inverse.0[lane];
            }
            *slope = dx.0;
        }
    }
}
