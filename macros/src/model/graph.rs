//! The entries as a graph: every layer is read in order, and knows the values it is given.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

use super::build::{broken, countable, error};
use super::{Names, Node, Port, Shape, Unread, Value};
use crate::layers::{self, Arguments, Layer, Steps, Surroundings};
use crate::messages;
use crate::syntax::{Entry, LayerCall, Source, Step};

/// The nodes, and the values that nobody reads.
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub unread: Vec<Unread>,
}

/// Reads the entries, and tells the outputs their values.
pub(super) fn read(
    entries: &[Entry],
    inputs: &[Port],
    outputs: &mut [Port],
    names: &Names,
    errors: &mut Vec<syn::Error>,
) -> Graph {
    let mut builder = Builder::new(names, inputs, errors);
    for entry in entries {
        builder.labels.extend(entry.name.iter().map(|name| name.unraw().to_string()));
    }
    entries.iter().for_each(|entry| builder.entry(entry));
    builder.connect(outputs);
    let unread = builder.unread(entries);
    Graph { nodes: builder.nodes, unread }
}

/// A value that has a name.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) value: Value,
    span: Span,
    /// The layers of the entry, which can be used again; not those that merge what it starts with.
    pub(super) layers: Range<usize>,
}

pub(super) struct Builder<'a> {
    pub(super) names: &'a Names,
    inputs: &'a [Port],
    pub(super) errors: &'a mut Vec<syn::Error>,
    pub(super) nodes: Vec<Node>,
    /// Labels in use.
    pub(super) labels: HashSet<String>,
    /// What can be named so far.
    pub(super) named: Vec<Named>,
    /// The last values of all entries.
    ends: Vec<Value>,
    read: HashSet<Value>,
    /// The last values of entries whose layers are used again.
    pub(super) again: HashSet<Value>,
    /// How often a layer was named.
    uses: HashMap<String, usize>,
    /// A name was not understood, so who reads what is not known.
    pub(super) lost: bool,
}

/// Where a layer stands.
pub(super) struct Place<'a> {
    pub(super) entry: Option<&'a Ident>,
    pub(super) first: bool,
}

impl<'a> Builder<'a> {
    fn new(names: &'a Names, inputs: &'a [Port], errors: &'a mut Vec<syn::Error>) -> Self {
        let named = inputs.iter().enumerate().map(|(index, port)| Named {
            name: port.name.as_ref().map_or_else(|| "input".to_string(), |name| name.unraw().to_string()),
            value: Value::Input(index),
            span: port.span,
            layers: 0..0,
        });
        let (nodes, labels, uses) = (Vec::new(), HashSet::new(), HashMap::new());
        Self {
            names,
            inputs,
            errors,
            nodes,
            labels,
            named: named.collect(),
            ends: Vec::new(),
            read: HashSet::new(),
            again: HashSet::new(),
            uses,
            lost: false,
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.errors.extend(entry.misnamed.iter().cloned());
        let start = self.nodes.len();
        let (value, steps) = self.source(entry);
        let layers = self.nodes.len();
        let name = entry.name.as_ref();
        let end = self.steps(steps, value, name, start);
        if self.nodes.len() == start {
            if let Source::Named(source) = &entry.flow.source {
                let message = messages::entry_without_layer(&source.to_string());
                let mistake = error(source.span(), message);
                self.mistake(mistake, name, true);
            }
        } else if let Some(last) = self.nodes.last_mut() {
            last.last = true;
        }
        if let (Source::Named(source), Some(first)) = (&entry.flow.source, self.nodes.get_mut(start)) {
            first.source = Some(source.to_string());
        }
        self.label(entry, start);
        self.ends.push(end);
        if let Some(name) = name {
            let layers = layers..self.nodes.len();
            self.named.push(Named { name: name.unraw().to_string(), value: end, span: name.span(), layers });
        }
    }

    /// What an entry starts with, and the steps that are left then.
    fn source<'e>(&mut self, entry: &'e Entry) -> (Value, &'e [Step]) {
        let steps = entry.flow.steps.as_slice();
        let place = Place { entry: entry.name.as_ref(), first: true };
        match &entry.flow.source {
            Source::Previous => match steps.first() {
                Some(Step::Layer(call)) if call.path.is_ident("Concat") => (self.concat(call, &place), &steps[1..]),
                Some(Step::Broken(_)) | None => {
                    self.lost = true;
                    (Value::Input(0), steps)
                }
                Some(_) => (self.previous(entry), steps),
            },
            Source::Named(name) => (self.value(name).unwrap_or_else(|| self.unknown(name.span(), &place)), steps),
            Source::Combined(terms) => (self.combined(terms, &place), steps),
        }
    }

