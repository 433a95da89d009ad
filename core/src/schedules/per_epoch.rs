use super::Schedule;
use crate::BadSetting;

/// A schedule that counts epochs in place of steps.
///
/// ```
/// use layerfit_core::schedules::{PerEpoch, Schedule, StepDecay};
/// // 54,000 samples in batches of 128 are 422 steps.
/// let schedule = PerEpoch::new(422, StepDecay::new(0.1, 10, 0.5));
/// assert_eq!((schedule.rate(10 * 422 - 1), schedule.rate(10 * 422)), (0.1, 0.05));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerEpoch<S> {
    steps: u64,
    schedule: S,
}

impl<S: Schedule> PerEpoch<S> {
    /// The schedule whose step is an epoch of `steps` steps (0 counts as 1): the number of samples divided by the size of a batch, rounded up.
    #[must_use]
    pub const fn new(steps: u64, schedule: S) -> Self {
        Self { steps: super::positive(steps), schedule }
    }
}

#[diagnostic::do_not_recommend]
impl<S: Schedule> Schedule for PerEpoch<S> {
    fn rate(&self, step: u64) -> f64 {
        self.schedule.rate(step / self.steps)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.schedule.check()
    }
}
