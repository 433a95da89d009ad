//! The windows of a row, and their places.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use core::ops::Range;

use crate::kernels::part::behind_mut;
use crate::kernels::tiles::{Lanes, Tile};
use crate::{Axis, Scalar, Window};

/// One row of windows of one sample.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) window: &'a Window,
    pub(super) y: usize,
}

/// The places of one window along one axis that are inside of the input: their numbers, and where the first of them is.
#[inline(always)]
fn inside(axis: &Axis, window: usize) -> (Range<usize>, usize) {
    let start = window * axis.stride;
    let first = axis.before.saturating_sub(start);
    let end = (axis.input + axis.before).saturating_sub(start).min(axis.kernel);
    (first..end.max(first), (start + first).saturating_sub(axis.before))
}

/// The windows along one axis that are inside of the input with all their places.
#[inline(always)]
fn whole(axis: &Axis) -> Range<usize> {
    let first = axis.before.div_ceil(axis.stride.max(1)).min(axis.output);
    let last = (axis.input + axis.before).checked_sub(axis.kernel).map_or(0, |last| last / axis.stride.max(1) + 1);
    first..last.clamp(first, axis.output)
}

impl Row<'_> {
    /// Does something with every window of the row, from left to right.
    #[inline(always)]
    pub(super) fn each_window(self, job: &mut impl EachWindow) {
        let Window { height, width, channels } = *self.window;
        let ((rows, top), columns) = (inside(&height, self.y), whole(&width));
        let part = |x: usize| {
            let (columns, left) = inside(&width, x);
            let at = (top * width.input + left) * channels;
            Part { rows: rows.clone(), columns, at, kernel: width.kernel, channels, line: width.input * channels }
        };
        let is_two_by_two = rows.len() == 2 && height.kernel == 2 && width.kernel == 2;
        let two_by_two = if is_two_by_two { columns } else { 0..0 };
        let first = (top * width.input + (two_by_two.start * width.stride).saturating_sub(width.before)) * channels;
        // (Those to the left and to the right in one loop, with the others inside of it: so they are one piece of code.)
        let mut x = 0;
        while x < width.output {
            if x == two_by_two.start {
                for (index, x) in two_by_two.clone().enumerate() {
                    let at = first + index * width.stride * channels;
                    job.window(x, TwoByTwo { at, channels, line: width.input * channels });
                }
                x = two_by_two.end;
            }
            if x < width.output {
                job.window(x, part(x));
                x += 1;
            }
        }
    }
}

/// What is done with the windows of a row. (A trait for the reason of [`Term`](super::tiles::Term).)
pub(super) trait EachWindow {
    fn window(&mut self, x: usize, places: impl Places);
}

/// The places of a window that are inside of the input.
pub(super) trait Places {
    /// Calls the visitor with each of them, in order.
    fn visit(&self, visitor: &mut impl Visitor);
    /// The number of the first.
    fn first(&self) -> usize;
    /// How many they are.
    fn count(&self) -> usize;
}

/// Some rows and columns of a window.
struct Part {
    rows: Range<usize>,
    columns: Range<usize>,
    /// Where the first place is in the sample.
    at: usize,
    /// The width of the window.
    kernel: usize,
    channels: usize,
    /// From one row of the input to the next.
    line: usize,
}

impl Places for Part {
    #[inline(always)]
    fn visit(&self, visitor: &mut impl Visitor) {
        for (index, row) in self.rows.clone().enumerate() {
            let mut at = self.at + index * self.line;
            for column in self.columns.clone() {
                visitor.visit(row * self.kernel + column, at);
                at += self.channels;
            }
        }
    }
    #[inline(always)]
    fn first(&self) -> usize {
        self.rows.start * self.kernel + self.columns.start
    }
    #[inline(always)]
    fn count(&self) -> usize {
        self.rows.len() * self.columns.len()
    }
}

/// All places of the most frequent window: without loops, it takes half the time.
struct TwoByTwo {
    at: usize,
    channels: usize,
    line: usize,
}

impl Places for TwoByTwo {
    #[inline(always)]
    fn visit(&self, visitor: &mut impl Visitor) {
        visitor.visit(0, self.at);
        visitor.visit(1, self.at + self.channels);
        visitor.visit(2, self.at + self.line);
        visitor.visit(3, self.at + self.line + self.channels);
    }
    #[inline(always)]
    fn first(&self) -> usize {
        0
    }
    #[inline(always)]
    fn count(&self) -> usize {
        4
    }
}

/// What is done with a place of a window.
pub(super) trait Visitor {
    /// Its number, and where its channels begin in the sample.
    fn visit(&mut self, place: usize, at: usize);
}

/// Gradients that go to the places of a window.
pub(super) struct Gradient<'a, T, const W: usize> {
    pub(super) tile: Tile<W>,
    pub(super) input_slope: &'a mut [T],
    pub(super) slope: Lanes<T, W>,
    /// The place that each lane goes to; nothing if to all.
    pub(super) place: Option<Lanes<u32, W>>,
    /// No other window goes there: what stands there is not looked at.
    pub(super) alone: bool,
}

impl<T: Scalar, const W: usize> Visitor for Gradient<'_, T, W> {
    #[allow(clippy::cast_possible_truncation)]
    #[inline(always)]
    fn visit(&mut self, place: usize, at: usize) {
        let mut gradient = self.slope;
        if let Some(places) = &self.place {
            for lane in 0..W {
                gradient.0[lane] = if places.0[lane] == place as u32 { gradient.0[lane] } else { T::ZERO };
            }
        }
        let input_slope = self.tile.of_mut(behind_mut(self.input_slope, at));
        if !self.alone {
            for lane in 0..W {
                gradient.0[lane] += input_slope[lane];
            }
        }
        *input_slope = gradient.0;
    }
}

/// How windows share the places of the input.
#[derive(Clone, Copy)]
pub(super) struct Tiling {
    /// No place is in two windows.
    pub(super) alone: bool,
    /// Every place is in a window.
    complete: bool,
}

impl Tiling {
    #[inline(always)]
    pub(super) fn of(window: &Window) -> Self {
        let axes = [&window.height, &window.width];
        let reaches = |axis: &Axis| axis.output * axis.stride >= axis.input + axis.before;
        Self {
            alone: axes.iter().all(|axis| axis.stride >= axis.kernel),
            complete: axes.iter().all(|axis| axis.stride <= axis.kernel && reaches(axis)),
        }
    }

    /// Sets to zero what windows add to, or do not reach.
    #[inline(always)]
    pub(super) fn clear<T: Scalar>(self, input_slope: &mut [T]) {
        if !(self.alone && self.complete) {
            input_slope.fill(T::ZERO);
        }
    }
}
