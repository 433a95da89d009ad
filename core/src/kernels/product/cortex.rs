//! For a Cortex-M4F: some rows of one column in the registers of its floating-point unit.
//!
//! A tile keeps 16 sums in registers, or as many as are left. For four products it loads four numbers of the column and, in one or two
//! bursts each, the weights; every weight is read once. That is 79 instructions for 64 products. Each block of the sum ends with an
//! addition to what the result holds, as [`reference`](super::reference) has it.

use core::arch::asm;

pub(super) use super::reference::product_transposed;
use super::{BLOCK, Sizes, Start, Steps, Strides, reference};
use crate::Scalar;

/// The same as [`reference::product`]; the operands fit their slices.
#[allow(clippy::too_many_arguments)]
#[inline(always)]
pub(super) fn product<T: Scalar>(
    sizes: Sizes,
    steps: Steps,
    strides: Strides,
    start: Start,
    left: &[T],
    right: &[T],
    bias: &[T],
    result: &mut [T],
) {
    let (Some(weights), Some(values), Some(biases)) = (T::f32s(left), T::f32s(right), T::f32s(bias)) else {
        return reference::product(sizes, steps, strides, start, left, right, bias, result);
    };
    let Some(result) = T::f32s_mut(result) else { return };
    let operands = Operands { sizes, steps, start, left: weights.as_ptr(), bias: biases.as_ptr() };
    // SAFETY: the caller has compared all lengths with the sizes.
    unsafe { columns(&operands, values.as_ptr(), strides, result.as_mut_ptr()) };
}

struct Operands {
    sizes: Sizes,
    steps: Steps,
    start: Start,
    left: *const f32,
    bias: *const f32,
}

/// # Safety
/// The operands must be as large as their sizes say.
unsafe fn columns(operands: &Operands, right: *const f32, strides: Strides, result: *mut f32) {
    // SAFETY: as the caller promises.
    unsafe {
        if strides.depth == 1 || operands.sizes.depth == 1 {
            each_block(operands, right, strides, result, |values, _| values);
        } else {
            columns_apart(operands, right, strides, result);
        }
    }
}

/// The same for columns whose numbers are not side by side: they are put there, block by block. (A function of its own, so that the others
/// do without the room on the stack.)
///
/// # Safety
/// As for [`columns`].
#[inline(never)]
unsafe fn columns_apart(operands: &Operands, right: *const f32, strides: Strides, result: *mut f32) {
    let mut room = [0.0; BLOCK];
    // SAFETY: as the caller promises.
    unsafe {
        each_block(operands, right, strides, result, |values, length| {
            for (k, place) in room.iter_mut().enumerate().take(length) {
                *place = *values.add(k * strides.depth);
            }
            room.as_ptr()
        });
    }
}

/// Column after column, block after block; `place` says where the numbers of a block are, given the first and how many.
///
/// # Safety
/// As for [`columns`].
#[inline(always)]
unsafe fn each_block(
    operands: &Operands,
    right: *const f32,
    strides: Strides,
    result: *mut f32,
    mut place: impl FnMut(*const f32, usize) -> *const f32,
) {
    let Sizes { columns, depth, .. } = operands.sizes;
    for column in 0..columns {
        let mut from = 0;
        // (Without products too, the result is written.)
        loop {
            let length = BLOCK.min(depth - from);
            // SAFETY: the block is one of the operand's.
            unsafe {
                let values = right.wrapping_add(column * strides.column + from * strides.depth);
                block(operands, from, length, place(values, length), result.add(column * operands.steps.result));
            }
            from += length;
            if from >= depth {
                break;
            }
        }
    }
}

