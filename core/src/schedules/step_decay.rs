use super::{Schedule, initial_rate, positive};
use crate::BadSetting;

/// The rate is multiplied by a factor every so many steps.
///
/// `rate(step) = initial · factor^⌊step / steps⌋`. As `torch.optim.lr_scheduler.StepLR`.
///
/// ```
/// use layerfit_core::schedules::{Schedule, StepDecay};
/// let schedule = StepDecay::new(0.5, 100, 0.5);
/// assert_eq!([0, 99, 100, 200].map(|step| schedule.rate(step)), [0.5, 0.5, 0.25, 0.125]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepDecay {
    initial: f64,
    steps: u64,
    factor: f64,
}

impl StepDecay {
    /// Begins at `initial` and multiplies by `factor` every `steps` steps (0 counts as 1).
    #[must_use]
    pub const fn new(initial: f64, steps: u64, factor: f64) -> Self {
        Self { initial, steps: positive(steps), factor }
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for StepDecay {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        self.initial * libm::pow(self.factor, (step / self.steps) as f64)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        BadSetting::above_zero("factor", self.factor)
    }
}
