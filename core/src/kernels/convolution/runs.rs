//! Short runs of numbers: what is copied and added between an image and its patches.
//!
//! Most runs are shorter than a call of the copying function of the system takes; here they are a few vectors.

use crate::Scalar;

/// Copies a run. The last vector overlaps the one before it.
#[inline(always)]
pub(super) fn copy<T: Scalar>(from: &[T], to: &mut [T]) {
    if from.len() >= 16 {
        copy_overlapping::<T, 16>(from, to);
    } else if from.len() >= 8 {
        copy_overlapping::<T, 8>(from, to);
    } else if from.len() >= 4 {
        copy_overlapping::<T, 4>(from, to);
    } else {
        for (to, from) in to.iter_mut().zip(from) {
            *to = *from;
        }
    }
}

#[inline(always)]
fn copy_overlapping<T: Scalar, const W: usize>(from: &[T], to: &mut [T]) {
    for (to, from) in to.as_chunks_mut::<W>().0.iter_mut().zip(from.as_chunks::<W>().0) {
        *to = *from;
    }
    if let (Some(to), Some(from)) = (to.last_chunk_mut::<W>(), from.last_chunk::<W>()) {
        *to = *from;
    }
}

/// Copies every `step`th number.
#[inline(always)]
pub(super) fn copy_strided<T: Scalar>(from: &[T], step: usize, to: &mut [T]) {
    if step == 1 {
        let count = from.len().min(to.len());
        copy(&from[..count], &mut to[..count]);
        return;
    }
    for (to, from) in to.iter_mut().zip(from.iter().step_by(step)) {
        *to = *from;
    }
}

/// `to += from`.
#[inline(always)]
pub(super) fn add<T: Scalar>(from: &[T], to: &mut [T]) {
    let (to, rest) = to.as_chunks_mut::<16>();
    let (from, from_rest) = from.as_chunks::<16>();
    for (to, from) in to.iter_mut().zip(from) {
        for lane in 0..16 {
            to[lane] += from[lane];
        }
    }
    let (to, rest) = rest.as_chunks_mut::<4>();
    let (from, from_rest) = from_rest.as_chunks::<4>();
    for (to, from) in to.iter_mut().zip(from) {
        for lane in 0..4 {
            to[lane] += from[lane];
        }
    }
    for (to, from) in rest.iter_mut().zip(from_rest) {
        *to += *from;
    }
}

/// Adds to every `step`th number.
#[inline(always)]
pub(super) fn add_strided<T: Scalar>(from: &[T], to: &mut [T], step: usize) {
    if step == 1 {
        let count = from.len().min(to.len());
        add(&from[..count], &mut to[..count]);
        return;
    }
    for (to, from) in to.iter_mut().step_by(step).zip(from) {
        *to += *from;
    }
}
