//! The elementary functions of gates, in registers: the bits of [`functions::single`](crate::kernels::functions::single).
//!
//! From arrays of numbers the compiler makes the same operations, but keeps two vectors of every number at a time and most of them in memory.

use core::arch::x86_64::*;
use core::f32::consts::LOG2_E;

use super::Vector;
use crate::kernels::functions::single::{EXP, LN_2_HIGH, LN_2_LOW, ROUND, TANH};

/// What the functions are made of.
///
/// # Safety
/// As for [`Vector`].
pub(crate) unsafe trait Real: Vector<Element = f32> {
    /// This number in every lane.
    unsafe fn of(value: f32) -> Self;
    unsafe fn sub(self, other: Self) -> Self;
    unsafe fn mul(self, other: Self) -> Self;
    unsafe fn div(self, other: Self) -> Self;
    /// The larger of two; `other` if one is NaN.
    unsafe fn max(self, other: Self) -> Self;
    /// The smaller of two; `other` if one is NaN.
    unsafe fn min(self, other: Self) -> Self;
    /// `|self|`.
    unsafe fn abs(self) -> Self;
    /// `-|self|`.
    unsafe fn negative(self) -> Self;
    /// The same number, which has no sign, with the sign of another.
    unsafe fn signed_as(self, other: Self) -> Self;
    /// `self` where `sign` has a sign, else `other`.
    unsafe fn where_negative(self, sign: Self, other: Self) -> Self;
    /// `self` where `a < b`, else `other`.
    unsafe fn where_less(self, a: Self, b: Self, other: Self) -> Self;
    /// `2^(n + more)`, for a sum of an integer `n` and [`ROUND`].
    unsafe fn power_of_two(self, more: i32) -> Self;
}

/// `x` to the integer nearest to `x / ln 2`, to which [`ROUND`] is added, and `e^(x - n ln 2) - 1`.
#[inline(always)]
unsafe fn exp_parts<V: Real>(x: V) -> (V, V) {
    // SAFETY: as the caller promises.
    unsafe {
        let shifted = x.mul_add(V::of(LOG2_E), V::of(ROUND));
        let n = shifted.sub(V::of(ROUND));
        let r = n.mul_add(V::of(-LN_2_LOW), n.mul_add(V::of(-LN_2_HIGH), x));
        (shifted, polynomial(&EXP, r).mul_add(r.mul(r), r))
    }
}

#[inline(always)]
unsafe fn polynomial<V: Real>(coefficients: &[f32; 5], x: V) -> V {
    // SAFETY: as the caller promises.
    unsafe {
        let mut value = V::of(coefficients[4]);
        for coefficient in coefficients[..4].iter().rev() {
            value = value.mul_add(x, V::of(*coefficient));
        }
        value
    }
}

/// The logistic function.
///
/// # Safety
/// The instructions of `V` must be here.
#[inline(always)]
pub(crate) unsafe fn sigmoid<V: Real>(x: V) -> V {
    // SAFETY: as the caller promises.
    unsafe {
        // e^-104 is 0, and so is what is below it.
        let (shifted, power) = exp_parts(V::of(-104.0).max(x.negative()));
        // In two steps, since the result may be subnormal: the first is exact.
        let larger = V::of(1.0).add(power).mul(shifted.power_of_two(64));
        let e = larger.mul(V::of(f32::from_bits((127 - 64) << 23)));
        e.where_negative(x, V::of(1.0)).div(V::of(1.0).add(e))
    }
}

/// The hyperbolic tangent.
///
/// # Safety
/// The instructions of `V` must be here.
#[inline(always)]
pub(crate) unsafe fn tanh<V: Real>(x: V) -> V {
    // SAFETY: as the caller promises.
    unsafe {
        let t = x.abs();
        let square = t.mul(t);
        let small = polynomial(&TANH, square).mul_add(square.mul(t), t);
        let (shifted, power) = exp_parts(V::of(20.0).min(t.add(t)));
        let raised = V::of(1.0).add(power).mul(shifted.power_of_two(0)).add(V::of(1.0));
        let large = V::of(1.0).sub(V::of(2.0).div(raised));
        small.where_less(t, V::of(0.6), large).signed_as(x)
    }
}

/// The bits of 1.
const ONE: i32 = 127 << 23;

/// Implements [`Real`] from the instructions for a register type, and two functions that choose.
macro_rules! real {
    ($vector:ident: $of:ident $sub:ident $mul:ident $div:ident $max:ident $min:ident $and:ident $andnot:ident $or:ident
     $shift:ident $add:ident $integer:ident $integers:ident $numbers:ident, $where_negative:expr, $where_less:expr) => {
        // SAFETY: each method is the instruction that its name says.
        unsafe impl Real for $vector {
            #[inline(always)]
            unsafe fn of(value: f32) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $of(value) }
            }
            #[inline(always)]
            unsafe fn sub(self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $sub(self, other) }
            }
            #[inline(always)]
            unsafe fn mul(self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $mul(self, other) }
            }
            #[inline(always)]
            unsafe fn div(self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $div(self, other) }
            }
            #[inline(always)]
            unsafe fn max(self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $max(self, other) }
            }
            #[inline(always)]
            unsafe fn min(self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $min(self, other) }
            }
            #[inline(always)]
            unsafe fn abs(self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $andnot($of(-0.0), self) }
            }
            #[inline(always)]
            unsafe fn negative(self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $or($of(-0.0), self) }
            }
            #[inline(always)]
            unsafe fn signed_as(self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $or($and($of(-0.0), other), self) }
            }
            #[inline(always)]
            unsafe fn where_negative(self, sign: Self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $where_negative(self, sign, other) }
            }
            #[inline(always)]
            unsafe fn where_less(self, a: Self, b: Self, other: Self) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $where_less(self, a, b, other) }
            }
            #[inline(always)]
            unsafe fn power_of_two(self, more: i32) -> Self {
                // SAFETY: the caller has the instructions.
                unsafe { $numbers($add($shift::<23>($integers(self)), $integer(ONE + (more << 23)))) }
            }
        }
    };
}

