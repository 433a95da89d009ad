//! From syntax to model: every layer is read in order, and knows the shape it is given.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

use crate::code::code;
use syn::GenericParam;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::{MOST_AXES, Model, Names, Node, Port, Shape, Size, Value};
use crate::layers::{self, Arguments};
use crate::messages::{self, Message};
use crate::syntax::{self, Entry, LayerCall, Ports, SampleShape, Source, Step};

/// The model of a network, complete or not; mistakes go to `errors`.
pub(crate) fn build(network: syntax::Network, facade: &TokenStream, errors: &mut Vec<syn::Error>) -> Model {
    errors.extend(network.errors.iter().cloned());
    let generics = const_parameters(&network.generics, errors);
    let names = Names {
        generics: generics.iter().map(|generic| generic.ident.to_string()).collect(),
        taken: taken(&network),
        network: network.name.unraw().to_string(),
        private: code!(#facade::__private),
    };
    let input = port(&network.inputs, "input", &names, errors);
    let output = port(&network.outputs, "output", &names, errors);
    let mut builder =
        Builder { names: &names, errors, nodes: Vec::new(), labels: HashSet::new(), entries: Vec::new(), uses: HashMap::new() };
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
    let mut names = HashSet::new();
    collect(network.generics.params.to_token_stream(), &mut names);
    for port in network.inputs.ports.iter().chain(&network.outputs.ports) {
        port.shape.sizes.iter().for_each(|size| collect(size.to_token_stream(), &mut names));
    }
    for step in network.entries.iter().flat_map(|entry| &entry.flow.steps) {
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
        Ok(sizes) if sizes.len() > MOST_AXES => broken(error(shape.span, messages::axes_too_many(sizes.len())), errors),
        Ok(sizes) => countable(Shape::Sizes(sizes), shape.span, errors),
    }
}

/// The shape, unless the number of its values is a product with a const parameter, which stable Rust cannot compute.
fn countable(shape: Shape, span: Span, errors: &mut Vec<syn::Error>) -> Shape {
    if shape.sizes().len() > 1 && shape.is_generic() {
        return broken(error(span, messages::axes_with_parameter(&shape.text())), errors);
    }
    shape
}

struct Builder<'a> {
    names: &'a Names,
    errors: &'a mut Vec<syn::Error>,
    nodes: Vec<Node>,
    /// Labels in use.
    labels: HashSet<String>,
    /// Names of the entries so far.
    entries: Vec<String>,
    /// How often a layer was named.
    uses: HashMap<String, usize>,
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
        let (count, start) = (entry.flow.steps.len(), self.nodes.len());
        for (index, step) in entry.flow.steps.iter().enumerate() {
            match step {
                Step::Layer(call) => {
                    let place = Place { first: index == 0, last: index + 1 == count };
                    self.layer(call, entry.name.as_ref(), place, input);
                }
                Step::Again(name) => self.source(name),
                Step::Broken(mistake) => self.mistake(mistake.clone(), entry.name.as_ref(), index == 0),
            }
        }
        self.label(entry, start);
    }

    /// A node in place of what could not be read.
    fn mistake(&mut self, mistake: syn::Error, entry: Option<&Ident>, first: bool) {
        let span = mistake.span();
        let shape = broken(mistake, self.errors);
        self.nodes.push(Node {
            entry: entry.cloned(),
            stem: String::new(),
            label: "mistake".to_string(),
            first,
            last: true,
            layer: None,
            input: Value::Input,
            input_shape: shape.clone(),
            shape,
            text: String::new(),
            span,
        });
    }

    /// A name for the type of a layer, should it be the user's: with a number if it is not the first of its name.
    fn alias(&mut self, call: &LayerCall) -> String {
        let name = call.name().unraw().to_string();
        let uses = self.uses.entry(name.clone()).or_insert(0);
        *uses += 1;
        let number = if *uses == 1 { String::new() } else { uses.to_string() };
        format!("{}{name}Layer{number}", self.names.network)
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

    /// Names the nodes of an entry, which are those from `start`.
    fn label(&mut self, entry: &Entry, start: usize) {
        let stem = self.stem(entry, start);
        let is_alone = self.nodes.len() == start + 1;
        for index in start..self.nodes.len() {
            let label = if is_alone { stem.clone() } else { self.unique(&format!("{stem}_{}", self.nodes[index].label)) };
            let node = &mut self.nodes[index];
            node.label = label;
            node.stem.clone_from(&stem);
        }
    }

    /// What the labels of an entry begin with: its name, or that of its first layer with parameters, whose field it will be.
    fn stem(&mut self, entry: &Entry, start: usize) -> String {
        if let Some(name) = &entry.name {
            return name.unraw().to_string();
        }
        let nodes = &self.nodes[start..];
        let learns = |node: &&Node| node.layer.as_ref().is_none_or(|layer| layer.count() != Some(0));
        let first = nodes.iter().find(learns).or_else(|| nodes.first()).map(|node| node.label.to_string());
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

    fn layer(&mut self, call: &LayerCall, entry: Option<&Ident>, place: Place, input: &Shape) {
        let (value, shape) = self.reads(input);
        let mistakes = self.errors.len();
        self.errors.extend(call.errors.iter().cloned());
        let alias = self.alias(call);
        let built = layers::read(&mut Arguments::new(call, &alias, self.names, self.errors), &shape, self.names);
        let (layer, output) = match (built, self.errors.get(mistakes)) {
            (None, Some(mistake)) => (None, Shape::broken(mistake)),
            (None, None) => (None, shape.clone()),
            (Some((layer, shape)), _) => (Some(layer), countable(shape, call.span(), self.errors)),
        };
        self.nodes.push(Node {
            entry: entry.cloned(),
            // Until the whole entry is known.
            stem: String::new(),
            label: snake(&call.name().unraw().to_string()),
            first: place.first,
            last: place.last,
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
