//! Sizes, numbers and options of a layer.

use super::Message;
use super::words::{choice, count, nearest};
use crate::layers;

pub(crate) fn size_missing(layer: &str, what: &str) -> Message {
    let (what, example) = match what {
        "units" => ("the number of its units", format!("{layer}(64)")),
        "outputs" => ("the number of its outputs", format!("{layer}(32, kernel: 3)")),
        "groups" => ("the number of its groups", format!("{layer}(4)")),
        _ => ("the sizes of the new shape", format!("{layer}(8, 8)")),
    };
    Message::new(format!("`{layer}` needs {what}")).help(format!("write `{example}`, say"))
}

pub(crate) fn size_of_other_kind(owner: &str, found: &str) -> Message {
    Message::new(format!("{owner} takes a size, a positive whole number of type `usize`, found `{found}`"))
        .help("write `64`, say, or name a constant of type `usize`")
}

pub(crate) fn size_zero(owner: &str) -> Message {
    Message::new(format!("{owner} cannot have the size 0")).help("a size is at least 1")
}

pub(crate) fn axes_too_many(found: usize) -> Message {
    Message::new(format!("a shape has at most four axes, found {found}")).help("`Reshape(28, 28, 1)` has three")
}

pub(crate) fn size_computed_from_parameter(found: &str) -> Message {
    Message::new(format!("stable Rust cannot compute a size from a const parameter: `{found}`"))
        .help("make the result a const parameter of its own, and use it plainly")
}

pub(crate) fn size_too_large(shape: &str) -> Message {
    Message::new(format!("a sample of shape {shape} has more values than a computer can count"))
        .help("check the sizes: their product must fit into 32 bits")
}

pub(crate) fn number_missing(layer: &str, what: &str, range: &str) -> Message {
    Message::new(format!("`{layer}` needs its {what}, {range}")).help(format!("write `{layer}(0.5)`, say"))
}

pub(crate) fn number_out_of_range(what: &str, found: &str, range: &str) -> Message {
    Message::new(format!("`{what}` is {range}, found `{found}`")).help(match what {
        "rate" => "the rate is the share of values that are dropped: `Dropout(0.5)`".to_string(),
        "deviation" => "the deviation is that of the noise that is added: `GaussianNoise(0.1)`".to_string(),
        "momentum" => "the momentum is the share of the past in a running mean: `momentum: 0.99`".to_string(),
        _ => format!("write `{what}: {}`, say", example(what)),
    })
}

/// A usual value of an option.
fn example(what: &str) -> &'static str {
    match what {
        "l1" | "l2" => "1e-4",
        "eps" => "1e-5",
        "dropout" | "recurrent_dropout" => "0.2",
        "negative_slope" => "0.01",
        _ => "1",
    }
}

pub(crate) fn number_of_other_kind(what: &str, found: &str, range: &str) -> Message {
    Message::new(format!("`{what}` is {range}, found `{found}`")).help("write it as `0.5`, say, or name a constant of type `f64`")
}

pub(crate) fn flag_of_other_kind(what: &str, found: &str) -> Message {
    Message::new(format!("`{what}` is `true` or `false`, found `{found}`"))
        .help(format!("write `{what}: false`, or leave it out"))
}

pub(crate) fn word_unknown(what: &str, found: &str, words: &[&'static str]) -> Message {
    let message = Message::new(format!("`{what}` is {}, found `{found}`", choice(words.iter().copied())));
    match nearest(found, words.iter().copied()) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(format!("write `{what}: {}`, say", words.last().copied().unwrap_or_default())),
    }
}

pub(crate) fn initializer_unknown(what: &str, found: &str) -> Message {
    let names = || layers_initializers().map(|(name, _)| name);
    let message = Message::new(format!("`{what}` is an initializer, found `{found}`"));
    match FOREIGN_INITIALIZERS.iter().find(|(foreign, _)| *foreign == found) {
        Some((_, ours)) => message.help(format!("it is called `{ours}` here")),
        None => match nearest(found, names()) {
            Some(near) => message.help(format!("did you mean `{near}`?")),
            None => message.help(format!("the initializers are {}", names().collect::<Vec<_>>().join(", "))),
        },
    }
}

