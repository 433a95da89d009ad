use std::format;
use std::ops::Range;
use std::string::String;
use std::vec::Vec;
use std::{fmt, vec};

use unicode_width::UnicodeWidthStr;

/// A table with a head, in lines of characters. Columns are numbers and stand to the right, or words and stand to the left.
pub(crate) struct Table {
    /// The head, and what is below it.
    rows: Vec<Vec<String>>,
    words: Range<usize>,
}

/// A table with a head; all columns are numbers.
pub(crate) fn table(head: Vec<String>) -> Table {
    Table { rows: vec![head], words: 0..0 }
}

/// Lets some columns be words.
pub(crate) fn align_left(table: &mut Table, columns: Range<usize>) {
    table.words = columns;
}

impl Table {
    /// Adds a row: a cell for each column.
    pub(crate) fn add_row(&mut self, row: impl IntoIterator<Item: Into<String>>) {
        self.rows.push(row.into_iter().map(Into::into).collect());
    }

    /// Adds rows.
    pub(crate) fn add_rows(&mut self, rows: impl IntoIterator<Item: IntoIterator<Item: Into<String>>>) {
        rows.into_iter().for_each(|row| self.add_row(row));
    }

    /// How wide each column is, without the spaces beside it.
    fn widths(&self) -> Vec<usize> {
        let mut widths = vec![0; self.rows[0].len()];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        widths
    }

    /// Between a vertical line and the next: the cell and spaces.
    fn cell(&self, column: usize, cell: &str, width: usize) -> String {
        let spaces = " ".repeat(width.saturating_sub(cell.width()));
        if self.words.contains(&column) { format!(" {cell}{spaces} ") } else { format!(" {spaces}{cell} ") }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        let line = |left: &str, across: &str, between: &str, right: &str| {
            let columns: Vec<_> = widths.iter().map(|width| across.repeat(width + 2)).collect();
            format!("{left}{}{right}", columns.join(between))
        };
        writeln!(f, "{}", line("┌", "─", "┬", "┐"))?;
        for (index, row) in self.rows.iter().enumerate() {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| self.cell(column, cell, *width));
            writeln!(f, "│{}│", cells.collect::<Vec<_>>().join("┆"))?;
            if index == 0 {
                writeln!(f, "{}", line("╞", "═", "╪", "╡"))?;
            }
        }
        f.write_str(&line("└", "─", "┴", "┘"))
    }
}

/// Four significant digits: plain where that is short, else with an exponent.
pub(crate) fn number(value: f64) -> String {
    let size = value.abs();
    if value == 0.0 || !value.is_finite() {
        format!("{value}")
    } else if (1e-3..1e4).contains(&size) {
        let digits = [1e-2, 1e-1, 1.0, 10.0, 100.0].iter().filter(|bound| size < **bound).count() + 1;
        format!("{value:.digits$}")
    } else {
        format!("{value:.3e}")
    }
}

/// A rate, as people write it: `1e-3`.
pub(crate) fn rate(value: f64) -> String {
    let text = format!("{value:.3e}");
    match text.split_once('e') {
        Some((digits, power)) => format!("{}e{power}", digits.trim_end_matches('0').trim_end_matches('.')),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::{align_left, number, rate, table};

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let mut both = table(["name", "n"].map(ToString::to_string).to_vec());
        align_left(&mut both, 0..1);
        both.add_row(["a", "12"]);
        both.add_rows([["層 → x", "·"]]);
        let lines =
            ["┌────────┬────┐", "│ name   ┆  n │", "╞════════╪════╡", "│ a      ┆ 12 │", "│ 層 → x ┆  · │", "└────────┴────┘"];
        assert_eq!(both.to_string(), lines.join("\n"));
        assert_eq!(table(["n".to_string()].to_vec()).to_string(), "┌───┐\n│ n │\n╞═══╡\n└───┘");
    }

    #[test]
    fn numbers_are_short() {
        let shown = [0.0, 0.12345, 0.00123, -3.0, 12.345, 1234.56, 1e-5, 123_456.0, f64::NAN].map(number);
        assert_eq!(shown, ["0", "0.1235", "0.001230", "-3.000", "12.35", "1234.6", "1.000e-5", "1.235e5", "NaN"]);
        assert_eq!([1e-3, 9.6e-4, 0.5, 0.0, 10.0].map(rate), ["1e-3", "9.6e-4", "5e-1", "0e0", "1e1"]);
    }
}
