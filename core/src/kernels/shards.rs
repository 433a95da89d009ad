//! Weighted sums of what several shards of a batch have computed.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled, penalty};

/// How many numbers of a sum stay in the nearest cache while one shard after the other is added.
const PIECE: usize = 2048;

/// `values *= factor`.
pub fn scale<T: Scalar>(simd: Simd, factor: f64, values: &mut [T]) {
    leveled! {
        fn single(factor: f64, values: &mut [f32]) = scale_body;
        fn double(factor: f64, values: &mut [f64]) = scale_body;
    }
    by_scalar!(T, single | double, (simd, factor), [], [values]);
}

/// `sum = Σ weight · values` over all parts, in their order: the first product is rounded, each further one is added with a fused multiply-add.
/// Parts are as long as the sum; without any, it is left alone.
pub fn weighted_sum<'a, T: Scalar>(simd: Simd, parts: impl Iterator<Item = (f64, &'a [T])> + Clone, sum: &mut [T]) {
    for (piece, sum) in sum.chunks_mut(PIECE).enumerate() {
        let mut parts = parts.clone().map(|(weight, values)| (weight, values.get(piece * PIECE..).unwrap_or_default()));
        if let Some((weight, values)) = parts.next() {
            scaled(simd, weight, values, sum);
        }
        parts.for_each(|(weight, values)| penalty::add_scaled(simd, weight, values, sum));
    }
}

/// `output = factor · values`.
fn scaled<T: Scalar>(simd: Simd, factor: f64, values: &[T], output: &mut [T]) {
    leveled! {
        fn single(factor: f64, values: &[f32], output: &mut [f32]) = scaled_body;
        fn double(factor: f64, values: &[f64], output: &mut [f64]) = scaled_body;
    }
    by_scalar!(T, single | double, (simd, factor), [values], [output]);
}

#[inline(always)]
fn scale_body<T: Scalar>(factor: f64, values: &mut [T]) {
    let factor = T::from_f64(factor);
    for value in values {
        *value *= factor;
    }
}

#[inline(always)]
fn scaled_body<T: Scalar>(factor: f64, values: &[T], output: &mut [T]) {
    let factor = T::from_f64(factor);
    for (output, value) in output.iter_mut().zip(values) {
        *output = factor * *value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;
    use std::vec::Vec;

    fn values(length: usize, seed: u64) -> Vec<f32> {
        use rand::RngExt;
        let mut rng = crate::rng(seed);
        (0..length).map(|_| rng.random::<f32>() - 0.5).collect()
    }

    #[test]
    fn the_sum_is_that_of_its_formula_on_every_instruction_set() {
        for length in [0, 1, 15, 2047, 2048, 2049, 5000] {
            let parts = [values(length, 1), values(length, 2), values(length, 3)];
            let weights = [0.3, 0.5, 0.2];
            let expected: Vec<f32> = (0..length)
                .map(|index| {
                    let first = 0.3_f32 * parts[0][index];
                    0.2_f32.mul_add(parts[2][index], 0.5_f32.mul_add(parts[1][index], first))
                })
                .collect();
            for simd in Simd::available() {
                let mut sum = vec![f32::NAN; length];
                weighted_sum(simd, weights.into_iter().zip(parts.iter().map(Vec::as_slice)), &mut sum);
                assert_eq!(sum, expected, "{simd:?}, {length}");
                scale(simd, 0.7, &mut sum);
                assert!(sum.iter().zip(&expected).all(|(scaled, value)| *scaled == 0.7_f32 * value), "{simd:?}, {length}");
            }
        }
    }

    #[test]
    fn without_parts_a_sum_is_left_alone() {
        let mut sum = [1.0_f64, 2.0];
        weighted_sum(Simd::detect(), core::iter::empty(), &mut sum);
        assert_eq!(sum, [1.0, 2.0]);
    }
}
