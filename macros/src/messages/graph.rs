//! Values: who reads them, and what can be made of several.

use super::Message;
use super::words::{count, nearest};
use crate::model::Shape;

pub(crate) fn first_of_several_inputs(names: &[String]) -> Message {
    let first = names.first().map_or("input", String::as_str);
    Message::new("there are several inputs, and the first entry does not say which it reads")
        .help(format!("start with one of them: `{first} -> ..`"))
}

pub(crate) fn entry_without_layer(source: &str) -> Message {
    Message::new(format!("this entry does nothing with `{source}`"))
        .help(format!("add a layer: `{source} -> Relu`; `{source}` itself can be read by its name"))
}

pub(crate) fn entry_unread(name: &str) -> Message {
    Message::new(format!("nobody reads `{name}`")).help(format!("start another entry with `{name}`, or remove this one"))
}

pub(crate) fn entry_only_used_again(name: &str) -> Message {
    Message::new(format!("the layers of `{name}` are used again, but nobody reads what `{name}` itself gives"))
        .help(format!("start an entry with `{name}`, or move its layers to where they are used first"))
}

pub(crate) fn entry_without_name_unread() -> Message {
    Message::new("nobody reads what this entry gives").help("give it a name and start another entry with that, or remove it")
}

pub(crate) fn input_unread(name: &str) -> Message {
    Message::new(format!("nobody reads the input `{name}`")).help(format!("start an entry with `{name}`, or remove the input"))
}

pub(crate) fn output_missing(name: &str, entries: &[String]) -> Message {
    let message = Message::new(format!("no entry gives the output `{name}`"));
    match nearest(name, entries.iter().map(String::as_str)) {
        Some(near) => message.help(format!("let the entry `{near}` be called `{name}`")),
        None => message.help(format!("an output is the entry of its name: `{name}: Dense(1),`")),
    }
}

pub(crate) fn operand_expected(operator: &str) -> Message {
    Message::new(format!("expected the name of an entry or input after `{operator}`"))
        .help("values are combined by name: give what stands here an entry of its own")
}

pub(crate) fn operator_after_arrow(operator: &str) -> Message {
    Message::new(format!("`{operator}` stands between values at the start of an entry, not after an arrow"))
        .help("start a new entry with it: `sum: a + b -> Relu`")
}

pub(crate) fn shapes_do_not_combine(operator: &str, [left, right]: [&str; 2], [a, b]: &[Shape; 2]) -> Message {
    Message::new(format!(
        "`{left} {operator} {right}` needs two values of the same shape: `{left}` is {}, `{right}` is {}",
        a.text(),
        b.text()
    ))
    .help(format!("let `{right}` be {}, or join them with `Concat({left}, {right})`", a.text()))
}

pub(crate) fn concat_takes_values() -> Message {
    Message::new("`Concat` takes the names of entries and inputs")
        .help("give what stands here an entry of its own, and name that: `Concat(a, b)`")
}

pub(crate) fn concat_of_few(found: usize) -> Message {
    Message::new(format!("`Concat` joins two values or more, found {}", count(found, "value"))).help("write `Concat(a, b)`")
}

pub(crate) fn concat_of_unknown(name: &str, shape: &Shape) -> Message {
    Message::new(format!("the macro cannot see the axes of `{name}`, which is {}", shape.text()))
        .help("put a `Reshape` with its sizes behind it")
}

pub(crate) fn concat_of_parameter(size: &str) -> Message {
    Message::new(format!("stable Rust cannot compute the size of this `Concat` from a const parameter: `{size}`"))
        .help("join values whose sizes are numbers or constants, or declare this network for one size")
}

/// `other` is an axis along which they can be joined.
pub(crate) fn shapes_cannot_be_joined(
    [left, right]: [&str; 2],
    [a, b]: [&Shape; 2],
    axis: usize,
    other: Option<usize>,
) -> Message {
    let message = Message::new(format!(
        "`Concat` along axis {axis} needs shapes that differ there only: `{left}` is {}, `{right}` is {}",
        a.text(),
        b.text()
    ));
    match other {
        Some(other) => message.help(format!("write `Concat({left}, {right}, axis: {other})`, or give both the same other sizes")),
        None if a.sizes().len() != b.sizes().len() => message.help(format!("put a `Reshape` behind `{right}`, say")),
        None => message.help("give both the same other sizes"),
    }
}

pub(crate) fn concat_not_first() -> Message {
    Message::new("`Concat` stands at the start of an entry").help("name what is joined: `joined: Concat(a, b) -> Dense(8)`")
}

pub(crate) fn axis_out_of_range(layer: &str, found: &str, rank: usize) -> Message {
    if rank <= 1 {
        return Message::new(format!("the axis of `{layer}` is 0 here, the only one of a vector, found `{found}`"))
            .help("leave it out");
    }
    let last = rank - 1;
    Message::new(format!("the axis of `{layer}` is a number from 0 to {last} here, found `{found}`"))
        .help(format!("write `axis: {last}` for the last"))
}

pub(crate) fn again_has_no_layers(name: &str) -> Message {
    Message::new(format!("`{name}` has no layers that could be used again"))
        .help(format!("start an entry with `{name}` to read its value"))
}

pub(crate) fn again_does_not_fit(name: &str, takes: &Shape, given: &Shape) -> Message {
    Message::new(format!("the layers of `{name}` take {}, but are given {}", takes.text(), given.text()))
        .help(format!("the same weights need the same shape: give them {}", takes.text()))
}

pub(crate) const REPEAT_FORM: &str = "`Repeat` takes a number and what is repeated\nhelp: write `Repeat(4, Block)`";

pub(crate) fn repeats_too_much(most: usize) -> Message {
    Message::new(format!("this `Repeat` makes a network of more than {most} layers"))
        .help("repeat less often, or make what is repeated a network of its own: `Repeat(64, Block)`")
}

pub(crate) fn inside_repeat(found: &str) -> Message {
    Message::new(format!("expected `->` and the next layer, or the end of what is repeated, found `{found}`"))
        .help("layers are connected by arrows: `Repeat(4, Dense(64) -> Relu)`")
}

pub(crate) fn repeat_count(found: &str, most: u64) -> Message {
    Message::new(format!("`Repeat` takes a number from 1 to {most} that the macro can read, found `{found}`"))
        .help("write the number itself: `Repeat(4, Block)`")
}
