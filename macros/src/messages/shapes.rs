//! Images, sequences, and windows over them.

use super::Message;
use super::words::nearest;
use crate::model::Shape;

/// What a shape of so many axes is called.
pub(crate) fn rank_name(rank: usize) -> &'static str {
    match rank {
        1 => "a vector `[features]`",
        2 => "a sequence `[time, features]`",
        _ => "an image `[height, width, channels]`",
    }
}

pub(crate) fn rank_does_not_fit(layer: &str, rank: usize, found: &Shape) -> Message {
    let message = Message::new(format!("`{layer}` takes {}, but is given {}", rank_name(rank), found.text()));
    match reshape(rank, found) {
        Some(sizes) => message.help(format!("put `Reshape({sizes})` before it, say")),
        None => message.help("put a `Reshape` before it"),
    }
}

/// The sizes of a shape of so many axes with as many values.
fn reshape(rank: usize, found: &Shape) -> Option<String> {
    let text = |sizes: &[u64]| sizes.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    let sizes: Vec<_> = found.sizes().iter().map(|size| size.value()).collect::<Option<_>>()?;
    match (sizes.as_slice(), rank) {
        ([height, width], 3) => Some(text(&[*height, *width, 1])),
        ([height, width, channels], 2) => Some(text(&[height.checked_mul(*width)?, *channels])),
        ([length], 2) => Some(text(&[*length, 1])),
        ([length], 3) => [1, 3].into_iter().find_map(|channels| {
            let side = (length / channels).isqrt();
            (side * side * channels == *length).then(|| text(&[side, side, channels]))
        }),
        _ => None,
    }
}

pub(crate) fn vector_expected(layer: &str, found: &Shape) -> Message {
    let length = found.len().value().map(|length| format!(": it gives [{length}]")).unwrap_or_default();
    Message::new(format!("`{layer}` takes a vector `[features]` or a sequence `[time, features]`, but is given {}", found.text()))
        .help(format!("put `Flatten` before it{length}"))
}

pub(crate) fn kernel_missing(layer: &str, what: &str) -> Message {
    let name = layer.split('(').next().unwrap_or(layer);
    let open = if layer.ends_with(')') { layer.trim_end_matches(')').to_string() + ", " } else { format!("{name}(") };
    Message::new(format!("`{name}` needs the size of its {what}")).help(format!("write `{open}{what}: 3)`, say"))
}

pub(crate) fn window_missing(layer: &str) -> Message {
    Message::new(format!("`{layer}` needs the size of its windows")).help(format!("write `{layer}(2)`, say"))
}

pub(crate) fn kernel_too_large(layer: &str, noun: &str, axis: &str, extent: u64, padded: u64) -> Message {
    Message::new(format!("the {noun} of `{layer}` is larger than its padded input: {extent} in {axis}, where there are {padded}"))
        .help(format!("let the {noun} have at most {padded} in {axis}, or write `padding: same`"))
}

pub(crate) fn padding_takes_all(layer: &str, axis: &str, around: u64, whole: u64) -> Message {
    Message::new(format!("the padding of `{layer}` takes all that it gives: {around} of {whole} in {axis}"))
        .help("leave `padding` out, or write `padding: same` for an output that is `stride` times as large")
}

pub(crate) fn groups_do_not_divide(layer: &str, groups: u64, channels: u64, outputs: u64) -> Message {
    Message::new(format!("the {groups} groups of `{layer}` do not divide its {channels} input channels and {outputs} outputs"))
        .help("the number of groups divides both")
}

pub(crate) fn sizes_without_names(layer: &str, most: usize, found: &[String], has_kernel: bool) -> Message {
    let (outputs, kernel) = match found {
        [outputs, kernel] if !has_kernel => (outputs, kernel.as_str()),
        [_, outputs, kernel, ..] => (outputs, kernel.as_str()),
        [.., last] if most == 0 => (last, last.as_str()),
        [.., outputs] => (outputs, "3"),
        [] => return kernel_missing(layer, "kernel"),
    };
    let found = found.join(", ");
    if most == 0 {
        return Message::new(format!("`{layer}` takes no size without a name, found `{found}`"))
            .help(format!("the channels of its input are known: write `{layer}(kernel: {kernel})`"));
    }
    Message::new(format!("`{layer}` takes one size without a name, the number of its outputs, found `{found}`"))
        .help(format!("the channels of its input are known: write `{layer}({outputs}, kernel: {kernel})`"))
}

pub(crate) fn pair_of_other_length(what: &str, axes: usize, found: usize) -> Message {
    let form = if axes == 1 { "one number" } else { "one number, or two in brackets" };
    let example = if axes == 1 { "3" } else { "[3, 5]` for height and width, or `3" };
    Message::new(format!("`{what}` is {form}, found {found} in brackets")).help(format!("write `{what}: {example}`"))
}

pub(crate) fn padding_unknown(found: &str, causal: bool) -> Message {
    let causal = if causal { "`causal`, " } else { "" };
    let message = Message::new(format!("`padding` is `valid`, `same`, {causal}or a number, found `{found}`"));
    match nearest(
        found.trim_matches('"'),
        ["valid", "same", "causal"].into_iter().filter(|word| *word != "causal" || !causal.is_empty()),
    ) {
        Some(near) if found.starts_with('"') => message.help(format!("write `padding: {near}`, without quotes")),
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help("write `padding: same`, say"),
    }
}

pub(crate) fn axes_with_parameter(shape: &str) -> Message {
    Message::new(format!("a shape of several axes cannot depend on a const parameter, found {shape}"))
        .help("stable Rust cannot compute the number of its values: name a constant instead, or `Flatten` first")
}
