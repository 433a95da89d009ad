//! Depthwise convolutions: every channel on its own, with one or several outputs each. Vector lanes run over the outputs.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use core::ops::Range;

use super::lanes::{Channels, Several, add_all_products};
use super::rows::{Row, Rows, overlap};
use crate::kernels::part::{behind, behind_mut};
use crate::kernels::product::BLOCK;
use crate::kernels::tiles::{EachTile, Four, Tile, Widths, for_each_deep_tile, for_each_tile};
use crate::kernels::{Simd, by_scalar, tiled};
use crate::{Scalar, Update, Window};

/// Some positions of a depthwise convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Positions {
    /// The windows over an image.
    pub window: Window,
    /// Outputs of every channel; those of a channel are neighbours.
    pub multiplier: usize,
    /// The first position, counted over all samples.
    pub first: usize,
    /// How many positions.
    pub count: usize,
}

impl Positions {
    /// All positions of a batch of images of so many numbers.
    #[must_use]
    pub const fn all(window: Window, multiplier: usize, images: usize) -> Self {
        let samples = match images.checked_div(window.inputs()) {
            Some(samples) => samples,
            None => 0,
        };
        Self { window, multiplier, first: 0, count: samples * window.positions() }
    }

    /// The channels of the output.
    #[must_use]
    pub const fn outputs(&self) -> usize {
        self.window.channels * self.multiplier
    }

    /// Whether slices of these lengths hold the images, the outputs of the positions and the weights.
    fn fit(&self, images: usize, outputs: usize, weights: usize) -> bool {
        let samples = (self.first + self.count).div_ceil(self.window.positions().max(1));
        samples * self.window.inputs() <= images
            && self.count * self.outputs() <= outputs
            && self.window.places() * self.outputs() <= weights
    }

    /// The row of the image that the row `place` of windows sees: where it begins in a batch.
    #[inline(always)]
    fn line(&self, row: &Row, place: usize) -> Option<usize> {
        let (window, line) = (&self.window, self.window.width.input * self.window.channels);
        Some(row.sample * window.inputs() + window.height.at(row.row, place)? * line)
    }

    /// Where a place of a window is in a row of the image.
    #[inline(always)]
    fn at(&self, window: usize, place: usize) -> usize {
        let axis = &self.window.width;
        (window * axis.stride + place * axis.dilation - axis.before) * self.window.channels
    }

    /// The weights of a place.
    #[inline(always)]
    fn weights<'a, T>(&self, weight: &'a [T], row: usize, column: usize) -> &'a [T] {
        behind(weight, (row * self.window.width.kernel + column) * self.outputs())
    }

    /// The windows of a row that see no padding to the left and right.
    #[inline(always)]
    fn inside(&self) -> Range<usize> {
        let axis = &self.window.width;
        overlap(&axis.windows_at(0), &axis.windows_at(axis.kernel - 1))
    }
}

/// `output = bias + the sum over places of weight * image`: the sum begins at the bias (or 0, if its slice is empty) and runs over the
/// places that are in the image, in order, with fused multiply-add.
///
/// `output` begins at the first of the positions; `weight` is `outputs × places`, the outputs contiguous. Slices that are too short leave the
/// output as it was.
pub fn forward<T: Scalar>(simd: Simd, positions: &Positions, images: &[T], weight: &[T], bias: &[T], output: &mut [T]) {
    tiled! {
        fn single(positions: &Positions, images: &[f32], weight: &[f32], bias: &[f32], output: &mut [f32]) = forward_body;
        fn double(positions: &Positions, images: &[f64], weight: &[f64], bias: &[f64], output: &mut [f64]) = forward_body;
    }
    if !positions.fit(images.len(), output.len(), weight.len()) {
        return;
    }
    by_scalar!(T, single | double, (simd, positions), [images, weight, bias], [output]);
}

/// The gradient of the weights from that of the output, `slope`, which begins at the first of the positions: for every place the sum over
/// the positions that see it, in blocks of 64 positions.
pub fn weight_gradient<T: Scalar>(
    simd: Simd,
    positions: &Positions,
    update: Update,
    images: &[T],
    slope: &[T],
    gradient: &mut [T],
) {
    tiled! {
        fn single(positions: &Positions, update: Update, images: &[f32], slope: &[f32], gradient: &mut [f32]) = gradient_body;
        fn double(positions: &Positions, update: Update, images: &[f64], slope: &[f64], gradient: &mut [f64]) = gradient_body;
    }
    if !positions.fit(images.len(), slope.len(), gradient.len()) {
        return;
    }
    by_scalar!(T, single | double, (simd, positions, update), [images, slope], [gradient]);
}