/// One block of the sums of a column.
///
/// # Safety
/// As for [`columns`]; `right` has the `length` numbers of the block.
unsafe fn block(operands: &Operands, from: usize, length: usize, right: *const f32, result: *mut f32) {
    let (rows, step) = (operands.sizes.rows, operands.steps.left);
    let mut row = 0;
    while row < rows {
        // SAFETY: these rows are some of the operand's.
        unsafe {
            let result = result.add(row);
            let start = match (from, operands.start) {
                (0, Start::Zero) => core::ptr::null(),
                (0, Start::Bias) => operands.bias.add(row),
                _ => result.cast_const(),
            };
            let tile = Tile { left: operands.left.wrapping_add(from * step + row), step, right, length, start, result };
            row += match rows - row {
                16.. => tile.of_16(),
                10..12 => tile.of_10(),
                8.. => tile.of_8(),
                4.. => tile.of_4(),
                2.. => tile.of_2(),
                _ => tile.of_1(),
            };
        }
    }
}

/// Some rows of one block.
struct Tile {
    /// The weights of the first product.
    left: *const f32,
    /// From those to the next.
    step: usize,
    right: *const f32,
    /// Products.
    length: usize,
    /// What the sums are added to; null for nothing.
    start: *const f32,
    result: *mut f32,
}

/// What the sums begin at: loaded at once.
static ZEROS: [f32; 16] = [0.0; 16];

/// A tile of so many rows: the registers of the sums and of what they are added to, the additions, and for every burst the registers of
/// its weights and which sum takes which.
macro_rules! tile {
    ($name:ident: $rows:literal, sums $sums:literal, start $start:literal, add [$($add:literal)*];
     $(burst $weights:literal [$($sum:literal $weight:literal)*];)*) => {
        /// Computes the block and tells how many rows that were.
        ///
        /// # Safety
        /// All that the tile describes must be inside of its memory.
        unsafe fn $name(&self) -> usize {
            // SAFETY: as the caller promises; no other register is written than those that are named.
            unsafe {
                asm!(
                    concat!("vldmia {start}, {{", $sums, "}}"),
                    "subs {length}, {length}, #4",
                    "blo 3f",
                    "2:",
                    "vldmia {right}!, {{s16-s19}}",
                    $(concat!("vldmia {left}!, {{", $weights, "}}"), $(concat!("vfma.f32 ", $sum, ", ", $weight, ", s16"),)*)*
                    "add {left}, {skip}",
                    $(concat!("vldmia {left}!, {{", $weights, "}}"), $(concat!("vfma.f32 ", $sum, ", ", $weight, ", s17"),)*)*
                    "add {left}, {skip}",
                    $(concat!("vldmia {left}!, {{", $weights, "}}"), $(concat!("vfma.f32 ", $sum, ", ", $weight, ", s18"),)*)*
                    "add {left}, {skip}",
                    $(concat!("vldmia {left}!, {{", $weights, "}}"), $(concat!("vfma.f32 ", $sum, ", ", $weight, ", s19"),)*)*
                    "add {left}, {skip}",
                    "subs {length}, {length}, #4",
                    "bhs 2b",
                    "3:",
                    "adds {length}, {length}, #4",
                    "beq 5f",
                    "4:",
                    "vldmia {right}!, {{s16}}",
                    $(concat!("vldmia {left}!, {{", $weights, "}}"), $(concat!("vfma.f32 ", $sum, ", ", $weight, ", s16"),)*)*
                    "add {left}, {skip}",
                    "subs {length}, {length}, #1",
                    "bne 4b",
                    "5:",
                    "mov {start}, {begin}",
                    "cmp {start}, #0",
                    "beq 6f",
                    concat!("vldmia {start}, {{", $start, "}}"),
                    $($add,)*
                    "6:",
                    concat!("vstmia {result}, {{", $sums, "}}"),
                    left = inout(reg) self.left => _,
                    right = inout(reg) self.right => _,
                    length = inout(reg) self.length => _,
                    skip = in(reg) self.step.wrapping_sub($rows).wrapping_mul(size_of::<f32>()),
                    start = inout(reg) ZEROS.as_ptr() => _,
                    begin = in(reg) self.start,
                    result = in(reg) self.result,
                    out("s0") _, out("s1") _, out("s2") _, out("s3") _, out("s4") _, out("s5") _, out("s6") _, out("s7") _,
                    out("s8") _, out("s9") _, out("s10") _, out("s11") _, out("s12") _, out("s13") _, out("s14") _, out("s15") _,
                    out("s16") _, out("s17") _, out("s18") _, out("s19") _, out("s20") _, out("s21") _, out("s22") _, out("s23") _,
                    out("s24") _, out("s25") _, out("s26") _, out("s27") _, out("s28") _, out("s29") _, out("s30") _, out("s31") _,
                    options(nostack),
                );
            }
            $rows
        }
    };
}

