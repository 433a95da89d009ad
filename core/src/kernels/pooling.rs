//! Maxima and sums of windows over images: vector lanes run over channels.
//!
//! A window takes its places row by row, from left to right, and leaves out those in the padding; a place of the input gathers the
//! gradients of the windows that see it in the same order. One row of windows is computed at a time, so that what the tiles of its
//! channels read stays in the nearest cache.
//!
//! # What maximum pooling keeps
//! Where the maximum was, in one byte (windows of up to 256 places) or four. To find it again from input and output would spare that
//! byte but needs the input, which then nobody may overwrite, and reads 8 bytes more for each of its values: at 26×26×32, 2×2, f32,
//! a backward pass reads 27 kB a sample this way and 130 kB the other.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use core::ops::Range;

use super::tiles::{EachTile, Lanes, Tile, for_each_narrow_tile};
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Axis, Scalar, Window, Zeroed};

/// What a sum over places is multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Nothing: a sum.
    Whole,
    /// 1 divided by the number of places: a mean.
    Mean,
}

impl Share {
    #[allow(clippy::cast_precision_loss)]
    #[inline(always)]
    pub(super) fn of<T: Scalar>(self, count: usize) -> T {
        match self {
            Self::Whole => T::ONE,
            Self::Mean => T::ONE / T::from_f64(count.max(1) as f64),
        }
    }
}

/// A number that says which place of a window it was: `u8` for windows of up to 256 places, else `u32`.
pub trait Place: Copy + Zeroed + Send + Sync + sealed::Kernels {}

mod sealed {
    use super::{Scalar, Simd, Window};

    /// The kernels, compiled for one type of places.
    pub trait Kernels: Sized {
        fn max<T: Scalar>(simd: Simd, window: &Window, places: &mut [Self], input: &[T], output: &mut [T]);
        fn max_slope<T: Scalar>(simd: Simd, window: &Window, places: &[Self], slope: &[T], input_slope: &mut [T]);
    }
}

macro_rules! places {
    ($($type:ident)*) => {
        $(
            impl Place for $type {}

            impl Number for $type {
                #[allow(clippy::cast_possible_truncation)]
                #[inline(always)]
                fn of(place: u32) -> Self {
                    place as $type
                }
                #[inline(always)]
                fn number(self) -> u32 {
                    u32::from(self)
                }
            }

            impl sealed::Kernels for $type {
                fn max<T: Scalar>(simd: Simd, window: &Window, places: &mut [Self], input: &[T], output: &mut [T]) {
                    leveled! {
                        fn single(window: &Window, places: &mut [$type], input: &[f32], output: &mut [f32]) = max_body;
                        fn double(window: &Window, places: &mut [$type], input: &[f64], output: &mut [f64]) = max_body;
                    }
                    by_scalar!(T, single | double, (simd, window, places), [input], [output]);
                }
                fn max_slope<T: Scalar>(simd: Simd, window: &Window, places: &[Self], slope: &[T], input_slope: &mut [T]) {
                    leveled! {
                        fn single(window: &Window, places: &[$type], slope: &[f32], input_slope: &mut [f32]) = max_slope_body;
                        fn double(window: &Window, places: &[$type], slope: &[f64], input_slope: &mut [f64]) = max_slope_body;
                    }
                    by_scalar!(T, single | double, (simd, window, places), [slope], [input_slope]);
                }
            }
        )*
    };
}
places! { u8 u32 }

/// Places as numbers.
trait Number: Copy {
    fn of(place: u32) -> Self;
    fn number(self) -> u32;
}

/// The largest value of every window, and its place: the first of equals. NaN is larger than everything.
///
/// `input` holds samples of [`Window::inputs`] values, `output` and `places` samples of [`Window::outputs`].
pub fn max<T: Scalar, I: Place>(simd: Simd, window: &Window, input: &[T], output: &mut [T], places: &mut [I]) {
    I::max(simd, window, places, input, output);
}

/// The gradient of the input: that of each output, `slope`, at the place of the maximum, which [`max`] wrote.
pub fn max_slope<T: Scalar, I: Place>(simd: Simd, window: &Window, places: &[I], slope: &[T], input_slope: &mut [T]) {
    I::max_slope(simd, window, places, slope, input_slope);
}

/// The largest value of every window; NaN is larger than everything.
pub fn largest<T: Scalar>(simd: Simd, window: &Window, input: &[T], output: &mut [T]) {
    leveled! {
        fn single(window: &Window, input: &[f32], output: &mut [f32]) = largest_body;
        fn double(window: &Window, input: &[f64], output: &mut [f64]) = largest_body;
    }
    by_scalar!(T, single | double, (simd, window), [input], [output]);
}

