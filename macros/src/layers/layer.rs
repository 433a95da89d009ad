//! What a layer says of itself. All but its calls and its `behaviour` has a default.

use std::rc::Rc;

use proc_macro2::{Ident, Span, TokenStream};

use super::{Call, Paths, Pool, Slot};
use crate::code::code;
use crate::model::Size;

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
    /// Whether it can compute maximum pooling of its output together with it in training.
    fn can_pool(&self) -> bool {
        false
    }
    /// The call of training forward with the pooling of the output. What the layer alone would write there is free for any use.
    fn forward_pooled(&self, _call: &Call<'_>, _pool: &Pool) -> TokenStream {
        TokenStream::new()
    }
    /// The same backward.
    fn backward_pooled(&self, _call: &Call<'_>, _pool: &Pool) -> TokenStream {
        TokenStream::new()
    }
    /// Whether it is maximum pooling, which a layer before it can compute.
    fn is_max_pooling(&self) -> bool {
        false
    }
    /// Of maximum pooling: what the layer before it needs to know.
    fn pool(&self, _call: &Call<'_>) -> Pool {
        Pool::default()
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
