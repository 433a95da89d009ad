//! Typed classes as numbers.

use crate::losses::{Class, ClassSequence};

/// The numbers of some classes; each is below `N`.
#[must_use]
pub fn indices<const N: usize>(classes: &[Class<N>]) -> &[u32] {
    // SAFETY: a `Class` is a transparent `u32`, so the slice covers the same memory with the same length and layout.
    unsafe { core::slice::from_raw_parts(classes.as_ptr().cast(), classes.len()) }
}

/// The numbers of the classes of all steps of some sequences, one sequence after the other; `u32::MAX` for steps that are left out.
#[must_use]
pub fn step_indices<const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize>(
    sequences: &[ClassSequence<CLASSES, STEPS, OUTPUTS>],
) -> &[u32] {
    // SAFETY: a `ClassSequence` is a transparent `[u32; STEPS]`, so the slice covers the same memory with the same length and layout.
    let sequences: &[[u32; STEPS]] = unsafe { core::slice::from_raw_parts(sequences.as_ptr().cast(), sequences.len()) };
    sequences.as_flattened()
}
