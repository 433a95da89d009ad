use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::formats::write_atomically;
use crate::train::Metric;
use crate::{BadSetting, Error, Parameters, Result};

/// Where a training is written, how often, and what is kept: see [`Trainer::checkpoint`](crate::train::Trainer::checkpoint). A path alone is one file that is
/// written after every epoch.
///
/// ```
/// use layerfit_core::train::{Checkpoint, Metric};
/// // The newest in `run.ckpt`, older ones in `run.ckpt.1` and `run.ckpt.2`, the best in `run.ckpt.best`.
/// let checkpoint = Checkpoint::to("run.ckpt").every_epochs(5).keep(3).best(Metric::ValidationLoss);
/// ```
///
/// Whatever the rule, the training is written at its end, and when it is stopped or cancelled in the middle of an epoch. All files are checkpoints of the same
/// form: to go on from an older one, or from the best, copy it to the path of the newest. [`Checkpoint::weights`] reads the weights of any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    pub(super) path: PathBuf,
    epochs: Option<usize>,
    steps: Option<u64>,
    keep: usize,
    pub(super) best: Option<Metric>,
}

impl<P: Into<PathBuf>> From<P> for Checkpoint {
    fn from(path: P) -> Self {
        Self::to(path)
    }
}

impl Checkpoint {
    /// One file, written after every epoch.
    #[must_use]
    pub fn to(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), epochs: None, steps: None, keep: 1, best: None }
    }

    /// Written after every so many epochs.
    #[must_use]
    pub fn every_epochs(self, epochs: usize) -> Self {
        Self { epochs: Some(epochs), ..self }
    }

    /// Written after every so many steps of the optimizer, counted over the whole training; not after epochs, unless [`Checkpoint::every_epochs`] says so.
    #[must_use]
    pub fn every_steps(self, steps: u64) -> Self {
        Self { steps: Some(steps), ..self }
    }

    /// Keeps the last so many: the newest under the path itself, older ones with `.1`, `.2` and so on behind it. 1 by default.
    #[must_use]
    pub fn keep(self, files: usize) -> Self {
        Self { keep: files, ..self }
    }

    /// Keeps, with `.best` behind the path, that of the end of the epoch with the best value so far, however often the others are written.
    #[must_use]
    pub fn best(self, metric: Metric) -> Self {
        Self { best: Some(metric), ..self }
    }

    /// Gives parameters the weights of a checkpoint.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Data`] for a file that is no whole checkpoint, [`Error::Mismatch`] if the weights do not fit. The parameters are unchanged then.
    pub fn weights<P: Parameters>(path: impl AsRef<Path>, parameters: &mut P) -> Result<()> {
        super::checkpoint::weights(path.as_ref(), parameters)
    }

    pub(super) fn check(&self, validated: bool) -> Result<()> {
        BadSetting::unless(self.epochs != Some(0), "every_epochs", "1 or more epochs", 0.0)?;
        BadSetting::unless(self.steps != Some(0), "every_steps", "1 or more steps", 0.0)?;
        BadSetting::unless(self.keep > 0, "keep", "1 or more files", 0.0)?;
        self.best.map_or(Ok(()), |metric| metric.check(validated, "the best checkpoint"))
    }

    pub(super) fn due_after_epoch(&self, epoch: usize) -> bool {
        self.epochs.map_or(self.steps.is_none(), |epochs| epoch.is_multiple_of(epochs))
    }

    pub(super) fn due_after_step(&self, step: u64) -> bool {
        self.steps.is_some_and(|steps| step.is_multiple_of(steps))
    }

    /// Writes the newest. Whenever it is interrupted, there is a whole file under the path.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<()> {
        self.make_room().map_err(|source| Error::File { action: "write", path: self.path.clone(), source })?;
        write_atomically(&self.path, bytes)
    }

    pub(super) fn write_best(&self, bytes: &[u8]) -> Result<()> {
        write_atomically(self.beside("best"), bytes)
    }

    /// Moves older files on, each to the next number; the newest gets a second name before its own is given to another.
    fn make_room(&self) -> std::io::Result<()> {
        if self.keep == 1 || !self.path.exists() {
            return Ok(());
        }
        for number in (1..self.keep - 1).rev() {
            let file = self.beside(&std::format!("{number}"));
            if file.exists() {
                fs::rename(file, self.beside(&std::format!("{}", number + 1)))?;
            }
        }
        let second = self.beside("1");
        if second.exists() {
            fs::remove_file(&second)?;
        }
        // Not every file system has second names.
        if fs::hard_link(&self.path, &second).is_err() {
            let bytes = fs::read(&self.path)?;
            write_atomically(&second, &bytes).map_err(std::io::Error::other)?;
        }
        Ok(())
    }

    /// The path with something behind it.
    fn beside(&self, end: &str) -> PathBuf {
        let mut path = OsString::from(&self.path);
        path.push(".");
        path.push(end);
        path.into()
    }
}
