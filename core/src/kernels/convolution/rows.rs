//! The positions of windows in their order: sample after sample, row after row, from left to right.

use core::ops::Range;

use crate::Window;

/// Some neighbouring positions in one row of windows.
pub(super) struct Row {
    /// The sample they are in.
    pub sample: usize,
    /// Which row of windows.
    pub row: usize,
    /// Which windows of that row.
    pub windows: Range<usize>,
    /// How many positions come before them.
    pub at: usize,
}

/// The rows of `count` positions.
#[derive(Clone)]
pub(super) struct Rows {
    width: usize,
    height: usize,
    sample: usize,
    row: usize,
    window: usize,
    at: usize,
    count: usize,
}

impl Rows {
    /// The rows of the positions from `first` on, counted over all samples.
    #[inline(always)]
    pub(super) fn new(window: &Window, first: usize, count: usize) -> Self {
        let (height, width) = (window.height.output, window.width.output);
        // (No positions have no rows; the ones spare the compiler a panic.)
        let (one, line) = ((height * width).max(1), width.max(1));
        let (sample, position) = (first / one, first % one);
        Self { width, height, sample, row: position / line, window: position % line, at: 0, count }
    }
}

impl Iterator for Rows {
    type Item = Row;

    #[inline(always)]
    fn next(&mut self) -> Option<Row> {
        if self.at == self.count {
            return None;
        }
        let end = self.width.min(self.window + self.count - self.at);
        let row = Row { sample: self.sample, row: self.row, windows: self.window..end, at: self.at };
        self.at += end - self.window;
        self.window = 0;
        self.row += 1;
        if self.row == self.height {
            self.row = 0;
            self.sample += 1;
        }
        Some(row)
    }
}

/// The part of `all` that is in `some`; empty, and inside of `all`, if there is none.
#[inline(always)]
pub(super) fn overlap(all: &Range<usize>, some: &Range<usize>) -> Range<usize> {
    let start = some.start.max(all.start).min(all.end);
    start..some.end.max(start).min(all.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Axis, Padding};

    #[test]
    fn rows_hold_every_position_once_and_in_order() {
        let axis = |size| Axis::new(size, 1, 1, 1, Padding::Valid);
        for (height, width) in [(1, 1), (3, 4), (1, 5), (4, 1)] {
            let window = Window { height: axis(height), width: axis(width), channels: 1 };
            for first in 0..height * width * 2 {
                for count in 0..height * width * 2 {
                    let all = Rows::new(&window, first, count).flat_map(|row| {
                        assert!(!row.windows.is_empty());
                        row.windows.map(move |window| (row.sample * height + row.row) * width + window)
                    });
                    assert!(all.eq(first..first + count), "{height} {width} {first} {count}");
                }
            }
        }
    }

    #[test]
    fn an_overlap_is_inside_of_both() {
        assert_eq!(overlap(&(2..6), &(0..4)), 2..4);
        assert_eq!(overlap(&(2..6), &(3..9)), 3..6);
        assert!(overlap(&(2..6), &(7..9)).is_empty() && overlap(&(2..6), &(0..0)).is_empty());
        assert_eq!(overlap(&(2..6), &(7..9)), 6..6);
    }
}
