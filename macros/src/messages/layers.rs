//! Names that are no layers, and shapes that do not fit.

use super::Message;
use super::words::{distance, nearest};
use crate::layers;
use crate::model::Shape;

pub(crate) fn numbers_expected(layer: &str, found: &Shape) -> Message {
    Message::new(format!("`{layer}` takes numbers, but is given tokens: {}", found.text()))
        .help("put an `Embedding(vocabulary, width)` before it, `Embedding(1000, 32)` say: a vector for each token")
}

pub(crate) fn tokens_expected(layer: &str, found: &Shape) -> Message {
    let steps = found.sizes().first().map_or_else(|| "64".to_string(), |size| size.text());
    Message::new(format!("`{layer}` takes the numbers of tokens, but is given {}", found.text()))
        .help(format!("let it read an input of tokens, `[u16; {steps}]` in the signature"))
}

pub(crate) fn vocabulary_too_large(layer: &str, vocabulary: u64, token: &str, most: u64, steps: &str) -> Message {
    let wider = if token == "u8" { "u16" } else { "u32" };
    Message::new(format!("`{layer}` has vectors for {vocabulary} tokens, of which `{token}` can name {most}"))
        .help(format!("write `[{wider}; {steps}]` in the signature"))
}

pub(crate) fn directions_of_what(layer: &str, found: Option<&str>) -> Message {
    let found = found.map_or("nothing".to_string(), |found| format!("`{found}`"));
    let name = layer.split('(').next().unwrap_or(layer);
    Message::new(format!("`{name}` takes a recurrent layer, `Lstm`, `Gru` or `SimpleRnn`, found {found}"))
        .help(format!("write `{name}(Lstm(64))`, say"))
}

pub(crate) fn sequence_expected(layer: &str, found: &Shape) -> Message {
    let length = found.len().text();
    Message::new(format!("`{layer}` takes a sequence `[time, features]`, but is given {}", found.text()))
        .help("if this comes from a recurrent layer, let that give every step: `sequence: true`")
        .help(format!("else put `Reshape({length}, 1)` before it, say"))
}

pub(crate) fn units_of_parameter(layer: &str, units: &str, gates: u64) -> Message {
    Message::new(format!(
        "the units of `{layer}` are a const parameter, `{units}`, but its weights have {gates} times as many rows"
    ))
    .help("stable Rust cannot multiply a const parameter: write a number, or name a constant")
}

pub(crate) fn heads_do_not_divide(layer: &str, heads: u64, features: u64) -> Message {
    let near = (1..=heads).rev().find(|fewer| features.is_multiple_of(*fewer)).unwrap_or(1);
    Message::new(format!("the {heads} heads of `{layer}` do not divide the {features} features that it is given"))
        .help(format!("every head takes as many features: {near} heads would have {} each", features / near))
}

pub(crate) fn mask_unknown(found: &str, inputs: &[String]) -> Message {
    let known = inputs.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Message::new(format!("a mask is an input of the network, found `{found}`"))
        .help(format!("write the name of the input whose zeros are padding ({known}), or `mask: none`"))
}

pub(crate) fn mask_of_other_steps(name: &str, mask: &Shape, input: &Shape) -> Message {
    Message::new(format!("the mask `{name}` is {}, which has other steps than {}", mask.text(), input.text()))
        .help("a mask has a step for each step of the layer's input")
}

