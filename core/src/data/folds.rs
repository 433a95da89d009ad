use std::vec::Vec;

use crate::data::Samples;
use crate::data::shuffle::shuffle_numbers;
use crate::{Error, Result};

/// Pairs of a training and a validation part; see [`Samples::k_fold`].
#[derive(Clone, Debug)]
pub struct Folds<'a, Input, Target> {
    samples: &'a Samples<Input, Target>,
    order: Vec<usize>,
    folds: usize,
    next: usize,
}

impl<Input: Clone, Target: Clone> Samples<Input, Target> {
    /// The parts of a cross-validation, in random order: every sample is in the validation part of exactly one of the `k` pairs `(train, validation)`, and in
    /// the training part of all others. The sizes of the validation parts differ by 1 at most. The same seed gives the same parts.
    ///
    /// Each pair is a copy of all samples, made when it is asked for.
    ///
    /// ```
    /// # use layerfit_core::data::Samples;
    /// let samples = Samples::from_arrays(vec![[1.0_f32]; 10], vec![[2.0_f32]; 10])?;
    /// let sizes: Vec<_> = samples.k_fold(3, 42)?.map(|(train, validation)| (train.len(), validation.len())).collect();
    /// assert_eq!(sizes, [(6, 4), (7, 3), (7, 3)]);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Folds`] if `k` is below 2 or above the number of samples.
    pub fn k_fold(&self, k: usize, seed: u64) -> Result<Folds<'_, Input, Target>> {
        if k < 2 || k > self.len() {
            return Err(Error::Folds { folds: k, samples: self.len() });
        }
        let mut order = std::vec![0; self.len()];
        shuffle_numbers(&mut order, &mut crate::rng(seed));
        Ok(Folds { samples: self, order, folds: k, next: 0 })
    }
}

impl<Input: Clone, Target: Clone> Folds<'_, Input, Target> {
    /// Where the validation part of a fold starts: the first folds have the samples that are left over, as in scikit-learn's `KFold`.
    fn start(&self, fold: usize) -> usize {
        let (size, more) = (self.order.len() / self.folds, self.order.len() % self.folds);
        fold * size + fold.min(more)
    }

    fn part<'order>(&self, numbers: impl Iterator<Item = &'order usize>) -> Samples<Input, Target> {
        let pairs = numbers.filter_map(|number| self.samples.get(*number));
        pairs.map(|(input, target)| (input.clone(), target.clone())).collect()
    }
}

impl<Input: Clone, Target: Clone> Iterator for Folds<'_, Input, Target> {
    type Item = (Samples<Input, Target>, Samples<Input, Target>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.next == self.folds {
            return None;
        }
        let (start, end) = (self.start(self.next), self.start(self.next + 1));
        self.next += 1;
        let (before, after) = (&self.order[..start], &self.order[end..]);
        Some((self.part(before.iter().chain(after)), self.part(self.order[start..end].iter())))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.folds - self.next;
        (left, Some(left))
    }
}

impl<Input: Clone, Target: Clone> ExactSizeIterator for Folds<'_, Input, Target> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::losses::Class;
    use std::string::ToString;

    /// Samples whose input and target are their number.
    fn numbers(count: usize) -> Samples<usize, usize> {
        (0..count).map(|number| (number, number)).collect()
    }

    #[test]
    fn every_sample_validates_once_and_trains_otherwise() {
        for (count, k) in [(2, 2), (10, 3), (11, 4), (7, 7), (100, 9)] {
            let samples = numbers(count);
            let folds = samples.k_fold(k, 5).unwrap();
            assert_eq!(folds.len(), k);
            let (mut validated, mut sizes) = (Vec::new(), Vec::new());
            for (train, validation) in folds {
                assert!(train.iter().chain(validation.iter()).all(|(input, target)| input == target));
                let mut all = [train.inputs(), validation.inputs()].concat();
                all.sort_unstable();
                assert_eq!(all, samples.inputs());
                sizes.push(validation.len());
                validated.extend_from_slice(validation.inputs());
            }
            assert!(count < 10 || validated != samples.inputs(), "in random order");
            validated.sort_unstable();
            assert_eq!(validated, samples.inputs());
            assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
        }
    }

    #[test]
    fn the_seed_alone_chooses_the_parts() {
        let samples = numbers(20);
        let parts = |seed| samples.k_fold(4, seed).unwrap().collect::<Vec<_>>();
        assert_eq!(parts(1), parts(1));
        assert_ne!(parts(1), parts(2));
    }

    #[test]
    fn folds_that_cannot_be_are_refused() {
        let message = |k| numbers(3).k_fold(k, 0).unwrap_err().to_string();
        for k in [0, 1, 4] {
            assert_eq!(
                message(k),
                std::format!("3 samples cannot be cut into {k} parts: expected 2 parts or more, and no more than samples")
            );
        }
    }

    #[test]
    fn samples_are_taken_mapped_and_shuffled() {
        let samples = numbers(12);
        assert_eq!(samples.clone().take(5), numbers(5));
        assert_eq!(samples.clone().take(13), samples);
        let halves = samples.clone().map(|number| number as f64 / 2.0);
        assert_eq!(halves.get(3), Some((&1.5, &3)));
        let shuffled = samples.clone().shuffled(9);
        assert_eq!(shuffled, samples.clone().shuffled(9));
        assert_ne!(shuffled, samples);
        assert_eq!(shuffled.inputs(), shuffled.targets());
        let mut sorted = shuffled.inputs().to_vec();
        sorted.sort_unstable();
        assert_eq!(sorted, samples.inputs());
    }

    #[test]
    fn rare_classes_weigh_more() {
        // compute_class_weight("balanced", classes=[0, 1, 2], y) of scikit-learn: n / (classes * count), so 8 / (3 * 4), 8 / (3 * 3), 8 / (3 * 1).
        let samples = Samples::<_, Class<3>>::from_labels(std::vec![(); 8], &[0, 1, 0, 2, 0, 1, 1, 0]).unwrap();
        assert_eq!(samples.class_weights().unwrap(), [8.0 / 12.0, 8.0 / 9.0, 8.0 / 3.0]);
        let samples = Samples::<_, Class<3>>::from_labels(std::vec![(); 2], &[0, 2]).unwrap();
        let message = samples.class_weights().unwrap_err().to_string();
        assert_eq!(message, "class 1 of 3 has no samples: expected at least one of each");
    }
}