/// The sum of every window, times its share.
pub fn sum<T: Scalar>(simd: Simd, window: &Window, share: Share, input: &[T], output: &mut [T]) {
    leveled! {
        fn single(window: &Window, share: Share, input: &[f32], output: &mut [f32]) = sum_body;
        fn double(window: &Window, share: Share, input: &[f64], output: &mut [f64]) = sum_body;
    }
    by_scalar!(T, single | double, (simd, window, share), [input], [output]);
}

/// The reverse of [`sum`]: at each place of `input`, the sum over all windows that see it of their value in `output` times their share.
pub fn spread<T: Scalar>(simd: Simd, window: &Window, share: Share, output: &[T], input: &mut [T]) {
    leveled! {
        fn single(window: &Window, share: Share, output: &[f32], input: &mut [f32]) = spread_body;
        fn double(window: &Window, share: Share, output: &[f64], input: &mut [f64]) = spread_body;
    }
    by_scalar!(T, single | double, (simd, window, share), [output], [input]);
}

/// `x` is larger than `most`, or the first NaN.
#[allow(clippy::eq_op, clippy::neg_cmp_op_on_partial_ord)]
#[inline(always)]
pub(super) fn exceeds<T: Scalar>(x: T, most: T) -> bool {
    // Both comparisons as numbers: a `&&` would be a branch in every lane.
    !(x <= most) & (most == most)
}

/// One row of windows of one sample.
#[derive(Clone, Copy)]
struct Row<'a> {
    window: &'a Window,
    y: usize,
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
    fn each_window(self, job: &mut impl EachWindow) {
        let Window { height, width, channels } = *self.window;
        let ((rows, top), columns) = (inside(&height, self.y), whole(&width));
        let part = |x: usize| {
            let (columns, left) = inside(&width, x);
            let at = (top * width.input + left) * channels;
            Part { rows: rows.clone(), columns, at, kernel: width.kernel, channels, line: width.input * channels }
        };
        let is_two_by_two = rows.len() == 2 && height.kernel == 2 && width.kernel == 2;
        let two_by_two = if is_two_by_two { columns } else { 0..0 };
        for x in 0..two_by_two.start {
            job.window(x, part(x));
        }
        let first = (top * width.input + (two_by_two.start * width.stride).saturating_sub(width.before)) * channels;
        for (index, x) in two_by_two.clone().enumerate() {
            let at = first + index * width.stride * channels;
            job.window(x, TwoByTwo { at, channels, line: width.input * channels });
        }
        for x in two_by_two.end..width.output {
            job.window(x, part(x));
        }
    }
}

/// What is done with the windows of a row. (A trait for the reason of [`Term`](super::tiles::Term).)
trait EachWindow {
    fn window(&mut self, x: usize, places: impl Places);
}

/// The places of a window that are inside of the input.
trait Places {
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
trait Visitor {
    /// Its number, and where its channels begin in the sample.
    fn visit(&mut self, place: usize, at: usize);
}

/// The largest values of a window so far, and their places.
struct Search<'a, T, const W: usize> {
    tile: Tile<W>,
    input: &'a [T],
    most: Lanes<T, W>,
    place: Lanes<u32, W>,
}

impl<T: Scalar, const W: usize> Visitor for Search<'_, T, W> {
    #[allow(clippy::cast_possible_truncation)]
    #[inline(always)]
    fn visit(&mut self, place: usize, at: usize) {
        let x = self.tile.of(&self.input[at..]);
        for lane in 0..W {
            let exceeds = exceeds(x[lane], self.most.0[lane]);
            self.most.0[lane] = if exceeds { x[lane] } else { self.most.0[lane] };
            self.place.0[lane] = if exceeds { place as u32 } else { self.place.0[lane] };
        }
    }
}

/// What is done with the places of maxima.
trait Keep {
    fn keep<const W: usize>(&mut self, tile: Tile<W>, at: usize, place: &Lanes<u32, W>);
}

/// Nothing.
struct Nowhere;

impl Keep for Nowhere {
    #[inline(always)]
    fn keep<const W: usize>(&mut self, _: Tile<W>, _: usize, _: &Lanes<u32, W>) {}
}

impl<I: Number> Keep for &mut [I] {
    #[inline(always)]
    fn keep<const W: usize>(&mut self, tile: Tile<W>, at: usize, place: &Lanes<u32, W>) {
        let kept = tile.of_mut(&mut self[at..]);
        for lane in 0..W {
            kept[lane] = I::of(place.0[lane]);
        }
    }
}

