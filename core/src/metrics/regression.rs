use std::boxed::Box;
use std::fmt;

use crate::kernels::score::{Fit, absolute_error, fit};
use crate::metrics::table::number;
use nalgebra::SVector;

use crate::metrics::{Measure, Measured};
use crate::sample::arrays;
use crate::{Error, Scalar};

/// How close the outputs of a network are to targets that are numbers.
///
/// Over all `n` samples and outputs, with outputs `y` and targets `t`: the mean absolute error `Σ|y - t| / n`, the root mean squared error
/// `√(Σ(y - t)² / n)`, and R², which is `1 - Σ(y - t)² / Σ(t - mean t)²` of each output, averaged over the outputs. As in scikit-learn, R² of an
/// output whose target never changes is 1 if it is met exactly, else 0. The explained variance is the same with `Σ(y - t - mean(y - t))²` above: it does
/// not mind an offset. The maximum error is the largest `|y - t|`.
#[derive(Debug, Default)]
pub struct Regression {
    outputs: Box<[Fit]>,
    samples: u64,
    error: Option<Error>,
}

impl From<Error> for Regression {
    fn from(error: Error) -> Self {
        Self { error: Some(error), ..Self::default() }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Measured<[T; N]> for [T; N] {
    const MEASURE: Measure = Measure::MEAN_ABSOLUTE_ERROR;
    type Evaluation = Regression;

    #[allow(clippy::cast_precision_loss)]
    fn measure(outputs: &[T], targets: &[Self]) -> f64 {
        absolute_error(outputs, targets.as_flattened()) / N as f64
    }

    fn record(outputs: &[T], targets: &[Self], evaluation: &mut Regression) {
        if evaluation.outputs.is_empty() {
            evaluation.outputs = core::iter::repeat_n(Fit::default(), N).collect();
        }
        for (output, target) in outputs.chunks_exact(N).zip(targets) {
            fit(evaluation.samples, output, target, &mut evaluation.outputs);
            evaluation.samples += 1;
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Measured<[T; N]> for SVector<T, N> {
    const MEASURE: Measure = Measure::MEAN_ABSOLUTE_ERROR;
    type Evaluation = Regression;

    fn measure(outputs: &[T], targets: &[Self]) -> f64 {
        <[T; N] as Measured<[T; N]>>::measure(outputs, arrays(targets))
    }

    fn record(outputs: &[T], targets: &[Self], evaluation: &mut Regression) {
        <[T; N] as Measured<[T; N]>>::record(outputs, arrays(targets), evaluation);
    }
}

#[allow(clippy::cast_precision_loss)]
impl Regression {
    /// How many samples were evaluated.
    #[must_use]
    pub fn samples(&self) -> u64 {
        self.samples
    }

    /// How many outputs a sample has.
    #[must_use]
    pub fn outputs(&self) -> usize {
        self.outputs.len()
    }

    fn mean(&self, of: impl Fn(&Fit) -> f64) -> f64 {
        self.outputs.iter().map(of).sum::<f64>() / self.outputs.len() as f64
    }

    /// The mean distance between outputs and targets; NaN without samples.
    #[must_use]
    pub fn mean_absolute_error(&self) -> f64 {
        self.mean(|fit| fit.absolute) / self.samples as f64
    }

    /// The root of the mean squared distance between outputs and targets; NaN without samples.
    #[must_use]
    pub fn root_mean_squared_error(&self) -> f64 {
        (self.mean(|fit| fit.squared) / self.samples as f64).sqrt()
    }

    /// The coefficient of determination: 1 for outputs that meet every target, 0 for the mean of the targets; NaN without samples.
    #[must_use]
    pub fn r_squared(&self) -> f64 {
        self.mean(|fit| if fit.spread > 0.0 { 1.0 - fit.squared / fit.spread } else { f64::from(u8::from(fit.squared == 0.0)) })
    }

    /// The share of the variance of the targets that the outputs explain, averaged over the outputs: R² without the mean of the errors. Of an output
    /// whose target never changes it is 1 if the error never does, else 0. NaN without samples.
    #[must_use]
    pub fn explained_variance(&self) -> f64 {
        let share = |unexplained: f64, spread: f64| {
            if spread > 0.0 { 1.0 - unexplained / spread } else { f64::from(u8::from(unexplained == 0.0)) }
        };
        self.mean(|fit| share(fit.error_spread, fit.spread))
    }

    /// The largest distance between an output and its target; NaN without samples, and if one is NaN.
    #[must_use]
    pub fn maximum_error(&self) -> f64 {
        let larger = |most: f64, fit: &Fit| if most >= fit.largest || most.is_nan() { most } else { fit.largest };
        if self.samples == 0 { f64::NAN } else { self.outputs.iter().fold(0.0, larger) }
    }

    /// Why nothing could be evaluated, if so.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }
}

impl fmt::Display for Regression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(error) = &self.error {
            return write!(f, "nothing could be evaluated: {error}");
        }
        if self.samples == 0 {
            return f.write_str("nothing to evaluate: the data are empty");
        }
        writeln!(f, "{} samples, {} outputs", self.samples, self.outputs())?;
        let rows = [
            ("mean absolute error", self.mean_absolute_error()),
            ("root mean squared error", self.root_mean_squared_error()),
            ("maximum error", self.maximum_error()),
            ("R²", self.r_squared()),
            ("explained variance", self.explained_variance()),
        ];
        let mut table = crate::metrics::table(["measure", "value"].map(Into::into).into());
        for (name, value) in rows {
            table.add_row([name.into(), number(value)]);
        }
        write!(f, "{table}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    fn record<T: Scalar, const N: usize>(outputs: &[T], targets: &[[T; N]], evaluation: &mut Regression) {
        <[T; N] as Measured<[T; N]>>::record(outputs, targets, evaluation);
    }

    #[test]
    fn scores_are_those_of_scikit_learn() {
        // r2_score([[0.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]) = 0.9368005266622779
        let targets = [[0.5f64, 1.0], [-1.0, 1.0], [7.0, -6.0]];
        let mut evaluation = Regression::default();
        record(&[0.0, 2.0, -1.0, 2.0], &targets[..2], &mut evaluation);
        record(&[8.0, -5.0], &targets[2..], &mut evaluation);
        assert!((evaluation.r_squared() - 0.936_800_526_662_277_9).abs() < 1e-14);
        assert!((evaluation.mean_absolute_error() - 0.75).abs() < 1e-15);
        assert!((evaluation.root_mean_squared_error() - 0.841_625_411_530_173_6).abs() < 1e-15);
        // explained_variance_score of the same: 0.9838709677419355
        assert!((evaluation.explained_variance() - 0.983_870_967_741_935_5).abs() < 1e-14);
        assert_eq!(evaluation.maximum_error(), 1.0);
        assert_eq!((evaluation.samples(), evaluation.outputs()), (3, 2));
        assert!(evaluation.to_string().contains("0.9368"));
    }

    #[test]
    fn a_constant_target_has_an_r_squared() {
        for (output, expected) in [(2.0f32, 1.0), (3.0, 0.0)] {
            let mut evaluation = Regression::default();
            record(&[output, 2.0], &[[2.0], [2.0]], &mut evaluation);
            assert_eq!(evaluation.r_squared(), expected);
        }
    }

    #[test]
    fn an_offset_is_explained() {
        let mut evaluation = Regression::default();
        record(&[1.5f32, 2.5, 4.5], &[[1.0], [2.0], [4.0]], &mut evaluation);
        assert_eq!((evaluation.explained_variance(), evaluation.maximum_error()), (1.0, 0.5));
        record(&[f32::NAN, 0.0], &[[1.0], [2.0]], &mut evaluation);
        assert!(evaluation.maximum_error().is_nan() && evaluation.explained_variance().is_nan());
    }

    #[test]
    fn nothing_is_said_to_be_nothing() {
        assert_eq!(Regression::default().to_string(), "nothing to evaluate: the data are empty");
        assert!(Regression::default().mean_absolute_error().is_nan());
    }
}
