//! An image inside a larger one: zeros around it, and cutting it out.

use crate::Scalar;

/// A small image inside a large one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Height and width of the small image.
    pub inner: [usize; 2],
    /// Rows above it and columns to its left.
    pub before: [usize; 2],
    /// Rows below it and columns to its right.
    pub after: [usize; 2],
    /// Channels of both.
    pub channels: usize,
}

impl Frame {
    /// What is left of one axis; 1 if it is nothing. (That something is left is checked where a layer is declared.)
    #[must_use]
    pub const fn left(outer: usize, before: usize, after: usize) -> usize {
        let left = outer.saturating_sub(before).saturating_sub(after);
        if left == 0 { 1 } else { left }
    }

    /// Values of a row of the small image.
    const fn width(&self) -> usize {
        self.inner[1] * self.channels
    }

    /// Values of a row of the large image.
    const fn line(&self) -> usize {
        (self.before[1] + self.inner[1] + self.after[1]) * self.channels
    }

    /// The number of values of a sample of the small image.
    #[must_use]
    pub const fn small(&self) -> usize {
        self.inner[0] * self.width()
    }

    /// The number of values of a sample of the large image.
    #[must_use]
    pub const fn large(&self) -> usize {
        (self.before[0] + self.inner[0] + self.after[0]) * self.line()
    }
}

/// Every small image with zeros around it.
pub fn surround<T: Scalar>(frame: &Frame, small: &[T], large: &mut [T]) {
    large.fill(T::ZERO);
    let (width, line, left) = (frame.width().max(1), frame.line().max(1), frame.before[1] * frame.channels);
    for (small, large) in small.chunks_exact(frame.small().max(1)).zip(large.chunks_exact_mut(frame.large().max(1))) {
        let rows = large.chunks_exact_mut(line).skip(frame.before[0]);
        for (row, place) in small.chunks_exact(width).zip(rows) {
            place[left..left + width].copy_from_slice(row);
        }
    }
}

/// The small image of every large one.
pub fn cut<T: Scalar>(frame: &Frame, large: &[T], small: &mut [T]) {
    let (width, line, left) = (frame.width().max(1), frame.line().max(1), frame.before[1] * frame.channels);
    for (small, large) in small.chunks_exact_mut(frame.small().max(1)).zip(large.chunks_exact(frame.large().max(1))) {
        let rows = large.chunks_exact(line).skip(frame.before[0]);
        for (place, row) in small.chunks_exact_mut(width).zip(rows) {
            place.copy_from_slice(&row[left..left + width]);
        }
    }
}
