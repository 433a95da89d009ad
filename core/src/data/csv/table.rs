use std::format;
use std::path::PathBuf;
use std::string::{String, ToString};
use std::vec::Vec;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::{Column, Csv, Missing};
use crate::data::Samples;
use crate::data::mistakes::Mistakes;
use crate::{Error, Result, Scalar};

/// A table whose first row is known.
pub(super) struct Table<'a> {
    pub(super) csv: &'a Csv,
    first: StringRecord,
    has_header: bool,
}

impl<'a> Table<'a> {
    pub(super) fn new(csv: &'a Csv) -> Result<Self> {
        check(csv)?;
        let mut table = Self { csv, first: StringRecord::new(), has_header: false };
        let mut first = StringRecord::new();
        if !table.next(&mut table.reader(), &mut first)? {
            return Err(table.wrong("at least one row", "none"));
        }
        table.has_header = csv.header.unwrap_or_else(|| first.iter().all(|cell| cell.trim().parse::<f64>().is_err()));
        table.first = first;
        Ok(table)
    }

    /// Rows are compared with the first here, so that a message can say where they differ.
    fn reader(&self) -> Reader<&'a [u8]> {
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.csv.delimiter).from_reader(self.csv.text.as_bytes())
    }

    fn next(&self, reader: &mut Reader<&[u8]>, row: &mut StringRecord) -> Result<bool> {
        reader.read_record(row).map_err(|error| self.wrong("a table in CSV", error.to_string()))
    }

    /// Every row that is not the header, in order. All mistakes are collected, at least those of rows with too many cells or too few.
    pub(super) fn rows(&self, mut each: impl FnMut(&StringRecord, &mut Mistakes)) -> Result<()> {
        let mut mistakes = Mistakes::default();
        self.each_row(|row, ragged| match ragged {
            Some((expected, found)) => mistakes.add(|| {
                let as_first = format!("{}, as in the first row", many(expected, "cell"));
                self.wrong_cell(row, found.min(expected), as_first, many(found, "cell"))
            }),
            None => each(row, &mut mistakes),
        })?;
        mistakes.result()
    }

    /// Every row that is not the header, in order; of one with too many cells or too few also how many were expected and found.
    pub(super) fn each_row(&self, mut each: impl FnMut(&StringRecord, Option<(usize, usize)>)) -> Result<()> {
        let (mut reader, mut row) = (self.reader(), StringRecord::new());
        if self.has_header {
            self.next(&mut reader, &mut row)?;
        }
        while self.next(&mut reader, &mut row)? {
            let (expected, found) = (self.first.len(), row.len());
            each(&row, (expected != found).then_some((expected, found)));
        }
        Ok(())
    }

    /// The columns of inputs and targets.
    pub(super) fn columns(&self, inputs: usize, targets: usize) -> Result<(Vec<usize>, Vec<usize>)> {
        let to = self.target_columns(targets)?;
        let from = match &self.csv.inputs {
            Some(columns) => self.places(columns)?,
            None => (0..self.first.len()).filter(|place| !to.contains(place)).collect(),
        };
        self.expect(inputs, "inputs", &from)?;
        let mut all = [&*from, &*to].concat();
        all.sort_unstable();
        match all.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(twice) => Err(self.wrong("every column once", format!("{} twice", self.title(twice[0])))),
            None => Ok((from, to)),
        }
    }

    /// The columns of the targets: unless they are named, the last that are no inputs.
    pub(super) fn target_columns(&self, targets: usize) -> Result<Vec<usize>> {
        let to = match (&self.csv.targets, &self.csv.inputs) {
            (Some(columns), _) => self.places(columns)?,
            (None, Some(columns)) => {
                let from = self.places(columns)?;
                last(targets, (0..self.first.len()).filter(|place| !from.contains(place)).collect())
            }
            (None, None) => last(targets, (0..self.first.len()).collect()),
        };
        self.expect(targets, "targets", &to)?;
        Ok(to)
    }

    fn expect(&self, count: usize, what: &str, places: &[usize]) -> Result<()> {
        if places.len() == count {
            return Ok(());
        }
        let titles: Vec<_> = places.iter().take(20).map(|place| self.title(*place)).collect();
        let more = if titles.len() < places.len() { ", …" } else { "" };
        let list = if titles.is_empty() { String::new() } else { format!(": {}{more}", titles.join(", ")) };
        Err(self.wrong(format!("{} of {what}", many(count, "column")), format!("{}{list}", places.len())))
    }

    fn places(&self, columns: &[Column]) -> Result<Vec<usize>> {
        columns.iter().map(|column| self.place(column)).collect()
    }

    fn place(&self, column: &Column) -> Result<usize> {
        match column {
            Column::Number(place) if *place < self.first.len() => Ok(*place),
            Column::Number(place) => {
                Err(self.wrong(format!("a column {place}, counted from 0"), many(self.first.len(), "column")))
            }
            Column::Name(name) if !self.has_header => {
                Err(self.wrong(format!("a header with a column `{name}`"), "a first row of values"))
            }
            Column::Name(name) => {
                let mut named = (0..self.first.len()).filter(|place| self.first[*place].trim() == name);
                match (named.next(), named.next()) {
                    (Some(place), None) => Ok(place),
                    (Some(_), Some(_)) => Err(self.wrong(format!("one column `{name}`"), "several of that name")),
                    (None, _) => {
                        let names: Vec<_> = self.first.iter().map(|name| format!("`{}`", name.trim())).collect();
                        Err(self.wrong(format!("a column `{name}`"), names.join(", ")))
                    }
                }
            }
        }
    }

    /// Reads the cells of some columns; answers whether none of them means that the row is left out.
    pub(super) fn numbers<T: Scalar>(
        &self,
        row: &StringRecord,
        columns: &[usize],
        to: &mut [T],
        mistakes: &mut Mistakes,
    ) -> bool {
        let mut whole = true;
        for (column, number) in columns.iter().zip(to) {
            match self.number(row, *column, mistakes) {
                Some(value) => *number = value,
                None => whole = false,
            }
        }
        whole
    }

    /// The number in a cell; nothing if there is none, by mistake or not.
    fn number<T: Scalar>(&self, row: &StringRecord, column: usize, mistakes: &mut Mistakes) -> Option<T> {
        let cell = cell(row, column);
        match self.missing(cell) {
            Some(Missing::Skip) => None,
            Some(Missing::Value(value)) => Some(T::from_f64(value)),
            None => {
                let value = cell.parse().ok().map(T::from_f64).filter(|value| value.is_finite());
                if value.is_none() {
                    mistakes.add(|| self.wrong_cell(row, column, "a finite number", quoted(cell)));
                }
                value
            }
        }
    }

    /// What the cell means if it is without a value.
    pub(super) fn missing(&self, cell: &str) -> Option<Missing> {
        let (cells, meaning) = self.csv.missing.as_ref()?;
        cells.iter().any(|missing| missing == cell).then_some(*meaning)
    }

    pub(super) fn filled<I, Y>(&self, samples: Samples<I, Y>) -> Result<Samples<I, Y>> {
        if samples.is_empty() { Err(self.wrong("at least one row of values", "none")) } else { Ok(samples) }
    }

    /// What a message calls a column.
    pub(super) fn title(&self, column: usize) -> String {
        self.name(column).map_or_else(|| format!("column {column}"), |name| format!("`{name}`"))
    }

    fn name(&self, column: usize) -> Option<String> {
        let name = self.first.get(column).filter(|_| self.has_header)?;
        Some(name.trim().to_string())
    }

    /// Something is wrong with the table as a whole.
    pub(super) fn wrong(&self, expected: impl Into<String>, found: impl Into<String>) -> Error {
        Error::Data { path: PathBuf::from(&self.csv.file), expected: expected.into(), found: found.into() }
    }

    pub(super) fn wrong_cell(
        &self,
        row: &StringRecord,
        column: usize,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Error {
        let byte = row.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        Error::Cell {
            file: self.csv.file.clone(),
            line: line(&self.csv.text, byte),
            column,
            name: self.name(column),
            expected: expected.into(),
            found: found.into(),
        }
    }
}

