use std::fmt;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, vec};

use crate::metrics::{Measure, number, rate, table};
use crate::train::End;
use crate::train::saving::Settings;

/// What an epoch of training was like.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Epoch {
    /// Its number, counted from 1.
    pub number: usize,
    /// The mean loss over the training samples, as they were met, penalties included.
    pub loss: f64,
    /// The metric over the training samples, as they were met: the accuracy from 0 to 1 for classes, else the mean absolute error.
    pub measure: f64,
    /// The same on the validation data, after the epoch.
    pub validation: Option<Validated>,
    /// The learning rate of its last step.
    pub rate: f64,
    /// How long it took, validation included.
    pub seconds: f64,
    /// Training samples in a second, without validation.
    pub samples_per_second: f64,
}

/// Loss and metric on the validation data.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Validated {
    /// The mean loss, penalties included.
    pub loss: f64,
    /// The metric.
    pub measure: f64,
}

/// All epochs of a training. It prints as a table.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct History {
    /// The name of the network.
    pub network: &'static str,
    /// What [`Epoch::measure`] is.
    pub measure: Measure,
    /// What was set, by name, in the words of the trainer: the optimizer, the size of batches and so on.
    pub settings: Vec<(String, String)>,
    /// The epochs, in order.
    pub epochs: Vec<Epoch>,
    /// The number of the epoch whose weights the network got back at the end (see [`EarlyStopping::restore_best`](crate::train::EarlyStopping::restore_best));
    /// nothing if it has those of the last.
    pub restored: Option<usize>,
    /// How the training came to its end.
    pub end: End,
}

impl History {
    pub(crate) fn new(network: &'static str, measure: Measure, epochs: usize) -> Self {
        // A training that a listener ends may have been given more epochs than there is memory for.
        let epochs = Vec::with_capacity(epochs.min(1_000));
        Self { network, measure, settings: Vec::new(), epochs, restored: None, end: End::Complete }
    }

    /// Notes what was set, without what was not.
    pub(super) fn note(&mut self, settings: Settings, epochs: usize) {
        let is_set = |(name, value): &(&str, String)| *name != "network" && value != "None" && value != "Unaugmented";
        let plain = |(name, value): (&str, String)| (name.to_string(), plain(&value).to_string());
        self.settings = settings.into_iter().filter(is_set).map(plain).collect();
        self.settings.push(("epochs".to_string(), epochs.to_string()));
    }

    /// The last epoch; nothing if there was none.
    #[must_use]
    pub fn last(&self) -> Option<&Epoch> {
        self.epochs.last()
    }

    /// How long the training took.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.epochs.iter().map(|epoch| epoch.seconds).sum()
    }

    /// Draws loss, metric and learning rate of all epochs, training and validation, and writes the picture whole or not at all; the name of the file ends with
    /// `.svg` or, with the feature `png`, `.png`.
    ///
    /// # Errors
    /// [`Error::File`](crate::Error::File) if the file cannot be written, [`Error::Extension`](crate::Error::Extension) for a name that ends otherwise,
    /// [`Error::Plot`](crate::Error::Plot) if there is nothing to draw.
    #[cfg(feature = "plot")]
    pub fn plot(&self, path: impl AsRef<std::path::Path>) -> crate::Result<()> {
        crate::plot::save(path.as_ref(), || self.svg())
    }

    /// The picture that [`History::plot`] writes, as SVG.
    ///
    /// # Errors
    /// [`Error::Plot`](crate::Error::Plot) if there is nothing to draw.
    #[cfg(feature = "plot")]
    pub fn svg(&self) -> crate::Result<String> {
        super::plot::draw(self)
    }

    pub(crate) fn head(&self, validated: bool) -> Vec<String> {
        let name = self.measure.name;
        let mut head = vec!["epoch".to_string(), "loss".to_string(), name.to_string()];
        if validated {
            head.extend(["validation loss".to_string(), format!("validation {name}")]);
        }
        head.extend(["rate", "seconds", "samples/s"].map(ToString::to_string));
        head
    }

    /// Says so if the training ended in the middle of an epoch.
    fn write_end(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            end @ (End::OnStep { .. } | End::Cancelled { .. }) => write!(f, "\n{end}"),
            _ => Ok(()),
        }
    }

    pub(crate) fn row(&self, epoch: &Epoch, validated: bool) -> Vec<String> {
        let mut row = vec![epoch.number.to_string(), number(epoch.loss), self.measure.shown(epoch.measure)];
        if let Some(validation) = &epoch.validation {
            row.extend([number(validation.loss), self.measure.shown(validation.measure)]);
        } else if validated {
            row.extend([String::new(), String::new()]);
        }
        row.extend([rate(epoch.rate), format!("{:.3}", epoch.seconds), format!("{:.0}", epoch.samples_per_second)]);
        row
    }
}

