//! The unit of a plain recurrent layer: tanh, or the rectifier.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::{Mask, each_sample, one_minus_square};
use crate::Scalar;
use crate::kernels::pointwise::positive_part;
use crate::kernels::tiles::{EachTile, Lanes, Tile, Widths, for_each_narrow_tile};
use crate::kernels::{Simd, by_scalar, leveled, tiled};

/// `hidden = tanh(sums)`, or `max(0, sums)` with `relu`. Samples that do not count stay as they are.
pub fn forward<T: Scalar>(simd: Simd, mask: Mask<'_>, units: usize, relu: bool, sums: &[T], hidden: &mut [T]) {
    tiled! {
        fn single(mask: Mask<'_>, units: usize, relu: bool, sums: &[f32], hidden: &mut [f32]) = forward_body;
        fn double(mask: Mask<'_>, units: usize, relu: bool, sums: &[f64], hidden: &mut [f64]) = forward_body;
    }
    by_scalar!(T, single | double, (simd, mask, units, relu), [sums], [hidden]);
}

/// The gradient of the sums, from that of the state (`slope`). What is left of `slope` passes by: all of it where a sample does not count,
/// else nothing. `hidden` is the state after the step.
pub fn backward<T: Scalar>(
    simd: Simd,
    mask: Mask<'_>,
    units: usize,
    relu: bool,
    hidden: &[T],
    sums_slope: &mut [T],
    slope: &mut [T],
) {
    leveled! {
        fn single(mask: Mask<'_>, units: usize, relu: bool, hidden: &[f32], sums_slope: &mut [f32], slope: &mut [f32]) = backward_body;
        fn double(mask: Mask<'_>, units: usize, relu: bool, hidden: &[f64], sums_slope: &mut [f64], slope: &mut [f64]) = backward_body;
    }
    by_scalar!(T, single | double, (simd, mask, units, relu), [hidden], [sums_slope, slope]);
}

#[inline(always)]
fn forward_body<T: Scalar>(widths: impl Widths, mask: Mask<'_>, units: usize, relu: bool, sums: &[T], hidden: &mut [T]) {
    let units = units.max(1);
    each_sample!(sample, [sums], [hidden: units], units, {
        if !mask.counts(sample) {
            continue;
        }
        if relu {
            for (hidden, sum) in hidden.iter_mut().zip(sums) {
                *hidden = positive_part(*sum);
            }
        } else {
            for_each_narrow_tile(widths, units, Tanh { sums, hidden });
        }
    });
}

struct Tanh<'a, T> {
    sums: &'a [T],
    hidden: &'a mut [T],
}

impl<T: Scalar> EachTile for Tanh<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let mut values: Lanes<T, W> = tile.copy(self.sums);
        for lane in 0..W {
            values.0[lane] = values.0[lane].tanh();
        }
        *tile.of_mut(self.hidden) = values.0;
    }
}

#[inline(always)]
fn backward_body<T: Scalar>(mask: Mask<'_>, units: usize, relu: bool, hidden: &[T], sums_slope: &mut [T], slope: &mut [T]) {
    let units = units.max(1);
    let slopes = sums_slope.chunks_exact_mut(units).zip(slope.chunks_exact_mut(units));
    for (sample, (hidden, (sums_slope, slope))) in hidden.chunks_exact(units).zip(slopes).enumerate() {
        if !mask.counts(sample) {
            sums_slope.fill(T::ZERO);
            continue;
        }
        for ((sum, hidden), slope) in sums_slope.iter_mut().zip(hidden).zip(&mut *slope) {
            let rectified = if *hidden > T::ZERO { *slope } else { T::ZERO };
            *sum = if relu { rectified } else { *slope * one_minus_square(*hidden) };
            *slope = T::ZERO;
        }
    }
}