fn last(count: usize, mut places: Vec<usize>) -> Vec<usize> {
    places.split_off(places.len().saturating_sub(count))
}

/// So many of these.
fn many(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// A cell without the white space around it.
pub(super) fn cell(row: &StringRecord, column: usize) -> &str {
    row.get(column).unwrap_or_default().trim()
}

/// As much of a cell as fits into a message.
pub(super) fn quoted(cell: &str) -> String {
    const MOST: usize = 100;
    if cell.is_empty() {
        return "an empty cell".to_string();
    }
    format!("`{}`", cell.chars().take(MOST).collect::<String>())
}

/// The line of the row that starts behind this byte, counted from 1: the reader's place is before the ends of lines that it passes over, so it
/// counts them differently.
fn line(text: &str, byte: usize) -> usize {
    let ends = |bytes: &[u8]| {
        let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
        bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count() - pairs
    };
    let rest = text.as_bytes().get(byte..).unwrap_or_default();
    let passed = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    1 + ends(text.as_bytes().get(..byte + passed).unwrap_or_default())
}

fn check(csv: &Csv) -> Result<()> {
    if !csv.delimiter.is_ascii() || matches!(csv.delimiter, b'"' | b'\r' | b'\n') {
        let expected = "an ASCII character that is neither a quote nor the end of a line";
        return Err(Error::Setting { name: "delimiter", expected, found: csv.delimiter.into() });
    }
    match csv.missing {
        Some((_, Missing::Value(value))) if !value.is_finite() => {
            Err(Error::Setting { name: "missing", expected: "a finite number", found: value })
        }
        _ => Ok(()),
    }
}
