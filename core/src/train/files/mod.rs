//! The history of a training in a file: a table in CSV, or everything in JSON.

#[cfg(feature = "csv")]
mod csv;
#[cfg(feature = "json")]
mod json;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::data::text::read;
use crate::formats::{extension, write_atomically};
use crate::metrics::Measure;
use crate::train::History;
use crate::{Error, Network, Result};

const FORMATS: &str = match (cfg!(feature = "csv"), cfg!(feature = "json")) {
    (true, true) => "`.csv` or `.json`",
    (true, false) => "`.csv` (or `.json`, with the feature `json`)",
    (false, _) => "`.json` (or `.csv`, with the feature `csv`)",
};

impl History {
    /// Writes the history to a file, whole or not at all: a table if its name ends with `.csv` (feature `csv`), all there is to know if it ends with
    /// `.json` (feature `json`). Numbers are complete: the shortest ones that are read as the same.
    ///
    /// The table has the columns `epoch`, `loss`, the name of the measure, the last two on the validation data where there is one, `rate`, `seconds` and
    /// `samples/s`. Shares, such as the accuracy, are from 0 to 1.
    ///
    /// ```no_run
    /// # use layerfit_core::{Result, train::History};
    /// # fn example(history: &History) -> Result<()> {
    /// history.save("run.csv")?; // for a spreadsheet, pandas, gnuplot
    /// history.save("run.json")?; // with the settings of the training
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Extension`] for a name that ends otherwise, [`Error::File`] if the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref();
        let text = match extension(path).as_str() {
            #[cfg(feature = "csv")]
            "csv" => self.to_csv(),
            #[cfg(feature = "json")]
            "json" => self.to_json(),
            _ => return Err(Error::Extension { path: path.into(), expected: FORMATS }),
        };
        write_atomically(path, text.as_bytes())
    }

    /// Reads what [`History::save`] has written of a training of the network `N` with this measure. A table has the epochs alone: the history then has no
    /// settings, and does not know of an epoch whose weights came back.
    ///
    /// ```no_run
    /// # use layerfit_core::{Network, Result, metrics::Measure, train::History};
    /// # fn example<Digits: Network>() -> Result<()> {
    /// let history = History::load::<Digits>("run.json", Measure::ACCURACY)?;
    /// println!("{history}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Extension`] for a name that does not end with `.csv` or `.json`, [`Error::File`] if the file cannot be read, [`Error::Text`] if it is not in
    /// UTF-8, [`Error::Cell`] for a cell of a table that is wrong, with its place, and [`Error::Data`] for a file that is no history, or that of another network
    /// or measure.
    pub fn load<N: Network>(path: impl AsRef<Path>, measure: Measure) -> Result<Self> {
        let path = path.as_ref();
        let blank = Self::new(N::NAME, measure, 0);
        match extension(path).as_str() {
            #[cfg(feature = "csv")]
            "csv" => csv::parse(blank, path, &read(path)?),
            #[cfg(feature = "json")]
            "json" => json::parse(blank, path, &read(path)?),
            _ => Err(Error::Extension { path: path.into(), expected: FORMATS }),
        }
    }
}
