//! How gradients change parameters.

#[cfg(feature = "std")]
mod stand_in;
#[cfg(feature = "std")]
pub use stand_in::*;