/// Names that other frameworks use, and this crate's.
const FOREIGN: &[(&str, &str)] = &[
    ("Linear", "Dense"),
    ("FullyConnected", "Dense"),
    ("Fc", "Dense"),
    ("Input", ""),
    ("InputLayer", ""),
    ("Conv1D", "Conv1d"),
    ("Conv2D", "Conv2d"),
    ("Conv", "Conv2d"),
    ("Convolution1D", "Conv1d"),
    ("Convolution2D", "Conv2d"),
    ("Convolution2d", "Conv2d"),
    ("Conv2DTranspose", "ConvTranspose2d"),
    ("Conv2dTranspose", "ConvTranspose2d"),
    ("Conv1DTranspose", "ConvTranspose1d"),
    ("Deconv2d", "ConvTranspose2d"),
    ("Deconvolution2D", "ConvTranspose2d"),
    ("DepthwiseConv2D", "DepthwiseConv2d"),
    ("SeparableConv2D", "SeparableConv2d"),
    ("BatchNorm1d", "BatchNorm"),
    ("BatchNorm2d", "BatchNorm"),
    ("BatchNormalization", "BatchNorm"),
    ("LayerNormalization", "LayerNorm"),
    ("ReLU", "Relu"),
    ("ReLu", "Relu"),
    ("ReLU6", "Relu6"),
    ("LeakyReLU", "LeakyRelu"),
    ("PReLU", "PRelu"),
    ("ELU", "Elu"),
    ("SELU", "Selu"),
    ("GELU", "Gelu"),
    ("SiLU", "Silu"),
    ("Swish", "Silu"),
    ("Hardswish", "HardSwish"),
    ("Hardsigmoid", "HardSigmoid"),
    ("Softmax2d", "Softmax"),
    ("MaxPooling1D", "MaxPool1d"),
    ("MaxPooling2D", "MaxPool2d"),
    ("MaxPool1D", "MaxPool1d"),
    ("MaxPool2D", "MaxPool2d"),
    ("AveragePooling1D", "AvgPool1d"),
    ("AveragePooling2D", "AvgPool2d"),
    ("AvgPool2D", "AvgPool2d"),
    ("GlobalAveragePooling1D", "GlobalAvgPool"),
    ("GlobalAveragePooling2D", "GlobalAvgPool"),
    ("GlobalMaxPooling1D", "GlobalMaxPool"),
    ("GlobalMaxPooling2D", "GlobalMaxPool"),
    ("AdaptiveAvgPool1d", "GlobalAvgPool"),
    ("AdaptiveAvgPool2d", "GlobalAvgPool"),
    ("AdaptiveMaxPool2d", "GlobalMaxPool"),
    ("ZeroPadding2D", "ZeroPad2d"),
    ("Cropping2D", "Crop2d"),
    ("UpSampling2D", "Upsample2d"),
    ("Upsample", "Upsample2d"),
    ("SpatialDropout1D", "Dropout1d"),
    ("SpatialDropout2D", "Dropout2d"),
    ("GroupNormalization", "GroupNorm"),
    ("InstanceNorm1d", "InstanceNorm"),
    ("InstanceNorm2d", "InstanceNorm"),
    ("View", "Reshape"),
    ("LSTM", "Lstm"),
    ("GRU", "Gru"),
    ("RNN", "SimpleRnn"),
    ("Rnn", "SimpleRnn"),
    ("SimpleRNN", "SimpleRnn"),
    ("BiLSTM", "Bidirectional"),
    ("MultiheadAttention", "MultiHeadAttention"),
    ("Attention", "MultiHeadAttention"),
    ("SelfAttention", "MultiHeadAttention"),
    ("PositionEmbedding", "LearnedPositions"),
    ("PositionalEmbedding", "LearnedPositions"),
    ("PositionalEncoding", "SinusoidalPositions"),
    ("SinePositionEncoding", "SinusoidalPositions"),
];

/// Why a name that is no built-in layer is surely a mistake rather than a type of the user's.
pub(crate) fn not_a_layer(name: &str, has_arguments: bool) -> Option<Message> {
    if name == "Activation" {
        return Some(
            Message::new("there is no layer `Activation`")
                .help("an activation is a layer of its own: `Dense(64) -> Relu` for `Activation(\"relu\")`"),
        );
    }
    if let Some((_, ours)) = FOREIGN.iter().find(|(foreign, _)| *foreign == name) {
        let message = Message::new(format!("there is no layer `{name}`"));
        return Some(if ours.is_empty() {
            message.help("the shape of the input stands in the signature: `pub struct Name: [64] -> [10]`; remove this layer")
        } else {
            match *ours {
                "GlobalAvgPool" | "GlobalMaxPool" => {
                    message.help(format!("it is called `{ours}` here, and gives one value for each channel: `[channels]`"))
                }
                "Dense" => message.help("it is called `Dense` here, and takes its outputs only: `Dense(64)`"),
                "DepthwiseConv2d" => message.help("it is called `DepthwiseConv2d` here: `DepthwiseConv2d(kernel: 3)`"),
                ours if ours.contains("Conv") => {
                    message.help(format!("it is called `{ours}` here, and takes its outputs only: `{ours}(32, kernel: 3)`"))
                }
                ours => message.help(format!("it is called `{ours}` here")),
            }
        });
    }
    let near = nearest(name, layers::names());
    if has_arguments {
        let message = Message::new(format!("there is no layer `{name}` that takes arguments"));
        return Some(match near {
            Some(near) => message.help(format!("did you mean `{near}`?")),
            None => message.help(format!(
                "the layers are {}; another network, or a type of yours that implements `Layer`, stands here without arguments",
                layers::names().collect::<Vec<_>>().join(", ")
            )),
        });
    }
    // A name with a digit behind it, such as `Relu2`, may well be a type of the user's.
    let near = near.filter(|near| distance(near, name) == 1 && !name.ends_with(|last: char| last.is_ascii_digit()))?;
    Some(
        Message::new(format!("there is no layer `{name}`"))
            .help(format!("did you mean `{near}`? (a type of yours with this name is written `self::{name}`)")),
    )
}