/// The choices of AVX2.
mod avx2 {
    use super::*;

    #[inline(always)]
    pub(super) unsafe fn where_negative(chosen: __m256, sign: __m256, other: __m256) -> __m256 {
        // SAFETY: the caller has AVX2.
        unsafe { _mm256_blendv_ps(other, chosen, sign) }
    }
    #[inline(always)]
    pub(super) unsafe fn where_less(chosen: __m256, a: __m256, b: __m256, other: __m256) -> __m256 {
        // SAFETY: the caller has AVX2.
        unsafe { _mm256_blendv_ps(other, chosen, _mm256_cmp_ps::<_CMP_LT_OQ>(a, b)) }
    }
}

/// The choices of AVX-512.
mod avx512 {
    use super::*;

    #[inline(always)]
    pub(super) unsafe fn where_negative(chosen: __m512, sign: __m512, other: __m512) -> __m512 {
        // SAFETY: the caller has AVX-512.
        unsafe { _mm512_mask_blend_ps(_mm512_movepi32_mask(_mm512_castps_si512(sign)), other, chosen) }
    }
    #[inline(always)]
    pub(super) unsafe fn where_less(chosen: __m512, a: __m512, b: __m512, other: __m512) -> __m512 {
        // SAFETY: the caller has AVX-512.
        unsafe { _mm512_mask_blend_ps(_mm512_cmp_ps_mask::<_CMP_LT_OQ>(a, b), other, chosen) }
    }
}

real!(__m256: _mm256_set1_ps _mm256_sub_ps _mm256_mul_ps _mm256_div_ps _mm256_max_ps _mm256_min_ps _mm256_and_ps _mm256_andnot_ps _mm256_or_ps
    _mm256_slli_epi32 _mm256_add_epi32 _mm256_set1_epi32 _mm256_castps_si256 _mm256_castsi256_ps, avx2::where_negative, avx2::where_less);
real!(__m512: _mm512_set1_ps _mm512_sub_ps _mm512_mul_ps _mm512_div_ps _mm512_max_ps _mm512_min_ps _mm512_and_ps _mm512_andnot_ps _mm512_or_ps
    _mm512_slli_epi32 _mm512_add_epi32 _mm512_set1_epi32 _mm512_castps_si512 _mm512_castsi512_ps, avx512::where_negative, avx512::where_less);

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;
    use crate::kernels::Simd;
    use crate::kernels::functions::single;
    use crate::kernels::simd::Level;

    /// Logistic functions and tangents of numbers, as many as fill registers.
    #[inline(always)]
    unsafe fn both<V: Real>(numbers: &[f32]) -> (Vec<f32>, Vec<f32>) {
        let (mut logistic, mut tangents) = (std::vec![0.0; numbers.len()], std::vec![0.0; numbers.len()]);
        for at in (0..numbers.len()).step_by(V::LANES) {
            // SAFETY: as the caller promises.
            unsafe {
                let x = V::load(numbers[at..][..V::LANES].as_ptr());
                sigmoid(x).store(logistic[at..].as_mut_ptr());
                tanh(x).store(tangents[at..].as_mut_ptr());
            }
        }
        (logistic, tangents)
    }

    #[target_feature(enable = "avx2,fma")]
    fn of_avx2(numbers: &[f32]) -> (Vec<f32>, Vec<f32>) {
        // SAFETY: the instructions are here.
        unsafe { both::<__m256>(numbers) }
    }

    #[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
    fn of_avx512(numbers: &[f32]) -> (Vec<f32>, Vec<f32>) {
        // SAFETY: the instructions are here.
        unsafe { both::<__m512>(numbers) }
    }

    /// All NaN are one.
    fn bits(value: f32) -> u32 {
        if value.is_nan() { u32::MAX } else { value.to_bits() }
    }

    #[test]
    fn functions_in_registers_have_the_bits_of_those_of_numbers() {
        // Those near the borders, and a million over all of `f32`.
        let near = [0.0_f32, 0.6, 10.0, 87.0, 87.4, 88.7, 103.2, 103.97, 104.0, f32::INFINITY];
        let near = near
            .into_iter()
            .flat_map(|border| (0..64).map(move |step| f32::from_bits(border.to_bits().wrapping_add(step).wrapping_sub(32))));
        let all = (0..=u32::MAX).step_by(4099).map(f32::from_bits);
        let mut numbers: Vec<f32> = near.flat_map(|x| [x, -x]).chain(all).collect();
        numbers.resize(numbers.len().next_multiple_of(16), 0.0);
        for simd in Simd::available() {
            let (logistic, tangents) = match simd.0 {
                Level::Portable => continue,
                // SAFETY: the token exists only where these instructions were detected.
                Level::Avx2 => unsafe { of_avx2(&numbers) },
                // SAFETY: the token exists only where these instructions were detected.
                Level::Avx512 => unsafe { of_avx512(&numbers) },
            };
            for (index, x) in numbers.iter().enumerate() {
                assert_eq!(bits(logistic[index]), bits(single::sigmoid(*x)), "{simd:?}, sigmoid({x:e})");
                assert_eq!(bits(tangents[index]), bits(single::tanh(*x)), "{simd:?}, tanh({x:e})");
            }
        }
    }
}
