//! The definition, in plain Rust: every other kernel gives these bits.

use super::{BLOCK, Sizes, Start, Steps, Strides};
use crate::Scalar;

/// How many rows the reference keeps in registers.
const TILE: usize = 64;

#[inline(always)]
fn begin<T: Scalar>(start: Start, row: usize, bias: &[T], result: &mut [T]) {
    match start {
        Start::Zero => result.fill(T::ZERO),
        Start::Bias => result.copy_from_slice(&bias[row..row + result.len()]),
        Start::Add => {}
    }
}

#[inline(always)]
fn add_block<T: Scalar>(first: bool, sums: &[T], result: &mut [T]) {
    for (result, sum) in result.iter_mut().zip(sums) {
        *result = if first { *sum } else { *result + *sum };
    }
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
pub(super) fn product<T: Scalar>(
    sizes: Sizes,
    steps: Steps,
    strides: Strides,
    start: Start,
    left: &[T],
    right: &[T],
    bias: &[T],
    result: &mut [T],
) {
    let Sizes { rows, columns, depth } = sizes;
    for column in 0..columns {
        for row in (0..rows).step_by(TILE) {
            let height = TILE.min(rows - row);
            let result = &mut result[column * steps.result + row..][..height];
            begin(start, row, bias, result);
            for block in (0..depth).step_by(BLOCK) {
                let mut sums = [T::ZERO; TILE];
                for k in block..depth.min(block + BLOCK) {
                    let factor = right[k * strides.depth + column * strides.column];
                    let left = &left[k * steps.left + row..][..height];
                    for (sum, left) in sums.iter_mut().zip(left) {
                        *sum = left.mul_add(factor, *sum);
                    }
                }
                add_block(block == 0 && start == Start::Zero, &sums, result);
            }
        }
    }
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
pub(super) fn product_transposed<T: Scalar>(
    sizes: Sizes,
    steps: Steps,
    strides: Strides,
    start: Start,
    left: &[T],
    right: &[T],
    bias: &[T],
    result: &mut [T],
) {
    let Sizes { rows, columns, depth } = sizes;
    for column in 0..columns {
        for row in (0..rows).step_by(TILE) {
            let height = TILE.min(rows - row);
            let result = &mut result[column * steps.result + row..][..height];
            begin(start, row, bias, result);
            for block in (0..depth).step_by(BLOCK) {
                let mut sums = [T::ZERO; TILE];
                for k in block..depth.min(block + BLOCK) {
                    let factor = right[k * strides.depth + column * strides.column];
                    for (height, sum) in sums[..height].iter_mut().enumerate() {
                        *sum = left[(row + height) * steps.left + k].mul_add(factor, *sum);
                    }
                }
                add_block(block == 0 && start == Start::Zero, &sums, result);
            }
        }
    }
}
