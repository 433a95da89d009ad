//! Softmax and its logarithm, over rows.

use super::reduce::{LANES, dot_body, fold, largest_body, sum_body};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled, rolled};

/// About how many values pass through all steps before the next ones do, so that they stay in the nearest cache.
const CHUNK: usize = 1024;

/// `values = softmax(values)`, for rows of `features` values.
pub fn softmax<T: Scalar>(simd: Simd, features: usize, values: &mut [T]) {
    leveled! {
        fn single(features: usize, values: &mut [f32]) = softmax_body;
        fn double(features: usize, values: &mut [f64]) = softmax_body;
    }
    by_scalar!(T, single | double, (simd, features), [], [values]);
}

/// `slope = output * (slope - Σ output * slope)`, for rows of `features` values.
pub fn softmax_slope<T: Scalar>(simd: Simd, features: usize, output: &[T], slope: &mut [T]) {
    leveled! {
        fn single(features: usize, output: &[f32], slope: &mut [f32]) = softmax_slope_body;
        fn double(features: usize, output: &[f64], slope: &mut [f64]) = softmax_slope_body;
    }
    by_scalar!(T, single | double, (simd, features), [output], [slope]);
}

/// `values = ln softmax(values)`, for rows of `features` values.
pub fn log_softmax<T: Scalar>(simd: Simd, features: usize, values: &mut [T]) {
    leveled! {
        fn single(features: usize, values: &mut [f32]) = log_softmax_body;
        fn double(features: usize, values: &mut [f64]) = log_softmax_body;
    }
    by_scalar!(T, single | double, (simd, features), [], [values]);
}

/// `slope = slope - e^output * Σ slope`, for rows of `features` values.
pub fn log_softmax_slope<T: Scalar>(simd: Simd, features: usize, output: &[T], slope: &mut [T]) {
    leveled! {
        fn single(features: usize, output: &[f32], slope: &mut [f32]) = log_softmax_slope_body;
        fn double(features: usize, output: &[f64], slope: &mut [f64]) = log_softmax_slope_body;
    }
    by_scalar!(T, single | double, (simd, features), [output], [slope]);
}

/// [`largest_body`] where there are no vectors: the order says nothing about the largest value. (Of 0 and -0 it may choose another, of which `e^(x - largest)`
/// is the same.)
#[inline(always)]
fn largest_in_order<T: Scalar>(row: &[T]) -> T {
    if cfg!(target_pointer_width = "64") {
        return largest_body(row);
    }
    let mut most = -T::INFINITY;
    for value in row {
        rolled();
        most = value.max(most);
    }
    most
}

#[inline(always)]
fn softmax_body<T: Scalar>(features: usize, values: &mut [T]) {
    let features = features.max(1);
    for chunk in values.chunks_mut(features * (CHUNK / features).max(1)) {
        for row in chunk.chunks_exact_mut(features) {
            let most = largest_in_order(row);
            for value in row {
                rolled();
                *value -= most;
            }
        }
        // Over all rows at once: the vectors are full even if the rows are short.
        for value in &mut *chunk {
            *value = value.exp();
        }
        for row in chunk.chunks_exact_mut(features) {
            let sum = sum_body(row);
            for value in row {
                *value /= sum;
            }
        }
    }
}

#[inline(always)]
fn softmax_slope_body<T: Scalar>(features: usize, output: &[T], slope: &mut [T]) {
    let features = features.max(1);
    for (output, slope) in output.chunks_exact(features).zip(slope.chunks_exact_mut(features)) {
        let common = dot_body(output, slope);
        for (slope, y) in slope.iter_mut().zip(output) {
            *slope = *y * (*slope - common);
        }
    }
}

#[inline(always)]
fn log_softmax_body<T: Scalar>(features: usize, values: &mut [T]) {
    for row in values.chunks_exact_mut(features.max(1)) {
        let most = largest_body(row);
        for value in &mut *row {
            *value -= most;
        }
        let logarithm = sum_of_exponentials(row).ln();
        for value in row {
            *value -= logarithm;
        }
    }
}

/// The sum of `e^value`, in the order of [`sum`](super::reduce::sum).
#[inline(always)]
fn sum_of_exponentials<T: Scalar>(values: &[T]) -> T {
    let mut lanes = [T::ZERO; LANES];
    let (blocks, rest) = values.as_chunks();
    for block in blocks {
        add_exponentials(&mut lanes, block);
    }
    // e^-∞ = 0: a block filled up with it is a full vector with the same sums.
    let mut last = [-T::INFINITY; LANES];
    last[..rest.len()].copy_from_slice(rest);
    add_exponentials(&mut lanes, &last);
    fold(lanes, |a, b| a + b)
}

#[inline(always)]
fn add_exponentials<T: Scalar>(lanes: &mut [T; LANES], block: &[T; LANES]) {
    for (lane, value) in lanes.iter_mut().zip(block) {
        *lane += value.exp();
    }
}

#[inline(always)]
fn log_softmax_slope_body<T: Scalar>(features: usize, output: &[T], slope: &mut [T]) {
    let features = features.max(1);
    for (output, slope) in output.chunks_exact(features).zip(slope.chunks_exact_mut(features)) {
        let sum = sum_body(slope);
        for (slope, y) in slope.iter_mut().zip(output) {
            *slope = (-sum).mul_add(y.exp(), *slope);
        }
    }
}
