//! Numbers too small to be kept.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// Slots and parameters are cleared after every so many steps. (Not after each: it is work for every parameter, and needed rarely.)
pub(super) const INTERVAL: u64 = 64;

/// Puts 0 in place of numbers below the normal range; NaN stays.
///
/// A moving average whose gradients have stopped, as those of a dead unit, ends there: rounding keeps it from ever reaching 0. So do weights
/// with a penalty whose input is always 0, as a dead pixel's. And on many processors arithmetic with such numbers is more than 20 times slower.
pub(super) fn clear<T: Scalar>(simd: Simd, values: &mut [T]) {
    clear_below(simd, least::<T>(), values);
}

/// The same for parameters, with room for their products with gradients: 0 in place of what is less than 2²⁶ times as large (10⁻³⁰ in `f32`).
pub(super) fn clear_parameters<T: Scalar>(simd: Simd, values: &mut [T]) {
    clear_below(simd, least::<T>() * f64::from(1 << 26), values);
}

/// The least normal number.
fn least<T>() -> f64 {
    if size_of::<T>() == size_of::<f32>() { f64::from(f32::MIN_POSITIVE) } else { f64::MIN_POSITIVE }
}

fn clear_below<T: Scalar>(simd: Simd, least: f64, values: &mut [T]) {
    leveled! {
        fn single(least: f64, values: &mut [f32]) = body;
        fn double(least: f64, values: &mut [f64]) = body;
    }
    by_scalar!(T, single | double, (simd, least), [], [values]);
}

#[inline(always)]
fn body<T: Scalar>(least: f64, values: &mut [T]) {
    let least = T::from_f64(least);
    for value in values {
        *value = if value.abs() < least { T::ZERO } else { *value };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_subnormal_numbers_are_cleared() {
        for simd in Simd::available() {
            let mut values = [1.0, f32::MIN_POSITIVE, -f32::MIN_POSITIVE / 2.0, 1e-45, f32::NAN, f32::INFINITY, 0.0];
            clear(simd, &mut values);
            assert_eq!(
                values.map(f32::to_bits),
                [1.0, f32::MIN_POSITIVE, 0.0, 0.0, f32::NAN, f32::INFINITY, 0.0].map(f32::to_bits)
            );
            let mut values = [1e-300, -f64::MIN_POSITIVE, f64::MIN_POSITIVE / 4.0];
            clear(simd, &mut values);
            assert_eq!(values, [1e-300, -f64::MIN_POSITIVE, 0.0]);
        }
    }
}