    /// What stands above.
    fn previous(&mut self, entry: &Entry) -> Value {
        if let Some(last) = self.ends.last() {
            self.read.insert(*last);
            return *last;
        }
        if self.inputs.len() > 1 {
            let span = entry.flow.steps.first().map_or_else(Span::call_site, Step::span);
            let names: Vec<_> = self.named.iter().map(|named| named.name.clone()).collect();
            self.errors.push(error(span, messages::first_of_several_inputs(&names)));
            self.lost = true;
        }
        self.read.insert(Value::Input(0));
        Value::Input(0)
    }

    /// The value of this name, which is read.
    pub(super) fn value(&mut self, name: &Ident) -> Option<Value> {
        let text = name.unraw().to_string();
        if let Some(named) = self.named.iter().rev().find(|named| named.name == text) {
            self.read.insert(named.value);
            return Some(named.value);
        }
        self.lost = true;
        let known: Vec<_> = self.named.iter().map(|named| named.name.clone()).collect();
        self.errors.push(error(name.span(), messages::source_unknown(&text, &known, self.labels.contains(&text))));
        None
    }

    fn shape(&self, value: Value) -> Shape {
        match value {
            Value::Input(port) => self.inputs.get(port).map_or(NOTHING, |port| port.shape.clone()),
            Value::Node(node) => self.nodes[node].shape.clone(),
        }
    }

    /// The input whose zeros are the padding of a value.
    pub(super) fn padding(&self, value: Value) -> Option<usize> {
        match value {
            Value::Input(_) => None,
            Value::Node(node) => self.nodes[node].padding,
        }
    }

    /// The shape of a value that the next layer reads.
    pub(super) fn given(&mut self, value: Value) -> Shape {
        let shape = self.shape(value);
        let Value::Node(node) = value else { return shape };
        match shape {
            // Stable Rust cannot compute with a shape that depends on a const parameter through another type.
            Shape::Constant { generic: true, .. } => {
                let node = &self.nodes[node];
                broken(error(node.span, messages::nested_generic_not_last(&node.text)), self.errors)
            }
            shape => shape,
        }
    }

    pub(super) fn push(&mut self, node: Node) -> Value {
        self.nodes.push(node);
        Value::Node(self.nodes.len() - 1)
    }

    /// Layer after layer; `start` is the first node of the entry.
    pub(super) fn steps(&mut self, steps: &[Step], mut value: Value, entry: Option<&Ident>, start: usize) -> Value {
        for step in steps {
            let first = self.nodes.len() == start;
            value = match step {
                Step::Layer(call) => self.layer(call, value, &Place { entry, first }),
                Step::Repeat(repetition) => self.repeat(repetition, value, entry, start),
                Step::Again(name) => self.again(name, value, entry, start),
                Step::Broken(mistake) => self.mistake(mistake.clone(), entry, first),
            };
        }
        value
    }

    /// A node in place of what could not be read.
    pub(super) fn mistake(&mut self, mistake: syn::Error, entry: Option<&Ident>, first: bool) -> Value {
        let span = mistake.span();
        let shape = broken(mistake, self.errors);
        self.broken_node(shape, span, entry, first)
    }

    pub(super) fn broken_node(&mut self, shape: Shape, span: Span, entry: Option<&Ident>, first: bool) -> Value {
        self.push(Node {
            entry: entry.cloned(),
            stem: String::new(),
            label: "mistake".to_string(),
            first,
            last: true,
            layer: None,
            shares: None,
            reads: Vec::new(),
            input_shape: shape.clone(),
            shape,
            padding: None,
            text: String::new(),
            source: None,
            span,
        })
    }

    /// A name for the type of a layer, should it be the user's: with a number if it is not the first of its name.
    fn alias(&mut self, call: &LayerCall) -> String {
        let name = call.name().unraw().to_string();
        let uses = self.uses.entry(name.clone()).or_insert(0);
        *uses += 1;
        let number = if *uses == 1 { String::new() } else { uses.to_string() };
        format!("{}{name}Layer{number}", self.names.network)
    }