#[rustfmt::skip]
impl Tile {
    tile! {
        of_16: 16, sums "s0-s15", start "s16-s31",
        add ["vadd.f32 s0, s16, s0" "vadd.f32 s1, s17, s1" "vadd.f32 s2, s18, s2" "vadd.f32 s3, s19, s3" "vadd.f32 s4, s20, s4" "vadd.f32 s5, s21, s5" "vadd.f32 s6, s22, s6" "vadd.f32 s7, s23, s7" "vadd.f32 s8, s24, s8" "vadd.f32 s9, s25, s9" "vadd.f32 s10, s26, s10" "vadd.f32 s11, s27, s11" "vadd.f32 s12, s28, s12" "vadd.f32 s13, s29, s13" "vadd.f32 s14, s30, s14" "vadd.f32 s15, s31, s15"];
        burst "s20-s27" ["s0" "s20" "s1" "s21" "s2" "s22" "s3" "s23" "s4" "s24" "s5" "s25" "s6" "s26" "s7" "s27"];
        burst "s20-s27" ["s8" "s20" "s9" "s21" "s10" "s22" "s11" "s23" "s12" "s24" "s13" "s25" "s14" "s26" "s15" "s27"];
    }
    tile! {
        of_10: 10, sums "s0-s9", start "s16-s25",
        add ["vadd.f32 s0, s16, s0" "vadd.f32 s1, s17, s1" "vadd.f32 s2, s18, s2" "vadd.f32 s3, s19, s3" "vadd.f32 s4, s20, s4" "vadd.f32 s5, s21, s5" "vadd.f32 s6, s22, s6" "vadd.f32 s7, s23, s7" "vadd.f32 s8, s24, s8" "vadd.f32 s9, s25, s9"];
        burst "s20-s29" ["s0" "s20" "s1" "s21" "s2" "s22" "s3" "s23" "s4" "s24" "s5" "s25" "s6" "s26" "s7" "s27" "s8" "s28" "s9" "s29"];
    }
    tile! {
        of_8: 8, sums "s0-s7", start "s16-s23",
        add ["vadd.f32 s0, s16, s0" "vadd.f32 s1, s17, s1" "vadd.f32 s2, s18, s2" "vadd.f32 s3, s19, s3" "vadd.f32 s4, s20, s4" "vadd.f32 s5, s21, s5" "vadd.f32 s6, s22, s6" "vadd.f32 s7, s23, s7"];
        burst "s20-s27" ["s0" "s20" "s1" "s21" "s2" "s22" "s3" "s23" "s4" "s24" "s5" "s25" "s6" "s26" "s7" "s27"];
    }
    tile! {
        of_4: 4, sums "s0-s3", start "s16-s19",
        add ["vadd.f32 s0, s16, s0" "vadd.f32 s1, s17, s1" "vadd.f32 s2, s18, s2" "vadd.f32 s3, s19, s3"];
        burst "s20-s23" ["s0" "s20" "s1" "s21" "s2" "s22" "s3" "s23"];
    }
    tile! {
        of_2: 2, sums "s0-s1", start "s16-s17",
        add ["vadd.f32 s0, s16, s0" "vadd.f32 s1, s17, s1"];
        burst "s20-s21" ["s0" "s20" "s1" "s21"];
    }
    tile! {
        of_1: 1, sums "s0", start "s16",
        add ["vadd.f32 s0, s16, s0"];
        burst "s20" ["s0" "s20"];
    }
}
