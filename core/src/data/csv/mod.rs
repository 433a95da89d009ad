//! Tables in files: rows of cells, in CSV.

mod labels;
mod table;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use nalgebra::SVector;

use crate::data::Samples;
use crate::data::text::read;
use crate::losses::Class;
use crate::{Result, Scalar, zeroed};
use table::Table;

/// A table in CSV (RFC 4180): every row is a sample, its columns are inputs and targets.
///
/// Text is in UTF-8, with or without a byte order mark; lines end with `\n` or `\r\n`, empty lines are left out. Cells may stand in double quotes, with
/// `""` for a quote in them. White space around a cell is left out. All rows have as many cells as the first.
///
/// Unless [`Csv::inputs`] and [`Csv::targets`] say otherwise, the targets are the last columns and the inputs all others.
///
/// ```
/// use layerfit_core::{data::{Csv, Samples}, losses::Class, nalgebra::SVector};
/// let table = Csv::parse("flowers", "petal length,petal width,kind\n1.4,0.2,setosa\n5.1,1.8,virginica\n");
///
/// let flowers: Samples<SVector<f32, 2>, Class<2>> = table.classes()?;
/// assert_eq!((flowers.inputs()[1][1], flowers.targets()[1].index()), (1.8, 1));
///
/// let widths: Samples<SVector<f32, 1>, [f32; 1]> = table.inputs(["petal length"]).targets(["petal width"]).samples()?;
/// assert_eq!(widths.get(0), Some((&[1.4].into(), &[0.2])));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// What is wrong is said with its place:
///
/// ```
/// # use layerfit_core::data::Csv;
/// let error = Csv::parse("homes.csv", "rooms,price\n3,120\n4,cheap\n").samples::<f32, 1, 1>().unwrap_err();
/// assert_eq!(error.to_string(), "homes.csv, line 3, column 1 (counted from 0), `price`: expected a finite number, found `cheap`");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Csv {
    file: String,
    text: String,
    delimiter: u8,
    header: Option<bool>,
    inputs: Option<Vec<Column>>,
    targets: Option<Vec<Column>>,
    names: Option<Vec<String>>,
    missing: Option<(Vec<String>, Missing)>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Its number, counted from 0.
    Number(usize),
    /// What the header calls it.
    Name(String),
}

impl From<usize> for Column {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Column {
    fn from(name: &str) -> Self {
        Self::Name(name.to_string())
    }
}

impl From<String> for Column {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

/// What a cell without a value means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Missing {
    /// Its row is left out, if the cell is in a column that is read.
    Skip,
    /// It stands for this number. (A missing class is an error still.)
    Value(f64),
}

impl Csv {
    /// The table in a file.
    ///
    /// ```no_run
    /// use layerfit_core::{data::{Csv, Missing, Samples}, nalgebra::SVector};
    /// let table = Csv::open("winequality.csv")?.delimiter(b';').missing(["", "NA"], Missing::Skip);
    /// let wines: Samples<SVector<f32, 11>, [f32; 1]> = table.targets(["quality"]).samples()?;
    /// let (train, test) = wines.split(0.8, 42)?;
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::File`](crate::Error::File) if it cannot be read, [`Error::Text`](crate::Error::Text) with the line if it is not in UTF-8.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        Ok(Self::new(path.display().to_string(), read(path)?))
    }

    /// A table from memory. The name is what errors call it.
    #[must_use]
    pub fn parse(name: &str, text: &str) -> Self {
        Self::new(name.to_string(), text.trim_start_matches('\u{FEFF}').to_string())
    }

    fn new(file: String, text: String) -> Self {
        Self { file, text, delimiter: b',', header: None, inputs: None, targets: None, names: None, missing: None }
    }

    /// Whether the first row has the names of the columns. Unless this is said, it has if none of its cells is a number.
    #[must_use]
    pub fn header(self, header: bool) -> Self {
        Self { header: Some(header), ..self }
    }

    /// What stands between cells: a comma unless this is said.
    #[must_use]
    pub fn delimiter(self, delimiter: u8) -> Self {
        Self { delimiter, ..self }
    }

    /// The columns of the inputs, by number or by name, in this order.
    #[must_use]
    pub fn inputs(self, columns: impl IntoIterator<Item: Into<Column>>) -> Self {
        Self { inputs: Some(columns.into_iter().map(Into::into).collect()), ..self }
    }

    /// The columns of the targets, by number or by name, in this order.
    #[must_use]
    pub fn targets(self, columns: impl IntoIterator<Item: Into<Column>>) -> Self {
        Self { targets: Some(columns.into_iter().map(Into::into).collect()), ..self }
    }

    /// The names of the classes, in the order of their numbers. Needed where a table does not have all of them, such as the rows to test with.
    #[must_use]
    pub fn names(self, names: impl IntoIterator<Item: Into<String>>) -> Self {
        Self { names: Some(names.into_iter().map(Into::into).collect()), ..self }
    }

    /// Which cells are without a value, and what that means. Unless this is said, such a cell is an error where a number is read.
    ///
    /// ```
    /// use layerfit_core::data::{Csv, Missing};
    /// let table = Csv::parse("table", "1,2\n?,3\n,4\n");
    /// let skipped = table.clone().missing(["?", ""], Missing::Skip).samples::<f32, 1, 1>()?;
    /// assert_eq!(skipped.targets(), [[2.0]]);
    /// let filled = table.missing(["?", ""], Missing::Value(-1.0)).samples::<f32, 1, 1>()?;
    /// assert_eq!(filled.inputs()[2][0], -1.0);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    #[must_use]
    pub fn missing(self, cells: impl IntoIterator<Item: Into<String>>, meaning: Missing) -> Self {
        Self { missing: Some((cells.into_iter().map(Into::into).collect(), meaning)), ..self }
    }

