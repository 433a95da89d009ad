//! The life of networks, from end to end: declared, trained, evaluated, written and read.
#![cfg(feature = "std")]

mod augment;
mod batches;
#[cfg(all(feature = "safetensors", feature = "datasets"))]
mod checkpoints;
mod common;
#[cfg(all(unix, feature = "ctrl-c", feature = "safetensors"))]
mod ctrl_c;
#[cfg(feature = "datasets")]
mod datasets;
#[cfg(feature = "datasets")]
mod digits;
mod errors;
#[cfg(feature = "safetensors")]
mod files;
mod graphs;
#[cfg(feature = "safetensors")]
mod layers;
#[cfg(feature = "safetensors")]
mod life;
mod networks;
#[cfg(all(feature = "plot", feature = "datasets"))]
mod plot;
mod ranges;
#[cfg(feature = "datasets")]
mod reproducible;
#[cfg(feature = "safetensors")]
mod resume;
mod samples;
mod sequences;
mod steering;
mod stopping;
