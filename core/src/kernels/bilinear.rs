//! Images that grow by whole factors, with values between the places of the input. Vector lanes run over channels.
//!
//! Pixels are squares, and their values stand in the middle of them: place `i` of an axis that grows by `f` looks at `(i + 1/2) / f - 1/2`
//! of the input, no farther than its edge. A value is `((1 - v) (1 - u)) a + ((1 - v) u) b + (v (1 - u)) c + (v u) d` of the four places
//! around it, in this order, with fused multiply-add; a place of the input gathers gradients row by row of the output.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::tiles::{EachTile, Lanes, Tile, Widths, for_each_narrow_tile};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, tiled};

/// An image that grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// Height and width of the small image.
    pub size: [usize; 2],
    /// How many times as high and as wide the large image is.
    pub factor: [usize; 2],
    /// Channels of both.
    pub channels: usize,
}

impl Growth {
    /// The number of values of a sample of the small image.
    #[must_use]
    pub const fn small(&self) -> usize {
        self.size[0] * self.size[1] * self.channels
    }

    /// The number of values of a sample of the large image.
    #[must_use]
    pub const fn large(&self) -> usize {
        self.small() * self.factor[0] * self.factor[1]
    }
}

/// The large image.
pub fn grow<T: Scalar>(simd: Simd, growth: &Growth, small: &[T], large: &mut [T]) {
    tiled! {
        fn streamed(growth: &Growth, small: &[f32], large: &mut [f32]) = grow_body;
        fn double(growth: &Growth, small: &[f64], large: &mut [f64]) = grow_body;
    }
    by_scalar!(T, streamed | double, (simd, growth), [small], [large]);
}

/// The reverse of [`grow`]: the gradient of the small image from that of the large one.
pub fn shrink<T: Scalar>(simd: Simd, growth: &Growth, large: &[T], small: &mut [T]) {
    tiled! {
        fn streamed(growth: &Growth, large: &[f32], small: &mut [f32]) = shrink_body;
        fn double(growth: &Growth, large: &[f64], small: &mut [f64]) = shrink_body;
    }
    by_scalar!(T, streamed | double, (simd, growth), [large], [small]);
}

/// Where a place of the large axis looks: at a place of the small one and at the next, with the weight of the latter.
#[allow(clippy::cast_precision_loss)]
#[inline(always)]
fn look<T: Scalar>(size: usize, factor: usize, place: usize) -> (usize, usize, T) {
    // In units of half a large pixel.
    let from_first = (2 * place + 1).saturating_sub(factor);
    let near = from_first / (2 * factor);
    if near + 1 >= size {
        return (size - 1, size - 1, T::ZERO);
    }
    (near, near + 1, T::from_f64((from_first % (2 * factor)) as f64 / (2 * factor) as f64))
}

/// The four places that one place of the large image looks at, and their weights.
#[inline(always)]
fn places<T: Scalar>(growth: &Growth, (top, bottom, v): (usize, usize, T), x: usize) -> [(usize, T); 4] {
    let [width, channels] = [growth.size[1], growth.channels];
    let (left, right, u) = look::<T>(width, growth.factor[1], x);
    let at = |y: usize, x: usize| (y * width + x) * channels;
    let (not_v, not_u) = (T::ONE - v, T::ONE - u);
    [(at(top, left), not_v * not_u), (at(top, right), not_v * u), (at(bottom, left), v * not_u), (at(bottom, right), v * u)]
}

#[inline(always)]
fn grow_body<T: Scalar>(widths: impl Widths, growth: &Growth, small: &[T], large: &mut [T]) {
    let line = (growth.size[1] * growth.factor[1] * growth.channels).max(1);
    for (small, large) in small.chunks_exact(growth.small().max(1)).zip(large.chunks_exact_mut(growth.large().max(1))) {
        for (y, row) in large.chunks_exact_mut(line).enumerate() {
            for_each_narrow_tile(widths, growth.channels, Grow { growth, y, small, row });
        }
    }
}

struct Grow<'a, T> {
    growth: &'a Growth,
    y: usize,
    small: &'a [T],
    row: &'a mut [T],
}

impl<T: Scalar> EachTile for Grow<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let Growth { size, factor, .. } = self.growth;
        let rows = look(size[0], factor[0], self.y);
        for (x, pixel) in self.row.chunks_exact_mut(tile.features).enumerate() {
            let [first, rest @ ..] = places(self.growth, rows, x);
            let mut value = tile.copy(&self.small[first.0..]).multiplied(&[first.1; W]);
            for (at, weight) in rest {
                let x = tile.of(&self.small[at..]);
                for lane in 0..W {
                    value.0[lane] = x[lane].mul_add(weight, value.0[lane]);
                }
            }
            *tile.of_mut(pixel) = value.0;
        }
    }
}

#[inline(always)]
fn shrink_body<T: Scalar>(widths: impl Widths, growth: &Growth, large: &[T], small: &mut [T]) {
    let line = (growth.size[1] * growth.factor[1] * growth.channels).max(1);
    small.fill(T::ZERO);
    for (small, large) in small.chunks_exact_mut(growth.small().max(1)).zip(large.chunks_exact(growth.large().max(1))) {
        for (y, row) in large.chunks_exact(line).enumerate() {
            for_each_narrow_tile(widths, growth.channels, Shrink { growth, y, small, row });
        }
    }
}

struct Shrink<'a, T> {
    growth: &'a Growth,
    y: usize,
    small: &'a mut [T],
    row: &'a [T],
}

impl<T: Scalar> EachTile for Shrink<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let Growth { size, factor, .. } = self.growth;
        let rows = look(size[0], factor[0], self.y);
        for (x, pixel) in self.row.chunks_exact(tile.features).enumerate() {
            let slope: Lanes<T, W> = tile.copy(pixel);
            for (at, weight) in places(self.growth, rows, x) {
                let sums = tile.of_mut(&mut self.small[at..]);
                for lane in 0..W {
                    sums[lane] = slope.0[lane].mul_add(weight, sums[lane]);
                }
            }
        }
    }
}
