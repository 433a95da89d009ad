//! Sums over the outputs of one sample.
//!
//! They follow the fixed pattern of [`crate::kernels::reduce`]: [`LANES`] accumulators, folded at the end. The loops here run
//! over whole blocks, the last one filled up with a neutral value, so that few outputs are one vector and not ten scalars.

use crate::Scalar;
use crate::kernels::reduce::LANES;

/// The values that stand in one place of each accumulator.
pub(super) type Block<T> = [T; LANES];

/// Adds the upper half of the accumulators to the lower half, until one is left.
#[inline(always)]
pub(super) fn fold<T: Scalar>(mut lanes: Block<T>) -> T {
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] += lanes[lane + half];
        }
        half /= 2;
    }
    lanes[0]
}

/// The values from `start` on, filled up with `neutral` where there are fewer than a block.
#[inline(always)]
fn block<T: Scalar>(values: &[T], start: usize, neutral: T) -> Block<T> {
    let rest = values.get(start..).unwrap_or_default();
    rest.first_chunk().copied().unwrap_or_else(|| {
        let mut block = [neutral; LANES];
        block[..rest.len()].copy_from_slice(rest);
        block
    })
}

/// Puts the part of a block that belongs to `values` in its place.
#[inline(always)]
pub(super) fn store<T: Scalar>(values: &mut [T], start: usize, block: &Block<T>) {
    let place = values.get_mut(start..).unwrap_or_default();
    if let Some(whole) = place.first_chunk_mut::<LANES>() {
        *whole = *block;
    } else {
        let length = place.len();
        place.copy_from_slice(&block[..length]);
    }
}

/// The largest value; NaN is passed over.
#[inline(always)]
pub(super) fn largest<T: Scalar>(values: &[T]) -> T {
    let mut lanes = [-T::INFINITY; LANES];
    for start in (0..values.len()).step_by(LANES) {
        let block = block(values, start, -T::INFINITY);
        for lane in 0..LANES {
            lanes[lane] = block[lane].max(lanes[lane]);
        }
    }
    lanes.into_iter().fold(-T::INFINITY, |most, value| value.max(most))
}

/// The sum of `e^(value - shift)`; the summands are put in `exponentials` unless it is empty.
#[inline(always)]
pub(super) fn sum_of_exponentials<T: Scalar>(values: &[T], shift: T, exponentials: &mut [T]) -> T {
    let mut lanes = [T::ZERO; LANES];
    for start in (0..values.len()).step_by(LANES) {
        let mut block = block(values, start, -T::INFINITY);
        for lane in 0..LANES {
            block[lane] = (block[lane] - shift).exp();
            lanes[lane] += block[lane];
        }
        store(exponentials, start, &block);
    }
    fold(lanes)
}

/// The sum of `term(index, value)` over all values.
#[inline(always)]
pub(super) fn sum_of<T: Scalar>(values: &[T], term: impl Fn(usize, T) -> T) -> T {
    let mut lanes = [T::ZERO; LANES];
    let (blocks, rest) = values.as_chunks::<LANES>();
    for (index, block) in blocks.iter().enumerate() {
        for lane in 0..LANES {
            lanes[lane] += term(index * LANES + lane, block[lane]);
        }
    }
    for (lane, value) in rest.iter().enumerate() {
        lanes[lane] += term(values.len() - rest.len() + lane, *value);
    }
    fold(lanes)
}

/// The sum of the products of two slices.
#[inline(always)]
pub(super) fn dot<T: Scalar>(left: &[T], right: &[T]) -> T {
    let mut lanes = [T::ZERO; LANES];
    let (left_blocks, left_rest) = left.as_chunks::<LANES>();
    let (right_blocks, right_rest) = right.as_chunks::<LANES>();
    for (a, b) in left_blocks.iter().zip(right_blocks) {
        for lane in 0..LANES {
            lanes[lane] = a[lane].mul_add(b[lane], lanes[lane]);
        }
    }
    for ((lane, a), b) in lanes.iter_mut().zip(left_rest).zip(right_rest) {
        *lane = a.mul_add(*b, *lane);
    }
    fold(lanes)
}

/// Number, outputs and gradient of every sample; the gradients are empty if there is no place for them.
///
/// It is an iterator because the body of a loop has the instruction set of the kernel around it. A closure of that size would be
/// one function for all instruction sets, with none of them.
#[inline(always)]
pub(super) fn samples<'a, T: Scalar>(
    features: usize,
    count: usize,
    outputs: &'a [T],
    mut slope: &'a mut [T],
) -> impl Iterator<Item = (usize, &'a [T], &'a mut [T])> {
    let outputs = outputs.chunks_exact(features.max(1)).take(count);
    outputs.enumerate().map(move |(index, output)| {
        let length = features.min(slope.len());
        let (here, rest) = core::mem::take(&mut slope).split_at_mut(length);
        slope = rest;
        (index, output, here)
    })
}
