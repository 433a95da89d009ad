//! The matrix product, in one fixed order of summation.
//!
//! Every element of the result is a sum over `depth` products. The sum runs in blocks of [`BLOCK`] of them: each block starts at zero and
//! adds its products in order with fused multiply-add; the block sums are added, in order, to the start value (see [`Start`]).
//! With [`Start::Zero`] the first block sum is stored as it is. All NaN are one: which of two a sum keeps is not defined.
//!
//! # The length of a block
//! Long blocks cost a batch less (each ends with an addition to the result in memory). Short ones serve a single sample: its
//! blocks run side by side, and only that hides the latency of the unit. Time relative to blocks of 64 (f32, median of 101 rounds that
//! alternate between the lengths; rows × depth × columns):
//!
//! | shape | AVX2: 32 | 128 | 256 | AVX-512: 32 | 128 | 256 |
//! |---|---|---|---|---|---|---|
//! | 64×784×32 | 1.14 | 0.96 | 0.93 | 1.10 | 0.97 | 0.94 |
//! | 64×784×256 | 1.11 | 0.99 | 0.96 | 1.08 | 0.99 | 0.97 |
//! | 64×64×32 | 1.15 | 1.00 | 1.00 | 1.10 | 0.99 | 0.99 |
//! | 10×64×32 | 1.22 | 1.00 | 1.00 | 1.32 | 1.01 | 1.00 |
//! | 64×32×784, weight gradient | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 |
//! | 64×256×784, weight gradient | 1.07 | 1.13 | 1.13 | 1.02 | 1.15 | 1.14 |
//! | 128×5408×32 | 1.12 | 0.97 | 0.96 | 1.08 | 0.98 | 0.96 |
//! | 256×96×32 | 1.07 | 0.94 | 0.94 | 1.06 | 0.94 | 0.94 |
//! | 16×144×1024 | 1.10 | 0.99 | 0.95 | 1.07 | 0.98 | 0.94 |
//! | 64×576×64 | 1.12 | 0.98 | 0.96 | 1.09 | 0.98 | 0.96 |
//! | 512×784×128 | 1.08 | 1.07 | 1.09 | 1.07 | 1.10 | 1.12 |
//! | 64×784×1 | 1.05 | 0.99 | 0.97 | 1.06 | 0.97 | 0.93 |
//! | 64×64×1 | 1.09 | 1.00 | 1.00 | 0.84 | 1.00 | 1.00 |
//! | 10×64×1 | 0.71 | 1.00 | 1.00 | 0.70 | 1.00 | 1.00 |
//! | 128×64×1 | 1.02 | 1.00 | 1.00 | 0.98 | 1.01 | 1.01 |
//! | 256×64×1, 32×32×1, 32×9×676, 128×5408×1 | 1.00 to 1.07 | 1.00 | 1.00 to 1.02 | 1.00 to 1.03 | 1.00 | 1.00 |
//!
//! 64 is never far from the best: 32 wins only where a single sample meets a layer of few outputs, and costs every batch 7 to 15 %; more
//! than 64 wins at most 7 %, and loses more where the panel of the left factor no longer fits the first-level cache.

#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod blocked;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod column;
#[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
mod cortex;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod far;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod pack;
mod reference;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod tile;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod x86;

#[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
use cortex as portable;
#[cfg(not(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64"))))]
use reference as portable;

#[cfg(all(target_arch = "x86_64", feature = "std"))]
pub(crate) use self::{
    column::{Column, NEAR},
    far::Far,
};
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

/// Where the columns of a left factor and of a result are, if these are some rows of larger matrices: the distances between neighbouring
/// columns. Those of the result do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// From a stored column of the left factor to the next.
    pub left: usize,
    /// From a column of the result to the next.
    pub result: usize,
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
    let steps = Steps { left: sizes.rows, result: sizes.rows };
    product_of_rows(simd, sizes, steps, left, right, strides, start, bias, result);
}

/// [`product`] with some rows of a larger left factor, for the same rows of a larger result; the slices begin at the first of them.
#[allow(clippy::too_many_arguments)]
pub fn product_of_rows<T: Scalar>(
    simd: Simd,
    sizes: Sizes,
    steps: Steps,
    left: &[T],
    right: &[T],
    strides: Strides,
    start: Start,
    bias: &[T],
    result: &mut [T],
) {
    #[cfg(all(target_arch = "x86_64", feature = "std"))]
    if sizes.columns == 1 && sizes.depth > 0 && simd != Simd::PORTABLE {
        return by_scalar!(T, one::single | one::double, (simd, sizes, steps, strides, start), [left, right, bias], [result]);
    }
    by_scalar!(T, plain::single | plain::double, (simd, sizes, steps, strides, start), [left, right, bias], [result]);
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
    let steps = Steps { left: sizes.depth, result: sizes.rows };
    product_transposed_of_rows(simd, sizes, steps, left, right, strides, start, bias, result);
}

