//! What a declaration means: a graph of nodes with shapes.

mod build;
mod shape;
mod size;

pub(crate) use build::{build, snake};
pub(crate) use shape::Shape;
pub(crate) use size::{Names, Size};

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Ident, Visibility};

use crate::layers::Layer;

/// What `Shape` of the core crate has room for.
pub(crate) const MOST_AXES: usize = 4;

/// A network: its ports, and its nodes in the order of computation.
pub(crate) struct Model {
    pub attributes: Vec<Attribute>,
    pub visibility: Visibility,
    pub name: Ident,
    /// Const parameters of the network, as declared.
    pub generics: Vec<syn::ConstParam>,
    pub names: Names,
    pub input: Port,
    pub output: Port,
    pub nodes: Vec<Node>,
}

/// The input or output of a network.
pub(crate) struct Port {
    pub shape: Shape,
    pub span: Span,
}

/// A value of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    /// The input of the network.
    Input,
    /// The output of a node.
    Node(usize),
}

/// A layer at its place.
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
    pub layer: Option<Box<dyn Layer>>,
    pub input: Value,
    pub input_shape: Shape,
    pub shape: Shape,
    /// The layer as it was written.
    pub text: String,
    pub span: Span,
}

impl Node {
    /// What the compiler is told instead of its type, if a mistake leaves none.
    pub(crate) fn report(&self) -> Option<&TokenStream> {
        if self.layer.is_none() { self.shape.report() } else { self.input_shape.report() }
    }
}

impl Model {
    /// Whether every layer is known, so that code can be made.
    pub(crate) fn is_complete(&self) -> bool {
        !self.nodes.is_empty() && self.nodes.iter().all(|node| node.layer.is_some())
    }

    /// The layers that follow a value, nearest first.
    pub(crate) fn following(&self, node: usize) -> impl Iterator<Item = &dyn Layer> {
        self.nodes[node + 1..].iter().filter_map(|node| node.layer.as_deref())
    }
}
