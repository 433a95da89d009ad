//! One column, where the matrix is farther than the first-level cache: it is read from its first number to its last, which is how the caches behind it
//! are fastest.
//!
//! The sums are in memory, in the first level; some columns at a time are added to all of them. (Elsewhere, they are in registers.)

use core::mem::MaybeUninit;

use super::BLOCK;
use super::column::{Column, load};
use crate::kernels::vector::Vector;

/// How many bytes of sums pass at a time: they stay in the first-level cache.
const PANEL: usize = 2048;
/// How many columns are read side by side: a sum is loaded and stored once for all of them.
const TOGETHER: usize = 4;

/// The sums of the rows of a panel, in memory, the last register of them whole.
#[repr(align(64))]
struct Panel(MaybeUninit<[u8; PANEL]>);

/// A register type for which [`far`] is compiled.
///
/// # Safety
/// As for [`Vector`].
pub(crate) unsafe trait Far: Vector {
    /// Computes all of a product of one column.
    ///
    /// # Safety
    /// The instructions must be here, and everything that `work` describes must be inside of its memory.
    unsafe fn far(work: &Column<Self::Element>);
}

/// The body of [`Far::far`].
///
/// # Safety
/// The instructions of `V` must be here, and everything that `work` describes must be inside of its memory.
#[inline(always)]
pub(super) unsafe fn far<V: Vector>(work: &Column<V::Element>) {
    let mut panel = Panel(MaybeUninit::uninit());
    let sums: *mut V::Element = panel.0.as_mut_ptr().cast();
    let height = PANEL / size_of::<V::Element>();
    for row in (0..work.rows).step_by(height) {
        let rows = height.min(work.rows - row);
        for from in (0..work.depth).step_by(BLOCK) {
            // SAFETY: as the caller promises; the panel has room for so many rows.
            unsafe {
                block::<V>(work, row, rows, from, sums);
                end_block::<V>(work, row, rows, from, sums);
            }
        }
    }
}

/// The sums of a block that begins with the product `from`.
///
/// # Safety
/// As for [`far`].
#[inline(always)]
unsafe fn block<V: Vector>(work: &Column<V::Element>, row: usize, rows: usize, from: usize, sums: *mut V::Element) {
    let to = work.depth.min(from + BLOCK);
    // SAFETY: as the caller promises.
    unsafe {
        for at in (0..rows).step_by(V::LANES) {
            V::zero().store(sums.add(at));
        }
        let mut column = from;
        while to - column >= TOGETHER {
            group::<V, TOGETHER>(work, row, rows, column, sums);
            column += TOGETHER;
        }
        while to > column {
            group::<V, 1>(work, row, rows, column, sums);
            column += 1;
        }
    }
}

/// Adds the products of `COLUMNS` columns, one after the other, to the sums of some rows.
///
/// # Safety
/// As for [`far`].
#[inline(always)]
unsafe fn group<V: Vector, const COLUMNS: usize>(
    work: &Column<V::Element>,
    first: usize,
    rows: usize,
    from: usize,
    sums: *mut V::Element,
) {
    // SAFETY: as the caller promises.
    unsafe {
        let left = work.left.add(from * work.left_step + first);
        let mut values = [V::zero(); COLUMNS];
        for (column, value) in values.iter_mut().enumerate() {
            *value = V::splat(work.right.add((from + column) * work.right_step));
        }
        let mut row = 0;
        while rows - row >= 2 * V::LANES {
            let mask = V::mask(V::LANES);
            registers::<V, COLUMNS, 2, false>(left.add(row), work.left_step, &values, mask, sums.add(row));
            row += 2 * V::LANES;
        }
        while rows > row {
            let lanes = V::LANES.min(rows - row);
            registers::<V, COLUMNS, 1, true>(left.add(row), work.left_step, &values, V::mask(lanes), sums.add(row));
            row += lanes;
        }
    }
}

/// Those of the rows of a few registers; with `MASKED`, of those of one that the mask selects.
///
/// # Safety
/// As for [`far`].
#[inline(always)]
unsafe fn registers<V: Vector, const COLUMNS: usize, const REGISTERS: usize, const MASKED: bool>(
    left: *const V::Element,
    step: usize,
    values: &[V; COLUMNS],
    mask: V::Mask,
    sums: *mut V::Element,
) {
    // SAFETY: as the caller promises.
    unsafe {
        for register in 0..REGISTERS {
            let at = register * V::LANES;
            let mut sum = V::load(sums.add(at));
            for (column, value) in values.iter().enumerate() {
                let weights = load::<V, MASKED>(left.wrapping_add(column * step + at), mask);
                sum = weights.mul_add(*value, sum);
            }
            sum.store(sums.add(at));
        }
    }
}

/// Adds the sums of a block to what they are added to.
///
/// # Safety
/// As for [`far`].
#[inline(always)]
unsafe fn end_block<V: Vector>(work: &Column<V::Element>, first: usize, rows: usize, from: usize, sums: *const V::Element) {
    let start = if from == 0 { work.start } else { work.result.cast_const() };
    // SAFETY: as the caller promises; where nothing is added, nothing is loaded.
    unsafe {
        let (start, result) = (start.wrapping_add(first), work.result.add(first));
        let is_added = from > 0 || !work.start.is_null();
        let mut row = 0;
        while rows - row >= V::LANES {
            let sum = V::load(sums.add(row));
            let total = if is_added { V::load(start.wrapping_add(row)).add(sum) } else { sum };
            total.store(result.add(row));
            row += V::LANES;
        }
        if rows > row {
            let (sum, mask) = (V::load(sums.add(row)), V::mask(rows - row));
            let total = if is_added { V::load_first(start.wrapping_add(row), mask).add(sum) } else { sum };
            total.store_first(result.add(row), mask);
        }
    }
}
