//! The trainer: epochs, batches, validation, history, early stopping, checkpoints.

#[cfg(feature = "progress")]
mod bar;
#[cfg(feature = "safetensors")]
mod checkpoint;
mod feed;
mod handle;
mod history;
mod metric;
#[cfg(feature = "plot")]
mod plot;
mod progress;
mod run;
mod saving;
mod stopping;
mod targets;
mod trainer;
mod validation;

pub use handle::{AsNetwork, Boxed, Itself};
pub use history::{Epoch, History, Validated};
pub use metric::Metric;
pub use stopping::EarlyStopping;
pub use targets::Learned;
pub use trainer::{Trainer, Verdict};
pub use validation::{Unvalidated, ValidatedBy};
