use std::vec::Vec;

use nalgebra::SVector;

use crate::data::Dataset;
use crate::data::shuffle::{swap, swaps};
use crate::losses::Class;
use crate::{Error, Result, Sample, Scalar, Zeroed};

/// Samples in memory: as many inputs as targets.
///
/// ```
/// use layerfit_core::{data::Samples, losses::Class};
/// let samples = Samples::from_labels(vec![[0.0, 0.5].into(), [1.0, 0.5].into()], &[0, 1])?;
/// let (input, target): (&layerfit_core::nalgebra::SVector<f32, 2>, &Class<2>) = samples.get(1).unwrap();
/// assert_eq!((input[0], target.index()), (1.0, 1));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Samples<Input, Target> {
    inputs: Vec<Input>,
    targets: Vec<Target>,
}

impl<Input, Target> Samples<Input, Target> {
    /// Samples from inputs and their targets, in the same order.
    ///
    /// # Errors
    /// [`Error::Lengths`] if there are more of one than of the other.
    pub fn new(inputs: Vec<Input>, targets: Vec<Target>) -> Result<Self> {
        if inputs.len() == targets.len() {
            Ok(Self { inputs, targets })
        } else {
            Err(Error::Lengths { inputs: inputs.len(), targets: targets.len() })
        }
    }

