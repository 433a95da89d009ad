//! Checks that are left to the compiler.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::Emitter;
use crate::code::code;
use crate::model::{Node, Port, Shape, Value};

impl Emitter<'_> {
    /// What only the compiler can check.
    pub(super) fn assertions(&self) -> TokenStream {
        // What is checked of a network holds for its inference form.
        if self.plan.is_none() || self.model.trained.is_some() || self.model.names.in_editor {
            return TokenStream::new();
        }
        let owners = self.model.nodes.iter().filter(|node| node.shares.is_none());
        let layers = owners.filter_map(|node| node.layer.as_ref());
        let constants = layers.clone().filter_map(|layer| layer.assertions(&self.paths));
        let outputs = self.outputs().filter_map(|(port, node)| self.output_type_assertion(port, node));
        let types: Vec<_> = layers.filter_map(|layer| layer.type_assertion(&self.paths)).chain(outputs).collect();
        let (generics, function) = (&self.generics, self.model.names.fresh("types_fit"));
        let types = (!types.is_empty()).then(|| {
            code! {
                const _: () = {
                    fn #function #generics() {
                        #(#types)*
                    }
                };
            }
        });
        let (sizes, outputs) =
            (self.size_assertions(), self.outputs().filter_map(|(port, node)| self.output_assertion(port, node)));
        let again = self.model.nodes.iter().filter_map(|node| self.again_assertion(node));
        code!(#(#sizes)* #(#constants)* #(#again)* #(#outputs)* #types)
    }

    /// What is given to layers that are used again is what they took first.
    fn again_assertion(&self, node: &Node) -> Option<TokenStream> {
        let takes = &self.model.nodes[node.shares?].input_shape;
        if takes.same(&node.input_shape).is_some() {
            return None;
        }
        let (private, name) = (&self.paths.private, node.text.rsplit(" of ").next().unwrap_or_default());
        let (takes, given) = (takes.tokens(private), node.input_shape.tokens(private));
        Some(quote_spanned!(node.span=> const _: () = (#private::assertions::again)(#name, #takes, #given);))
    }

    /// Constants of the user's are sizes: not 0.
    fn size_assertions(&self) -> Vec<TokenStream> {
        let private = &self.paths.private;
        let ports = self.model.inputs.iter().chain(&self.model.outputs).map(|port| &port.shape);
        let mut seen = std::collections::HashSet::new();
        let sizes = ports.chain(self.model.nodes.iter().map(|node| &node.shape)).flat_map(Shape::sizes);
        let constants = sizes.filter(|size| size.is_constant() && seen.insert(size.text()));
        constants.filter_map(|size| size.assertion(private)).collect()
    }

    /// The outputs with the nodes that give them.
    fn outputs(&self) -> impl Iterator<Item = (&Port, &Node)> {
        self.model.outputs.iter().filter_map(|port| match port.value? {
            Value::Node(node) => Some((port, &self.model.nodes[node])),
            Value::Input(_) => None,
        })
    }

    fn output_assertion(&self, port: &Port, node: &Node) -> Option<TokenStream> {
        if node.shape.same(&port.shape).is_some() || node.shape.is_generic() {
            return None;
        }
        let (private, name, text) = (&self.paths.private, self.model.name.to_string(), &node.text);
        let (found, expected) = (node.shape.tokens(private), port.shape.tokens(private));
        Some(quote_spanned!(node.span=> const _: () = (#private::assertions::output)(#name, #text, #found, #expected);))
    }

    fn output_type_assertion(&self, port: &Port, node: &Node) -> Option<TokenStream> {
        if !matches!(node.shape, Shape::Constant { generic: true, .. }) {
            return None;
        }
        let (private, scalar, length) = (&self.paths.private, &self.paths.scalar, port.shape.len().argument());
        let of = node.layer.as_ref()?.parameters(&self.paths)?;
        Some(quote_spanned! {node.span=>
            let _: <<<#of as #private::Layer>::Output as #private::assertions::Length>::Size as #private::assertions::Gives<
                [#scalar; #length]
            >>::Fits;
        })
    }
}
