//! Whether all numbers are numbers.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// Whether no value is infinite or NaN.
#[must_use]
pub fn all_finite<T: Scalar>(simd: Simd, values: &[T]) -> bool {
    leveled! {
        fn single(values: &[f32]) -> bool = body;
        fn double(values: &[f64]) -> bool = body;
    }
    by_scalar!(T, single | double, (simd), [values], []);
    true
}

/// A block without a branch, so that it becomes vector code.
const BLOCK: usize = 256;

#[inline(always)]
fn body<T: Scalar>(values: &[T]) -> bool {
    values.chunks(BLOCK).all(|block| block.iter().fold(true, |finite, value| finite & value.is_finite()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_value_anywhere_is_seen() {
        let mut values = [1.0f32; 600];
        for simd in Simd::available() {
            assert!(all_finite(simd, &values));
            for place in [0, 255, 256, 599] {
                for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
                    values[place] = bad;
                    assert!(!all_finite(simd, &values), "{bad} at {place}");
                    values[place] = 1.0;
                }
            }
        }
        assert!(all_finite(Simd::PORTABLE, &[f64::MAX, f64::MIN]));
    }
}
