//! Between samples, whose steps follow each other, and steps, whose samples follow each other.

use super::Mask;
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Scalar, Update};

/// The steps of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// The steps of a sample.
    pub steps: usize,
    /// The samples.
    pub count: usize,
    /// Whether the last step is read first.
    pub reversed: bool,
}

impl Sequence {
    /// Where a step is in its sample.
    #[inline(always)]
    #[must_use]
    pub const fn position(self, step: usize) -> usize {
        if self.reversed { self.steps - 1 - step } else { step }
    }

    /// Which samples of a step count.
    #[inline(always)]
    #[must_use]
    pub const fn mask(self, bytes: &[u8], step: usize) -> Mask<'_> {
        Mask { bytes, first: self.position(step), stride: self.steps }
    }
}

/// Copies an input to where the samples of a step follow each other, with zeros for what does not count.
pub fn gather<T: Scalar>(simd: Simd, sequence: Sequence, features: usize, bytes: &[u8], input: &[T], output: &mut [T]) {
    leveled! {
        fn single(sequence: Sequence, features: usize, bytes: &[u8], input: &[f32], output: &mut [f32]) = gather_body;
        fn double(sequence: Sequence, features: usize, bytes: &[u8], input: &[f64], output: &mut [f64]) = gather_body;
    }
    by_scalar!(T, single | double, (simd, sequence, features, bytes), [input], [output]);
}

/// The way back from [`gather`], for gradients.
pub fn scatter<T: Scalar>(simd: Simd, sequence: Sequence, features: usize, update: Update, input: &[T], output: &mut [T]) {
    leveled! {
        fn single(sequence: Sequence, features: usize, update: Update, input: &[f32], output: &mut [f32]) = scatter_body;
        fn double(sequence: Sequence, features: usize, update: Update, input: &[f64], output: &mut [f64]) = scatter_body;
    }
    by_scalar!(T, single | double, (simd, sequence, features, update), [input], [output]);
}

/// How one of two values joins the other, which is there before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// In a place of its own.
    Write,
    /// `y = a + b`.
    Add,
    /// `y = (a + b) / 2`.
    Average,
    /// `y = a b`.
    Multiply,
}

/// Where the states of a step are in an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The numbers of a state.
    pub units: usize,
    /// Where that of the first sample begins.
    pub first: usize,
    /// From a sample to the next.
    pub stride: usize,
}

impl Place {
    #[inline(always)]
    fn of(self, sample: usize) -> core::ops::Range<usize> {
        let first = self.first + sample * self.stride;
        first..first + self.units
    }
}

/// Takes the states of a step to the output.
pub fn emit<T: Scalar>(simd: Simd, place: Place, join: Join, hidden: &[T], output: &mut [T]) {
    leveled! {
        fn single(place: Place, join: Join, hidden: &[f32], output: &mut [f32]) = emit_body;
        fn double(place: Place, join: Join, hidden: &[f64], output: &mut [f64]) = emit_body;
    }
    by_scalar!(T, single | double, (simd, place, join), [hidden], [output]);
}

/// Adds the gradient of the output to that of the states of a step. `other` are the states that these are multiplied with.
pub fn absorb<T: Scalar>(simd: Simd, place: Place, join: Join, slope: &[T], other: &[T], hidden_slope: &mut [T]) {
    leveled! {
        fn single(place: Place, join: Join, slope: &[f32], other: &[f32], hidden_slope: &mut [f32]) = absorb_body;
        fn double(place: Place, join: Join, slope: &[f64], other: &[f64], hidden_slope: &mut [f64]) = absorb_body;
    }
    by_scalar!(T, single | double, (simd, place, join), [slope, other], [hidden_slope]);
}

