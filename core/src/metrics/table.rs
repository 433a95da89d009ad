use std::format;
use std::string::String;
use std::vec::Vec;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, Table};

/// A table with a head; all columns are numbers and stand to the right.
pub(crate) fn table(head: Vec<String>) -> Table {
    let columns = head.len();
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED);
    table.set_header(head);
    for column in 0..columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// Lets some columns, which are words, stand to the left.
pub(crate) fn align_left(table: &mut Table, columns: std::ops::Range<usize>) {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Left);
        }
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
    use super::{number, rate};

    #[test]
    fn numbers_are_short() {
        let shown = [0.0, 0.12345, 0.00123, -3.0, 12.345, 1234.56, 1e-5, 123_456.0, f64::NAN].map(number);
        assert_eq!(shown, ["0", "0.1235", "0.001230", "-3.000", "12.35", "1234.6", "1.000e-5", "1.235e5", "NaN"]);
        assert_eq!([1e-3, 9.6e-4, 0.5, 0.0, 10.0].map(rate), ["1e-3", "9.6e-4", "5e-1", "0e0", "1e1"]);
    }
}
