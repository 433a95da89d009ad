//! Samples that count more than others, and less.

use crate::data::{Dataset, Samples};
use crate::losses::{Class, Weighted};
use crate::{Error, Result, Sample};

/// Data whose samples have weights: those that a function gives their numbers and targets, when they are read.
///
/// ```
/// use layerfit_core::{data::{Dataset, Samples, WeightedBy}, losses::Weighted};
/// let samples = Samples::from_arrays(vec![[1.0_f32], [2.0]], vec![[10.0_f32], [20.0]])?;
/// let recent = WeightedBy::new(&samples, |index, _| 0.9_f64.powi(1 - index as i32));
/// let (mut input, mut target) = ([0.0], Weighted::default());
/// recent.read(0, &mut input, &mut target)?;
/// assert_eq!(target, Weighted { target: [10.0], weight: 0.9 });
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WeightedBy<D, F> {
    data: D,
    weight: F,
}

impl<D: Dataset, F: Fn(usize, &D::Target) -> f64 + Sync> WeightedBy<D, F> {
    /// The function gives the weight of each sample, a finite number of 0 or more.
    pub fn new(data: D, weight: F) -> Self {
        Self { data, weight }
    }
}

impl<D: Dataset, F: Fn(usize, &D::Target) -> f64 + Sync> Dataset for WeightedBy<D, F> {
    type Input = D::Input;
    type Target = Weighted<D::Target>;

    fn len(&self) -> usize {
        self.data.len()
    }
    fn begin(&self, epoch: usize) {
        self.data.begin(epoch);
    }
    fn read(&self, index: usize, input: <D::Input as Sample>::SliceMut<'_>, target: &mut Self::Target) -> Result<()> {
        self.data.read(index, input, &mut target.target)?;
        target.weight = checked(index, (self.weight)(index, &target.target))?;
        Ok(())
    }
}

/// A weight that makes sense.
pub(super) fn checked(sample: usize, found: f64) -> Result<f64> {
    if (0.0..f64::INFINITY).contains(&found) { Ok(found) } else { Err(Error::Weight { sample, found }) }
}

impl<Input, Target> Samples<Input, Target> {
    /// The same samples with a weight for each: what the [loss](Weighted) of each counts. With weights of mean 1 the learning rate stays what it is.
    ///
    /// Validation data need weights too: `test.weigh(vec![1.0; test.len()])` for none.
    ///
    /// ```
    /// # use layerfit_core::data::Samples;
    /// let samples = Samples::from_arrays(vec![[1.0_f32], [2.0]], vec![[10.0_f32], [20.0]])?;
    /// assert_eq!(samples.weigh(vec![0.5, 1.5])?.targets()[1].weight, 1.5);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Weights`] if there are more weights than samples or fewer, [`Error::Weight`] for one below 0 or not finite.
    pub fn weigh(self, weights: impl AsRef<[f64]>) -> Result<Samples<Input, Weighted<Target>>> {
        let weights = weights.as_ref();
        if weights.len() != self.len() {
            return Err(Error::Weights { weights: weights.len(), samples: self.len() });
        }
        weights.iter().enumerate().try_for_each(|(sample, weight)| checked(sample, *weight).map(|_| ()))?;
        let mut weights = weights.iter();
        Ok(self.map_targets(|target| Weighted { target, weight: weights.next().copied().unwrap_or(1.0) }))
    }
}

impl<Input, const N: usize> Samples<Input, Class<N>> {
    /// The same samples with the weight of its class for each, as `class_weight` of Keras: with [`Samples::class_weights`] all classes weigh the same together.
    /// (The [loss with class weights](crate::losses::WeightedCrossEntropy) divides by the sum of the weights of a batch instead, as PyTorch.)
    ///
    /// ```
    /// # use layerfit_core::{data::Samples, losses::Class};
    /// let samples = Samples::<_, Class<2>>::from_labels(vec![[0.0_f32]; 4], &[0, 0, 0, 1])?;
    /// let weights = samples.class_weights()?;
    /// assert_eq!(samples.weigh_classes(weights)?.targets()[3].weight, 2.0);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Weight`] for a weight below 0 or not finite, with the first sample of the class.
    pub fn weigh_classes(self, weights: [f64; N]) -> Result<Samples<Input, Weighted<Class<N>>>> {
        let each = self.targets().iter().enumerate();
        let each: Result<std::vec::Vec<_>> = each.map(|(sample, class)| checked(sample, weights[class.index()])).collect();
        self.weigh(each?)
    }
}
