//! Normalization of every row.

use super::product::{BLOCK, Start, sum_columns};
use super::reduce::{reduce, reduce_pairs, sum_body};
use super::tiles::{EachTile, Term, Tile, Widths, for_each_tile};
use crate::kernels::{Simd, by_scalar, leveled, tiled};
use crate::{Scalar, Update};

/// `output = (input - mean) / √(variance + epsilon) * gamma + beta`, with the statistics of each row of `gamma.len()` values.
///
/// Mean and biased variance, the latter in a second pass, are sums in the order of [`sum`](super::reduce::sum).
pub fn forward<T: Scalar>(simd: Simd, epsilon: f64, input: &[T], gamma: &[T], beta: &[T], output: &mut [T]) {
    leveled! {
        fn single(epsilon: f64, input: &[f32], gamma: &[f32], beta: &[f32], output: &mut [f32]) = forward_body;
        fn double(epsilon: f64, input: &[f64], gamma: &[f64], beta: &[f64], output: &mut [f64]) = forward_body;
    }
    by_scalar!(T, single | double, (simd, epsilon), [input, gamma, beta], [output]);
}

/// The same as [`forward`], in place.
pub fn infer<T: Scalar>(simd: Simd, epsilon: f64, gamma: &[T], beta: &[T], values: &mut [T]) {
    leveled! {
        fn single(epsilon: f64, gamma: &[f32], beta: &[f32], values: &mut [f32]) = infer_body;
        fn double(epsilon: f64, gamma: &[f64], beta: &[f64], values: &mut [f64]) = infer_body;
    }
    by_scalar!(T, single | double, (simd, epsilon), [gamma, beta], [values]);
}

/// The gradients of the input (in place of that of the output, `slope`) and of `gamma` and `beta`.
///
/// Those of `gamma` and `beta` are summed over the rows in the order of [`sum_columns`].
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar>(
    simd: Simd,
    epsilon: f64,
    update: Update,
    input: &[T],
    gamma: &[T],
    slope: &mut [T],
    gamma_gradient: &mut [T],
    beta_gradient: &mut [T],
) {
    if update == Update::Replace {
        gamma_gradient.fill(T::ZERO);
        beta_gradient.fill(T::ZERO);
    }
    let features = gamma.len().max(1);
    for (input, slope) in input.chunks(features * BLOCK).zip(slope.chunks_mut(features * BLOCK)) {
        sum_columns(simd, features, slope, Start::Add, beta_gradient);
        block_backward(simd, epsilon, input, gamma, slope, gamma_gradient);
    }
}

/// A block of rows: their sums added to the gradient of `gamma`, and the gradient of the input in place of that of the output.
fn block_backward<T: Scalar>(simd: Simd, epsilon: f64, input: &[T], gamma: &[T], slope: &mut [T], gamma_gradient: &mut [T]) {
    tiled! {
        fn streamed(epsilon: f64, input: &[f32], gamma: &[f32], slope: &mut [f32], gamma_gradient: &mut [f32]) = backward_body;
        fn double(epsilon: f64, input: &[f64], gamma: &[f64], slope: &mut [f64], gamma_gradient: &mut [f64]) = backward_body;
    }
    by_scalar!(T, streamed | double, (simd, epsilon), [input, gamma], [slope, gamma_gradient]);
}

/// The mean of a row, and `1 / √(variance + epsilon)`.
#[derive(Clone, Copy)]
struct Statistics<T> {
    mean: T,
    inverse: T,
}

#[allow(clippy::cast_precision_loss)]
#[inline(always)]
fn statistics<T: Scalar>(epsilon: T, row: &[T]) -> Statistics<T> {
    let count = T::from_f64(row.len() as f64);
    let mean = sum_body(row) / count;
    let square = |sum: T, x: T| {
        let difference = x - mean;
        difference.mul_add(difference, sum)
    };
    let variance = reduce(T::ZERO, row, square, |a, b| a + b) / count;
    Statistics { mean, inverse: T::ONE / (variance + epsilon).sqrt() }
}

