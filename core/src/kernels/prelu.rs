//! A rectifier with learned slopes for negative inputs.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::pointwise::negative_part;
use super::product::BLOCK;
use super::reduce::reduce_pairs;
use super::tiles::{EachTile, Lanes, Term, Tile, Widths, for_each_tile};
use crate::kernels::{Simd, by_scalar, leveled, tiled};
use crate::{Scalar, Update};

/// `output = input` where it is positive, else `alpha * input`. `alpha` has one value, or one for each feature of a row.
pub fn forward<T: Scalar>(simd: Simd, alpha: &[T], input: &[T], output: &mut [T]) {
    leveled! {
        fn streamed(alpha: &[f32], input: &[f32], output: &mut [f32]) = forward_body;
        fn double(alpha: &[f64], input: &[f64], output: &mut [f64]) = forward_body;
    }
    by_scalar!(T, streamed | double, (simd), [alpha, input], [output]);
}

/// The same as [`forward`], in place.
pub fn infer<T: Scalar>(simd: Simd, alpha: &[T], values: &mut [T]) {
    leveled! {
        fn streamed(alpha: &[f32], values: &mut [f32]) = infer_body;
        fn double(alpha: &[f64], values: &mut [f64]) = infer_body;
    }
    by_scalar!(T, streamed | double, (simd), [alpha], [values]);
}

/// The gradients of the input (in place of that of the output, `slope`) and of `alpha`.
///
/// A gradient for each feature is summed over the samples in the order of [`sum_columns`](super::product::sum_columns). That of a
/// single `alpha` is summed over blocks of [`BLOCK`] rows of `features` values, each like a [`dot`](super::reduce::dot), the block sums in order.
pub fn backward<T: Scalar>(
    simd: Simd,
    features: usize,
    update: Update,
    alpha: &[T],
    input: &[T],
    slope: &mut [T],
    gradient: &mut [T],
) {
    tiled! {
        fn streamed(features: usize, update: Update, alpha: &[f32], input: &[f32], slope: &mut [f32], gradient: &mut [f32]) = backward_body;
        fn double(features: usize, update: Update, alpha: &[f64], input: &[f64], slope: &mut [f64], gradient: &mut [f64]) = backward_body;
    }
    by_scalar!(T, streamed | double, (simd, features, update), [alpha, input], [slope, gradient]);
}

#[inline(always)]
fn bent<T: Scalar>(x: T, alpha: T) -> T {
    if x > T::ZERO { x } else { alpha * x }
}

#[inline(always)]
fn bent_slope<T: Scalar>(x: T, alpha: T, slope: T) -> T {
    if x > T::ZERO { slope } else { alpha * slope }
}

#[inline(always)]
fn forward_body<T: Scalar>(alpha: &[T], input: &[T], output: &mut [T]) {
    if let [alpha] = alpha {
        for (y, x) in output.iter_mut().zip(input) {
            *y = bent(*x, *alpha);
        }
    } else if !alpha.is_empty() {
        for (output, input) in output.chunks_mut(alpha.len()).zip(input.chunks(alpha.len())) {
            for ((y, x), alpha) in output.iter_mut().zip(input).zip(alpha) {
                *y = bent(*x, *alpha);
            }
        }
    }
}

#[inline(always)]
fn infer_body<T: Scalar>(alpha: &[T], values: &mut [T]) {
    if let [alpha] = alpha {
        for value in values {
            *value = bent(*value, *alpha);
        }
    } else if !alpha.is_empty() {
        for row in values.chunks_mut(alpha.len()) {
            for (value, alpha) in row.iter_mut().zip(alpha) {
                *value = bent(*value, *alpha);
            }
        }
    }
}

#[inline(always)]
fn backward_body<T: Scalar>(
    widths: impl Widths,
    features: usize,
    update: Update,
    alpha: &[T],
    input: &[T],
    slope: &mut [T],
    gradient: &mut [T],
) {
    if update == Update::Replace {
        gradient.fill(T::ZERO);
    }
    if let ([alpha], [gradient]) = (alpha, &mut *gradient) {
        shared_backward(features.max(1), *alpha, input, slope, gradient);
    } else {
        for_each_tile(widths, alpha.len(), Backward { alpha, input, slope, gradient });
    }
}

#[inline(always)]
fn shared_backward<T: Scalar>(features: usize, alpha: T, input: &[T], slope: &mut [T], gradient: &mut T) {
    for (input, slope) in input.chunks(BLOCK * features).zip(slope.chunks_mut(BLOCK * features)) {
        *gradient += reduce_pairs(input, slope, |sum, x, dy| negative_part(x).mul_add(dy, sum));
        for (slope, x) in slope.iter_mut().zip(input) {
            *slope = bent_slope(*x, alpha, *slope);
        }
    }
}

struct Backward<'a, T> {
    alpha: &'a [T],
    input: &'a [T],
    slope: &'a mut [T],
    gradient: &'a mut [T],
}

impl<T: Scalar> EachTile for Backward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (alpha, gradient) = (tile.copy(self.alpha), tile.copy(self.gradient));
        *tile.of_mut(self.gradient) = tile.add_sums(gradient, self.input, self.slope, &Negatives).0;
        for (slope, input) in self.slope.chunks_exact_mut(tile.features).zip(self.input.chunks_exact(tile.features)) {
            let (x, slope) = (tile.of(input), tile.of_mut(slope));
            let mut dx = Lanes::zero();
            for lane in 0..W {
                dx.0[lane] = bent_slope(x[lane], alpha.0[lane], slope[lane]);
            }
            *slope = dx.0;
        }
    }
}

/// The negative inputs, times the gradient of the output.
struct Negatives;

impl<T: Scalar, const W: usize> Term<T, W> for Negatives {
    #[inline(always)]
    fn add(&self, sum: T, _: usize, _: usize, x: T, slope: T) -> T {
        negative_part(x).mul_add(slope, sum)
    }
}
