use super::{Schedule, between, end_rate, initial_rate, positive};
use crate::BadSetting;

/// The rate falls along half a cosine from `initial` to an end in so many steps, and stays there (Loshchilov & Hutter 2017).
///
/// `rate(step) = end + (initial - end) · (1 + cos(π · step / steps)) / 2`, with `step` at most `steps`.
/// As `tf.keras.optimizers.schedules.CosineDecay` with `alpha = end / initial`; up to `steps` as `torch.optim.lr_scheduler.CosineAnnealingLR`.
///
/// ```
/// use layerfit_core::schedules::{CosineDecay, Schedule};
/// let schedule = CosineDecay::new(1.0, 100).end(0.5);
/// assert_eq!((schedule.rate(0), schedule.rate(100), schedule.rate(1_000)), (1.0, 0.5, 0.5));
/// assert!((schedule.rate(50) - 0.75).abs() < 1e-15);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CosineDecay {
    initial: f64,
    end: f64,
    steps: u64,
}

impl CosineDecay {
    /// From `initial` to 0 in `steps` steps (0 counts as 1).
    #[must_use]
    pub const fn new(initial: f64, steps: u64) -> Self {
        Self { initial, end: 0.0, steps: positive(steps) }
    }

    /// The rate at the end; 0 by default.
    #[must_use]
    pub const fn end(self, end: f64) -> Self {
        Self { end, ..self }
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for CosineDecay {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        between(self.initial, self.end, step.min(self.steps) as f64 / self.steps as f64)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        end_rate(self.end)
    }
}
