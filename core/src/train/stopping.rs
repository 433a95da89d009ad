use std::boxed::Box;

use crate::metrics::Measure;
use crate::parameters::copy_tensors;
use crate::train::{Epoch, Metric};
use crate::{BadSetting, Parameters, Result, zeroed_box};

/// Ends a training that does not get better any more.
///
/// After every epoch a number of it is compared with the best so far; it is better if it is so by more than [`EarlyStopping::min_delta`]. Once
/// [`EarlyStopping::patience`] epochs in a row were not better, the training ends. As `keras.callbacks.EarlyStopping`.
///
/// ```
/// use layerfit_core::train::{EarlyStopping, Metric};
/// let stopping = EarlyStopping::on(Metric::ValidationMeasure).min_delta(0.001).patience(5).warm_up(10).restore_best();
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EarlyStopping {
    pub(super) metric: Metric,
    min_delta: f64,
    patience: usize,
    warm_up: usize,
    pub(super) restore: bool,
}

impl EarlyStopping {
    /// Watches this number: a loss or an error is better if it is smaller, an accuracy if it is larger.
    #[must_use]
    pub const fn on(metric: Metric) -> Self {
        Self { metric, min_delta: 0.0, patience: 0, warm_up: 0, restore: false }
    }

    /// By how much more than nothing it must get better; 0 by default.
    #[must_use]
    pub const fn min_delta(self, delta: f64) -> Self {
        Self { min_delta: delta, ..self }
    }

    /// How many epochs in a row may be no better than the best: the last of them ends the training. 0 by default, which as 1 ends it at the first.
    #[must_use]
    pub const fn patience(self, epochs: usize) -> Self {
        Self { patience: epochs, ..self }
    }

    /// Does not look at the first epochs, as many as these.
    #[must_use]
    pub const fn warm_up(self, epochs: usize) -> Self {
        Self { warm_up: epochs, ..self }
    }

    /// Gives the network the weights of its best epoch when the training ends, early or not. Without it, it has those of the last.
    #[must_use]
    pub const fn restore_best(self) -> Self {
        Self { restore: true, ..self }
    }

    pub(super) fn check(&self, validated: bool) -> Result<()> {
        self.metric.check(validated, "early stopping")?;
        let fits = (0.0..f64::INFINITY).contains(&self.min_delta);
        Ok(BadSetting::unless(fits, "min_delta", "a difference of 0 or more", self.min_delta)?)
    }
}

/// How a training stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Standing {
    /// The number of the best epoch so far and what it reached.
    pub(super) best: Option<(usize, f64)>,
    /// How many epochs since were not better.
    pub(super) waited: usize,
}

/// Watches a training.
pub(super) struct Watch<N> {
    rule: EarlyStopping,
    rises: bool,
    pub(super) standing: Standing,
    /// The weights of the best epoch, if they are to come back.
    pub(super) best: Option<Box<N>>,
}

impl<N: Parameters> Watch<N> {
    pub(super) fn new(rule: EarlyStopping, measure: Measure) -> Self {
        let best = rule.restore.then(zeroed_box);
        Self { rule, rises: rule.metric.rises(measure), standing: Standing::default(), best }
    }

    /// Looks at an epoch and the weights after it.
    pub(super) fn see(&mut self, epoch: &Epoch, net: &N) {
        let Some(value) = self.rule.metric.of(epoch).filter(|_| epoch.number > self.rule.warm_up) else { return };
        if self.is_better(value) {
            self.standing = Standing { best: Some((epoch.number, value)), waited: 0 };
            if let Some(best) = &mut self.best {
                copy_tensors(net, &mut **best);
            }
        } else {
            self.standing.waited += 1;
        }
    }

    fn is_better(&self, value: f64) -> bool {
        let Some((_, best)) = self.standing.best else { return !value.is_nan() };
        if self.rises { value - self.rule.min_delta > best } else { value + self.rule.min_delta < best }
    }

    /// Whether the training is to end.
    pub(super) fn is_over(&self) -> bool {
        self.standing.waited >= self.rule.patience.max(1)
    }