const FOREIGN_INITIALIZERS: &[(&str, &str)] = &[
    ("xavier_uniform", "glorot_uniform"),
    ("xavier_normal", "glorot_normal"),
    ("xavier", "glorot_uniform"),
    ("glorot", "glorot_uniform"),
    ("he", "he_normal"),
    ("kaiming_uniform", "he_uniform"),
    ("kaiming_normal", "he_normal"),
    ("kaiming", "he_normal"),
    ("lecun", "lecun_normal"),
    ("trunc_normal", "truncated_normal"),
];

pub(crate) fn initializer_arguments(name: &str, takes: &[&str], found: usize) -> Message {
    let form = if takes.is_empty() { name.to_string() } else { format!("{name}({})", takes.join(", ")) };
    Message::new(format!("the initializer `{name}` takes {}, found {found}", count(takes.len(), "number")))
        .help(format!("write `{form}`"))
}

pub(crate) fn option_unknown(layer: &str, found: &str, places: &[&'static str], options: &[&'static str]) -> Message {
    let message = Message::new(format!("`{layer}` has no option `{found}`"));
    let known = || places.iter().chain(options).copied();
    match option_meant(found, places, options) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if places.is_empty() && options.is_empty() => message.help(format!("it has none; write `{layer}`")),
        None => message.help(format!("its options are {}", known().collect::<Vec<_>>().join(", "))),
    }
}

/// The option that an unknown one is meant to be: misspelt, or by another framework's name.
pub(crate) fn option_meant(found: &str, places: &[&'static str], options: &[&'static str]) -> Option<&'static str> {
    let known = || places.iter().chain(options).copied();
    nearest(found, known()).or_else(|| foreign_option(found).filter(|ours| known().any(|option| option == *ours)))
}

/// Our name of an option of other frameworks.
pub(crate) fn foreign_option(found: &str) -> Option<&'static str> {
    Some(match found {
        "use_bias" => "bias",
        "kernel_initializer" | "initializer" | "weight_init" => "init",
        "bias_initializer" => "bias_init",
        "epsilon" => "eps",
        "p" => "rate",
        "pool_size" | "scale_factor" => "size",
        "interpolation" => "mode",
        "dim" => "axis",
        "num_groups" => "groups",
        "return_sequences" => "sequence",
        "hidden_size" => "units",
        "num_heads" => "heads",
        "is_causal" | "use_causal_mask" => "causal",
        "recurrent_initializer" => "recurrent_init",
        "input_dim" | "num_embeddings" => "vocabulary",
        "output_dim" | "embedding_dim" => "width",
        "merge_mode" => "merge",
        "padding_mask" => "mask",
        "alpha" | "slope" => "negative_slope",
        "out_features" | "features" => "units",
        "out_channels" | "filters" | "channels" => "outputs",
        "kernel_size" => "kernel",
        "depth_multiplier" => "multiplier",
        "dilation_rate" => "dilation",
        "weight_decay" | "kernel_regularizer" => "l2",
        _ => return None,
    })
}

pub(crate) fn option_twice(layer: &str, option: &str) -> Message {
    Message::new(format!("`{option}` of `{layer}` is given twice")).help("remove one of the two")
}

pub(crate) fn argument_surplus(layer: &str, found: &str, places: &[&'static str], options: &[&'static str]) -> Message {
    let message = Message::new(if places.is_empty() {
        format!("`{layer}` takes no argument without a name, found `{found}`")
    } else {
        format!(
            "`{layer}` takes {} without a name ({}), found one more: `{found}`",
            count(places.len(), "argument"),
            places.join(", ")
        )
    });
    match options.first() {
        _ if layer == "Dense" => {
            message.help("the size of its input is known: `Dense(64)` has 64 outputs; options have names: `bias: false`")
        }
        Some(_) => message.help(format!("options have names: {}", options.join(", "))),
        None if places.is_empty() => message.help(format!("write `{layer}`")),
        None => message.help("remove it"),
    }
}

fn layers_initializers() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    layers::INITIALIZERS.iter().map(|(name, _, takes)| (*name, *takes))
}
