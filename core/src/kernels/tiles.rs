//! Loops over a matrix whose rows are samples and whose neighbours are features: vector lanes run over features.
//!
//! A sum over samples has the order of [`sum_columns`](super::product::sum_columns): in blocks of [`BLOCK`] samples, in order inside a
//! block, the block sums in order. Every feature is computed on its own, so the widths of the tiles are not part of the result.
//!
//! All inner loops run over arrays of a constant length: with lengths of run time the compiler leaves a part of each loop to single numbers.
#![allow(clippy::needless_range_loop)] // Such a loop indexes several arrays with one lane.

use super::part::{array, array_mut, behind};
use super::product::BLOCK;
use crate::Scalar;

/// How many samples pass a sum between its load and its store.
const STEP: usize = 4;

/// One number for each feature of a tile. (Aligned, so that no vector of it lies on two cache lines.)
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Lanes<T, const W: usize>(pub(super) [T; W]);

impl<T: Scalar, const W: usize> Lanes<T, W> {
    #[inline(always)]
    pub(super) fn zero() -> Self {
        Self([T::ZERO; W])
    }

    #[inline(always)]
    pub(super) fn multiplied(mut self, factors: &[T; W]) -> Self {
        for lane in 0..W {
            self.0[lane] *= factors[lane];
        }
        self
    }
}

/// What a sum over samples is a sum of.
///
/// A trait and not a closure because only a function can be `#[inline(always)]`, and a term that is not inlined into the loop of an
/// instruction set is compiled without it.
pub(super) trait Term<T, const W: usize> {
    /// `sum` with the term of one sample and one lane added; `a` and `b` are the values of the two matrices there.
    fn add(&self, sum: T, sample: usize, lane: usize, a: T, b: T) -> T;
}

/// How wide the tiles of a kernel may be. Each width is compiled by itself, and wide ones are most of what a kernel takes to compile.
pub(super) trait Widths: Copy {
    /// Whether there are tiles of 64, 16 and 4 features.
    const SIXTEEN: bool = false;
    /// Whether there are tiles of 32 and 8 features, and narrow ones of 16 and 4.
    const EIGHT: bool = false;
    /// Whether there are tiles of 4 features.
    const FOUR: bool = false;
}

/// For `f32` in registers of sixteen numbers, or of four, of which several are taken at once.
#[derive(Clone, Copy)]
#[allow(dead_code)] // Where all code is portable and narrow.
pub(crate) struct Sixteen;

impl Widths for Sixteen {
    const SIXTEEN: bool = true;
}

/// For `f32` in registers of eight numbers.
#[derive(Clone, Copy)]
#[allow(dead_code)] // Where all code is portable.
pub(crate) struct Eight;

impl Widths for Eight {
    const EIGHT: bool = true;
}

/// For `f64`, and for code that would be long.
#[derive(Clone, Copy)]
pub(crate) struct Four;

impl Widths for Four {
    const FOUR: bool = true;
}

/// Number by number: where a fused multiply-add is a call of a function.
#[derive(Clone, Copy)]
#[allow(dead_code)] // Where all code is of vectors.
pub(crate) struct One;

impl Widths for One {}

/// What the portable code has.
#[cfg(not(any(
    target_arch = "aarch64",
    target_feature = "fma",
    all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64"))
)))]
pub(crate) use self::One as Portable;
/// What the portable code has: the compiler makes vector code of it, or, on a Cortex-M4F, tiles are written by hand.
#[cfg(any(
    target_arch = "aarch64",
    target_feature = "fma",
    all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64"))
))]
pub(crate) use self::Sixteen as Portable;

/// Something to do with each tile of a matrix.
pub(super) trait EachTile {
    fn run<const W: usize>(&mut self, tile: Tile<W>);
}

/// Does something with all tiles of a matrix with this many features.
#[inline(always)]
pub(super) fn for_each_tile<S: Widths>(widths: S, features: usize, mut job: impl EachTile) {
    each_wide_tile(widths, features, 0, &mut job);
}

/// The same where a tile does so much with each number that it should be as wide as there are registers.
#[inline(always)]
pub(super) fn for_each_deep_tile<S: Widths>(widths: S, features: usize, mut job: impl EachTile) {
    let first = if S::EIGHT { each::<64>(features, 0, &mut job) } else { 0 };
    each_wide_tile(widths, features, first, &mut job);
}

