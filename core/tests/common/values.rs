//! Random numbers and comparisons.

use layerfit_core::rand::RngExt;
use layerfit_core::{Scalar, rng};

use super::Subject;

/// Numbers evenly distributed between the bounds, all of them exact in f32.
pub fn random<T: Scalar>(seed: u64, count: usize, low: f32, high: f32) -> Vec<T> {
    let mut rng = rng(seed);
    (0..count).map(|_| T::from_f64(f64::from(low + (high - low) * rng.random::<f32>()))).collect()
}

/// Inputs for any activation: between -5 and 8, not near -3, 0, 3 and 6, where some activations have kinks.
pub fn inputs<T: Scalar>(seed: u64, count: usize) -> Vec<T> {
    let away = |value: T| {
        let value = value.to_f64();
        let third = (value / 3.0).round() * 3.0;
        T::from_f64(if (value - third).abs() < 0.01 { third + 0.02 } else { value })
    };
    random(seed, count, -5.0, 8.0).into_iter().map(away).collect()
}

/// Gives every tensor random values; they are positive, as a running variance has to be.
pub fn randomize<T: Scalar>(subject: &mut dyn Subject<T>, seed: u64) {
    for index in 0..subject.tensors() {
        let tensor = subject.tensor(index);
        let values = random(seed + 1000 * index as u64, tensor.len(), 0.25, 1.75);
        tensor.copy_from_slice(&values);
    }
}

/// Fails where a value differs from the expected one by more than `tolerance`, relative to the expected value, or, if that is larger,
/// to the largest of the tensor (but at most to 1).
#[track_caller]
pub fn assert_close<T: Scalar>(what: &str, actual: &[T], expected: &[f64], tolerance: f64) {
    assert_eq!(actual.len(), expected.len(), "{what}: length");
    let largest = expected.iter().fold(0.0, |most: f64, value| most.max(value.abs())).min(1.0);
    for (index, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        let (actual, error) = (actual.to_f64(), (actual.to_f64() - expected).abs());
        assert!(
            error <= tolerance * expected.abs().max(largest),
            "{what}[{index}]: {actual:e}, expected {expected:e}, error {error:e}"
        );
    }
}

/// The exact values, for comparison by bits (all NaN are alike).
pub fn bits<T: Scalar>(values: &[T]) -> Vec<u64> {
    values.iter().map(|value| value.to_f64().to_bits()).collect()
}
