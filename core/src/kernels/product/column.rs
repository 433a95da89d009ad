//! One column: a matrix times a vector.
//!
//! A single sample and a step of a stream are over sooner than the tables of [`blocked`](super::blocked) are searched. There is nothing here before the
//! sums but a jump to the function for so many registers of rows, which computes all blocks.
#![allow(clippy::needless_range_loop)] // Such a loop indexes several arrays with one register.

use super::BLOCK;
use super::blocked::Kernel;
use crate::kernels::vector::Vector;

/// A product of one column.
pub(crate) struct Column<T> {
    pub rows: usize,
    pub depth: usize,
    pub left: *const T,
    /// From a product to the next.
    pub left_step: usize,
    pub right: *const T,
    /// From a product to the next.
    pub right_step: usize,
    /// What the block sums are added to; null for nothing.
    pub start: *const T,
    pub result: *mut T,
}

/// The registers of the tallest tile: as many sums as hide the latency of two units.
const TALLEST: usize = 8;

/// How many numbers a matrix may have that the first-level cache is taken to hold.
pub(crate) const NEAR: usize = 8 * 1024;

/// From so many bytes of a column on, a matrix that is not near is read from its beginning to its end: shorter columns pass faster with their sums in
/// registers (AVX2, least of 300 times: 256×64 takes 0.87 of the time, 512×784 0.89, but 192×64 1.00, 64×784 1.36).
const TALL: usize = 1024;

/// Up to how many products are taken for all rows before the next ones: what a large matrix has there stays near, and as many blocks run side by side.
const TOGETHER: usize = 8 * BLOCK;

/// Computes all of it.
///
/// # Safety
/// The instructions of `K` must be here, and everything that `work` describes must be inside of its memory.
#[inline(always)]
pub(super) unsafe fn column<K: Kernel>(work: &Column<K::Element>) {
    let (rows, depth) = (work.rows, work.depth);
    let registers = rows.div_ceil(K::LANES);
    // SAFETY: as the caller promises; this is one tile, and there are rows.
    unsafe {
        if rows * size_of::<K::Element>() >= TALL && rows * depth > NEAR {
            return K::far(work);
        }
        if registers > TALLEST || registers == 0 || depth > TOGETHER {
            return tiles::<K>(work);
        }
        K::rows(registers, rows < K::LANES, work, Tile { row: 0, last: rows.saturating_sub(K::LANES), from: 0, to: depth });
    }
}

/// The same in several tiles.
///
/// # Safety
/// As for [`column`].
#[inline(never)]
unsafe fn tiles<K: Kernel>(work: &Column<K::Element>) {
    let mut from = 0;
    while from < work.depth {
        let to = work.depth.min(from + TOGETHER);
        // SAFETY: as the caller promises.
        unsafe { all_rows::<K>(work, from, to) };
        from = to;
    }
}

/// The products between two borders, for all rows.
///
/// # Safety
/// As for [`column`].
#[inline(always)]
unsafe fn all_rows<K: Kernel>(work: &Column<K::Element>, from: usize, to: usize) {
    let mut registers = work.rows.div_ceil(K::LANES);
    let mut row = 0;
    while registers > 0 {
        // 9 registers are 5 and 4, not 8 and 1: so only where there is no other register, one is partly used.
        let here = if registers < 2 * TALLEST && registers > TALLEST { registers.div_ceil(2) } else { registers.min(TALLEST) };
        let left_over = work.rows - row;
        let tile = Tile { row, last: left_over.min(here * K::LANES).saturating_sub(K::LANES), from, to };
        // SAFETY: as the caller promises; these rows are some of the column's.
        unsafe { K::rows(here, left_over < K::LANES, work, tile) };
        registers -= here;
        row += here * K::LANES;
    }
}

/// Some rows, and products.
#[derive(Clone, Copy)]
pub(super) struct Tile {
    /// The first of them.
    row: usize,
    /// From that to the first of the last register. It ends with the last row, and where that is in the middle of a register, it computes some rows of
    /// the register before it once more: that is faster than half a register.
    last: usize,
    /// The first product.
    from: usize,
    /// Behind the last.
    to: usize,
}

impl Tile {
    /// Where a register begins.
    #[inline(always)]
    const fn offset<V: Vector, const ROWS: usize>(self, register: usize) -> usize {
        // (Without checks for overflow: see `tile`.)
        if register > 0 && register.wrapping_add(1) == ROWS { self.last } else { register.wrapping_mul(V::LANES) }
    }
}

