mod averages;
mod report;

use std::boxed::Box;

use crate::kernels::classes::indices;
use crate::kernels::score::{correct, largest_place, rank, surprise};
use crate::losses::Class;
use crate::losses::endings::Certainty;
use crate::metrics::{Measure, Measured};
use crate::train::AsNetwork;
use crate::{Error, InferenceNetwork, Layer, Scalar, zeroed_slice};

/// How well a network tells `N` classes apart. The class it chooses is that of the largest output, the first of equal ones.
///
/// With `TP` the samples of a class that were taken for it, precision is `TP / taken for it`, recall `TP / of it`, and F1
/// their harmonic mean `2 P R / (P + R)`; each is 0 where it would be 0/0, as in scikit-learn. Samples with an infinite
/// or NaN output are counted as wrong and are in no column of the confusion matrix.
#[derive(Debug)]
pub struct Classification<const N: usize> {
    confusion: Box<[[u64; N]]>,
    undecided: Box<[u64]>,
    /// How often the class of a sample had the largest output, the second largest, and so on.
    ranks: Box<[u64]>,
    /// How many samples came with their outputs.
    scored: u64,
    surprise: Surprise,
    error: Option<Error>,
}

/// Sums of `-ln p` of the classes of the samples.
#[derive(Clone, Copy, Debug, Default)]
struct Surprise {
    of_scores: f64,
    of_probabilities: f64,
}

/// The scores of one class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClassScore<const N: usize> {
    /// The class.
    pub class: Class<N>,
    /// Of the samples taken for this class, the share that is of it.
    pub precision: f64,
    /// Of the samples of this class, the share taken for it.
    pub recall: f64,
    /// The harmonic mean of precision and recall.
    pub f1: f64,
    /// The number of samples of this class.
    pub support: u64,
}

impl<const N: usize> Default for Classification<N> {
    fn default() -> Self {
        Self {
            confusion: zeroed_slice(N),
            undecided: zeroed_slice(N),
            ranks: zeroed_slice(N),
            scored: 0,
            surprise: Surprise::default(),
            error: None,
        }
    }
}

