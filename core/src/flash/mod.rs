//! Networks in the memory of a program: weights that the compiler puts in place.

mod finite;
mod fold;
mod header;
mod image;
mod place;

pub use fold::{copy, discard, fold};
#[cfg(feature = "alloc")]
pub use image::image;
pub use image::{Refusal, view};
pub use place::weights;
