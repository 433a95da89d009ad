//! Several values to one: sums, differences and products element by element, and values one behind the other.
//!
//! | written | forward | backward |
//! |---|---|---|
//! | `a + b` | `y = a + b` | `da = dy`, `db = dy` |
//! | `a - b` | `y = a - b` | `da = dy`, `db = -dy` |
//! | `a * b` | `y = a b` | `da = dy b`, `db = dy a` |
//! | `Concat(a, b)` | `y = [a; b]` along an axis | the parts of `dy` |
//!
//! A value that several entries read gets the sum of the gradients that they bring, in reverse order of the entries.
//!
//! ```
//! use layerfit_core::{Update, kernels::Simd, layers::merge};
//! let simd = Simd::detect();
//! let mut sum = [0.0; 2];
//! merge::add(simd, &[1.0, 2.0], &[10.0, 20.0], &mut sum);
//! assert_eq!(sum, [11.0, 22.0]);
//!
//! // Two samples of one and of two numbers become two samples of three.
//! let mut joined = [0.0; 6];
//! merge::join(&[1.0, 4.0], 1, 0, 3, &mut joined);
//! merge::join(&[2.0, 3.0, 5.0, 6.0], 2, 1, 3, &mut joined);
//! assert_eq!(joined, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
//!
//! let mut second = [0.0; 4];
//! merge::split(simd, &joined, 3, 1, 2, &mut second, Update::Replace);
//! assert_eq!(second, [2.0, 3.0, 5.0, 6.0]);
//! ```

use crate::kernels::Simd;
pub use crate::kernels::merge::{
    add, add_in_place, multiply, multiply_add, multiply_in_place, negate, negate_in_place, subtract, subtract_in_place,
};
use crate::{Scalar, Update};

/// Writes one of several values to its place in the whole: of every `whole` numbers of the output, the `part` from `offset`.
pub fn join<T: Scalar>(input: &[T], part: usize, offset: usize, whole: usize, output: &mut [T]) {
    for (input, output) in input.chunks_exact(part).zip(output.chunks_exact_mut(whole)) {
        output[offset..offset + part].copy_from_slice(input);
    }
}

/// The gradient of one of several values: of every `whole` numbers of the slope, the `part` from `offset`.
pub fn split<T: Scalar>(
    simd: Simd,
    slope: &[T],
    whole: usize,
    offset: usize,
    part: usize,
    input_slope: &mut [T],
    update: Update,
) {
    for (slope, input_slope) in slope.chunks_exact(whole).zip(input_slope.chunks_exact_mut(part)) {
        let slope = &slope[offset..offset + part];
        match update {
            Update::Replace => input_slope.copy_from_slice(slope),
            Update::Add => add_in_place(simd, input_slope, slope),
        }
    }
}
