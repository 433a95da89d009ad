//! Scaled dot-product attention, one head at a time.
//!
//! A head is some rows of matrices whose columns are steps: of the queries, the keys, the values, and the context that it computes. Its weights are a
//! matrix with a row of `steps` numbers for each query: `softmax(qᵀ K / √width)` over the keys that the query sees, 0 for all others. Sums over
//! features and keys have the order of the [product](super::product), those of the softmax that of [`sum`](super::reduce::sum): a key that is not
//! seen adds 0 to them, so that a longer sequence gives the same bits.
//!
//! A weight that training drops is kept with its sign changed: so backward knows both the weight and that it was dropped.

use rand::Rng;

use super::dropout::fill_noise;
use super::mask::counts;
use super::product::{Sizes, Start, Steps, Strides, product_of_rows, product_transposed_of_rows};
use super::reduce::{largest_body, reduce_pairs, sum_body};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// The sizes of a self-attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heads {
    /// How many steps a sequence has: the distance between the weights of two queries.
    pub steps: usize,
    /// How many numbers a step has, all heads together.
    pub features: usize,
    /// How many heads there are.
    pub heads: usize,
    /// Whether a query sees no later key.
    pub causal: bool,
}

impl Heads {
    /// How many features a head has.
    #[must_use]
    pub const fn width(&self) -> usize {
        match self.features.checked_div(self.heads) {
            Some(width) => width,
            None => 0,
        }
    }

    /// What the products of queries and keys are multiplied by.
    #[allow(clippy::cast_precision_loss)]
    fn scale(&self) -> f64 {
        1.0 / libm::sqrt(self.width().max(1) as f64)
    }

    /// All queries, at most `most` at a time.
    pub fn tiles(self, most: usize) -> impl Iterator<Item = Tile> {
        (0..self.steps).step_by(most.max(1)).map(move |first| {
            let end = self.steps.min(first + most);
            Tile { first, queries: end - first, keys: if self.causal { end } else { self.steps } }
        })
    }
}

/// Some queries, and how many keys, from the first on, they see at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The first query.
    pub first: usize,
    /// How many queries.
    pub queries: usize,
    /// How many keys.
    pub keys: usize,
}

/// Rows of a matrix; the slice begins at the first of them.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a, T> {
    /// The numbers from the first on.
    pub numbers: &'a [T],
    /// From one column to the next.
    pub step: usize,
}

/// The weights of some queries, from their columns and those of all keys. `mask` is that of the sample; a query that sees no key has weights 0.
pub fn weigh<T: Scalar>(
    simd: Simd,
    heads: &Heads,
    tile: Tile,
    mask: &[u8],
    query: Columns<'_, T>,
    key: Columns<'_, T>,
    weights: &mut [T],
) {
    let sizes = Sizes { rows: tile.keys, columns: tile.queries, depth: heads.width() };
    let steps = Steps { left: key.step, result: heads.steps };
    let strides = Strides { depth: 1, column: query.step };
    product_transposed_of_rows(simd, sizes, steps, key.numbers, query.numbers, strides, Start::Zero, &[], weights);
    softmax(simd, heads, tile, mask, weights);
}

/// The context of some queries: the sum of the values, times the weights. Columns of the context are `heads.features` apart.
pub fn combine<T: Scalar>(simd: Simd, heads: &Heads, tile: Tile, value: Columns<'_, T>, weights: &[T], context: &mut [T]) {
    let sizes = Sizes { rows: heads.width(), columns: tile.queries, depth: tile.keys };
    let steps = Steps { left: value.step, result: heads.features };
    let strides = Strides { depth: 1, column: heads.steps };
    product_of_rows(simd, sizes, steps, value.numbers, weights, strides, Start::Zero, &[], context);
}

/// What a head needs for its gradients.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a, T> {
    /// Its number.
    pub index: usize,
    /// What the weights that were not dropped are multiplied by.
    pub keep: f64,
    /// Queries, keys and values of a sample: in each column those of all heads, one after the other.
    pub projected: &'a [T],
    /// Its weights.
    pub weights: &'a [T],
    /// The gradient of the context of all heads.
    pub context_slope: &'a [T],
}

/// The gradients of the queries, keys and values of a head, at their places in `projected_slope`. `scores` has room for all its weights.
pub fn slopes<T: Scalar>(simd: Simd, heads: &Heads, head: &Head<'_, T>, scores: &mut [T], projected_slope: &mut [T]) {
    let Heads { steps, features, .. } = *heads;
    let (width, step, row) = (heads.width(), 3 * features, head.index * heads.width());
    let [query, key, value] = [0, features, 2 * features].map(|first| first + row);
    let context_slope = &head.context_slope[row..];
    let all = Sizes { rows: width, columns: steps, depth: steps };
    let across = Strides { depth: steps, column: 1 };
    let along = Strides { depth: 1, column: steps };
    let multiply = |from, left: &[T], right: &[T], strides, result: &mut [T]| {
        let steps = Steps { left: from, result: step };
        product_of_rows(simd, all, steps, left, right, strides, Start::Zero, &[], result);
    };

    kept(simd, head.keep, head.weights, scores);
    multiply(features, context_slope, scores, across, &mut projected_slope[value..]);

    let sizes = Sizes { rows: steps, columns: steps, depth: width };
    let distances = Steps { left: step, result: steps };
    let strides = Strides { depth: 1, column: features };
    let values = &head.projected[value..];
    product_transposed_of_rows(simd, sizes, distances, values, context_slope, strides, Start::Zero, &[], scores);
    softmax_slope(simd, heads, head.keep, head.weights, scores);

    multiply(step, &head.projected[key..], scores, along, &mut projected_slope[query..]);
    multiply(step, &head.projected[query..], scores, across, &mut projected_slope[key..]);
}

