//! Pictures that are moved, and what else changes them.
//!
//! A picture is `height · width` pixels, row by row, of `channels` numbers each.

use rand::Rng;

use crate::Scalar;
use crate::initializers::random::normal_pair;
use crate::kernels::functions::double;
use crate::kernels::{Simd, by_scalar, leveled};

/// What is seen beyond the edges of a picture `a b c d`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Fill {
    /// The pixel at the edge, `a a a | a b c d | d d d`.
    #[default]
    Nearest,
    /// This value everywhere.
    Constant(f64),
    /// The picture in a mirror, `c b a | a b c d | d c b`.
    Reflect,
    /// The picture again, `b c d | a b c d | a b c`, in the way of SciPy's mode `wrap`: first and last pixel lie on each other, so that a period is one pixel
    /// shorter than the picture.
    Wrap,
}

/// Where the pixels of a picture come from: that at `(row, column)` from `matrix · (row, column) + offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    /// Rows of the matrix.
    pub matrix: [[f64; 2]; 2],
    /// What is added.
    pub offset: [f64; 2],
}

/// Height, width and channels.
pub type Size = [usize; 3];

/// `to[pixel] = from[affine(pixel)]`, between pixels by bilinear interpolation.
///
/// Places are computed in `f64`; those within 10⁻⁹ of a whole number are that number, so that turns by 90 degrees and shifts by whole pixels are exact.
/// Between four pixels, first the upper and the lower two are mixed (`a + x (b - a)`, fused), then the results. As `scipy.ndimage.affine_transform`
/// with `order=1`.
pub fn warp<T: Scalar>(simd: Simd, size: Size, affine: &Affine, fill: Fill, from: &[T], to: &mut [T]) {
    leveled! {
        fn streamed(size: Size, affine: &Affine, fill: Fill, from: &[f32], to: &mut [f32]) = warp_body;
        fn double(size: Size, affine: &Affine, fill: Fill, from: &[f64], to: &mut [f64]) = warp_body;
    }
    by_scalar!(T, streamed | double, (simd, size, affine, fill), [from], [to]);
}

/// `values *= factor`.
pub fn brighten<T: Scalar>(simd: Simd, factor: f64, values: &mut [T]) {
    leveled! {
        fn streamed(factor: f64, values: &mut [f32]) = brighten_body;
        fn double(factor: f64, values: &mut [f64]) = brighten_body;
    }
    by_scalar!(T, streamed | double, (simd, factor), [], [values]);
}

/// `values += deviation · n`, with independent standard normal numbers `n` from the generator, two at a time.
pub fn add_noise<T: Scalar>(rng: &mut dyn Rng, deviation: f64, values: &mut [T]) {
    for pair in values.chunks_mut(2) {
        let (first, second) = normal_pair(rng);
        for (value, number) in pair.iter_mut().zip([first, second]) {
            *value += T::from_f64(deviation * number);
        }
    }
}

/// Sets the pixels of a rectangle to 0; what of it is outside of the picture is left out. The corner may be above or left of the picture.
pub fn erase<T: Scalar>([height, width, channels]: Size, corner: [isize; 2], sides: [usize; 2], values: &mut [T]) {
    let within = |axis: usize, length: usize| {
        let end = corner[axis].saturating_add_unsigned(sides[axis]).clamp(0, length.cast_signed());
        corner[axis].clamp(0, end).unsigned_abs()..end.unsigned_abs()
    };
    let columns = within(1, width);
    for row in within(0, height) {
        let start = row * width;
        values[(start + columns.start) * channels..(start + columns.end) * channels].fill(T::ZERO);
    }
}

#[inline(always)]
fn brighten_body<T: Scalar>(factor: f64, values: &mut [T]) {
    let factor = T::from_f64(factor);
    values.iter_mut().for_each(|value| *value *= factor);
}

/// How many pixels of a row are computed side by side.
const BLOCK: usize = 64;

/// What is between four pixels, for each pixel of a block.
struct Block<T> {
    /// Row and column of the place that it comes from.
    places: [[f64; BLOCK]; 2],
    /// Whether that is outside of the picture.
    beyond: [bool; BLOCK],
    /// The numbers of the pixels around it: upper left, upper right, lower left, lower right.
    around: [[u32; BLOCK]; 4],
    /// How near it is to the lower row, and to the right column, from 0 to 1.
    shares: [[T; BLOCK]; 2],
    /// The values of the pixels around it.
    values: [[T; BLOCK]; 4],
}

/// The nearest whole number, for numbers below 2⁵¹: a larger one, added and subtracted, takes all digits after the point along.
#[inline(always)]
fn round(value: f64) -> f64 {
    const LARGE: f64 = 6_755_399_441_055_744.0;
    (value + LARGE) - LARGE
}

/// The largest whole number that is not larger.
#[inline(always)]
fn floor(value: f64) -> f64 {
    let whole = round(value);
    if whole > value { whole - 1.0 } else { whole }
}

#[inline(always)]
fn within(value: f64, last: f64) -> f64 {
    let value = if value > 0.0 { value } else { 0.0 };
    if value < last { value } else { last }
}