#[inline(always)]
fn gather_body<T: Scalar>(sequence: Sequence, features: usize, bytes: &[u8], input: &[T], output: &mut [T]) {
    let mut rows = output.chunks_exact_mut(features.max(1));
    for step in 0..sequence.steps {
        let mask = sequence.mask(bytes, step);
        for (sample, row) in (0..sequence.count).zip(&mut rows) {
            let from = (sample * sequence.steps + sequence.position(step)) * features;
            match input.get(from..from + features) {
                Some(input) if mask.counts(sample) => row.copy_from_slice(input),
                _ => row.fill(T::ZERO),
            }
        }
    }
}

#[inline(always)]
fn scatter_body<T: Scalar>(sequence: Sequence, features: usize, update: Update, input: &[T], output: &mut [T]) {
    let mut rows = input.chunks_exact(features.max(1));
    for step in 0..sequence.steps {
        for (sample, row) in (0..sequence.count).zip(&mut rows) {
            let to = (sample * sequence.steps + sequence.position(step)) * features;
            let Some(output) = output.get_mut(to..to + features) else { continue };
            match update {
                Update::Replace => output.copy_from_slice(row),
                Update::Add => output.iter_mut().zip(row).for_each(|(output, value)| *output += *value),
            }
        }
    }
}

#[inline(always)]
fn emit_body<T: Scalar>(place: Place, join: Join, hidden: &[T], output: &mut [T]) {
    let half = T::from_f64(0.5);
    for (sample, hidden) in hidden.chunks_exact(place.units.max(1)).enumerate() {
        let Some(output) = output.get_mut(place.of(sample)) else { return };
        let both = output.iter_mut().zip(hidden);
        match join {
            Join::Write => output.copy_from_slice(hidden),
            Join::Add => both.for_each(|(output, value)| *output += *value),
            Join::Average => both.for_each(|(output, value)| *output = (*output + *value) * half),
            Join::Multiply => both.for_each(|(output, value)| *output *= *value),
        }
    }
}

#[inline(always)]
fn absorb_body<T: Scalar>(place: Place, join: Join, slope: &[T], other: &[T], hidden_slope: &mut [T]) {
    let (half, units) = (T::from_f64(0.5), place.units.max(1));
    let mut others = other.chunks_exact(units);
    for (sample, hidden_slope) in hidden_slope.chunks_exact_mut(units).enumerate() {
        let Some(slope) = slope.get(place.of(sample)) else { return };
        let both = hidden_slope.iter_mut().zip(slope);
        match join {
            Join::Write | Join::Add => both.for_each(|(sum, slope)| *sum += *slope),
            Join::Average => both.for_each(|(sum, slope)| *sum = half.mul_add(*slope, *sum)),
            Join::Multiply => {
                let other = others.next().unwrap_or_default();
                both.zip(other).for_each(|((sum, slope), other)| *sum = slope.mul_add(*other, *sum));
            }
        }
    }
}

/// Copies a column-major matrix of `rows` rows to its transpose.
pub fn transpose<T: Scalar>(simd: Simd, rows: usize, matrix: &[T], transposed: &mut [T]) {
    leveled! {
        fn single(rows: usize, matrix: &[f32], transposed: &mut [f32]) = transpose_body;
        fn double(rows: usize, matrix: &[f64], transposed: &mut [f64]) = transpose_body;
    }
    by_scalar!(T, single | double, (simd, rows), [matrix], [transposed]);
}

/// How many rows are written at a time: what they lie on stays in the first-level cache.
const STRIP: usize = 16;

#[inline(always)]
fn transpose_body<T: Scalar>(rows: usize, matrix: &[T], transposed: &mut [T]) {
    let rows = rows.max(1);
    let columns = matrix.len() / rows;
    for (strip, transposed) in transposed.chunks_mut((STRIP * columns).max(1)).enumerate() {
        for (index, column) in matrix.chunks_exact(rows).enumerate() {
            let column = column.get(strip * STRIP..).unwrap_or_default();
            for (row, value) in transposed.chunks_exact_mut(columns.max(1)).zip(column) {
                row[index] = *value;
            }
        }
    }
}
