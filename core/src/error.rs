//! What can go wrong with data, files and training.

use std::boxed::Box;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::string::String;
use std::vec::Vec;

use crate::Shape;

/// A result whose error is [`enum@Error`].
pub type Result<T, E = Error> = core::result::Result<T, E>;

/// What went wrong: what was expected, what was found, and where.
///
/// `{:?}` prints the same sentence as `{}`, because that is what a `main` that returns a [`Result`] shows.
#[non_exhaustive]
pub enum Error {
    /// The operating system could not read or write a file.
    File {
        /// `"read"` or `"write"`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// Text that is not what it should be.
    Text {
        /// The file, or the name of the data.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What should stand there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A cell of a table that is not what it should be.
    Cell {
        /// The file, or the name of the table.
        file: String,
        /// The line on which its row starts, counted from 1.
        line: usize,
        /// The column, counted from 0.
        column: usize,
        /// The name of the column, if the table has a header.
        name: Option<String>,
        /// What should stand there.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// Several mistakes in the same data.
    Several {
        /// The first of them, in order.
        errors: Vec<Error>,
        /// How many there are beside them.
        more: usize,
    },
    /// A file whose content is not what it should be.
    Data {
        /// The file, or the folder where it should be.
        path: PathBuf,
        /// What was expected.
        expected: String,
        /// What was found.
        found: String,
    },
    /// A data set with a different number of inputs and targets.
    Lengths {
        /// How many inputs there are.
        inputs: usize,
        /// How many targets there are.
        targets: usize,
    },
    /// A label that is not below the number of classes.
    Label {
        /// The number of the sample, counted from 0.
        sample: usize,
        /// The label.
        found: usize,
        /// How many classes there are.
        classes: usize,
    },
    /// A number that is infinite or NaN where data are measured.
    Value {
        /// The sample, counted from 0.
        sample: usize,
        /// Which part of it: `"input"` or `"target"`.
        what: &'static str,
        /// Where in it, counted from 0.
        position: usize,
        /// The number.
        found: f64,
    },
    /// The weight of a sample that makes no sense.
    Weight {
        /// The sample, counted from 0.
        sample: usize,
        /// Its weight.
        found: f64,
    },
    /// More weights than samples, or fewer.
    Weights {
        /// How many weights there are.
        weights: usize,
        /// How many samples.
        samples: usize,
    },
    /// A token that the network has no vector for.
    Token {
        /// The sample, counted from 0.
        sample: usize,
        /// Where in it, which number, and how many there are.
        unknown: crate::UnknownToken,
    },
    /// A sample beyond the end of a data set.
    Index {
        /// The number that was asked for, counted from 0.
        index: usize,
        /// How many samples there are.
        length: usize,
    },
    /// A sample that its data set could not produce.
    Sample {
        /// The number of the sample, counted from 0.
        index: usize,
        /// What the data set said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A split that leaves one part without samples, or a fraction that is none.
    Split {
        /// The share of the first part.
        fraction: f64,
        /// How many samples there were to split.
        samples: usize,
    },
    /// A cross-validation with fewer than 2 parts, or with more than there are samples.
    Folds {
        /// How many parts were asked for.
        folds: usize,
        /// How many samples there are.
        samples: usize,
    },
    /// A class without samples where each needs one.
    EmptyClass {
        /// The class, counted from 0.
        class: usize,
        /// How many classes there are.
        classes: usize,
    },
    /// Data without samples.
    Empty {
        /// Which data: `"training"`, `"validation"` or `"evaluated"`.
        data: &'static str,
    },
    /// A batch of no samples, or of more than there are.
    BatchSize {
        /// The size of a batch.
        batch: usize,
        /// How many samples there are to train on.
        samples: usize,
    },
    /// An augmentation of images for an input that is none.
    NotAnImage {
        /// The shape of the input.
        input: Shape,
    },
    /// A shift in time for an input that has none.
    NotASequence {
        /// The shape of the input.
        input: Shape,
    },
    /// An image of more numbers than its shape has, or fewer.
    ImageLength {
        /// The shape.
        shape: Shape,
        /// How many numbers there are.
        found: usize,
    },
    /// A vocabulary with more tokens than there is room for.
    Vocabulary {
        /// How many ids the vocabulary has, with those of padding and of unknown tokens.
        tokens: usize,
        /// How many there is room for.
        most: usize,
        /// Where: a type of numbers, or `"the classes of the target"`.
        place: &'static str,
    },
    /// A text without a single window.
    ShortText {
        /// How many tokens it has.
        tokens: usize,
        /// How many a window has, with the one that follows it.
        needed: usize,
    },
    /// Targets that are not for the outputs of the network, though they have as many numbers.
    TargetShape {
        /// The shape of the outputs that the targets are for.
        expected: Shape,
        /// The shape of the outputs of the network.
        found: Shape,
    },
    /// Something watches the validation of a training that has none.
    NoValidation {
        /// What watches it.
        what: &'static str,
    },
    /// A checkpoint of another training. Network and file are unchanged.
    Checkpoint {
        /// The file.
        path: PathBuf,
        /// Everything in which the trainings differ, with what was expected and what was found.
        differences: Vec<String>,
    },
    /// Threads that the operating system did not start.
    Threads {
        /// How many were asked for.
        threads: usize,
        /// What it said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// An option whose value makes no sense.
    Setting {
        /// The name of the option.
        name: &'static str,
        /// What it should be.
        expected: &'static str,
        /// What it was.
        found: f64,
    },
    /// Ctrl-C cannot be listened to.
    Signal {
        /// Why.
        reason: String,
    },
    /// A loss or a weight became infinite or NaN. The network has its last good weights: those of the end of the epoch before.
    NotFinite {
        /// What became infinite or NaN.
        what: &'static str,
        /// Its value.
        found: f64,
        /// The epoch, counted from 1.
        epoch: usize,
        /// The step of the epoch, counted from 1.
        step: usize,
    },
    /// A file, or bytes, that cannot be a weights file.
    Damaged {
        /// The file; nothing for bytes in memory.
        path: Option<PathBuf>,
        /// What is wrong with it.
        reason: String,
    },
    /// A weights file that does not fit the network. The network is unchanged.
    Mismatch(Box<Mismatch>),
    /// A file to write or to read whose name does not say in which format.
    Extension {
        /// The file.
        path: PathBuf,
        /// How its name may end.
        expected: &'static str,
    },
    /// A picture that could not be drawn.
    Plot {
        /// Why.
        reason: String,
    },
}

/// Everything in which a weights file and a network differ.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mismatch {
    /// The file; nothing for bytes in memory.
    pub path: Option<PathBuf>,
    /// The network that was to take the weights; nothing for parameters that are not a network.
    pub network: Option<&'static str>,
    /// The network that the file was written from, if it says so.
    pub written_from: Option<String>,
    /// One entry for each tensor that is wrong, in the order of the network; those that it does not have come last.
    pub tensors: Vec<TensorProblem>,
}

/// What is wrong with one tensor of a file.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TensorProblem {
    /// The network has it, the file does not.
    Missing {
        /// Its name.
        name: String,
        /// The shape that the network expects, row-major.
        expected: Shape,
    },
    /// The file has it, the network does not.
    Extra {
        /// Its name.
        name: String,
        /// Its shape, row-major.
        found: Vec<usize>,
    },
    /// The shapes differ.
    Shape {
        /// Its name.
        name: String,
        /// The shape that the network expects, row-major.
        expected: Shape,
        /// The shape in the file, row-major.
        found: Vec<usize>,
    },
    /// The element types differ.
    Dtype {
        /// Its name.
        name: String,
        /// The element type of the network, as safetensors names it.
        expected: &'static str,
        /// The element type in the file.
        found: String,
    },
    /// Values that are infinite or NaN.
    NotFinite {
        /// Its name.
        name: String,
        /// The position of the first such value, row-major.
        index: usize,
        /// How many such values there are.
        count: usize,
    },
}

impl Error {
    /// An error of a data set of your own, about one sample.
    ///
    /// ```
    /// let error = layerfit_core::Error::sample(7, "the camera is off");
    /// assert_eq!(error.to_string(), "sample 7 cannot be read: the camera is off");
    /// ```
    #[must_use]
    pub fn sample(index: usize, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Sample { index, source: source.into() }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            Self::Sample { source, .. } | Self::Threads { source, .. } => Some(&**source),
            _ => None,
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { action, path, source } => write!(f, "cannot {action} `{}`: {source}", path.display()),
            Self::Text { file, line, expected, found } => write!(f, "{file}, line {line}: expected {expected}, found `{found}`"),
            Self::Cell { file, line, column, name, expected, found } => {
                write!(f, "{file}, line {line}, column {column} (counted from 0)")?;
                name.iter().try_for_each(|name| write!(f, ", `{name}`"))?;
                write!(f, ": expected {expected}, found {found}")
            }
            Self::Several { errors, more } => {
                write!(f, "{} mistakes:", errors.len() + more)?;
                errors.iter().try_for_each(|error| write!(f, "\n  {error}"))?;
                if *more > 0 { write!(f, "\n  and {more} more") } else { Ok(()) }
            }
            Self::Data { path, expected, found } => write!(f, "`{}`: expected {expected}, found {found}", path.display()),
            Self::Lengths { inputs, targets } => {
                write!(f, "{inputs} inputs but {targets} targets: every input needs exactly one target")
            }
            Self::Label { sample, found, classes } => {
                write!(f, "label {found} of sample {sample} is out of range: there are {classes} classes, counted from 0")
            }
            Self::Value { sample, what, position, found } => {
                write!(
                    f,
                    "value {position} of the {what} of sample {sample} (both counted from 0): expected a finite number, found {found}"
                )
            }
            Self::Weight { sample, found } => {
                write!(f, "the weight of sample {sample} is a finite number of 0 or more, found {found}")
            }
            Self::Weights { weights, samples } => write!(f, "{weights} weights for {samples} samples: expected one for each"),
            Self::Token { sample, unknown: crate::UnknownToken { position, found, vocabulary } } => write!(
                f,
                "token {found} at position {position} of sample {sample} is out of range: the vocabulary has {vocabulary} tokens, counted from 0"
            ),
            Self::Index { index, length } => write!(f, "there is no sample {index}: the data have {length}, counted from 0"),
            Self::Sample { index, source } => write!(f, "sample {index} cannot be read: {source}"),
            Self::Split { fraction, samples } if fraction.is_finite() && (0.0..=1.0).contains(fraction) => {
                write!(f, "splitting {samples} samples at {fraction} leaves a part without samples")
            }
            Self::Split { fraction, .. } => write!(f, "data are split at a fraction between 0 and 1, found {fraction}"),
            Self::Folds { folds, samples } => write!(
                f,
                "{samples} samples cannot be cut into {folds} parts: expected 2 parts or more, and no more than samples"
            ),
            Self::EmptyClass { class, classes } => {
                write!(f, "class {class} of {classes} has no samples: expected at least one of each")
            }
            Self::Empty { data } => write!(f, "the {data} data are empty: expected at least one sample, found none"),
            Self::BatchSize { batch: 0, .. } => f.write_str("a batch of no samples: expected `.batch_size::<1>()` or more"),
            Self::BatchSize { batch, samples } => write!(
                f,
                "a batch of {batch} is larger than the training data, which have {samples} samples: use `.batch_size::<{samples}>()` or less"
            ),
            Self::NotAnImage { input } => write!(
                f,
                "`augment` changes images: expected an input of [height, width, channels] or [height, width], found {input}"
            ),
            Self::NotASequence { input } => {
                write!(f, "`shift` moves sequences: expected an input of [time, features] or [time], found {input}")
            }
            Self::ImageLength { shape, found } => {
                write!(f, "an image of {shape} has {} numbers, found {found}", shape.len())
            }
            Self::Vocabulary { tokens, most, place } => {
                write!(f, "a vocabulary of {tokens} tokens does not fit {place}: expected at most {most}")
            }
            Self::ShortText { tokens, needed } => {
                write!(
                    f,
                    "a text of {tokens} tokens has no window: expected {needed} or more, those of a window and the next one"
                )
            }
            Self::TargetShape { expected, found } => {
                write!(f, "the targets are for outputs of {expected}, those of the network are {found}")
            }
            Self::NoValidation { what } => {
                write!(f, "{what} watches the validation, but there is none: add `.validate(&data)`, or watch the training")
            }
            Self::Checkpoint { path, differences } => {
                write!(f, "the checkpoint `{}` is that of another training:", path.display())?;
                differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))?;
                f.write_str("\n  to train anew, remove the file or name another")
            }
            Self::Threads { threads, source } => write!(f, "cannot start {threads} threads: {source}"),
            Self::Setting { name, expected, found } => write!(f, "`{name}` is {expected}, found {found}"),
            Self::Signal { reason } => write!(f, "`stop_on_ctrl_c` cannot listen to Ctrl-C: {reason}"),
            Self::NotFinite { what, found, epoch, step } => write!(
                f,
                "{what} became {found} in epoch {epoch}, step {step}: the network has the weights from before that epoch; \
                 a smaller learning rate, `.clip_norm(1.0)` or cleaner data may help"
            ),
            Self::Damaged { path, reason } => write!(f, "{} not a weights file: {reason}", Subject(path.as_ref())),
            Self::Mismatch(mismatch) => mismatch.fmt(f),
            Self::Extension { path, expected } => {
                write!(f, "`{}`: expected a name that ends with {expected}", path.display())
            }
            Self::Plot { reason } => write!(f, "cannot draw the picture: {reason}"),
        }
    }
}

