//! A picture of a network.

use core::fmt;
use std::path::Path;
use std::string::{String, ToString};

use crate::formats::write_atomically;
use crate::{InferenceNetwork, Result, Shape};

/// A network as a graph: layers are boxes, values are arrows with their shapes. [`Diagram::mermaid`] (also by `{}`) is a text that GitHub and
/// many editors draw, [`Diagram::svg`] a picture.
#[derive(Clone, Copy, Debug)]
pub struct Diagram {
    mermaid: &'static str,
    svg: &'static str,
    inputs: &'static [(&'static str, Shape)],
    layers: &'static [crate::LayerRow],
}

impl Diagram {
    /// The picture of a network.
    #[must_use]
    pub fn of<N: InferenceNetwork>() -> Self {
        Self { mermaid: N::PICTURES[0], svg: N::PICTURES[1], inputs: N::INPUTS, layers: N::LAYERS }
    }

    /// A [Mermaid](https://mermaid.js.org) flowchart.
    #[must_use]
    pub fn mermaid(&self) -> String {
        self.filled(self.mermaid)
    }

    /// A picture in the colour of the text around it.
    #[must_use]
    pub fn svg(&self) -> String {
        self.filled(self.svg)
    }

    /// Writes the picture to an SVG file.
    ///
    /// # Errors
    /// If the file cannot be written; a file that was there is untouched then.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        write_atomically(path.as_ref(), self.svg().as_bytes())
    }

    /// The text with the shapes, whose places are marked: `i0` for the first input, `n3` for the layer of that number.
    fn filled(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut parts = text.split('\u{1}');
        filled.extend(parts.next());
        for part in parts {
            let (place, rest) = part.split_once('\u{2}').unwrap_or((part, ""));
            filled.push_str(&self.shape(place).map(|shape| shape.to_string()).unwrap_or_default());
            filled.push_str(rest);
        }
        filled
    }

    fn shape(&self, place: &str) -> Option<Shape> {
        let (kind, index) = place.split_at_checked(1)?;
        let index: usize = index.parse().ok()?;
        match kind {
            "i" => self.inputs.get(index).map(|(_, shape)| *shape),
            _ => self.layers.get(index).map(|row| row.output),
        }
    }
}

impl fmt::Display for Diagram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.mermaid())
    }
}
