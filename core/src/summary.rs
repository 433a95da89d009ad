//! The table of a network's layers.

use core::fmt;
use std::format;
use std::string::{String, ToString};

use crate::metrics::{align_left, table};
use crate::{InferenceNetwork, LayerRow, Shape};

/// A network as a table: entry, layer, output shape, parameters, MACs; printed with `{}`.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    pub(crate) name: &'static str,
    pub(crate) inputs: &'static [(&'static str, Shape)],
    pub(crate) rows: &'static [LayerRow],
    pub(crate) parameters: usize,
    pub(crate) macs: u64,
}

impl Summary {
    /// The table of a network.
    #[must_use]
    pub fn of<N: InferenceNetwork>() -> Self {
        Self { name: N::NAME, inputs: N::INPUTS, rows: N::LAYERS, parameters: N::PARAMETERS, macs: N::MACS }
    }

    /// The lines of the table.
    #[must_use]
    pub fn rows(&self) -> &'static [LayerRow] {
        self.rows
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = table(["entry", "layer", "output", "parameters", "MACs"].map(ToString::to_string).to_vec());
        align_left(&mut table, 0..3);
        for (name, shape) in self.inputs {
            table.add_row([name, "", &shape.to_string(), "", ""]);
        }
        for row in self.rows {
            table.add_row([row.entry, row.layer, &row.output.to_string(), &count(row.parameters as u64), &count(row.macs)]);
        }
        table.add_row(["total", "", "", &grouped(self.parameters as u64), &grouped(self.macs)]);
        write!(f, "{}\n{table}", self.name)
    }
}

/// Nothing for nothing.
pub(crate) fn count(number: u64) -> String {
    if number == 0 { String::new() } else { grouped(number) }
}

/// `1234567` as `1,234,567`.
pub(crate) fn grouped(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1000), number % 1000) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shape;

    #[test]
    fn words_stand_left_and_numbers_right() {
        const ROWS: &[LayerRow] = &[
            LayerRow::new("hidden", "Dense(1_024)", Shape::new(&[1024]), 1_049_600, 1_048_576),
            LayerRow::new("", "Relu", Shape::new(&[1024]), 0, 0),
        ];
        const INPUTS: &[(&str, Shape)] = &[("input", Shape::new(&[1024]))];
        let summary = Summary { name: "Wide", inputs: INPUTS, rows: ROWS, parameters: 1_049_600, macs: 1_048_576 };
        let expected = "\
Wide
┌────────┬──────────────┬────────┬────────────┬───────────┐
│ entry  ┆ layer        ┆ output ┆ parameters ┆      MACs │
╞════════╪══════════════╪════════╪════════════╪═══════════╡
│ input  ┆              ┆ [1024] ┆            ┆           │
│ hidden ┆ Dense(1_024) ┆ [1024] ┆  1,049,600 ┆ 1,048,576 │
│        ┆ Relu         ┆ [1024] ┆            ┆           │
│ total  ┆              ┆        ┆  1,049,600 ┆ 1,048,576 │
└────────┴──────────────┴────────┴────────────┴───────────┘";
        assert_eq!(summary.to_string(), expected);
        assert_eq!(summary.rows().len(), 2);
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1_000, 12_034, 7_000_000].map(grouped), ["0", "999", "1,000", "12,034", "7,000,000"]);
    }
}