/// The file as the subject of a sentence, with its verb.
struct Subject<'a>(Option<&'a PathBuf>);

impl fmt::Display for Subject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(path) => write!(f, "`{}` is", path.display()),
            None => f.write_str("the bytes are"),
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "the weights in `{}`", path.display())?,
            None => f.write_str("the weights")?,
        }
        if let Some(written_from) = &self.written_from {
            write!(f, ", written from `{written_from}`,")?;
        }
        match self.network {
            Some(network) => write!(f, " do not fit `{network}`:")?,
            None => f.write_str(" do not fit:")?,
        }
        self.tensors.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

impl fmt::Display for TensorProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name, expected } => write!(f, "`{name}` is missing: expected {expected}"),
            Self::Extra { name, found } => write!(f, "`{name}` is not a tensor of the network: found {found:?}"),
            Self::Shape { name, expected, found } => {
                write!(f, "`{name}` has the wrong shape: expected {expected}, found {found:?}")
            }
            Self::Dtype { name, expected, found } => {
                write!(f, "`{name}` has the wrong element type: expected {expected}, found {found}")
            }
            Self::NotFinite { name, index, count } => {
                write!(f, "`{name}` holds {count} infinite or NaN values: expected none, found the first at {index}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn a_signal_that_is_taken_is_named() {
        let error = Error::Signal { reason: "another handler is there".to_string() };
        assert_eq!(error.to_string(), "`stop_on_ctrl_c` cannot listen to Ctrl-C: another handler is there");
    }
}