    fn layer(&mut self, call: &LayerCall, value: Value, place: &Place<'_>) -> Value {
        let given = self.given(value);
        let mistakes = self.errors.len();
        self.errors.extend(call.errors.iter().cloned());
        let alias = self.alias(call);
        let surroundings = Surroundings { inputs: self.inputs, port: port(value), padding: self.padding(value) };
        let mut arguments = Arguments::new(call, &alias, self.names, self.errors).within(surroundings);
        let built = layers::read(&mut arguments, &given, self.names);
        let padding = built.as_ref().and_then(|(layer, shape)| padding_behind(layer.as_ref(), [&given, shape], surroundings));
        let (layer, output) = match (built, self.errors.get(mistakes)) {
            (None, Some(mistake)) => (None, Shape::broken(mistake)),
            (None, None) => (None, given.clone()),
            (Some((layer, shape)), _) => (Some(Rc::from(layer)), countable(shape, call.span(), self.errors)),
        };
        self.push(Node {
            entry: place.entry.cloned(),
            // Until the whole entry is known.
            stem: String::new(),
            label: snake(&call.name().unraw().to_string()),
            first: place.first,
            last: false,
            layer,
            shares: None,
            reads: vec![value],
            input_shape: given,
            shape: output,
            padding,
            text: call.text(),
            source: None,
            span: call.span(),
        })
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
        let first = nodes.iter().find(learns).or_else(|| nodes.first()).map(|node| node.label.clone());
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

    /// Tells the outputs their values: of the entries of their names, or of the last entry.
    fn connect(&mut self, outputs: &mut [Port]) {
        for port in outputs {
            let Some(name) = &port.name else {
                port.value = self.ends.last().copied();
                self.read.extend(port.value);
                continue;
            };
            let text = name.unraw().to_string();
            port.value = self.named[self.inputs.len()..].iter().rev().find(|named| named.name == text).map(|named| named.value);
            match port.value {
                Some(value) => {
                    self.read.insert(value);
                }
                None if self.ends.is_empty() => {}
                None => {
                    let known: Vec<_> = self.named[self.inputs.len()..].iter().map(|named| named.name.clone()).collect();
                    self.errors.push(error(name.span(), messages::output_missing(&text, &known)));
                    self.lost = true;
                }
            }
        }
    }

    /// Inputs and entries that nobody reads.
    fn unread(&self, entries: &[Entry]) -> Vec<Unread> {
        if self.lost || self.ends.is_empty() {
            return Vec::new();
        }
        let inputs = &self.named[..self.inputs.len()];
        // Of two of the same name, nobody can read the first.
        let is_alone = |named: &&Named| inputs.iter().filter(|other| other.name == named.name).count() == 1;
        let inputs = inputs.iter().filter(|named| !self.read.contains(&named.value)).filter(is_alone);
        let mut unread: Vec<_> =
            inputs.map(|named| Unread { span: named.span, name: Some(named.name.clone()), again: false }).collect();
        for (entry, end) in entries.iter().zip(&self.ends) {
            let Value::Node(node) = *end else { continue };
            // What could not be read has its error.
            if !self.read.contains(end) && self.nodes[node].layer.is_some() {
                let name = entry.name.as_ref();
                let span = name.map_or(self.nodes[node].span, Ident::span);
                let name = name.map(|name| name.unraw().to_string());
                unread.push(Unread { span, name, again: self.again.contains(end) });
            }
        }
        unread
    }
}

fn port(value: Value) -> Option<usize> {
    match value {
        Value::Input(port) => Some(port),
        Value::Node(_) => None,
    }
}

/// The input whose zeros are the padding of what a layer gives: a step of it is padding where one was before.
fn padding_behind(layer: &dyn Layer, [input, output]: [&Shape; 2], surroundings: Surroundings<'_>) -> Option<usize> {
    if layer.marks_padding() {
        return surroundings.port;
    }
    let same_steps = input.steps().zip(output.steps()).and_then(|(before, after)| before.same(&after)) == Some(true);
    // Bidirectional layers, too, give a step for a step.
    let keeps_steps = same_steps && (layer.padding().is_some() || !matches!(layer.steps(), Steps::Together(_)));
    layer.padding().or(surroundings.padding).filter(|_| keeps_steps)
}

/// The shape of an input that is not there.
pub(super) const NOTHING: Shape = Shape::Sizes(Vec::new());

impl Node {
    /// What its label is without its entry.
    pub(super) fn layer_name(&self) -> String {
        self.label
            .strip_prefix(&format!("{}_", self.stem))
            .map_or_else(|| snake(self.text.split('(').next().unwrap_or_default()), ToString::to_string)
    }
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
