//! A convolution and the maximum pooling behind it in training, some samples at a time.
//!
//! What is between the two is by far the largest that a network for images has in memory, and neither pass needs it for longer than the
//! next few samples: it is computed, and so is its gradient, where the second-level cache still has it. Every sum has the order that it has
//! in [`weight_gradient`](super::weight_gradient), [`sum_columns`] and [`input_gradient`](super::input_gradient) over the whole batch: a pass over
//! some samples leaves positions over that do not fill a block of 64, and those come with the next samples.

use core::ops::Range;

use super::{BLOCK, Convolution, begin, clear, forward as convolve, input_gradient_of, weight_gradient_of};
use crate::kernels::Simd;
use crate::kernels::part::{span, span_mut};
use crate::kernels::pooling::{self, Maxima, Place};
use crate::kernels::product::{Start, sum_columns};
use crate::{Scalar, Update};

/// So many bytes between the two layers are computed at a time, if a sample has no more.
const NEAR: usize = 128 << 10;

/// The sizes of both layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// The convolution.
    pub convolution: Convolution,
    /// The pooling, over images of the convolution's outputs.
    pub maxima: Maxima,
}

/// The gradients of the parameters.
pub struct Gradients<'a, T> {
    /// Those of the weights.
    pub weight: &'a mut [T],
    /// Those of the biases; empty without.
    pub bias: &'a mut [T],
    /// What becomes of the numbers that are there.
    pub update: Update,
}

impl Pooled {
    /// What a sample has between the layers.
    fn between(&self) -> usize {
        self.maxima.window.inputs()
    }

    /// How many samples there are; nothing if one of the slices is not that of so many, or the layers do not fit each other.
    fn samples(&self, images: usize, weights: usize, between: usize, outputs: usize, places: usize) -> Option<usize> {
        let samples = images.checked_div(self.convolution.window.inputs())?;
        self.convolution.positions(images, samples * self.between(), weights)?;
        let fit = self.convolution.window.positions() * self.convolution.outputs == self.between()
            && between >= samples * self.between()
            && outputs == samples * self.maxima.window.outputs()
            && places == outputs;
        fit.then_some(samples)
    }

    /// The samples, as many at a time as are near.
    fn groups<T>(&self, samples: usize) -> impl Iterator<Item = Range<usize>> {
        let most = (NEAR / size_of::<T>()).checked_div(self.between()).unwrap_or(samples).max(1);
        (0..samples).step_by(most).map(move |first| first..samples.min(first + most))
    }
}

/// What some samples have of values.
#[inline(always)]
fn of<'a, T>(samples: &Range<usize>, length: usize, values: &'a [T]) -> &'a [T] {
    span(values, samples.start * length, samples.len() * length)
}

/// What some samples have of values.
#[inline(always)]
fn of_mut<'a, T>(samples: &Range<usize>, length: usize, values: &'a mut [T]) -> &'a mut [T] {
    span_mut(values, samples.start * length, samples.len() * length)
}

/// Both layers: `output`, and in `places` where the maxima were. What is between them is in no order afterwards; the slice has room for the
/// whole batch. Slices of other lengths leave the output as it was.
#[allow(clippy::too_many_arguments)]
pub fn forward<T: Scalar, I: Place>(
    simd: Simd,
    pooled: &Pooled,
    images: &[T],
    weight: &[T],
    bias: &[T],
    panel: &mut [T],
    between: &mut [T],
    output: &mut [T],
    places: &mut [I],
) {
    let samples = pooled.samples(images.len(), weight.len(), between.len(), output.len(), places.len());
    let Some(samples) = samples else { return };
    let Pooled { convolution, maxima } = pooled;
    for group in pooled.groups::<T>(samples) {
        let between = span_mut(between, 0, group.len() * pooled.between());
        convolve(simd, convolution, of(&group, convolution.window.inputs(), images), weight, bias, panel, between);
        let outputs = maxima.window.outputs();
        pooling::max(simd, maxima, between, of_mut(&group, outputs, output), of_mut(&group, outputs, places));
    }
}

/// The gradients of the parameters, and that of the images if there is a place for it, from `slope`, that of the output. `places` are those of
/// [`forward`]. A `panel` as for [`weight_gradient`](super::weight_gradient) is needed; `between` has room for the whole batch.
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar, I: Place>(
    simd: Simd,
    pooled: &Pooled,
    images: &[T],
    weight: &[T],
    places: &[I],
    slope: &[T],
    between: &mut [T],
    mut images_slope: Option<&mut [T]>,
    panel: &mut [T],
    gradients: Gradients<'_, T>,
) {
    let Pooled { convolution, maxima } = pooled;
    let (channels, positions) = (convolution.outputs, convolution.window.positions());
    let images_fit = images_slope.as_ref().is_none_or(|images_slope| images_slope.len() == images.len());
    let samples = pooled.samples(images.len(), weight.len(), between.len(), slope.len(), places.len());
    let Some(samples) = samples.filter(|_| images_fit && weight.len() == gradients.weight.len()) else { return };
    for gradient in [&mut *gradients.weight, &mut *gradients.bias] {
        begin(samples * positions, gradient, gradients.update);
    }
    if let Some(images_slope) = &mut images_slope {
        clear(convolution, images_slope);
    }
    // Of the positions whose gradient is known, `done` have been used, and the gradient of those `left` is in front.
    let (mut done, mut left) = (0, 0);
    for group in pooled.groups::<T>(samples) {
        let (outputs, known) = (maxima.window.outputs(), left + group.len() * positions);
        let new = span_mut(between, left * channels, group.len() * pooled.between());
        pooling::max_slope(simd, &maxima.window, of(&group, outputs, places), of(&group, outputs, slope), new);
        left = if group.end == samples { 0 } else { known % BLOCK };
        let (now, ready) = (done..done + known - left, span(between, 0, (known - left) * channels));
        let update = if done == 0 { gradients.update } else { Update::Add };
        weight_gradient_of(simd, convolution, now.clone(), images, ready, panel, gradients.weight, update);
        if !gradients.bias.is_empty() {
            sum_columns(simd, channels, ready, Start::from(update), gradients.bias);
        }
        if let Some(images_slope) = &mut images_slope {
            input_gradient_of(simd, convolution, now.clone(), ready, weight, panel, images_slope);
        }
        done = now.end;
        keep(between, (known - left) * channels, left * channels);
    }
}

/// Brings values to the front.
fn keep<T: Scalar>(values: &mut [T], start: usize, count: usize) {
    if let Some(values) = values.get_mut(..start + count) {
        values.copy_within(start.., 0);
    }
}
