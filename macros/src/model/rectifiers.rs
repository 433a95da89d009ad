//! Activations that cost nothing: the layer behind them computes them.

use super::{Model, Value};

impl Model {
    /// Lets layers that can, such as maximum pooling, take the positive part of what they read themselves, where a `Relu` stands before them that
    /// nothing else reads. The values are the same; what is between the two is never in memory.
    pub(crate) fn join_rectifiers(&mut self) {
        for index in 0..self.nodes.len() {
            let [Value::Node(before)] = self.nodes[index].reads[..] else { continue };
            let is_inside = matches!(self.nodes[before].reads[..], [Value::Node(_)]);
            let layers = [&self.nodes[before], &self.nodes[index]].map(|node| node.layer.as_ref());
            let [Some(rectifier), Some(layer)] = layers else { continue };
            let joined = rectifier.as_rectifier().zip(layer.behind_rectifier());
            if let Some((rectifier, layer)) = joined.filter(|_| is_inside && self.only_reader(before) == Some(index)) {
                self.nodes[before].layer = Some(rectifier);
                self.nodes[index].layer = Some(layer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    /// Which layers do nothing once rectifiers are joined.
    fn joined(declaration: &str) -> Vec<String> {
        let declaration: proc_macro2::TokenStream = declaration.parse().unwrap();
        let declaration: crate::syntax::Declaration = syn::parse2(quote!([layerfit std] #declaration)).unwrap();
        let network = declaration.networks.into_iter().next().unwrap();
        let mut errors = Vec::new();
        let mut model = super::super::build(network, &quote!(layerfit), false, &mut errors);
        assert!(errors.is_empty());
        model.join_rectifiers();
        let nothing = |node: &&super::super::Node| node.layer.as_ref().is_some_and(|layer| layer.behaviour().identity);
        model.nodes.iter().filter(nothing).map(super::super::Node::line).collect()
    }

    #[test]
    fn a_rectifier_before_maximum_pooling_is_joined() {
        let network = "struct Net: [4, 4, 1] -> [2, 2, 3] { Conv2d(3, kernel: 1) -> Relu -> MaxPool2d(2) }";
        assert_eq!(joined(network), ["Relu"]);
    }

    #[test]
    fn what_others_see_or_other_layers_need_is_not() {
        let networks = [
            "struct Net: [4, 4, 1] -> [2, 2, 3] { Conv2d(3, kernel: 1) -> Relu -> AvgPool2d(2) }",
            "struct Net: [4, 4, 1] -> [2, 2, 3] { Conv2d(3, kernel: 1) -> Tanh -> MaxPool2d(2) }",
            "struct Net: [4, 4, 1] -> [2, 2, 1] { Relu -> MaxPool2d(2) }",
            "struct Net: [4, 4, 1] -> (a: [4, 4, 3], b: [2, 2, 3]) { a: Conv2d(3, kernel: 1) -> Relu, b: a -> MaxPool2d(2) }",
            "struct Net: [4, 4, 1] -> (a: [2, 2, 3], b: [2, 2, 3]) { h: Conv2d(3, kernel: 1) -> Relu, a: h -> MaxPool2d(2), b: h -> AvgPool2d(2) }",
        ];
        for network in networks {
            assert!(joined(network).is_empty(), "{network}");
        }
    }
}
