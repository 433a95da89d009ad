//! How much memory convolutions take for the patches that they multiply, beside input, output and gradients.
//!
//! A convolution looks at some positions at a time: their patches, and never those of a whole image, are in memory. This memory is used
//! by no other layer, does not grow with the batch, and its size is not part of any result.

use crate::kernels::product::BLOCK;

/// How many blocks of positions a panel of training has, if these are no more than [`TRAINING`] numbers. Where memory is small, one.
const BLOCKS: usize = if cfg!(target_pointer_width = "64") { 3 } else { 1 };
/// See [`BLOCKS`]: 512 KiB of `f32`, which stay in the second-level cache.
const TRAINING: usize = 128 * 1024;
/// Up to how many numbers a panel of inference has, if it has more than [`FEWEST`] positions.
const INFERENCE: usize = 2 * 1024;
/// Fewer positions than this are slow, because every one of them reads all weights.
const FEWEST: usize = 6;

/// The length of the patches of a group, of which `patch` is that of all. (No groups are an error that is reported elsewhere; here, one.)
#[must_use]
pub const fn patch(patch: usize, groups: usize) -> usize {
    match patch.checked_div(groups) {
        Some(patch) => patch,
        None => patch,
    }
}

/// The numbers of a panel for training: `depth` for each of 192 positions if those are no more than 131,072 numbers, else for each of 64, the
/// length of a block of a sum. On machines of 32 bits always 64.
#[must_use]
pub const fn training(depth: usize) -> usize {
    let blocks = if depth <= TRAINING / (BLOCKS * BLOCK) { BLOCKS } else { 1 };
    blocks * BLOCK * depth
}

/// The numbers of a panel for inference: `depth` for as many positions as 2,048 numbers hold, but for 6 at least, and for no more than an
/// image has.
#[must_use]
pub const fn inference(depth: usize, positions: usize) -> usize {
    let held = match INFERENCE.checked_div(depth) {
        Some(held) if held > FEWEST => held - held % FEWEST,
        _ => FEWEST,
    };
    (if held < positions { held } else { positions }) * depth
}
