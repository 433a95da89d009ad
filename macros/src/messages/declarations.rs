//! The head of a network, and the names of its entries.

use super::Message;
use super::words::{camel, count, nearest};
use crate::layers;

pub(crate) fn no_layers(name: &str) -> Message {
    Message::new(format!("the network `{name}` has no layers")).help("write at least one between the braces: `out: Dense(10),`")
}

pub(crate) fn only_const_parameters(found: &str) -> Message {
    Message::new(format!("a network takes const parameters of type `usize` only, found `{found}`"))
        .help("write `<const HIDDEN: usize>`; the scalar type is a parameter already: `Name<f64>`")
}

pub(crate) fn generic_default(name: &str) -> Message {
    Message::new(format!("the const parameter `{name}` cannot have a default"))
        .help("declare an alias beside the network: `type Small = Name<64>;`")
}

pub(crate) fn where_clause() -> Message {
    Message::new("a network takes no `where` clause").help("remove it")
}

pub(crate) fn ports_empty() -> Message {
    Message::new("a network needs at least one input and one output")
        .help("write their shapes: `[64]`, or `(state: [8], action: [2])`")
}

pub(crate) fn ports_too_many(found: usize, most: usize) -> Message {
    Message::new(format!("a network has at most {most} inputs and {most} outputs, found {found}"))
        .help("let vectors that belong together be one")
}

pub(crate) fn port_twice(name: &str) -> Message {
    Message::new(format!("the name `{name}` is given twice in the signature")).help("give the second another name")
}

pub(crate) fn port_keyword(name: &str) -> Message {
    Message::new(format!("an input or output cannot be called `{name}`, which is a keyword of Rust"))
        .help(format!("call it `{name}_value`, say"))
}

pub(crate) fn port_uppercase(name: &str, suggestion: &str) -> Message {
    Message::new(format!("the name of an input or output is lower case, found `{name}`")).help(format!("call it `{suggestion}`"))
}

pub(crate) fn token_type_unknown(element: &str, sizes: &[String]) -> Message {
    let sizes = sizes.join(", ");
    let message = Message::new(format!("tokens are `u8`, `u16` or `u32`, found `{element}`"));
    if element.starts_with('f') {
        return message.help(format!("for numbers of the network's scalar type write the sizes alone: `[{sizes}]`"));
    }
    message.help(format!("write `[u16; {sizes}]` for up to 65,536 different tokens"))
}

pub(crate) fn tokens_have_one_axis(element: &str, sizes: &[String]) -> Message {
    let steps = sizes.first().map_or("64", String::as_str);
    Message::new(format!("tokens have one size, the number of steps, found {}", count(sizes.len(), "size")))
        .help(format!("write `[{element}; {steps}]`"))
}

pub(crate) fn output_of_tokens(element: &str, found: &str) -> Message {
    Message::new(format!("an output consists of numbers, found tokens: {found}"))
        .help(format!("a score for each token is `-> [classes]`; the place of the largest is the `{element}` then"))
}

pub(crate) fn shape_empty() -> Message {
    Message::new("a shape needs at least one size").help("`[64]` is a vector of 64 numbers")
}

pub(crate) fn entry_twice(name: &str) -> Message {
    Message::new(format!("the name `{name}` is given to two entries")).help("give the second another name, or none")
}

pub(crate) fn entry_reserved(name: &str) -> Message {
    Message::new(format!("an entry cannot be called `{name}`"))
        .help(format!("`{name}` means something else here; call it `{name}_layer`, say"))
}

pub(crate) fn entry_keyword(name: &str) -> Message {
    Message::new(format!("an entry cannot be called `{name}`, which is a keyword of Rust"))
        .help(format!("call it `{name}_layer`, say"))
}

pub(crate) fn entry_uppercase(name: &str, suggestion: &str) -> Message {
    Message::new(format!("the name of an entry is lower case, found `{name}`"))
        .help(format!("call it `{suggestion}`: CamelCase is a layer, lower case is a value"))
}

pub(crate) fn source_unknown(name: &str, entries: &[String], below: bool) -> Message {
    let message = Message::new(format!("there is no entry `{name}` above this one"));
    if below {
        return message.help(format!("put `{name}` first: an entry reads only from those above it"));
    }
    match nearest(name, entries.iter().map(String::as_str)) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if layers::names().any(|known| known == camel(name)) => {
            message.help(format!("layers are written in CamelCase: `{}`", camel(name)))
        }
        None => message.help("an entry that starts with a name reads from the entry of that name"),
    }
}
