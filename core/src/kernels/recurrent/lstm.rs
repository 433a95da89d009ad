//! The gates of a long short-term memory: input, forget, candidate and output, in this order.
#![allow(clippy::needless_range_loop)] // See `tiles`.

#[cfg(all(target_arch = "x86_64", feature = "std"))]
use super::registers::{self, Batch};
use super::{Mask, each_sample, gate, logistic_slope, one_minus_square, step};
use crate::Scalar;
use crate::kernels::tiles::{EachTile, Lanes, Portable, Tile, Widths, for_each_narrow_tile};
use crate::kernels::{Simd, by_scalar, tiled};

/// Turns what the gates are functions of into the gates, and takes `cell` and `hidden` one step further; `squashed` becomes the tanh of
/// the cell, unless it is empty. Samples that do not count stay as they are.
pub fn forward<T: Scalar>(
    simd: Simd,
    mask: Mask<'_>,
    units: usize,
    gates: &mut [T],
    cell: &mut [T],
    squashed: &mut [T],
    hidden: &mut [T],
) {
    fn single(
        simd: Simd,
        mask: Mask<'_>,
        units: usize,
        gates: &mut [f32],
        cell: &mut [f32],
        squashed: &mut [f32],
        hidden: &mut [f32],
    ) {
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        if simd != Simd::PORTABLE {
            let batch = Batch { mask, units, gates, inner: &[], cell, squashed, hidden };
            return registers::forward::<super::one_step::Lstm>(simd, batch);
        }
        let _ = simd;
        forward_body(Portable, mask, units, gates, cell, squashed, hidden);
    }
    tiled! {
        fn double(mask: Mask<'_>, units: usize,
            gates: &mut [f64], cell: &mut [f64], squashed: &mut [f64], hidden: &mut [f64]) = forward_body;
    }
    by_scalar!(T, single | double, (simd, mask, units), [], [gates, cell, squashed, hidden]);
}

/// From the gradients of the states after a step (`hidden_slope`, `cell_slope`): those of what the gates are functions of, in place of the
/// gates, and that of the cell before. What is left of `hidden_slope` passes by the gates: all of it where a sample does not count,
/// else nothing. `before` is the cell before the step.
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar>(
    simd: Simd,
    mask: Mask<'_>,
    units: usize,
    before: &[T],
    squashed: &[T],
    gates: &mut [T],
    hidden_slope: &mut [T],
    cell_slope: &mut [T],
) {
    tiled! {
        fn single(mask: Mask<'_>, units: usize, before: &[f32], squashed: &[f32],
            gates: &mut [f32], hidden_slope: &mut [f32], cell_slope: &mut [f32]) = backward_body;
        fn double(mask: Mask<'_>, units: usize, before: &[f64], squashed: &[f64],
            gates: &mut [f64], hidden_slope: &mut [f64], cell_slope: &mut [f64]) = backward_body;
    }
    by_scalar!(T, single | double, (simd, mask, units), [before, squashed], [gates, hidden_slope, cell_slope]);
}

step! {
    /// A step of one stream: sums of gates as of two products, `bias + weight * input` and then `+ recurrent * hidden`, and [`forward`].
    Lstm
}

#[inline(always)]
fn forward_body<T: Scalar>(
    widths: impl Widths,
    mask: Mask<'_>,
    units: usize,
    gates: &mut [T],
    cell: &mut [T],
    squashed: &mut [T],
    hidden: &mut [T],
) {
    let units = units.max(1);
    each_sample!(sample, [], [gates: 4 * units, cell: units, hidden: units], units, {
        if mask.counts(sample) {
            let squashed = squashed.get_mut(sample * units..(sample + 1) * units).unwrap_or_default();
            for_each_narrow_tile(widths, units, Forward { gates, cell, squashed, hidden });
        }
    });
}

struct Forward<'a, T> {
    gates: &'a mut [T],
    cell: &'a mut [T],
    squashed: &'a mut [T],
    hidden: &'a mut [T],
}

