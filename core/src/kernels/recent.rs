//! Windows over the newest steps of a stream, which are in a ring: each gives the bits that it has in a whole sequence.

use core::ops::Range;

use super::convolution::Convolution;
use super::pooling::{Share, exceeds};
use super::product::{BLOCK, Sizes, Start, Steps, Strides, product_of_rows};
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Axis, Scalar};

/// Where the steps of a stream are in a ring. A step that the stream did not have is 0.
#[derive(Clone, Copy, Debug)]
pub struct Ring {
    /// How many places there are.
    pub places: usize,
    /// The numbers of a step.
    pub channels: usize,
    /// The place of the newest step.
    pub newest: usize,
    /// How many steps the stream has had, at most the number of places.
    pub count: usize,
}

impl Ring {
    /// Where the step before the newest by so many is, which are fewer than there are places.
    #[inline(always)]
    fn ago(&self, steps: usize) -> Range<usize> {
        let place = if steps <= self.newest { self.newest - steps } else { self.newest + self.places - steps };
        place * self.channels..(place + 1) * self.channels
    }

    /// The newest `kernel` steps, the oldest first: those that the stream has had.
    fn window(self, kernel: usize) -> impl ExactSizeIterator<Item = Range<usize>> {
        (0..kernel.min(self.count).min(self.places)).rev().map(move |steps| self.ago(steps))
    }
}

/// The newest position of a convolution of a sequence, from a ring that its window fits into. Without bias, its slice is empty.
///
/// A patch that is not one piece of the ring is never in memory as a whole, but a block of its sums at a time. Slices of other lengths leave the output as it was.
#[allow(clippy::too_many_arguments)]
pub fn convolve<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    ring: &Ring,
    steps: &[T],
    weight: &[T],
    bias: &[T],
    output: &mut [T],
) {
    fn single(
        simd: Simd,
        convolution: &Convolution,
        ring: &Ring,
        steps: &[f32],
        weight: &[f32],
        bias: &[f32],
        output: &mut [f32],
    ) {
        convolve_body(simd, convolution, ring, steps, weight, bias, output);
    }
    #[cfg(any(feature = "f64", test))]
    fn double(
        simd: Simd,
        convolution: &Convolution,
        ring: &Ring,
        steps: &[f64],
        weight: &[f64],
        bias: &[f64],
        output: &mut [f64],
    ) {
        convolve_body(simd, convolution, ring, steps, weight, bias, output);
    }
    by_scalar!(T, single | double, (simd, convolution, ring), [steps, weight, bias], [output]);
}

#[inline(always)]
fn convolve_body<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    ring: &Ring,
    steps: &[T],
    weight: &[T],
    bias: &[T],
    output: &mut [T],
) {
    let (axis, outputs, depth) = (&convolution.window.width, convolution.outputs, convolution.depth());
    let has_room = axis.extent() <= ring.places && steps.len() == ring.places * ring.channels;
    let fits = convolution.window.channels == ring.channels && weight.len() == depth * outputs && output.len() >= outputs;
    if !has_room || !fits {
        return;
    }
    let distances = Steps { left: outputs, result: outputs };
    let begin = if bias.is_empty() { Start::Zero } else { Start::Bias };
    let is_run = axis.dilation == 1 && convolution.groups == 1;
    let next = if is_run { ring.ago(axis.kernel.saturating_sub(1)).start } else { 0 };
    if let (true, Some(window)) = (is_run, steps.get(next..next + depth)) {
        let (sizes, strides) = (Sizes { rows: outputs, columns: 1, depth }, Strides { depth: 1, column: depth });
        return product_of_rows(simd, sizes, distances, weight, window, strides, begin, bias, output);
    }
    // (A division takes longer than much of what is here.)
    let part_of = |whole| if convolution.groups == 1 { whole } else { whole / convolution.groups };
    let (rows, channels) = (part_of(outputs), part_of(ring.channels));
    let mut patch = [T::ZERO; BLOCK];
    for group in 0..convolution.groups {
        let row = group * rows;
        let mut part = Part { ring, axis, channel: group * channels, channels, place: 0, from: 0, is_run, next };
        let mut first = 0;
        while first < depth {
            let patch = &mut patch[..BLOCK.min(depth - first)];
            part.gather(steps, patch);
            let (sizes, strides) = (Sizes { rows, columns: 1, depth: patch.len() }, Strides { depth: 1, column: BLOCK });
            let start = if first == 0 { begin } else { Start::Add };
            let (weight, bias) = (&weight[first * outputs + row..], bias.get(row..).unwrap_or_default());
            product_of_rows(simd, sizes, distances, weight, patch, strides, start, bias, &mut output[row..]);
            first += BLOCK;
        }
    }
}