#[inline(always)]
fn max_body<T: Scalar, I: Number>(window: &Window, places: &mut [I], input: &[T], output: &mut [T]) {
    let length = output.len().min(places.len());
    max_rows(window, places, input, &mut output[..length]);
}

#[inline(always)]
fn largest_body<T: Scalar>(window: &Window, input: &[T], output: &mut [T]) {
    max_rows(window, Nowhere, input, output);
}

#[inline(always)]
fn max_rows<T: Scalar>(window: &Window, mut keep: impl Keep, input: &[T], output: &mut [T]) {
    let (mut first, line) = (0, window.line().max(1));
    for (input, output) in input.chunks_exact(window.inputs().max(1)).zip(output.chunks_exact_mut(window.outputs().max(1))) {
        for (y, output) in output.chunks_exact_mut(line).enumerate() {
            for_each_narrow_tile(window.channels, MaxRow { row: Row { window, y }, input, output, first, keep: &mut keep });
            first += line;
        }
    }
}

struct MaxRow<'a, T, K> {
    row: Row<'a>,
    input: &'a [T],
    output: &'a mut [T],
    /// Where the row begins in what is kept.
    first: usize,
    keep: &'a mut K,
}

impl<T: Scalar, K: Keep> EachTile for MaxRow<'_, T, K> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let row = self.row;
        row.each_window(&mut MaxTile { tile, row: self });
    }
}

struct MaxTile<'a, 'b, T, K, const W: usize> {
    tile: Tile<W>,
    row: &'a mut MaxRow<'b, T, K>,
}

impl<T: Scalar, K: Keep, const W: usize> EachWindow for MaxTile<'_, '_, T, K, W> {
    #[allow(clippy::cast_possible_truncation)]
    #[inline(always)]
    fn window(&mut self, x: usize, places: impl Places) {
        let (tile, at) = (self.tile, x * self.tile.features);
        // The first place has it until a larger value comes: minus infinity everywhere leaves it there.
        let place = Lanes([places.first() as u32; W]);
        let mut search = Search { tile, input: self.row.input, most: Lanes([-T::INFINITY; W]), place };
        places.visit(&mut search);
        *tile.of_mut(&mut self.row.output[at..]) = search.most.0;
        self.row.keep.keep(tile, self.row.first + at, &search.place);
    }
}

/// The sum of a window so far.
struct Total<'a, T, const W: usize> {
    tile: Tile<W>,
    input: &'a [T],
    sums: Lanes<T, W>,
}

impl<T: Scalar, const W: usize> Visitor for Total<'_, T, W> {
    #[inline(always)]
    fn visit(&mut self, _: usize, at: usize) {
        let x = self.tile.of(&self.input[at..]);
        for lane in 0..W {
            self.sums.0[lane] += x[lane];
        }
    }
}

#[inline(always)]
fn sum_body<T: Scalar>(window: &Window, share: Share, input: &[T], output: &mut [T]) {
    for (input, output) in input.chunks_exact(window.inputs().max(1)).zip(output.chunks_exact_mut(window.outputs().max(1))) {
        for (y, output) in output.chunks_exact_mut(window.line().max(1)).enumerate() {
            for_each_narrow_tile(window.channels, SumRow { row: Row { window, y }, share, input, output });
        }
    }
}

struct SumRow<'a, T> {
    row: Row<'a>,
    share: Share,
    input: &'a [T],
    output: &'a mut [T],
}

impl<T: Scalar> EachTile for SumRow<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let row = self.row;
        row.each_window(&mut SumTile { tile, row: self });
    }
}

struct SumTile<'a, 'b, T, const W: usize> {
    tile: Tile<W>,
    row: &'a mut SumRow<'b, T>,
}

impl<T: Scalar, const W: usize> EachWindow for SumTile<'_, '_, T, W> {
    #[inline(always)]
    fn window(&mut self, x: usize, places: impl Places) {
        let tile = self.tile;
        let mut total = Total { tile, input: self.row.input, sums: Lanes::zero() };
        places.visit(&mut total);
        let share = self.row.share.of(places.count());
        *tile.of_mut(&mut self.row.output[x * tile.features..]) = total.sums.multiplied(&[share; W]).0;
    }
}

/// Gradients that go to the places of a window.
struct Gradient<'a, T, const W: usize> {
    tile: Tile<W>,
    input_slope: &'a mut [T],
    slope: Lanes<T, W>,
    /// The place that each lane goes to; nothing if to all.
    place: Option<Lanes<u32, W>>,
    /// No other window goes there: what stands there is not looked at.
    alone: bool,
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
        let input_slope = self.tile.of_mut(&mut self.input_slope[at..]);
        if !self.alone {
            for lane in 0..W {
                gradient.0[lane] += input_slope[lane];
            }
        }
        *input_slope = gradient.0;
    }
}