/// [`product_transposed`] with columns of a stored left factor that are some rows of a larger one, and so for the result.
#[allow(clippy::too_many_arguments)]
pub fn product_transposed_of_rows<T: Scalar>(
    simd: Simd,
    sizes: Sizes,
    steps: Steps,
    left: &[T],
    right: &[T],
    strides: Strides,
    start: Start,
    bias: &[T],
    result: &mut [T],
) {
    by_scalar!(T, transposed::single | transposed::double, (simd, sizes, steps, strides, start), [left, right, bias], [result]);
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

/// The lengths of the slices of a product.
struct Lengths {
    left: usize,
    right: usize,
    bias: usize,
    result: usize,
}

/// Whether a matrix of columns of `rows` numbers, `step` apart, is inside of a slice.
#[inline(always)]
fn holds(length: usize, rows: usize, columns: usize, step: usize) -> bool {
    let end = || (columns - 1).checked_mul(step)?.checked_add(rows);
    rows == 0 || columns == 0 || end().is_some_and(|end| end <= length)
}

/// Whether slices of these lengths hold the operands; the stored left factor has `stored` columns of so many rows.
#[inline(always)]
fn fit(
    sizes: Sizes,
    steps: Steps,
    strides: Strides,
    start: Start,
    (stored_rows, stored): (usize, usize),
    lengths: &Lengths,
) -> bool {
    let Sizes { rows, columns, depth } = sizes;
    let last_of_right = || {
        let depth = (depth - 1).checked_mul(strides.depth)?;
        depth.checked_add((columns - 1).checked_mul(strides.column)?)
    };
    let right_fits = depth == 0 || columns == 0 || last_of_right().is_some_and(|last| last < lengths.right);
    right_fits
        && holds(lengths.left, stored_rows, stored, steps.left)
        && holds(lengths.result, rows, columns, steps.result)
        && (columns < 2 || steps.result >= rows)
        && (start != Start::Bias || rows <= lengths.bias)
}

/// The entries of a product of one column, and at least one block: what is in front of it counts there.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod one {
    use core::arch::x86_64::*;

    use super::column::{Column, column};
    use super::*;

    macro_rules! entry {
        ($name:ident, $scalar:ident, $avx2:ident, $avx512:ident) => {
            #[allow(clippy::too_many_arguments)]
            pub(super) fn $name(
                simd: Simd,
                sizes: Sizes,
                steps: Steps,
                strides: Strides,
                start: Start,
                left: &[$scalar],
                right: &[$scalar],
                bias: &[$scalar],
                result: &mut [$scalar],
            ) {
                let Sizes { rows, depth, .. } = sizes;
                let lengths = Lengths { left: left.len(), right: right.len(), bias: bias.len(), result: result.len() };
                if !fit(Sizes { rows, columns: 1, depth }, steps, strides, start, (rows, depth), &lengths) {
                    return;
                }
                let (left, right, result) = (left.as_ptr(), right.as_ptr(), result.as_mut_ptr());
                let start = match start {
                    Start::Zero => core::ptr::null(),
                    Start::Bias => bias.as_ptr(),
                    Start::Add => result.cast_const(),
                };
                let (left_step, right_step) = (steps.left, strides.depth);
                let work = Column { rows, depth, left, left_step, right, right_step, start, result };
                // SAFETY: the operands fit their slices, and the token exists only where its instructions were detected.
                unsafe {
                    match simd.0 {
                        Level::Portable => {}
                        Level::Avx2 => column::<$avx2>(&work),
                        Level::Avx512 => column::<$avx512>(&work),
                    }
                }
            }
        };
    }

    entry!(single, f32, __m256, __m512);
    #[cfg(any(feature = "f64", test))]
    entry!(double, f64, __m256d, __m256d);
}

/// The entries of a product, compiled for both scalars: they check the lengths, once, and choose the instructions.
macro_rules! entries {
    ($module:ident, $function:ident, |$sizes:ident| $stored:expr; $($(#[$meta:meta])? $name:ident($scalar:ident, $avx2:ident, $avx512:ident))*) => {
        mod $module {
            use super::*;
            #[cfg(all(target_arch = "x86_64", feature = "std"))]
            use core::arch::x86_64::*;
            $(
                $(#[$meta])?
                #[allow(clippy::too_many_arguments)]
                pub(super) fn $name(
                    simd: Simd,
                    sizes: Sizes,
                    steps: Steps,
                    strides: Strides,
                    start: Start,
                    left: &[$scalar],
                    right: &[$scalar],
                    bias: &[$scalar],
                    result: &mut [$scalar],
                ) {
                    let ($sizes, lengths) = (
                        sizes,
                        Lengths { left: left.len(), right: right.len(), bias: bias.len(), result: result.len() },
                    );
                    if !fit(sizes, steps, strides, start, $stored, &lengths) {
                        return;
                    }
                    if sizes.depth == 0 || simd == Simd::PORTABLE {
                        return portable::$function(sizes, steps, strides, start, left, right, bias, result);
                    }
                    #[cfg(all(target_arch = "x86_64", feature = "std"))]
                    {
                        let (left, right, bias, result) = (left.as_ptr(), right.as_ptr(), bias.as_ptr(), result.as_mut_ptr());
                        let operands = blocked::Operands { sizes, steps, strides, start, left, right, bias, result };
                        // SAFETY: the operands fit their slices, and the token exists only where its instructions were detected.
                        unsafe {
                            match simd.0 {
                                Level::Portable => {}
                                Level::Avx2 => blocked::$function::<$avx2>(&operands),
                                Level::Avx512 => blocked::$function::<$avx512>(&operands),
                            }
                        }
                    }
                }
            )*
        }
    };
}

entries!(plain, product, |sizes| (sizes.rows, sizes.depth);
    single(f32, __m256, __m512)
    #[cfg(any(feature = "f64", test))] double(f64, __m256d, __m256d));
entries!(transposed, product_transposed, |sizes| (sizes.depth, sizes.rows);
    single(f32, __m256, __m512)
    #[cfg(any(feature = "f64", test))] double(f64, __m256d, __m256d));

impl From<crate::Update> for Start {
    fn from(update: crate::Update) -> Self {
        match update {
            crate::Update::Replace => Self::Zero,
            crate::Update::Add => Self::Add,
        }
    }
}