#[inline(always)]
fn forward_body<T: Scalar>(epsilon: f64, input: &[T], gamma: &[T], beta: &[T], output: &mut [T]) {
    let (epsilon, features) = (T::from_f64(epsilon), gamma.len().max(1));
    for (input, output) in input.chunks_exact(features).zip(output.chunks_exact_mut(features)) {
        let Statistics { mean, inverse } = statistics(epsilon, input);
        for (((y, x), gamma), beta) in output.iter_mut().zip(input).zip(gamma).zip(beta) {
            *y = ((*x - mean) * inverse).mul_add(*gamma, *beta);
        }
    }
}

#[inline(always)]
fn infer_body<T: Scalar>(epsilon: f64, gamma: &[T], beta: &[T], values: &mut [T]) {
    let (epsilon, features) = (T::from_f64(epsilon), gamma.len().max(1));
    for row in values.chunks_exact_mut(features) {
        let Statistics { mean, inverse } = statistics(epsilon, row);
        for ((value, gamma), beta) in row.iter_mut().zip(gamma).zip(beta) {
            *value = ((*value - mean) * inverse).mul_add(*gamma, *beta);
        }
    }
}

#[inline(always)]
fn backward_body<T: Scalar>(
    widths: impl Widths,
    epsilon: f64,
    input: &[T],
    gamma: &[T],
    slope: &mut [T],
    gamma_gradient: &mut [T],
) {
    let (epsilon, features) = (T::from_f64(epsilon), gamma.len().max(1));
    let mut rows = [Statistics { mean: T::ZERO, inverse: T::ZERO }; BLOCK];
    for (row, input) in rows.iter_mut().zip(input.chunks_exact(features)) {
        *row = statistics(epsilon, input);
    }
    for_each_tile(widths, gamma.len(), GammaSums { rows: &rows, input, slope, gamma_gradient });
    for ((row, input), slope) in rows.iter().zip(input.chunks_exact(features)).zip(slope.chunks_exact_mut(features)) {
        input_gradient(*row, input, gamma, slope);
    }
}

/// Adds the sums of one block of rows to the gradient of `gamma`.
struct GammaSums<'a, T> {
    rows: &'a [Statistics<T>; BLOCK],
    input: &'a [T],
    slope: &'a [T],
    gamma_gradient: &'a mut [T],
}

impl<T: Scalar> EachTile for GammaSums<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let gamma = tile.copy(self.gamma_gradient);
        *tile.of_mut(self.gamma_gradient) = tile.add_sums(gamma, self.input, self.slope, &Normalized { rows: self.rows }).0;
    }
}

/// The normalized values, times the gradient of the output.
struct Normalized<'a, T> {
    rows: &'a [Statistics<T>; BLOCK],
}

impl<T: Scalar, const W: usize> Term<T, W> for Normalized<'_, T> {
    #[inline(always)]
    fn add(&self, sum: T, row: usize, _: usize, x: T, slope: T) -> T {
        // The remainder is `row` itself; it spares a check.
        let Statistics { mean, inverse } = self.rows[row % BLOCK];
        ((x - mean) * inverse).mul_add(slope, sum)
    }
}

/// The gradient of one row of the input, in place of that of the output.
#[allow(clippy::cast_precision_loss)]
#[inline(always)]
fn input_gradient<T: Scalar>(row: Statistics<T>, input: &[T], gamma: &[T], slope: &mut [T]) {
    let (Statistics { mean, inverse }, count) = (row, T::from_f64(input.len() as f64));
    for (slope, gamma) in slope.iter_mut().zip(gamma) {
        *slope *= *gamma;
    }
    let mean_slope = sum_body(slope) / count;
    let product = reduce_pairs(input, slope, |sum, x, g| (x - mean).mul_add(g, sum));
    let mean_product = product * inverse / count * inverse;
    for (slope, x) in slope.iter_mut().zip(input) {
        *slope = (mean - *x).mul_add(mean_product, *slope - mean_slope) * inverse;
    }
}
