//! Loops over a matrix whose rows are samples and whose neighbours are features, a few features at a time in registers.
//!
//! Every feature is computed on its own, so the widths of the tiles are not part of the result. A sum over samples has the order of
//! [`sum_columns`](super::product::sum_columns): in blocks of [`BLOCK`] samples, in order inside a block, the block sums in order.

use core::ops::Range;

use super::product::BLOCK;
use crate::Scalar;

/// Something to do with `W` neighbouring features.
pub(super) trait Tile {
    /// Does it for the features from `first` on.
    fn run<const W: usize>(&mut self, first: usize);
}

/// Runs over all features in tiles of falling width.
#[inline(always)]
pub(super) fn for_each_tile(features: usize, mut tile: impl Tile) {
    let mut first = 0;
    while features - first >= 32 {
        tile.run::<32>(first);
        first += 32;
    }
    if features - first >= 16 {
        tile.run::<16>(first);
        first += 16;
    }
    if features - first >= 8 {
        tile.run::<8>(first);
        first += 8;
    }
    if features - first >= 4 {
        tile.run::<4>(first);
        first += 4;
    }
    if features - first >= 2 {
        tile.run::<2>(first);
        first += 2;
    }
    if features - first >= 1 {
        tile.run::<1>(first);
    }
}

/// `W` values from `first` on; zeros if there are fewer.
#[inline(always)]
pub(super) fn load<T: Scalar, const W: usize>(values: &[T], first: usize) -> [T; W] {
    values.get(first..).and_then(|rest| rest.first_chunk()).copied().unwrap_or([T::ZERO; W])
}

/// Writes `W` values from `first` on; nothing happens if there is no place for them.
#[inline(always)]
pub(super) fn store<T: Scalar, const W: usize>(values: &mut [T], first: usize, tile: [T; W]) {
    if let Some(place) = values.get_mut(first..).and_then(|rest| rest.first_chunk_mut()) {
        *place = tile;
    }
}

/// A tile from a function of the lane.
#[inline(always)]
pub(super) fn lanes<T: Scalar, const W: usize>(value: impl Fn(usize) -> T) -> [T; W] {
    let mut tile = [T::ZERO; W];
    for (lane, place) in tile.iter_mut().enumerate() {
        *place = value(lane);
    }
    tile
}

/// The sums of `add` over all samples.
#[inline(always)]
pub(super) fn sum_samples<T: Scalar, const W: usize>(samples: usize, add: impl Fn(usize, [T; W]) -> [T; W]) -> [T; W] {
    let mut total = [T::ZERO; W];
    for block in (0..samples).step_by(BLOCK) {
        let sums = sum_block(block..samples.min(block + BLOCK), &add);
        total = if block == 0 { sums } else { lanes(|lane| total[lane] + sums[lane]) };
    }
    total
}

/// The sums of `add` over one block of samples.
#[inline(always)]
pub(super) fn sum_block<T: Scalar, const W: usize>(samples: Range<usize>, add: &impl Fn(usize, [T; W]) -> [T; W]) -> [T; W] {
    let mut sums = [T::ZERO; W];
    for sample in samples {
        sums = add(sample, sums);
    }
    sums
}
