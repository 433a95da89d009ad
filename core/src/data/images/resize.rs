//! Images of another size.

use super::decode::Picture;
use crate::kernels::picture::Size;

/// Writes an image, in numbers from 0 to 1, in another size: between the four pixels around the place where the middle of each comes from.
pub(super) fn write(picture: &Picture, [height, width, channels]: Size, place: &mut [f32]) {
    if [picture.height, picture.width] == [height, width] {
        place.iter_mut().zip(&picture.pixels).for_each(|(place, pixel)| *place = f32::from(*pixel) / 255.0);
        return;
    }
    let at = |row: usize, column: usize, channel: usize| {
        f32::from(picture.pixels[(row * picture.width + column) * picture.channels + channel]) / 255.0
    };
    for (index, pixel) in place.chunks_exact_mut(channels).enumerate() {
        let (top, bottom, down) = around(index / width, height, picture.height);
        let (left, right, across) = around(index % width, width, picture.width);
        for (channel, value) in pixel.iter_mut().enumerate() {
            let mix = |row| at(row, left, channel) * (1.0 - across) + at(row, right, channel) * across;
            *value = mix(top) * (1.0 - down) + mix(bottom) * down;
        }
    }
}

/// The two pixels around the middle of one of `to` along an axis of `from` pixels, and how near it is to the second.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]
fn around(index: usize, to: usize, from: usize) -> (usize, usize, f32) {
    let place = ((index as f64 + 0.5) * from as f64 / to as f64 - 0.5).max(0.0);
    let first = (place as usize).min(from.saturating_sub(1));
    (first, (first + 1).min(from.saturating_sub(1)), (place - first as f64) as f32)
}