/// The number of a pixel along an axis, the first or the last for places beyond them (and the first for what is no number).
#[inline(always)]
#[allow(clippy::cast_possible_truncation)]
fn index(place: f64, last: f64) -> u32 {
    // The last digits of a number of this size are whole ones.
    const LARGE: f64 = 4_503_599_627_370_496.0;
    (within(place, last) + LARGE).to_bits() as u32
}

#[inline(always)]
fn reflected(place: f64, last: f64) -> f64 {
    let period = 2.0 * last + 2.0;
    let place = place - period * floor(place / period);
    if place < last + 1.0 { place } else { period - 1.0 - place }
}

#[inline(always)]
fn wrapped(place: f64, last: f64) -> f64 {
    // A picture of one pixel has no period.
    let again = if last > 0.0 { place - last * floor(place / last) } else { 0.0 };
    if place >= 0.0 && place <= last { place } else { again }
}

#[inline(always)]
#[allow(clippy::cast_precision_loss)]
fn warp_body<T: Scalar>([height, width, channels]: Size, affine: &Affine, fill: Fill, from: &[T], to: &mut [T]) {
    if to.is_empty() {
        return;
    }
    let last = [height as f64 - 1.0, width as f64 - 1.0];
    let mut block = Block {
        places: [[0.0; BLOCK]; 2],
        beyond: [false; BLOCK],
        around: [[0; BLOCK]; 4],
        shares: [[T::ZERO; BLOCK]; 2],
        values: [[T::ZERO; BLOCK]; 4],
    };
    for (row, pixels) in to.chunks_exact_mut(width * channels).enumerate() {
        for (number, pixels) in pixels.chunks_mut(BLOCK * channels).enumerate() {
            let count = pixels.len() / channels;
            find(affine, [row, number * BLOCK], count, &mut block.places);
            hold(fill, last, count, &mut block.places, &mut block.beyond);
            neighbours(last, count, width, &mut block);
            match channels {
                1 => mix(1, count, from, pixels, &mut block),
                _ => mix(channels, count, from, pixels, &mut block),
            }
            if let Fill::Constant(value) = fill {
                let beyond = pixels.chunks_exact_mut(channels).zip(&block.beyond).filter(|(_, beyond)| **beyond);
                beyond.for_each(|(pixel, _)| pixel.fill(T::from_f64(value)));
            }
        }
    }
}

/// The places that the pixels of a block come from.
#[inline(always)]
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
fn find(affine: &Affine, [row, column]: [usize; 2], count: usize, places: &mut [[f64; BLOCK]; 2]) {
    for (axis, places) in places.iter_mut().enumerate() {
        let start = double::mul_add(affine.matrix[axis][0], row as f64, affine.offset[axis]);
        for (number, place) in places[..count].iter_mut().enumerate() {
            // A conversion of 32 bits is a vector instruction everywhere.
            let found = double::mul_add(affine.matrix[axis][1], f64::from((column + number) as u32), start);
            let whole = round(found);
            *place = if (found - whole).abs() < 1e-9 { whole } else { found };
        }
    }
}

/// Brings places beyond the edges back to the picture: to -1 (for the mirror) or 0, up to the number of its pixels.
#[inline(always)]
fn hold(fill: Fill, last: [f64; 2], count: usize, places: &mut [[f64; BLOCK]; 2], beyond: &mut [bool; BLOCK]) {
    for (places, last) in places.iter_mut().zip(last) {
        let places = &mut places[..count];
        match fill {
            Fill::Nearest | Fill::Constant(_) => {}
            Fill::Reflect => places.iter_mut().for_each(|place| *place = reflected(*place, last)),
            Fill::Wrap => places.iter_mut().for_each(|place| *place = wrapped(*place, last)),
        }
    }
    let [rows, columns] = &*places;
    for (beyond, (row, column)) in beyond[..count].iter_mut().zip(rows.iter().zip(columns)) {
        *beyond = *row < 0.0 || *row > last[0] || *column < 0.0 || *column > last[1];
    }
}

/// The pixels around each place.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)]
fn neighbours<T: Scalar>(last: [f64; 2], count: usize, width: usize, block: &mut Block<T>) {
    for number in 0..count {
        let mut near = [[0; 2]; 2];
        for axis in 0..2 {
            let place = block.places[axis][number];
            let low = floor(place);
            near[axis] = [index(low, last[axis]), index(low + 1.0, last[axis])];
            block.shares[axis][number] = T::from_f64(place - low);
        }
        for corner in 0..4 {
            block.around[corner][number] = near[0][corner / 2].wrapping_mul(width as u32).wrapping_add(near[1][corner % 2]);
        }
    }
}

/// The pixels of a block, from those around them.
#[inline(always)]
fn mix<T: Scalar>(channels: usize, count: usize, from: &[T], to: &mut [T], block: &mut Block<T>) {
    let Block { around, shares: [down, right], values, .. } = block;
    for channel in 0..channels {
        for number in 0..count {
            for corner in 0..4 {
                values[corner][number] = from[around[corner][number] as usize * channels + channel];
            }
        }
        for number in 0..count {
            let [a, b, c, d] = [0, 1, 2, 3].map(|corner: usize| values[corner][number]);
            let upper = right[number].mul_add(b - a, a);
            let lower = right[number].mul_add(d - c, c);
            to[number * channels + channel] = down[number].mul_add(lower - upper, upper);
        }
    }
}
