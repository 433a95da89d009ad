//! Networks in the memory of a program: weights that the compiler puts in place, and the weights of inference forms.

mod finite;
mod fold;
mod header;
mod image;
mod place;

pub use fold::{ChooseForm, Fold, Formed, Place, discard, fold, form};
#[cfg(feature = "alloc")]
pub use image::image;
pub use image::{Refusal, view};
pub use place::weights;
