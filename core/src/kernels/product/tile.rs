//! The innermost loops: a tile of the result in registers.

use core::array::from_fn;

use crate::kernels::vector::Vector;

/// A row of tiles: the same rows of the result, `count` groups of columns, and one or more blocks of the sum.
pub(super) struct Tiles<T> {
    /// The first of the rows, at the first product of the blocks.
    pub left: *const T,
    /// From a product to the next.
    pub left_step: usize,
    /// The first of the columns, at the first product of the blocks.
    pub right: *const T,
    /// From a product to the next.
    pub right_step: usize,
    /// From a column to the next.
    pub right_column: usize,
    /// What the block sums are added to; null for nothing.
    pub start: *const T,
    /// From a column to the next.
    pub start_column: usize,
    pub result: *mut T,
    /// From a column to the next.
    pub result_column: usize,
    /// Products in a block.
    pub length: usize,
    /// How many rows the last register of the tile has, if it is masked.
    pub lanes: usize,
    /// How many tiles.
    pub count: usize,
}

/// The most columns a tile has.
const MOST: usize = 12;

/// The same pointer, but the compiler does not know that it is. It would compute every address in the inner loop anew, each from the
/// one before; from one pointer for three columns, the machine does it while loading.
#[inline(always)]
#[allow(clippy::pointers_in_nomem_asm_block)]
fn hidden<T>(mut pointer: *const T) -> *const T {
    // SAFETY: there is no instruction.
    unsafe { core::arch::asm!("/* {0} */", inout(reg) pointer, options(pure, nomem, nostack, preserves_flags)) };
    pointer
}

/// The block sums of a tile: `BLOCKS` blocks side by side, of `COLUMNS` columns of `ROWS` registers.
type Sums<V, const ROWS: usize, const COLUMNS: usize, const BLOCKS: usize> = [[[V; ROWS]; COLUMNS]; BLOCKS];

/// Computes tiles of `COLUMNS` columns and `ROWS` registers; the last register is partly used if `MASKED`. `BLOCKS` blocks of the sum
/// run side by side: a single one would wait for the latency of the unit where the tile is small.
///
/// # Safety
/// The instructions of `V` must be here, and everything that `work` describes must be inside of its memory.
#[inline(always)]
pub(super) unsafe fn tiles<V: Vector, const ROWS: usize, const COLUMNS: usize, const BLOCKS: usize, const MASKED: bool>(
    work: &Tiles<V::Element>,
) {
    // SAFETY: as the caller promises.
    unsafe {
        let mask = V::mask(if MASKED { work.lanes } else { V::LANES });
        for tile in 0..work.count {
            let column = tile * COLUMNS;
            let sums = block_sums::<V, ROWS, COLUMNS, BLOCKS, MASKED>(work, work.right.add(column * work.right_column), mask);
            let result = work.result.add(column * work.result_column);
            if work.start.is_null() {
                finish::<V, ROWS, COLUMNS, BLOCKS, MASKED, false>(work, &sums, result, result, mask);
            } else {
                let start = work.start.add(column * work.start_column);
                finish::<V, ROWS, COLUMNS, BLOCKS, MASKED, true>(work, &sums, start, result, mask);
            }
        }
    }
}

/// # Safety
/// As for [`tiles`].
#[inline(always)]
unsafe fn block_sums<V: Vector, const ROWS: usize, const COLUMNS: usize, const BLOCKS: usize, const MASKED: bool>(
    work: &Tiles<V::Element>,
    right: *const V::Element,
    mask: V::Mask,
) -> Sums<V, ROWS, COLUMNS, BLOCKS> {
    // SAFETY: as the caller promises; block after block has `length` products.
    unsafe {
        let mut sums = [[[V::zero(); ROWS]; COLUMNS]; BLOCKS];
        let mut left: [_; BLOCKS] = from_fn(|block| hidden(work.left.add(block * work.length * work.left_step)));
        let mut right: [[_; MOST.div_ceil(3)]; BLOCKS] = from_fn(|block| {
            from_fn(|three| {
                let column = if three * 3 < COLUMNS { three * 3 } else { 0 };
                hidden(right.add(block * work.length * work.right_step + column * work.right_column))
            })
        });
        for _ in 0..work.length {
            for block in 0..BLOCKS {
                let rows: [V; ROWS] = from_fn(|row| {
                    let from = left[block].add(row * V::LANES);
                    if MASKED && row == ROWS - 1 { V::load_first(from, mask) } else { V::load(from) }
                });
                for column in 0..COLUMNS {
                    // With a check for overflow, which debug builds would make here, the loop is not unrolled and the sums are in memory.
                    let offset = (column % 3).wrapping_mul(work.right_column);
                    let factor = V::splat(right[block][column / 3].add(offset));
                    for row in 0..ROWS {
                        sums[block][column][row] = rows[row].mul_add(factor, sums[block][column][row]);
                    }
                }
                left[block] = left[block].wrapping_add(work.left_step);
                for three in &mut right[block] {
                    *three = three.wrapping_add(work.right_step);
                }
            }
        }
        sums
    }
}

/// # Safety
/// As for [`tiles`].
#[inline(always)]
unsafe fn finish<V: Vector, const ROWS: usize, const COLUMNS: usize, const BLOCKS: usize, const MASKED: bool, const ADD: bool>(
    work: &Tiles<V::Element>,
    sums: &Sums<V, ROWS, COLUMNS, BLOCKS>,
    start: *const V::Element,
    result: *mut V::Element,
    mask: V::Mask,
) {
    // SAFETY: as the caller promises.
    unsafe {
        for column in 0..COLUMNS {
            for row in 0..ROWS {
                let partial = MASKED && row == ROWS - 1;
                let mut total = sums[0][column][row];
                if ADD {
                    let from = start.add(column * work.start_column + row * V::LANES);
                    total = if partial { V::load_first(from, mask) } else { V::load(from) }.add(total);
                }
                for block in &sums[1..] {
                    total = total.add(block[column][row]);
                }
                let to = result.add(column * work.result_column + row * V::LANES);
                if partial {
                    total.store_first(to, mask);
                } else {
                    total.store(to);
                }
            }
        }
    }
}