    /// Rows of `N` numbers to learn from and `M` numbers to predict; with `M = 0` there are only inputs.
    ///
    /// Numbers are written as in Rust (`-1.5`, `3e-4`), read as `f64` and rounded to `T`.
    ///
    /// # Errors
    /// [`Error::Several`](crate::Error::Several) with the first 20 mistakes in cells and the number of the others, or the one that there is:
    /// [`Error::Cell`](crate::Error::Cell) with file, line and column for a row with more cells than the first or fewer, and for a cell that is no finite
    /// number; [`Error::Data`](crate::Error::Data) if there are no rows, if a column does not exist, is read twice, or if there are not `N` columns of inputs
    /// and `M` of targets; [`Error::Setting`](crate::Error::Setting) for a delimiter or a value for missing cells that makes no sense.
    pub fn samples<T: Scalar, const N: usize, const M: usize>(&self) -> Result<Samples<SVector<T, N>, [T; M]>> {
        let table = Table::new(self)?;
        let (from, to) = table.columns(N, M)?;
        let (mut inputs, mut targets) = (Vec::new(), Vec::new());
        table.rows(|row, mistakes| {
            let (mut input, mut target) = (zeroed::<SVector<T, N>>(), [T::ZERO; M]);
            // Both are read, whatever the first says: every cell is checked.
            let whole = table.numbers(row, &from, input.as_mut_slice(), mistakes);
            if table.numbers(row, &to, &mut target, mistakes) & whole {
                inputs.push(input);
                targets.push(target);
            }
        })?;
        table.filled(Samples::new(inputs, targets)?)
    }

    /// Rows of `N` numbers to learn from and one of `C` classes to predict.
    ///
    /// Classes are named or numbered. If the first is a whole number, all are, counted from 0; otherwise they are the names that occur, sorted, exactly
    /// `C`. [`Csv::names`] says which names there are: then they may be numbers too, and need not all occur.
    ///
    /// # Errors
    /// Those of [`Csv::samples`]; [`Error::Cell`](crate::Error::Cell) for a class that is none of `C`, [`Error::Data`](crate::Error::Data) if there are more
    /// names or fewer.
    pub fn classes<T: Scalar, const N: usize, const C: usize>(&self) -> Result<Samples<SVector<T, N>, Class<C>>> {
        let table = Table::new(self)?;
        let (from, to) = table.columns(N, 1)?;
        // Wrong cells are told before wrong classes.
        let labels = table.labels(to[0], C);
        let (mut inputs, mut targets) = (Vec::new(), Vec::new());
        table.rows(|row, mistakes| {
            let mut input = zeroed::<SVector<T, N>>();
            let whole = table.numbers(row, &from, input.as_mut_slice(), mistakes);
            if let (Some(class), true) = (table.class(row, to[0], labels.as_ref().ok(), mistakes), whole) {
                inputs.push(input);
                targets.push(class);
            }
        })?;
        labels?;
        table.filled(Samples::new(inputs, targets)?)
    }

    /// The names of the classes in the column of the target, in the order of their numbers: those of [`Csv::names`], or those that occur, sorted.
    ///
    /// ```
    /// # use layerfit_core::data::Csv;
    /// let train = Csv::parse("train", "1,no\n2,yes\n3,no\n");
    /// let test = Csv::parse("test", "4,yes\n").names(train.class_names()?);
    /// assert_eq!(test.classes::<f32, 1, 2>()?.targets()[0].index(), 1);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Csv::classes`].
    pub fn class_names(&self) -> Result<Vec<String>> {
        let table = Table::new(self)?;
        let column = table.target_columns(1)?[0];
        table.rows(|row, mistakes| {
            let _ = table.label(row, column, mistakes);
        })?;
        table.names(column)
    }
}
