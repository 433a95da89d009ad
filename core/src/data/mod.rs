//! What networks learn from: pairs of an input and a target.

pub mod augment;
#[cfg(feature = "csv")]
mod csv;
mod folds;
mod from_fn;
#[cfg(feature = "images")]
mod images;
#[cfg(any(feature = "csv", feature = "images"))]
mod mistakes;
mod mixup;
mod same;
mod samples;
mod sampling;
pub mod scaling;
mod shuffle;
pub mod text;
mod weights;

#[cfg(feature = "datasets")]
pub mod datasets;

pub use augment::{Augment, AugmentSequence};
#[cfg(feature = "csv")]
pub use csv::{Column, Csv, Missing};
pub use folds::Folds;
pub use from_fn::{FromFn, from_fn};
#[cfg(feature = "images")]
pub use images::{ImageFolder, ImageSize};
pub use mixup::{Mix, Mixup};
pub(crate) use same::Same;
pub use same::{SameInput, SameTarget};
pub use samples::Samples;
pub use sampling::Sampling;
pub use scaling::{MinMax, Scaler, Standardize};
pub use shuffle::shuffle;
pub(crate) use shuffle::{in_order, shuffle_numbers};
pub use weights::WeightedBy;

use crate::{Error, Result, Sample, Zeroed};

/// Pairs of an input and a target, each with a number.
///
/// [`Samples`] holds them in memory, and [`from_fn`] makes data of a function. A data set of your own may compute its samples or read them from somewhere; it writes them
/// straight to where the network reads them.
///
/// ```
/// use layerfit_core::{Result, data::Dataset, nalgebra::SVector};
///
/// /// Points of the parabola y = x².
/// struct Parabola;
///
/// impl Dataset for Parabola {
///     type Input = SVector<f32, 1>;
///     type Target = [f32; 1];
///
///     fn len(&self) -> usize {
///         1_000_000
///     }
///     fn read(&self, index: usize, input: &mut [f32], target: &mut [f32; 1]) -> Result<()> {
///         let x = index as f32 * 1e-6;
///         input[0] = x;
///         target[0] = x * x;
///         Ok(())
///     }
/// }
/// let (mut input, mut target) = ([0.0], [0.0]);
/// Parabola.read(500_000, &mut input, &mut target)?;
/// assert_eq!((input, target), ([0.5], [0.25]));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// Data can be read from several threads, so that they can be read ahead: one that keeps something between samples keeps it in a lock.
pub trait Dataset: Sync {
    /// One input.
    type Input: Sample;
    /// One target: [`Class<N>`](crate::losses::Class), an array `[T; N]`, or what a loss of your own compares with.
    type Target: Zeroed + Send + Sync;

    /// How many samples there are.
    fn len(&self) -> usize;

    /// Whether there are no samples.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Writes the sample with this number, counted from 0, to a place for its input and one for its target.
    ///
    /// The places hold anything before; every value is to be written. The same number gives the same sample each time in an epoch.
    ///
    /// # Errors
    /// [`Error::Index`] if there is no such sample, [`Error::Sample`] if it cannot be had.
    fn read(&self, index: usize, input: <Self::Input as Sample>::SliceMut<'_>, target: &mut Self::Target) -> Result<()>;

    /// An epoch of a training begins, counted from 1: samples may be others than in the epoch before, and depend on its number alone. Nothing by default.
    fn begin(&self, _epoch: usize) {}
}

impl<D: Dataset> Dataset for &D {
    type Input = D::Input;
    type Target = D::Target;

    fn len(&self) -> usize {
        D::len(self)
    }
    fn read(&self, index: usize, input: <D::Input as Sample>::SliceMut<'_>, target: &mut D::Target) -> Result<()> {
        D::read(self, index, input, target)
    }
    fn begin(&self, epoch: usize) {
        D::begin(self, epoch);
    }
}

/// The inputs and targets of a data set, without its own type: loops over it are compiled once for each network.
pub type AnyDataset<'a, Input, Target> = dyn Dataset<Input = Input, Target = Target> + 'a;

/// Puts the samples with these numbers side by side in a batch; answers how many there are. Their tokens are below `vocabularies`.
pub(crate) fn gather<I: Sample, Y: Zeroed + Send + Sync, const B: usize>(
    data: &AnyDataset<'_, I, Y>,
    vocabularies: &[usize],
    indices: impl Iterator<Item = usize>,
    batch: &mut I::Batch<B>,
    targets: &mut [Y],
) -> Result<usize> {
    let mut count = 0;
    for (index, target) in indices.zip(targets) {
        let Some(place) = I::place_mut::<B>(batch, count) else { break };
        data.read(index, place, target)?;
        let sample = I::nth::<B>(I::batch::<B>(batch), count);
        if let Some(unknown) = sample.and_then(|sample| I::unknown_token(sample, vocabularies)) {
            return Err(Error::Token { sample: index, unknown });
        }
        count += 1;
    }
    Ok(count)
}
