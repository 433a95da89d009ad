//! The only loops over numbers.
//!
//! Kernels take slices and sizes and know nothing else. Each gives the same bits on every machine: the portable code is the
//! definition, the vector code is equal to it, and tests compare them for equality.

pub mod finite;
pub mod functions;
pub mod pointwise;
pub mod product;
pub mod reduce;
pub mod score;
pub(crate) mod simd;

pub use simd::Simd;
pub(crate) use simd::{by_scalar, leveled};
