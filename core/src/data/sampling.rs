use std::boxed::Box;
use std::fmt;
use std::vec::Vec;

use rand::Rng;

use super::weights::checked;
use crate::data::Samples;
use crate::initializers::random::uniform;
use crate::losses::Class;
use crate::{Error, Result};

/// Which samples an epoch takes: each drawn from all, by weight, with replacement. So a sample may come several times in an epoch, or not at all.
///
/// As `torch.utils.data.WeightedRandomSampler`. It goes to [`Trainer::sampling`](crate::train::Trainer::sampling), in place of a shuffle.
///
/// ```
/// use layerfit_core::{data::{Samples, Sampling}, losses::Class};
/// let samples = Samples::<_, Class<2>>::from_labels(vec![[0.0_f32]; 100], &[&[0; 95][..], &[1; 5]].concat())?;
/// let mut order = [0; 10_000];
/// Sampling::balanced(&samples)?.fill(&mut order, &mut layerfit_core::rng(1));
/// let rare = order.iter().filter(|index| **index >= 95).count();
/// assert!((4_800..5_200).contains(&rare));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Sampling {
    /// The sum of the weights up to each sample.
    sums: Box<[f64]>,
    draws: usize,
}

impl Sampling {
    /// Each sample is drawn with a chance in proportion to its weight; an epoch draws as many as there are.
    ///
    /// # Errors
    /// [`Error::Weight`] for a weight below 0 or not finite, [`Error::Setting`] if they do not sum to a finite number above 0.
    pub fn weighted(weights: impl IntoIterator<Item = f64>) -> Result<Self> {
        let mut sum = 0.0;
        let mut add = |(sample, weight)| {
            sum += checked(sample, weight)?;
            Ok(sum)
        };
        let sums: Box<[f64]> = weights.into_iter().enumerate().map(&mut add).collect::<Result<_>>()?;
        if !(sum > 0.0 && sum.is_finite()) {
            return Err(Error::Setting { name: "sampling", expected: "weights with a finite sum above 0", found: sum });
        }
        Ok(Self { draws: sums.len(), sums })
    }

    /// Each class is drawn equally often, and so is each sample of a class.
    ///
    /// # Errors
    /// [`Error::Setting`] without samples.
    #[allow(clippy::cast_precision_loss)]
    pub fn balanced<Input, const N: usize>(samples: &Samples<Input, Class<N>>) -> Result<Self> {
        let counts = samples.counts();
        Self::weighted(samples.targets().iter().map(|class| 1.0 / counts[class.index()] as f64))
    }

    /// The same as [`Sampling::balanced`], from the number of the class of every sample: for data that are not in memory.
    ///
    /// # Errors
    /// [`Error::Setting`] without samples.
    #[allow(clippy::cast_precision_loss)]
    pub fn balanced_labels(labels: &[usize]) -> Result<Self> {
        let mut counts = Vec::new();
        for label in labels {
            counts.resize(counts.len().max(label + 1), 0_usize);
            counts[*label] += 1;
        }
        Self::weighted(labels.iter().map(|label| 1.0 / counts[*label] as f64))
    }

    /// How many samples an epoch draws.
    #[must_use]
    pub fn draws(self, draws: usize) -> Self {
        Self { draws, ..self }
    }

    /// Draws the number of a sample for each place.
    ///
    /// It is the first whose sum of weights is above a random number from 0 to below the sum of all, from 53 random bits.
    pub fn fill(&self, order: &mut [usize], rng: &mut dyn Rng) {
        let all = self.sums.last().copied().unwrap_or_default();
        for place in order {
            let drawn = uniform(0.0, all, rng);
            // Rounding can make the number that of all weights: then it is the last sample that has one.
            let found = self.sums.partition_point(|sum| *sum <= drawn);
            *place = if found < self.sums.len() { found } else { self.sums.partition_point(|sum| *sum < all) };
        }
    }

