//! Sums with few outputs, in one fixed order.
//!
//! A sum over a slice runs in [`LANES`] accumulators: accumulator `j` takes the elements `j`, `j + LANES`, `j + 2 LANES`, … in that order;
//! at the end the upper half is added to the lower half, until one is left.

use crate::Scalar;
use crate::kernels::{by_scalar, leveled};

/// How many accumulators a sum has.
pub const LANES: usize = 16;

#[inline(always)]
pub(super) fn fold<T: Scalar>(mut lanes: [T; LANES], combine: impl Fn(T, T) -> T) -> T {
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] = combine(lanes[lane], lanes[lane + half]);
        }
        half /= 2;
    }
    lanes[0]
}

#[inline(always)]
pub(super) fn reduce<T: Scalar>(start: T, values: &[T], step: impl Fn(T, T) -> T, combine: impl Fn(T, T) -> T) -> T {
    let mut lanes = [start; LANES];
    let (blocks, rest) = values.as_chunks::<LANES>();
    for block in blocks {
        for lane in 0..LANES {
            lanes[lane] = step(lanes[lane], block[lane]);
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rest) {
        *lane = step(*lane, *value);
    }
    fold(lanes, combine)
}

#[inline(always)]
pub(super) fn sum_body<T: Scalar>(values: &[T]) -> T {
    reduce(T::ZERO, values, |sum, value| sum + value, |a, b| a + b)
}

#[inline(always)]
fn squares_body<T: Scalar>(values: &[T]) -> T {
    reduce(T::ZERO, values, |sum, value| value.mul_add(value, sum), |a, b| a + b)
}

#[inline(always)]
fn absolutes_body<T: Scalar>(values: &[T]) -> T {
    reduce(T::ZERO, values, |sum, value| sum + value.abs(), |a, b| a + b)
}

#[inline(always)]
pub(super) fn largest_body<T: Scalar>(values: &[T]) -> T {
    reduce(-T::INFINITY, values, |most, value| value.max(most), |a, b| a.max(b))
}

#[inline(always)]
pub(super) fn dot_body<T: Scalar>(left: &[T], right: &[T]) -> T {
    reduce_pairs(left, right, |sum, a, b| a.mul_add(b, sum))
}

/// The sum, by `step`, over the pairs of two slices of equal length.
#[inline(always)]
pub(super) fn reduce_pairs<T: Scalar>(left: &[T], right: &[T], step: impl Fn(T, T, T) -> T) -> T {
    let mut lanes = [T::ZERO; LANES];
    let (left_blocks, left_rest) = left.as_chunks::<LANES>();
    let (right_blocks, right_rest) = right.as_chunks::<LANES>();
    for (a, b) in left_blocks.iter().zip(right_blocks) {
        for lane in 0..LANES {
            lanes[lane] = step(lanes[lane], a[lane], b[lane]);
        }
    }
    for ((lane, a), b) in lanes.iter_mut().zip(left_rest).zip(right_rest) {
        *lane = step(*lane, *a, *b);
    }
    fold(lanes, |a, b| a + b)
}

macro_rules! reductions {
    ($($(#[$meta:meta])* $name:ident($($argument:ident),*) = $body:ident;)*) => {
        $(
            $(#[$meta])*
            #[must_use]
            pub fn $name<T: Scalar>(simd: crate::kernels::Simd, $($argument: &[T]),*) -> T {
                leveled! {
                    fn single($($argument: &[f32]),*) -> f32 = $body;
                    fn double($($argument: &[f64]),*) -> f64 = $body;
                }
                fn widened(simd: crate::kernels::Simd, $($argument: &[f32]),*) -> f64 {
                    f64::from(single(simd, $($argument),*))
                }
                let total = || -> f64 {
                    by_scalar!(T, widened | double, (simd), [$($argument),*], []);
                    0.0
                };
                T::from_f64(total())
            }
        )*
    };
}

reductions! {
    /// The sum of all values.
    sum(values) = sum_body;
    /// The sum of all squares.
    sum_of_squares(values) = squares_body;
    /// The sum of all absolute values.
    sum_of_absolutes(values) = absolutes_body;
    /// The largest value; minus infinity if there is none.
    largest(values) = largest_body;
    /// The sum of the products of two slices of equal length.
    dot(left, right) = dot_body;
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use crate::kernels::Simd;
    use rand::RngExt;

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        let mut rng = crate::rng(1);
        for length in [0, 1, 15, 16, 17, 33, 100, 1021] {
            let a: std::vec::Vec<f32> = (0..length).map(|_| rng.random::<f32>() - 0.5).collect();
            let b: std::vec::Vec<f32> = (0..length).map(|_| rng.random::<f32>() - 0.5).collect();
            let all = |simd| {
                [sum(simd, &a), sum_of_squares(simd, &a), sum_of_absolutes(simd, &a), largest(simd, &a), dot(simd, &a, &b)]
                    .map(f32::to_bits)
            };
            for simd in Simd::available() {
                assert_eq!(all(simd), all(Simd::PORTABLE), "{simd:?}, {length} values");
            }
        }
    }

    #[test]
    fn sums_are_sums() {
        let values = [1.0, -2.0, 3.5, 4.0];
        assert_eq!(sum(Simd::PORTABLE, &values), 6.5);
        assert_eq!(sum_of_absolutes(Simd::PORTABLE, &values), 10.5);
        assert_eq!(sum_of_squares(Simd::PORTABLE, &values), 33.25);
        assert_eq!(largest(Simd::PORTABLE, &values), 4.0);
        assert_eq!(dot(Simd::PORTABLE, &values, &[1.0, 1.0, 2.0, 0.5]), 8.0);
    }
}
