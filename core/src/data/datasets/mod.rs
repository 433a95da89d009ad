//! Data sets: handwritten digits that come with the crate, MNIST, images in IDX files, and texts in files with a class each.

mod digits;
mod idx;
mod mnist;
#[cfg(test)]
mod tests;

pub use crate::data::text::{LabelledTexts, labelled_lines};
pub use digits::digits;
pub use idx::idx;
pub use mnist::{Split, mnist};
