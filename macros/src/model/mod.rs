//! What a declaration means: a graph of nodes with shapes.

mod build;
mod graph;
mod inference;
mod joins;
mod rectifiers;
mod shape;
mod size;
mod uses;

pub(crate) use build::build;
pub(crate) use graph::snake;
pub(crate) use inference::InferenceForm;
pub(crate) use shape::{Shape, Token};
pub(crate) use size::{Names, Size};

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Ident, Visibility};

use crate::layers::Layer;
use crate::syntax::Limit;

/// What `Shape` of the core crate has room for.
pub(crate) const MOST_AXES: usize = 4;

/// A network: its ports, and its nodes in the order of computation.
pub(crate) struct Model {
    pub attributes: Vec<Attribute>,
    /// What it may need at most.
    pub budget: Vec<Limit>,
    /// The warnings that it switches off.
    pub quiet: Vec<&'static str>,
    pub visibility: Visibility,
    pub name: Ident,
    /// The network whose inference form this is, if it is one.
    pub trained: Option<Ident>,
    /// Const parameters of the network, as declared.
    pub generics: Vec<syn::ConstParam>,
    pub names: Names,
    pub inputs: Vec<Port>,
    pub outputs: Vec<Port>,
    pub nodes: Vec<Node>,
    pub unread: Vec<Unread>,
}

/// A value that nobody reads.
pub(crate) struct Unread {
    /// Where it was made.
    pub span: Span,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// The layers of its entry are used again.
    pub again: bool,
}

/// An input or output of a network.
pub(crate) struct Port {
    /// Its name, if it has one.
    pub name: Option<Ident>,
    pub shape: Shape,
    pub span: Span,
    /// What an output gives; nothing for an input.
    pub value: Option<Value>,
}

/// A value of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Value {
    /// An input of the network.
    Input(usize),
    /// The output of a node.
    Node(usize),
}

/// A layer at its place.
#[derive(Clone)]
pub(crate) struct Node {
    /// The entry it belongs to: the name that was written.
    pub entry: Option<Ident>,
    /// What the names of its entry begin with: the name, or one made from its first layer.
    pub stem: String,
    /// The first node of its entry.
    pub first: bool,
    /// The last node of its entry: its value carries the entry's name.
    pub last: bool,
    /// A name for what belongs to this node, unique in the network: fields, buffers. That of the entry if there is no other layer in it.
    pub label: String,
    /// What it is; nothing if what was written is no layer.
    pub layer: Option<Rc<dyn Layer>>,
    /// The node whose weights it uses, if they are not its own.
    pub shares: Option<usize>,
    pub reads: Vec<Value>,
    /// The shape of the first value it reads; of a later use of an entry, what only the compiler may know to be that of the first.
    pub input_shape: Shape,
    pub shape: Shape,
    /// The input whose zeros are the padding of its value, if somebody said so.
    pub padding: Option<usize>,
    /// The layer as it was written.
    pub text: String,
    /// The name of the value that the entry starts with, if that was written.
    pub source: Option<String>,
    pub span: Span,
}

impl Node {
    /// What the compiler is told instead of its type, if a mistake leaves none.
    pub(crate) fn report(&self) -> Option<&TokenStream> {
        if self.layer.is_none() { self.shape.report() } else { self.input_shape.report() }
    }

    /// The layer as it was written, with what it reads if that is not what stands above.
    pub(crate) fn line(&self) -> String {
        match &self.source {
            Some(source) => format!("{source} -> {}", self.text),
            None => self.text.clone(),
        }
    }
}

impl Model {
    /// Whether every layer is known, so that code can be made.
    pub(crate) fn is_complete(&self) -> bool {
        !self.nodes.is_empty() && self.nodes.iter().all(|node| node.layer.is_some())
    }

    /// The layers that follow a value, nearest first; where several read it, the first of them.
    pub(crate) fn following(&self, node: usize) -> impl Iterator<Item = &dyn Layer> {
        let reader = |value: usize| {
            self.nodes[value + 1..].iter().position(|node| node.reads.contains(&Value::Node(value))).map(|next| value + 1 + next)
        };
        std::iter::successors(reader(node), move |next| reader(*next)).filter_map(|next| self.nodes[next].layer.as_deref())
    }

    /// The node that reads a node's value, if nothing else does and it is not an output.
    pub(crate) fn only_reader(&self, node: usize) -> Option<usize> {
        let reads = self.nodes.iter().enumerate().flat_map(|(reader, node)| node.reads.iter().map(move |value| (reader, *value)));
        let mut readers = reads.filter(|(_, value)| *value == Value::Node(node)).map(|(reader, _)| reader);
        let only = readers.next().filter(|_| readers.next().is_none());
        only.filter(|_| self.output_of(node).is_none())
    }

    /// Whether the weights of a node are used several times.
    pub(crate) fn is_shared(&self, node: usize) -> bool {
        self.nodes[node].shares.is_some() || self.nodes.iter().any(|other| other.shares == Some(node))
    }

    /// The output that a node's value is, if it is one.
    pub(crate) fn output_of(&self, node: usize) -> Option<usize> {
        self.outputs.iter().position(|port| port.value == Some(Value::Node(node)))
    }

    /// The shape of a value.
    pub(crate) fn shape_of(&self, value: Value) -> &Shape {
        match value {
            Value::Input(port) => &self.inputs[port].shape,
            Value::Node(node) => &self.nodes[node].shape,
        }
    }
}
