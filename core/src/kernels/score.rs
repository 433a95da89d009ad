//! How far outputs are from targets, for metrics. Everything is summed in `f64`, in the order of the samples.

use crate::Scalar;
use crate::kernels::by_scalar;
use crate::kernels::functions::double;

/// The place of the largest value, the first of equal ones; nothing if one is infinite or NaN, or if there is none.
#[must_use]
pub fn largest_place<T: Scalar>(values: &[T]) -> Option<usize> {
    fn single(values: &[f32]) -> Option<usize> {
        largest_place_body(values)
    }
    #[cfg(any(feature = "f64", test))]
    fn double(values: &[f64]) -> Option<usize> {
        largest_place_body(values)
    }
    by_scalar!(T, single | double, (), [values], []);
    None
}

/// How many samples have their largest output, as [`largest_place`] finds it, in the place of their class.
#[must_use]
pub fn correct<T: Scalar>(features: usize, outputs: &[T], classes: &[u32]) -> usize {
    fn single(features: usize, classes: &[u32], outputs: &[f32]) -> usize {
        correct_body(features, classes, outputs)
    }
    #[cfg(any(feature = "f64", test))]
    fn double(features: usize, classes: &[u32], outputs: &[f64]) -> usize {
        correct_body(features, classes, outputs)
    }
    by_scalar!(T, single | double, (features, classes), [outputs], []);
    0
}

/// How many values come before that at `place` when they are sorted, the largest first and of equal ones the first; nothing if there is no such place.
#[must_use]
pub fn rank<T: Scalar>(values: &[T], place: usize) -> Option<usize> {
    fn single(place: usize, values: &[f32]) -> Option<usize> {
        rank_body(place, values)
    }
    #[cfg(any(feature = "f64", test))]
    fn double(place: usize, values: &[f64]) -> Option<usize> {
        rank_body(place, values)
    }
    by_scalar!(T, single | double, (place), [values], []);
    None
}

/// `-ln p` of the class at `place`, first with `p = softmax(outputs)`, then with `p = output / Σ outputs`, which is at least the epsilon of the scalar.
/// The first is NaN if an output is infinite or NaN, the second if one is not from 0 to 1; both are if there is no such place.
#[must_use]
pub fn surprise<T: Scalar>(outputs: &[T], place: usize) -> (f64, f64) {
    fn single(place: usize, outputs: &[f32]) -> (f64, f64) {
        surprise_body(place, f64::from(f32::EPSILON), outputs)
    }
    #[cfg(any(feature = "f64", test))]
    fn double(place: usize, outputs: &[f64]) -> (f64, f64) {
        surprise_body(place, f64::EPSILON, outputs)
    }
    by_scalar!(T, single | double, (place), [outputs], []);
    (f64::NAN, f64::NAN)
}

/// The sum of the distances between outputs and targets.
#[must_use]
pub fn absolute_error<T: Scalar>(outputs: &[T], targets: &[T]) -> f64 {
    fn single(outputs: &[f32], targets: &[f32]) -> f64 {
        absolute_error_body(outputs, targets)
    }
    #[cfg(any(feature = "f64", test))]
    fn double(outputs: &[f64], targets: &[f64]) -> f64 {
        absolute_error_body(outputs, targets)
    }
    by_scalar!(T, single | double, (), [outputs, targets], []);
    0.0
}

/// What is known about one output of a regression after some samples.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fit {
    /// The sum of the distances.
    pub absolute: f64,
    /// The sum of the squared distances.
    pub squared: f64,
    /// The largest distance; NaN if one is.
    pub largest: f64,
    /// The mean of the errors, output minus target.
    pub error_mean: f64,
    /// The sum of the squared distances of the errors from their mean.
    pub error_spread: f64,
    /// The mean of the targets.
    pub mean: f64,
    /// The sum of the squared distances of the targets from their mean.
    pub spread: f64,
}

/// Takes in one sample, the one after `count` others: the running mean and spread are those of Welford (1962).
pub fn fit<T: Scalar>(count: u64, outputs: &[T], targets: &[T], fits: &mut [Fit]) {
    fn single(count: u64, fits: &mut [Fit], outputs: &[f32], targets: &[f32]) {
        fit_body(count, fits, outputs, targets);
    }
    #[cfg(any(feature = "f64", test))]
    fn double(count: u64, fits: &mut [Fit], outputs: &[f64], targets: &[f64]) {
        fit_body(count, fits, outputs, targets);
    }
    by_scalar!(T, single | double, (count, fits), [outputs, targets], []);
}

fn largest_place_body<T: Scalar>(values: &[T]) -> Option<usize> {
    let mut place = 0;
    for (index, value) in values.iter().enumerate() {
        if !value.is_finite() {
            return None;
        }
        if *value > values[place] {
            place = index;
        }
    }
    (!values.is_empty()).then_some(place)
}

fn correct_body<T: Scalar>(features: usize, classes: &[u32], outputs: &[T]) -> usize {
    let samples = outputs.chunks_exact(features.max(1)).zip(classes);
    samples.filter(|(scores, class)| largest_place_body(scores) == Some(**class as usize)).count()
}

fn rank_body<T: Scalar>(place: usize, values: &[T]) -> Option<usize> {
    let value = *values.get(place)?;
    let before = values[..place].iter().filter(|other| **other >= value).count();
    Some(before + values[place..].iter().filter(|other| **other > value).count())
}