    /// How many samples an epoch draws.
    pub(crate) fn len(&self) -> usize {
        self.draws
    }

    /// Whether there is a weight for each sample.
    pub(crate) fn check(&self, samples: usize) -> Result<()> {
        if self.draws == 0 {
            return Err(Error::Setting { name: "draws", expected: "a number of samples above 0", found: 0.0 });
        }
        if self.sums.len() == samples { Ok(()) } else { Err(Error::Weights { weights: self.sums.len(), samples }) }
    }
}

/// What tells samplings apart in a checkpoint, without all weights.
impl fmt::Debug for Sampling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // FNV-1a over the bits.
        let mix = |hash: u64, sum: &f64| (hash ^ sum.to_bits()).wrapping_mul(0x0100_0000_01b3);
        let hash = self.sums.iter().fold(0xcbf2_9ce4_8422_2325, mix);
        write!(f, "{} draws from {} weights, {hash:016x}", self.draws, self.sums.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;
    use std::{format, vec};

    /// Within five standard deviations of what is expected.
    fn assert_shares(weights: &[f64]) {
        let (mut order, mut counts) = (vec![0; 40_000], vec![0.0; weights.len()]);
        Sampling::weighted(weights.iter().copied()).unwrap().fill(&mut order, &mut crate::rng(5));
        order.iter().for_each(|index| counts[*index] += 1.0);
        let (sum, draws) = (weights.iter().sum::<f64>(), 40_000.0);
        for (weight, count) in weights.iter().zip(counts) {
            let share = weight / sum;
            let deviation = f64::sqrt(draws * share * (1.0 - share));
            assert!((count - draws * share).abs() <= 5.0 * deviation, "{weight} of {weights:?}: {count}");
        }
    }

    #[test]
    fn shares_are_those_of_the_weights() {
        assert_shares(&[1.0, 2.0, 3.0, 4.0]);
        assert_shares(&[0.0, 1e-3, 0.0, 5.0, 0.25, 0.0]);
        assert_shares(&[7.0]);
    }

    #[test]
    fn the_order_depends_on_the_generator_alone() {
        let (sampling, mut order, mut rng) = (Sampling::weighted([1.0, 1.0, 2.0]).unwrap(), [9; 100], crate::rng(42));
        sampling.fill(&mut order, &mut rng);
        let mut same = crate::rng(42);
        let numbers = order.map(|_| uniform(0.0, 4.0, &mut same));
        assert_eq!(
            order,
            numbers.map(|number| if number < 1.0 {
                0
            } else if number < 2.0 {
                1
            } else {
                2
            })
        );
        let labels = Sampling::balanced_labels(&[1, 1, 3]).unwrap();
        assert_eq!(labels.sums[..], [0.5, 1.0, 2.0]);
        let mut again = [9; 100];
        labels.fill(&mut again, &mut crate::rng(42));
        assert_eq!(again, order);
    }

    #[test]
    fn weights_that_make_no_sense_are_refused() {
        let refused = |weights: &[f64]| Sampling::weighted(weights.iter().copied()).unwrap_err().to_string();
        assert_eq!(refused(&[1.0, -0.5]), "the weight of sample 1 is a finite number of 0 or more, found -0.5");
        assert_eq!(refused(&[f64::NAN]), "the weight of sample 0 is a finite number of 0 or more, found NaN");
        assert_eq!(refused(&[0.0, 0.0]), "`sampling` is weights with a finite sum above 0, found 0");
        assert_eq!(refused(&[f64::MAX, f64::MAX]), "`sampling` is weights with a finite sum above 0, found inf");
        let sampling = Sampling::weighted([1.0, 2.0]).unwrap();
        assert_eq!(sampling.check(3).unwrap_err().to_string(), "2 weights for 3 samples: expected one for each");
        assert!(sampling.clone().draws(0).check(2).is_err());
        assert_ne!(format!("{sampling:?}"), format!("{:?}", Sampling::weighted([1.0, 2.5]).unwrap()));
    }
}
