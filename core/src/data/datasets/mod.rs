//! Data sets: handwritten digits that come with the crate, MNIST, and images in IDX files.

mod digits;
mod idx;
mod mnist;
#[cfg(test)]
mod tests;

pub use digits::digits;
pub use idx::idx;
pub use mnist::{Split, mnist};
