//! What recurrent layers do to the numbers of one step, beside products.
//!
//! The states of a step are a block: those of its samples, one after the other. The gates of a sample are side by side, each with a number for
//! every unit; vector lanes run over units. Every number is computed from those of its own unit, so the widths of the tiles are not part of
//! the result. The formulas, with the places of the fused multiplications, are those of the [layers](crate::layers).

pub mod gru;
pub mod lstm;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod one_step;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod registers;
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

/// The numbers of a cell and of one step of one stream through it.
#[derive(Debug)]
pub struct Step<'a, T> {
    /// How many numbers the input has.
    pub inputs: usize,
    /// How many numbers a state has.
    pub units: usize,
    /// A column of gates for each number of the input.
    pub weight: &'a [T],
    /// What the sums of the gates begin with.
    pub bias: &'a [T],
    /// A column of gates for each unit.
    pub recurrent: &'a [T],
    /// What the sums of the state alone begin with, if the cell has such.
    pub apart: &'a [T],
    /// The input.
    pub input: &'a [T],
    /// The state before the step, then that after it.
    pub hidden: &'a mut [T],
    /// What the cell keeps beside that, if it does.
    pub cell: &'a mut [T],
    /// Room for the sums of the gates.
    pub gates: &'a mut [T],
    /// Room for the sums of the state alone.
    pub inner: &'a mut [T],
    /// The state after the step.
    pub output: &'a mut [T],
}

impl<'a, T: Scalar> Step<'a, T> {
    /// The same, if the numbers are `f32`.
    #[cfg(all(target_arch = "x86_64", feature = "std"))]
    #[inline(always)]
    fn single(self) -> Option<Step<'a, f32>> {
        Some(Step {
            inputs: self.inputs,
            units: self.units,
            weight: T::f32s(self.weight)?,
            bias: T::f32s(self.bias)?,
            recurrent: T::f32s(self.recurrent)?,
            apart: T::f32s(self.apart)?,
            input: T::f32s(self.input)?,
            hidden: T::f32s_mut(self.hidden)?,
            cell: T::f32s_mut(self.cell)?,
            gates: T::f32s_mut(self.gates)?,
            inner: T::f32s_mut(self.inner)?,
            output: T::f32s_mut(self.output)?,
        })
    }
}

/// A kernel that takes a step of a kind of cell at once.
macro_rules! step {
    ($(#[$doc:meta])* $kind:ident) => {
        $(#[$doc])*
        ///
        /// Answers whether it did: there is such a kernel for `f32` in vector registers, and slices that are too short are left as they are.
        #[inline(always)]
        pub fn step<T: Scalar>(simd: Simd, step: $crate::kernels::recurrent::Step<'_, T>) -> bool {
            #[cfg(all(target_arch = "x86_64", feature = "std"))]
            return step.single().is_some_and(|mut step| super::one_step::step::<super::one_step::$kind>(simd, &mut step));
            #[cfg(not(all(target_arch = "x86_64", feature = "std")))]
            {
                let _ = (simd, step);
                false
            }
        }
    };
}
use step;

/// A loop over samples, with a part of each slice, which it shadows, as long as every one has a part. (No division, as for chunks: there may be one
/// sample.)
macro_rules! each_sample {
    ($sample:ident, [$($read:ident),*], [$($written:ident: $length:expr),*], $units:expr, $body:block) => {
        $(let mut $read = $read;)*
        $(let mut $written = $written;)*
        for $sample in 0.. {
            let ($(Some($read),)* $(Some($written),)*) =
                ($($read.split_off(..$units),)* $($written.split_off_mut(..$length),)*) else { return };
            $body
        }
    };
}
use each_sample;

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
