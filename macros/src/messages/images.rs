//! Layers over images and sequences: padding, axes.

use super::Message;
use super::words::range;
use crate::model::{Shape, Size};

pub(crate) fn padding_too_large(layer: &str, axis: &str, padding: u64, size: u64) -> Message {
    Message::new(format!(
        "the padding of `{layer}` is not smaller than its windows: {padding} in {axis}, where a window has {size}"
    ))
    .help(format!("let the padding be at most {} in {axis}: a window of nothing but padding has no value", size - 1))
}

pub(crate) fn positions_expected(layer: &str, found: &Shape) -> Message {
    let message = Message::new(format!(
        "`{layer}` takes an image `[height, width, channels]` or a sequence `[time, features]`, but is given {}",
        found.text()
    ));
    match found.sizes() {
        [size] => message.help(format!("put it before a `Flatten`, or `Reshape({}, 1)` before it", size.text())),
        _ => message.help("put a `Reshape` before it"),
    }
}

/// What an option takes that is an axis.
pub(crate) fn axis_option(what: &str) -> String {
    format!("`{what}` is the number of an axis")
}

/// What a layer takes whose arguments are axes.
pub(crate) fn axes_arguments(layer: &str) -> String {
    format!("`{layer}` takes the numbers of axes")
}

pub(crate) fn axis_unknown(owner: &str, found: &str, shape: &Shape) -> Message {
    let there = match shape.sizes().len() {
        0 => String::new(),
        1 => format!(": {} has axis 0 alone", shape.text()),
        rank => format!(": {} has the axes {}", shape.text(), range(rank)),
    };
    Message::new(format!("{owner}, found `{found}`{there}")).help("axes are counted from 0, the outermost")
}

pub(crate) fn axes_not_once(layer: &str, shape: &Shape) -> Message {
    let rank = shape.sizes().len().max(2);
    let example = (0..rank).rev().map(|axis| axis.to_string()).collect::<Vec<_>>().join(", ");
    let axes = if shape.sizes().is_empty() { "the axes".to_string() } else { format!("the axes {}", range(shape.sizes().len())) };
    Message::new(format!("`{layer}` must name {axes} of {} once each", shape.text()))
        .help(format!("write `Permute({example})`, say"))
}

/// What a shape of so many axes is called where nothing else is known of it.
pub(crate) fn axes_named(rank: usize) -> String {
    if rank == 1 { "a shape of one axis".to_string() } else { format!("a shape of {rank} axes") }
}

pub(crate) fn sides_missing(layer: &str) -> Message {
    Message::new(format!("`{layer}` needs the sizes of its sides")).help(format!(
        "write `{layer}(1)`, `{layer}([1, 2])` for height and width, or `{layer}([1, 0, 2, 0])` for top, bottom, left, right"
    ))
}

pub(crate) fn sides_of_other_length(layer: &str, found: usize) -> Message {
    Message::new(format!("the sides of `{layer}` are one number, or two or four in brackets, found {found} in brackets"))
        .help(format!("write `{layer}([1, 2])` for height and width, or `{layer}([1, 0, 2, 0])` for top, bottom, left, right"))
}

pub(crate) fn crop_of_everything(layer: &str, axis: &str, cropped: u64, size: u64) -> Message {
    Message::new(format!("`{layer}` leaves nothing of its input: it cuts {cropped} in {axis}, where there are {size}"))
        .help(format!("let it cut at most {} in {axis}", size - 1))
}

pub(crate) fn factor_missing(layer: &str) -> Message {
    Message::new(format!("`{layer}` needs how many times as large the image becomes")).help(format!("write `{layer}(2)`, say"))
}

pub(crate) fn groups_do_not_divide_channels(layer: &str, groups: &Size, channels: &Size) -> Message {
    let message = Message::new(format!(
        "the channels of `{layer}` cannot be divided into its groups: {} channels, {} groups",
        channels.text(),
        groups.text()
    ));
    match (groups.value(), channels.value()) {
        (Some(groups), Some(channels)) => {
            let fits = (1..=groups.min(channels)).rev().find(|fits| channels % fits == 0).unwrap_or(1);
            message.help(format!("write `GroupNorm({fits})`, say"))
        }
        _ => message.help("whether groups divide a const parameter is not known: use constants, or `LayerNorm`"),
    }
}
