//! The only loops over numbers.
//!
//! Kernels take slices and sizes and know nothing else. Each gives the same bits on every machine: the portable code is the
//! definition, the vector code is equal to it, and tests compare them for equality.
//!
//! # Where a step goes
//! Shares of the time, in percent, on one core with AVX2 and Adam (`benches/peers` has the networks; a sampling profiler of whole steps, and of inferences of
//! one sample):
//!
//! | | A, 32 | A, 256 | B, 32 | B, 128 | C, 32 | D, 128 | A, one | B, one | C, one |
//! |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
//! | products | 78 | 93 | 71 | 73 | 78 | 79 | 97 | 89 | 77 |
//! | optimizer | 18 | 3 | 14 | 5 | 1 | 7 | | | |
//! | gates of recurrent layers | | | | | 15 | | | | 21 |
//! | pooling | | | 8 | 11 | | | | 5 | |
//! | patches of convolutions | | | 5 | 8 | | | | 5 | |
//! | copies | 1 | | 1 | 3 | 5 | 4 | | | 1 |
//! | penalty | | | | | | 3 | | | |
//! | activations, normalization, dropout, loss, all else | 3 | 4 | 1 | | 1 | 7 | 3 | 1 | 1 |
//!
//! Why that is there:
//! * *Products* of a batch run at 75 to 92 % of the peak where they are large, at 40 to 65 % where a result has ten rows, which are a register and a quarter. The order of sums
//!   ends a tile after 64 products with an addition to memory, and what a tile has before and behind its multiplications is about a tenth of it. The factor that is not in
//!   the nearest cache is the rest: where its columns collide there, blocks of it are [copied](product) first.
//! * Products of one sample read every weight once, for two operations: they are as fast as the cache in which the weights lie (B: 2.8 MB in the third level).
//! * An *optimizer* reads 16 bytes of each parameter and writes 12, once a step whatever the batch: B has 694,000 of them. Only an update in the place where the gradient is
//!   computed would spare 8 of these 28.
//! * *Gates* are five exponentials and five divisions for each unit and step, in polynomials whose bits are the same everywhere.
//! * *Pooling* and *patches* read and write each number once, in the second-level cache: a convolution and its pooling run over a few samples at a time
//!   ([`convolution::pooled`]).
//! * *Copies* are those blocks of factors, and what recurrent layers keep of a step.

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
mod stripes;
pub(crate) mod tiles;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod vector;

pub(crate) use part::copy;
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
