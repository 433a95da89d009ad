//! The loops around the tiles: blocks of the sum outside, then rows, then columns, so that a panel of the left factor stays near.

use core::mem::MaybeUninit;

use super::column::{Column, Tile, column};
use super::far::Far;
use super::pack::{Square, transpose};
use super::tile::Tiles;
use super::{BLOCK, Sizes, Start, Steps, Strides};

/// A register type together with its compiled tiles.
///
/// # Safety
/// [`Kernel::run`] needs the instructions of the register type; AVX2 is among them.
pub(super) unsafe trait Kernel: Far<Element: Square> {
    /// The tiles there are, for 1, 2, … registers of rows: widths in columns, the widest first, 1 last; each with the numbers of blocks
    /// that can run side by side, the greatest first, 1 last.
    const TILES: &'static [&'static [(usize, &'static [usize])]];

    /// Computes with the tile of these sizes.
    ///
    /// # Safety
    /// The sizes must be in [`Kernel::TILES`], the instructions here, and the memory valid.
    unsafe fn run(rows: usize, columns: usize, blocks: usize, masked: bool, work: &Tiles<Self::Element>);

    /// Computes some rows of a product of one column: those of 1 to 8 registers, or of the first lanes of one.
    ///
    /// # Safety
    /// The instructions must be here, and the memory valid.
    unsafe fn rows(registers: usize, masked: bool, work: &Column<Self::Element>, tile: Tile);
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
/// Columns of the left factor that are so many bytes apart, or a multiple of it, share few lines of the first-level cache.
const CROWDED: usize = 512;
/// From so many columns of the right factor on, it pays to copy the left one.
const WORTH_A_COPY: usize = 48;

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
pub(super) unsafe fn product<K: Kernel>(operands: &Operands<K::Element>) {
    let (Sizes { rows, columns, depth }, left) = (operands.sizes, operands.steps.left);
    if columns >= WORTH_A_COPY && (left * size_of::<K::Element>()).is_multiple_of(CROWDED) {
        // SAFETY: as the caller promises.
        return unsafe { product_of_copies::<K>(operands) };
    }
    let together = if columns <= FEW { BLOCK * TOGETHER } else { BLOCK };
    for column in (0..columns).step_by(COLUMNS) {
        let columns = COLUMNS.min(columns - column);
        for from in (0..depth).step_by(together) {
            let part = Part { row: 0, rows, column, columns, from, to: depth.min(from + together) };
            // SAFETY: the part is inside of the operands.
            unsafe { rows_of_tiles::<K>(operands, &part, operands.left.add(from * left), left) };
        }
    }
}

/// A block of some rows of the left factor, where its columns do not compete for the same lines of the first-level cache: an odd number of
/// lines apart.
#[repr(C, align(64))]
struct Panel([MaybeUninit<u8>; PANEL_LINES * LINE * BLOCK]);
/// From a column of a panel to the next, in lines; all but the last are used.
const PANEL_LINES: usize = 9;
const LINE: usize = 64;

impl Panel {
    const EMPTY: Self = Self([MaybeUninit::uninit(); PANEL_LINES * LINE * BLOCK]);

    /// From a column to the next.
    const fn step<T>() -> usize {
        PANEL_LINES * LINE / size_of::<T>()
    }

    /// How many rows there are.
    const fn height<T>() -> usize {
        (PANEL_LINES - 1) * LINE / size_of::<T>()
    }
}

/// [`product`] with copies of blocks of the left factor.
///
/// # Safety
/// As for [`product`].
unsafe fn product_of_copies<K: Kernel>(operands: &Operands<K::Element>) {
    let (Sizes { rows, columns, depth }, left) = (operands.sizes, operands.steps.left);
    let mut panel = Panel::EMPTY;
    let panel: *mut K::Element = panel.0.as_mut_ptr().cast();
    let (height, step) = (Panel::height::<K::Element>(), Panel::step::<K::Element>());
    for column in (0..columns).step_by(COLUMNS) {
        let columns = COLUMNS.min(columns - column);
        for from in (0..depth).step_by(BLOCK) {
            let to = depth.min(from + BLOCK);
            for row in (0..rows).step_by(height) {
                let part = Part { row, rows: height.min(rows - row), column, columns, from, to };
                // SAFETY: the part is inside of the operands, and fits the panel.
                unsafe {
                    copy(operands.left.add(from * left + row), left, panel, step, part.rows, to - from);
                    rows_of_tiles::<K>(operands, &part, panel, step);
                }
            }
        }
    }
}

/// Copies a matrix, column by column.
///
/// # Safety
/// The memory must be valid.
unsafe fn copy<T: Copy>(from: *const T, from_step: usize, to: *mut T, to_step: usize, rows: usize, columns: usize) {
    for column in 0..columns {
        // SAFETY: as the caller promises.
        unsafe { core::ptr::copy_nonoverlapping(from.add(column * from_step), to.add(column * to_step), rows) };
    }
}

/// # Safety
/// As for [`product`]; `left` is stored transposed.
pub(super) unsafe fn product_transposed<K: Kernel>(operands: &Operands<K::Element>) {
    let (Sizes { rows, columns, depth }, left) = (operands.sizes, operands.steps.left);
    let mut panel = Panel::EMPTY;
    let panel: *mut K::Element = panel.0.as_mut_ptr().cast();
    let (height, step) = (Panel::height::<K::Element>(), Panel::step::<K::Element>());
    // All blocks of the sum for some rows: their part of the result stays near.
    for row in (0..rows).step_by(height) {
        for from in (0..depth).step_by(BLOCK) {
            let to = depth.min(from + BLOCK);
            let part = Part { row, rows: height.min(rows - row), column: 0, columns, from, to };
            // SAFETY: the part is inside of the operands, and fits the panel.
            unsafe {
                transpose(operands.left.add(row * left + from), left, panel, step, part.rows, to - from);
                rows_of_tiles::<K>(operands, &part, panel, step);
            }
        }
    }
}

/// Computes a part whose left factor begins at `left`.
///
/// # Safety
/// As for [`product`].
unsafe fn rows_of_tiles<K: Kernel>(operands: &Operands<K::Element>, part: &Part, left: *const K::Element, left_step: usize) {
    if part.columns == 1 {
        // SAFETY: as the caller promises.
        return unsafe { one_column::<K>(operands, part, left, left_step) };
    }
    let mut registers = part.rows.div_ceil(K::LANES);
    let tallest = K::TILES.len();
    let mut row = 0;
    while registers > 0 {
        // 5 registers are 3 and 2, not 4 and 1.
        let here = if registers < 2 * tallest && registers > tallest { registers.div_ceil(2) } else { registers.min(tallest) };
        let rows = (here * K::LANES).min(part.rows - row);
        let part = Part { row: part.row + row, rows, ..*part };
        // SAFETY: these rows are some of the part's.
        unsafe { row_of_tiles::<K>(operands, &part, left.add(row), left_step, here) };
        registers -= here;
        row += rows;
    }
}

/// Whether the columns of one of the widest tiles and the `rest` that it leaves are those of two narrower ones: 8 of 6 are 4 and 4, since a tile of
/// 2 waits for itself.
fn is_split_better(tiles: &[(usize, &[usize])], rest: usize) -> bool {
    let Some(((widest, _), narrower)) = tiles.split_first() else { return false };
    let is_half = |half: usize| half >= 3 && narrower.iter().any(|(width, _)| *width == half);
    rest > 0 && narrower.iter().any(|(width, _)| *width >= 3 && is_half((widest + rest).wrapping_sub(*width)))
}

/// Computes a part of one column.
///
/// # Safety
/// As for [`product`].
#[inline(always)]
unsafe fn one_column<K: Kernel>(operands: &Operands<K::Element>, part: &Part, left: *const K::Element, left_step: usize) {
    let Operands { steps, strides, start, .. } = *operands;
    // SAFETY: all of this is inside of the operands.
    unsafe {
        let result = operands.result.add(part.column * steps.result + part.row);
        let start = match (part.from, start) {
            (0, Start::Zero) => core::ptr::null(),
            (0, Start::Bias) => operands.bias.add(part.row),
            _ => result.cast_const(),
        };
        let right = operands.right.add(part.from * strides.depth + part.column * strides.column);
        let (rows, depth) = (part.rows, part.to - part.from);
        column::<K>(&Column { rows, depth, left, left_step, right, right_step: strides.depth, start, result });
    }
}

/// Computes all columns of a part that is one tile high.
///
/// # Safety
/// As for [`product`].
unsafe fn row_of_tiles<K: Kernel>(
    operands: &Operands<K::Element>,
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
        let mut count = if left_over == width { 1 } else { left_over / width };
        if column == part.column && is_split_better(K::TILES[registers - 1], left_over % width) {
            count -= 1;
        }
        let mut from = part.from;
        while from < part.to {
            let blocks = side_by_side.iter().copied().find(|blocks| part.to - from >= blocks * BLOCK).unwrap_or(1);
            let length = BLOCK.min(part.to - from);
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
