//! The gates of a gated recurrent unit: reset, update and candidate, in this order.
//!
//! With the reset *after* the product, `inner` is what the state gives to the candidate; with the reset *before* it, `inner` is the state
//! times the reset gate, which the product then takes to the candidate.
#![allow(clippy::needless_range_loop)] // See `tiles`.

#[cfg(all(target_arch = "x86_64", feature = "std"))]
use super::registers::{self, Batch};
use super::{Mask, each_sample, gate, logistic_slope, one_minus_square, step};
use crate::Scalar;
use crate::kernels::tiles::{EachTile, Portable, Tile, Widths, for_each_narrow_tile};
use crate::kernels::{Simd, by_scalar, tiled};

const RESET: usize = 0;
const UPDATE: usize = 1;
const CANDIDATE: usize = 2;

/// A kernel over samples: one tile after the other of the gates of a sample and of two or three slices with a number for every unit.
macro_rules! kernel {
    ($(#[$doc:meta])* $name:ident, $body:ident: $job:ident [$($read:ident)*] [$($written:ident)*] $otherwise:expr) => {
        $(#[$doc])*
        pub fn $name<T: Scalar>(simd: Simd, mask: Mask<'_>, units: usize, $($read: &[T],)* gates: &mut [T] $(, $written: &mut [T])*) {
            tiled! {
                fn single(mask: Mask<'_>, units: usize, $($read: &[f32],)* gates: &mut [f32] $(, $written: &mut [f32])*) = $body;
                fn double(mask: Mask<'_>, units: usize, $($read: &[f64],)* gates: &mut [f64] $(, $written: &mut [f64])*) = $body;
            }
            by_scalar!(T, single | double, (simd, mask, units), [$($read),*], [gates $(, $written)*]);
        }

        body! { $body: $job [$($read)*] [$($written)*] $otherwise }
    };
}

/// The body of a [`kernel!`].
macro_rules! body {
    ($body:ident: $job:ident [$($read:ident)*] [$($written:ident)*] $otherwise:expr) => {
        #[inline(always)]
        fn $body<T: Scalar>(widths: impl Widths, mask: Mask<'_>, units: usize, $($read: &[T],)* gates: &mut [T] $(, $written: &mut [T])*) {
            let units = units.max(1);
            each_sample!(sample, [$($read),*], [gates: 3 * units $(, $written: units)*], units, {
                if mask.counts(sample) {
                    for_each_narrow_tile(widths, units, $job { $($read,)* gates $(, $written)* });
                } else {
                    let otherwise: fn(&mut [T], usize) = $otherwise;
                    otherwise(gates, units);
                }
            });
        }

        struct $job<'a, T> {
            $($read: &'a [T],)*
            gates: &'a mut [T],
            $($written: &'a mut [T],)*
        }
    };
}

/// Reset after the product: the gates from their sums, `inner` in that of the candidate, and the state after the step from that before.
/// Samples that do not count stay as they are.
pub fn mix_after<T: Scalar>(simd: Simd, mask: Mask<'_>, units: usize, inner: &[T], gates: &mut [T], hidden: &mut [T]) {
    fn single(simd: Simd, mask: Mask<'_>, units: usize, inner: &[f32], gates: &mut [f32], hidden: &mut [f32]) {
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        if simd != Simd::PORTABLE {
            let (cell, squashed) = (&mut [][..], &mut [][..]);
            let batch = Batch { mask, units, gates, inner, cell, squashed, hidden };
            return registers::forward::<super::one_step::Gru>(simd, batch);
        }
        let _ = simd;
        mix_after_body(Portable, mask, units, inner, gates, hidden);
    }
    tiled! {
        fn double(mask: Mask<'_>, units: usize, inner: &[f64], gates: &mut [f64], hidden: &mut [f64]) = mix_after_body;
    }
    by_scalar!(T, single | double, (simd, mask, units), [inner], [gates, hidden]);
}

body! { mix_after_body: MixAfter [inner] [hidden] |_, _| () }

impl<T: Scalar> EachTile for MixAfter<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (inner, mut hidden) = (tile.copy(self.inner), tile.copy(self.hidden));
        let (mut r, mut z) = (gate(tile, RESET).copy(self.gates), gate(tile, UPDATE).copy(self.gates));
        let mut n = gate(tile, CANDIDATE).copy(self.gates);
        // (A loop for each function: one with all of them would wait for every vector of lanes to pass through it.)
        for lane in 0..W {
            r.0[lane] = r.0[lane].sigmoid();
            n.0[lane] = r.0[lane].mul_add(inner.0[lane], n.0[lane]);
        }
        for lane in 0..W {
            z.0[lane] = z.0[lane].sigmoid();
        }
        for lane in 0..W {
            n.0[lane] = n.0[lane].tanh();
            hidden.0[lane] = z.0[lane].mul_add(hidden.0[lane], (T::ONE - z.0[lane]) * n.0[lane]);
        }
        *gate(tile, RESET).of_mut(self.gates) = r.0;
        *gate(tile, UPDATE).of_mut(self.gates) = z.0;
        *gate(tile, CANDIDATE).of_mut(self.gates) = n.0;
        *tile.of_mut(self.hidden) = hidden.0;
    }
}

step! {
    /// A step of one stream, reset after the product: sums of gates as of products, `bias + weight * input`, to those of reset and update
    /// `+ recurrent * hidden`, and `apart + recurrent * hidden` for the candidate; then [`mix_after`].
    Gru
}

kernel! {
    /// Reset before the product: the gates reset and update, and `inner`, from the state.
    reset_before, reset_before_body: ResetBefore [state] [inner] |_, _| ()
}

impl<T: Scalar> EachTile for ResetBefore<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let mut inner = tile.copy(self.state);
        let (mut r, mut z) = (gate(tile, RESET).copy(self.gates), gate(tile, UPDATE).copy(self.gates));
        for lane in 0..W {
            r.0[lane] = r.0[lane].sigmoid();
            z.0[lane] = z.0[lane].sigmoid();
            inner.0[lane] *= r.0[lane];
        }
        *gate(tile, RESET).of_mut(self.gates) = r.0;
        *gate(tile, UPDATE).of_mut(self.gates) = z.0;
        *tile.of_mut(self.inner) = inner.0;
    }
}

kernel! {
    /// After [`reset_before`] and its product: the candidate from its sum, and the state after the step from that before. Samples that do not
    /// count stay as they are.
    mix, mix_body: Mix [] [hidden] |_, _| ()
}

impl<T: Scalar> EachTile for Mix<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let mut hidden = tile.copy(self.hidden);
        let (z, mut n) = (gate(tile, UPDATE).copy(self.gates), gate(tile, CANDIDATE).copy(self.gates));
        for lane in 0..W {
            n.0[lane] = n.0[lane].tanh();
            hidden.0[lane] = z.0[lane].mul_add(hidden.0[lane], (T::ONE - z.0[lane]) * n.0[lane]);
        }
        *gate(tile, CANDIDATE).of_mut(self.gates) = n.0;
        *tile.of_mut(self.hidden) = hidden.0;
    }
}

