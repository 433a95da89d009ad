//! Convolutions, as matrix products with the patches that windows see.
//!
//! Positions (of all samples, one after the other) are columns. The patches of a panel of them are gathered, and the product writes
//! straight into the output; the patches of a whole batch are never in memory. The order of every sum is that of the
//! [product](super::product): over the numbers of a patch by place and channel, over positions in their order, both in blocks of 64;
//! what a window sees of the padding counts as 0. How many positions a panel has is not part of the result.

#[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
mod cortex;
pub mod depthwise;
mod lanes;
mod patches;
pub mod pooled;
mod rows;
mod runs;
pub mod separable;
pub mod transposed;

use core::ops::Range;

use patches::{Layout, Part, gather, scatter};

use super::Simd;
use super::part::{behind, behind_mut, span_mut};
use super::product::{BLOCK, Sizes, Start, Steps, Strides, product_of_rows, product_transposed_of_rows};
use crate::{Scalar, Update, Window};

/// The sizes of a convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Convolution {
    /// The windows over an image.
    pub window: Window,
    /// The channels of the output.
    pub outputs: usize,
    /// Each of so many parts of the output's channels sees the same part of the image's channels only.
    pub groups: usize,
}

impl Convolution {
    /// The numbers that an output is a sum over.
    #[must_use]
    pub const fn depth(&self) -> usize {
        self.window.places() * (self.window.channels / self.groups)
    }

    /// How many positions a batch has; nothing if one of the slices is not that of whole samples, or has other samples than the other.
    fn positions(&self, images: usize, outputs: usize, weights: usize) -> Option<usize> {
        let divides = |channels: usize| self.groups > 0 && channels.is_multiple_of(self.groups);
        if !divides(self.window.channels) || !divides(self.outputs) {
            return None;
        }
        let samples = images.checked_div(self.window.inputs())?;
        let positions = samples * self.window.positions();
        let fit = images == samples * self.window.inputs()
            && outputs == positions * self.outputs
            && weights == self.depth() * self.outputs;
        fit.then_some(positions)
    }

    /// All parts of some positions that are multiplied at once, with the group of each: groups outside, positions inside.
    fn parts(&self, positions: Range<usize>, room: usize) -> impl Iterator<Item = (usize, Part)> {
        let (window, channels) = (self.window, self.window.channels / self.groups);
        // Where patches need not be gathered, all are multiplied at once.
        let most = if window.is_identity() { positions.len() } else { columns_of_panel(room, self.depth()) };
        (0..self.groups).flat_map(move |group| {
            let part = Part { window, channel: group * channels, channels, first: 0, count: 0 };
            split(positions.clone(), most).map(move |(first, count)| (group, Part { first, count, ..part }))
        })
    }
}

/// How many positions have room in a panel: whole blocks if there is room for one, so that sums over positions are those of the product.
fn columns_of_panel(room: usize, depth: usize) -> usize {
    match room.checked_div(depth).unwrap_or(0) {
        columns if columns > BLOCK => columns - columns % BLOCK,
        columns => columns,
    }
}

/// The first of every `most` positions, and how many they are.
fn split(positions: Range<usize>, most: usize) -> impl Iterator<Item = (usize, usize)> {
    let end = positions.end;
    let starts = (positions.start..if most == 0 { positions.start } else { end }).step_by(most.max(1));
    starts.map(move |first| (first, most.min(end - first)))
}

/// A sum over no positions is 0.
fn begin<T: Scalar>(positions: usize, gradient: &mut [T], update: Update) {
    if positions == 0 && update == Update::Replace {
        gradient.fill(T::ZERO);
    }
}

/// The patches of a part, and the strides with which they are the right factor of a product.
fn patches<'a, T: Scalar>(simd: Simd, part: &Part, images: &'a [T], panel: &'a mut [T]) -> (&'a [T], Strides) {
    if part.window.is_identity() {
        let channels = part.window.channels;
        return (behind(images, part.first * channels + part.channel), Strides { depth: 1, column: channels });
    }
    let panel = span_mut(panel, 0, part.depth() * part.count);
    gather(simd, part, images, panel);
    (panel, part.strides())
}