impl<const N: usize> From<Error> for Classification<N> {
    fn from(error: Error) -> Self {
        Self { error: Some(error), ..Self::default() }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Measured<[T; N]> for Class<N> {
    const MEASURE: Measure = Measure::ACCURACY;
    type Evaluation = Classification<N>;

    #[allow(clippy::cast_precision_loss)]
    fn measure(outputs: &[T], targets: &[Self]) -> f64 {
        correct(N, outputs, indices(targets)) as f64
    }

    fn record(outputs: &[T], targets: &[Self], evaluation: &mut Classification<N>) {
        for (scores, class) in outputs.chunks_exact(N).zip(targets) {
            evaluation.add_outputs(*class, scores);
        }
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl<const N: usize> Classification<N> {
    /// Counts one sample with its `N` outputs, which are looked at for [`top_k`](Self::top_k) and [`log_loss`](Self::log_loss) too.
    pub fn add_outputs<T: Scalar>(&mut self, truth: Class<N>, outputs: &[T]) {
        let found = largest_place(outputs).and_then(Class::new);
        self.add(truth, found);
        self.scored += 1;
        let place = found.and_then(|_| rank(outputs, truth.index()));
        if let Some(count) = place.and_then(|place| self.ranks.get_mut(place)) {
            *count += 1;
        }
        let (of_scores, of_probabilities) = surprise(outputs, truth.index());
        self.surprise.of_scores += of_scores;
        self.surprise.of_probabilities += of_probabilities;
    }

    /// Counts one sample; `found` is nothing where the outputs do not choose.
    pub fn add(&mut self, truth: Class<N>, found: Option<Class<N>>) {
        match found {
            Some(found) => self.confusion[truth.index()][found.index()] += 1,
            None => self.undecided[truth.index()] += 1,
        }
    }

    /// How many samples were evaluated.
    #[must_use]
    pub fn samples(&self) -> u64 {
        self.confusion.as_flattened().iter().chain(&self.undecided).sum()
    }

    /// How many samples had the right class.
    #[must_use]
    pub fn correct(&self) -> u64 {
        self.confusion.iter().enumerate().map(|(class, row)| row[class]).sum()
    }

    /// How many samples had an infinite or NaN output.
    #[must_use]
    pub fn undecided(&self) -> u64 {
        self.undecided.iter().sum()
    }

    /// The share of samples with the right class, from 0 to 1; NaN without samples.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn accuracy(&self) -> f64 {
        self.correct() as f64 / self.samples() as f64
    }

    /// The share of samples whose class is among the `k` largest outputs, from 0 to 1; NaN without samples, and if some were counted with
    /// [`add`](Self::add), without their outputs.
    ///
    /// Of equal outputs the first is taken as the largest, so `top_k(1)` is the accuracy. (`top_k_accuracy_score` of scikit-learn takes the last,
    /// other than its `accuracy_score`.) Samples with an infinite or NaN output are in no top.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn top_k(&self, k: usize) -> f64 {
        let within = self.ranks.iter().take(k).sum::<u64>();
        if self.scored == self.samples() { within as f64 / self.scored as f64 } else { f64::NAN }
    }

    /// The mean of `-ln p` of the class of each sample, with the `p` that the outputs of `net` stand for: [`log_loss_of_scores`](Self::log_loss_of_scores)
    /// or [`log_loss_of_probabilities`](Self::log_loss_of_probabilities), by what the network ends with.
    ///
    /// ```no_run
    /// # use layerfit_core::{InferenceNetwork, NumbersOf, data::Dataset, losses::{Class, endings}, metrics::{Classification, Measured, evaluate}};
    /// # fn example<N: InferenceNetwork<Ending: endings::Certainty>, D: Dataset<Input = N::Input, Target = Class<10>>>(net: Box<N>, test: D)
    /// # where Class<10>: Measured<NumbersOf<N::Output>, Evaluation = Classification<10>> {
    /// let evaluation = evaluate(&net, &test);
    /// println!("{} of a guess {}", evaluation.log_loss(&net), 10.0_f64.ln());
    /// # }
    /// ```
    #[must_use]
    pub fn log_loss<M: InferenceNetwork<Ending: Certainty>, Kind>(&self, _net: &impl AsNetwork<Kind, Network = M>) -> f64 {
        match <M as Layer>::Ending::PROBABILITIES {
            true => self.log_loss_of_probabilities(),
            false => self.log_loss_of_scores(),
        }
    }

    /// The mean of `-ln p` of the class of each sample, with `p = softmax(outputs)`: of a network that ends with scores (logits), or with
    /// `LogSoftmax`, which the softmax undoes. NaN without samples, with samples that came without outputs, and if an output was infinite or NaN.
    #[must_use]
    pub fn log_loss_of_scores(&self) -> f64 {
        self.mean_surprise(self.surprise.of_scores)
    }

    /// The same, with `p = output / Σ outputs`, at least the epsilon of the scalar, as in scikit-learn: of a network that ends with `Softmax` or
    /// `Sigmoid`. NaN also if an output was not from 0 to 1.
    #[must_use]
    pub fn log_loss_of_probabilities(&self) -> f64 {
        self.mean_surprise(self.surprise.of_probabilities)
    }

    #[allow(clippy::cast_precision_loss)]
    fn mean_surprise(&self, sum: f64) -> f64 {
        if self.scored == self.samples() { sum / self.scored as f64 } else { f64::NAN }
    }

    /// How often each class (first index) was taken for each (second index).
    #[must_use]
    pub fn confusion(&self) -> &[[u64; N]] {
        &self.confusion
    }

    /// Of the samples taken for a class, the share that is of it.
    #[must_use]
    pub fn precision(&self, class: Class<N>) -> f64 {
        self.class(class).precision
    }

    /// Of the samples of a class, the share taken for it.
    #[must_use]
    pub fn recall(&self, class: Class<N>) -> f64 {
        self.class(class).recall
    }

    /// The harmonic mean of precision and recall of a class.
    #[must_use]
    pub fn f1(&self, class: Class<N>) -> f64 {
        self.class(class).f1
    }

    /// How many samples of a class there are.
    #[must_use]
    pub fn support(&self, class: Class<N>) -> u64 {
        self.class(class).support
    }

    /// All scores of one class.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn class(&self, class: Class<N>) -> ClassScore<N> {
        let index = class.index();
        let right = self.confusion[index][index];
        let support = self.confusion[index].iter().sum::<u64>() + self.undecided[index];
        let taken = self.confusion.iter().map(|row| row[index]).sum::<u64>();
        let (precision, recall) = (share(right, taken), share(right, support));
        // 2PR / (P + R), without the rounding of P and R.
        ClassScore { class, precision, recall, f1: share(2 * right, taken + support), support }
    }

    /// The scores of all classes, in order.
    pub fn classes(&self) -> impl Iterator<Item = ClassScore<N>> {
        (0..N).filter_map(Class::new).map(|class| self.class(class))
    }

    /// Why nothing could be evaluated, if so.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;
    use std::vec::Vec;

    use super::*;

    pub(super) fn counted<const N: usize>(samples: &[(usize, Option<usize>)]) -> Classification<N> {
        let mut evaluation = Classification::default();
        for (truth, found) in samples {
            evaluation.add(Class::new(*truth).unwrap(), found.and_then(Class::new));
        }
        evaluation
    }

    #[test]
    fn scores_are_those_of_scikit_learn() {
        // classification_report([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 1], zero_division=0)
        let evaluation = counted::<3>(&[(0, Some(0)), (0, Some(0)), (0, Some(1)), (1, Some(1)), (1, Some(0)), (2, Some(1))]);
        let scores: Vec<_> = evaluation.classes().map(|s| (s.precision, s.recall, s.f1, s.support)).collect();
        assert_eq!(scores[0], (2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 3));
        assert_eq!(scores[1], (1.0 / 3.0, 0.5, 0.4, 2));
        assert_eq!(scores[2], (0.0, 0.0, 0.0, 1));
        assert_eq!(evaluation.accuracy(), 0.5);
        assert_eq!(evaluation.confusion()[2], [0, 1, 0]);
    }

    #[test]
    fn undecided_samples_are_wrong() {
        let evaluation = counted::<2>(&[(0, Some(0)), (1, None)]);
        assert_eq!((evaluation.samples(), evaluation.accuracy(), evaluation.undecided()), (2, 0.5, 1));
        assert_eq!(evaluation.support(Class::new(1).unwrap()), 1);
        assert!(evaluation.to_string().contains("1 samples had infinite or NaN outputs"));
    }

    #[test]
    fn measure_counts_the_right_ones() {
        let targets = [Class::<2>::new(1).unwrap(); 3];
        assert_eq!(Class::measure(&[0.0f32, 1.0, 1.0, 0.0, f32::NAN, 1.0], &targets), 1.0);
    }

    #[test]
    fn every_top_can_be_asked_for() {
        let mut evaluation = Classification::<3>::default();
        for (class, outputs) in [(1, [0.5f32, 0.5, 0.0]), (0, [0.5, 0.5, 0.0]), (2, [3.0, 1.0, -2.0]), (2, [0.0, 1.0, f32::NAN])]
        {
            evaluation.add_outputs(Class::new(class).unwrap(), &outputs);
        }
        assert_eq!([0, 1, 2, 3, 9].map(|k| evaluation.top_k(k)), [0.0, 0.25, 0.5, 0.75, 0.75]);
        assert_eq!(evaluation.top_k(1), evaluation.accuracy());
        assert!(evaluation.log_loss_of_scores().is_nan());
    }

    #[test]
    fn what_came_without_outputs_has_no_loss() {
        let mut evaluation = counted::<2>(&[(0, Some(0))]);
        assert!(evaluation.top_k(1).is_nan() && evaluation.log_loss_of_scores().is_nan());
        evaluation = counted(&[]);
        evaluation.add_outputs(Class::new(0).unwrap(), &[0.75f32, 0.25]);
        assert!((evaluation.log_loss_of_probabilities() + 0.75f64.ln()).abs() < 1e-15);
        assert!((evaluation.log_loss_of_scores() - (-0.5f64).exp().ln_1p()).abs() < 1e-15);
    }

    #[test]
    fn the_report_is_complete() {
        let evaluation = counted::<2>(&[(0, Some(0)), (0, Some(0)), (0, Some(1)), (1, Some(1))]);
        let expected = "\
accuracy 75.00 % (3 of 4 samples)
balanced accuracy 83.33 %, Cohen's kappa 0.500
┌──────────┬───────────┬────────┬───────┬─────────┐
│    class ┆ precision ┆ recall ┆    F1 ┆ samples │
╞══════════╪═══════════╪════════╪═══════╪═════════╡
│        0 ┆     1.000 ┆  0.667 ┆ 0.800 ┆       3 │
│        1 ┆     0.500 ┆  1.000 ┆ 0.667 ┆       1 │
│     mean ┆     0.750 ┆  0.833 ┆ 0.733 ┆       4 │
│ weighted ┆     0.875 ┆  0.750 ┆ 0.767 ┆       4 │
└──────────┴───────────┴────────┴───────┴─────────┘
confusion matrix: rows are the classes, columns what they were taken for
┌───────┬───┬───┐
│ class ┆ 0 ┆ 1 │
╞═══════╪═══╪═══╡
│     0 ┆ 2 ┆ 1 │
│     1 ┆ · ┆ 1 │
└───────┴───┴───┘";
        assert_eq!(evaluation.to_string(), expected);
    }

    #[test]
    fn many_classes_are_listed_by_confusion() {
        let evaluation = counted::<30>(&[(7, Some(8)), (7, Some(8)), (3, Some(2)), (1, Some(1))]);
        let report = evaluation.to_string();
        let (_, list) = report.split_once("most frequent confusions").unwrap();
        let rows: Vec<_> = list.lines().filter(|line| line.starts_with('│')).skip(1).collect();
        assert_eq!(rows, ["│     7 ┆         8 ┆       2 │", "│     3 ┆         2 ┆       1 │"]);
    }

    #[test]
    fn nothing_is_said_to_be_nothing() {
        assert_eq!(counted::<3>(&[]).to_string(), "nothing to evaluate: the data are empty");
        assert!(counted::<3>(&[]).accuracy().is_nan());
        let failed = Classification::<3>::from(Error::sample(2, "gone"));
        assert_eq!(failed.to_string(), "nothing could be evaluated: sample 2 cannot be read: gone");
    }
}
