//! The inference form of a network: normalizations by known statistics are part of the layers before them, and what does nothing in inference
//! is gone.

use std::rc::Rc;

use quote::format_ident;

use super::{Model, Node, Port, Value};
use crate::layers::Layer;

/// The model of the inference form, and where its nodes come from.
pub(crate) struct InferenceForm {
    pub model: Model,
    /// For each of its nodes, that of the declaration.
    pub origins: Vec<Origin>,
}

/// What became a node.
pub(crate) struct Origin {
    pub node: usize,
    /// The normalization that is part of it now.
    pub norm: Option<usize>,
    /// Whether the layer is another one in inference: [`Layer::form`].
    pub is_form: bool,
}

impl Model {
    /// The inference form, if it has other layers with parameters than the network itself.
    pub(crate) fn inference_form(&self) -> Option<InferenceForm> {
        let mut former = Former { model: self, nodes: Vec::new(), origins: Vec::new(), now: Vec::new(), source: None };
        (0..self.nodes.len()).for_each(|node| former.node(node));
        let Former { mut nodes, origins, now, .. } = former;
        if origins.iter().all(|origin| origin.norm.is_none() && !origin.is_form) {
            return None;
        }
        mark_ends(&mut nodes);
        let output = |port: &Port| {
            let value = port.value.map(|value| moved(&now, value));
            Port { name: port.name.clone(), shape: port.shape.clone(), span: port.span, value }
        };
        let name = &self.name;
        let about = format!(
            " What inference of [`{name}`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. \
             `fold_into` makes it from a trained network, `weights!` from the file of one."
        );
        let attributes = self.attributes.iter().filter(|attribute| !attribute.path().is_ident("doc")).cloned();
        let allowed: [syn::Attribute; 2] = [syn::parse_quote!(#[doc = #about]), syn::parse_quote!(#[allow(dead_code)])];
        let model = Model {
            attributes: allowed.into_iter().chain(attributes).collect(),
            budget: self.budget.clone(),
            quiet: self.quiet.clone(),
            visibility: self.visibility.clone(),
            name: format_ident!("{name}Inference"),
            trained: Some(name.clone()),
            generics: self.generics.clone(),
            names: self.names.clone(),
            inputs: self.inputs.iter().map(|port| Port { name: port.name.clone(), shape: port.shape.clone(), ..*port }).collect(),
            outputs: self.outputs.iter().map(output).collect(),
            nodes,
            unread: Vec::new(),
        };
        Some(InferenceForm { model, origins })
    }
}

/// A value by the numbers of the new nodes.
fn moved(now: &[Value], value: Value) -> Value {
    match value {
        Value::Input(_) => value,
        Value::Node(node) => now[node],
    }
}

/// Which nodes begin and end their entries, where some are gone.
fn mark_ends(nodes: &mut [Node]) {
    let stems: Vec<_> = nodes.iter().map(|node| node.stem.clone()).collect();
    for (index, node) in nodes.iter_mut().enumerate() {
        node.first = index == 0 || stems[index - 1] != stems[index];
        node.last = stems.get(index + 1) != Some(&stems[index]);
    }
}

struct Former<'a> {
    model: &'a Model,
    nodes: Vec<Node>,
    origins: Vec<Origin>,
    /// The value of each node of the declaration.
    now: Vec<Value>,
    /// What the entry of this stem starts with, if that was written, and its first layer is gone.
    source: Option<(String, String)>,
}

impl Former<'_> {
    fn node(&mut self, index: usize) {
        let node = &self.model.nodes[index];
        let before = node.reads.first().map(|value| moved(&self.now, *value));
        if let (Some(value @ Value::Node(_)), true) = (before, self.does_nothing(index)) {
            self.leave_out(node, value);
        } else if let Some((target, folded)) = self.taker(index) {
            let text = format!("{} -> {}", self.nodes[target].text, node.text);
            (self.nodes[target].layer, self.nodes[target].text) = (Some(folded), text);
            self.origins[target].norm = Some(index);
            self.leave_out(node, Value::Node(target));
        } else {
            // What is gone has no weights.
            let shares = node.shares.filter(|shared| self.is_there(*shared)).and_then(|shared| match self.now[shared] {
                Value::Node(node) => Some(node),
                Value::Input(_) => None,
            });
            let source = self.source.take_if(|(stem, _)| *stem == node.stem).map(|(_, source)| source);
            let reads = node.reads.iter().map(|value| moved(&self.now, *value)).collect();
            self.now.push(Value::Node(self.nodes.len()));
            let form = node.layer.as_ref().and_then(|layer| layer.form());
            self.origins.push(Origin { node: index, norm: None, is_form: form.is_some() });
            let (layer, source) = (form.or_else(|| node.layer.clone()), source.or(node.source.clone()));
            self.nodes.push(Node { reads, shares, layer, source, ..node.clone() });
        }
    }

