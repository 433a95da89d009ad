//! The matrix product, in one fixed order of summation.
//!
//! Every element of the result is a sum over `depth` products. The sum runs in blocks of [`BLOCK`] of them: each block starts at zero and
//! adds its products in order with fused multiply-add; the block sums are added, in order, to the start value (see [`Start`]).
//! With [`Start::Zero`] the first block sum is stored as it is.

#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod blocked;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod pack;
mod reference;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod tile;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod x86;

use crate::Scalar;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
use crate::kernels::simd::Level;
use crate::kernels::{Simd, by_scalar};

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
/// `left` and `result` are column-major and contiguous; `right` has any strides; `bias` has one value for each row with
/// [`Start::Bias`], else it is not looked at. A slice that is shorter than the sizes say leaves the result as it was.
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
    by_scalar!(T, plain::single | plain::double, (simd, sizes, strides, start), [left, right, bias], [result]);
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
    by_scalar!(T, transposed::single | transposed::double, (simd, sizes, strides, start), [left, right, bias], [result]);
}

/// `result = start + the sum of the columns of a matrix` of `rows` rows, in the order of a product with a column of ones.
///
/// There is no bias: [`Start::Bias`] leaves the result as it was, and so does a result of fewer than `rows` values.
pub fn sum_columns<T: Scalar>(simd: Simd, rows: usize, matrix: &[T], start: Start, result: &mut [T]) {
    if rows == 0 || start == Start::Bias {
        return;
    }
    let sizes = Sizes { rows, columns: 1, depth: matrix.len() / rows };
    product(simd, sizes, matrix, &[T::ONE], Strides { depth: 0, column: 0 }, start, &[], result);
}

/// Whether slices of these lengths hold the operands.
fn fit(sizes: Sizes, strides: Strides, start: Start, left: usize, right: usize, bias: usize, result: usize) -> bool {
    let Sizes { rows, columns, depth } = sizes;
    let last_of_right = || {
        let depth = (depth - 1).checked_mul(strides.depth)?;
        depth.checked_add((columns - 1).checked_mul(strides.column)?)
    };
    let right_fits = depth == 0 || columns == 0 || last_of_right().is_some_and(|last| last < right);
    right_fits
        && rows.checked_mul(depth).is_some_and(|length| length <= left)
        && rows.checked_mul(columns).is_some_and(|length| length <= result)
        && (start != Start::Bias || rows <= bias)
}

/// The entries of a product, compiled for both scalars: they check the lengths, once, and choose the instructions.
macro_rules! entries {
    ($module:ident, $function:ident: $($name:ident($scalar:ident, $avx2:ident, $avx512:ident))*) => {
        mod $module {
            use super::*;
            #[cfg(all(target_arch = "x86_64", feature = "std"))]
            use core::arch::x86_64::*;
            $(
                #[allow(clippy::too_many_arguments)]
                pub(super) fn $name(
                    simd: Simd,
                    sizes: Sizes,
                    strides: Strides,
                    start: Start,
                    left: &[$scalar],
                    right: &[$scalar],
                    bias: &[$scalar],
                    result: &mut [$scalar],
                ) {
                    if !fit(sizes, strides, start, left.len(), right.len(), bias.len(), result.len()) {
                        return;
                    }
                    if sizes.depth == 0 || simd == Simd::PORTABLE {
                        return reference::$function(sizes, strides, start, left, right, bias, result);
                    }
                    #[cfg(all(target_arch = "x86_64", feature = "std"))]
                    {
                        let (left, right, bias, result) = (left.as_ptr(), right.as_ptr(), bias.as_ptr(), result.as_mut_ptr());
                        let operands = blocked::Operands { sizes, strides, start, left, right, bias, result };
                        // SAFETY: the operands fit their slices, and the token exists only where its instructions were detected.
                        unsafe {
                            match simd.0 {
                                Level::Portable => {}
                                Level::Avx2 => blocked::$function::<$avx2>(&operands, BLOCK),
                                Level::Avx512 => blocked::$function::<$avx512>(&operands, BLOCK),
                            }
                        }
                    }
                }
            )*
        }
    };
}

entries!(plain, product: single(f32, __m256, __m512) double(f64, __m256d, __m512d));
entries!(transposed, product_transposed: single(f32, __m256, __m512) double(f64, __m256d, __m512d));

impl From<crate::Update> for Start {
    fn from(update: crate::Update) -> Self {
        match update {
            crate::Update::Replace => Self::Zero,
            crate::Update::Add => Self::Add,
        }
    }
}
