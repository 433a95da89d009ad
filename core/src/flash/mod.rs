//! Networks in the memory of a program: weights that the compiler puts in place.

mod header;
mod place;

pub use place::weights;
