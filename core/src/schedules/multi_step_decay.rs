use super::{Schedule, initial_rate};
use crate::BadSetting;

/// The rate is multiplied by a factor at each of some steps.
///
/// `rate(step) = initial · factor^(milestones that are not after step)`. As `torch.optim.lr_scheduler.MultiStepLR`.
///
/// ```
/// use layerfit_core::schedules::{MultiStepDecay, Schedule};
/// let schedule = MultiStepDecay::new(0.5, [10, 15], 0.5);
/// assert_eq!([9, 10, 14, 15].map(|step| schedule.rate(step)), [0.5, 0.25, 0.25, 0.125]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MultiStepDecay<const N: usize> {
    initial: f64,
    milestones: [u64; N],
    factor: f64,
}

impl<const N: usize> MultiStepDecay<N> {
    /// Begins at `initial` and multiplies by `factor` at each of these steps, in any order; one that is given twice counts twice.
    #[must_use]
    pub const fn new(initial: f64, milestones: [u64; N], factor: f64) -> Self {
        Self { initial, milestones, factor }
    }
}

#[diagnostic::do_not_recommend]
impl<const N: usize> Schedule for MultiStepDecay<N> {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        let passed = self.milestones.iter().filter(|milestone| **milestone <= step).count();
        self.initial * libm::pow(self.factor, passed as f64)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        BadSetting::above_zero("factor", self.factor)
    }
}
