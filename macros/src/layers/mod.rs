//! The layers: one file each, with its arguments, its shape rule and the calls it becomes. What each says of itself is in `layer.rs`, what it is told for a call in `call.rs`.

mod activations;
mod arguments;
mod attention;
mod batch_norm;
mod bidirectional;
mod call;
mod concat;
mod conv;
mod conv_transpose;
mod dense;
mod depthwise_conv;
mod dropout;
mod embedding;
mod frame;
mod gaussian_noise;
mod group_norm;
mod gru;
mod identity;
mod last_step;
mod layer;
mod layer_norm;
mod lstm;
mod merge;
mod nested;
mod permute;
mod pooling;
mod positions;
mod prelu;
mod recurrent;
mod reductions;
mod reverse;
mod separable_conv;
mod settings;
mod simple_rnn;
mod upsample;
mod weights;
mod window;

pub(crate) use arguments::{Arguments, INITIALIZERS, Surroundings};
pub(crate) use call::{Call, Paths, Pool, Slot, copy};
pub(crate) use concat::{Operand, concat};
pub(crate) use layer::{Alias, Behaviour, Family, Layer, Penalties, Steps};
pub(crate) use merge::merge;
pub(crate) use nested::with_scalar;
pub(crate) use settings::{Setting, Values, settings};

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::model::{Names, Shape};

/// What reads a layer's arguments: the layer and the shape of its output, or nothing if mistakes were reported.
type Read = fn(&mut Arguments<'_>, &Shape) -> Option<(Box<dyn Layer>, Shape)>;

/// Every built-in layer by name.
pub(crate) const LAYERS: &[(&str, Read)] = &[
    ("Abs", activations::abs),
    ("AvgPool1d", pooling::average_1d),
    ("AvgPool2d", pooling::average_2d),
    ("BatchNorm", batch_norm::read),
    ("Bidirectional", bidirectional::read),
    ("Conv1d", conv::conv1d),
    ("Conv2d", conv::conv2d),
    ("ConvTranspose1d", conv_transpose::conv_transpose1d),
    ("ConvTranspose2d", conv_transpose::conv_transpose2d),
    ("Crop2d", frame::crop),
    ("Dense", dense::read),
    ("DepthwiseConv2d", depthwise_conv::read),
    ("Dropout", dropout::read),
    ("Dropout1d", dropout::sequences),
    ("Dropout2d", dropout::images),
    ("Elu", activations::elu),
    ("Embedding", embedding::read),
    ("Exp", activations::exp),
    ("Flatten", identity::flatten),
    ("GaussianNoise", gaussian_noise::read),
    ("Gelu", activations::gelu),
    ("GlobalAvgPool", reductions::global_average),
    ("GlobalMaxPool", reductions::global_max),
    ("GroupNorm", group_norm::group),
    ("Gru", gru::read),
    ("HardSigmoid", activations::hard_sigmoid),
    ("HardSwish", activations::hard_swish),
    ("InstanceNorm", group_norm::instance),
    ("LastStep", last_step::read),
    ("LayerNorm", layer_norm::read),
    ("LearnedPositions", positions::learned),
    ("LeakyRelu", activations::leaky_relu),
    ("Log", activations::log),
    ("LogSoftmax", activations::log_softmax),
    ("Lstm", lstm::read),
    ("Max", reductions::max),
    ("MaxPool1d", pooling::max_1d),
    ("MaxPool2d", pooling::max_2d),
    ("Mean", reductions::mean),
    ("MultiHeadAttention", attention::read),
    ("Negate", activations::negate),
    ("PRelu", prelu::read),
    ("Permute", permute::read),
    ("Relu", activations::relu),
    ("Relu6", activations::relu6),
    ("Reshape", identity::reshape),
    ("Reverse", reverse::read),
    ("Selu", activations::selu),
    ("SeparableConv2d", separable_conv::read),
    ("Sigmoid", activations::sigmoid),
    ("Silu", activations::silu),
    ("SimpleRnn", simple_rnn::read),
    ("SinusoidalPositions", positions::sinusoidal),
    ("Softmax", activations::softmax),
    ("Softplus", activations::softplus),
    ("Sqrt", activations::sqrt),
    ("Square", activations::square),
    ("Sum", reductions::sum),
    ("Tanh", activations::tanh),
    ("Upsample2d", upsample::read),
    ("ZeroPad2d", frame::zero_pad),
];

/// For a layer that takes an image or a sequence: an item that checks a shape that only the compiler knows, or nothing if it does not fit.
fn positions(arguments: &mut Arguments<'_>, input: &Shape) -> Option<Option<TokenStream>> {
    let call = arguments.call();
    match input {
        Shape::Sizes(sizes) if sizes.len() == 2 || sizes.len() == 3 => Some(None),
        Shape::Sizes(_) => {
            arguments.error(call.span(), crate::messages::positions_expected(&call.text(), input));
            arguments.ignore_the_rest();
            None
        }
        Shape::Constant { tokens, generic: false, .. } => {
            let (private, text) = (arguments.private(), call.text());
            Some(Some(quote_spanned!(call.span()=> const _: () = (#private::assertions::positions)(#text, #tokens);)))
        }
        Shape::Constant { .. } | Shape::Tokens { .. } | Shape::Broken(_) => Some(None),
    }
}

/// The names of all built-in layers.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    LAYERS.iter().map(|(name, _)| *name)
}

/// Reads a layer that stands in the list.
pub(crate) fn read(arguments: &mut Arguments<'_>, input: &Shape, names: &Names) -> Option<(Box<dyn Layer>, Shape)> {
    let call = arguments.call();
    let name = call.name().to_string();
    if call.path.get_ident().is_some() {
        if let Some((_, read)) = LAYERS.iter().find(|(known, _)| *known == name) {
            if input.token().is_some() && name != "Embedding" {
                arguments.error(call.span(), crate::messages::numbers_expected(&call.text(), input));
                arguments.ignore_the_rest();
                return None;
            }
            let built = read(arguments, input);
            arguments.finish()?;
            return built;
        }
        if name == "Concat" {
            arguments.error(call.span(), crate::messages::concat_not_first());
            return None;
        }
        if let Some(message) = crate::messages::not_a_layer(&name, !call.arguments.is_empty()) {
            arguments.error(call.span(), message);
            return None;
        }
    }
    nested::read(arguments, input, names)
}
