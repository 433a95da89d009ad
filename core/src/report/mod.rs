//! A training as one page to read, keep and send: [`Report`].

mod page;
mod sections;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::formats::{extension, write_atomically};
use crate::plot::{ConfusionMatrix, LinePlot};
use crate::train::History;
use crate::{Diagram, Error, InferenceNetwork, Result, Summary};
use sections::Section;

/// A page in HTML about a training: what was trained, with which settings, how it went, what came out.
///
/// All is in one file: pictures are in it as SVG, there are no scripts, and nothing is loaded from elsewhere. It is light or dark as the reader has it, and can
/// be printed. Sections stand in the order in which they were added. The same training gives the same page, but for the times in it.
///
/// ```no_run
/// # use layerfit_core::{InferenceNetwork, Result, metrics::Classification, plot::ConfusionMatrix, report::Report, train::History};
/// # fn example<Digits: InferenceNetwork>(history: &History, evaluation: &Classification<10>) -> Result<()> {
/// Report::new("Digits by their pixels")
///     .network::<Digits>()
///     .setting("data", "1,437 digits to learn from, 360 to validate")
///     .history(history)
///     .confusion(&ConfusionMatrix::of(evaluation))
///     .text("Scores", evaluation)
///     .save("report.html")
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Report {
    title: String,
    sections: Vec<Section>,
}

impl Report {
    /// A page with this title and nothing else yet.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), sections: Vec::new() }
    }

    /// The layers of a network with shapes, parameters and multiplications, as a table and as a graph.
    #[must_use]
    pub fn network<N: InferenceNetwork>(self) -> Self {
        self.with(Section::Network(Summary::of::<N>(), Diagram::of::<N>()))
    }

    /// Something that was set, beside what the history of the training knows. Settings in a row become one table.
    #[must_use]
    pub fn setting(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        let setting = (name.into(), value.to_string());
        if let Some(Section::Settings(settings)) = self.sections.last_mut() {
            settings.push(setting);
            return self;
        }
        self.with(Section::Settings([setting].to_vec()))
    }

    /// A training: its settings, how it ended, the curves of loss, measure and learning rate, and the table of all epochs.
    #[must_use]
    pub fn history(self, history: &History) -> Self {
        self.with(Section::History(history.clone()))
    }

    /// A confusion matrix.
    #[must_use]
    pub fn confusion(self, matrix: &ConfusionMatrix) -> Self {
        self.with(Section::Matrix(matrix.clone()))
    }

    /// Curves of your own.
    #[must_use]
    pub fn plot(self, plot: &LinePlot) -> Self {
        self.with(Section::Plot(plot.clone()))
    }

    /// A text under a heading, as it is printed: an evaluation, or whatever there is to say.
    #[must_use]
    pub fn text(self, heading: impl Into<String>, text: impl ToString) -> Self {
        self.with(Section::Text(heading.into(), text.to_string()))
    }

    fn with(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// The page.
    ///
    /// # Errors
    /// [`Error::Plot`] if a picture cannot be drawn.
    pub fn html(&self) -> Result<String> {
        let sections = self.sections.iter().map(Section::html).collect::<Result<Vec<_>>>()?;
        Ok(page::page(&self.title, &sections.concat()))
    }

    /// Writes the page to a file whose name ends with `.html` or `.htm`, whole or not at all.
    ///
    /// # Errors
    /// [`Error::Plot`] if a picture cannot be drawn, [`Error::Extension`] for a name that ends otherwise, [`Error::File`] if the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref();
        match extension(path).as_str() {
            "html" | "htm" => write_atomically(path, self.html()?.as_bytes()),
            _ => Err(Error::Extension { path: path.into(), expected: "`.html`" }),
        }
    }
}
