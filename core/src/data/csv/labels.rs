use std::collections::BTreeSet;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use csv::StringRecord;

use super::Missing;
use super::table::{Table, cell, quoted};
use crate::Result;
use crate::data::mistakes::Mistakes;
use crate::losses::Class;

/// How classes are written.
pub(super) enum Labels {
    /// By their numbers, counted from 0.
    Numbers,
    /// By these names, in the order of their numbers.
    Names(Vec<String>),
}

impl Labels {
    /// What a cell should hold.
    fn expected(&self, classes: usize) -> String {
        match self {
            Self::Numbers => format!("the number of one of {classes} classes, counted from 0"),
            Self::Names(names) => format!("one of the {classes} classes {}", names.join(", ")),
        }
    }
}

impl Table<'_> {
    /// How the classes of this column are written.
    pub(super) fn labels(&self, column: usize, classes: usize) -> Result<Labels> {
        if self.csv.names.is_none() && self.first_label(column)?.is_some_and(|label| number(&label).is_some()) {
            return Ok(Labels::Numbers);
        }
        let names = self.names(column)?;
        if names.len() == classes {
            return Ok(Labels::Names(names));
        }
        let list: Vec<_> = names.iter().take(20).map(|name| quoted(name)).collect();
        let more = if list.len() < names.len() { ", …" } else { "" };
        let expected = format!("{classes} classes in {}", self.title(column));
        Err(self.wrong(expected, format!("{}: {}{more}", names.len(), list.join(", "))))
    }

    fn first_label(&self, column: usize) -> Result<Option<String>> {
        let mut first = None;
        self.each_row(|row, _| {
            let label = cell(row, column);
            if first.is_none() && self.missing(label).is_none() {
                first = Some(label.to_string());
            }
        })?;
        Ok(first)
    }

    /// The names that were given, or those of the column, sorted.
    pub(super) fn names(&self, column: usize) -> Result<Vec<String>> {
        if let Some(names) = &self.csv.names {
            let different: BTreeSet<_> = names.iter().collect();
            return match different.len() == names.len() {
                true => Ok(names.clone()),
                false => Err(self.wrong("different names of classes", format!("{names:?}"))),
            };
        }
        let mut names = BTreeSet::new();
        // What is wrong with a row is told when all of it is read.
        self.each_row(|row, ragged| {
            let name = cell(row, column);
            if ragged.is_none() && !name.is_empty() && self.missing(name).is_none() && !names.contains(name) {
                names.insert(name.to_string());
            }
        })?;
        Ok(names.into_iter().collect())
    }

    /// The class as it is written; nothing if the row is left out, or by mistake.
    pub(super) fn label<'row>(&self, row: &'row StringRecord, column: usize, mistakes: &mut Mistakes) -> Option<&'row str> {
        let label = cell(row, column);
        match self.missing(label) {
            Some(Missing::Skip) => None,
            None if !label.is_empty() => Some(label),
            _ => {
                mistakes.add(|| self.wrong_cell(row, column, "a class", quoted(label)));
                None
            }
        }
    }

    /// The class of a row; nothing if the row is left out, or by mistake.
    pub(super) fn class<const C: usize>(
        &self,
        row: &StringRecord,
        column: usize,
        labels: Option<&Labels>,
        mistakes: &mut Mistakes,
    ) -> Option<Class<C>> {
        let (label, labels) = (self.label(row, column, mistakes)?, labels?);
        let index = match labels {
            Labels::Numbers => number(label),
            Labels::Names(names) => names.iter().position(|name| name == label),
        };
        let class = index.and_then(Class::new);
        if class.is_none() {
            mistakes.add(|| self.wrong_cell(row, column, labels.expected(C), quoted(label)));
        }
        class
    }
}

/// A whole number, which some programs write with a decimal point.
fn number(label: &str) -> Option<usize> {
    let digits =
        label.split_once('.').filter(|(_, zeros)| zeros.bytes().all(|byte| byte == b'0')).map_or(label, |(digits, _)| digits);
    digits.parse().ok()
}
