//! The layers, kernels, optimizers and trainer behind [layerfit](https://docs.rs/layerfit).
//!
//! Use the `layerfit` crate: it re-exports everything here together with the `network!` macro. Without features this crate needs
//! neither the standard library nor an allocator.
#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod initializers;
pub mod kernels;
mod layer;
pub mod layers;
pub mod losses;
mod network;
pub mod optimizers;
mod parameters;
mod random;
mod sample;
mod scalar;
pub mod schedules;
mod shape;
mod zeroed;

pub use layer::{Layer, Update};
pub use network::{LayerRow, Network, Pass};
pub use parameters::{Parameters, Role, TensorName};
pub use random::{Generator, rng};
pub use sample::{Sample, columns, columns_mut};
pub use scalar::Scalar;
pub use shape::Shape;
pub use zeroed::{Zeroed, zeroed};
#[cfg(feature = "alloc")]
pub use zeroed::{zeroed_box, zeroed_slice};

pub use nalgebra;
pub use rand;