/// Adds to the gradient of the images: `weight * slope` of all places, in the order of the positions.
pub fn add_input_gradient<T: Scalar>(simd: Simd, positions: &Positions, weight: &[T], slope: &[T], images_slope: &mut [T]) {
    tiled! {
        fn single(positions: &Positions, weight: &[f32], slope: &[f32], images_slope: &mut [f32]) = spread_body;
        fn double(positions: &Positions, weight: &[f64], slope: &[f64], images_slope: &mut [f64]) = spread_body;
    }
    if !positions.fit(images_slope.len(), slope.len(), weight.len()) {
        return;
    }
    by_scalar!(T, single | double, (simd, positions), [weight, slope], [images_slope]);
}

/// A job for the tiles of outputs, of which a channel has one or several.
trait EachOutput {
    fn all<const W: usize>(&mut self, tile: Tile<W>, channels: &impl Channels<W>);
}

/// Every channel has one output.
struct One<J>(J);

impl<J: EachOutput> EachTile for One<J> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        self.0.all(tile, &tile);
    }
}

/// Every channel has this many.
struct Many<J>(usize, J);

impl<J: EachOutput> EachTile for Many<J> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        self.1.all(tile, &Several::new(tile, self.0));
    }
}

/// Does a job for all outputs. What several outputs a channel see is put together number by number: wide code for that would be long, but
/// not fast.
#[inline(always)]
fn for_each_output(widths: impl Widths, positions: &Positions, job: impl EachOutput) {
    if positions.multiplier == 1 {
        for_each_deep_tile(widths, positions.outputs(), One(job));
    } else {
        for_each_tile(Four, positions.outputs(), Many(positions.multiplier, job));
    }
}

struct Forward<'a, T> {
    positions: &'a Positions,
    images: &'a [T],
    weight: &'a [T],
    bias: &'a [T],
    output: &'a mut [T],
}

#[inline(always)]
fn forward_body<T: Scalar>(widths: impl Widths, positions: &Positions, images: &[T], weight: &[T], bias: &[T], output: &mut [T]) {
    for_each_output(widths, positions, Forward { positions, images, weight, bias, output });
}

impl<T: Scalar> EachOutput for Forward<'_, T> {
    #[inline(always)]
    fn all<const W: usize>(&mut self, tile: Tile<W>, channels: &impl Channels<W>) {
        let positions = self.positions;
        let (inside, outputs, axis) = (positions.inside(), positions.outputs(), &positions.window.width);
        let (pixel_step, start) = (axis.dilation * positions.window.channels, self.start(tile));
        for row in Rows::new(&positions.window, positions.first, positions.count) {
            for window in row.windows.clone() {
                let places = if inside.contains(&window) { 0..axis.kernel } else { axis.places_of(window) };
                let mut sums = start;
                for place_row in 0..positions.window.height.kernel {
                    let Some(line) = positions.line(&row, place_row).filter(|_| !places.is_empty()) else { continue };
                    let pixels = behind(self.images, line + positions.at(window, places.start));
                    let weights = positions.weights(self.weight, place_row, places.start);
                    add_all_products(tile, channels, (pixels, pixel_step), (weights, outputs), places.len(), &mut sums);
                }
                let at = row.at + window - row.windows.start;
                *tile.of_mut(behind_mut(self.output, at * outputs)) = sums;
            }
        }
    }
}

impl<T: Scalar> Forward<'_, T> {
    #[inline(always)]
    fn start<const W: usize>(&self, tile: Tile<W>) -> [T; W] {
        if self.bias.is_empty() { [T::ZERO; W] } else { *tile.of(self.bias) }
    }
}

struct Gradient<'a, T> {
    positions: &'a Positions,
    update: Update,
    images: &'a [T],
    slope: &'a [T],
    gradient: &'a mut [T],
}

#[inline(always)]
fn gradient_body<T: Scalar>(
    widths: impl Widths,
    positions: &Positions,
    update: Update,
    images: &[T],
    slope: &[T],
    gradient: &mut [T],
) {
    if positions.count == 0 && update == Update::Replace {
        gradient.fill(T::ZERO);
    }
    for_each_output(widths, positions, Gradient { positions, update, images, slope, gradient });
}

