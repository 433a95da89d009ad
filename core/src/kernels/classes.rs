//! Typed classes as numbers.

use crate::losses::Class;

/// The numbers of some classes; each is below `N`.
#[must_use]
pub fn indices<const N: usize>(classes: &[Class<N>]) -> &[u32] {
    // SAFETY: a `Class` is a transparent `u32`, so the slice covers the same memory with the same length and layout.
    unsafe { core::slice::from_raw_parts(classes.as_ptr().cast(), classes.len()) }
}
