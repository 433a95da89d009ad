//! Where the values of an inference lie, and when.

use core::fmt;
use std::format;
use std::path::Path;
use std::string::{String, ToString};

use crate::arena::PlannedValue;
use crate::formats::{escaped, write_atomically};
use crate::metrics::{align_left, table};
use crate::{Arena, InferenceNetwork, LayerRow, Result};

/// The memory of one inference over time: a table (`{}`), or a chart with the layers from left to right and addresses upwards.
///
/// What a value is here is a value, a panel of a convolution, or the memory that a layer or a network inside needs while it runs.
#[derive(Clone, Copy, Debug)]
pub struct MemoryPlan {
    name: &'static str,
    values: &'static [PlannedValue],
    layers: &'static [LayerRow],
    /// Bytes of a number.
    scalar: usize,
    /// Bytes of everything.
    bytes: usize,
}

impl MemoryPlan {
    /// The plan of a network.
    #[must_use]
    pub fn of<N: InferenceNetwork>() -> Self {
        let (scalar, bytes) = (size_of::<N::Scalar>(), size_of::<Arena<N>>());
        Self { name: N::NAME, values: N::VALUES, layers: N::LAYERS, scalar, bytes }
    }

    /// The values, in the order of their first use.
    #[must_use]
    pub fn values(&self) -> &'static [PlannedValue] {
        self.values
    }

    /// Bytes that values take.
    #[must_use]
    pub fn value_bytes(&self) -> usize {
        self.values.iter().map(|value| value.offset + value.length).max().unwrap_or(0) * self.scalar
    }

    /// Bytes of the values that are needed at once at the largest moment: no plan takes less.
    #[must_use]
    pub fn least_bytes(&self) -> usize {
        let needed = |layer: usize| -> usize {
            let at_once = self.values.iter().filter(|value| (value.first..=value.last).contains(&layer));
            at_once.map(|value| value.length).sum()
        };
        (0..=self.layers.len()).map(needed).max().unwrap_or(0) * self.scalar
    }

    /// The chart in the colour of the text around it.
    #[must_use]
    pub fn svg(&self) -> String {
        const LEFT: usize = 12;
        const TOP: usize = 24;
        const COLUMN: usize = 110;
        const HEIGHT: usize = 300;
        let total = self.value_bytes().max(1);
        let (columns, bottom) = (self.layers.len() + 1, TOP + HEIGHT);
        let width = LEFT * 2 + columns * COLUMN;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{}\" font-family=\"monospace\" font-size=\"11\" \
             fill=\"currentColor\"><text x=\"{LEFT}\" y=\"14\">{}: {} bytes of values</text>",
            bottom + 24,
            self.name,
            self.value_bytes(),
        );
        for value in self.values {
            let scale = |numbers: usize| numbers * self.scalar * HEIGHT / total;
            let (x, width) = (LEFT + value.first * COLUMN, (value.last - value.first + 1) * COLUMN - 4);
            let (height, y) = (scale(value.length).max(1), bottom - scale(value.offset + value.length));
            svg += &format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"currentColor\" fill-opacity=\"0.15\" \
                 stroke=\"currentColor\"/><text x=\"{}\" y=\"{}\">{} {}</text>",
                x + 4,
                y + (height / 2 + 4).max(10),
                value.name,
                value.length * self.scalar,
            );
        }
        let layers = self.layers.iter().map(|row| row.layer).chain(["output"]);
        for (index, layer) in layers.enumerate() {
            svg += &format!("<text x=\"{}\" y=\"{}\">{}</text>", LEFT + index * COLUMN, bottom + 16, escaped(layer));
        }
        svg + "</svg>"
    }

    /// Writes the chart to an SVG file.
    ///
    /// # Errors
    /// If the file cannot be written; a file that was there is untouched then.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        write_atomically(path.as_ref(), self.svg().as_bytes())
    }

    /// The layer of this number, or the end.
    fn layer(&self, index: usize) -> String {
        self.layers.get(index).map_or_else(|| "the end".to_string(), |row| row.layer.to_string())
    }
}

impl fmt::Display for MemoryPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = table(["value", "from", "to", "offset", "bytes"].map(ToString::to_string).to_vec());
        align_left(&mut table, 0..3);
        for value in self.values {
            let (offset, bytes) = (value.offset * self.scalar, value.length * self.scalar);
            table.add_row([
                value.name.to_string(),
                self.layer(value.first),
                self.layer(value.last),
                offset.to_string(),
                bytes.to_string(),
            ]);
        }
        let (values, least) = (self.value_bytes(), self.least_bytes());
        write!(f, "{}\n{table}\nvalues {values} bytes (at least {least}), all memory {} bytes", self.name, self.bytes)
    }
}
