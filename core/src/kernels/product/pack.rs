//! Transposition of a part of a matrix, in squares that fit the registers.

use core::arch::x86_64::*;

use crate::kernels::vector::Unaligned;

/// A scalar whose squares of [`Square::SIDE`] rows and columns are transposed in 256-bit registers.
///
/// # Safety
/// [`Square::transpose`] needs AVX2.
pub(super) unsafe trait Square: Copy {
    const SIDE: usize;

    /// Copies the square at `from`, `from_step` between columns, to its transpose at `to`, `to_step` between columns.
    ///
    /// # Safety
    /// AVX2 must be here, and the memory valid.
    unsafe fn transpose(from: *const Self, from_step: usize, to: *mut Self, to_step: usize);
}

// SAFETY: made of instructions of AVX2, or older ones.
unsafe impl Square for f32 {
    const SIDE: usize = 8;

    /// Halves of columns `j` and `j + 4` meet in one register while they are loaded; what is left are two 4 × 4 squares side by side.
    #[inline(always)]
    unsafe fn transpose(from: *const f32, from_step: usize, to: *mut f32, to_step: usize) {
        // SAFETY: as the caller promises.
        unsafe {
            for half in 0..2 {
                let mut columns = [_mm256_setzero_ps(); 4];
                for (column, both) in columns.iter_mut().enumerate() {
                    let low = from.add(column * from_step + 4 * half).cast::<Unaligned<__m128>>();
                    let high = from.add((column + 4) * from_step + 4 * half).cast::<Unaligned<__m128>>();
                    *both = _mm256_insertf128_ps::<1>(_mm256_castps128_ps256((*low).0), (*high).0);
                }
                let [a, b, c, d] = columns;
                let (ab_low, ab_high) = (_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b));
                let (cd_low, cd_high) = (_mm256_unpacklo_ps(c, d), _mm256_unpackhi_ps(c, d));
                let rows = [
                    _mm256_shuffle_ps::<0b01_00_01_00>(ab_low, cd_low),
                    _mm256_shuffle_ps::<0b11_10_11_10>(ab_low, cd_low),
                    _mm256_shuffle_ps::<0b01_00_01_00>(ab_high, cd_high),
                    _mm256_shuffle_ps::<0b11_10_11_10>(ab_high, cd_high),
                ];
                for (row, values) in rows.into_iter().enumerate() {
                    (*to.add((4 * half + row) * to_step).cast::<Unaligned<__m256>>()).0 = values;
                }
            }
        }
    }
}

// SAFETY: made of instructions of AVX2, or older ones.
#[cfg(any(feature = "f64", test))]
unsafe impl Square for f64 {
    const SIDE: usize = 4;

    /// Halves of columns `j` and `j + 2` meet in one register while they are loaded; what is left are two 2 × 2 squares side by side.
    #[inline(always)]
    unsafe fn transpose(from: *const f64, from_step: usize, to: *mut f64, to_step: usize) {
        // SAFETY: as the caller promises.
        unsafe {
            for half in 0..2 {
                let mut columns = [_mm256_setzero_pd(); 2];
                for (column, both) in columns.iter_mut().enumerate() {
                    let low = from.add(column * from_step + 2 * half).cast::<Unaligned<__m128d>>();
                    let high = from.add((column + 2) * from_step + 2 * half).cast::<Unaligned<__m128d>>();
                    *both = _mm256_insertf128_pd::<1>(_mm256_castpd128_pd256((*low).0), (*high).0);
                }
                let [a, b] = columns;
                (*to.add(2 * half * to_step).cast::<Unaligned<__m256d>>()).0 = _mm256_unpacklo_pd(a, b);
                (*to.add((2 * half + 1) * to_step).cast::<Unaligned<__m256d>>()).0 = _mm256_unpackhi_pd(a, b);
            }
        }
    }
}

/// Copies `depth × rows`, column-major with `step` between columns, to `rows × depth` with `panel_step` between columns.
///
/// # Safety
/// AVX2 must be here, and the memory valid.
#[target_feature(enable = "avx2")]
pub(super) unsafe fn transpose<T: Square>(
    left: *const T,
    step: usize,
    panel: *mut T,
    panel_step: usize,
    rows: usize,
    depth: usize,
) {
    let (whole_rows, whole_depth) = (rows - rows % T::SIDE, depth - depth % T::SIDE);
    // SAFETY: as the caller promises; squares are inside of the whole part, single numbers inside of the rest.
    unsafe {
        for row in (0..whole_rows).step_by(T::SIDE) {
            for k in (0..whole_depth).step_by(T::SIDE) {
                T::transpose(left.add(row * step + k), step, panel.add(k * panel_step + row), panel_step);
            }
        }
        for row in 0..rows {
            for k in if row < whole_rows { whole_depth } else { 0 }..depth {
                *panel.add(k * panel_step + row) = *left.add(row * step + k);
            }
        }
    }
}
