//! Files: weights as safetensors, written so that a reader never sees half a file.
//!
//! # Layout
//! A file is in the [safetensors](https://huggingface.co/docs/safetensors) format: the length of a header, the header in JSON, the numbers,
//! all little-endian. A tensor has the name of its place in the network, such as `hidden.weight`, the element type `F32` or
//! `F64` of the network's scalar, and a row-major shape: a vector of `n` numbers is `[n]`, a matrix of `r` rows and `c` columns is `[c, r]`,
//! because column-major memory of `r × c` is row-major memory of `c × r`. So the weight of `Dense`, `OUT × IN` in memory, is `[IN, OUT]` in the
//! file: the transpose of PyTorch's `Linear`, the same as Keras' kernel. Running statistics are tensors like all others.
//! The metadata name the network under `network`.
//!
//! # Parts
//! A network and what belongs to it, above all the [scalers](crate::data::scaling) of its inputs and targets, can share a file: `save_parts` and `load_parts`,
//! with the feature `safetensors`.

mod atomic;
#[cfg(feature = "safetensors")]
mod bytes;
mod escape;
#[cfg(any(feature = "csv", feature = "json", feature = "plot"))]
mod extension;
#[cfg(feature = "safetensors")]
mod parts;
#[cfg(feature = "safetensors")]
mod read;
#[cfg(feature = "safetensors")]
mod weights;
#[cfg(feature = "safetensors")]
mod write;

pub use atomic::write_atomically;
pub(crate) use escape::escaped;
#[cfg(any(feature = "csv", feature = "json", feature = "plot"))]
pub(crate) use extension::extension;
#[cfg(feature = "safetensors")]
pub use parts::{Part, load_parts, load_parts_bytes, parts_to_bytes, save_parts};
#[cfg(feature = "safetensors")]
pub use read::{load, load_bytes};
#[cfg(feature = "safetensors")]
pub use weights::Weights;
#[cfg(feature = "safetensors")]
pub use write::{save, to_bytes};

/// The key of the metadata under which the name of the network stands.
#[cfg(feature = "safetensors")]
const NETWORK: &str = "network";