#[inline(always)]
fn max_slope_body<T: Scalar, I: Number>(window: &Window, places: &[I], slope: &[T], input_slope: &mut [T]) {
    let (outputs, line, tiling) = (window.outputs().max(1), window.line().max(1), Tiling::of(window));
    let samples = slope.chunks_exact(outputs).zip(places.chunks_exact(outputs));
    for ((slope, places), input_slope) in samples.zip(input_slope.chunks_exact_mut(window.inputs().max(1))) {
        tiling.clear(input_slope);
        for (y, (slope, places)) in slope.chunks_exact(line).zip(places.chunks_exact(line)).enumerate() {
            for_each_narrow_tile(window.channels, MaxSlopeRow { row: Row { window, y }, tiling, places, slope, input_slope });
        }
    }
}

struct MaxSlopeRow<'a, T, I> {
    row: Row<'a>,
    tiling: Tiling,
    places: &'a [I],
    slope: &'a [T],
    input_slope: &'a mut [T],
}

impl<T: Scalar, I: Number> EachTile for MaxSlopeRow<'_, T, I> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let row = self.row;
        row.each_window(&mut MaxSlopeTile { tile, row: self });
    }
}

struct MaxSlopeTile<'a, 'b, T, I, const W: usize> {
    tile: Tile<W>,
    row: &'a mut MaxSlopeRow<'b, T, I>,
}

impl<T: Scalar, I: Number, const W: usize> EachWindow for MaxSlopeTile<'_, '_, T, I, W> {
    #[inline(always)]
    fn window(&mut self, x: usize, places: impl Places) {
        let (tile, at) = (self.tile, x * self.tile.features);
        let kept = tile.of(&self.row.places[at..]);
        let mut place = Lanes([0; W]);
        for lane in 0..W {
            place.0[lane] = kept[lane].number();
        }
        let slope = tile.copy(&self.row.slope[at..]);
        let alone = self.row.tiling.alone;
        places.visit(&mut Gradient { tile, input_slope: self.row.input_slope, slope, place: Some(place), alone });
    }
}

#[inline(always)]
fn spread_body<T: Scalar>(window: &Window, share: Share, output: &[T], input: &mut [T]) {
    let tiling = Tiling::of(window);
    for (output, input) in output.chunks_exact(window.outputs().max(1)).zip(input.chunks_exact_mut(window.inputs().max(1))) {
        tiling.clear(input);
        for (y, output) in output.chunks_exact(window.line().max(1)).enumerate() {
            for_each_narrow_tile(window.channels, SpreadRow { row: Row { window, y }, tiling, share, output, input });
        }
    }
}

struct SpreadRow<'a, T> {
    row: Row<'a>,
    tiling: Tiling,
    share: Share,
    output: &'a [T],
    input: &'a mut [T],
}

impl<T: Scalar> EachTile for SpreadRow<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let row = self.row;
        row.each_window(&mut SpreadTile { tile, row: self });
    }
}

struct SpreadTile<'a, 'b, T, const W: usize> {
    tile: Tile<W>,
    row: &'a mut SpreadRow<'b, T>,
}

impl<T: Scalar, const W: usize> EachWindow for SpreadTile<'_, '_, T, W> {
    #[inline(always)]
    fn window(&mut self, x: usize, places: impl Places) {
        let (tile, alone) = (self.tile, self.row.tiling.alone);
        let share = self.row.share.of(places.count());
        let slope = tile.copy(&self.row.output[x * tile.features..]).multiplied(&[share; W]);
        places.visit(&mut Gradient { tile, input_slope: self.row.input, slope, place: None, alone });
    }
}

/// How windows share the places of the input.
#[derive(Clone, Copy)]
struct Tiling {
    /// No place is in two windows.
    alone: bool,
    /// Every place is in a window.
    complete: bool,
}

impl Tiling {
    #[inline(always)]
    fn of(window: &Window) -> Self {
        let axes = [&window.height, &window.width];
        let reaches = |axis: &Axis| axis.output * axis.stride >= axis.input + axis.before;
        Self {
            alone: axes.iter().all(|axis| axis.stride >= axis.kernel),
            complete: axes.iter().all(|axis| axis.stride <= axis.kernel && reaches(axis)),
        }
    }

    /// Sets to zero what windows add to, or do not reach.
    #[inline(always)]
    fn clear<T: Scalar>(self, input_slope: &mut [T]) {
        if !(self.alone && self.complete) {
            input_slope.fill(T::ZERO);
        }
    }
}
