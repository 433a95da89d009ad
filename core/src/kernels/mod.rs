//! The only loops over numbers.
//!
//! Kernels take slices and sizes and know nothing else. Each gives the same bits on every machine: the portable code is the
//! definition, the vector code is equal to it, and tests compare them for equality.

pub mod attention;
pub mod axis;
pub mod batch_norm;
pub mod bilinear;
pub mod classes;
pub mod convolution;
#[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
mod cortex;
pub mod dropout;
pub mod embedding;
pub mod finite;
pub mod frame;
pub mod functions;
pub mod group_norm;
pub mod layer_norm;
pub mod mask;
pub mod max_norm;
pub mod merge;
pub mod overlay;
mod part;
#[doc(hidden)]
pub mod peak;
pub mod penalty;
pub mod permute;
pub mod picture;
pub mod pointwise;
pub mod pooling;
pub mod positions;
pub mod prelu;
pub mod product;
pub mod recent;
pub mod recurrent;
pub mod reduce;
pub mod score;
pub mod shards;
pub(crate) mod simd;
pub mod softmax;
pub mod steps;
pub(crate) mod tiles;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod vector;

pub use simd::Simd;
pub(crate) use simd::{by_scalar, leveled};
use simd::{portable, tiled};

/// In the body of a loop: on a Cortex-M the compiler does not write it several times then, which would take more flash than it saves time.
#[inline(always)]
pub(crate) fn rolled() {
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    // SAFETY: no instruction at all.
    unsafe {
        core::arch::asm!("", options(nomem, nostack, preserves_flags));
    }
}