    /// Gives the network the weights of the best epoch, if that was asked for; answers its number, if it is not this last one.
    pub(super) fn restore(&self, net: &mut N, last: usize) -> Option<usize> {
        let (best, weights) = self.standing.best.zip(self.best.as_ref())?;
        copy_tensors(&**weights, net);
        (best.0 != last).then_some(best.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use crate::train::Validated;
    use nalgebra::SVector;
    use std::vec::Vec;

    fn epoch(number: usize, value: f64) -> Epoch {
        let validation = Some(Validated { loss: value, measure: value });
        Epoch { number, loss: -1.0, measure: -1.0, validation, rate: 0.1, seconds: 1.0, samples_per_second: 1.0 }
    }

    /// The epoch after which a training with these values ends, and the best.
    fn run(rule: EarlyStopping, measure: Measure, values: &[f64]) -> (Option<usize>, Option<usize>) {
        let mut watch = Watch::new(rule, measure);
        let numbers: Vec<usize> = (1..=values.len()).collect();
        let stop = numbers.into_iter().find(|number| {
            #[allow(clippy::cast_precision_loss)]
            watch.see(&epoch(*number, values[number - 1]), &SVector::<f64, 1>::repeat(*number as f64));
            watch.is_over()
        });
        let best = watch.standing.best.map(|(number, _)| number);
        let mut net = SVector::<f64, 1>::repeat(-1.0);
        let restored = watch.restore(&mut net, 0);
        if rule.restore {
            #[allow(clippy::cast_precision_loss)]
            let expected = best.map_or(-1.0, |best| best as f64);
            assert_eq!((restored, net[0]), (best, expected));
        } else {
            assert_eq!((restored, net[0]), (None, -1.0));
        }
        (stop, best)
    }

    /// The epochs at which `keras.callbacks.EarlyStopping` (3.15) stops, and those whose weights it restores, with the same options.
    #[test]
    fn as_in_keras() {
        let losses = [1.0, 0.8, 0.9, 0.79, 0.785, 0.8, 0.81, 0.7, 0.75, 0.76, 0.77];
        let on = EarlyStopping::on(Metric::ValidationLoss).restore_best();
        let accuracy = |rule| run(rule, Measure::ACCURACY, &losses);
        assert_eq!(accuracy(on), (Some(3), Some(2)));
        assert_eq!(accuracy(on.patience(1)), (Some(3), Some(2)));
        assert_eq!(accuracy(on.patience(2)), (Some(7), Some(5)));
        assert_eq!(accuracy(on.patience(3)), (Some(11), Some(8)));
        assert_eq!(accuracy(on.patience(2).min_delta(0.011)), (Some(4), Some(2)));
        assert_eq!(accuracy(on.warm_up(5)), (Some(7), Some(6)));
        let rising = EarlyStopping::on(Metric::ValidationMeasure);
        assert_eq!(accuracy(rising), (Some(2), Some(1)));
        assert_eq!(run(rising.patience(2), Measure::MEAN_ABSOLUTE_ERROR, &losses), (Some(7), Some(5)));
    }

    #[test]
    fn what_is_no_number_is_never_better() {
        let on = EarlyStopping::on(Metric::ValidationLoss).restore_best();
        assert_eq!(run(on.patience(2), Measure::ACCURACY, &[f64::NAN, f64::NAN, 1.0]), (Some(2), None));
        assert_eq!(run(on.patience(2), Measure::ACCURACY, &[1.0, f64::NAN, 0.5]), (None, Some(3)));
    }

    #[test]
    fn options_are_checked() {
        let on = EarlyStopping::on(Metric::ValidationLoss);
        assert!(on.check(true).is_ok());
        assert!(EarlyStopping::on(Metric::TrainingLoss).check(false).is_ok());
        assert!(matches!(on.check(false), Err(Error::NoValidation { .. })));
        for delta in [-1e-9, f64::NAN, f64::INFINITY] {
            assert!(matches!(on.min_delta(delta).check(true), Err(Error::Setting { name: "min_delta", .. })));
        }
    }
}
