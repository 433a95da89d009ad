//! Training samples that are a little different each time.

mod augmented;
mod image;
mod sequence;
#[cfg(test)]
mod sequence_tests;
#[cfg(test)]
mod tests;
mod transform;

pub(crate) use augmented::Augmented;
pub use image::Augment;
pub use sequence::AugmentSequence;
pub use transform::Transform;

pub use crate::kernels::picture::Fill;

use core::fmt;

use rand::Rng;

use crate::{Result, Sample, Shape};

/// A rule that changes training samples at random; [`Augment`] is that for images, [`AugmentSequence`] for sequences and other vectors.
///
/// What becomes of a sample depends on the seed of the training, the epoch and the number of the sample alone: the generator is another for each.
///
/// ```
/// use layerfit_core::data::augment::Augmentation;
/// use layerfit_core::nalgebra::SVector;
/// use layerfit_core::rand::{Rng, RngExt};
/// use layerfit_core::{Result, Shape};
///
/// /// Every value is lost with a chance of one in ten.
/// #[derive(Debug)]
/// struct Lossy;
///
/// impl Augmentation<SVector<f32, 100>> for Lossy {
///     fn check(&self, _: Shape) -> Result<()> {
///         Ok(())
///     }
///     fn write(&self, _: Shape, rng: &mut dyn Rng, sample: &[f32], place: &mut [f32]) {
///         for (place, value) in place.iter_mut().zip(sample) {
///             *place = if rng.random_bool(0.1) { 0.0 } else { *value };
///         }
///     }
/// }
/// let (sample, mut place) = (SVector::<f32, 100>::repeat(1.0), [0.0; 100]);
/// Lossy.write(Shape::new(&[100]), &mut layerfit_core::rng(1), sample.as_slice(), &mut place);
/// assert!((80.0..98.0).contains(&place.iter().sum::<f32>()));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not augment the inputs of a network",
    note = "`Augment` changes images and `AugmentSequence` sequences, whose samples are `SVector<T, N>`; a type of your own implements `Augmentation`"
)]
pub trait Augmentation<Input: Sample>: fmt::Debug + Sync {
    /// Whether it changes anything at all.
    fn changes(&self) -> bool {
        true
    }

    /// Whether it can change samples of this shape, and its options make sense.
    ///
    /// # Errors
    /// What is wrong.
    fn check(&self, shape: Shape) -> Result<()>;

    /// Writes what becomes of a sample of this shape to its place in a batch. It is called only after [`Augmentation::check`] has allowed it.
    fn write(&self, shape: Shape, rng: &mut dyn Rng, sample: Input::Slice<'_>, place: Input::SliceMut<'_>);
}

/// Samples stay as they are.
#[derive(Clone, Copy, Debug)]
pub struct Unaugmented;

#[diagnostic::do_not_recommend]
impl<Input: Sample> Augmentation<Input> for Unaugmented {
    fn changes(&self) -> bool {
        false
    }
    fn check(&self, _: Shape) -> Result<()> {
        Ok(())
    }
    fn write(&self, _: Shape, _: &mut dyn Rng, _: Input::Slice<'_>, _: Input::SliceMut<'_>) {}
}
