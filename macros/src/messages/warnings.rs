//! What is legal but surely not meant: warnings.

use super::Message;
use super::words::nearest;
use crate::syntax::WARNINGS;

pub(crate) fn two_activations(first: &str, second: &str) -> Message {
    Message::new(format!("`{second}` follows the activation `{first}` at once"))
        .help(format!("remove one of the two, or put weights between them: `{first} -> Dense(64) -> {second}`"))
}

/// `without` is the layer as it should be written.
pub(crate) fn bias_before_batch_norm(layer: &str, norm: &str, without: &str) -> Message {
    Message::new(format!("`{norm}` takes the mean away, and with it the bias of `{layer}`"))
        .help(format!("write `{without}`: the norm has a bias of its own"))
}

pub(crate) fn dropout_before_output(layer: &str) -> Message {
    Message::new(format!("`{layer}` stands right before the output, so the loss is that of an output with holes or noise in it"))
        .help("put it before the last layer that has weights, or remove it")
}

pub(crate) fn softmax_inside(layer: &str, reader: &str) -> Message {
    Message::new(format!("`{layer}` stands inside of the network: `{reader}` reads shares that add up to 1, which carry little"))
        .help(format!("write `Relu` here, say: `{layer}` belongs at the end"))
}

/// How a warning is switched off.
pub(crate) fn switched_off(warning: &str) -> String {
    format!("\nnote: if it is meant, write `#[quiet({warning})]` above the struct")
}

pub(crate) fn quiet_unknown(found: &str) -> Message {
    let message = Message::new(format!("there is no warning `{found}`"));
    match nearest(found, WARNINGS.iter().copied()) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(format!("the warnings are {}", WARNINGS.join(", "))),
    }
}

pub(crate) fn quiet_without_names() -> Message {
    Message::new("`quiet` takes the names of the warnings that are switched off")
        .help("write `#[quiet(two_activations)]`, say, or remove it")
}
