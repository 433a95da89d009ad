//! Sequences `[steps, features]`: one step of them, their reverse, and means and maxima over the steps that a [mask](super::mask) leaves.

use super::mask::{counts, of_sample};
use super::pooling::exceeds;
use super::tiles::{EachTile, Lanes, Term, Tile, Widths, for_each_narrow_tile, for_each_tile};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled, tiled};

/// The size of a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// How many steps it has.
    pub steps: usize,
    /// How many numbers each step has.
    pub features: usize,
}

impl Steps {
    #[inline(always)]
    fn numbers(self) -> usize {
        (self.steps * self.features).max(1)
    }

    #[inline(always)]
    fn width(self) -> usize {
        self.features.max(1)
    }

    /// Where the last step that counts begins; the first step if none does.
    #[inline(always)]
    fn last(self, mask: &[u8]) -> usize {
        (0..self.steps).rev().find(|step| counts(mask, *step)).unwrap_or(0) * self.features
    }

    /// 1 divided by the number of steps that count; 0 if there is none.
    #[allow(clippy::cast_precision_loss)]
    #[inline(always)]
    fn share<T: Scalar>(self, mask: &[u8]) -> T {
        match (0..self.steps).filter(|step| counts(mask, *step)).count() {
            0 => T::ZERO,
            count => T::ONE / T::from_f64(count as f64),
        }
    }
}

/// The last step of every sample that counts; the first if none does.
pub fn last<T: Scalar>(steps: Steps, mask: &[u8], input: &[T], output: &mut [T]) {
    by_scalar!(T, last_body::<f32> | last_body::<f64>, (steps, mask), [input], [output]);
}

/// The reverse of [`last`]: every value where it came from, 0 elsewhere.
pub fn last_slope<T: Scalar>(steps: Steps, mask: &[u8], slope: &[T], input_slope: &mut [T]) {
    by_scalar!(T, last_slope_body::<f32> | last_slope_body::<f64>, (steps, mask), [slope], [input_slope]);
}

/// The steps of every sample in reverse order.
pub fn reverse<T: Scalar>(steps: Steps, input: &[T], output: &mut [T]) {
    by_scalar!(T, reverse_body::<f32> | reverse_body::<f64>, (steps), [input], [output]);
}

/// The mean over the steps that count; 0 if none does. The sum runs in blocks of 64 steps, those that do not count among them.
pub fn mean<T: Scalar>(simd: Simd, steps: Steps, mask: &[u8], input: &[T], output: &mut [T]) {
    tiled! {
        fn streamed(steps: Steps, mask: &[u8], input: &[f32], output: &mut [f32]) = mean_body;
        fn double(steps: Steps, mask: &[u8], input: &[f64], output: &mut [f64]) = mean_body;
    }
    by_scalar!(T, streamed | double, (simd, steps, mask), [input], [output]);
}

/// The reverse of [`mean`]: every value, divided by the number of steps that count, at all of those.
pub fn mean_slope<T: Scalar>(simd: Simd, steps: Steps, mask: &[u8], slope: &[T], input_slope: &mut [T]) {
    leveled! {
        fn streamed(steps: Steps, mask: &[u8], slope: &[f32], input_slope: &mut [f32]) = mean_slope_body;
        fn double(steps: Steps, mask: &[u8], slope: &[f64], input_slope: &mut [f64]) = mean_slope_body;
    }
    by_scalar!(T, streamed | double, (simd, steps, mask), [slope], [input_slope]);
}

/// The largest values over the steps that count, the first of equals, NaN being larger than everything; 0 if none does.
///
/// `places` are the steps that they are from, or `u32::MAX` if there is none; an empty slice keeps nothing.
pub fn max<T: Scalar>(simd: Simd, steps: Steps, mask: &[u8], input: &[T], output: &mut [T], places: &mut [u32]) {
    tiled! {
        fn streamed(steps: Steps, mask: &[u8], places: &mut [u32], input: &[f32], output: &mut [f32]) = max_body;
        fn double(steps: Steps, mask: &[u8], places: &mut [u32], input: &[f64], output: &mut [f64]) = max_body;
    }
    by_scalar!(T, streamed | double, (simd, steps, mask, places), [input], [output]);
}

/// The gradient of the input: that of each output, `slope`, at the step of the maximum, which [`max`] wrote, else 0.
pub fn max_slope<T: Scalar>(steps: Steps, places: &[u32], slope: &[T], input_slope: &mut [T]) {
    by_scalar!(T, max_slope_body::<f32> | max_slope_body::<f64>, (steps, places), [slope], [input_slope]);
}

fn last_body<T: Scalar>(steps: Steps, mask: &[u8], input: &[T], output: &mut [T]) {
    let samples = input.chunks_exact(steps.numbers()).zip(output.chunks_exact_mut(steps.width()));
    for (sample, (input, output)) in samples.enumerate() {
        let first = steps.last(of_sample(mask, sample, steps.steps));
        if let Some(step) = input.get(first..first + output.len()) {
            output.copy_from_slice(step);
        }
    }
}

