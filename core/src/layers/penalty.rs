//! Penalties on the size of weights, with their gradients.
//!
//! The definitions are those of Keras: `l1 = factor Σ |w|` and `l2 = factor Σ w²`, so that the gradients are `factor sign(w)` and
//! `2 factor w`. They do not depend on the size of a batch.
//!
//! ```
//! use layerfit_core::{kernels::Simd, layers::penalty};
//! let weights = [3.0, -4.0, 0.0];
//! assert_eq!(penalty::l1(Simd::detect(), 0.5, &weights), 3.5);
//! assert_eq!(penalty::l2(Simd::detect(), 0.5, &weights), 12.5);
//! let mut gradients = [1.0; 3];
//! penalty::l2_gradient(Simd::detect(), 0.5, &weights, &mut gradients);
//! assert_eq!(gradients, [4.0, -3.0, 1.0]);
//! ```

use crate::Scalar;
use crate::kernels::{Simd, penalty, reduce};

/// `factor Σ |w|`.
#[must_use]
pub fn l1<T: Scalar>(simd: Simd, factor: f64, weights: &[T]) -> T {
    T::from_f64(factor) * reduce::sum_of_absolutes(simd, weights)
}

/// `factor Σ w²`.
#[must_use]
pub fn l2<T: Scalar>(simd: Simd, factor: f64, weights: &[T]) -> T {
    T::from_f64(factor) * reduce::sum_of_squares(simd, weights)
}

/// Adds `factor sign(w)` to the gradients; nothing where `w` is 0.
pub fn l1_gradient<T: Scalar>(simd: Simd, factor: f64, weights: &[T], gradients: &mut [T]) {
    penalty::add_sign(simd, factor, weights, gradients);
}

/// Adds `2 factor w` to the gradients.
pub fn l2_gradient<T: Scalar>(simd: Simd, factor: f64, weights: &[T], gradients: &mut [T]) {
    penalty::add_scaled(simd, 2.0 * factor, weights, gradients);
}
