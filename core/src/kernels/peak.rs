//! The most that the arithmetic units of this machine do, to state the speed of everything else as a share of it.

use crate::kernels::Simd;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
use crate::kernels::{simd::Level, vector::Vector};

/// How many sums run side by side: enough to hide the latency of two units, few enough for the registers.
const SUMS: usize = 12;

/// Computes nothing but fused multiply-adds, in registers, and answers how many floating-point operations they were: two for each lane.
/// For measurements.
#[must_use]
pub fn multiply_adds(simd: Simd, rounds: u32) -> u64 {
    match simd.0 {
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        // SAFETY: the token exists only where these instructions were detected.
        Level::Avx512 => unsafe { x86::avx512(rounds) },
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        // SAFETY: the same.
        Level::Avx2 => unsafe { x86::avx2(rounds) },
        _ => portable(rounds),
    }
}

fn operations(rounds: u32, lanes: usize) -> u64 {
    u64::from(rounds) * (2 * SUMS * lanes) as u64
}

fn portable(rounds: u32) -> u64 {
    let factor = core::hint::black_box(0.5);
    let mut sums = [factor; SUMS];
    for _ in 0..rounds {
        for sum in &mut sums {
            *sum = crate::kernels::functions::single::mul_add(*sum, factor, factor);
        }
    }
    core::hint::black_box(sums);
    operations(rounds, 1)
}

#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod x86 {
    use super::*;
    use core::arch::x86_64::{__m256, __m512};

    #[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
    pub(super) fn avx512(rounds: u32) -> u64 {
        // SAFETY: this function enables the instructions.
        unsafe { vectors::<__m512>(rounds) }
    }

    #[target_feature(enable = "avx2,fma")]
    pub(super) fn avx2(rounds: u32) -> u64 {
        // SAFETY: this function enables the instructions.
        unsafe { vectors::<__m256>(rounds) }
    }

    /// # Safety
    /// The instructions of `V` must be here.
    #[inline(always)]
    unsafe fn vectors<V: Vector<Element = f32>>(rounds: u32) -> u64 {
        let start = core::hint::black_box(0.5);
        // SAFETY: as the caller promises; the address is that of a number.
        unsafe {
            let factor = V::splat(&raw const start);
            let mut sums = [factor; SUMS];
            for _ in 0..rounds {
                for sum in &mut sums {
                    *sum = sum.mul_add(factor, factor);
                }
            }
            let total = sums[1..].iter().fold(sums[0], |total, sum| total.add(*sum));
            let mut out = [0.0; 16];
            total.store(out.as_mut_ptr());
            core::hint::black_box(out);
        }
        operations(rounds, V::LANES)
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;

    #[test]
    fn operations_are_those_of_every_lane() {
        let lanes = [1, 8, 16];
        for (simd, lanes) in Simd::available().zip(lanes) {
            assert_eq!(multiply_adds(simd, 5), 5 * 2 * 12 * lanes, "{simd:?}");
        }
    }
}
