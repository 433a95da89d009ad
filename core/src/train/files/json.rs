use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::train::{Epoch, History, Validated};
use crate::{Error, Result};

/// What is in a file.
#[derive(Deserialize, Serialize)]
struct Document {
    network: String,
    measure: String,
    settings: Vec<(String, String)>,
    restored: Option<usize>,
    epochs: Vec<Row>,
}

/// An epoch. JSON has neither infinity nor NaN: such a number is nothing in the file, and read as NaN.
#[derive(Deserialize, Serialize)]
struct Row {
    epoch: usize,
    loss: Option<f64>,
    measure: Option<f64>,
    validation: Option<Validation>,
    rate: Option<f64>,
    seconds: Option<f64>,
    samples_per_second: Option<f64>,
}

#[derive(Deserialize, Serialize)]
struct Validation {
    loss: Option<f64>,
    measure: Option<f64>,
}

impl History {
    /// The JSON that [`History::save`] writes: an object with `network`, `measure` (its name), `settings` (pairs of name and value), `restored` and `epochs`,
    /// each of which is an object with the names of the fields of [`Epoch`], `epoch` being its number. A number that is infinite or NaN is `null`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let document = Document {
            network: self.network.to_string(),
            measure: self.measure.name.to_string(),
            settings: self.settings.clone(),
            restored: self.restored,
            epochs: self.epochs.iter().map(Row::from).collect(),
        };
        // Strings and numbers can always be written.
        serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
    }
}

impl From<&Epoch> for Row {
    fn from(epoch: &Epoch) -> Self {
        let validation = |on: Validated| Validation { loss: Some(on.loss), measure: Some(on.measure) };
        Self {
            epoch: epoch.number,
            loss: Some(epoch.loss),
            measure: Some(epoch.measure),
            validation: epoch.validation.map(validation),
            rate: Some(epoch.rate),
            seconds: Some(epoch.seconds),
            samples_per_second: Some(epoch.samples_per_second),
        }
    }
}

impl From<Row> for Epoch {
    fn from(row: Row) -> Self {
        let number = |value: Option<f64>| value.unwrap_or(f64::NAN);
        let validation = |on: Validation| Validated { loss: number(on.loss), measure: number(on.measure) };
        Self {
            number: row.epoch,
            loss: number(row.loss),
            measure: number(row.measure),
            validation: row.validation.map(validation),
            rate: number(row.rate),
            seconds: number(row.seconds),
            samples_per_second: number(row.samples_per_second),
        }
    }
}

/// All that a file has, for a history that has nothing yet but its network and measure.
pub(super) fn parse(mut history: History, path: &Path, text: &str) -> Result<History> {
    let wrong = |expected: String, found: String| Error::Data { path: path.into(), expected, found };
    let document: Document = serde_json::from_str(text)
        .map_err(|error| wrong("the history of a training, as `History::save` writes it".to_string(), error.to_string()))?;
    for (what, expected, found) in
        [("network", history.network, &document.network), ("measure", history.measure.name, &document.measure)]
    {
        if expected != found {
            return Err(wrong(format!("the {what} `{expected}`"), format!("`{found}`")));
        }
    }
    history.epochs = document.epochs.into_iter().map(Epoch::from).collect();
    (history.settings, history.restored) = (document.settings, document.restored);
    Ok(history)
}
