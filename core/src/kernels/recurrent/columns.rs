//! A product of one column whose matrix is read from its beginning to its end: how the second-level cache is fastest.
//!
//! The sums are in memory, in the first level; some columns at a time are added to all of them.

use core::mem::MaybeUninit;

use super::one_step::Lanes;
use crate::kernels::product::BLOCK;
use crate::kernels::vector::functions::Real;

/// Some rows of a product of one column.
pub(super) struct Columns {
    pub(super) left: *const f32,
    /// From a column to the next.
    pub(super) gates: usize,
    pub(super) rows: usize,
    pub(super) right: *const f32,
    pub(super) depth: usize,
    /// What the block sums are added to.
    pub(super) start: *const f32,
    pub(super) result: *mut f32,
}

/// How many rows pass at a time: their sums stay in the first-level cache.
const PANEL: usize = 512;
/// How many columns are read side by side: a sum is loaded and stored once for all of them.
const TOGETHER: usize = 4;

/// The sums of the rows of a panel, in memory, the last register of them whole.
#[repr(align(64))]
struct Panel(MaybeUninit<[f32; PANEL]>);

/// Computes all of it.
///
/// # Safety
/// The instructions of `V` must be here, and everything that `work` describes must be inside of its memory.
#[inline(always)]
pub(super) unsafe fn columns<V: Real>(work: &Columns) {
    let mut panel = Panel(MaybeUninit::uninit());
    let sums: *mut f32 = panel.0.as_mut_ptr().cast();
    for row in (0..work.rows).step_by(PANEL) {
        let rows = PANEL.min(work.rows - row);
        for from in (0..work.depth).step_by(BLOCK) {
            let to = work.depth.min(from + BLOCK);
            // SAFETY: as the caller promises; the panel has room for so many rows.
            unsafe {
                let (left, result) = (work.left.add(row), work.result.add(row));
                for at in (0..rows).step_by(V::LANES) {
                    V::zero().store(sums.add(at));
                }
                let mut column = from;
                while to - column >= TOGETHER {
                    group::<V, TOGETHER>(work, rows, left.add(column * work.gates), work.right.add(column), sums);
                    column += TOGETHER;
                }
                while to > column {
                    group::<V, 1>(work, rows, left.add(column * work.gates), work.right.add(column), sums);
                    column += 1;
                }
                let start = if from == 0 { work.start.add(row) } else { result.cast_const() };
                end_block::<V>(rows, start, sums, result);
            }
        }
    }
}

/// Adds the products of `COLUMNS` columns, one after the other, to the sums of some rows.
///
/// # Safety
/// As for [`columns`].
#[inline(always)]
unsafe fn group<V: Real, const COLUMNS: usize>(work: &Columns, rows: usize, left: *const f32, right: *const f32, sums: *mut f32) {
    // SAFETY: as the caller promises.
    unsafe {
        let mut values = [V::zero(); COLUMNS];
        for (column, value) in values.iter_mut().enumerate() {
            *value = V::splat(right.add(column));
        }
        let mut row = 0;
        while rows - row >= 2 * V::LANES {
            let whole = Lanes::<V, false> { mask: V::mask(V::LANES) };
            registers::<V, COLUMNS, 2, false>(work.gates, left.add(row), &values, &whole, sums.add(row));
            row += 2 * V::LANES;
        }
        while rows > row {
            let some = Lanes::<V, true> { mask: V::mask(V::LANES.min(rows - row)) };
            registers::<V, COLUMNS, 1, true>(work.gates, left.add(row), &values, &some, sums.add(row));
            row += V::LANES.min(rows - row);
        }
    }
}

/// Those of the rows of a few registers.
///
/// # Safety
/// As for [`columns`].
#[inline(always)]
unsafe fn registers<V: Real, const COLUMNS: usize, const R: usize, const MASKED: bool>(
    gates: usize,
    left: *const f32,
    values: &[V; COLUMNS],
    lanes: &Lanes<V, MASKED>,
    sums: *mut f32,
) {
    // SAFETY: as the caller promises.
    unsafe {
        for register in 0..R {
            let at = register * V::LANES;
            let mut sum = V::load(sums.add(at));
            for (column, value) in values.iter().enumerate() {
                sum = lanes.load(left.wrapping_add(column * gates + at)).mul_add(*value, sum);
            }
            sum.store(sums.add(at));
        }
    }
}

/// `result = start + sums`.
///
/// # Safety
/// As for [`columns`].
#[inline(always)]
unsafe fn end_block<V: Real>(rows: usize, start: *const f32, sums: *const f32, result: *mut f32) {
    // SAFETY: as the caller promises.
    unsafe {
        let mut row = 0;
        while rows - row >= V::LANES {
            V::load(start.add(row)).add(V::load(sums.add(row))).store(result.add(row));
            row += V::LANES;
        }
        if rows > row {
            let mask = V::mask(rows - row);
            V::load_first(start.add(row), mask).add(V::load(sums.add(row))).store_first(result.add(row), mask);
        }
    }
}
