use super::{Schedule, between, end_rate, initial_rate, positive};
use crate::BadSetting;

/// The rate falls along half a cosine again and again (Loshchilov & Hutter 2017).
///
/// Within a period of `length` steps, `rate = end + (peak - end) · (1 + cos(π · step / length)) / 2`. Each period is [`CosineRestarts::lengthen`] times as
/// long as the one before, and its peak [`CosineRestarts::shrink`] times as high. As `torch.optim.lr_scheduler.CosineAnnealingWarmRestarts`, and as
/// `tf.keras.optimizers.schedules.CosineDecayRestarts` with an end of 0 (`t_mul` and `m_mul`).
///
/// ```
/// use layerfit_core::schedules::{CosineRestarts, Schedule};
/// let schedule = CosineRestarts::new(1.0, 10).lengthen(2).shrink(0.5);
/// assert_eq!([0, 10, 30, 70].map(|step| schedule.rate(step)), [1.0, 0.5, 0.25, 0.125]);
/// assert!(schedule.rate(29) < 0.01);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CosineRestarts {
    initial: f64,
    end: f64,
    steps: u64,
    lengthen: u64,
    shrink: f64,
}

impl CosineRestarts {
    /// From `initial` to 0 every `steps` steps (0 counts as 1).
    #[must_use]
    pub const fn new(initial: f64, steps: u64) -> Self {
        Self { initial, end: 0.0, steps: positive(steps), lengthen: 1, shrink: 1.0 }
    }

    /// The rate that every period falls to; 0 by default.
    #[must_use]
    pub const fn end(self, end: f64) -> Self {
        Self { end, ..self }
    }

    /// How many times as long as the one before each period is; 1 by default (0 counts as 1).
    #[must_use]
    pub const fn lengthen(self, factor: u64) -> Self {
        Self { lengthen: positive(factor), ..self }
    }

    /// What the peak is multiplied by from period to period; 1 by default.
    #[must_use]
    pub const fn shrink(self, factor: f64) -> Self {
        Self { shrink: factor, ..self }
    }

    /// The number of the period of a step, counted from 0, the step within it, and its length.
    const fn period(&self, step: u64) -> (u64, u64, u64) {
        if self.lengthen == 1 {
            return (step / self.steps, step % self.steps, self.steps);
        }
        let (mut number, mut within, mut length) = (0, step, self.steps);
        while within >= length {
            number += 1;
            within -= length;
            length = length.saturating_mul(self.lengthen);
        }
        (number, within, length)
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for CosineRestarts {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        let (number, within, length) = self.period(step);
        let peak = self.initial * libm::pow(self.shrink, number as f64);
        between(peak, self.end, within as f64 / length as f64)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        end_rate(self.end)?;
        BadSetting::not_negative("shrink", self.shrink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_time_is_reached() {
        for schedule in
            [CosineRestarts::new(1.0, 1), CosineRestarts::new(1.0, 1).lengthen(2), CosineRestarts::new(1.0, 0).lengthen(0)]
        {
            assert!((0.0..=1.0).contains(&schedule.rate(u64::MAX)), "{schedule:?}");
        }
    }
}
