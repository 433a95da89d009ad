//! The table of a network's layers.

use core::fmt;
use std::format;
use std::string::{String, ToString};

use comfy_table::{CellAlignment, Table, presets};

use crate::{LayerRow, Network, Shape};

/// A network as a table: entry, layer, output shape, parameters, MACs; printed with `{}`.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    name: &'static str,
    input: Shape,
    rows: &'static [LayerRow],
    parameters: usize,
    macs: u64,
}

impl Summary {
    /// The table of a network.
    #[must_use]
    pub fn of<N: Network>() -> Self {
        Self { name: N::NAME, input: N::INPUT, rows: N::LAYERS, parameters: N::PARAMETERS, macs: N::MACS }
    }

    /// The lines of the table.
    #[must_use]
    pub fn rows(&self) -> &'static [LayerRow] {
        self.rows
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new();
        table.load_style(presets::UTF8_HORIZONTAL_ONLY);
        table.set_header(["entry", "layer", "output", "parameters", "MACs"]);
        table.add_row(["input", "", &self.input.to_string(), "", ""]);
        for row in self.rows {
            table.add_row([row.entry, row.layer, &row.output.to_string(), &count(row.parameters as u64), &count(row.macs)]);
        }
        table.add_row(["total", "", "", &grouped(self.parameters as u64), &grouped(self.macs)]);
        for numbers in [3, 4] {
            if let Some(column) = table.column_mut(numbers) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        write!(f, "{}\n{table}", self.name)
    }
}

/// Nothing for nothing.
fn count(number: u64) -> String {
    if number == 0 { String::new() } else { grouped(number) }
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1000), number % 1000) }
}
