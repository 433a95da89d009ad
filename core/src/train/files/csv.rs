use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use csv::{ReaderBuilder, StringRecord, WriterBuilder};

use crate::train::{Epoch, History, Validated};
use crate::{Error, Result};

impl History {
    /// The table that [`History::save`] writes.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let validated = self.epochs.iter().any(|epoch| epoch.validation.is_some());
        let mut writer = WriterBuilder::new().from_writer(Vec::new());
        // Memory takes all that is written, and cells of strings are UTF-8.
        let _ = writer.write_record(self.head(validated));
        for epoch in &self.epochs {
            let _ = writer.write_record(row(epoch, validated));
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

fn row(epoch: &Epoch, validated: bool) -> Vec<String> {
    let mut numbers = [Some(epoch.loss), Some(epoch.measure)].to_vec();
    if validated {
        numbers.extend([epoch.validation.map(|on| on.loss), epoch.validation.map(|on| on.measure)]);
    }
    numbers.extend([epoch.rate, epoch.seconds, epoch.samples_per_second].map(Some));
    // `{:?}` is the shortest number that is read as the same, with an exponent where that is shorter.
    let numbers = numbers.into_iter().map(|number| number.map(|number| format!("{number:?}")).unwrap_or_default());
    [epoch.number.to_string()].into_iter().chain(numbers).collect()
}

/// The epochs of a table, for a history that has none yet.
pub(super) fn parse(mut history: History, path: &Path, text: &str) -> Result<History> {
    let mut rows = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes()).into_records();
    let head = rows.next().and_then(core::result::Result::ok).unwrap_or_default();
    let expected = |validated| history.head(validated);
    let (with, without) = (expected(true), expected(false));
    let validated = head == with;
    if !validated && head != without {
        let (expected, found) = (format!("the header `{}`", with.join(",")), head.iter().collect::<Vec<_>>().join(","));
        return Err(Error::Data { path: path.into(), expected, found: format!("`{found}`") });
    }
    for row in rows {
        let row = row.map_err(|error| Error::Data {
            path: path.into(),
            expected: "a table in CSV".to_string(),
            found: error.to_string(),
        })?;
        history.epochs.push(Row { path, row: &row, head: &head }.epoch(validated)?);
    }
    Ok(history)
}

/// A line of a table, and what errors say about it.
struct Row<'a> {
    path: &'a Path,
    row: &'a StringRecord,
    head: &'a StringRecord,
}

impl Row<'_> {
    fn epoch(&self, validated: bool) -> Result<Epoch> {
        let columns = self.head.len();
        if self.row.len() != columns {
            let column = columns.min(self.row.len());
            return Err(self.wrong(column, format!("{columns} cells, as in the header"), format!("{} cells", self.row.len())));
        }
        let [rate, seconds, samples_per_second] = [columns - 3, columns - 2, columns - 1];
        Ok(Epoch {
            number: self.cell(0, "the number of an epoch")?,
            loss: self.number(1)?,
            measure: self.number(2)?,
            validation: if validated { self.validation()? } else { None },
            rate: self.number(rate)?,
            seconds: self.number(seconds)?,
            samples_per_second: self.number(samples_per_second)?,
        })
    }

    /// Both numbers, or two empty cells.
    fn validation(&self) -> Result<Option<Validated>> {
        if self.row[3].is_empty() && self.row[4].is_empty() {
            return Ok(None);
        }
        Ok(Some(Validated { loss: self.number(3)?, measure: self.number(4)? }))
    }

    fn number(&self, column: usize) -> Result<f64> {
        self.cell(column, "a number")
    }

    fn cell<T: core::str::FromStr>(&self, column: usize, expected: &str) -> Result<T> {
        let cell = &self.row[column];
        cell.parse().map_err(|_| self.wrong(column, expected.to_string(), format!("`{cell}`")))
    }

    fn wrong(&self, column: usize, expected: String, found: String) -> Error {
        Error::Cell {
            file: self.path.display().to_string(),
            line: self.row.position().and_then(|place| usize::try_from(place.line()).ok()).unwrap_or_default(),
            column,
            name: self.head.get(column).map(ToString::to_string),
            expected,
            found,
        }
    }
}
