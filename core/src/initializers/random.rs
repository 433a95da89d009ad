//! Random numbers that are the same on every machine.

use rand::{Rng, RngExt};

use crate::Scalar;

/// Fills from a source of numbers. (One loop for all sources; the source is called through a pointer.)
pub(super) fn fill<T: Scalar>(values: &mut [T], draw: &mut dyn FnMut() -> f64) {
    for value in values {
        *value = T::from_f64(draw());
    }
}

/// A uniform number from `low` to `high`, from 53 random bits.
pub(crate) fn uniform(low: f64, high: f64, rng: &mut dyn Rng) -> f64 {
    low + (high - low) * rng.random::<f64>()
}

/// Two independent standard normal numbers, by the polar method (Marsaglia & Bray 1964): a point, uniform in the unit circle, stretched.
pub(crate) fn normal_pair(rng: &mut dyn Rng) -> (f64, f64) {
    loop {
        let (x, y) = (uniform(-1.0, 1.0, rng), uniform(-1.0, 1.0, rng));
        let square = x * x + y * y;
        if square > 0.0 && square < 1.0 {
            let stretch = libm::sqrt(-2.0 * libm::log(square) / square);
            return (x * stretch, y * stretch);
        }
    }
}

/// Fills with normal numbers, drawn again where they are more than `cut` standard deviations from the mean.
pub(super) fn fill_normal<T: Scalar>(values: &mut [T], mean: f64, deviation: f64, cut: f64, rng: &mut dyn Rng) {
    let mut spare = None;
    fill(values, &mut || {
        loop {
            let number = spare.take().unwrap_or_else(|| {
                let (first, second) = normal_pair(rng);
                spare = Some(second);
                first
            });
            if libm::fabs(number) <= cut {
                return mean + deviation * number;
            }
        }
    });
}