/// `output = bias + the product of weights and patches`. Without bias, its slice is empty.
///
/// `weight` is `outputs × depth`, the outputs contiguous, the depth by place and channel. A `panel` of `depth` numbers or more is
/// needed unless the window is the identity. Slices of other lengths leave the output as it was.
pub fn forward<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    images: &[T],
    weight: &[T],
    bias: &[T],
    panel: &mut [T],
    output: &mut [T],
) {
    let Some(positions) = convolution.positions(images.len(), output.len(), weight.len()) else { return };
    let (outputs, rows) = (convolution.outputs, convolution.outputs / convolution.groups);
    let start = if bias.is_empty() { Start::Zero } else { Start::Bias };
    for (group, part) in convolution.parts(0..positions, panel.len()) {
        let (right, strides) = patches(simd, &part, images, panel);
        let sizes = Sizes { rows, columns: part.count, depth: part.depth() };
        let (steps, row) = (Steps { left: outputs, result: outputs }, group * rows);
        let (bias, output) = (bias.get(row..).unwrap_or_default(), behind_mut(output, part.first * outputs + row));
        product_of_rows(simd, sizes, steps, behind(weight, row), right, strides, start, bias, output);
    }
}

/// The gradient of the weights: the product of `slope`, the gradient of the output, and the patches.
///
/// A `panel` of `64 * depth` numbers or more is needed, unless there are fewer positions or the window is the identity.
pub fn weight_gradient<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    images: &[T],
    slope: &[T],
    panel: &mut [T],
    gradient: &mut [T],
    update: Update,
) {
    let Some(positions) = convolution.positions(images.len(), slope.len(), gradient.len()) else { return };
    begin(positions, gradient, update);
    weight_gradient_of(simd, convolution, 0..positions, images, slope, panel, gradient, update);
}

/// The part of some positions, the first of them at a multiple of [`BLOCK`], in the gradient of the weights. `slope` is that of these positions.
#[allow(clippy::too_many_arguments)]
fn weight_gradient_of<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    positions: Range<usize>,
    images: &[T],
    slope: &[T],
    panel: &mut [T],
    gradient: &mut [T],
    update: Update,
) {
    let (outputs, rows, begin) = (convolution.outputs, convolution.outputs / convolution.groups, positions.start);
    for (group, part) in convolution.parts(positions, panel.len()) {
        let (right, Strides { depth, column }) = patches(simd, &part, images, panel);
        let sizes = Sizes { rows, columns: part.depth(), depth: part.count };
        let (steps, row) = (Steps { left: outputs, result: outputs }, group * rows);
        let start = if part.first == 0 { Start::from(update) } else { Start::Add };
        let (slope, gradient) = (behind(slope, (part.first - begin) * outputs + row), behind_mut(gradient, row));
        let strides = Strides { depth: column, column: depth };
        product_of_rows(simd, sizes, steps, slope, right, strides, start, &[], gradient);
    }
}

/// The gradient of the images: the product of the weights and `slope`, the gradient of the output, added to where the patches are from.
pub fn input_gradient<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    slope: &[T],
    weight: &[T],
    panel: &mut [T],
    images_slope: &mut [T],
) {
    let Some(positions) = convolution.positions(images_slope.len(), slope.len(), weight.len()) else { return };
    clear(convolution, images_slope);
    input_gradient_of(simd, convolution, 0..positions, slope, weight, panel, images_slope);
}

/// What [`input_gradient_of`] begins with: numbers that are added to, where it adds.
fn clear<T: Scalar>(convolution: &Convolution, images_slope: &mut [T]) {
    if !convolution.window.is_identity() {
        images_slope.fill(T::ZERO);
    }
}

/// The part of some positions in the gradient of the images. `slope` is that of these positions.
fn input_gradient_of<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    positions: Range<usize>,
    slope: &[T],
    weight: &[T],
    panel: &mut [T],
    images_slope: &mut [T],
) {
    let (outputs, depth, begin) = (convolution.outputs, convolution.outputs / convolution.groups, positions.start);
    for (group, part) in convolution.parts(positions, panel.len()) {
        let row = group * depth;
        let (slope, weight) = (behind(slope, (part.first - begin) * outputs + row), behind(weight, row));
        let (count, numbers) = (part.count, part.depth());
        let strides = Strides { depth: 1, column: outputs };
        let multiply = |left, right, rows, columns, step, result: &mut [T]| {
            let (sizes, steps) = (Sizes { rows, columns, depth }, Steps { left: outputs, result: step });
            product_transposed_of_rows(simd, sizes, steps, left, right, strides, Start::Zero, &[], result);
        };
        if convolution.window.is_identity() {
            let channels = part.window.channels;
            let start = part.first * channels + part.channel;
            multiply(weight, slope, numbers, count, channels, behind_mut(images_slope, start));
            continue;
        }
        let panel = span_mut(panel, 0, numbers * count);
        match part.layout() {
            Layout::Patches => multiply(weight, slope, numbers, count, numbers, panel),
            Layout::Places => multiply(slope, weight, count, numbers, count, panel),
        }
        scatter(simd, &part, panel, images_slope);
    }
}
