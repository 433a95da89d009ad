//! A limit for the norm of each row of a matrix.

use crate::Scalar;
use crate::kernels::functions::double;
use crate::kernels::{Simd, by_scalar, leveled};

/// How many rows are looked at together.
const ROWS: usize = 16;

/// What keeps the divisor from 0, as in Keras.
const EPSILON: f64 = 1e-7;

/// `row *= max / (‖row‖ + 10⁻⁷)` where `‖row‖ > max`, for every row of a column-major matrix. Norms are `f64`, their sums run over the columns in order.
pub fn limit_rows<T: Scalar>(simd: Simd, rows: usize, max: f64, matrix: &mut [T]) {
    leveled! {
        fn streamed(rows: usize, max: f64, matrix: &mut [f32]) = limit_rows_body;
        fn double(rows: usize, max: f64, matrix: &mut [f64]) = limit_rows_body;
    }
    if rows > 0 {
        by_scalar!(T, streamed | double, (simd, rows, max), [], [matrix]);
    }
}

#[inline(always)]
fn limit_rows_body<T: Scalar>(rows: usize, max: f64, matrix: &mut [T]) {
    for first in (0..rows).step_by(ROWS) {
        let count = ROWS.min(rows - first);
        let mut squares = [0.0_f64; ROWS];
        for column in matrix.chunks_exact(rows) {
            for (sum, value) in squares.iter_mut().zip(&column[first..first + count]) {
                *sum = double::mul_add(value.to_f64(), value.to_f64(), *sum);
            }
        }
        let norms = squares.map(double::sqrt);
        // NaN stays as it is.
        if norms.iter().any(|norm| *norm > max) {
            let factors = norms.map(|norm| T::from_f64(if norm > max { max / (norm + EPSILON) } else { 1.0 }));
            for column in matrix.chunks_exact_mut(rows) {
                for (value, factor) in column[first..first + count].iter_mut().zip(factors) {
                    *value *= factor;
                }
            }
        }
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use rand::RngExt;
    use std::vec::Vec;

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        let mut rng = crate::rng(1);
        for (rows, columns) in [(1, 1), (1, 40), (15, 3), (16, 7), (33, 20), (100, 2)] {
            let values: Vec<f32> = (0..rows * columns).map(|_| rng.random::<f32>() - 0.5).collect();
            let limited = |simd| {
                let mut values = values.clone();
                limit_rows(simd, rows, 0.8, &mut values);
                values
            };
            let expected = limited(Simd::PORTABLE);
            assert!(Simd::available().all(|simd| limited(simd) == expected), "{rows} rows");
            for row in 0..rows {
                let norm = |values: &[f32]| values[row..].iter().step_by(rows).map(|x| x * x).sum::<f32>().sqrt();
                let (before, after) = (norm(&values), norm(&expected));
                assert!((after - before.min(0.8)).abs() < 1e-6, "row {row} of {rows}: {before} became {after}");
            }
        }
    }

    #[test]
    fn nothing_is_no_reason_to_panic() {
        limit_rows(Simd::PORTABLE, 0, 1.0, &mut [1.0_f32]);
        limit_rows(Simd::PORTABLE, 3, 1.0, &mut [0.0_f32; 0]);
        let mut odd = [f64::NAN, 0.5, f64::INFINITY, 0.5];
        limit_rows(Simd::PORTABLE, 2, 1.0, &mut odd);
        assert!(odd[0].is_nan() && odd[1] == 0.5 && odd[3] == 0.5);
    }
}