impl<T: Scalar> EachOutput for Gradient<'_, T> {
    #[inline(always)]
    fn all<const W: usize>(&mut self, tile: Tile<W>, channels: &impl Channels<W>) {
        let Positions { window, first, count, .. } = *self.positions;
        for block in (0..count).step_by(BLOCK) {
            let rows = Rows::new(&window, first + block, BLOCK.min(count - block));
            let replaces = block == 0 && self.update == Update::Replace;
            for place in 0..window.width.kernel {
                let inside = window.width.windows_at(place);
                for place_row in 0..window.height.kernel {
                    let sums = self.block(tile, channels, block, &rows, &inside, (place_row, place));
                    let index = (place_row * window.width.kernel + place) * self.positions.outputs();
                    let gradient = tile.of_mut(behind_mut(self.gradient, index));
                    let mut total = *gradient;
                    for lane in 0..W {
                        total[lane] = if replaces { sums[lane] } else { total[lane] + sums[lane] };
                    }
                    *gradient = total;
                }
            }
        }
    }
}

impl<T: Scalar> Gradient<'_, T> {
    /// The sums of one place over one block of positions, which begins at `block`.
    #[inline(always)]
    fn block<const W: usize>(
        &self,
        tile: Tile<W>,
        channels: &impl Channels<W>,
        block: usize,
        rows: &Rows,
        inside: &Range<usize>,
        (place_row, place): (usize, usize),
    ) -> [T; W] {
        let mut sums = [T::ZERO; W];
        let positions = self.positions;
        let (outputs, pixel_step) = (positions.outputs(), positions.window.width.stride * positions.window.channels);
        for row in rows.clone() {
            let windows = overlap(&row.windows, inside);
            let Some(line) = positions.line(&row, place_row).filter(|_| !windows.is_empty()) else { continue };
            let pixels = behind(self.images, line + positions.at(windows.start, place));
            let slopes = behind(self.slope, (block + row.at + windows.start - row.windows.start) * outputs);
            add_all_products(tile, channels, (pixels, pixel_step), (slopes, outputs), windows.len(), &mut sums);
        }
        sums
    }
}

#[inline(always)]
fn spread_body<T: Scalar>(widths: impl Widths, positions: &Positions, weight: &[T], slope: &[T], images_slope: &mut [T]) {
    if positions.multiplier == 1 {
        for_each_deep_tile(widths, positions.outputs(), Spread { positions, weight, slope, images_slope });
    } else {
        spread_several(positions, weight, slope, images_slope);
    }
}

struct Spread<'a, T> {
    positions: &'a Positions,
    weight: &'a [T],
    slope: &'a [T],
    images_slope: &'a mut [T],
}

impl<T: Scalar> EachTile for Spread<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (positions, inside, axis) = (self.positions, self.positions.inside(), self.positions.window.width);
        for row in Rows::new(&positions.window, positions.first, positions.count) {
            for window in row.windows.clone() {
                let at = row.at + window - row.windows.start;
                let slope = *tile.of(behind(self.slope, at * positions.outputs()));
                let places = if inside.contains(&window) { 0..axis.kernel } else { axis.places_of(window) };
                for place_row in 0..positions.window.height.kernel {
                    let Some(line) = positions.line(&row, place_row) else { continue };
                    for place in places.clone() {
                        let weight = tile.of(positions.weights(self.weight, place_row, place));
                        let pixel = tile.of_mut(behind_mut(self.images_slope, line + positions.at(window, place)));
                        let mut sums = *pixel;
                        for lane in 0..W {
                            sums[lane] = weight[lane].mul_add(slope[lane], sums[lane]);
                        }
                        *pixel = sums;
                    }
                }
            }
        }
    }
}

/// To a channel, those of its outputs in order, position after position.
#[inline(always)]
fn spread_several<T: Scalar>(positions: &Positions, weight: &[T], slope: &[T], images_slope: &mut [T]) {
    let (outputs, multiplier) = (positions.outputs(), positions.multiplier);
    for row in Rows::new(&positions.window, positions.first, positions.count) {
        let slopes = slope[row.at * outputs..].chunks_exact(outputs);
        for (window, slope) in row.windows.clone().zip(slopes) {
            for place_row in 0..positions.window.height.kernel {
                let Some(line) = positions.line(&row, place_row) else { continue };
                for place in positions.window.width.places_of(window) {
                    let pixel = &mut images_slope[line + positions.at(window, place)..][..positions.window.channels];
                    let weights = positions.weights(weight, place_row, place)[..outputs].chunks_exact(multiplier);
                    for ((x, weights), slopes) in pixel.iter_mut().zip(weights).zip(slope.chunks_exact(multiplier)) {
                        for (weight, slope) in weights.iter().zip(slopes) {
                            *x = weight.mul_add(*slope, *x);
                        }
                    }
                }
            }
        }
    }
}
