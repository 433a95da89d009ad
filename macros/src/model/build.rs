//! From syntax to model: every layer is read in order, and knows the shape it is given.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

use crate::code::code;
use syn::GenericParam;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::{Model, Names, Node, Port, Shape, Size, Value};
use crate::layers::{self, Arguments};
use crate::messages::{self, Message};
use crate::syntax::{self, Entry, LayerCall, Ports, SampleShape, Source, Step};

/// The model of a network, complete or not; mistakes go to `errors`.
pub(crate) fn build(network: syntax::Network, facade: &TokenStream, errors: &mut Vec<syn::Error>) -> Model {
    errors.extend(network.errors);
    let generics = const_parameters(&network.generics, errors);
    let names = Names {
        generics: generics.iter().map(|generic| generic.ident.to_string()).collect(),
        taken: taken(&network.entries, &network.generics),
        network: network.name.unraw().to_string(),
        private: code!(#facade::__private),
    };
    let input = port(&network.inputs, "input", &names, errors);
    let output = port(&network.outputs, "output", &names, errors);
    let mut builder = Builder { names: &names, errors, nodes: Vec::new(), labels: HashSet::new(), entries: Vec::new() };
    for entry in &network.entries {
        builder.labels.extend(entry.name.iter().map(|name| name.unraw().to_string()));
    }
    for entry in &network.entries {
        builder.entry(entry, &input.shape);
    }
    let nodes = builder.nodes;
    if network.entries.is_empty() {
        errors.push(error(network.name.span(), messages::no_layers(&network.name.to_string())));
    }
    Model {
        attributes: network.attributes,
        visibility: network.visibility,
        name: network.name,
        generics,
        names,
        input,
        output,
        nodes,
    }
}

fn error(span: Span, message: Message) -> syn::Error {
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
fn taken(entries: &[Entry], generics: &syn::Generics) -> HashSet<String> {
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
    let mut names = HashSet::new();
    collect(generics.params.to_token_stream(), &mut names);
    for step in entries.iter().flat_map(|entry| &entry.flow.steps) {
        if let Step::Layer(call) = step {
            collect(call.path.to_token_stream(), &mut names);
            call.arguments.iter().for_each(|argument| collect(argument.value.to_token_stream(), &mut names));
        }
    }
    names
}

fn port(ports: &Ports, what: &str, names: &Names, errors: &mut Vec<syn::Error>) -> Port {
    let shape = match ports.ports.as_slice() {
        [port] if port.name.is_none() => sample(&port.shape, names, errors),
        _ => broken(error(ports.span, messages::port_later(what)), errors),
    };
    Port { shape, span: ports.span }
}

/// Reports a mistake; the shape it leaves.
fn broken(mistake: syn::Error, errors: &mut Vec<syn::Error>) -> Shape {
    let shape = Shape::broken(&mistake);
    errors.push(mistake);
    shape
}

fn sample(shape: &SampleShape, names: &Names, errors: &mut Vec<syn::Error>) -> Shape {
    if let Some(element) = &shape.element {
        return broken(error(element.span(), messages::shape_of_tokens(&element.to_string())), errors);
    }
    if shape.sizes.is_empty() {
        return broken(error(shape.span, messages::shape_empty()), errors);
    }
    match shape.sizes.iter().map(|size| Size::read(size, "a shape", names)).collect::<syn::Result<Vec<_>>>() {
        Err(mistake) => broken(mistake, errors),
        Ok(sizes) if sizes.len() == 1 => Shape::Sizes(sizes),
        Ok(sizes) => {
            let whole = Shape::Sizes(sizes);
            broken(error(shape.span, messages::shape_of_vectors(&whole.text(), whole.len().value())), errors)
        }
    }
}

struct Builder<'a> {
    names: &'a Names,
    errors: &'a mut Vec<syn::Error>,
    nodes: Vec<Node>,
    /// Labels in use.
    labels: HashSet<String>,
    /// Names of the entries so far.
    entries: Vec<String>,
}

impl Builder<'_> {
    fn entry(&mut self, entry: &Entry, input: &Shape) {
        self.errors.extend(entry.misnamed.iter().cloned());
        if let Source::Named(name) = &entry.flow.source
            && !entry.is_broken()
        {
            self.source(name);
        }
        if let Some(name) = &entry.name {
            self.entries.push(name.unraw().to_string());
        }
        let count = entry.flow.steps.len();
        let stem = self.stem(entry);
        for (index, step) in entry.flow.steps.iter().enumerate() {
            match step {
                Step::Layer(call) => {
                    let place = Place { first: index == 0, last: index + 1 == count };
                    self.layer(call, entry.name.as_ref(), &stem, place, input);
                }
                Step::Again(name) => self.source(name),
                Step::Broken(mistake) => self.mistake(mistake.clone(), entry.name.as_ref(), &stem, index == 0),
            }
        }
    }

    /// A node in place of what could not be read.
    fn mistake(&mut self, mistake: syn::Error, entry: Option<&Ident>, stem: &str, first: bool) {
        let text = self.unique(&format!("{stem}_mistake"));
        let span = mistake.span();
        let shape = broken(mistake, self.errors);
        self.nodes.push(Node {
            entry: entry.cloned(),
            stem: stem.to_string(),
            first,
            last: true,
            label: Ident::new(&text, Span::mixed_site()),
            layer: None,
            input: Value::Input,
            input_shape: shape.clone(),
            shape,
            text: String::new(),
            span,
        });
    }

    /// What the next layer is given.
    fn reads(&mut self, input: &Shape) -> (Value, Shape) {
        let Some(last) = self.nodes.len().checked_sub(1) else { return (Value::Input, input.clone()) };
        let node = &self.nodes[last];
        let shape = match &node.shape {
            // Stable Rust cannot compute with a shape that depends on a const parameter through another type.
            Shape::Constant { generic: true, .. } => {
                broken(error(node.span, messages::nested_generic_not_last(&node.text)), self.errors)
            }
            shape => shape.clone(),
        };
        (Value::Node(last), shape)
    }

    /// A chain reads from the entry above; a name is needed for nothing else yet.
    fn source(&mut self, name: &Ident) {
        let text = name.to_string();
        let known = text == "input" || self.entries.contains(&text);
        let message = if known {
            messages::graph_later(&text)
        } else {
            messages::source_unknown(&text, &self.entries, self.labels.contains(&text))
        };
        self.errors.push(error(name.span(), message));
    }

    /// What the labels of an entry begin with.
    fn stem(&mut self, entry: &Entry) -> String {
        if let Some(name) = &entry.name {
            return name.unraw().to_string();
        }
        let first = entry.flow.steps.iter().find_map(|step| match step {
            Step::Layer(call) => Some(snake(&call.name().unraw().to_string())),
            Step::Again(_) | Step::Broken(_) => None,
        });
        self.unique(first.as_deref().unwrap_or("entry"))
    }

    fn unique(&mut self, wish: &str) -> String {
        let mut label = wish.to_string();
        let mut number = 2;
        while !self.labels.insert(label.clone()) {
            label = format!("{wish}_{number}");
            number += 1;
        }
        label
    }

    fn layer(&mut self, call: &LayerCall, entry: Option<&Ident>, stem: &str, place: Place, input: &Shape) {
        let (value, shape) = self.reads(input);
        let mistakes = self.errors.len();
        self.errors.extend(call.errors.iter().cloned());
        let layer_name = snake(&call.name().unraw().to_string());
        let label = self.unique(&format!("{stem}_{layer_name}"));
        let built = layers::read(&mut Arguments::new(call, &label, self.names, self.errors), &shape, self.names);
        let (layer, output) = match (built, self.errors.get(mistakes)) {
            (None, Some(mistake)) => (None, Shape::broken(mistake)),
            (None, None) => (None, shape.clone()),
            (Some((layer, shape)), _) => (Some(layer), shape),
        };
        self.nodes.push(Node {
            entry: entry.cloned(),
            stem: stem.to_string(),
            first: place.first,
            last: place.last,
            label: Ident::new(&label, Span::mixed_site()),
            layer,
            input: value,
            input_shape: shape,
            shape: output,
            text: call.text(),
            span: call.span(),
        });
    }
}

/// Where a layer stands in its entry.
struct Place {
    first: bool,
    last: bool,
}

/// `BatchNorm` as `batch_norm`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_of_layers_become_names_of_fields() {
        assert_eq!(super::snake("BatchNorm"), "batch_norm");
        assert_eq!(super::snake("Relu6"), "relu6");
        assert_eq!(super::snake("PRelu"), "p_relu");
    }
}