/// All blocks of `ROWS` registers; with `MASKED`, of the first lanes of one. Several run side by side where there are few registers.
///
/// # Safety
/// As for [`column`].
#[inline(always)]
pub(super) unsafe fn rows<V: Vector, const ROWS: usize, const MASKED: bool>(work: &Column<V::Element>, tile: Tile) {
    let mut from = tile.from;
    while from < tile.to {
        let left_over = tile.to - from;
        // SAFETY: as the caller promises; there are as many blocks.
        from += unsafe {
            if ROWS == 1 && left_over >= 8 * BLOCK {
                blocks::<V, ROWS, 8, MASKED>(work, tile, from, BLOCK)
            } else if ROWS <= 2 && left_over >= 4 * BLOCK {
                blocks::<V, ROWS, 4, MASKED>(work, tile, from, BLOCK)
            } else if ROWS <= 5 && left_over >= 2 * BLOCK {
                blocks::<V, ROWS, 2, MASKED>(work, tile, from, BLOCK)
            } else {
                blocks::<V, ROWS, 1, MASKED>(work, tile, from, BLOCK.min(left_over))
            }
        };
    }
}

/// `BLOCKS` blocks of `length` products from `from` on; answers how many products these are.
///
/// # Safety
/// As for [`column`].
#[inline(always)]
unsafe fn blocks<V: Vector, const ROWS: usize, const BLOCKS: usize, const MASKED: bool>(
    work: &Column<V::Element>,
    tile: Tile,
    from: usize,
    length: usize,
) -> usize {
    // SAFETY: as the caller promises. With a mask there is one register, whose lanes are the rows.
    unsafe {
        let mask = V::mask(if MASKED { work.rows } else { V::LANES });
        let sums = sums::<V, ROWS, BLOCKS, MASKED>(work, tile, from, length, mask);
        let start = if from == 0 { work.start } else { work.result.cast_const() };
        let mut totals = sums[0];
        if !start.is_null() {
            for (register, total) in totals.iter_mut().enumerate() {
                let from = start.add(tile.row + tile.offset::<V, ROWS>(register));
                *total = load::<V, MASKED>(from, mask).add(*total);
            }
        }
        for block in &sums[1..] {
            for register in 0..ROWS {
                totals[register] = totals[register].add(block[register]);
            }
        }
        // After all of them were loaded: two may overlap.
        for (register, total) in totals.into_iter().enumerate() {
            let to = work.result.add(tile.row + tile.offset::<V, ROWS>(register));
            if MASKED {
                total.store_first(to, mask);
            } else {
                total.store(to);
            }
        }
    }
    BLOCKS * length
}

/// The sums of the blocks.
///
/// # Safety
/// As for [`column`].
#[inline(always)]
unsafe fn sums<V: Vector, const ROWS: usize, const BLOCKS: usize, const MASKED: bool>(
    work: &Column<V::Element>,
    tile: Tile,
    from: usize,
    length: usize,
    mask: V::Mask,
) -> [[V; ROWS]; BLOCKS] {
    // SAFETY: as the caller promises.
    unsafe {
        let mut sums = [[V::zero(); ROWS]; BLOCKS];
        let (mut left, mut right) = ([work.left; BLOCKS], [work.right; BLOCKS]);
        for block in 0..BLOCKS {
            let first = from + block * length;
            left[block] = left[block].add(first * work.left_step + tile.row);
            right[block] = right[block].add(first * work.right_step);
        }
        for _ in 0..length {
            for block in 0..BLOCKS {
                let factor = V::splat(right[block]);
                for register in 0..ROWS {
                    let weights = load::<V, MASKED>(left[block].wrapping_add(tile.offset::<V, ROWS>(register)), mask);
                    sums[block][register] = weights.mul_add(factor, sums[block][register]);
                }
                left[block] = left[block].wrapping_add(work.left_step);
                right[block] = right[block].wrapping_add(work.right_step);
            }
        }
        sums
    }
}

/// # Safety
/// As for [`column`].
#[inline(always)]
pub(super) unsafe fn load<V: Vector, const MASKED: bool>(from: *const V::Element, mask: V::Mask) -> V {
    // SAFETY: as the caller promises.
    unsafe { if MASKED { V::load_first(from, mask) } else { V::load(from) } }
}