    /// Whether a node of the declaration is one of the new nodes.
    fn is_there(&self, index: usize) -> bool {
        self.origins.iter().any(|origin| origin.node == index)
    }

    fn leave_out(&mut self, node: &Node, value: Value) {
        if let (true, Some(source)) = (node.first, &node.source) {
            self.source = Some((node.stem.clone(), source.clone()));
        }
        self.now.push(value);
    }

    /// Whether a node passes on what it reads in inference, and nothing is told apart by it: no two outputs are one value then.
    fn does_nothing(&self, index: usize) -> bool {
        let node = &self.model.nodes[index];
        let behaviour = node.layer.as_ref().map(|layer| layer.behaviour()).unwrap_or_default();
        let is_free = self.model.output_of(index).is_none() || self.reader_is_alone(node);
        behaviour.is_noise() && is_free
    }

    fn reader_is_alone(&self, node: &Node) -> bool {
        matches!(node.reads[..], [Value::Node(read)] if self.model.only_reader(read).is_some())
    }

    /// The new node that can take in a normalization, and what it becomes.
    fn taker(&self, index: usize) -> Option<(usize, Rc<dyn Layer>)> {
        let norm = &self.model.nodes[index];
        norm.layer.as_ref()?.norm()?;
        let [Value::Node(mut read)] = norm.reads[..] else { return None };
        loop {
            self.model.only_reader(read)?;
            let Value::Node(target) = self.now[read] else { return None };
            let origin = &self.origins[target];
            if origin.node == read {
                let is_alone = !self.model.is_shared(read) && !self.model.is_shared(index) && origin.norm.is_none();
                return Some((target, self.nodes[target].layer.as_ref()?.before_norm()?)).filter(|_| is_alone);
            }
            // A layer that is gone: what it read.
            let [Value::Node(further)] = self.model.nodes[read].reads[..] else { return None };
            read = further;
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    /// The layers of the inference form as they were written.
    fn form(declaration: &str) -> Option<Vec<String>> {
        let declaration: proc_macro2::TokenStream = declaration.parse().unwrap();
        let declaration: crate::syntax::Declaration = syn::parse2(quote!([layerfit std] #declaration)).unwrap();
        let network = declaration.networks.into_iter().next().unwrap();
        let (mut errors, facade) = (Vec::new(), quote!(layerfit));
        let model = super::super::build(network, &facade, false, &mut errors);
        assert!(errors.is_empty());
        Some(model.inference_form()?.model.nodes.iter().map(super::Node::line).collect())
    }

    #[test]
    fn a_normalization_goes_into_the_layer_before_it() {
        let layers =
            form("struct Net: [8] -> [2] { a: Dropout(0.1), b: Dense(4) -> Dropout(0.5) -> BatchNorm -> Relu, Dense(2) }");
        assert_eq!(layers.unwrap(), ["Dropout(0.1)", "Dense(4) -> BatchNorm", "Relu", "Dense(2)"]);
    }

    #[test]
    fn only_one_normalization_does() {
        let layers = form("struct Net: [8] -> [2] { Dense(2) -> BatchNorm -> BatchNorm }");
        assert_eq!(layers.unwrap(), ["Dense(2) -> BatchNorm", "BatchNorm"]);
    }

    #[test]
    fn none_does_where_others_see_what_it_reads() {
        let declarations = [
            "struct Net: [8] -> [2] { BatchNorm -> Dense(2) }",
            "struct Net: [8] -> [2] { Dense(2) -> Relu -> BatchNorm }",
            "struct Net: [8] -> [2] { a: Dense(2), b: BatchNorm, c: a + b -> Relu }",
            "struct Net: [8] -> [2] { a: Dense(8) -> BatchNorm, b: a -> a -> Dense(2) }",
            "struct Net: [8] -> (a: [2], b: [2]) { a: Dense(2), b: a -> BatchNorm }",
            "struct Net: [8] -> [2] { a: Dense(2), b: a -> Dropout(0.1), c: b -> BatchNorm, d: a + c -> Relu }",
        ];
        for declaration in declarations {
            assert_eq!(form(declaration), None, "{declaration}");
        }
    }

    #[test]
    fn what_is_read_moves_along() {
        let layers = form(
            "struct Net: [8] -> (a: [2], n: [2]) { h: Dense(4) -> BatchNorm -> Relu, n: h -> Dropout(0.2) -> Dense(2) -> BatchNorm, a: h -> Dense(2) }",
        );
        assert_eq!(layers.unwrap(), ["Dense(4) -> BatchNorm", "Relu", "h -> Dense(2) -> BatchNorm", "h -> Dense(2)"]);
    }
}
