use super::Schedule;
use crate::BadSetting;

/// A straight rise in front of any schedule.
///
/// With `peak` the rate of the schedule at its step 0, `rate(step) = peak · (from + (1 - from) · step / steps)` for the first `steps` steps; then the
/// schedule runs from its step 0 on. As the `warmup_steps` of `tf.keras.optimizers.schedules.CosineDecay` from 0, and
/// `torch.optim.lr_scheduler.LinearLR` in a `SequentialLR`.
///
/// ```
/// use layerfit_core::schedules::{Schedule, StepDecay, WarmUp};
/// let schedule = WarmUp::new(4, StepDecay::new(1.0, 10, 0.5));
/// assert_eq!([0, 1, 3, 4, 13, 14].map(|step| schedule.rate(step)), [0.0, 0.25, 0.75, 1.0, 1.0, 0.5]);
/// assert_eq!(WarmUp::new(2, 0.5).from(0.5).rate(1), 0.375); // in front of a constant
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WarmUp<S> {
    steps: u64,
    from: f64,
    schedule: S,
}

impl<S: Schedule> WarmUp<S> {
    /// A rise from 0 in `steps` steps, then this schedule.
    #[must_use]
    pub const fn new(steps: u64, schedule: S) -> Self {
        Self { steps, from: 0.0, schedule }
    }

    /// Where the rise begins, as a share of its peak; 0 by default.
    #[must_use]
    pub fn from(self, share: f64) -> Self {
        Self { from: share, ..self }
    }
}

#[diagnostic::do_not_recommend]
impl<S: Schedule> Schedule for WarmUp<S> {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        match step.checked_sub(self.steps) {
            Some(after) => self.schedule.rate(after),
            None => self.schedule.rate(0) * (self.from + (1.0 - self.from) * (step as f64 / self.steps as f64)),
        }
    }

    fn check(&self) -> Result<(), BadSetting> {
        BadSetting::share("from", self.from)?;
        self.schedule.check()
    }
}