/// The patch that the newest window of a group sees, from some number on.
struct Part<'a> {
    ring: &'a Ring,
    axis: &'a Axis,
    /// The first channel of the group.
    channel: usize,
    /// How many channels the group has.
    channels: usize,
    /// The place in the window of the next number.
    place: usize,
    /// Its channel in the group.
    from: usize,
    /// Whether the window is all numbers from one place in the ring to another.
    is_run: bool,
    /// Where the next of them is then.
    next: usize,
}

impl Part<'_> {
    /// The next numbers, by place and channel.
    #[inline(always)]
    fn gather<T: Scalar>(&mut self, steps: &[T], mut patch: &mut [T]) {
        while self.is_run && !patch.is_empty() {
            let count = patch.len().min(steps.len() - self.next);
            let (numbers, rest) = patch.split_at_mut(count);
            numbers.copy_from_slice(&steps[self.next..][..count]);
            patch = rest;
            self.next = if patch.is_empty() { self.next + count } else { 0 };
        }
        while !patch.is_empty() {
            let count = patch.len().min(self.channels - self.from);
            let (numbers, rest) = patch.split_at_mut(count);
            let step = &steps[self.ring.ago((self.axis.kernel - 1 - self.place) * self.axis.dilation)];
            numbers.copy_from_slice(&step[self.channel + self.from..][..count]);
            (self.from, patch) = (self.from + count, rest);
            if self.from == self.channels {
                (self.place, self.from) = (self.place + 1, 0);
            }
        }
    }
}

/// The largest value of the newest `kernel` steps, in every channel; NaN is larger than everything. Steps that the stream did not have do not count.
pub fn largest<T: Scalar>(simd: Simd, kernel: usize, ring: &Ring, steps: &[T], output: &mut [T]) {
    leveled! {
        fn single(kernel: usize, ring: &Ring, steps: &[f32], output: &mut [f32]) = largest_body;
        fn double(kernel: usize, ring: &Ring, steps: &[f64], output: &mut [f64]) = largest_body;
    }
    by_scalar!(T, single | double, (simd, kernel, ring), [steps], [output]);
}

/// The mean of the newest `kernel` steps, in every channel. Steps that the stream did not have do not count.
pub fn mean<T: Scalar>(simd: Simd, kernel: usize, ring: &Ring, steps: &[T], output: &mut [T]) {
    leveled! {
        fn single(kernel: usize, ring: &Ring, steps: &[f32], output: &mut [f32]) = mean_body;
        fn double(kernel: usize, ring: &Ring, steps: &[f64], output: &mut [f64]) = mean_body;
    }
    by_scalar!(T, single | double, (simd, kernel, ring), [steps], [output]);
}

#[inline(always)]
fn largest_body<T: Scalar>(kernel: usize, ring: &Ring, steps: &[T], output: &mut [T]) {
    output.fill(-T::INFINITY);
    for step in ring.window(kernel) {
        for (most, x) in output.iter_mut().zip(&steps[step]) {
            *most = if exceeds(*x, *most) { *x } else { *most };
        }
    }
}

#[inline(always)]
fn mean_body<T: Scalar>(kernel: usize, ring: &Ring, steps: &[T], output: &mut [T]) {
    output.fill(T::ZERO);
    let window = ring.window(kernel);
    let share = Share::Mean.of(window.len());
    for step in window {
        for (sum, x) in output.iter_mut().zip(&steps[step]) {
            *sum += *x;
        }
    }
    for value in output {
        *value *= share;
    }
}
