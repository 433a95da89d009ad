//! Layers fit, or it does not compile.
#![no_std]

pub use layerfit_core::*;
pub use layerfit_macros::Parameters;

/// Declares a network.
#[cfg(feature = "std")]
#[macro_export]
macro_rules! network {
    ($($declaration:tt)*) => {
        $crate::__private::network! { [$crate std] $($declaration)* }
    };
}

/// Declares a network.
#[cfg(not(feature = "std"))]
#[macro_export]
macro_rules! network {
    ($($declaration:tt)*) => {
        $crate::__private::network! { [$crate] $($declaration)* }
    };
}

/// What generated code names. Not part of the public interface.
#[doc(hidden)]
pub mod __private;

/// Everything that a program needs.
pub mod prelude {
    pub use crate::{Layer, Network, Parameters, network, rng};
    pub use layerfit_core::nalgebra::{SMatrix, SVector};
}
