use std::fs;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::data::Samples;
use crate::losses::Class;
use crate::{Error, Result};

/// Texts, each of one of `CLASSES` classes.
///
/// ```
/// use layerfit_core::data::text::LabelledTexts;
/// let texts = LabelledTexts::<2>::new(vec!["dull".into(), "moving".into(), "good".into()], &[0, 1, 1])?;
/// assert_eq!(texts.texts().collect::<Vec<_>>(), ["dull", "moving", "good"]);
/// assert_eq!((texts.len(), texts.labels()[1].index(), texts.counts()), (3, 1, [1, 2]));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LabelledTexts<const CLASSES: usize> {
    samples: Samples<String, Class<CLASSES>>,
}

impl<const CLASSES: usize> LabelledTexts<CLASSES> {
    /// Texts and the numbers of their classes, counted from 0.
    ///
    /// # Errors
    /// [`Error::Label`] if a label is `CLASSES` or more, [`Error::Lengths`] if there are more texts than labels or fewer.
    pub fn new(texts: Vec<String>, labels: &[usize]) -> Result<Self> {
        Samples::from_labels(texts, labels).map(Self::from)
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.samples.len()
    }

    /// Whether there are no texts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.samples.is_empty()
    }

    /// All texts, in order.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.samples.inputs().iter().map(String::as_str)
    }

    /// The classes of all texts, in order.
    #[must_use]
    pub fn labels(&self) -> &[Class<CLASSES>] {
        self.samples.targets()
    }

    /// All texts with their classes, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, Class<CLASSES>)> {
        self.samples.iter().map(|(text, class)| (text.as_str(), *class))
    }

    /// How many texts there are of each class.
    #[must_use]
    pub fn counts(&self) -> [usize; CLASSES] {
        self.samples.counts()
    }

    /// The texts as inputs of another kind, with the same labels.
    pub(super) fn encoded<Input>(&self, mut encode: impl FnMut(&str) -> Input) -> Samples<Input, Class<CLASSES>> {
        self.samples.with_inputs(|text| encode(text))
    }

    /// Two parts in random order, as [`Samples::split`] makes them.
    ///
    /// # Errors
    /// [`Error::Split`] if a part would have no texts, or if the fraction is not between 0 and 1.
    pub fn split(self, fraction: f64, seed: u64) -> Result<(Self, Self)> {
        self.samples.split(fraction, seed).map(both)
    }

    /// Two parts in random order, with the same share of every class, as [`Samples::split_stratified`] makes them.
    ///
    /// # Errors
    /// [`Error::Split`] if a part would have no texts, or if the fraction is not between 0 and 1.
    pub fn split_stratified(self, fraction: f64, seed: u64) -> Result<(Self, Self)> {
        self.samples.split_stratified(fraction, seed).map(both)
    }
}

fn both<const CLASSES: usize>(
    (first, second): (Samples<String, Class<CLASSES>>, Samples<String, Class<CLASSES>>),
) -> (LabelledTexts<CLASSES>, LabelledTexts<CLASSES>) {
    (first.into(), second.into())
}

impl<const CLASSES: usize> From<Samples<String, Class<CLASSES>>> for LabelledTexts<CLASSES> {
    fn from(samples: Samples<String, Class<CLASSES>>) -> Self {
        Self { samples }
    }
}

/// Texts from files, one file a class: every line of the first file is a text of class 0, every line of the second one of class 1, and so on.
///
/// Files are in UTF-8, with or without a byte order mark. Lines end with `\n` or `\r\n`; white space around a text is left out, and so are lines that
/// have nothing else.
///
/// ```no_run
/// use layerfit_core::data::text::labelled_lines;
/// let reviews = labelled_lines(["rt-polarity.neg", "rt-polarity.pos"])?; // LabelledTexts<2>
/// let (train, test) = reviews.split(0.9, 1)?;
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// # Errors
/// [`Error::File`] if a file cannot be read, [`Error::Text`] with the file and the line if it is not in UTF-8.
pub fn labelled_lines<const CLASSES: usize>(files: [impl AsRef<Path>; CLASSES]) -> Result<LabelledTexts<CLASSES>> {
    let (mut texts, mut labels) = (Vec::new(), Vec::new());
    for (file, class) in files.iter().zip(Class::all()) {
        add_lines(file.as_ref(), &mut texts)?;
        labels.resize(texts.len(), class);
    }
    Samples::new(texts, labels).map(LabelledTexts::from)
}

fn add_lines(path: &Path, texts: &mut Vec<String>) -> Result<()> {
    let text = read(path)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    texts.extend(lines.map(ToString::to_string));
    Ok(())
}

/// A file in UTF-8, without its byte order mark.
pub(crate) fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(|source| Error::File { action: "read", path: path.into(), source })?;
    let mut text =
        String::from_utf8(bytes).map_err(|error| not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to()))?;
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    Ok(text)
}

/// The line of the first byte that is wrong, and the bytes around it.
fn not_utf8(path: &Path, bytes: &[u8], place: usize) -> Error {
    const AROUND: usize = 16;
    let (before, after) = bytes.split_at(place);
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = after.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| place + newline);
    let around = &bytes[start.max(place.saturating_sub(AROUND))..end.min(place + AROUND)];
    Error::Text {
        file: path.display().to_string(),
        line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        expected: "text in UTF-8",
        found: around.escape_ascii().to_string(),
    }
}
