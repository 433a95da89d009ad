//! Scores over all classes.

use super::{ClassScore, Classification};

#[allow(clippy::cast_precision_loss)]
impl<const N: usize> Classification<N> {
    /// The sums of precision, recall and F1 of all classes, each with its weight.
    fn sums(&self, weight: impl Fn(&ClassScore<N>) -> f64) -> (f64, f64, f64) {
        self.classes().fold((0.0, 0.0, 0.0), |(precision, recall, f1), score| {
            let weight = weight(&score);
            (precision + weight * score.precision, recall + weight * score.recall, f1 + weight * score.f1)
        })
    }

    /// The unweighted means of precision, recall and F1 over all classes, those without samples too.
    #[must_use]
    pub fn macro_average(&self) -> (f64, f64, f64) {
        let (precision, recall, f1) = self.sums(|_| 1.0);
        (precision / N as f64, recall / N as f64, f1 / N as f64)
    }

    /// The unweighted mean of the precision of all classes.
    #[must_use]
    pub fn macro_precision(&self) -> f64 {
        self.macro_average().0
    }

    /// The unweighted mean of the recall of all classes.
    #[must_use]
    pub fn macro_recall(&self) -> f64 {
        self.macro_average().1
    }

    /// The unweighted mean of the F1 of all classes.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        self.macro_average().2
    }

    /// The means of precision, recall and F1 over all classes, each class weighted by its number of samples: `Σ_c n_c s_c / n`. NaN without
    /// samples.
    #[must_use]
    pub fn weighted_average(&self) -> (f64, f64, f64) {
        let (precision, recall, f1) = self.sums(|score| score.support as f64);
        let samples = self.samples() as f64;
        (precision / samples, recall / samples, f1 / samples)
    }

    /// The precision of all classes, weighted by their numbers of samples; NaN without samples.
    #[must_use]
    pub fn weighted_precision(&self) -> f64 {
        self.weighted_average().0
    }

    /// The recall of all classes, weighted by their numbers of samples, which is the accuracy; NaN without samples.
    #[must_use]
    pub fn weighted_recall(&self) -> f64 {
        self.weighted_average().1
    }

    /// The F1 of all classes, weighted by their numbers of samples; NaN without samples.
    #[must_use]
    pub fn weighted_f1(&self) -> f64 {
        self.weighted_average().2
    }

    /// The mean of the recall of the classes that have samples, as in scikit-learn: what the accuracy would be if all were equally frequent. NaN
    /// without samples.
    #[must_use]
    pub fn balanced_accuracy(&self) -> f64 {
        let present = self.classes().filter(|score| score.support > 0);
        let (sum, count) = present.fold((0.0, 0_u64), |(sum, count), score| (sum + score.recall, count + 1));
        sum / count as f64
    }

    /// How much better the classes agree than by chance (Cohen 1960): `κ = (a - e) / (1 - e)`, with the accuracy `a` and the accuracy
    /// `e = Σ_c n_c m_c / n²` of guesses that take `m_c` of the `n` samples for class `c` where `n_c` are of it. 1 for all right, 0 for no better than
    /// such guesses, below 0 for worse; 0 where it would be 0/0, if there is one class only and it is always found. NaN without samples.
    #[must_use]
    pub fn cohen_kappa(&self) -> f64 {
        let samples = self.samples() as f64;
        let taken = |class: usize| self.confusion.iter().map(|row| row[class]).sum::<u64>() as f64;
        let chance = self.classes().map(|score| score.support as f64 * taken(score.class.index())).sum::<f64>();
        // Multiplied by n², so that equal numbers are found to be equal.
        let (better, most) = (self.correct() as f64 * samples - chance, samples * samples - chance);
        if most == 0.0 && samples > 0.0 { 0.0 } else { better / most }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::counted;

    #[test]
    fn classes_without_samples_count_in_macro_means_only() {
        let evaluation = counted::<4>(&[(0, Some(0)), (0, Some(0)), (0, Some(1)), (1, Some(1))]);
        assert_eq!(evaluation.macro_recall(), (2.0 / 3.0 + 1.0) / 4.0);
        assert_eq!(evaluation.balanced_accuracy(), (2.0 / 3.0 + 1.0) / 2.0);
        assert_eq!(evaluation.weighted_recall(), evaluation.accuracy());
    }

    #[test]
    fn kappa_is_that_of_cohen() {
        // A known example: 20 and 15 of 50 agree, κ = 0.4.
        let pairs = [((0, Some(0)), 20), ((0, Some(1)), 5), ((1, Some(0)), 10), ((1, Some(1)), 15)];
        let samples = pairs.into_iter().flat_map(|(sample, count)| std::iter::repeat_n(sample, count));
        assert!((counted::<2>(&samples.collect::<std::vec::Vec<_>>()).cohen_kappa() - 0.4).abs() < 1e-15);
        assert_eq!(counted::<2>(&[(0, Some(1)), (1, Some(0))]).cohen_kappa(), -1.0);
        assert_eq!(counted::<2>(&[(0, Some(0)), (1, Some(1))]).cohen_kappa(), 1.0);
    }

    #[test]
    fn a_single_class_says_nothing() {
        assert_eq!(counted::<2>(&[(1, Some(1)); 3]).cohen_kappa(), 0.0);
        let empty = counted::<2>(&[]);
        assert!([empty.cohen_kappa(), empty.balanced_accuracy(), empty.weighted_f1()].iter().all(|value| value.is_nan()));
    }
}
