//! The layers: one file each, with its arguments, its shape rule and the calls it becomes.

mod activations;
mod arguments;
mod attention;
mod batch_norm;
mod bidirectional;
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
mod simple_rnn;
mod upsample;
mod weights;
mod window;

pub(crate) use arguments::{Arguments, INITIALIZERS, Surroundings};
pub(crate) use concat::{Operand, concat};
pub(crate) use merge::merge;

use std::rc::Rc;

use crate::code::code;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::model::{Names, Shape, Size};

/// A layer of the list, with all sizes known to the model.
pub(crate) trait Layer {
    /// How its calls treat memory.
    fn behaviour(&self) -> Behaviour;

    /// How many of its inputs, from the first, it can overwrite where it works in place.
    fn overwrites(&self) -> usize {
        1
    }
    /// What it is called where it has no name, in the names of what belongs to it.
    fn noun(&self) -> &'static str {
        "layer"
    }

    /// The type of its parameters, which become a field of the network.
    fn parameters(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// A name for the type of its parameters, if generated code needs one.
    fn alias(&self, _paths: &Paths) -> Option<Alias> {
        None
    }
    /// How many numbers it learns, if the macro can tell.
    fn count(&self) -> Option<u64> {
        Some(0)
    }
    /// The statement that sets `place`, its parameters, to their initial values. `next` is the activation that follows.
    fn initialize(&self, _paths: &Paths, _place: &TokenStream, _next: Option<Family>) -> Option<TokenStream> {
        None
    }
    /// The type of what it keeps between forward and backward, besides values.
    fn cache(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// The type of the memory it needs for inference, besides values.
    fn memory(&self, paths: &Paths) -> Option<TokenStream> {
        let (scalar, length) = (&paths.scalar, self.panel(&paths.private)?.tokens());
        Some(code!([#scalar; #length]))
    }
    /// Of a layer whose memory is a panel, numbers that mean nothing after its call: how many.
    fn panel(&self, _private: &TokenStream) -> Option<Size> {
        None
    }
    /// The call of training forward.
    fn forward(&self, call: &Call<'_>) -> TokenStream;
    /// The call of training backward; nothing for a layer of several inputs.
    fn backward(&self, call: &Call<'_>) -> TokenStream;
    /// The gradient of one of several inputs.
    fn split(&self, _call: &Call<'_>, _input: usize, _slot: &Slot) -> TokenStream {
        TokenStream::new()
    }
    /// The call of inference.
    fn infer(&self, call: &Call<'_>) -> TokenStream;
    /// Multiplications with addition for one sample.
    fn macs(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// L1 and L2 factors of its weights.
    fn penalties(&self) -> Penalties {
        Penalties::default()
    }
    /// The weights that these are for: fields of its parameters.
    fn penalized(&self) -> &'static [&'static str] {
        &["weight"]
    }
    /// What kind of activation it is, for the initial weights of the layer before it.
    fn family(&self) -> Option<Family> {
        None
    }
    /// Whether it mixes features, so that what follows says nothing about the weights before it.
    fn changes_signal(&self) -> bool {
        false
    }
    /// Whether it adds a bias to each feature.
    fn has_bias(&self) -> bool {
        false
    }
    /// Whether it takes the mean of each feature away, and with it a bias that was added before.
    fn removes_mean(&self) -> bool {
        false
    }
    /// What a network that ends with it gives: the name of a marker type, `None` for layers that do not change that.
    fn ending(&self) -> Option<&'static str> {
        Some("Plain")
    }
    /// The same as a type.
    fn ending_type(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, name) = (&paths.private, Ident::new(self.ending()?, Span::mixed_site()));
        Some(code!(#private::endings::#name))
    }
    /// Checks that only the compiler can make: items beside the network.
    fn assertions(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// Checks that only the types can make: a statement in a function with the parameters of the network.
    fn type_assertion(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// How it treats the steps of a sequence.
    fn steps(&self) -> Steps {
        Steps::Together("needs the whole sequence")
    }
    /// The same as [`Layer::behaviour`] in a stream, for one that treats the steps in order.
    fn step_behaviour(&self) -> Behaviour {
        self.behaviour()
    }
    /// The type of what it keeps from step to step of a stream.
    fn state(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// The call of one step of a stream; the state is [`Call::cache`].
    fn step(&self, call: &Call<'_>) -> TokenStream {
        self.infer(call)
    }
    /// Of a type of the user's: whether it works step by step, a constant where `NotByDefault` is in scope. Nothing if that depends on a parameter.
    fn streams(&self, _private: &TokenStream) -> Option<TokenStream> {
        None
    }
    /// The call that shows `visit` what it carries from one batch to the next, in [`Call::cache`].
    fn carried(&self, _call: &Call<'_>) -> Option<TokenStream> {
        None
    }
    /// The input of the network whose zeros are padding to it.
    fn padding(&self) -> Option<usize> {
        None
    }
    /// Whether the zeros of the tokens that it reads are padding to all that follows.
    fn marks_padding(&self) -> bool {
        false
    }
    /// How many different tokens it takes: an expression.
    fn vocabulary(&self, _paths: &Paths) -> Option<TokenStream> {
        None
    }
    /// The same layer with biases, which can take in what [`Layer::norm`] does to its outputs: the last of [`Layer::penalized`] makes these. Nothing
    /// if it cannot.
    fn before_norm(&self) -> Option<Rc<dyn Layer>> {
        None
    }
    /// Of a normalization by statistics that inference knows beforehand: what it adds to the variance.
    fn norm(&self) -> Option<&TokenStream> {
        None
    }
    /// Of an activation that takes the positive part: the same, with its work in training and inference done by the layer that reads it.
    fn as_rectifier(&self) -> Option<Rc<dyn Layer>> {
        None
    }
    /// The same layer, which in training and inference takes the positive part of what it reads first, at no cost. Nothing if it cannot.
    fn behind_rectifier(&self) -> Option<Rc<dyn Layer>> {
        None
    }
    /// What it is in an inference form, if that has other parameters.
    fn form(&self) -> Option<Rc<dyn Layer>> {
        None
    }
    /// Of what [`Layer::form`] gives: how its parameters are made, a type.
    fn formed(&self, _private: &TokenStream) -> Option<TokenStream> {
        None
    }
    /// Whether [`Layer::parameters`] is a network or a user's layer, whose parameters are counted by its own constants.
    fn is_nested(&self) -> bool {
        false
    }
}

/// How a layer treats the steps of a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Steps {
    /// Each alone: the inference of one step is that of a sequence of one.
    Alone,
    /// One after the other, with a state.
    InOrder,
    /// Not one after the other: why, as the rest of a sentence.
    Together(&'static str),
}

/// How the calls of a layer treat memory.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Behaviour {
    /// Output and input are the same numbers: no call at all.
    pub identity: bool,
    /// Like `identity`, in inference only.
    pub identity_in_inference: bool,
    /// Training forward can overwrite its input.
    pub in_place: bool,
    /// Inference can overwrite its input.
    pub infer_in_place: bool,
    /// Backward turns the gradient of the output into that of the input in place; else it writes to another buffer.
    pub slope_in_place: bool,
    /// Backward reads the input.
    pub keeps_input: bool,
    /// Backward reads the output.
    pub keeps_output: bool,
}

impl Behaviour {
    /// In training alone it changes what it is given: dropout, noise.
    pub(crate) fn is_noise(self) -> bool {
        self.identity_in_inference && !self.identity
    }
}

/// Activations by what they do to the variance of a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// Half of the signal is lost: He.
    Rectifier,
    /// Self-normalizing: LeCun.
    SelfNormalizing,
    /// Symmetric or bounded: Glorot.
    Saturating,
}

/// The factors of L1 and L2, if the user gave some.
#[derive(Clone, Default)]
pub(crate) struct Penalties {
    pub l1: Option<TokenStream>,
    pub l2: Option<TokenStream>,
}

/// A name for a type of the user's.
pub(crate) struct Alias {
    pub name: Ident,
    pub doc: String,
    /// What it stands for; the scalar is its parameter.
    pub of: TokenStream,
    /// The check that the type is what it must be: an item.
    pub check: TokenStream,
}

/// Names that generated code uses.
pub(crate) struct Paths {
    /// The private module of the facade.
    pub private: TokenStream,
    /// The scalar parameter.
    pub scalar: Ident,
    /// The batch parameter where it is declared.
    pub batch_name: Ident,
    /// The batch as an argument of a type: its parameter, in braces as all names of numbers are, or its value.
    pub batch: TokenStream,
}

impl Paths {
    /// Those of a network in which these names are taken.
    pub(crate) fn of(names: &Names) -> Self {
        let batch_name = names.fresh("B");
        Self { private: names.private.clone(), scalar: names.fresh("T"), batch: code!({ #batch_name }), batch_name }
    }
}

/// The expressions of one call.
pub(crate) struct Call<'a> {
    pub paths: &'a Paths,
    /// The parameters: `self.hidden`.
    pub parameters: TokenStream,
    /// Their gradients: `gradients.hidden`.
    pub gradients: TokenStream,
    /// What the layer keeps: `cache.hidden_dropout_noise`.
    pub cache: TokenStream,
    pub input: TokenStream,
    /// All inputs; `input` is the first.
    pub inputs: Vec<TokenStream>,
    pub output: TokenStream,
    /// The gradient of the output.
    pub slope: TokenStream,
    /// The place for the gradient of the input, an `Option`.
    pub input_slope: TokenStream,
    /// Input and output are the same memory.
    pub in_place: bool,
    /// The input that is the same memory as the output.
    pub over: Option<usize>,
    /// Which steps are no padding: a slice, empty if all.
    pub mask: TokenStream,
    /// The parameters are used several times in a pass.
    pub shared: bool,
}

/// Where the gradient of one of several inputs goes: an expression for the place.
pub(crate) enum Slot {
    /// What was there is overwritten.
    Set(TokenStream),
    /// It is added to what is there.
    Add(TokenStream),
    /// The gradient of the output becomes it.
    InPlace,
}

/// From the input to the output, if they are two buffers.
pub(crate) fn copy(call: &Call<'_>) -> TokenStream {
    if call.in_place {
        return TokenStream::new();
    }
    let Call { input, output, .. } = call;
    code!(#output.copy_from_slice(#input);)
}

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

impl Paths {
    /// `SMatrix<T, ROWS, { B }>`.
    pub(crate) fn batch_of(&self, rows: &TokenStream) -> TokenStream {
        let Self { private, scalar, batch, .. } = self;
        code!(#private::SMatrix<#scalar, #rows, #batch>)
    }
}
