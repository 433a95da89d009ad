//! Random orthogonal matrices, in place.

use rand::Rng;

use super::random::normal_pair;
use crate::Scalar;
use crate::kernels::functions::double;
use crate::kernels::{Simd, by_scalar, leveled};

/// Vectors of equal length inside a slice: element `i` of vector `v` is at `v * vector + i * element`.
#[derive(Clone, Copy, Debug)]
struct Vectors {
    count: usize,
    length: usize,
    vector: usize,
    element: usize,
}

impl Vectors {
    /// The shorter side of a column-major matrix: its columns if there are no more of them than rows, else its rows.
    fn of_matrix(values: usize, rows: usize) -> Self {
        let rows = rows.min(values);
        let columns = values.checked_div(rows).unwrap_or(0);
        if columns <= rows {
            Self { count: columns, length: rows, vector: rows, element: 1 }
        } else {
            Self { count: rows, length: columns, vector: 1, element: rows }
        }
    }
}

/// Makes the columns of a column-major matrix orthonormal, or its rows if there are fewer of them.
///
/// A vector that depends on those before it (which does not happen to random ones) is drawn again.
pub(super) fn orthonormalize<T: Scalar>(values: &mut [T], rows: usize, rng: &mut dyn Rng) {
    let (simd, vectors) = (Simd::detect(), Vectors::of_matrix(values.len(), rows));
    for index in 0..vectors.count {
        while !make_orthonormal(simd, vectors, index, values) {
            for element in 0..vectors.length {
                values[index * vectors.vector + element * vectors.element] = T::from_f64(normal_pair(rng).0);
            }
        }
    }
}

/// Takes from one vector its part in the direction of those before it, and makes its length 1. False if too little is left of it.
fn make_orthonormal<T: Scalar>(simd: Simd, vectors: Vectors, index: usize, values: &mut [T]) -> bool {
    leveled! {
        fn streamed(vectors: Vectors, index: usize, values: &mut [f32]) -> bool = body;
        fn double(vectors: Vectors, index: usize, values: &mut [f64]) -> bool = body;
    }
    by_scalar!(T, streamed | double, (simd, vectors, index), [], [values]);
    true
}

/// Twice is enough (Giraud et al. 2005): the second pass takes what rounding left in the first.
#[inline(always)]
fn body<T: Scalar>(vectors: Vectors, index: usize, values: &mut [T]) -> bool {
    let before = dot(vectors, index, index, values);
    for _ in 0..2 {
        for other in 0..index {
            let along = T::from_f64(-dot(vectors, other, index, values));
            for element in 0..vectors.length {
                let direction = values[other * vectors.vector + element * vectors.element];
                let value = &mut values[index * vectors.vector + element * vectors.element];
                *value = along.mul_add(direction, *value);
            }
        }
    }
    let square = dot(vectors, index, index, values);
    if square <= 1e-6 * before {
        return false;
    }
    let scale = T::from_f64(1.0 / libm::sqrt(square));
    for element in 0..vectors.length {
        values[index * vectors.vector + element * vectors.element] *= scale;
    }
    true
}

/// The product of two vectors, in `f64`: four sums, of every fourth element, added in pairs.
#[inline(always)]
fn dot<T: Scalar>(vectors: Vectors, left: usize, right: usize, values: &[T]) -> f64 {
    let at = |vector: usize, element: usize| values[vector * vectors.vector + element * vectors.element].to_f64();
    let mut sums = [0.0_f64; 4];
    for element in 0..vectors.length {
        let sum = &mut sums[element % 4];
        *sum = double::mul_add(at(left, element), at(right, element), *sum);
    }
    (sums[0] + sums[2]) + (sums[1] + sums[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        for rows in [5, 16, 40] {
            let all: std::vec::Vec<_> = Simd::available()
                .map(|simd| {
                    let mut values = std::vec![0.0_f32; 640];
                    super::super::random::fill_normal(&mut values, 0.0, 1.0, f64::INFINITY, &mut crate::rng(1));
                    let vectors = Vectors::of_matrix(640, rows);
                    assert!((0..vectors.count).all(|index| make_orthonormal(simd, vectors, index, &mut values)));
                    values
                })
                .collect();
            assert!(all.windows(2).all(|pair| pair[0] == pair[1]));
        }
    }

    #[test]
    fn a_vector_that_depends_on_others_is_drawn_again() {
        let mut values = [1.0_f64; 6];
        orthonormalize(&mut values, 3, &mut crate::rng(1));
        let product: f64 = values[..3].iter().zip(&values[3..]).map(|(a, b)| a * b).sum();
        assert!(product.abs() < 1e-15);
        let square: f64 = values[3..].iter().map(|x| x * x).sum();
        assert!((square - 1.0).abs() < 1e-15);
    }
}
