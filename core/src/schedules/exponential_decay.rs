use super::{Schedule, initial_rate, positive};
use crate::BadSetting;

/// The rate is multiplied by a factor every so many steps, smoothly or at once.
///
/// `rate(step) = initial · factor^(step / steps)`; with [`ExponentialDecay::staircase`] the exponent is rounded down.
/// As `tf.keras.optimizers.schedules.ExponentialDecay`.
///
/// ```
/// use layerfit_core::schedules::{ExponentialDecay, Schedule};
/// let smooth = ExponentialDecay::new(1e-3, 1_000, 0.25);
/// assert_eq!((smooth.rate(0), smooth.rate(500)), (1e-3, 0.5e-3));
/// let stairs = smooth.staircase();
/// assert_eq!((stairs.rate(999), stairs.rate(1_000)), (1e-3, 0.25e-3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExponentialDecay {
    initial: f64,
    steps: u64,
    factor: f64,
    staircase: bool,
}

impl ExponentialDecay {
    /// Begins at `initial` and multiplies by `factor` every `steps` steps (0 counts as 1).
    #[must_use]
    pub const fn new(initial: f64, steps: u64, factor: f64) -> Self {
        Self { initial, steps: positive(steps), factor, staircase: false }
    }

    /// Changes the rate only every `steps` steps, by the whole factor.
    #[must_use]
    pub const fn staircase(self) -> Self {
        Self { staircase: true, ..self }
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for ExponentialDecay {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        let exponent = if self.staircase { (step / self.steps) as f64 } else { step as f64 / self.steps as f64 };
        self.initial * libm::pow(self.factor, exponent)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        BadSetting::above_zero("factor", self.factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smooth_and_in_stairs_as_in_keras() {
        // 0.001 · 0.96^1.5 and 0.001 · 0.96^1.
        let schedule = ExponentialDecay::new(1e-3, 1_000, 0.96);
        assert!((schedule.rate(1_500) - 9.406_040_612_287_4e-4).abs() < 1e-17);
        assert!((schedule.staircase().rate(1_500) - 9.6e-4).abs() < 1e-18);
        assert!((schedule.staircase().rate(10_000_000_000_000) / 1e-3).abs() < 1e-300);
    }

    #[test]
    fn no_steps_are_one_step() {
        assert_eq!(ExponentialDecay::new(1.0, 0, 0.5).rate(3), 0.125);
    }
}
