use super::{Schedule, initial_rate, positive};
use crate::BadSetting;

/// The rate is divided by a number that grows with time.
///
/// `rate(step) = initial / (1 + decay · step / steps)`; with [`InverseTimeDecay::staircase`] the quotient is rounded down.
/// As `tf.keras.optimizers.schedules.InverseTimeDecay`.
///
/// ```
/// use layerfit_core::schedules::{InverseTimeDecay, Schedule};
/// let smooth = InverseTimeDecay::new(1.0, 100, 2.0);
/// assert_eq!((smooth.rate(50), smooth.rate(100)), (0.5, 1.0 / 3.0));
/// assert_eq!(smooth.staircase().rate(50), 1.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InverseTimeDecay {
    initial: f64,
    steps: u64,
    decay: f64,
    staircase: bool,
}

impl InverseTimeDecay {
    /// Begins at `initial`; what it is divided by grows by `decay` every `steps` steps (0 counts as 1).
    #[must_use]
    pub const fn new(initial: f64, steps: u64, decay: f64) -> Self {
        Self { initial, steps: positive(steps), decay, staircase: false }
    }

    /// Changes the rate only every `steps` steps.
    #[must_use]
    pub const fn staircase(self) -> Self {
        Self { staircase: true, ..self }
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for InverseTimeDecay {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, step: u64) -> f64 {
        let time = if self.staircase { (step / self.steps) as f64 } else { step as f64 / self.steps as f64 };
        self.initial / (1.0 + self.decay * time)
    }

    fn check(&self) -> Result<(), BadSetting> {
        initial_rate(self.initial)?;
        BadSetting::not_negative("decay", self.decay)
    }
}
