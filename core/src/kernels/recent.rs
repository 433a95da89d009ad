//! Windows over the newest steps of a stream, which are in a ring: each gives the bits that it has in a whole sequence.

use super::convolution::Convolution;
use super::pooling::exceeds;
use super::product::{BLOCK, Sizes, Start, Steps, Strides, product_of_rows};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// The newest steps of a stream. A step that the stream did not have is 0.
#[derive(Clone, Copy, Debug)]
pub struct Ring<'a, T> {
    /// All steps, in the order of their places.
    pub steps: &'a [T],
    /// The numbers of a step.
    pub channels: usize,
    /// The place of the newest.
    pub newest: usize,
    /// How many steps the stream has had, at most the number of places.
    pub count: usize,
}

impl<'a, T> Ring<'a, T> {
    /// How many places there are.
    #[inline(always)]
    fn places(&self) -> usize {
        self.steps.len().checked_div(self.channels).unwrap_or(0)
    }

    /// The step before the newest by so many, which are fewer than there are places.
    #[inline(always)]
    fn ago(&self, steps: usize) -> &'a [T] {
        let place = if steps <= self.newest { self.newest - steps } else { self.newest + self.places() - steps };
        &self.steps[place * self.channels..][..self.channels]
    }
}

/// The newest position of a convolution of a sequence, from a ring that its window fits into. Without bias, its slice is empty.
///
/// A patch is never in memory as a whole, but a block of its sums at a time. Slices of other lengths leave the output as it was.
pub fn convolve<T: Scalar>(
    simd: Simd,
    convolution: &Convolution,
    ring: &Ring<'_, T>,
    weight: &[T],
    bias: &[T],
    output: &mut [T],
) {
    let (axis, outputs, depth) = (&convolution.window.width, convolution.outputs, convolution.depth());
    let fits = axis.extent() <= ring.places() && convolution.window.channels == ring.channels && weight.len() == depth * outputs;
    if !fits || output.len() < outputs {
        return;
    }
    let (rows, steps) = (outputs / convolution.groups, Steps { left: outputs, result: outputs });
    let channels = ring.channels / convolution.groups;
    let mut patch = [T::ZERO; BLOCK];
    for group in 0..convolution.groups {
        let row = group * rows;
        for first in (0..depth).step_by(BLOCK) {
            let patch = &mut patch[..BLOCK.min(depth - first)];
            for (index, number) in patch.iter_mut().enumerate() {
                let (place, channel) = ((first + index) / channels, (first + index) % channels);
                *number = ring.ago((axis.kernel - 1 - place) * axis.dilation)[group * channels + channel];
            }
            let sizes = Sizes { rows, columns: 1, depth: patch.len() };
            let start = match first {
                0 if bias.is_empty() => Start::Zero,
                0 => Start::Bias,
                _ => Start::Add,
            };
            let (weight, bias) = (&weight[first * outputs + row..], bias.get(row..).unwrap_or_default());
            let strides = Strides { depth: 1, column: BLOCK };
            product_of_rows(simd, sizes, steps, weight, patch, strides, start, bias, &mut output[row..]);
        }
    }
}

/// The largest value of the newest `kernel` steps, in every channel; NaN is larger than everything. Steps that the stream did not have do not count.
pub fn largest<T: Scalar>(simd: Simd, kernel: usize, ring: &Ring<'_, T>, output: &mut [T]) {
    each(kernel, ring, |is_first, step| {
        if is_first {
            output.fill(-T::INFINITY);
        }
        keep_largest(simd, step, output);
    });
}

/// The mean of the newest `kernel` steps, in every channel. Steps that the stream did not have do not count.
#[allow(clippy::cast_precision_loss)]
pub fn mean<T: Scalar>(simd: Simd, kernel: usize, ring: &Ring<'_, T>, output: &mut [T]) {
    each(kernel, ring, |is_first, step| {
        if is_first {
            output.fill(T::ZERO);
        }
        super::merge::add_in_place(simd, output, step);
    });
    let share = T::ONE / T::from_f64(seen(kernel, ring).max(1) as f64);
    for value in output {
        *value *= share;
    }
}

/// How many of the newest `kernel` steps there are.
fn seen<T>(kernel: usize, ring: &Ring<'_, T>) -> usize {
    kernel.min(ring.count).min(ring.places())
}

/// Those steps, the oldest first; and whether it is that.
fn each<'a, T>(kernel: usize, ring: &Ring<'a, T>, mut visit: impl FnMut(bool, &'a [T])) {
    let seen = seen(kernel, ring);
    for ago in (0..seen).rev() {
        visit(ago + 1 == seen, ring.ago(ago));
    }
}

/// `most = max(most, values)`.
fn keep_largest<T: Scalar>(simd: Simd, values: &[T], most: &mut [T]) {
    leveled! {
        fn single(values: &[f32], most: &mut [f32]) = keep_largest_body;
        fn double(values: &[f64], most: &mut [f64]) = keep_largest_body;
    }
    by_scalar!(T, single | double, (simd), [values], [most]);
}

#[inline(always)]
fn keep_largest_body<T: Scalar>(values: &[T], most: &mut [T]) {
    for (most, x) in most.iter_mut().zip(values) {
        *most = if exceeds(*x, *most) { *x } else { *most };
    }
}
