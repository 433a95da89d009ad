//! How gradients change parameters.

#[cfg(feature = "alloc")]
mod stand_in;
#[cfg(feature = "alloc")]
pub use stand_in::*;