/// Changes the sign of weights with the probability `threshold / 65536`: these are dropped.
pub fn drop_some<T: Scalar>(rng: &mut dyn Rng, threshold: u32, weights: &mut [T]) {
    let mut noise = [0; 128];
    for weights in weights.chunks_mut(noise.len()) {
        let noise = &mut noise[..weights.len()];
        fill_noise(rng, noise);
        for (weight, noise) in weights.iter_mut().zip(noise) {
            *weight = if u32::from(*noise) < threshold { -*weight } else { *weight };
        }
    }
}

/// `result = weights * keep`, 0 for those that are dropped.
pub fn kept<T: Scalar>(simd: Simd, keep: f64, weights: &[T], result: &mut [T]) {
    leveled! {
        fn single(keep: f64, weights: &[f32], result: &mut [f32]) = kept_body;
        fn double(keep: f64, weights: &[f64], result: &mut [f64]) = kept_body;
    }
    by_scalar!(T, single | double, (simd, keep), [weights], [result]);
}

/// `weights = softmax(weights * scale)` for each query of a tile, over the keys that it sees.
fn softmax<T: Scalar>(simd: Simd, heads: &Heads, tile: Tile, mask: &[u8], weights: &mut [T]) {
    leveled! {
        fn single(heads: &Heads, tile: Tile, mask: &[u8], weights: &mut [f32]) = softmax_body;
        fn double(heads: &Heads, tile: Tile, mask: &[u8], weights: &mut [f64]) = softmax_body;
    }
    by_scalar!(T, single | double, (simd, heads, tile, mask), [], [weights]);
}

/// From the gradients of the weights, `slope`, those of the products of queries and keys.
fn softmax_slope<T: Scalar>(simd: Simd, heads: &Heads, keep: f64, weights: &[T], slope: &mut [T]) {
    leveled! {
        fn single(heads: &Heads, keep: f64, weights: &[f32], slope: &mut [f32]) = softmax_slope_body;
        fn double(heads: &Heads, keep: f64, weights: &[f64], slope: &mut [f64]) = softmax_slope_body;
    }
    by_scalar!(T, single | double, (simd, heads, keep), [weights], [slope]);
}

#[inline(always)]
fn softmax_body<T: Scalar>(heads: &Heads, tile: Tile, mask: &[u8], weights: &mut [T]) {
    let scale = T::from_f64(heads.scale());
    for (query, row) in weights.chunks_exact_mut(heads.steps.max(1)).take(tile.queries).enumerate() {
        let seen = if heads.causal { tile.keys.min(tile.first + query + 1) } else { tile.keys };
        let (row, unseen) = row.split_at_mut(seen);
        unseen.fill(T::ZERO);
        for score in &mut *row {
            *score *= scale;
        }
        if !mask.is_empty() {
            hide(mask, row);
        }
        if !(0..seen).any(|key| counts(mask, key)) {
            row.fill(T::ZERO);
            continue;
        }
        let most = largest_body(row);
        for score in &mut *row {
            *score = (*score - most).exp();
        }
        let sum = sum_body(row);
        for weight in row {
            *weight /= sum;
        }
    }
}

/// Keys that do not count have a score of minus infinity, and so a weight of 0.
#[inline(always)]
fn hide<T: Scalar>(mask: &[u8], scores: &mut [T]) {
    for (score, mask) in scores.iter_mut().zip(mask) {
        *score = if *mask == 0 { -T::INFINITY } else { *score };
    }
}

#[inline(always)]
fn kept_body<T: Scalar>(keep: f64, weights: &[T], result: &mut [T]) {
    let keep = T::from_f64(keep);
    for (result, weight) in result.iter_mut().zip(weights) {
        *result = if *weight < T::ZERO { T::ZERO } else { *weight * keep };
    }
}

#[inline(always)]
fn softmax_slope_body<T: Scalar>(heads: &Heads, keep: f64, weights: &[T], slope: &mut [T]) {
    let (scale, keep, steps) = (T::from_f64(heads.scale()), T::from_f64(keep), heads.steps.max(1));
    for (weights, slope) in weights.chunks_exact(steps).zip(slope.chunks_exact_mut(steps)) {
        for (slope, weight) in slope.iter_mut().zip(weights) {
            *slope = if *weight < T::ZERO { T::ZERO } else { *slope * keep };
        }
        let common = reduce_pairs(weights, slope, |sum, weight, slope| weight.abs().mul_add(slope, sum));
        for (slope, weight) in slope.iter_mut().zip(weights) {
            *slope = weight.abs() * (*slope - common) * scale;
        }
    }
}
