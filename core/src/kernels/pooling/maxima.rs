//! Maxima and their places.
//!
//! A maximum of the positive parts begins with 0 instead of minus infinity: that is all the activation costs, and where no value exceeds 0 there is
//! no place, so that no gradient goes anywhere.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::windows::{EachWindow, Gradient, Places, Row, Tiling, Visitor};
use super::{Maxima, Number};
use crate::kernels::part::{behind, behind_mut};
use crate::kernels::tiles::{EachTile, Lanes, Tile, Widths, for_each_narrow_tile};
use crate::{Scalar, Window};

/// `x` is larger than `most`, or the first NaN.
#[allow(clippy::eq_op, clippy::neg_cmp_op_on_partial_ord)]
#[inline(always)]
pub(in crate::kernels) fn exceeds<T: Scalar>(x: T, most: T) -> bool {
    // Both comparisons as numbers: a `&&` would be a branch in every lane.
    !(x <= most) & (most == most)
}

/// The largest values of a window so far, and their places.
struct Search<'a, T, const W: usize> {
    tile: Tile<W>,
    input: &'a [T],
    most: Lanes<T, W>,
    place: Lanes<u32, W>,
}

/// The place where there is none: the greatest number of its type.
const NONE: u32 = u32::MAX;

impl<T: Scalar, const W: usize> Search<'_, T, W> {
    /// Takes the places away where no value is positive: a NaN has one.
    #[inline(always)]
    fn keep_positive(&mut self, is_rectified: bool) {
        for lane in 0..W {
            let is_kept = (self.most.0[lane] > T::ZERO) | !is_rectified;
            self.place.0[lane] = if is_kept { self.place.0[lane] } else { NONE };
        }
    }
}

impl<T: Scalar, const W: usize> Visitor for Search<'_, T, W> {
    #[allow(clippy::cast_possible_truncation)]
    #[inline(always)]
    fn visit(&mut self, place: usize, at: usize) {
        let x = self.tile.of(behind(self.input, at));
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
        let kept = tile.of_mut(behind_mut(self, at));
        for lane in 0..W {
            kept[lane] = I::of(place.0[lane]);
        }
    }
}

#[inline(always)]
pub(super) fn max_body<T: Scalar, I: Number>(
    widths: impl Widths,
    pool: &Maxima,
    places: &mut [I],
    input: &[T],
    output: &mut [T],
) {
    let length = output.len().min(places.len());
    max_rows(widths, pool, places, input, &mut output[..length]);
}

#[inline(always)]
pub(super) fn largest_body<T: Scalar>(widths: impl Widths, pool: &Maxima, input: &[T], output: &mut [T]) {
    max_rows(widths, pool, Nowhere, input, output);
}

#[inline(always)]
fn max_rows<T: Scalar>(widths: impl Widths, pool: &Maxima, mut keep: impl Keep, input: &[T], output: &mut [T]) {
    let Maxima { window, is_rectified } = pool;
    let (mut first, line) = (0, window.line().max(1));
    for (input, output) in input.chunks_exact(window.inputs().max(1)).zip(output.chunks_exact_mut(window.outputs().max(1))) {
        for (y, output) in output.chunks_exact_mut(line).enumerate() {
            for_each_narrow_tile(
                widths,
                window.channels,
                MaxRow { row: Row { window, y }, is_rectified: *is_rectified, input, output, first, keep: &mut keep },
            );
            first += line;
        }
    }
}

struct MaxRow<'a, T, K> {
    row: Row<'a>,
    is_rectified: bool,
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
        let is_rectified = self.row.is_rectified;
        let least = if is_rectified { T::ZERO } else { -T::INFINITY };
        // The first place has it until a larger value comes: minus infinity everywhere leaves it there.
        let place = Lanes([places.first() as u32; W]);
        let mut search = Search { tile, input: self.row.input, most: Lanes([least; W]), place };
        places.visit(&mut search);
        search.keep_positive(is_rectified);
        *tile.of_mut(behind_mut(self.row.output, at)) = search.most.0;
        self.row.keep.keep(tile, self.row.first + at, &search.place);
    }
}

#[inline(always)]
pub(super) fn max_slope_body<T: Scalar, I: Number>(
    widths: impl Widths,
    window: &Window,
    places: &[I],
    slope: &[T],
    input_slope: &mut [T],
) {
    let (outputs, line, tiling) = (window.outputs().max(1), window.line().max(1), Tiling::of(window));
    let samples = slope.chunks_exact(outputs).zip(places.chunks_exact(outputs));
    for ((slope, places), input_slope) in samples.zip(input_slope.chunks_exact_mut(window.inputs().max(1))) {
        tiling.clear(input_slope);
        for (y, (slope, places)) in slope.chunks_exact(line).zip(places.chunks_exact(line)).enumerate() {
            for_each_narrow_tile(
                widths,
                window.channels,
                MaxSlopeRow { row: Row { window, y }, tiling, places, slope, input_slope },
            );
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
        let kept = tile.of(behind(self.row.places, at));
        let mut place = Lanes([0; W]);
        for lane in 0..W {
            place.0[lane] = kept[lane].number();
        }
        let slope = tile.copy(behind(self.row.slope, at));
        let alone = self.row.tiling.alone;
        places.visit(&mut Gradient { tile, input_slope: self.row.input_slope, slope, place: Some(place), alone });
    }
}