impl<T: Scalar> EachTile for Forward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mut i, mut f) = (gate(tile, 0).copy(self.gates), gate(tile, 1).copy(self.gates));
        let (mut g, mut o) = (gate(tile, 2).copy(self.gates), gate(tile, 3).copy(self.gates));
        let (mut cell, mut squashed, mut hidden) = (tile.copy(self.cell), Lanes::zero(), Lanes::zero());
        // (A loop for each function: one with all of them would wait for each vector of lanes to pass through it.)
        for lane in 0..W {
            g.0[lane] = g.0[lane].tanh();
        }
        for lane in 0..W {
            i.0[lane] = i.0[lane].sigmoid();
        }
        for lane in 0..W {
            f.0[lane] = f.0[lane].sigmoid();
            cell.0[lane] = f.0[lane].mul_add(cell.0[lane], i.0[lane] * g.0[lane]);
        }
        for lane in 0..W {
            o.0[lane] = o.0[lane].sigmoid();
        }
        for lane in 0..W {
            squashed.0[lane] = cell.0[lane].tanh();
            hidden.0[lane] = o.0[lane] * squashed.0[lane];
        }
        *tile.of_mut(self.cell) = cell.0;
        *tile.of_mut(self.hidden) = hidden.0;
        // Inference has no use for the others.
        if !self.squashed.is_empty() {
            *tile.of_mut(self.squashed) = squashed.0;
            // (One by one: an array of them would be copied first.)
            *gate(tile, 0).of_mut(self.gates) = i.0;
            *gate(tile, 1).of_mut(self.gates) = f.0;
            *gate(tile, 2).of_mut(self.gates) = g.0;
            *gate(tile, 3).of_mut(self.gates) = o.0;
        }
    }
}

#[allow(clippy::too_many_arguments)]
#[inline(always)]
fn backward_body<T: Scalar>(
    widths: impl Widths,
    mask: Mask<'_>,
    units: usize,
    before: &[T],
    squashed: &[T],
    gates: &mut [T],
    hidden_slope: &mut [T],
    cell_slope: &mut [T],
) {
    let units = units.max(1);
    let kept = before.chunks_exact(units).zip(squashed.chunks_exact(units));
    let slopes = hidden_slope.chunks_exact_mut(units).zip(cell_slope.chunks_exact_mut(units));
    let samples = gates.chunks_exact_mut(4 * units).zip(kept).zip(slopes).enumerate();
    for (sample, ((gates, (before, squashed)), (hidden_slope, cell_slope))) in samples {
        if mask.counts(sample) {
            for_each_narrow_tile(widths, units, Backward { before, squashed, gates, hidden_slope, cell_slope });
        } else {
            gates.fill(T::ZERO);
        }
    }
}

struct Backward<'a, T> {
    before: &'a [T],
    squashed: &'a [T],
    gates: &'a mut [T],
    hidden_slope: &'a mut [T],
    cell_slope: &'a mut [T],
}

impl<T: Scalar> EachTile for Backward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mut i, mut f) = (gate(tile, 0).copy(self.gates), gate(tile, 1).copy(self.gates));
        let (mut g, mut o) = (gate(tile, 2).copy(self.gates), gate(tile, 3).copy(self.gates));
        let (before, squashed) = (tile.copy(self.before), tile.copy(self.squashed));
        let (hidden, mut cell) = (tile.copy(self.hidden_slope), tile.copy(self.cell_slope));
        for lane in 0..W {
            let (input, forget, candidate, output) = (i.0[lane], f.0[lane], g.0[lane], o.0[lane]);
            let (hidden, squashed) = (hidden.0[lane], squashed.0[lane]);
            let slope = (hidden * output).mul_add(one_minus_square(squashed), cell.0[lane]);
            i.0[lane] = slope * candidate * logistic_slope(input);
            f.0[lane] = slope * before.0[lane] * logistic_slope(forget);
            g.0[lane] = slope * input * one_minus_square(candidate);
            o.0[lane] = hidden * squashed * logistic_slope(output);
            cell.0[lane] = slope * forget;
        }
        *gate(tile, 0).of_mut(self.gates) = i.0;
        *gate(tile, 1).of_mut(self.gates) = f.0;
        *gate(tile, 2).of_mut(self.gates) = g.0;
        *gate(tile, 3).of_mut(self.gates) = o.0;
        *tile.of_mut(self.cell_slope) = cell.0;
        *tile.of_mut(self.hidden_slope) = [T::ZERO; W];
    }
}