    /// How many samples there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inputs.len()
    }

    /// Whether there are no samples.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inputs.is_empty()
    }

    /// The sample with this number, counted from 0.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<(&Input, &Target)> {
        Some((self.inputs.get(index)?, self.targets.get(index)?))
    }

    /// All samples, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Input, &Target)> {
        self.inputs.iter().zip(&self.targets)
    }

    /// All inputs.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// All targets.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    pub(crate) fn inputs_mut(&mut self) -> &mut [Input] {
        &mut self.inputs
    }

    pub(crate) fn targets_mut(&mut self) -> &mut [Target] {
        &mut self.targets
    }

    /// The first `count` samples, or all if there are fewer.
    #[must_use]
    pub fn take(mut self, count: usize) -> Self {
        self.inputs.truncate(count);
        self.targets.truncate(count);
        self
    }

    /// Samples with an input made from each of these, and the same targets.
    ///
    /// ```
    /// # use layerfit_core::data::Samples;
    /// let samples = Samples::from_arrays(vec![[3.0_f32, 4.0]], vec![[5.0_f32]])?;
    /// assert_eq!(samples.map(|input| input * 2.0).inputs()[0].as_slice(), [6.0, 8.0]);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    #[must_use]
    pub fn map<Other>(self, each: impl FnMut(Input) -> Other) -> Samples<Other, Target> {
        Samples { inputs: self.inputs.into_iter().map(each).collect(), targets: self.targets }
    }

    /// The same inputs, with a target made from each of these.
    ///
    /// ```
    /// # use layerfit_core::data::Samples;
    /// let samples = Samples::from_arrays(vec![[3.0_f32]], vec![[-5.0_f32]])?;
    /// assert_eq!(samples.map_targets(|[target]| [target.abs()]).targets(), [[5.0]]);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    #[must_use]
    pub fn map_targets<Other>(self, each: impl FnMut(Target) -> Other) -> Samples<Input, Other> {
        Samples { inputs: self.inputs, targets: self.targets.into_iter().map(each).collect() }
    }

    /// The same samples in random order. The same seed gives the same order.
    #[must_use]
    pub fn shuffled(mut self, seed: u64) -> Self {
        self.shuffle(seed);
        self
    }

    /// Samples with an input made from each of these, and the same targets.
    pub(crate) fn with_inputs<Other>(&self, each: impl FnMut(&Input) -> Other) -> Samples<Other, Target>
    where
        Target: Clone,
    {
        Samples { inputs: self.inputs.iter().map(each).collect(), targets: self.targets.clone() }
    }

    /// Two parts in random order, the first with `fraction` of the samples, rounded to whole ones. The same seed gives the same parts.
    ///
    /// ```
    /// # use layerfit_core::{data::Samples, nalgebra::SVector};
    /// let samples = Samples::new(vec![SVector::from([1.0]); 10], vec![[2.0]; 10])?;
    /// let (train, test) = samples.split(0.8, 42)?;
    /// assert_eq!((train.len(), test.len()), (8, 2));
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Split`] if a part would have no samples, or if the fraction is not between 0 and 1.
    pub fn split(mut self, fraction: f64, seed: u64) -> Result<(Self, Self)> {
        let first = part(fraction, self.len());
        self.shuffle(seed);
        self.cut(first, fraction)
    }

    fn shuffle(&mut self, seed: u64) {
        swaps(self.len(), &mut crate::rng(seed), |a, b| self.exchange(a, b));
    }

    fn exchange(&mut self, first: usize, second: usize) {
        swap(&mut self.inputs, first, second);
        swap(&mut self.targets, first, second);
    }

    fn cut(mut self, first: usize, fraction: f64) -> Result<(Self, Self)> {
        let samples = self.len();
        if !(0.0..=1.0).contains(&fraction) || first == 0 || first >= samples {
            return Err(Error::Split { fraction, samples });
        }
        let second = Self { inputs: self.inputs.split_off(first), targets: self.targets.split_off(first) };
        Ok((self, second))
    }
}

/// How many of some samples are in the first part, rounded.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]
fn part(fraction: f64, samples: usize) -> usize {
    (fraction * samples as f64 + 0.5) as usize
}

impl<T: Scalar, const N: usize, Target> Samples<SVector<T, N>, Target> {
    /// Samples from arrays and their targets, in the same order.
    ///
    /// # Errors
    /// [`Error::Lengths`] if there are more of one than of the other.
    pub fn from_arrays(inputs: Vec<[T; N]>, targets: Vec<Target>) -> Result<Self> {
        Self::new(inputs.into_iter().map(SVector::from).collect(), targets)
    }

    /// The same samples with inputs of another scalar, each rounded to the nearest value.
    #[must_use]
    pub fn cast<U: Scalar>(self) -> Samples<SVector<U, N>, Target> {
        let inputs = self.inputs.iter().map(|input| input.map(|value| U::from_f64(value.to_f64()))).collect();
        Samples { inputs, targets: self.targets }
    }
}

impl<Input, const N: usize> Samples<Input, Class<N>> {
    /// Samples from inputs and the numbers of their classes, counted from 0.
    ///
    /// # Errors
    /// [`Error::Label`] if a label is `N` or more, [`Error::Lengths`] if there are more inputs than labels or fewer.
    pub fn from_labels(inputs: Vec<Input>, labels: &[usize]) -> Result<Self> {
        let class =
            |(sample, label): (usize, &usize)| Class::new(*label).ok_or(Error::Label { sample, found: *label, classes: N });
        Self::new(inputs, labels.iter().enumerate().map(class).collect::<Result<_>>()?)
    }

    /// How many samples there are of each class.
    #[must_use]
    pub fn counts(&self) -> [usize; N] {
        let mut counts = [0; N];
        self.targets.iter().for_each(|class| counts[class.index()] += 1);
        counts
    }

    /// A weight for each class, so that all classes weigh the same together: `n / (N count)` for `n` samples, `count` of them of the class. As
    /// scikit-learn's `compute_class_weight("balanced", …)`.
    ///
    /// ```
    /// use layerfit_core::{data::Samples, losses::{Class, CrossEntropy}};
    /// let samples = Samples::<_, Class<2>>::from_labels(vec![[0.0].into(); 4], &[0, 0, 0, 1])?;
    /// # let _: &Samples<layerfit_core::nalgebra::SVector<f32, 1>, Class<2>> = &samples;
    /// let weights = samples.class_weights()?;
    /// assert_eq!(weights, [4.0 / 6.0, 2.0]);
    /// let loss = CrossEntropy.class_weights(weights);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::EmptyClass`] if there are no samples of a class.
    #[allow(clippy::cast_precision_loss)]
    pub fn class_weights(&self) -> Result<[f64; N]> {
        let counts = self.counts();
        match counts.iter().position(|count| *count == 0) {
            Some(class) => Err(Error::EmptyClass { class, classes: N }),
            None => Ok(counts.map(|count| self.len() as f64 / (N * count) as f64)),
        }
    }

    /// Two parts in random order as [`Samples::split`] makes them, with `fraction` of the samples of every class in the first, each rounded.
    ///
    /// ```
    /// # use layerfit_core::{data::Samples, losses::Class, nalgebra::SVector};
    /// let labels = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
    /// let samples = Samples::<_, Class<2>>::from_labels(vec![SVector::from([1.0]); 10], &labels)?;
    /// let (train, test) = samples.split_stratified(0.5, 42)?;
    /// assert_eq!((train.counts(), test.counts()), ([4, 1], [4, 1]));
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Split`] if a part would have no samples, or if the fraction is not between 0 and 1.
    pub fn split_stratified(mut self, fraction: f64, seed: u64) -> Result<(Self, Self)> {
        let mut missing = self.counts().map(|count| part(fraction, count));
        self.shuffle(seed);
        let mut first = 0;
        for place in 0..self.len() {
            let missing = &mut missing[self.targets[place].index()];
            if *missing > 0 {
                *missing -= 1;
                self.exchange(first, place);
                first += 1;
            }
        }
        self.cut(first, fraction)
    }
}

impl<Input, Target> FromIterator<(Input, Target)> for Samples<Input, Target> {
    fn from_iter<Pairs: IntoIterator<Item = (Input, Target)>>(pairs: Pairs) -> Self {
        let (inputs, targets) = pairs.into_iter().unzip();
        Self { inputs, targets }
    }
}

impl<Input: Sample, Target: Zeroed + Clone + Send + Sync> Dataset for Samples<Input, Target> {
    type Input = Input;
    type Target = Target;

    fn len(&self) -> usize {
        self.inputs.len()
    }

    fn read(&self, index: usize, input: Input::SliceMut<'_>, target: &mut Target) -> Result<()> {
        let (from, to) = self.get(index).ok_or(Error::Index { index, length: self.len() })?;
        from.copy_to(input);
        target.clone_from(to);
        Ok(())
    }
}
