//! What penalties on weights add to gradients.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// `gradients += factor * sign(weights)`; the sign of 0 is 0.
pub fn add_sign<T: Scalar>(simd: Simd, factor: f64, weights: &[T], gradients: &mut [T]) {
    leveled! {
        fn single(factor: f64, weights: &[f32], gradients: &mut [f32]) = add_sign_body;
        fn double(factor: f64, weights: &[f64], gradients: &mut [f64]) = add_sign_body;
    }
    by_scalar!(T, single | double, (simd, factor), [weights], [gradients]);
}

/// `gradients += factor * weights`.
pub fn add_scaled<T: Scalar>(simd: Simd, factor: f64, weights: &[T], gradients: &mut [T]) {
    leveled! {
        fn single(factor: f64, weights: &[f32], gradients: &mut [f32]) = add_scaled_body;
        fn double(factor: f64, weights: &[f64], gradients: &mut [f64]) = add_scaled_body;
    }
    by_scalar!(T, single | double, (simd, factor), [weights], [gradients]);
}

#[inline(always)]
fn add_sign_body<T: Scalar>(factor: f64, weights: &[T], gradients: &mut [T]) {
    let factor = T::from_f64(factor);
    for (gradient, weight) in gradients.iter_mut().zip(weights) {
        let not_positive = if *weight < T::ZERO { -factor } else { T::ZERO };
        *gradient += if *weight > T::ZERO { factor } else { not_positive };
    }
}

#[inline(always)]
fn add_scaled_body<T: Scalar>(factor: f64, weights: &[T], gradients: &mut [T]) {
    let factor = T::from_f64(factor);
    for (gradient, weight) in gradients.iter_mut().zip(weights) {
        *gradient = factor.mul_add(*weight, *gradient);
    }
}
