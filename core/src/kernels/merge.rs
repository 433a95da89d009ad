//! Two lists of numbers, element by element.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// A function of two numbers.
macro_rules! of_two {
    ($($(#[$doc:meta])* $name:ident, $in_place:ident: $body:ident, $body_in_place:ident: |$a:ident, $b:ident| $value:expr;)*) => {$(
        $(#[$doc])*
        pub fn $name<T: Scalar>(simd: Simd, left: &[T], right: &[T], output: &mut [T]) {
            leveled! {
                fn single(left: &[f32], right: &[f32], output: &mut [f32]) = $body;
                fn double(left: &[f64], right: &[f64], output: &mut [f64]) = $body;
            }
            by_scalar!(T, single | double, (simd), [left, right], [output]);
        }

        #[inline(always)]
        fn $body<T: Scalar>(left: &[T], right: &[T], output: &mut [T]) {
            for ((output, $a), $b) in output.iter_mut().zip(left).zip(right) {
                *output = $value;
            }
        }

        /// The same, with the left values overwritten.
        pub fn $in_place<T: Scalar>(simd: Simd, values: &mut [T], right: &[T]) {
            leveled! {
                fn single(right: &[f32], values: &mut [f32]) = $body_in_place;
                fn double(right: &[f64], values: &mut [f64]) = $body_in_place;
            }
            by_scalar!(T, single | double, (simd), [right], [values]);
        }

        #[inline(always)]
        fn $body_in_place<T: Scalar>(right: &[T], values: &mut [T]) {
            for (value, $b) in values.iter_mut().zip(right) {
                let $a = &*value;
                *value = $value;
            }
        }
    )*};
}

of_two! {
    /// `output = left + right`.
    add, add_in_place: add_body, add_in_place_body: |a, b| *a + *b;
    /// `output = left - right`.
    subtract, subtract_in_place: subtract_body, subtract_in_place_body: |a, b| *a - *b;
    /// `output = left * right`.
    multiply, multiply_in_place: multiply_body, multiply_in_place_body: |a, b| *a * *b;
}

/// `output = output + left * right`, with one rounding.
pub fn multiply_add<T: Scalar>(simd: Simd, left: &[T], right: &[T], output: &mut [T]) {
    leveled! {
        fn single(left: &[f32], right: &[f32], output: &mut [f32]) = multiply_add_body;
        fn double(left: &[f64], right: &[f64], output: &mut [f64]) = multiply_add_body;
    }
    by_scalar!(T, single | double, (simd), [left, right], [output]);
}

#[inline(always)]
fn multiply_add_body<T: Scalar>(left: &[T], right: &[T], output: &mut [T]) {
    for ((output, left), right) in output.iter_mut().zip(left).zip(right) {
        *output = left.mul_add(*right, *output);
    }
}

/// `output = -input`.
pub fn negate<T: Scalar>(simd: Simd, input: &[T], output: &mut [T]) {
    leveled! {
        fn single(input: &[f32], output: &mut [f32]) = negate_body;
        fn double(input: &[f64], output: &mut [f64]) = negate_body;
    }
    by_scalar!(T, single | double, (simd), [input], [output]);
}

#[inline(always)]
fn negate_body<T: Scalar>(input: &[T], output: &mut [T]) {
    for (output, input) in output.iter_mut().zip(input) {
        *output = -*input;
    }
}

/// `values = -values`.
pub fn negate_in_place<T: Scalar>(simd: Simd, values: &mut [T]) {
    leveled! {
        fn single(values: &mut [f32]) = negate_in_place_body;
        fn double(values: &mut [f64]) = negate_in_place_body;
    }
    by_scalar!(T, single | double, (simd), [], [values]);
}

#[inline(always)]
fn negate_in_place_body<T: Scalar>(values: &mut [T]) {
    for value in values {
        *value = -*value;
    }
}
