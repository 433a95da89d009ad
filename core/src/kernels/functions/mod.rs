//! Elementary functions that give the same bits everywhere.
//!
//! Those of `f32` are our own: polynomials without branches or tables, so that a loop over them becomes vector code. Those of `f64` are
//! `libm`'s, in plain Rust. None is the operating system's.

pub mod double;
pub mod single;

#[cfg(all(test, feature = "std"))]
mod tests;
