//! The innermost loops: a tile of the result in registers.

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
            let right = work.right.add(column * work.right_column);
            // One register high, a tile takes an address for every multiplication: they decide.
            let sums = if ROWS == 1 && BLOCKS == 1 && COLUMNS > 3 && work.right_step == 1 {
                [sums_along_depth::<V, ROWS, COLUMNS, MASKED>(work, right, mask); BLOCKS]
            } else if ROWS == 1 && BLOCKS == 1 && COLUMNS > 3 && work.right_column == 1 {
                [sums_along_columns::<V, ROWS, COLUMNS, MASKED>(work, right, mask); BLOCKS]
            } else {
                block_sums::<V, ROWS, COLUMNS, BLOCKS, MASKED>(work, right, mask)
            };
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
        let (mut left, mut right) = ([work.left; BLOCKS], [[right; MOST.div_ceil(3)]; BLOCKS]);
        for block in 0..BLOCKS {
            left[block] = hidden(left[block].add(block * work.length * work.left_step));
            for (three, right) in right[block].iter_mut().enumerate() {
                let column = if three * 3 < COLUMNS { three * 3 } else { 0 };
                *right = hidden(right.add(block * work.length * work.right_step + column * work.right_column));
            }
        }
        for _ in 0..work.length {
            for block in 0..BLOCKS {
                let rows = load_rows::<V, ROWS, MASKED>(left[block], mask);
                for column in 0..COLUMNS {
                    // Without a check for overflow, so that the loop is unrolled in debug builds too, and the sums are in registers.
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

/// How many products are computed from the same addresses if neighbours in the direction of the sum are neighbours in memory.
const ALONG_DEPTH: usize = 4;

/// The sums of one block, for a `right_step` of 1.
///
/// # Safety
/// As for [`tiles`].
#[inline(always)]
unsafe fn sums_along_depth<V: Vector, const ROWS: usize, const COLUMNS: usize, const MASKED: bool>(
    work: &Tiles<V::Element>,
    right: *const V::Element,
    mask: V::Mask,
) -> [[V; ROWS]; COLUMNS] {
    // SAFETY: as the caller promises.
    unsafe {
        let mut sums = [[V::zero(); ROWS]; COLUMNS];
        let mut left = work.left;
        let mut right = [right; MOST.div_ceil(3)];
        for (three, right) in right.iter_mut().enumerate() {
            *right = right.add(if three * 3 < COLUMNS { three * 3 * work.right_column } else { 0 });
        }
        let mut products = work.length;
        while products > 0 {
            let together = if products < ALONG_DEPTH { 1 } else { ALONG_DEPTH };
            for three in &mut right {
                *three = hidden(*three);
            }
            let at = |k: usize, column: usize| right[column / 3].add(column % 3 * work.right_column + k);
            add_products::<V, ROWS, COLUMNS, MASKED>(&mut sums, left, mask, |column| at(0, column));
            if together == ALONG_DEPTH {
                for k in 1..ALONG_DEPTH {
                    let left = left.add(k * work.left_step);
                    add_products::<V, ROWS, COLUMNS, MASKED>(&mut sums, left, mask, |column| at(k, column));
                }
            }
            left = left.wrapping_add(together * work.left_step);
            for three in &mut right {
                *three = three.wrapping_add(together);
            }
            products -= together;
        }
        sums
    }
}

/// The sums of one block, for a `right_column` of 1.
///
/// # Safety
/// As for [`tiles`].
#[inline(always)]
unsafe fn sums_along_columns<V: Vector, const ROWS: usize, const COLUMNS: usize, const MASKED: bool>(
    work: &Tiles<V::Element>,
    mut right: *const V::Element,
    mask: V::Mask,
) -> [[V; ROWS]; COLUMNS] {
    // SAFETY: as the caller promises.
    unsafe {
        let mut sums = [[V::zero(); ROWS]; COLUMNS];
        let mut left = work.left;
        for _ in 0..work.length {
            add_products::<V, ROWS, COLUMNS, MASKED>(&mut sums, left, mask, |column| right.add(column));
            left = left.wrapping_add(work.left_step);
            right = right.wrapping_add(work.right_step);
        }
        sums
    }
}

/// The rows of a tile, of one product. (A loop, here and elsewhere: `from_fn` is many functions for each tile, which take longer to compile.)
///
/// # Safety
/// As for [`tiles`].
#[inline(always)]
unsafe fn load_rows<V: Vector, const ROWS: usize, const MASKED: bool>(left: *const V::Element, mask: V::Mask) -> [V; ROWS] {
    // SAFETY: as the caller promises.
    unsafe {
        let mut rows = [V::zero(); ROWS];
        for (row, to) in rows.iter_mut().enumerate() {
            let from = left.add(row * V::LANES);
            *to = if MASKED && row == ROWS - 1 { V::load_first(from, mask) } else { V::load(from) };
        }
        rows
    }
}

/// One product more in every sum.
///
/// # Safety
/// As for [`tiles`]; the factors of all columns are where `right` says.
#[inline(always)]
unsafe fn add_products<V: Vector, const ROWS: usize, const COLUMNS: usize, const MASKED: bool>(
    sums: &mut [[V; ROWS]; COLUMNS],
    left: *const V::Element,
    mask: V::Mask,
    right: impl Fn(usize) -> *const V::Element,
) {
    // SAFETY: as the caller promises.
    unsafe {
        let rows = load_rows::<V, ROWS, MASKED>(left, mask);
        for (column, sums) in sums.iter_mut().enumerate() {
            let factor = V::splat(right(column));
            for row in 0..ROWS {
                sums[row] = rows[row].mul_add(factor, sums[row]);
            }
        }
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
