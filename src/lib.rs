//! facade
#![no_std]
pub use layerfit_core::*;
