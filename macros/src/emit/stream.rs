//! One step of a stream: `Net::state()` and `net.step(&mut state, &x)`, for networks whose layers work step by step.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use super::Emitter;
use super::passes::infer;
use super::ports::Side;
use super::stream_state::Held;
use super::structs::{Field, Promised};
use crate::code::code;
use crate::layers::{Layer, Steps, copy};
use crate::model::{Node, Port, Value};
use crate::plan::{Buffers, Stream, Timed};

impl Emitter<'_> {
    pub(super) fn streaming(&self) -> TokenStream {
        match self.plan.map(|plan| &plan.stream) {
            Some(Stream::Planned { buffers, timed }) => self.of_one().steps(buffers, timed),
            Some(Stream::Refused { node, why }) => self.refusal(&self.model.nodes[*node], why),
            Some(Stream::NoSequence) => TokenStream::new(),
            None => self.any_step(&code!()),
        }
    }

    fn steps(&self, buffers: &Buffers, timed: &Timed) -> TokenStream {
        let (private, generics, this) = (&self.paths.private, &self.generics, &self.this);
        let bounds = self.nested_bounds(timed);
        let clause = clause(&bounds);
        let (fields, nested) = self.state_fields(buffers, timed);
        let state = if fields.is_empty() && nested.is_empty() { code!(()) } else { self.helper_type("State") };
        let doc = "What a stream through [`{}`] keeps from step to step, and the values of a step.";
        let state_struct =
            self.fields_struct("State", doc, fields, &code!(), &code!(), Promised { bounds: bounds.clone(), fields: nested });
        let code = self.values(buffers, "state", |index, layer, call| {
            match layer.steps() == Steps::InOrder && timed.reads(self.model, index) {
                true if layer.step_behaviour().identity => copy(call),
                true => layer.step(call),
                false => infer(layer, call),
            }
        });
        let body = self.with_count(code!(1), &code);
        let [step, answer] = [Side::Input, Side::Output].map(|side| self.tuple(side, self.step_samples(side, timed)));
        let (inputs, outputs) = (self.slices(Side::Input, false), self.slices(Side::Output, true));
        let [simd, own] = ["simd", "state"].map(|name| super::functions::parameter(name, &body));
        let surface = self.step_surface(timed, &bounds);
        quote_spanned! {self.at_name()=>
            #state_struct

            impl #generics #private::Streaming for #this #clause {
                type Step = #step;
                type Answer = #answer;
                type State = #state;

                fn step(&self, #simd: #private::Simd, input: #inputs, output: #outputs, #own: &mut #state) {
                    #body
                }
            }

            #surface
        }
    }

    /// What a user calls.
    fn step_surface(&self, timed: &Timed, bounds: &[TokenStream]) -> TokenStream {
        let (private, generics, this) = (&self.paths.private, &self.generics, &self.this);
        let (name, arguments, parameters) = (&self.model.name, self.arguments(), &self.model.generics);
        let parameters = if parameters.is_empty() { code!() } else { code!(<#(#parameters),*>) };
        let inputs = || self.model.inputs.iter().enumerate();
        let input = self.tuple(Side::Input, inputs().map(|(port, input)| self.step_input(timed, port, input)));
        let slice = self.tuple(Side::Input, inputs().map(|(port, input)| self.step_slice(port, input)));
        let answers = self.step_samples(Side::Output, timed).map(|sample| code!(&'state #sample));
        let answer = self.tuple(Side::Output, answers);
        let Held { alias, state: held, of_state, of_step, function } = self.held(timed, bounds);
        let state = quote_spanned! {self.at_name()=>
            /// The state of a stream before its first step: a plain value.
            #[must_use]
            pub fn state() -> #held #of_state {
                #private::State::new()
            }
        };
        // A bound that does not hold is an error where nothing is generic.
        let (of_single, of_any) = if of_state.is_some() { (None, Some(state)) } else { (Some(state), None) };
        quote_spanned! {self.at_name()=>
            #alias

            impl #parameters #name<#arguments ::core::primitive::f32> {
                /// The bytes of the state of one stream; 0 if a network inside of this one does not work step by step.
                pub const STATE_BYTES: ::core::primitive::usize = {
                    use #private::NotByDefault as _;
                    #private::Probe::<Self>::STATE_BYTES
                };

                #of_single
            }

            impl #generics #this {
                #of_any

                /// Inference of the next step of a stream: the same bits as in the whole sequence.
                pub fn step<'state>(&self, state: &'state mut #held, input: #input) -> #answer #of_step {
                    #function(self, state, #slice)
                }
            }
        }
    }

    /// What is given for one input: a token, or a reference to the numbers of a step.
    fn step_input(&self, timed: &Timed, port: usize, input: &Port) -> TokenStream {
        if let Some(token) = input.shape.token() {
            return token.element();
        }
        let sample = self.step_sample(timed, Some(Value::Input(port)), input);
        code!(&#sample)
    }

    /// The same as a slice, from the argument `input`.
    fn step_slice(&self, port: usize, input: &Port) -> TokenStream {
        let index = syn::Index::from(port);
        let place = if self.model.inputs.len() == 1 { code!(input) } else { code!(input.#index) };
        if input.shape.token().is_some() { code!(&[#place]) } else { code!(#place.as_slice()) }
    }

    /// The types of what the ports have for one step.
    pub(super) fn step_samples(&self, side: Side, timed: &Timed) -> impl Iterator<Item = TokenStream> {
        self.ports(side).iter().enumerate().map(move |(index, port)| {
            let value = if side == Side::Input { Some(Value::Input(index)) } else { port.value };
            self.step_sample(timed, value, port)
        })
    }

    fn step_sample(&self, timed: &Timed, value: Option<Value>, port: &Port) -> TokenStream {
        let length = value.map_or_else(|| port.shape.len(), |value| timed.length(value, &port.shape)).argument();
        let (private, element) = (&self.paths.private, self.element(&port.shape));
        code!(#private::SVector<#element, #length>)
    }

    /// What nested networks must be able to do.
    fn nested_bounds(&self, timed: &Timed) -> Vec<TokenStream> {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let bound = |(index, layer): (usize, &dyn Layer)| {
            let (node, of) = (&self.model.nodes[index], layer.parameters(&self.paths)?);
            // Stable Rust cannot compute with what a type with a const parameter gives, but that is what the signature says.
            let declared = self.model.output_of(index).map(|port| &self.model.outputs[port].shape);
            let shape = declared.filter(|_| node.shape.is_generic()).unwrap_or(&node.shape);
            let (input, output) = (node.input_shape.features().argument(), timed.length(Value::Node(index), shape).argument());
            let element = self.element(&node.input_shape);
            Some(
                code!(#of: #private::Streaming<Step = #private::SVector<#element, #input>, Answer = #private::SVector<#scalar, #output>>),
            )
        };
        self.nested_steps(timed).filter_map(bound).collect()
    }

    /// The layers of the user's, networks among them, that read step by step.
    pub(super) fn nested_steps(&self, timed: &Timed) -> impl Iterator<Item = (usize, &dyn Layer)> {
        let owners = self.model.nodes.iter().enumerate().filter(|(_, node)| node.shares.is_none());
        let layers = owners.filter_map(|(index, node)| Some((index, node.layer.as_deref()?)));
        layers.filter(|(index, layer)| layer.is_nested() && timed.reads(self.model, *index))
    }

    /// The fields of the state, and those that are states of networks.
    fn state_fields(&self, buffers: &Buffers, timed: &Timed) -> (Vec<Field>, Vec<Field>) {
        let mut nested = Vec::new();
        let mut fields: Vec<Field> = buffers.own.iter().map(|buffer| self.buffer(buffer, "Values")).collect();
        for (index, node) in self.model.nodes.iter().enumerate() {
            let Some(layer) = &node.layer else { continue };
            let in_order = layer.steps() == Steps::InOrder && timed.reads(self.model, index);
            let kept = if in_order { layer.state(&self.paths) } else { layer.memory(&self.paths) };
            if let Some(kept) = kept {
                let fields = if in_order && layer.is_nested() { &mut nested } else { &mut fields };
                fields.push((format!(" What `{}` keeps from step to step.", node.text), self.kept(node, "state"), kept));
            }
        }
        fields.extend(self.step_mask_fields());
        (fields, nested)
    }

    /// The masks of one step.
    fn step_mask_fields(&self) -> impl Iterator<Item = Field> {
        let private = &self.paths.private;
        self.mask_fields().map(move |(doc, name, _)| (doc, name, code!(#private::SMatrix<::core::primitive::u8, 1, 1>)))
    }

    /// `step` and `state` that say why there are none. The compiler points at the layer by the bound.
    fn refusal(&self, node: &Node, why: &str) -> TokenStream {
        let private = &self.paths.private;
        let reason = Ident::new(&reason(why), Span::mixed_site());
        let bound = located(code!(#private::assertions::steps::#reason), node.span);
        self.any_step(&code!(where Self: #bound))
    }

    /// `step` and `state` that take everything, for networks with mistakes and for those that have none.
    fn any_step(&self, clause: &TokenStream) -> TokenStream {
        let (private, generics, this) = (&self.paths.private, &self.generics, &self.this);
        let answers = self.model.outputs.iter().map(|port| {
            let (element, length) = (self.element(&port.shape), port.shape.features().argument());
            code!(&'static #private::SVector<#element, #length>)
        });
        let answer = self.tuple(Side::Output, answers);
        let (name, arguments, parameters) = (&self.model.name, self.arguments(), &self.model.generics);
        let parameters = if parameters.is_empty() { code!() } else { code!(<#(#parameters),*>) };
        quote_spanned! {self.at_name()=>
            impl #parameters #name<#arguments ::core::primitive::f32> {
                #[doc(hidden)]
                pub fn state() {}
            }

            impl #generics #this {
                #[doc(hidden)]
                pub fn step(&self, _: impl ::core::marker::Sized, _: impl ::core::marker::Sized) -> #answer
                #clause
                {
                    ::core::unreachable!()
                }
            }
        }
    }
}

/// Code that means the same, and of which the compiler speaks as if it stood at a place of the user's.
pub(super) fn located(code: TokenStream, place: Span) -> TokenStream {
    let at_place = |mut token: TokenTree| {
        token.set_span(token.span().located_at(place));
        token
    };
    code.into_iter().map(at_place).collect()
}

/// The name of the trait whose message gives this reason: its words up to a colon, each with a capital letter.
pub(crate) fn reason(why: &str) -> String {
    let words = why.split(':').next().unwrap_or(why).split(' ');
    let capital = |word: &str| word.get(..1).map(str::to_uppercase).unwrap_or_default() + word.get(1..).unwrap_or_default();
    words.map(capital).collect()
}

pub(super) fn clause(bounds: &[TokenStream]) -> Option<TokenStream> {
    (!bounds.is_empty()).then(|| code!(where #(#bounds,)*))
}
