//! From syntax to model: every layer is read in order, and knows the shape it is given.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

use crate::code::code;
use syn::GenericParam;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::{MOST_AXES, Model, Names, Port, Shape, Size, Token, graph};
use crate::messages::{self, Message};
use crate::syntax::{self, Ports, SampleShape, Step};

/// The longest tuple that is a sample in the core crate.
const MOST_PORTS: usize = 8;

/// The model of a network, complete or not; mistakes go to `errors`.
pub(crate) fn build(network: syntax::Network, facade: &TokenStream, in_editor: bool, errors: &mut Vec<syn::Error>) -> Model {
    errors.extend(network.errors.iter().cloned());
    let generics = const_parameters(&network.generics, errors);
    let names = Names {
        generics: generics.iter().map(|generic| generic.ident.to_string()).collect(),
        taken: taken(&network),
        network: network.name.unraw().to_string(),
        private: code!(#facade::__private),
        in_editor,
    };
    let inputs = ports(&network.inputs, &names, errors);
    let mut outputs = ports(&network.outputs, &names, errors);
    for port in &mut outputs {
        if let Some(token) = port.shape.token() {
            port.shape = broken(error(port.span, messages::output_of_tokens(token.name(), &port.shape.text())), errors);
        }
    }
    let graph = graph::read(&network.entries, &inputs, &mut outputs, &names, errors);
    if network.entries.is_empty() {
        errors.push(error(network.name.span(), messages::no_layers(&network.name.to_string())));
    }
    Model {
        attributes: network.attributes,
        budget: network.budget,
        quiet: network.quiet,
        visibility: network.visibility,
        name: network.name,
        trained: None,
        generics,
        names,
        inputs,
        outputs,
        nodes: graph.nodes,
        unread: graph.unread,
    }
}

pub(super) fn error(span: Span, message: Message) -> syn::Error {
    syn::Error::new(span, message)
}

fn const_parameters(generics: &syn::Generics, errors: &mut Vec<syn::Error>) -> Vec<syn::ConstParam> {
    if let Some(clause) = &generics.where_clause {
        errors.push(error(clause.where_token.span, messages::where_clause()));
    }
    let mut parameters = Vec::new();
    for parameter in &generics.params {
        match parameter {
            GenericParam::Const(parameter) if parameter.ty.to_token_stream().to_string() == "usize" => {
                if parameter.default.is_some() {
                    errors.push(error(parameter.span(), messages::generic_default(&parameter.ident.to_string())));
                }
                parameters.push(syn::ConstParam { default: None, ..parameter.clone() });
            }
            other => {
                let found = syntax::tidy(&other.to_token_stream().to_string());
                errors.push(error(other.span(), messages::only_const_parameters(&found)));
            }
        }
    }
    parameters
}

/// Every identifier of the declaration, which names of generated generics must not hide.
fn taken(network: &syntax::Network) -> HashSet<String> {
    fn collect(tokens: TokenStream, names: &mut HashSet<String>) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    names.insert(name.to_string());
                }
                TokenTree::Group(group) => collect(group.stream(), names),
                _ => {}
            }
        }
    }
    let mut names = HashSet::from([network.name.unraw().to_string()]);
    collect(network.generics.params.to_token_stream(), &mut names);
    for port in network.inputs.ports.iter().chain(&network.outputs.ports) {
        port.shape.sizes.iter().for_each(|size| collect(size.to_token_stream(), &mut names));
    }
    fn collect_steps(steps: &[Step], names: &mut HashSet<String>) {
        for step in steps {
            match step {
                Step::Layer(call) => {
                    collect(call.path.to_token_stream(), names);
                    call.arguments.iter().for_each(|argument| collect(argument.value.to_token_stream(), names));
                }
                Step::Repeat(repetition) => collect_steps(&repetition.steps, names),
                Step::Again(_) | Step::Broken(_) => {}
            }
        }
    }
    network.entries.iter().for_each(|entry| collect_steps(&entry.flow.steps, &mut names));
    names
}

fn ports(ports: &Ports, names: &Names, errors: &mut Vec<syn::Error>) -> Vec<Port> {
    if ports.ports.is_empty() {
        let shape = broken(error(ports.span, messages::ports_empty()), errors);
        return vec![Port { name: None, shape, span: ports.span, value: None }];
    }
    if ports.ports.len() > MOST_PORTS {
        errors.push(error(ports.span, messages::ports_too_many(ports.ports.len(), MOST_PORTS)));
    }
    let port = |port: &syntax::Port| {
        let shape = sample(&port.shape, names, errors);
        let span = port.name.as_ref().map_or(port.shape.span, Ident::span);
        Port { name: port.name.clone(), shape, span, value: None }
    };
    ports.ports.iter().take(MOST_PORTS).map(port).collect()
}

/// Reports a mistake; the shape it leaves.
pub(super) fn broken(mistake: syn::Error, errors: &mut Vec<syn::Error>) -> Shape {
    let shape = Shape::broken(&mistake);
    errors.push(mistake);
    shape
}

fn sample(shape: &SampleShape, names: &Names, errors: &mut Vec<syn::Error>) -> Shape {
    if let Some(element) = &shape.element {
        return tokens(shape, element, names).unwrap_or_else(|mistake| broken(mistake, errors));
    }
    if shape.sizes.is_empty() {
        return broken(error(shape.span, messages::shape_empty()), errors);
    }
    match shape.sizes.iter().map(|size| Size::read(size, "a shape", names)).collect::<syn::Result<Vec<_>>>() {
        Err(mistake) => broken(mistake, errors),
        Ok(sizes) if sizes.len() > MOST_AXES => broken(error(shape.span, messages::axes_too_many(sizes.len())), errors),
        Ok(sizes) => countable(Shape::Sizes(sizes), shape.span, errors),
    }
}

/// `[u16; 64]`.
fn tokens(shape: &SampleShape, element: &Ident, names: &Names) -> syn::Result<Shape> {
    let sizes: Vec<_> = shape.sizes.iter().map(|size| syntax::tidy(&size.to_token_stream().to_string())).collect();
    let Some(kind) = Token::named(&element.to_string()) else {
        return Err(error(element.span(), messages::token_type_unknown(&element.to_string(), &sizes)));
    };
    match shape.sizes.as_slice() {
        [steps] => Ok(Shape::Tokens { kind, steps: Size::read(steps, "a shape", names)? }),
        _ => Err(error(shape.span, messages::tokens_have_one_axis(kind.name(), &sizes))),
    }
}

/// The shape, unless the number of its values is a product with a const parameter, which stable Rust cannot compute.
pub(super) fn countable(shape: Shape, span: Span, errors: &mut Vec<syn::Error>) -> Shape {
    if shape.sizes().len() > 1 && shape.is_generic() {
        return broken(error(span, messages::axes_with_parameter(&shape.text())), errors);
    }
    shape
}
