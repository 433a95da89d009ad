//! The state of a stream through a network that holds others: it has a type and can be made whether these work step by step or not, so that
//! one that does not is one error, at the `step`.

use proc_macro2::TokenStream;

use super::Emitter;
use super::ports::Side;
use super::stream::{clause, located};
use crate::code::code;
use crate::plan::Timed;

/// How `state` and `step` speak of the state.
pub(super) struct Held {
    /// The name of what it is the state of, if that is not the network itself.
    pub alias: Option<TokenStream>,
    /// The type of the state.
    pub state: TokenStream,
    /// The bounds of `state`.
    pub of_state: Option<TokenStream>,
    /// The bounds of `step`.
    pub of_step: Option<TokenStream>,
    /// What makes a step.
    pub function: TokenStream,
}

impl Emitter<'_> {
    /// `bounds` are those of the networks inside of this one. Of one that is written with a const parameter nothing can be asked before the network
    /// is used, so they stand as they are.
    pub(super) fn held(&self, timed: &Timed, bounds: &[TokenStream]) -> Held {
        let private = &self.paths.private;
        let Some(all) = self.all_step(timed) else {
            let (state, function) = (code!(#private::State<Self>), code!(#private::run::step));
            return Held { alias: None, state, of_state: clause(bounds), of_step: clause(bounds), function };
        };
        let of = self.helper_type("Stream");
        let exists = code!(#of: #private::Streaming);
        let steps = self.steps_in(timed, &all);
        Held {
            alias: Some(self.stream_alias(&all)),
            state: code!(#private::State<#of>),
            of_state: clause(std::slice::from_ref(&exists)),
            of_step: clause(&[exists, steps]),
            function: code!(#private::StepsIn::step_in),
        }
    }

    /// The network, or what stands for it where it has no steps.
    fn stream_alias(&self, all: &TokenStream) -> TokenStream {
        let (private, scalar, this, generics) = (&self.paths.private, &self.paths.scalar, &self.this, &self.model.generics);
        let (visibility, name, network) = (&self.model.visibility, self.helper("Stream"), &self.model.name);
        let doc = format!(" What a stream goes through: [`{network}`], if all that it holds works step by step.");
        code! {
            #[doc = #doc]
            #visibility type #name<#(#generics,)* #scalar> = <#private::Choose<#all> as #private::Pick<#this, #scalar>>::Layer;
        }
    }

    /// Whether all that the network holds works step by step: a constant. Nothing if it holds nothing, or something that cannot be asked.
    fn all_step(&self, timed: &Timed) -> Option<TokenStream> {
        let (private, network) = (&self.paths.private, &self.model.name);
        let nested: Vec<_> = self.nested_steps(timed).map(|(_, layer)| layer.streams(private)).collect::<Option<_>>()?;
        if nested.is_empty() {
            return None;
        }
        let all = if self.model.generics.is_empty() {
            code!(#private::Probe::<#network<::core::primitive::f32>>::STREAMS)
        } else {
            code!(#(#nested)&&*)
        };
        Some(code!({
            use #private::NotByDefault as _;
            #all
        }))
    }

    /// The bound of `step`. The compiler points at the network inside of this one by it, if there is one alone.
    fn steps_in(&self, timed: &Timed, all: &TokenStream) -> TokenStream {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let [step, answer] = [Side::Input, Side::Output].map(|side| self.tuple(side, self.step_samples(side, timed)));
        let bound = code!(#private::StepsIn<#all, #scalar, Step = #step, Answer = #answer>);
        let mut nested = self.model.nodes.iter().filter(|node| node.layer.as_ref().is_some_and(|layer| layer.is_nested()));
        let place = match (nested.next(), nested.next()) {
            (Some(node), None) => node.span,
            _ => self.model.name.span(),
        };
        let bound = located(bound, place);
        code!(Self: #bound)
    }
}
