//! The code: structs, forward, backward, inference, documentation. Nothing here can fail.

mod arena;
mod budget;
mod checks;
mod derive;
mod diagram;
mod docs;
mod editor;
mod functions;
mod inference;
mod links;
mod names;
mod overlay;
mod parameters;
mod passes;
mod pooled;
mod ports;
mod refused;
mod stream;
mod stream_state;
mod structs;
mod surface;
mod warnings;

pub(crate) use derive::derive_parameters;
pub(crate) use editor::{Places, without_reports};
pub(crate) use inference::inference;
#[cfg(test)]
pub(crate) use stream::reason;
pub(crate) use warnings::warnings;

use proc_macro2::{Ident, Span, TokenStream};
use quote::format_ident;

use crate::code::code;

use crate::layers::Paths;
use crate::model::{InferenceForm, Model, Node};
use crate::plan::{Plan, identifier};

/// Everything that a declaration becomes. Without a plan, which means that there are mistakes, the type and its public surface without function bodies.
pub(crate) fn network(model: &Model, plan: Option<&Plan>, form: Option<&InferenceForm>, std: bool) -> TokenStream {
    let emitter = Emitter::new(model, plan);
    let structs = emitter.structs();
    let parameters = emitter.parameters();
    let layer = emitter.layer();
    let (inference, network) = (emitter.inference_network(), emitter.network(form));
    let surface = emitter.surface(std);
    let streaming = emitter.streaming();
    let (assertions, budgets, links) = (emitter.assertions(), emitter.budgets(), emitter.links());
    let code = code!(#links #structs #parameters #layer #inference #network #surface #streaming #assertions #budgets);
    names::apart(code, &emitter.places())
}

/// What the parts of the code have in common.
struct Emitter<'a> {
    model: &'a Model,
    plan: Option<&'a Plan>,
    paths: Paths,
    /// `<const HIDDEN: usize, T: Scalar>`.
    generics: TokenStream,
    /// `Mlp<{ HIDDEN }, T>`.
    this: TokenStream,
    /// The nodes that have parameters, with the names of their fields.
    fields: Vec<(usize, Ident)>,
}

impl<'a> Emitter<'a> {
    fn new(model: &'a Model, plan: Option<&'a Plan>) -> Self {
        let paths = Paths::of(&model.names);
        let (private, scalar, name, generics) = (&paths.private, &paths.scalar, &model.name, &model.generics);
        let names: Vec<_> = generics.iter().map(|generic| &generic.ident).collect();
        Self {
            generics: code!(<#(#generics,)* #scalar: #private::Scalar>),
            this: code!(#name<#({ #names },)* #scalar>),
            fields: fields(model, &paths),
            model,
            plan,
            paths,
        }
    }

    /// The same for a batch of one.
    fn of_one(&self) -> Self {
        let Self { model, plan, paths, .. } = self;
        let (private, scalar, batch_name) = (paths.private.clone(), paths.scalar.clone(), paths.batch_name.clone());
        Self { paths: Paths { private, scalar, batch_name, batch: code!(1) }, ..Self::new(model, *plan) }
    }

    /// The field of a node's parameters.
    fn field(&self, node: usize) -> Option<&Ident> {
        self.fields.iter().find(|(index, _)| *index == node).map(|(_, field)| field)
    }

    /// Where the compiler points when it speaks of what is generated: the name of the network instead of the whole macro.
    fn at_name(&self) -> Span {
        Span::mixed_site().located_at(self.model.name.span())
    }

    /// The const parameters as arguments, each with a comma. The braces are there because a type, module or crate of the same name would be taken for the argument.
    fn arguments(&self) -> TokenStream {
        let names = self.model.generics.iter().map(|generic| &generic.ident);
        code!(#({ #names },)*)
    }

    /// What a node keeps beside values, in the cache or the memory: the name of a field there.
    fn kept(&self, node: &Node, place: &str) -> Ident {
        let mut name = format!("{}_{place}", node.label);
        while self.model.nodes.iter().any(|other| other.stem == name || other.label == name) {
            name.push('_');
        }
        Ident::new(&name, Span::mixed_site())
    }

    fn helper(&self, suffix: &str) -> Ident {
        format_ident!("{}{suffix}", self.model.name)
    }

    /// The type of a struct that is called after the network and has its parameters.
    fn helper_type(&self, suffix: &str) -> TokenStream {
        let (name, arguments, scalar) = (self.helper(suffix), self.arguments(), &self.paths.scalar);
        code!(#name<#arguments #scalar>)
    }
}

/// The first layer with parameters in an entry takes its name; the others add their own.
fn fields(model: &Model, paths: &Paths) -> Vec<(usize, Ident)> {
    let mut fields: Vec<(usize, Ident)> = Vec::new();
    let mut named = std::collections::HashSet::new();
    for (index, node) in model.nodes.iter().enumerate() {
        // What stands in place of a mistake may have parameters.
        if node.shares.is_some() || node.layer.as_ref().is_some_and(|layer| layer.parameters(paths).is_none()) {
            continue;
        }
        let field = if !named.insert(node.stem.clone()) {
            identifier(&node.label, Span::mixed_site())
        } else if let Some(entry) = &node.entry {
            entry.clone()
        } else {
            identifier(&node.stem, node.span)
        };
        fields.push((index, field));
    }
    fields
}
