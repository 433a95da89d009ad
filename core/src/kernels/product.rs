//! The matrix product, in one fixed order of summation.
//!
//! Every element of the result is a sum over `depth` products. The sum runs in blocks of [`BLOCK`] of them: each block starts at zero and
//! adds its products in order with fused multiply-add; the block sums are added, in order, to the start value (see [`Start`]).
//! With [`Start::Zero`] the first block sum is stored as it is.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// How many products a block of a sum has.
pub const BLOCK: usize = 64;

/// What the block sums are added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Nothing.
    Zero,
    /// One value for each row of the result.
    Bias,
    /// What the result holds already.
    Add,
}

/// The sizes of a product: `rows × depth` times `depth × columns`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Rows of the left factor and of the result. They are contiguous.
    pub rows: usize,
    /// Columns of the right factor and of the result.
    pub columns: usize,
    /// The length of every sum.
    pub depth: usize,
}

/// Where the elements of a right factor are: `(k, n)` is at `k * depth + n * column`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strides {
    /// The distance between neighbours in the direction of the sum.
    pub depth: usize,
    /// The distance between neighbouring columns.
    pub column: usize,
}

/// `result = start + left * right`.
///
/// `left` and `result` are column-major and contiguous; `right` has any strides; `bias` has one value for each row with [`Start::Bias`], else it is empty.
#[allow(clippy::too_many_arguments)]
pub fn product<T: Scalar>(
    simd: Simd,
    sizes: Sizes,
    left: &[T],
    right: &[T],
    strides: Strides,
    start: Start,
    bias: &[T],
    result: &mut [T],
) {
    leveled! {
        fn single(sizes: Sizes, strides: Strides, start: Start, left: &[f32], right: &[f32], bias: &[f32], result: &mut [f32]) = product_body;
        fn double(sizes: Sizes, strides: Strides, start: Start, left: &[f64], right: &[f64], bias: &[f64], result: &mut [f64]) = product_body;
    }
    by_scalar!(T, single | double, (simd, sizes, strides, start), [left, right, bias], [result]);
}

/// `result = start + leftᵀ * right`: like [`product`], but `left` is stored as `depth × rows`, column-major.
#[allow(clippy::too_many_arguments)]
pub fn product_transposed<T: Scalar>(
    simd: Simd,
    sizes: Sizes,
    left: &[T],
    right: &[T],
    strides: Strides,
    start: Start,
    bias: &[T],
    result: &mut [T],
) {
    leveled! {
        fn single(sizes: Sizes, strides: Strides, start: Start, left: &[f32], right: &[f32], bias: &[f32], result: &mut [f32]) = transposed_body;
        fn double(sizes: Sizes, strides: Strides, start: Start, left: &[f64], right: &[f64], bias: &[f64], result: &mut [f64]) = transposed_body;
    }
    by_scalar!(T, single | double, (simd, sizes, strides, start), [left, right, bias], [result]);
}

/// `result = start + the sum of the columns of a matrix` of `rows` rows, in the order of a product with a column of ones.
pub fn sum_columns<T: Scalar>(simd: Simd, rows: usize, matrix: &[T], start: Start, result: &mut [T]) {
    leveled! {
        fn single(rows: usize, start: Start, matrix: &[f32], result: &mut [f32]) = sum_columns_body;
        fn double(rows: usize, start: Start, matrix: &[f64], result: &mut [f64]) = sum_columns_body;
    }
    by_scalar!(T, single | double, (simd, rows, start), [matrix], [result]);
}

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

#[inline(always)]
fn product_body<T: Scalar>(sizes: Sizes, strides: Strides, start: Start, left: &[T], right: &[T], bias: &[T], result: &mut [T]) {
    let Sizes { rows, columns, depth } = sizes;
    for column in 0..columns {
        for row in (0..rows).step_by(TILE) {
            let height = TILE.min(rows - row);
            let result = &mut result[column * rows + row..][..height];
            begin(start, row, bias, result);
            for block in (0..depth).step_by(BLOCK) {
                let mut sums = [T::ZERO; TILE];
                for k in block..depth.min(block + BLOCK) {
                    let factor = right[k * strides.depth + column * strides.column];
                    let left = &left[k * rows + row..][..height];
                    for (sum, left) in sums.iter_mut().zip(left) {
                        *sum = left.mul_add(factor, *sum);
                    }
                }
                add_block(block == 0 && start == Start::Zero, &sums, result);
            }
        }
    }
}

#[inline(always)]
fn transposed_body<T: Scalar>(
    sizes: Sizes,
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
            let result = &mut result[column * rows + row..][..height];
            begin(start, row, bias, result);
            for block in (0..depth).step_by(BLOCK) {
                let mut sums = [T::ZERO; TILE];
                for k in block..depth.min(block + BLOCK) {
                    let factor = right[k * strides.depth + column * strides.column];
                    for (height, sum) in sums[..height].iter_mut().enumerate() {
                        *sum = left[(row + height) * depth + k].mul_add(factor, *sum);
                    }
                }
                add_block(block == 0 && start == Start::Zero, &sums, result);
            }
        }
    }
}

#[inline(always)]
fn sum_columns_body<T: Scalar>(rows: usize, start: Start, matrix: &[T], result: &mut [T]) {
    if rows == 0 {
        return;
    }
    for row in (0..rows).step_by(TILE) {
        let height = TILE.min(rows - row);
        let result = &mut result[row..row + height];
        begin(start, row, &[], result);
        for (block, columns) in matrix.chunks(rows * BLOCK).enumerate() {
            let mut sums = [T::ZERO; TILE];
            for column in columns.chunks_exact(rows) {
                for (sum, value) in sums.iter_mut().zip(&column[row..row + height]) {
                    *sum += *value;
                }
            }
            add_block(block == 0 && start == Start::Zero, &sums, result);
        }
    }
}

impl From<crate::Update> for Start {
    fn from(update: crate::Update) -> Self {
        match update {
            crate::Update::Replace => Self::Zero,
            crate::Update::Add => Self::Add,
        }
    }
}
