//! Short runs of numbers: what is copied and added between an image and its patches.
//!
//! Most runs are shorter than a call of the copying function of the system takes; here they are a few vectors.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use crate::Scalar;
use crate::kernels::part::{span, span_mut};

/// Copies a run.
#[inline(always)]
pub(super) fn copy<T: Scalar>(from: &[T], to: &mut [T]) {
    match from.len() {
        33.. => copy_many::<T, 16>(from, to),
        16.. => copy_ends::<T, 16>(from, to),
        8.. => copy_ends::<T, 8>(from, to),
        4.. => copy_ends::<T, 4>(from, to),
        _ => copy_many::<T, 1>(from, to),
    }
}

/// Copies `W` to `2 W` numbers: two vectors that overlap.
#[inline(always)]
fn copy_ends<T: Scalar, const W: usize>(from: &[T], to: &mut [T]) {
    if let (Some(to), Some(from)) = (to.first_chunk_mut::<W>(), from.first_chunk::<W>()) {
        *to = *from;
    }
    if let (Some(to), Some(from)) = (to.last_chunk_mut::<W>(), from.last_chunk::<W>()) {
        *to = *from;
    }
}

/// Copies `W` numbers or more. The last vector overlaps the one before it.
#[inline(always)]
fn copy_many<T: Scalar, const W: usize>(from: &[T], to: &mut [T]) {
    for (to, from) in to.as_chunks_mut::<W>().0.iter_mut().zip(from.as_chunks::<W>().0) {
        *to = *from;
    }
    if W > 1
        && let (Some(to), Some(from)) = (to.last_chunk_mut::<W>(), from.last_chunk::<W>())
    {
        *to = *from;
    }
}

/// Some runs of the same length.
#[derive(Clone, Copy)]
pub(super) struct Runs {
    pub count: usize,
    pub length: usize,
    /// From a run in an image to the next.
    pub in_image: usize,
    /// From a run in a panel to the next.
    pub in_panel: usize,
}

/// Copies runs from an image to a panel; both begin with the first. (One loop for each way to copy: the choice is made once.)
#[inline(always)]
pub(super) fn copy_runs<T: Scalar>(runs: Runs, image: &[T], panel: &mut [T]) {
    macro_rules! each {
        ($copy:expr) => {
            for run in 0..runs.count {
                let from = span(image, run * runs.in_image, runs.length);
                $copy(from, span_mut(panel, run * runs.in_panel, runs.length));
            }
        };
    }
    match runs.length {
        33.. => each!(copy_many::<T, 16>),
        16.. => each!(copy_ends::<T, 16>),
        8.. => each!(copy_ends::<T, 8>),
        4.. => each!(copy_ends::<T, 4>),
        _ => each!(copy_many::<T, 1>),
    }
}

/// Adds runs from a panel to an image; both begin with the first.
#[inline(always)]
pub(super) fn add_runs<T: Scalar>(runs: Runs, panel: &[T], image: &mut [T]) {
    for run in 0..runs.count {
        add(span(panel, run * runs.in_panel, runs.length), span_mut(image, run * runs.in_image, runs.length));
    }
}

/// Fills a run with zeros. (Most are empty, and a call for those would cost as much as the copies.)
#[inline(always)]
pub(super) fn clear<T: Scalar>(run: &mut [T]) {
    if !run.is_empty() {
        run.fill(T::ZERO);
    }
}

/// Copies every `step`th number.
#[inline(always)]
pub(super) fn copy_strided<T: Scalar>(from: &[T], step: usize, to: &mut [T]) {
    for (to, from) in to.iter_mut().zip(from.iter().step_by(step)) {
        *to = *from;
    }
}

/// `to += from`.
#[inline(always)]
pub(super) fn add<T: Scalar>(from: &[T], to: &mut [T]) {
    let whole = from.len().min(to.len()) / 16 * 16;
    let ((from, from_rest), (to, to_rest)) = (from.split_at(whole), to.split_at_mut(whole));
    // Number by number: a loop over chunks is compiled into one over the same lane of many chunks, which is slow.
    for (to, from) in to.iter_mut().zip(from) {
        *to += *from;
    }
    let ((fours, rest), (from_fours, from_rest)) = (to_rest.as_chunks_mut::<4>(), from_rest.as_chunks::<4>());
    for (to, from) in fours.iter_mut().zip(from_fours) {
        let mut sums = *to;
        for lane in 0..4 {
            sums[lane] += from[lane];
        }
        *to = sums;
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
        add(span(from, 0, count), span_mut(to, 0, count));
        return;
    }
    for (to, from) in to.iter_mut().step_by(step).zip(from) {
        *to += *from;
    }
}
