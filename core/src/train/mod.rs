//! The trainer: epochs, batches, validation, history, early stopping, checkpoints.

#[cfg(feature = "progress")]
mod bar;
#[cfg(feature = "safetensors")]
mod checkpoint;
#[cfg(feature = "ctrl-c")]
mod ctrl_c;
mod descent;
mod feed;
#[cfg(any(feature = "csv", feature = "json"))]
mod files;
mod handle;
mod history;
#[cfg(feature = "safetensors")]
mod keeping;
mod metric;
mod options;
#[cfg(feature = "plot")]
mod plot;
mod progress;
mod range_test;
mod run;
mod saving;
mod shards;
mod steering;
mod step;
mod stopping;
mod sums;
mod team;
mod trained;
mod trainer;
mod validation;

pub use crate::losses::Learned;
pub use handle::{AsNetwork, Boxed, Itself};
pub use history::{Epoch, History, Validated};
#[cfg(feature = "safetensors")]
pub use keeping::Checkpoint;
pub use metric::Metric;
pub use range_test::{RangePoint, RangeTest};
pub use shards::Shards;
pub use step::{End, Step};
pub use stopping::EarlyStopping;
pub use trained::Trained;
pub use trainer::{Trainer, Verdict};
pub use validation::{Unvalidated, ValidatedBy};
