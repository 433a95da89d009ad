//! The only loops over numbers.
//!
//! Kernels take slices and sizes and know nothing else. Each gives the same bits on every machine: the portable code is the
//! definition, the vector code is equal to it, and tests compare them for equality.

pub mod classes;
pub mod functions;
pub mod pointwise;
pub mod product;
pub mod reduce;
pub(crate) mod simd;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod vector;

pub use simd::Simd;
pub(crate) use simd::{by_scalar, leveled};
