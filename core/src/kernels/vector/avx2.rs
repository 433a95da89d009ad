use core::arch::x86_64::*;

use super::{Unaligned, Vector};

macro_rules! avx2 {
    ($vector:ident, $element:ident, $lanes:literal, $masks:ident,
     $zero:ident, $splat:ident, $load_first:ident, $store_first:ident, $fma:ident, $add:ident) => {
        // SAFETY: each method is the instruction that its name says; masked instructions do not touch what is masked out.
        unsafe impl Vector for $vector {
            type Element = $element;
            type Mask = __m256i;
            const LANES: usize = $lanes;

            #[inline(always)]
            unsafe fn mask(lanes: usize) -> __m256i {
                // SAFETY: the caller has AVX2 and FMA and asks for at most LANES lanes: LANES numbers follow the start.
                unsafe { _mm256_loadu_si256($masks.as_ptr().add($lanes - lanes).cast()) }
            }
            #[inline(always)]
            unsafe fn zero() -> Self {
                // SAFETY: the caller has AVX2 and FMA.
                unsafe { $zero() }
            }
            #[inline(always)]
            unsafe fn splat(at: *const $element) -> Self {
                // SAFETY: the caller has AVX2 and FMA and gives a valid address.
                unsafe { $splat(super::load(at)) }
            }
            #[inline(always)]
            unsafe fn load(from: *const $element) -> Self {
                // SAFETY: the caller has AVX2 and FMA and gives a valid address.
                unsafe { super::load(from.cast()) }
            }
            #[inline(always)]
            unsafe fn load_first(from: *const $element, mask: __m256i) -> Self {
                // SAFETY: the caller has AVX2 and FMA and gives a valid address.
                unsafe { $load_first(from, mask) }
            }
            #[inline(always)]
            unsafe fn store(self, to: *mut $element) {
                // SAFETY: the caller has AVX2 and FMA and gives a valid address.
                unsafe { (*to.cast::<Unaligned<Self>>()).0 = self }
            }
            #[inline(always)]
            unsafe fn store_first(self, to: *mut $element, mask: __m256i) {
                // SAFETY: the caller has AVX2 and FMA and gives a valid address.
                unsafe { $store_first(to, mask, self) }
            }
            #[inline(always)]
            unsafe fn mul_add(self, factor: Self, addend: Self) -> Self {
                // SAFETY: the caller has AVX2 and FMA.
                unsafe { $fma(self, factor, addend) }
            }
            #[inline(always)]
            unsafe fn add(self, other: Self) -> Self {
                // SAFETY: the caller has AVX2 and FMA.
                unsafe { $add(self, other) }
            }
        }
    };
}

/// As many set lanes as a register has, then as many that are not: a mask is a window on them.
static MASKS_32: [i32; 16] = [-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0];
#[cfg(any(feature = "f64", test))]
static MASKS_64: [i64; 8] = [-1, -1, -1, -1, 0, 0, 0, 0];

avx2!(
    __m256,
    f32,
    8,
    MASKS_32,
    _mm256_setzero_ps,
    _mm256_set1_ps,
    _mm256_maskload_ps,
    _mm256_maskstore_ps,
    _mm256_fmadd_ps,
    _mm256_add_ps
);
#[cfg(any(feature = "f64", test))]
avx2!(
    __m256d,
    f64,
    4,
    MASKS_64,
    _mm256_setzero_pd,
    _mm256_set1_pd,
    _mm256_maskload_pd,
    _mm256_maskstore_pd,
    _mm256_fmadd_pd,
    _mm256_add_pd
);
