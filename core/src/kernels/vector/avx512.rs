use core::arch::x86_64::*;

use super::{Unaligned, Vector};

macro_rules! avx512 {
    ($vector:ident, $element:ident, $mask:ident, $lanes:literal,
     $zero:ident, $splat:ident, $load_first:ident, $store_first:ident, $fma:ident, $add:ident) => {
        // SAFETY: each method is the instruction that its name says; masked instructions do not touch what is masked out.
        unsafe impl Vector for $vector {
            type Element = $element;
            type Mask = $mask;
            const LANES: usize = $lanes;

            #[inline(always)]
            #[allow(clippy::cast_possible_truncation)]
            unsafe fn mask(lanes: usize) -> $mask {
                ((1_u32 << lanes) - 1) as $mask
            }
            #[inline(always)]
            unsafe fn zero() -> Self {
                // SAFETY: the caller has AVX-512.
                unsafe { $zero() }
            }
            #[inline(always)]
            unsafe fn splat(at: *const $element) -> Self {
                // SAFETY: the caller has AVX-512 and gives a valid address.
                unsafe { $splat(super::load(at)) }
            }
            #[inline(always)]
            unsafe fn load(from: *const $element) -> Self {
                // SAFETY: the caller has AVX-512 and gives a valid address.
                unsafe { super::load(from.cast()) }
            }
            #[inline(always)]
            unsafe fn load_first(from: *const $element, mask: $mask) -> Self {
                // SAFETY: the caller has AVX-512 and gives a valid address.
                unsafe { $load_first(mask, from) }
            }
            #[inline(always)]
            unsafe fn store(self, to: *mut $element) {
                // SAFETY: the caller has AVX-512 and gives a valid address.
                unsafe { (*to.cast::<Unaligned<Self>>()).0 = self }
            }
            #[inline(always)]
            unsafe fn store_first(self, to: *mut $element, mask: $mask) {
                // SAFETY: the caller has AVX-512 and gives a valid address.
                unsafe { $store_first(to, mask, self) }
            }
            #[inline(always)]
            unsafe fn mul_add(self, factor: Self, addend: Self) -> Self {
                // SAFETY: the caller has AVX-512.
                unsafe { $fma(self, factor, addend) }
            }
            #[inline(always)]
            unsafe fn add(self, other: Self) -> Self {
                // SAFETY: the caller has AVX-512.
                unsafe { $add(self, other) }
            }
        }
    };
}

avx512!(
    __m512,
    f32,
    __mmask16,
    16,
    _mm512_setzero_ps,
    _mm512_set1_ps,
    _mm512_maskz_loadu_ps,
    _mm512_mask_storeu_ps,
    _mm512_fmadd_ps,
    _mm512_add_ps
);
