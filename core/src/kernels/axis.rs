//! Sums and maxima over one axis: of `[.., count, inner]` to `[.., inner]`. Vector lanes run over what stands behind the axis.
//!
//! With `inner` 1 there is nothing behind it, and a sum runs in the order of [`reduce::sum`](super::reduce::sum); else over blocks of 64, as
//! [`sum_columns`].

use super::pooling::{self, Share, exceeds};
use super::product::{Start, sum_columns};
use super::reduce::{reduce, sum_body};
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Axis, Padding, Scalar, Window};

/// The axis that vanishes: how many values it has, and how many stand behind each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The size of the axis.
    pub count: usize,
    /// The product of the sizes behind it.
    pub inner: usize,
}

impl Extent {
    /// All values of a shape with this many.
    #[must_use]
    pub const fn all(count: usize) -> Self {
        Self { count, inner: 1 }
    }

    fn inputs(self) -> usize {
        (self.count * self.inner).max(1)
    }

    /// One window over the whole axis, with the values behind it as channels.
    fn window(self) -> Window {
        let width = Axis::new(self.count.max(1), self.count.max(1), 1, 1, Padding::Valid);
        Window { height: Window::LINE, width, channels: self.inner }
    }

    fn maxima(self) -> pooling::Maxima {
        pooling::Maxima { window: self.window(), is_rectified: false }
    }
}

/// The sums over the axis, times their share.
pub fn sum<T: Scalar>(simd: Simd, extent: Extent, share: Share, input: &[T], output: &mut [T]) {
    leveled! {
        fn streamed(extent: Extent, share: Share, input: &[f32], output: &mut [f32]) = along_body;
        fn double(extent: Extent, share: Share, input: &[f64], output: &mut [f64]) = along_body;
    }
    if extent.inner == 1 {
        by_scalar!(T, streamed | double, (simd, extent, share), [input], [output]);
        return;
    }
    let share = share.of::<T>(extent.count);
    for (input, output) in input.chunks_exact(extent.inputs()).zip(output.chunks_exact_mut(extent.inner.max(1))) {
        sum_columns(simd, extent.inner, input, Start::Zero, output);
        output.iter_mut().for_each(|sum| *sum *= share);
    }
}

/// The reverse of [`sum`]: every value, times its share, at all places of the axis.
pub fn spread<T: Scalar>(simd: Simd, extent: Extent, share: Share, output: &[T], input: &mut [T]) {
    leveled! {
        fn streamed(extent: Extent, share: Share, output: &[f32], input: &mut [f32]) = spread_body;
        fn double(extent: Extent, share: Share, output: &[f64], input: &mut [f64]) = spread_body;
    }
    by_scalar!(T, streamed | double, (simd, extent, share), [output], [input]);
}

/// The largest values along the axis and their places: the first of equals. NaN is larger than everything.
pub fn max<T: Scalar>(simd: Simd, extent: Extent, input: &[T], output: &mut [T], places: &mut [u32]) {
    if extent.inner != 1 {
        return pooling::max(simd, &extent.maxima(), input, output, places);
    }
    leveled! {
        fn streamed(extent: Extent, places: &mut [u32], input: &[f32], output: &mut [f32]) = max_body;
        fn double(extent: Extent, places: &mut [u32], input: &[f64], output: &mut [f64]) = max_body;
    }
    by_scalar!(T, streamed | double, (simd, extent, places), [input], [output]);
}

/// The largest values along the axis; NaN is larger than everything.
pub fn largest<T: Scalar>(simd: Simd, extent: Extent, input: &[T], output: &mut [T]) {
    if extent.inner != 1 {
        return pooling::largest(simd, &extent.maxima(), input, output);
    }
    leveled! {
        fn streamed(extent: Extent, input: &[f32], output: &mut [f32]) = largest_body;
        fn double(extent: Extent, input: &[f64], output: &mut [f64]) = largest_body;
    }
    by_scalar!(T, streamed | double, (simd, extent), [input], [output]);
}

/// The gradient of the input: that of each output, `slope`, at the place of the maximum, which [`max`] wrote, else 0.
pub fn max_slope<T: Scalar>(extent: Extent, places: &[u32], slope: &[T], input_slope: &mut [T]) {
    input_slope.fill(T::ZERO);
    let inner = extent.inner.max(1);
    let outputs = slope.chunks_exact(inner).zip(places.chunks_exact(inner));
    for ((slope, places), input_slope) in outputs.zip(input_slope.chunks_exact_mut(extent.inputs())) {
        for (index, (slope, place)) in slope.iter().zip(places).enumerate() {
            if let Some(gradient) = input_slope.get_mut(*place as usize * inner + index) {
                *gradient = *slope;
            }
        }
    }
}

#[inline(always)]
fn along_body<T: Scalar>(extent: Extent, share: Share, input: &[T], output: &mut [T]) {
    let share = share.of(extent.count);
    for (input, output) in input.chunks_exact(extent.inputs()).zip(output) {
        *output = sum_body(input) * share;
    }
}

#[inline(always)]
fn spread_body<T: Scalar>(extent: Extent, share: Share, output: &[T], input: &mut [T]) {
    let share = share.of(extent.count);
    for (output, input) in output.chunks_exact(extent.inner.max(1)).zip(input.chunks_exact_mut(extent.inputs())) {
        if let [value] = output {
            input.fill(*value * share);
            continue;
        }
        for row in input.chunks_exact_mut(output.len()) {
            for (x, y) in row.iter_mut().zip(output) {
                *x = *y * share;
            }
        }
    }
}

/// The largest value and its place, in two passes: one that runs in lanes, and one that stops where it is.
#[allow(clippy::eq_op)]
#[inline(always)]
fn peak<T: Scalar>(values: &[T]) -> (usize, T) {
    let larger = |most: T, x: T| if exceeds(x, most) { x } else { most };
    let most = reduce(-T::INFINITY, values, larger, larger);
    let is_most = |x: &T| *x == most || (most != most && *x != *x);
    let place = values.iter().position(is_most).unwrap_or(0);
    (place, values.get(place).copied().unwrap_or(most))
}

#[inline(always)]
fn largest_body<T: Scalar>(extent: Extent, input: &[T], output: &mut [T]) {
    for (input, output) in input.chunks_exact(extent.inputs()).zip(output) {
        *output = peak(input).1;
    }
}

#[allow(clippy::cast_possible_truncation)]
#[inline(always)]
fn max_body<T: Scalar>(extent: Extent, places: &mut [u32], input: &[T], output: &mut [T]) {
    for ((input, output), kept) in input.chunks_exact(extent.inputs()).zip(output).zip(places) {
        let (place, most) = peak(input);
        (*output, *kept) = (most, place as u32);
    }
}
