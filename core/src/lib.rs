//! The layers, kernels, optimizers and trainer behind [layerfit](https://docs.rs/layerfit).
//!
//! Use the `layerfit` crate: it re-exports everything here together with the `network!` macro. Without features this crate needs
//! neither the standard library nor an allocator.
#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

mod arena;
pub mod assertions;
#[cfg(feature = "std")]
pub mod data;
#[cfg(feature = "std")]
mod diagram;
#[cfg(feature = "std")]
mod error;
pub mod flash;
#[cfg(feature = "std")]
pub mod formats;
mod inference_network;
pub mod initializers;
pub mod kernels;
mod layer;
pub mod layers;
pub mod losses;
#[cfg(feature = "std")]
mod memory_plan;
#[cfg(feature = "std")]
pub mod metrics;
mod network;
mod numbers;
pub mod optimizers;
mod parameters;
#[cfg(feature = "plot")]
pub mod plot;
mod random;
pub mod regularizers;
#[cfg(feature = "plot")]
pub mod report;
pub mod run;
mod sample;
mod scalar;
pub mod schedules;
mod setting;
mod shape;
mod stream;
#[cfg(feature = "std")]
mod summary;
mod token;
#[cfg(feature = "std")]
pub mod train;
mod window;
mod zeroed;

pub use arena::{Arena, PlannedValue, region, regions};
#[cfg(feature = "datasets")]
pub use data::datasets;
#[cfg(feature = "std")]
pub use diagram::Diagram;
#[cfg(feature = "std")]
pub use error::{Error, Mismatch, Result, TensorProblem};
pub use inference_network::InferenceNetwork;
pub use layer::{Layer, Update};
#[cfg(feature = "std")]
pub use memory_plan::MemoryPlan;
pub use network::{LayerRow, Memory, Network, Pass, least, total_macs};
pub use numbers::{Numbers, NumbersOf};
pub use parameters::{Field, Parameters, Role, TensorInfo, TensorName, Tensors, tensor_of, tensor_of_mut};
pub use random::{Generator, rng};
pub use sample::{Sample, UnknownToken, columns, columns_mut};
pub use scalar::Scalar;
pub use setting::BadSetting;
pub use shape::Shape;
pub use stream::{State, StepsIn, Streaming};
#[cfg(feature = "std")]
pub use summary::Summary;
pub use token::{Element, Token, Tokens};
pub use window::{Axis, Padding, Window};
pub use zeroed::{Zeroed, zeroed};
#[cfg(feature = "alloc")]
pub use zeroed::{zeroed_box, zeroed_slice};

pub use nalgebra;
pub use rand;