fn last_slope_body<T: Scalar>(steps: Steps, mask: &[u8], slope: &[T], input_slope: &mut [T]) {
    let samples = slope.chunks_exact(steps.width()).zip(input_slope.chunks_exact_mut(steps.numbers()));
    for (sample, (slope, input_slope)) in samples.enumerate() {
        let first = steps.last(of_sample(mask, sample, steps.steps));
        input_slope.fill(T::ZERO);
        if let Some(step) = input_slope.get_mut(first..first + slope.len()) {
            step.copy_from_slice(slope);
        }
    }
}

fn reverse_body<T: Scalar>(steps: Steps, input: &[T], output: &mut [T]) {
    for (input, output) in input.chunks_exact(steps.numbers()).zip(output.chunks_exact_mut(steps.numbers())) {
        for (input, output) in input.chunks_exact(steps.width()).zip(output.chunks_exact_mut(steps.width()).rev()) {
            output.copy_from_slice(input);
        }
    }
}

/// The values of the steps that count.
struct Counted<'a>(&'a [u8]);

impl<T: Scalar, const W: usize> Term<T, W> for Counted<'_> {
    #[inline(always)]
    fn add(&self, sum: T, step: usize, _: usize, a: T, _: T) -> T {
        if counts(self.0, step) { sum + a } else { sum }
    }
}

struct Mean<'a, T> {
    mask: &'a [u8],
    share: T,
    input: &'a [T],
    output: &'a mut [T],
}

impl<T: Scalar> EachTile for Mean<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let sums = tile.add_sums(Lanes::zero(), self.input, self.input, &Counted(self.mask));
        *tile.of_mut(self.output) = sums.multiplied(&[self.share; W]).0;
    }
}

#[inline(always)]
fn mean_body<T: Scalar>(widths: impl Widths, steps: Steps, mask: &[u8], input: &[T], output: &mut [T]) {
    let samples = input.chunks_exact(steps.numbers()).zip(output.chunks_exact_mut(steps.width()));
    for (sample, (input, output)) in samples.enumerate() {
        let mask = of_sample(mask, sample, steps.steps);
        for_each_tile(widths, steps.features, Mean { mask, share: steps.share(mask), input, output });
    }
}

#[inline(always)]
fn mean_slope_body<T: Scalar>(steps: Steps, mask: &[u8], slope: &[T], input_slope: &mut [T]) {
    let samples = slope.chunks_exact(steps.width()).zip(input_slope.chunks_exact_mut(steps.numbers()));
    for (sample, (slope, input_slope)) in samples.enumerate() {
        let mask = of_sample(mask, sample, steps.steps);
        let share: T = steps.share(mask);
        for (step, row) in input_slope.chunks_exact_mut(steps.width()).enumerate() {
            if !counts(mask, step) {
                row.fill(T::ZERO);
                continue;
            }
            for (x, y) in row.iter_mut().zip(slope) {
                *x = *y * share;
            }
        }
    }
}

struct Max<'a, T> {
    steps: Steps,
    mask: &'a [u8],
    input: &'a [T],
    output: &'a mut [T],
    places: &'a mut [u32],
}

impl<T: Scalar> EachTile for Max<'_, T> {
    #[allow(clippy::cast_possible_truncation, clippy::needless_range_loop)] // See `tiles`.
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mut most, mut place) = (Lanes([-T::INFINITY; W]), Lanes([u32::MAX; W]));
        for step in (0..self.steps.steps).filter(|step| counts(self.mask, *step)) {
            let x = tile.of(&self.input[step * self.steps.features..]);
            for lane in 0..W {
                // The first step has it until a larger value comes, also one of minus infinity.
                let exceeds = exceeds(x[lane], most.0[lane]) | (place.0[lane] == u32::MAX);
                most.0[lane] = if exceeds { x[lane] } else { most.0[lane] };
                place.0[lane] = if exceeds { step as u32 } else { place.0[lane] };
            }
        }
        let is_empty = place.0[0] == u32::MAX;
        *tile.of_mut(self.output) = if is_empty { [T::ZERO; W] } else { most.0 };
        if !self.places.is_empty() {
            *tile.of_mut(self.places) = place.0;
        }
    }
}

#[inline(always)]
fn max_body<T: Scalar>(widths: impl Widths, steps: Steps, mask: &[u8], places: &mut [u32], input: &[T], output: &mut [T]) {
    let mut kept = places.chunks_exact_mut(steps.width());
    let samples = input.chunks_exact(steps.numbers()).zip(output.chunks_exact_mut(steps.width()));
    for (sample, (input, output)) in samples.enumerate() {
        let mask = of_sample(mask, sample, steps.steps);
        let places = kept.next().unwrap_or_default();
        for_each_narrow_tile(widths, steps.features, Max { steps, mask, input, output, places });
    }
}

fn max_slope_body<T: Scalar>(steps: Steps, places: &[u32], slope: &[T], input_slope: &mut [T]) {
    let outputs = slope.chunks_exact(steps.width()).zip(places.chunks_exact(steps.width()));
    for ((slope, places), input_slope) in outputs.zip(input_slope.chunks_exact_mut(steps.numbers())) {
        input_slope.fill(T::ZERO);
        for (feature, (slope, place)) in slope.iter().zip(places).enumerate() {
            let step = usize::try_from(*place).unwrap_or(usize::MAX);
            if step < steps.steps {
                input_slope[step * steps.features + feature] = *slope;
            }
        }
    }
}
