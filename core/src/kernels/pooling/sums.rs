//! Sums, and values that spread over windows.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::Share;
use super::windows::{EachWindow, Gradient, Places, Row, Tiling, Visitor};
use crate::kernels::part::{behind, behind_mut};
use crate::kernels::tiles::{EachTile, Lanes, Tile, Widths, for_each_narrow_tile};
use crate::{Scalar, Window};

/// The sum of a window so far.
struct Total<'a, T, const W: usize> {
    tile: Tile<W>,
    input: &'a [T],
    sums: Lanes<T, W>,
}

impl<T: Scalar, const W: usize> Visitor for Total<'_, T, W> {
    #[inline(always)]
    fn visit(&mut self, _: usize, at: usize) {
        let x = self.tile.of(behind(self.input, at));
        for lane in 0..W {
            self.sums.0[lane] += x[lane];
        }
    }
}

#[inline(always)]
pub(super) fn sum_body<T: Scalar>(widths: impl Widths, window: &Window, share: Share, input: &[T], output: &mut [T]) {
    for (input, output) in input.chunks_exact(window.inputs().max(1)).zip(output.chunks_exact_mut(window.outputs().max(1))) {
        for (y, output) in output.chunks_exact_mut(window.line().max(1)).enumerate() {
            for_each_narrow_tile(widths, window.channels, SumRow { row: Row { window, y }, share, input, output });
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
        *tile.of_mut(behind_mut(self.row.output, x * tile.features)) = total.sums.multiplied(&[share; W]).0;
    }
}

#[inline(always)]
pub(super) fn spread_body<T: Scalar>(widths: impl Widths, window: &Window, share: Share, output: &[T], input: &mut [T]) {
    let tiling = Tiling::of(window);
    for (output, input) in output.chunks_exact(window.outputs().max(1)).zip(input.chunks_exact_mut(window.inputs().max(1))) {
        tiling.clear(input);
        for (y, output) in output.chunks_exact(window.line().max(1)).enumerate() {
            for_each_narrow_tile(widths, window.channels, SpreadRow { row: Row { window, y }, tiling, share, output, input });
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
        let slope = tile.copy(behind(self.row.output, x * tile.features)).multiplied(&[share; W]);
        places.visit(&mut Gradient { tile, input_slope: self.row.input, slope, place: None, alone });
    }
}
