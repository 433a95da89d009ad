//! Sums over the outputs of one sample.
//!
//! They follow the fixed pattern of [`crate::kernels::reduce`]: [`LANES`] accumulators, folded at the end. The loops here run
//! over whole blocks, the last one filled up with a neutral value, so that few outputs are one vector and not ten scalars.

use core::ops::AddAssign;

use crate::Scalar;
use crate::kernels::reduce::LANES;

/// The values that stand in one place of each accumulator.
pub(super) type Block<T> = [T; LANES];

/// Adds the upper half of the accumulators to the lower half, until one is left.
#[inline(always)]
pub(super) fn fold<T: Copy + AddAssign>(mut lanes: Block<T>) -> T {
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] += lanes[lane + half];
        }
        half /= 2;
    }
    lanes[0]
}

/// Calls `each` with the start and the values of every block; the last is filled up with `neutral`.
#[inline(always)]
pub(super) fn for_blocks<T: Scalar>(values: &[T], neutral: T, mut each: impl FnMut(usize, Block<T>)) {
    let (blocks, rest) = values.as_chunks::<LANES>();
    for (index, block) in blocks.iter().enumerate() {
        each(index * LANES, *block);
    }
    if !rest.is_empty() {
        let mut block = [neutral; LANES];
        block[..rest.len()].copy_from_slice(rest);
        each(values.len() - rest.len(), block);
    }
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
    for_blocks(values, -T::INFINITY, |_, block| {
        for lane in 0..LANES {
            lanes[lane] = block[lane].max(lanes[lane]);
        }
    });
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] = lanes[lane + half].max(lanes[lane]);
        }
        half /= 2;
    }
    lanes[0]
}

/// The sum of `e^(value - shift)`; the summands are put in `exponentials` unless it is empty.
#[inline(always)]
pub(super) fn sum_of_exponentials<T: Scalar>(values: &[T], shift: T, exponentials: &mut [T]) -> T {
    let mut lanes = [T::ZERO; LANES];
    for_blocks(values, -T::INFINITY, |start, mut block| {
        for lane in 0..LANES {
            block[lane] = (block[lane] - shift).exp();
            lanes[lane] += block[lane];
        }
        store(exponentials, start, &block);
    });
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

/// The sum of `value - shift` over all values.
#[inline(always)]
pub(super) fn sum_of_differences<T: Scalar>(values: &[T], shift: T) -> T {
    let mut lanes = [T::ZERO; LANES];
    for_blocks(values, shift, |_, block| {
        for lane in 0..LANES {
            lanes[lane] += block[lane] - shift;
        }
    });
    fold(lanes)
}

/// Number, outputs and gradient of every sample; the gradients are empty if there is no place for them.
///
/// An iterator, not a function that is given the body of the loop: the compiler may keep a large closure as a function of its own, and that
/// is compiled without the vector instructions of its caller.
#[inline(always)]
pub(super) fn samples<'a, T: Scalar>(features: usize, samples: usize, outputs: &'a [T], slope: &'a mut [T]) -> Samples<'a, T> {
    Samples { features, next: 0, samples, outputs, slope }
}

/// See [`samples`].
pub(super) struct Samples<'a, T> {
    features: usize,
    next: usize,
    samples: usize,
    outputs: &'a [T],
    slope: &'a mut [T],
}

impl<'a, T> Iterator for Samples<'a, T> {
    type Item = (usize, &'a [T], &'a mut [T]);

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        let index = self.next;
        if index == self.samples {
            return None;
        }
        let (output, outputs) = self.outputs.split_at_checked(self.features)?;
        let rest = core::mem::take(&mut self.slope);
        let (slope, rest) = rest.split_at_mut(self.features.min(rest.len()));
        (self.next, self.outputs, self.slope) = (index + 1, outputs, rest);
        Some((index, output, slope))
    }
}