kernel! {
    /// From the gradient of the state after a step (`slope`): those of the sums behind update and candidate, in their places, and the part of
    /// the gradient of the state before that passes by the gates, in place of `slope`. `before` is the state before.
    mix_backward, mix_backward_body: MixBackward [before] [slope] |gates, _| gates.fill(T::ZERO)
}

impl<T: Scalar> EachTile for MixBackward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (before, mut slope) = (tile.copy(self.before), tile.copy(self.slope));
        let (mut z, mut n) = (gate(tile, UPDATE).copy(self.gates), gate(tile, CANDIDATE).copy(self.gates));
        for lane in 0..W {
            let (update, candidate, dh) = (z.0[lane], n.0[lane], slope.0[lane]);
            z.0[lane] = dh * (before.0[lane] - candidate) * logistic_slope(update);
            n.0[lane] = dh * (T::ONE - update) * one_minus_square(candidate);
            slope.0[lane] = dh * update;
        }
        *gate(tile, UPDATE).of_mut(self.gates) = z.0;
        *gate(tile, CANDIDATE).of_mut(self.gates) = n.0;
        *tile.of_mut(self.slope) = slope.0;
    }
}

kernel! {
    /// After [`mix_backward`], reset after the product: the gradient of the sum behind reset, in its place, and that of `inner`, in its place.
    reset_after_backward, reset_after_backward_body: ResetAfterBackward [] [inner] |_, _| ()
}

impl<T: Scalar> EachTile for ResetAfterBackward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let mut inner = tile.copy(self.inner);
        let (mut r, n) = (gate(tile, RESET).copy(self.gates), gate(tile, CANDIDATE).copy(self.gates));
        for lane in 0..W {
            let (reset, slope) = (r.0[lane], n.0[lane]);
            r.0[lane] = slope * inner.0[lane] * logistic_slope(reset);
            inner.0[lane] = slope * reset;
        }
        *gate(tile, RESET).of_mut(self.gates) = r.0;
        *tile.of_mut(self.inner) = inner.0;
    }
}

kernel! {
    /// After [`mix_backward`], reset before the product: the gradient of the sum behind reset, in its place, and that of the state, in place of
    /// that of `inner` (`slope`).
    reset_before_backward, reset_before_backward_body: ResetBeforeBackward [state] [slope] |_, _| ()
}

impl<T: Scalar> EachTile for ResetBeforeBackward<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (state, mut slope) = (tile.copy(self.state), tile.copy(self.slope));
        let mut r = gate(tile, RESET).copy(self.gates);
        for lane in 0..W {
            let (reset, inner) = (r.0[lane], slope.0[lane]);
            r.0[lane] = inner * state.0[lane] * logistic_slope(reset);
            slope.0[lane] = inner * reset;
        }
        *gate(tile, RESET).of_mut(self.gates) = r.0;
        *tile.of_mut(self.slope) = slope.0;
    }
}
