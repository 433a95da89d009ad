//! The loops around the tiles: blocks of the sum outside, then rows, then columns, so that a panel of the left factor stays near.

use core::mem::MaybeUninit;

use super::pack::{Square, transpose};
use super::tile::Tiles;
use super::{Sizes, Start, Steps, Strides};
use crate::kernels::vector::Vector;

/// A register type together with its compiled tiles.
///
/// # Safety
/// [`Kernel::run`] needs the instructions of the register type; AVX2 is among them.
pub(super) unsafe trait Kernel: Vector<Element: Square> {
    /// The tiles there are, for 1, 2, … registers of rows: widths in columns, the widest first, 1 last; each with the numbers of blocks
    /// that can run side by side, the greatest first, 1 last.
    const TILES: &'static [&'static [(usize, &'static [usize])]];
    /// Up to how many registers of rows a tile has if there are several columns; all of `TILES` have one column.
    const WIDE: usize;

    /// Computes with the tile of these sizes.
    ///
    /// # Safety
    /// The sizes must be in [`Kernel::TILES`], the instructions here, and the memory valid.
    unsafe fn run(rows: usize, columns: usize, blocks: usize, masked: bool, work: &Tiles<Self::Element>);
}

/// Operands of a product whose sizes were checked.
pub(super) struct Operands<T> {
    pub sizes: Sizes,
    pub steps: Steps,
    pub strides: Strides,
    pub start: Start,
    pub left: *const T,
    pub right: *const T,
    pub bias: *const T,
    pub result: *mut T,
}

impl<T> Clone for Operands<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Operands<T> {}

/// How many columns are computed before the next block of the sum: their part of the result stays in the second-level cache.
const COLUMNS: usize = 240;
/// Up to this many columns, several blocks of the sum run side by side.
const FEW: usize = 8;
/// How many blocks are taken together then.
const TOGETHER: usize = 8;

/// A rectangle of the product: some rows, columns, and whole blocks of the sum.
struct Part {
    row: usize,
    rows: usize,
    column: usize,
    columns: usize,
    from: usize,
    to: usize,
}

/// # Safety
/// The instructions of `K` must be here, and the operands as large as their sizes say.
pub(super) unsafe fn product<K: Kernel>(operands: &Operands<K::Element>, block: usize) {
    let (Sizes { rows, columns, depth }, left) = (operands.sizes, operands.steps.left);
    let together = if columns <= FEW { block * TOGETHER } else { block };
    for column in (0..columns).step_by(COLUMNS) {
        let columns = COLUMNS.min(columns - column);
        let mut from = 0;
        while from < depth {
            let part = Part { row: 0, rows, column, columns, from, to: depth.min(from + together) };
            // SAFETY: the part is inside of the operands.
            unsafe { rows_of_tiles::<K>(operands, block, &part, operands.left.add(from * left), left) };
            from = part.to;
        }
    }
}

/// A part of the left factor, transposed.
#[repr(C, align(64))]
struct Panel([MaybeUninit<u8>; PANEL_BYTES]);
const PANEL_BYTES: usize = 16 * 1024;

/// # Safety
/// As for [`product`]; `left` is stored transposed.
pub(super) unsafe fn product_transposed<K: Kernel>(operands: &Operands<K::Element>, block: usize) {
    let Sizes { rows, columns, depth } = operands.sizes;
    let mut panel = Panel([MaybeUninit::uninit(); PANEL_BYTES]);
    let panel: *mut K::Element = panel.0.as_mut_ptr().cast();
    let height = PANEL_BYTES / size_of::<K::Element>() / block;
    for from in (0..depth).step_by(block) {
        let to = depth.min(from + block);
        for row in (0..rows).step_by(height) {
            let rows = height.min(rows - row);
            let part = Part { row, rows, column: 0, columns, from, to };
            // SAFETY: the part is inside of the operands, and `height` rows of a block fill the panel.
            unsafe {
                transpose(
                    operands.left.add(row * operands.steps.left + from),
                    operands.steps.left,
                    panel,
                    height,
                    rows,
                    to - from,
                );
                rows_of_tiles::<K>(operands, block, &part, panel, height);
            }
        }
    }
}

/// Computes a part whose left factor begins at `left`.
///
/// # Safety
/// As for [`product`].
unsafe fn rows_of_tiles<K: Kernel>(
    operands: &Operands<K::Element>,
    block: usize,
    part: &Part,
    left: *const K::Element,
    left_step: usize,
) {
    let mut registers = part.rows.div_ceil(K::LANES);
    let tallest = if part.columns == 1 { K::TILES.len() } else { K::WIDE };
    let mut row = 0;
    while registers > 0 {
        // 5 registers are 3 and 2, not 4 and 1.
        let here = if registers < 2 * tallest && registers > tallest { registers.div_ceil(2) } else { registers.min(tallest) };
        let rows = (here * K::LANES).min(part.rows - row);
        let part = Part { row: part.row + row, rows, ..*part };
        // SAFETY: these rows are some of the part's.
        unsafe { row_of_tiles::<K>(operands, block, &part, left.add(row), left_step, here) };
        registers -= here;
        row += rows;
    }
}

/// Computes all columns of a part that is one tile high.
///
/// # Safety
/// As for [`product`].
unsafe fn row_of_tiles<K: Kernel>(
    operands: &Operands<K::Element>,
    block: usize,
    part: &Part,
    left: *const K::Element,
    left_step: usize,
    registers: usize,
) {
    let Operands { steps, strides, start, .. } = *operands;
    let lanes = part.rows - (registers - 1) * K::LANES;
    let mut column = part.column;
    for &(width, side_by_side) in K::TILES[registers - 1] {
        let left_over = part.column + part.columns - column;
        if left_over < width {
            continue;
        }
        let count = if left_over == width { 1 } else { left_over / width };
        let mut from = part.from;
        while from < part.to {
            let blocks = side_by_side.iter().copied().find(|blocks| part.to - from >= blocks * block).unwrap_or(1);
            let length = block.min(part.to - from);
            // SAFETY: all of this is inside of the operands.
            unsafe {
                let result = operands.result.add(column * steps.result + part.row);
                let (start, start_column) = match (from, start) {
                    (0, Start::Zero) => (core::ptr::null(), 0),
                    (0, Start::Bias) => (operands.bias.add(part.row), 0),
                    _ => (result.cast_const(), steps.result),
                };
                let work = Tiles {
                    left: left.add((from - part.from) * left_step),
                    left_step,
                    right: operands.right.add(from * strides.depth + column * strides.column),
                    right_step: strides.depth,
                    right_column: strides.column,
                    start,
                    start_column,
                    result,
                    result_column: steps.result,
                    length,
                    lanes,
                    count,
                };
                K::run(registers, width, blocks, lanes < K::LANES, &work);
            }
            from += blocks * length;
        }
        column += count * width;
    }
}