/// The largest score, and the sum of `e^(score - largest)`; NaN if one is infinite or NaN.
#[must_use]
pub fn exponentials<T: Scalar>(scores: &[T]) -> (f64, f64) {
    if !scores.iter().all(|score| score.is_finite()) {
        return (f64::NAN, f64::NAN);
    }
    let most = scores.iter().map(|score| score.to_f64()).fold(f64::NEG_INFINITY, f64::max);
    (most, scores.iter().map(|score| double::exp(score.to_f64() - most)).sum())
}

fn surprise_body<T: Scalar>(place: usize, least: f64, outputs: &[T]) -> (f64, f64) {
    let Some(own) = outputs.get(place).map(|own| own.to_f64()) else { return (f64::NAN, f64::NAN) };
    let (most, sum) = exponentials(outputs);
    let of_scores = double::ln(sum) - (own - most);
    if !outputs.iter().all(|output| (0.0..=1.0).contains(&output.to_f64())) {
        return (of_scores, f64::NAN);
    }
    let share = own / outputs.iter().map(|output| output.to_f64()).sum::<f64>();
    (of_scores, if share.is_nan() { f64::NAN } else { -double::ln(share.max(least)) })
}

fn absolute_error_body<T: Scalar>(outputs: &[T], targets: &[T]) -> f64 {
    outputs.iter().zip(targets).map(|(output, target)| (output.to_f64() - target.to_f64()).abs()).sum()
}

#[allow(clippy::cast_precision_loss)]
fn fit_body<T: Scalar>(count: u64, fits: &mut [Fit], outputs: &[T], targets: &[T]) {
    let share = 1.0 / (count + 1) as f64;
    for ((fit, output), target) in fits.iter_mut().zip(outputs).zip(targets) {
        let (output, target) = (output.to_f64(), target.to_f64());
        let error = output - target;
        fit.absolute += error.abs();
        fit.squared += error * error;
        if error.abs() > fit.largest || error.is_nan() {
            fit.largest = error.abs();
        }
        let before = error - fit.error_mean;
        fit.error_mean += before * share;
        fit.error_spread += before * (error - fit.error_mean);
        let before = target - fit.mean;
        fit.mean += before * share;
        fit.spread += before * (target - fit.mean);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_largest_is_found() {
        assert_eq!(largest_place(&[1.0f32, 3.0, 3.0, -1.0]), Some(1));
        assert_eq!(largest_place(&[-5.0f64]), Some(0));
        assert_eq!(largest_place::<f32>(&[]), None);
        for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert_eq!(largest_place(&[1.0, bad, 3.0]), None);
        }
    }

    #[test]
    fn samples_are_correct_where_the_first_largest_output_is_their_class() {
        let outputs = [0.0f32, 1.0, 1.0, 0.0, 2.0, 2.0, 0.0, f32::NAN];
        assert_eq!(correct(2, &outputs, &[1, 0, 0, 0]), 3);
        assert_eq!(correct(2, &outputs, &[1]), 1);
        assert_eq!(correct::<f64>(3, &[0.0, 0.5, 1.0], &[2]), 1);
        assert_eq!(correct::<f64>(0, &[], &[]), 0);
    }

    #[test]
    fn ranks_put_the_first_of_equal_values_first() {
        let values = [2.0f32, 5.0, 2.0, 2.0];
        assert_eq!([0, 1, 2, 3, 4].map(|place| rank(&values, place)), [Some(1), Some(0), Some(2), Some(3), None]);
    }

    #[test]
    fn surprise_is_the_logarithm_of_a_probability() {
        let (of_scores, of_probabilities) = surprise(&[0.25f64, 0.25, 0.5], 2);
        assert!((of_scores - (1.0 + 2.0 * (-0.25f64).exp()).ln()).abs() < 1e-15);
        assert!((of_probabilities - core::f64::consts::LN_2).abs() < 1e-15);
        assert!((surprise(&[1.0f32, 0.0], 1).1 + f64::from(f32::EPSILON).ln()).abs() < 1e-12);
        assert_eq!(surprise(&[1e30f32, 0.0], 0).0, 0.0);
        assert!(surprise(&[1.0f32, -0.1], 0).1.is_nan() && surprise(&[0.0f32, 0.0], 0).1.is_nan());
        assert!(surprise(&[f32::INFINITY, 0.0], 0).0.is_nan() && surprise::<f32>(&[], 0).0.is_nan());
    }

    #[test]
    fn a_fit_knows_mean_and_spread() {
        let mut fits = [Fit::default()];
        for (count, (output, target)) in [(2.0, 1.0), (2.0, 3.0), (5.0, 5.0)].into_iter().enumerate() {
            fit(count as u64, &[output], &[target], &mut fits);
        }
        assert_eq!((fits[0].absolute, fits[0].squared, fits[0].mean, fits[0].spread), (2.0, 2.0, 3.0, 8.0));
        assert_eq!((fits[0].largest, fits[0].error_mean, fits[0].error_spread), (1.0, 0.0, 2.0));
        assert_eq!(absolute_error(&[2.0f32, 2.0, 5.0], &[1.0, 3.0, 5.0]), 2.0);
    }
}
