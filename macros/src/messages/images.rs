//! Layers over images and sequences: padding, axes.

use super::Message;
use super::words::range;
use crate::model::Shape;

pub(crate) fn padding_too_large(layer: &str, axis: &str, padding: u64, size: u64) -> Message {
    Message::new(format!(
        "the padding of `{layer}` is not smaller than its windows: {padding} in {axis}, where a window has {size}"
    ))
    .help(format!("let the padding be at most {} in {axis}: a window of nothing but padding has no value", size - 1))
}

pub(crate) fn positions_expected(layer: &str, found: &Shape) -> Message {
    let message = Message::new(format!(
        "`{layer}` takes an image `[height, width, channels]` or a sequence `[length, channels]`, but is given {}",
        found.text()
    ));
    match found.sizes() {
        [size] => message.help(format!("put it before a `Flatten`, or `Reshape({}, 1)` before it", size.text())),
        _ => message.help("put a `Reshape` before it"),
    }
}

pub(crate) fn axis_unknown(what: &str, found: &str, shape: &Shape) -> Message {
    let rank = shape.sizes().len();
    let message = Message::new(match rank {
        0 => format!("`{what}` is the number of an axis, found `{found}`"),
        1 => format!("`{what}` is the number of an axis, found `{found}`: {} has axis 0 alone", shape.text()),
        _ => format!("`{what}` is the number of an axis, found `{found}`: {} has the axes {}", shape.text(), range(rank)),
    });
    message.help(format!("axes are counted from 0, the outermost: `{what}: 0`"))
}