pub(crate) fn nested_takes_no_arguments(text: &str) -> Message {
    Message::new(format!("`{text}` is a type of yours, and those take no arguments here"))
        .help("const parameters stand in angle brackets: `Mlp<128>`")
}

pub(crate) fn nested_generic_not_last(text: &str) -> Message {
    Message::new(format!("the output of `{text}` depends on a const parameter, so stable Rust cannot compute with its size"))
        .help(format!("let `{text}` be the last layer, or declare this network for one size"))
}

pub(crate) fn output_does_not_fit(network: &str, output: Option<&str>, layer: &str, found: &Shape, expected: &Shape) -> Message {
    let (found_text, expected_text) = (found.text(), expected.text());
    let features = expected.features().text();
    // What only the compiler knows cannot be written.
    let known = !found.sizes().is_empty();
    let gives = if known { &found_text } else { "an output of one size" };
    let name = output.map(|name| format!(" as `{name}`")).unwrap_or_default();
    let message = Message::new(format!(
        "the last layer, `{layer}`, gives {gives}, but `{network}` is declared to give {expected_text}{name}"
    ));
    let declared = output.map_or_else(|| format!("-> {found_text}"), |name| format!("{name}: {found_text}"));
    if found.len().value().is_some() && found.len().value() == expected.len().value() {
        let sizes = expected.text();
        let layer =
            if expected.sizes().len() == 1 { "Flatten".to_string() } else { format!("Reshape({})", &sizes[1..sizes.len() - 1]) };
        return message.help(format!("end with `{layer}`, or write `{declared}` in the signature"));
    }
    if found.sizes().len() > 2 {
        return message.help(match expected.sizes().len() {
            1 => format!("end with `Flatten -> Dense({features})`, or write `{declared}` in the signature"),
            _ => format!("write `{declared}` in the signature, or change the sizes of `{layer}`"),
        });
    }
    // The weights of an earlier entry have their size.
    let own = Some(layer).filter(|layer| !layer.contains(" of "));
    let dense = own.and_then(|layer| layer.strip_prefix("Dense(")).and_then(|rest| rest.split([',', ')']).next());
    match dense {
        Some(units) => message.help(format!("write `{}`, or `{declared}` in the signature", layer.replacen(units, &features, 1))),
        None if known => message.help(format!("end with `Dense({features})`, or write `{declared}` in the signature")),
        None => message.help(format!("end with `Dense({features})`")),
    }
}

pub(crate) fn reshape_changes_length(input: &Shape, output: &Shape) -> Message {
    Message::new(format!(
        "cannot reshape {} to {}: {} values are not {}",
        input.text(),
        output.text(),
        input.len().text(),
        output.len().text()
    ))
    .help("the product of the sizes stays the same")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_type_is_no_mistake() {
        assert!(not_a_layer("Block", false).is_none());
        assert!(not_a_layer("Relu2", false).is_none());
        assert!(not_a_layer("Rleu", false).is_some());
        assert!(not_a_layer("Block", true).is_some());
    }

    /// The table of names that users read (`src/migration.md`), and the names that the macro knows, are the same.
    #[test]
    fn the_table_of_foreign_names_is_that_of_the_macro() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/migration.md");
        let page = std::fs::read_to_string(page).expect("the page is in the workspace");
        let words = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_string).collect::<Vec<_>>();
        let (mut listed, mut ours) = (Vec::new(), Vec::new());
        for row in page.lines().skip_while(|line| *line != "# Layers").take_while(|line| *line != "# Graphs") {
            let Some((name, others)) = row.strip_prefix("| [`").and_then(|rest| rest.split_once("`]")) else { continue };
            ours.push(name.to_string());
            listed.extend(others.split(" | ").flat_map(words).map(|other| (other, name.to_string())));
        }
        assert!(ours.iter().all(|name| layers::names().any(|known| known == name)), "{ours:?}");
        for (foreign, ours) in FOREIGN.iter().filter(|(_, ours)| !ours.is_empty()) {
            assert!(
                listed.contains(&((*foreign).to_string(), (*ours).to_string())),
                "`{foreign}` for `{ours}` is not in the table"
            );
        }
        // What begins with a capital letter is the name of a layer; the rest are options and functions.
        for (foreign, _) in listed.iter().filter(|(foreign, _)| foreign.starts_with(char::is_uppercase)) {
            let is_known = FOREIGN.iter().any(|(known, _)| known == foreign) || layers::names().any(|name| name == foreign);
            assert!(is_known, "the macro does not answer `{foreign}`");
        }
    }
}
