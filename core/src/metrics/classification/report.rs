//! How the scores of a classification are printed.

use std::fmt;
use std::string::ToString;
use std::vec::Vec;
use std::{format, vec};

use super::Classification;
use crate::metrics::table::table;

/// Beyond this many classes a confusion matrix is printed as a list of the most frequent confusions.
const WIDEST_MATRIX: usize = 20;
/// How long that list is.
const CONFUSIONS: usize = 10;

impl<const N: usize> Classification<N> {
    fn class_table(&self) -> comfy_table::Table {
        let mut table = table(["class", "precision", "recall", "F1", "samples"].map(ToString::to_string).to_vec());
        let row = |name, precision: f64, recall: f64, f1: f64, samples: u64| {
            vec![name, format!("{precision:.3}"), format!("{recall:.3}"), format!("{f1:.3}"), samples.to_string()]
        };
        for score in self.classes() {
            table.add_row(row(score.class.index().to_string(), score.precision, score.recall, score.f1, score.support));
        }
        for (name, (precision, recall, f1)) in [("mean", self.macro_average()), ("weighted", self.weighted_average())] {
            table.add_row(row(name.to_string(), precision, recall, f1, self.samples()));
        }
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
        writeln!(f, "balanced accuracy {:.2} %, Cohen's kappa {:.3}", 100.0 * self.balanced_accuracy(), self.cohen_kappa())?;
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
