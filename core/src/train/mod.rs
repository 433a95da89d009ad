//! The trainer: epochs, batches, validation, history.

#[cfg(feature = "progress")]
mod bar;
mod handle;
mod history;
#[cfg(feature = "plot")]
mod plot;
mod progress;
mod run;
mod targets;
mod trainer;
mod validation;

pub use handle::{AsNetwork, Boxed, Itself};
pub use history::{Epoch, History, Validated};
pub use targets::Learned;
pub use trainer::{Trainer, Verdict};
pub use validation::{Unvalidated, ValidatedBy};
