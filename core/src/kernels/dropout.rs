//! Random masks.

use rand::Rng;

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// How many bytes are drawn at a time: what the ChaCha generators of the `rand` crates compute at once.
const CHUNK: usize = 256;

/// Fills `noise` with random bits, the bytes of the generator taken as little-endian numbers.
pub fn fill_noise(rng: &mut dyn Rng, noise: &mut [u16]) {
    let mut bytes = [0; CHUNK];
    for chunk in noise.chunks_mut(CHUNK / 2) {
        let bytes = &mut bytes[..2 * chunk.len()];
        rng.fill_bytes(bytes);
        for (noise, bytes) in chunk.iter_mut().zip(bytes.as_chunks().0) {
            *noise = u16::from_le_bytes(*bytes);
        }
    }
}

/// `output = input * scale` where the noise is at least `threshold`, else 0. All slices have the same length.
pub fn mask<T: Scalar>(simd: Simd, threshold: u32, scale: f64, noise: &[u16], input: &[T], output: &mut [T]) {
    leveled! {
        fn single(threshold: u32, scale: f64, noise: &[u16], input: &[f32], output: &mut [f32]) = mask_body;
        fn double(threshold: u32, scale: f64, noise: &[u16], input: &[f64], output: &mut [f64]) = mask_body;
    }
    by_scalar!(T, single | double, (simd, threshold, scale, noise), [input], [output]);
}

/// The same as [`mask`], in place.
pub fn mask_in_place<T: Scalar>(simd: Simd, threshold: u32, scale: f64, noise: &[u16], values: &mut [T]) {
    leveled! {
        fn single(threshold: u32, scale: f64, noise: &[u16], values: &mut [f32]) = mask_in_place_body;
        fn double(threshold: u32, scale: f64, noise: &[u16], values: &mut [f64]) = mask_in_place_body;
    }
    by_scalar!(T, single | double, (simd, threshold, scale, noise), [], [values]);
}

/// Which values share a random number: those of a channel of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channels {
    /// The channels of a sample.
    pub channels: usize,
    /// How many values of a sample each has.
    pub positions: usize,
}

impl Channels {
    /// The noise and the values of every sample.
    #[inline(always)]
    fn samples<'a, T>(self, noise: &'a [u16], values: &'a mut [T]) -> impl Iterator<Item = (&'a [u16], &'a mut [T])> {
        let channels = self.channels.max(1);
        noise.chunks_exact(channels).zip(values.chunks_exact_mut((channels * self.positions).max(1)))
    }
}

/// The same as [`mask`] with one number of `noise` for each channel of a sample.
pub fn mask_channels<T: Scalar>(
    simd: Simd,
    channels: Channels,
    threshold: u32,
    scale: f64,
    noise: &[u16],
    input: &[T],
    output: &mut [T],
) {
    leveled! {
        fn single(channels: Channels, threshold: u32, scale: f64, noise: &[u16], input: &[f32], output: &mut [f32]) = mask_channels_body;
        fn double(channels: Channels, threshold: u32, scale: f64, noise: &[u16], input: &[f64], output: &mut [f64]) = mask_channels_body;
    }
    by_scalar!(T, single | double, (simd, channels, threshold, scale, noise), [input], [output]);
}

/// The same as [`mask_channels`], in place.
pub fn mask_channels_in_place<T: Scalar>(
    simd: Simd,
    channels: Channels,
    threshold: u32,
    scale: f64,
    noise: &[u16],
    values: &mut [T],
) {
    leveled! {
        fn single(channels: Channels, threshold: u32, scale: f64, noise: &[u16], values: &mut [f32]) = mask_channels_in_place_body;
        fn double(channels: Channels, threshold: u32, scale: f64, noise: &[u16], values: &mut [f64]) = mask_channels_in_place_body;
    }
    by_scalar!(T, single | double, (simd, channels, threshold, scale, noise), [], [values]);
}

#[inline(always)]
fn masked<T: Scalar>(threshold: u32, scale: T, noise: u16, value: T) -> T {
    // A dropped infinity or NaN is 0 too, and a rate of 1 leaves no trace of the values: hence no product with the mask.
    if u32::from(noise) >= threshold { value * scale } else { T::ZERO }
}

#[inline(always)]
fn mask_body<T: Scalar>(threshold: u32, scale: f64, noise: &[u16], input: &[T], output: &mut [T]) {
    let scale = T::from_f64(scale);
    for ((output, input), noise) in output.iter_mut().zip(input).zip(noise) {
        *output = masked(threshold, scale, *noise, *input);
    }
}

#[inline(always)]
fn mask_in_place_body<T: Scalar>(threshold: u32, scale: f64, noise: &[u16], values: &mut [T]) {
    let scale = T::from_f64(scale);
    for (value, noise) in values.iter_mut().zip(noise) {
        *value = masked(threshold, scale, *noise, *value);
    }
}

#[inline(always)]
fn mask_channels_body<T: Scalar>(channels: Channels, threshold: u32, scale: f64, noise: &[u16], input: &[T], output: &mut [T]) {
    let mut rows = input.chunks_exact(channels.channels.max(1));
    for (noise, output) in channels.samples(noise, output) {
        for (output, input) in output.chunks_exact_mut(noise.len()).zip(&mut rows) {
            mask_body(threshold, scale, noise, input, output);
        }
    }
}

#[inline(always)]
fn mask_channels_in_place_body<T: Scalar>(channels: Channels, threshold: u32, scale: f64, noise: &[u16], values: &mut [T]) {
    for (noise, values) in channels.samples(noise, values) {
        for values in values.chunks_exact_mut(noise.len()) {
            mask_in_place_body(threshold, scale, noise, values);
        }
    }
}