/// The same with tiles of at most 16 features, for loops that keep more than one number a feature in registers.
#[inline(always)]
pub(super) fn for_each_narrow_tile<S: Widths>(_: S, features: usize, mut job: impl EachTile) {
    let first = if S::SIXTEEN || S::EIGHT { each::<16>(features, 0, &mut job) } else { 0 };
    let first = if S::SIXTEEN || S::EIGHT || S::FOUR { each::<4>(features, first, &mut job) } else { first };
    each::<1>(features, first, &mut job);
}

#[inline(always)]
fn each_wide_tile<S: Widths>(_: S, features: usize, first: usize, job: &mut impl EachTile) {
    let first = if S::SIXTEEN { each::<64>(features, first, job) } else { first };
    let first = if S::EIGHT { each::<32>(features, first, job) } else { first };
    let first = if S::SIXTEEN { each::<16>(features, first, job) } else { first };
    let first = if S::EIGHT { each::<8>(features, first, job) } else { first };
    let first = if S::SIXTEEN || S::FOUR { each::<4>(features, first, job) } else { first };
    each::<1>(features, first, job);
}

/// All tiles of one width from a feature on; answers where they end.
#[inline(always)]
fn each<const W: usize>(features: usize, mut first: usize, job: &mut impl EachTile) -> usize {
    while features - first >= W {
        job.run(Tile::<W> { features, first });
        first += W;
    }
    first
}

/// `W` neighbouring features of a matrix.
#[derive(Clone, Copy)]
pub(super) struct Tile<const W: usize> {
    pub(super) features: usize,
    pub(super) first: usize,
}

impl<const W: usize> Tile<W> {
    /// The part of a row that the tile covers.
    #[inline(always)]
    pub(super) fn of<T>(self, row: &[T]) -> &[T; W] {
        array(row, self.first)
    }

    /// The part of a row that the tile covers.
    #[inline(always)]
    pub(super) fn of_mut<T>(self, row: &mut [T]) -> &mut [T; W] {
        array_mut(row, self.first)
    }

    /// The part of a row that the tile covers, on the stack, where no other memory overlaps it.
    #[inline(always)]
    pub(super) fn copy<T: Scalar>(self, row: &[T]) -> Lanes<T, W> {
        Lanes(*self.of(row))
    }

    /// `start` with the sums of a term over all samples added, block by block.
    #[inline(always)]
    pub(super) fn add_sums<T: Scalar>(self, start: Lanes<T, W>, left: &[T], right: &[T], term: &impl Term<T, W>) -> Lanes<T, W> {
        let (mut totals, size) = (start, self.features * BLOCK);
        for (block, (left, right)) in left.chunks(size).zip(right.chunks(size)).enumerate() {
            let mut sums = Lanes::zero();
            let samples = left.len() / self.features;
            let whole = samples - samples % STEP;
            for sample in (0..whole).step_by(STEP) {
                self.add_step::<T, STEP>(block * BLOCK, sample, left, right, &mut sums.0, term);
            }
            for sample in whole..samples {
                self.add_step::<T, 1>(block * BLOCK, sample, left, right, &mut sums.0, term);
            }
            for lane in 0..W {
                totals.0[lane] += sums.0[lane];
            }
        }
        totals
    }

    /// The samples from `sample` on, in order.
    #[inline(always)]
    fn add_step<T: Scalar, const SAMPLES: usize>(
        self,
        block: usize,
        sample: usize,
        left: &[T],
        right: &[T],
        sums: &mut [T; W],
        term: &impl Term<T, W>,
    ) {
        let none = [T::ZERO; W];
        let (mut a, mut b) = ([&none; SAMPLES], [&none; SAMPLES]);
        for step in 0..SAMPLES {
            a[step] = self.of(behind(left, (sample + step) * self.features));
            b[step] = self.of(behind(right, (sample + step) * self.features));
        }
        for lane in 0..W {
            let mut sum = sums[lane];
            for step in 0..SAMPLES {
                sum = term.add(sum, block + sample + step, lane, a[step][lane], b[step][lane]);
            }
            sums[lane] = sum;
        }
    }
}