/// A setting without `Some(..)` around it and without the path of a type.
fn plain(value: &str) -> &str {
    let value = value.strip_prefix("Some(").and_then(|value| value.strip_suffix(')')).unwrap_or(value);
    let is_path = value.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':'));
    if is_path { value.rsplit("::").next().unwrap_or(value) } else { value }
}

impl fmt::Display for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.epochs.is_empty() {
            f.write_str("no epochs")?;
            return self.write_end(f);
        }
        let validated = self.epochs.iter().any(|epoch| epoch.validation.is_some());
        let mut table = table(self.head(validated));
        table.add_rows(self.epochs.iter().map(|epoch| self.row(epoch, validated)));
        write!(f, "{table}")?;
        self.write_end(f)?;
        match self.restored {
            Some(epoch) => write!(f, "\nthe network has the weights of epoch {epoch}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_noted_plainly() {
        let mut history = History::new("Digits", Measure::ACCURACY, 1);
        let settings = [("network", "Digits"), ("loss", "a::b::CrossEntropy"), ("optimizer", "Sgd { rate: 0.1 }")];
        let options = [("clip norm", "Some(1.0)"), ("clip value", "None"), ("augmentation", "Unaugmented")];
        history.note(settings.into_iter().chain(options).map(|(name, value)| (name, value.to_string())).collect(), 3);
        let noted: Vec<_> = history.settings.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(noted, [("loss", "CrossEntropy"), ("optimizer", "Sgd { rate: 0.1 }"), ("clip norm", "1.0"), ("epochs", "3")]);
    }

    #[test]
    fn it_prints_as_a_table() {
        let mut history = History::new("Digits", Measure::ACCURACY, 1);
        assert_eq!(history.to_string(), "no epochs");
        let validation = Some(Validated { loss: 0.5, measure: 0.8 });
        let epoch = Epoch { number: 1, loss: 0.25, measure: 0.9, validation, rate: 1e-3, seconds: 0.5, samples_per_second: 1e4 };
        history.epochs.push(epoch);
        let expected = "\
┌───────┬────────┬──────────┬─────────────────┬─────────────────────┬──────┬─────────┬───────────┐
│ epoch ┆   loss ┆ accuracy ┆ validation loss ┆ validation accuracy ┆ rate ┆ seconds ┆ samples/s │
╞═══════╪════════╪══════════╪═════════════════╪═════════════════════╪══════╪═════════╪═══════════╡
│     1 ┆ 0.2500 ┆  90.00 % ┆          0.5000 ┆             80.00 % ┆ 1e-3 ┆   0.500 ┆     10000 │
└───────┴────────┴──────────┴─────────────────┴─────────────────────┴──────┴─────────┴───────────┘";
        assert_eq!(history.to_string(), expected);
        assert_eq!(history.seconds(), 0.5);
        history.restored = Some(1);
        assert_eq!(history.to_string(), format!("{expected}\nthe network has the weights of epoch 1"));
        history.end = End::Cancelled { epoch: 2, batches: 7 };
        let cancelled = "cancelled in epoch 2, after 7 batches of it";
        assert_eq!(history.to_string(), format!("{expected}\n{cancelled}\nthe network has the weights of epoch 1"));
        let stopped = History { end: End::OnStep { epoch: 1, batches: 1 }, ..History::new("Digits", Measure::ACCURACY, 1) };
        assert_eq!(stopped.to_string(), "no epochs\nstopped in epoch 1, after 1 batches of it");
    }
}
