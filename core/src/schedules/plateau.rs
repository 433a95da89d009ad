use crate::BadSetting;

/// Lowers the learning rate when a number does not get better any more: a plain value that looks at one number after the other.
///
/// A number is better if it is so by more than [`Plateau::min_delta`]. Once [`Plateau::patience`] numbers in a row were not better, the rate becomes
/// `max(factor · rate, min_rate)`; then [`Plateau::cooldown`] numbers are not counted. A rate that is at `min_rate` or below stays as it is.
/// As `keras.callbacks.ReduceLROnPlateau`, with its defaults.
///
/// [`Trainer::reduce_on_plateau`](https://docs.rs/layerfit/latest/layerfit/train/struct.Trainer.html#method.reduce_on_plateau) does it after every
/// epoch. In a loop of your own, what [`Plateau::see`] gives goes to [`State::scale_rate`](crate::optimizers::State::scale_rate); the optimizer may have a
/// schedule, which is then scaled.
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Optimizer, Sgd}, schedules::Plateau};
/// let mut weights = SVector::<f32, 1>::zeros();
/// let mut state = Sgd::new(0.5).state_for(&weights);
/// let mut plateau = Plateau::new().factor(0.5).patience(2);
/// let mut rates = vec![];
/// for loss in [1.0, 0.9, 0.95, 0.9, 0.92] {
///     state.step(&mut weights, &SVector::from([0.1])); // an epoch
///     state.scale_rate(plateau.see(loss, state.rate()));
///     rates.push(state.rate());
/// }
/// assert_eq!(rates, [0.5, 0.5, 0.5, 0.25, 0.25]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plateau {
    factor: f64,
    patience: usize,
    min_delta: f64,
    cooldown: usize,
    min_rate: f64,
    rises: bool,
    standing: PlateauStanding,
}

/// What a [`Plateau`] has seen, to be kept and given back with [`Plateau::resume`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlateauStanding {
    /// What the learning rate is multiplied by.
    pub scale: f64,
    /// The best number so far.
    pub best: Option<f64>,
    /// How many numbers since were not better.
    pub waited: usize,
    /// How many more numbers are not counted.
    pub cooling: usize,
}

impl PlateauStanding {
    const BEGINNING: Self = Self { scale: 1.0, best: None, waited: 0, cooling: 0 };
}

impl Plateau {
    /// A tenth of the rate after 10 numbers without one that is smaller by more than 0.0001.
    #[must_use]
    pub const fn new() -> Self {
        let standing = PlateauStanding::BEGINNING;
        Self { factor: 0.1, patience: 10, min_delta: 1e-4, cooldown: 0, min_rate: 0.0, rises: false, standing }
    }

    /// What the rate is multiplied by: above 0 and below 1; 0.1 by default.
    #[must_use]
    pub const fn factor(self, factor: f64) -> Self {
        Self { factor, ..self }
    }

    /// How many numbers in a row may be no better than the best: the last of them lowers the rate. 10 by default; 0 is as 1.
    #[must_use]
    pub const fn patience(self, numbers: usize) -> Self {
        Self { patience: numbers, ..self }
    }

    /// By how much more than nothing a number must be better; 0.0001 by default.
    #[must_use]
    pub const fn min_delta(self, delta: f64) -> Self {
        Self { min_delta: delta, ..self }
    }

    /// How many numbers after one that lowered the rate are not counted; 0 by default.
    #[must_use]
    pub const fn cooldown(self, numbers: usize) -> Self {
        Self { cooldown: numbers, ..self }
    }

    /// The rate that is not fallen below; 0 by default.
    #[must_use]
    pub const fn min_rate(self, rate: f64) -> Self {
        Self { min_rate: rate, ..self }
    }

    /// Whether more is better, as of an accuracy. (The trainer knows that of its metrics.)
    #[must_use]
    pub const fn rising(self, rises: bool) -> Self {
        Self { rises, ..self }
    }

    /// Looks at a number and gives what the learning rate is to be multiplied by from now on. `rate` is the present rate, as it is multiplied already:
    /// that of [`State::rate`](crate::optimizers::State::rate).
    pub fn see(&mut self, value: f64, rate: f64) -> f64 {
        let standing = &mut self.standing;
        if standing.cooling > 0 {
            standing.cooling -= 1;
            standing.waited = 0;
        }
        if self.is_better(value) {
            self.standing.best = Some(value);
            self.standing.waited = 0;
        } else if self.standing.cooling == 0 {
            self.wait(rate);
        }
        self.standing.scale
    }

    fn wait(&mut self, rate: f64) {
        self.standing.waited += 1;
        if self.standing.waited >= self.patience && rate > self.min_rate {
            self.standing.scale *= self.factor.max(self.min_rate / rate);
            self.standing.cooling = self.cooldown;
            self.standing.waited = 0;
        }
    }

    fn is_better(&self, value: f64) -> bool {
        let Some(best) = self.standing.best else { return !value.is_nan() };
        if self.rises { value > best + self.min_delta } else { value < best - self.min_delta }
    }

    /// What it has seen.
    #[must_use]
    pub const fn standing(&self) -> PlateauStanding {
        self.standing
    }

    /// The same options, after what was seen before.
    #[must_use]
    pub const fn resume(self, standing: PlateauStanding) -> Self {
        Self { standing, ..self }
    }

    /// Whether its options make sense.
    ///
    /// # Errors
    /// The first that does not.
    pub fn check(&self) -> Result<(), BadSetting> {
        let fits = self.factor > 0.0 && self.factor < 1.0;
        BadSetting::unless(fits, "factor", "above 0 and below 1", self.factor)?;
        BadSetting::not_negative("min_delta", self.min_delta)?;
        BadSetting::not_negative("min_rate", self.min_rate)
    }
}

impl Default for Plateau {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_never_better() {
        let mut plateau = Plateau::new().patience(2).factor(0.5);
        let scales = [f64::NAN, f64::NAN, 1.0, f64::NAN, f64::NAN].map(|value| plateau.see(value, 0.1));
        assert_eq!(scales, [1.0, 0.5, 0.5, 0.5, 0.25]);
    }

    #[test]
    fn it_goes_on_where_it_was() {
        let values = [1.0, 0.9, 0.95, 0.95, 0.93, 0.8, 0.9, 0.9, 0.9, 0.9];
        let rule = Plateau::new().patience(2).cooldown(1).factor(0.5);
        let mut whole = rule;
        let scales = values.map(|value| whole.see(value, 0.1));
        assert!(scales[9] < 0.5);
        for part in 0..values.len() {
            let mut before = rule;
            values[..part].iter().for_each(|value| {
                before.see(*value, 0.1);
            });
            let mut after = rule.resume(before.standing());
            assert!(values[part..].iter().zip(&scales[part..]).all(|(value, scale)| after.see(*value, 0.1) == *scale), "{part}");
        }
    }

    #[test]
    fn options_are_checked() {
        assert!(Plateau::new().patience(0).check().is_ok());
        for factor in [0.0, 1.0, -0.5, f64::NAN] {
            assert_eq!(Plateau::new().factor(factor).check().unwrap_err().name, "factor");
        }
        assert_eq!(Plateau::new().min_delta(-1.0).check().unwrap_err().name, "min_delta");
        assert_eq!(Plateau::new().min_rate(f64::NAN).check().unwrap_err().name, "min_rate");
    }
}
