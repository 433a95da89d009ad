use std::boxed::Box;
use std::fmt;
use std::string::ToString;
use std::vec::Vec;
use std::{format, vec};

use nalgebra::SVector;

use crate::kernels::classes::indices;
use crate::kernels::score::{correct, largest_place};
use crate::losses::Class;
use crate::metrics::table::table;
use crate::metrics::{Measure, Measured};
use crate::{Error, Scalar, zeroed_slice};

/// Beyond this many classes a confusion matrix is printed as a list of the most frequent confusions.
const WIDEST_MATRIX: usize = 20;
/// How long that list is.
const CONFUSIONS: usize = 10;

/// How well a network tells `N` classes apart. The class it chooses is that of the largest output, the first of equal ones.
///
/// With `TP` the samples of a class that were taken for it, precision is `TP / taken for it`, recall `TP / of it`, and F1
/// their harmonic mean `2 P R / (P + R)`; each is 0 where it would be 0/0, as in scikit-learn. Samples with an infinite
/// or NaN output are counted as wrong and are in no column of the confusion matrix.
#[derive(Debug)]
pub struct Classification<const N: usize> {
    confusion: Box<[[u64; N]]>,
    undecided: Box<[u64]>,
    error: Option<Error>,
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
        Self { confusion: zeroed_slice(N), undecided: zeroed_slice(N), error: None }
    }
}

impl<const N: usize> From<Error> for Classification<N> {
    fn from(error: Error) -> Self {
        Self { error: Some(error), ..Self::default() }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Measured<SVector<T, N>> for Class<N> {
    const MEASURE: Measure = Measure::ACCURACY;
    type Evaluation = Classification<N>;

    #[allow(clippy::cast_precision_loss)]
    fn measure(outputs: &[T], targets: &[Self]) -> f64 {
        correct(N, outputs, indices(targets)) as f64
    }

    fn record(outputs: &[T], targets: &[Self], evaluation: &mut Classification<N>) {
        for (scores, class) in outputs.chunks_exact(N).zip(targets) {
            evaluation.add(*class, largest_place(scores).and_then(Class::new));
        }
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl<const N: usize> Classification<N> {
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

    /// The unweighted means of precision, recall and F1 over all classes.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn macro_average(&self) -> (f64, f64, f64) {
        let add = |(p, r, f), score: ClassScore<N>| (p + score.precision, r + score.recall, f + score.f1);
        let (precision, recall, f1) = self.classes().fold((0.0, 0.0, 0.0), add);
        (precision / N as f64, recall / N as f64, f1 / N as f64)
    }

    /// Why nothing could be evaluated, if so.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }

    fn class_table(&self) -> comfy_table::Table {
        let mut table = table(["class", "precision", "recall", "F1", "samples"].map(ToString::to_string).to_vec());
        let row = |name, precision: f64, recall: f64, f1: f64, samples: u64| {
            vec![name, format!("{precision:.3}"), format!("{recall:.3}"), format!("{f1:.3}"), samples.to_string()]
        };
        for score in self.classes() {
            table.add_row(row(score.class.index().to_string(), score.precision, score.recall, score.f1, score.support));
        }
        let (precision, recall, f1) = self.macro_average();
        table.add_row(row("mean".to_string(), precision, recall, f1, self.samples()));
        table
    }

    fn matrix(&self) -> comfy_table::Table {
        let names = (0..N).map(|class| class.to_string());
        let mut table = table(["class".to_string()].into_iter().chain(names).collect());
        let cell = |count: &u64| if *count == 0 { "·".to_string() } else { count.to_string() };
        for (class, row) in self.confusion.iter().enumerate() {
            table.add_row([class.to_string()].into_iter().chain(row.iter().map(cell)).collect::<Vec<_>>());
        }
        table
    }

    fn most_confused(&self) -> comfy_table::Table {
        let wrong = |(class, row): (usize, &[u64; N])| {
            let counts = row.iter().enumerate().filter(move |(found, count)| *found != class && **count > 0);
            counts.map(|(found, count)| (*count, class, found)).collect::<Vec<_>>()
        };
        let mut pairs: Vec<_> = self.confusion.iter().enumerate().flat_map(wrong).collect();
        pairs.sort_by_key(|(count, class, found)| (core::cmp::Reverse(*count), *class, *found));
        let mut table = table(["class", "taken for", "samples"].map(ToString::to_string).to_vec());
        for (count, class, found) in pairs.into_iter().take(CONFUSIONS) {
            table.add_row([class.to_string(), found.to_string(), count.to_string()]);
        }
        table
    }
}

impl<const N: usize> fmt::Display for Classification<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(error) = &self.error {
            return write!(f, "nothing could be evaluated: {error}");
        }
        if self.samples() == 0 {
            return f.write_str("nothing to evaluate: the data are empty");
        }
        writeln!(f, "accuracy {:.2} % ({} of {} samples)", 100.0 * self.accuracy(), self.correct(), self.samples())?;
        if self.undecided() > 0 {
            writeln!(f, "{} samples had infinite or NaN outputs and count as wrong", self.undecided())?;
        }
        writeln!(f, "{}", self.class_table())?;
        if N <= WIDEST_MATRIX {
            write!(f, "confusion matrix: rows are the classes, columns what they were taken for\n{}", self.matrix())
        } else {
            write!(f, "most frequent confusions\n{}", self.most_confused())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted<const N: usize>(samples: &[(usize, Option<usize>)]) -> Classification<N> {
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
    fn the_report_is_complete() {
        let evaluation = counted::<2>(&[(0, Some(0)), (0, Some(0)), (0, Some(1)), (1, Some(1))]);
        let expected = "\
accuracy 75.00 % (3 of 4 samples)
┌───────┬───────────┬────────┬───────┬─────────┐
│ class ┆ precision ┆ recall ┆    F1 ┆ samples │
╞═══════╪═══════════╪════════╪═══════╪═════════╡
│     0 ┆     1.000 ┆  0.667 ┆ 0.800 ┆       3 │
│     1 ┆     0.500 ┆  1.000 ┆ 0.667 ┆       1 │
│  mean ┆     0.750 ┆  0.833 ┆ 0.733 ┆       4 │
└───────┴───────────┴────────┴───────┴─────────┘
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
