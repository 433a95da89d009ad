//! What recurrent layers do to the numbers of one step, beside products.
//!
//! The states of a step are a block: those of its samples, one after the other. The gates of a sample are side by side, each with a number for
//! every unit; vector lanes run over units. Every number is computed from those of its own unit, so the widths of the tiles are not part of
//! the result. The formulas, with the places of the fused multiplications, are those of the [layers](crate::layers).

pub mod gru;
pub mod lstm;
pub mod sequence;
pub mod simple;

use super::tiles::Tile;
use crate::Scalar;

/// Which samples of a step count: those whose byte is not 0, or all of them where there are no bytes.
#[derive(Clone, Copy, Debug)]
pub struct Mask<'a> {
    /// The bytes of the batch.
    pub bytes: &'a [u8],
    /// Where that of the first sample is.
    pub first: usize,
    /// From a sample to the next.
    pub stride: usize,
}

impl Mask<'_> {
    /// All samples count.
    pub const NONE: Self = Self { bytes: &[], first: 0, stride: 0 };

    /// Whether a sample counts.
    #[inline(always)]
    #[must_use]
    pub fn counts(&self, sample: usize) -> bool {
        self.bytes.get(self.first + sample * self.stride).is_none_or(|byte| *byte != 0)
    }
}

/// The same units in another of the gates that are side by side.
#[inline(always)]
fn gate<const W: usize>(tile: Tile<W>, index: usize) -> Tile<W> {
    Tile { first: tile.first + index * tile.features, ..tile }
}

/// `1 - x²`, with one rounding: the derivative of tanh, from its value.
#[inline(always)]
fn one_minus_square<T: Scalar>(x: T) -> T {
    (-x).mul_add(x, T::ONE)
}

/// `x (1 - x)`: the derivative of the logistic function, from its value.
#[inline(always)]
fn logistic_slope<T: Scalar>(x: T) -> T {
    x * (T::ONE - x)
}
