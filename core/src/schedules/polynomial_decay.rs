use super::{Schedule, end_rate, initial_rate, positive};
use crate::BadSetting;

/// The rate falls along a power of the time that is left, from `initial` to `end` in so many steps, and stays there.
///
/// `rate(step) = end + (initial - end) · (1 - step / steps)^power`, with `step` at most `steps`. With [`PolynomialDecay::cycle`], `steps` is multiplied by the
/// smallest whole number (at least 1) that brings it to `step` or beyond, so that the rate rises again after each end.
/// As `tf.keras.optimizers.schedules.PolynomialDecay`; with an end of 0, `torch.optim.lr_scheduler.PolynomialLR`.
///
/// ```
/// use layerfit_core::schedules::{PolynomialDecay, Schedule};
/// let linear = PolynomialDecay::new(1.0, 0.5, 100);
/// assert_eq!([0, 50, 100, 500].map(|step| linear.rate(step)), [1.0, 0.75, 0.5, 0.5]);
/// assert_eq!(linear.power(2.0).rate(50), 0.625);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PolynomialDecay {
    initial: f64,
    end: f64,
    steps: u64,
    power: f64,
    cycle: bool,
}

impl PolynomialDecay {
    /// A straight line from `initial` to `end` in `steps` steps (0 counts as 1).
    #[must_use]
    pub const fn new(initial: f64, end: f64, steps: u64) -> Self {
        Self { initial, end, steps: positive(steps), power: 1.0, cycle: false }
    }

    /// The power; 1 by default.
    #[must_use]
    pub const fn power(self, power: f64) -> Self {
        Self { power, ..self }
    }

    /// Begins again after each end, from a rate that is lower each time.
    #[must_use]
    pub const fn cycle(self) -> Self {
        Self { cycle: true, ..self }
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for PolynomialDecay {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        let cycles = if self.cycle { step.div_ceil(self.steps).max(1) } else { 1 };
        let steps = self.steps.saturating_mul(cycles);
        let left = 1.0 - step.min(steps) as f64 / steps as f64;
        self.end + (self.initial - self.end) * libm::pow(left, self.power)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        end_rate(self.end)?;
        BadSetting::not_negative("power", self.power)
    }
}
