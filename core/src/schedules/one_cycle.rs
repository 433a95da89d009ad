use super::{Schedule, between};
use crate::BadSetting;

/// One rise and a long fall (Smith & Topin 2018).
///
/// The rate goes from `max / 25` to `max` in the first 30 % of the steps and from there to `max / 250,000` in the rest, along half a cosine each, and
/// stays there. With `n` steps, the peak is at step `0.3 n - 1` and the end at step `n - 1`; between whole steps the curve is the same.
/// As `torch.optim.lr_scheduler.OneCycleLR` (of the rate; the momentum of the optimizer stays as it is).
///
/// ```
/// use layerfit_core::schedules::{OneCycle, Schedule};
/// let schedule = OneCycle::new(0.1, 1_000);
/// let rates = [0, 299, 999].map(|step| schedule.rate(step));
/// assert!(rates.iter().zip([0.004, 0.1, 4e-7]).all(|(rate, expected)| (rate - expected).abs() < 1e-15));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneCycle {
    max: f64,
    steps: u64,
    rise: f64,
    start_divisor: f64,
    end_divisor: f64,
    linear: bool,
    three_phases: bool,
}

impl OneCycle {
    /// A cycle of `steps` steps with the peak `max`.
    #[must_use]
    pub const fn new(max: f64, steps: u64) -> Self {
        Self { max, steps, rise: 0.3, start_divisor: 25.0, end_divisor: 1e4, linear: false, three_phases: false }
    }

    /// The share of the steps in which the rate rises; 0.3 by default.
    #[must_use]
    pub const fn rise(self, share: f64) -> Self {
        Self { rise: share, ..self }
    }

    /// What the peak is divided by for the first rate; 25 by default.
    #[must_use]
    pub const fn start_divisor(self, divisor: f64) -> Self {
        Self { start_divisor: divisor, ..self }
    }

    /// What the first rate is divided by for the last; 10,000 by default.
    #[must_use]
    pub const fn end_divisor(self, divisor: f64) -> Self {
        Self { end_divisor: divisor, ..self }
    }

    /// Straight lines in place of cosines.
    #[must_use]
    pub const fn linear(self) -> Self {
        Self { linear: true, ..self }
    }

    /// Falls to the first rate in as many steps as it rose, and only then to the last.
    #[must_use]
    pub const fn three_phases(self) -> Self {
        Self { three_phases: true, ..self }
    }

    /// The phases: the (fractional) step at which each ends, and the rate there.
    #[allow(clippy::cast_precision_loss)]
    fn phases(&self) -> [(f64, f64); 3] {
        let steps = self.steps as f64;
        let (start, peak) = (self.max / self.start_divisor, self.rise * steps - 1.0);
        let back = if self.three_phases { (2.0 * peak, start) } else { (peak, self.max) };
        [(peak, self.max), back, (steps - 1.0, start / self.end_divisor)]
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for OneCycle {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        let step = step as f64;
        let mut before = (0.0, self.max / self.start_divisor);
        for phase in self.phases() {
            if step < phase.0 {
                let share = (step - before.0) / (phase.0 - before.0);
                return if self.linear { before.1 + (phase.1 - before.1) * share } else { between(before.1, phase.1, share) };
            }
            before = phase;
        }
        before.1
    }

    fn check(&self) -> Result<(), BadSetting> {
        BadSetting::not_negative("max", self.max)?;
        BadSetting::share("rise", self.rise)?;
        BadSetting::above_zero("start_divisor", self.start_divisor)?;
        BadSetting::above_zero("end_divisor", self.end_divisor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_cycles_and_the_time_after_have_rates() {
        for steps in [0, 1, 2, 3] {
            for schedule in [OneCycle::new(1.0, steps), OneCycle::new(1.0, steps).linear().three_phases().rise(1.0)] {
                for step in [0, 1, 2, 5, u64::MAX] {
                    assert!((0.0..=1.0).contains(&schedule.rate(step)), "{schedule:?}, step {step}");
                }
            }
        }
        assert_eq!(OneCycle::new(1.0, 10).rate(10), OneCycle::new(1.0, 10).rate(u64::MAX));
    }
}
