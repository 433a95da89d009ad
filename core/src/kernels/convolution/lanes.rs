//! Sums of products over the channels of a tile.
#![allow(clippy::needless_range_loop)] // See `tiles`.

use crate::Scalar;
use crate::kernels::part::{at, behind};
use crate::kernels::tiles::Tile;

/// The channels of a pixel that the outputs of a tile see.
///
/// (A trait and not a closure, so that it is inlined into the loop of an instruction set.)
pub(super) trait Channels<const W: usize> {
    /// Where they are in the pixel, or in `room`, where they are put.
    fn see<'a, T: Scalar>(&self, pixel: &'a [T], room: &'a mut [T; W]) -> &'a [T; W];
    /// Whether they are those of the tile.
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    const ALIKE: bool;
}

/// One output a channel.
impl<const W: usize> Channels<W> for Tile<W> {
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    const ALIKE: bool = true;

    #[inline(always)]
    fn see<'a, T: Scalar>(&self, pixel: &'a [T], _: &'a mut [T; W]) -> &'a [T; W] {
        self.of(pixel)
    }
}

/// The channel of every output.
pub(super) struct Several<const W: usize>([usize; W]);

impl<const W: usize> Several<W> {
    #[inline(always)]
    pub(super) fn new(tile: Tile<W>, multiplier: usize) -> Self {
        let mut channels = [0; W];
        for lane in 0..W {
            channels[lane] = (tile.first + lane) / multiplier.max(1);
        }
        Self(channels)
    }
}

impl<const W: usize> Channels<W> for Several<W> {
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    const ALIKE: bool = false;

    #[inline(always)]
    fn see<'a, T: Scalar>(&self, pixel: &'a [T], room: &'a mut [T; W]) -> &'a [T; W] {
        for lane in 0..W {
            room[lane] = at(pixel, self.0[lane]);
        }
        room
    }
}

/// `sums += a * b`, for `STEP` pairs in order: they pass between one load and one store of the sums.
///
/// `a` is what the tile sees of the pixels at `first`, `first + step`, …, `b` what it has of the rows there.
#[inline(always)]
fn add_products<T: Scalar, const W: usize, const STEP: usize>(
    tile: Tile<W>,
    channels: &impl Channels<W>,
    (pixels, pixel_step): (&[T], usize),
    (rows, row_step): (&[T], usize),
    sums: &mut [T; W],
) {
    let (mut rooms, none) = ([[T::ZERO; W]; STEP], [T::ZERO; W]);
    let (mut a, mut b) = ([&none; STEP], [&none; STEP]);
    for (step, room) in rooms.iter_mut().enumerate() {
        a[step] = channels.see(behind(pixels, step * pixel_step), room);
        b[step] = tile.of(behind(rows, step * row_step));
    }
    for lane in 0..W {
        let mut sum = sums[lane];
        for step in 0..STEP {
            sum = a[step][lane].mul_add(b[step][lane], sum);
        }
        sums[lane] = sum;
    }
}

/// The same for any number of pairs.
#[inline(always)]
pub(super) fn add_all_products<T: Scalar, C: Channels<W>, const W: usize>(
    tile: Tile<W>,
    channels: &C,
    (pixels, pixel_step): (&[T], usize),
    (rows, row_step): (&[T], usize),
    count: usize,
    sums: &mut [T; W],
) {
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    if C::ALIKE && super::cortex::add_products(tile.first, (pixels, pixel_step), (rows, row_step), count, sums) {
        return;
    }
    let mut done = 0;
    while done < count {
        let pixels = (behind(pixels, done * pixel_step), pixel_step);
        let rows = (behind(rows, done * row_step), row_step);
        // (Each length is compiled by itself; three is a row of the most frequent window.)
        if count - done >= 3 {
            add_products::<T, W, 3>(tile, channels, pixels, rows, sums);
            done += 3;
        } else {
            add_products::<T, W, 1>(tile, channels, pixels, rows, sums);
            done += 1;
        }
    }
}
