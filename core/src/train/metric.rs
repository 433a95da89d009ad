use crate::metrics::Measure;
use crate::train::Epoch;

/// A number of every epoch that can be watched.
///
/// ```
/// use layerfit_core::train::{EarlyStopping, Metric};
/// let stopping = EarlyStopping::on(Metric::ValidationLoss).patience(2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Metric {
    /// The mean loss over the training samples: [`Epoch::loss`].
    TrainingLoss,
    /// The metric over the training samples: [`Epoch::measure`], the accuracy for classes and the mean absolute error for numbers.
    TrainingMeasure,
    /// The mean loss over the validation samples.
    ValidationLoss,
    /// The metric over the validation samples: the accuracy for classes, the mean absolute error for numbers.
    ValidationMeasure,
}

impl Metric {
    /// Its value in an epoch; nothing if it is one of the validation and there was none.
    #[must_use]
    pub fn of(self, epoch: &Epoch) -> Option<f64> {
        match self {
            Self::TrainingLoss => Some(epoch.loss),
            Self::TrainingMeasure => Some(epoch.measure),
            Self::ValidationLoss => epoch.validation.map(|validated| validated.loss),
            Self::ValidationMeasure => epoch.validation.map(|validated| validated.measure),
        }
    }

    /// Whether it needs validation data.
    #[must_use]
    pub const fn needs_validation(self) -> bool {
        matches!(self, Self::ValidationLoss | Self::ValidationMeasure)
    }

    pub(super) fn check(self, validated: bool, what: &'static str) -> crate::Result<()> {
        if self.needs_validation() && !validated { Err(crate::Error::NoValidation { what }) } else { Ok(()) }
    }

    /// Whether more of it is better, where the metric beside the loss is `measure`.
    #[must_use]
    pub const fn rises(self, measure: Measure) -> bool {
        matches!(self, Self::TrainingMeasure | Self::ValidationMeasure) && measure.rises
    }
}
