use core::fmt;

/// A step of the optimizer, as a function given to [`Trainer::on_step`](crate::train::Trainer::on_step) sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// Its number in the whole training, counted from 1.
    pub number: u64,
    /// The number of the epoch, counted from 1.
    pub epoch: usize,
    /// The number of its last batch in the epoch, counted from 1. (With [`Trainer::accumulate`](crate::train::Trainer::accumulate) a step has several.)
    pub batch: usize,
    /// How many batches the epoch has.
    pub batches: usize,
    /// The loss of that batch before the step, penalties included.
    pub loss: f64,
    /// The mean loss over the samples of the epoch so far.
    pub mean_loss: f64,
    /// The learning rate of the step.
    pub rate: f64,
}

/// How a training came to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum End {
    /// After all of its epochs.
    #[default]
    Complete,
    /// [`EarlyStopping`](crate::train::EarlyStopping) ended it.
    Early,
    /// A function given to [`Trainer::on_epoch`](crate::train::Trainer::on_epoch) did, after the last epoch of the history.
    OnEpoch,
    /// A function given to [`Trainer::on_step`](crate::train::Trainer::on_step) did.
    OnStep {
        /// The epoch, counted from 1.
        epoch: usize,
        /// How many of its batches were trained on.
        batches: usize,
    },
    /// It was cancelled: by the flag of [`Trainer::stop_when`](crate::train::Trainer::stop_when), or by Ctrl-C.
    Cancelled {
        /// The epoch, counted from 1.
        epoch: usize,
        /// How many of its batches were trained on.
        batches: usize,
    },
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Complete => f.write_str("complete"),
            Self::Early => f.write_str("stopped early"),
            Self::OnEpoch => f.write_str("stopped after an epoch"),
            Self::OnStep { epoch, batches } => write!(f, "stopped in epoch {epoch}, after {batches} batches of it"),
            Self::Cancelled { epoch, batches } => write!(f, "cancelled in epoch {epoch}, after {batches} batches of it"),
        }
    }
}
