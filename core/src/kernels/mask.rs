//! Masks: which steps of a sequence count. One byte for each step of each sample, 1 for a step that counts, 0 for padding.
//!
//! Where a kernel takes a mask, an empty one says that all steps count, and so does the missing rest of one that is too short.

use crate::Scalar;
use crate::kernels::by_scalar;
use crate::token::{Token, Tokens};

/// 1 where the token is not 0.
///
/// ```
/// let mut mask = [9; 3];
/// layerfit_core::kernels::mask::of_tokens(&[4_u16, 0, 256], &mut mask);
/// assert_eq!(mask, [1, 0, 1]);
/// ```
pub fn of_tokens<E: Token>(tokens: &[E], mask: &mut [u8]) {
    from_indices(Tokens::of(tokens), mask);
}

fn from_indices(tokens: Tokens<'_>, mask: &mut [u8]) {
    for (mask, token) in mask.iter_mut().zip(tokens.indices()) {
        *mask = u8::from(token != 0);
    }
}

/// 1 where any feature of a step is not 0, as with `Masking` in Keras.
///
/// ```
/// let mut mask = [9; 3];
/// layerfit_core::kernels::mask::of_steps(&[0.0, 0.5, 0.0, 0.0, 1.0, 1.0], 2, &mut mask);
/// assert_eq!(mask, [1, 0, 1]);
/// ```
pub fn of_steps<T: Scalar>(values: &[T], features: usize, mask: &mut [u8]) {
    by_scalar!(T, of_steps_body::<f32> | of_steps_body::<f64>, (features, mask), [values], []);
}

fn of_steps_body<T: Scalar>(features: usize, mask: &mut [u8], values: &[T]) {
    for (mask, step) in mask.iter_mut().zip(values.chunks_exact(features.max(1))) {
        *mask = u8::from(step.iter().any(|value| *value != T::ZERO));
    }
}

/// The part of a mask that belongs to a sample; empty if there is none.
#[inline(always)]
pub(crate) fn of_sample(mask: &[u8], sample: usize, steps: usize) -> &[u8] {
    let rest = mask.get(sample * steps..).unwrap_or_default();
    &rest[..steps.min(rest.len())]
}

/// Whether a step counts.
#[inline(always)]
pub(super) fn counts(mask: &[u8], step: usize) -> bool {
    mask.get(step).is_none_or(|mask| *mask != 0)
}
