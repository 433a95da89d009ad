//! Which buffer holds what: values and gradients while training, values in inference.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};

use crate::layers::Behaviour;
use crate::model::{Model, Size, Value};

/// The buffers of a network, and the place of every node's numbers in them.
pub(crate) struct Plan {
    /// Values while training.
    pub values: Buffers,
    /// Gradients of values.
    pub slopes: Buffers,
    /// Values in inference.
    pub inference: Buffers,
}

/// Buffers of one kind.
pub(crate) struct Buffers {
    /// Where the output of each node is.
    places: Vec<Place>,
    /// The buffers that are no argument.
    pub own: Vec<Buffer>,
}

/// Where some numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the input of the network (or the place for its gradient).
    Input,
    /// In the output of the network (or its gradient).
    Output,
    /// In a buffer of the network's own.
    Own(usize),
}

/// Room for the values of one place in the network.
pub(crate) struct Buffer {
    pub name: Ident,
    /// Values in a sample.
    pub length: Size,
    /// The same in words.
    pub amount: String,
}

impl Buffers {
    pub(crate) fn place(&self, value: Value) -> Place {
        match value {
            Value::Input => Place::Input,
            Value::Node(node) => self.places[node],
        }
    }
}

/// Plans the buffers of a complete network.
pub(crate) fn plan(model: &Model) -> Plan {
    let behaviours: Vec<_> =
        model.nodes.iter().map(|node| node.layer.as_ref().map(|layer| layer.behaviour()).unwrap_or_default()).collect();
    let mut names = Namer { taken: HashSet::new() };
    names.taken.extend(model.nodes.iter().flat_map(|node| [node.stem.clone(), node.label.clone()]));
    names.taken.extend(LOCALS.iter().map(ToString::to_string));
    Plan {
        values: training(&behaviours).named(model, "", &names),
        slopes: slopes(&behaviours).named(model, "_slope", &names),
        inference: inference(&behaviours).named(model, "", &names),
    }
}

/// Names of arguments and variables in the generated functions.
const LOCALS: [&str; 11] =
    ["simd", "rng", "input", "output", "slope", "input_slope", "cache", "memory", "gradients", "update", "count"];

/// Groups of values that share memory; group 0 is the input.
struct Groups(Vec<usize>);

impl Groups {
    /// Puts each node into the group of its input where `share` allows, else into a new one. A chain of which nothing is left but the input
    /// gets a group for its end, so that the output is never the input.
    fn new(count: usize, mut share: impl FnMut(usize, usize) -> bool) -> Self {
        let mut groups = Vec::with_capacity(count);
        let mut next = 1;
        for node in 0..count {
            let before = if node == 0 { 0 } else { groups[node - 1] };
            let leaves_the_input = node + 1 == count && before == 0;
            if !leaves_the_input && share(node, before) {
                groups.push(before);
            } else {
                groups.push(next);
                next += 1;
            }
        }
        Self(groups)
    }

    /// Names the groups after the last value in them.
    fn named(self, model: &Model, suffix: &str, names: &Namer) -> Buffers {
        let Self(groups) = self;
        let output = groups.last().copied().unwrap_or(0);
        let mut own: Vec<Buffer> = Vec::new();
        let mut places = vec![Place::Input; groups.len()];
        let mut known: Vec<(usize, usize)> = Vec::new();
        for (node, group) in groups.iter().copied().enumerate().rev() {
            places[node] = if group == 0 {
                Place::Input
            } else if group == output {
                Place::Output
            } else if let Some((_, index)) = known.iter().find(|(other, _)| *other == group) {
                Place::Own(*index)
            } else {
                let node = &model.nodes[node];
                let wish = if node.last { &node.stem } else { &node.label };
                own.push(Buffer { name: names.name(wish, suffix), length: node.shape.len(), amount: node.shape.amount() });
                known.push((group, own.len() - 1));
                Place::Own(own.len() - 1)
            };
        }
        // In the order of computation, as a reader expects.
        let last = own.len().saturating_sub(1);
        own.reverse();
        for place in &mut places {
            if let Place::Own(index) = place {
                *index = last - *index;
            }
        }
        Buffers { places, own }
    }
}

/// While training, a layer may overwrite its input unless somebody needs that for backward.
fn training(behaviours: &[Behaviour]) -> Groups {
    // Groups whose present numbers backward will read.
    let mut kept = HashSet::from([0]);
    let mut next = 0;
    Groups::new(behaviours.len(), |node, group| {
        let behaviour = &behaviours[node];
        let shares = behaviour.identity || (behaviour.in_place && !kept.contains(&group));
        let own = if shares {
            group
        } else {
            next += 1;
            next
        };
        if behaviour.keeps_input {
            kept.insert(group);
        }
        if behaviour.keeps_output {
            kept.insert(own);
        }
        shares
    })
}

/// In inference nobody looks back.
fn inference(behaviours: &[Behaviour]) -> Groups {
    Groups::new(behaviours.len(), |node, group| {
        let behaviour = &behaviours[node];
        behaviour.identity || behaviour.identity_in_inference || (behaviour.infer_in_place && group != 0)
    })
}

/// The gradient of an output becomes that of the input in place where the layer works so. The place for the gradient of
/// the network's input may be missing, so it is shared only where nothing is computed in it.
fn slopes(behaviours: &[Behaviour]) -> Groups {
    Groups::new(behaviours.len(), |node, group| {
        let behaviour = &behaviours[node];
        behaviour.identity || (behaviour.slope_in_place && group != 0)
    })
}

/// An identifier, raw if it is a word of the language.
pub(crate) fn identifier(name: &str, span: Span) -> Ident {
    let plain = syn::parse_str::<Ident>(name).map(|_| Ident::new(name, span));
    plain.unwrap_or_else(|_| Ident::new_raw(name, span))
}

struct Namer {
    taken: HashSet<String>,
}

impl Namer {
    /// The name of a buffer: that of its value where there is no suffix and it is no argument's. Buffers of training and of inference may
    /// have the same.
    fn name(&self, value: &str, suffix: &str) -> Ident {
        let suffix = if suffix.is_empty() && LOCALS.contains(&value) { "_value" } else { suffix };
        let mut name = format!("{value}{suffix}");
        while name != value && self.taken.contains(&name) {
            name.push('_');
        }
        identifier(&name, Span::mixed_site())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DENSE: Behaviour = Behaviour {
        identity: false,
        identity_in_inference: false,
        in_place: false,
        infer_in_place: false,
        slope_in_place: false,
        keeps_input: true,
        keeps_output: false,
    };
    const RELU: Behaviour =
        Behaviour { in_place: true, infer_in_place: true, slope_in_place: true, keeps_input: false, keeps_output: true, ..DENSE };
    const GELU: Behaviour = Behaviour { in_place: false, infer_in_place: true, slope_in_place: true, keeps_input: true, ..DENSE };
    const DROPOUT: Behaviour =
        Behaviour { identity_in_inference: true, in_place: true, slope_in_place: true, keeps_input: false, ..DENSE };
    const FLATTEN: Behaviour = Behaviour { identity: true, slope_in_place: true, keeps_input: false, ..DENSE };

    #[test]
    fn an_activation_overwrites_what_nobody_needs() {
        assert_eq!(training(&[DENSE, RELU, DENSE]).0, [1, 1, 2]);
        assert_eq!(training(&[DENSE, GELU, DENSE]).0, [1, 2, 3]);
        assert_eq!(training(&[DENSE, RELU, DROPOUT, DENSE]).0, [1, 1, 2, 3]);
        assert_eq!(training(&[DENSE, DROPOUT, RELU]).0, [1, 1, 1]);
    }

    #[test]
    fn the_input_is_never_overwritten_and_never_the_output() {
        assert_eq!(training(&[RELU, DENSE]).0, [1, 2]);
        assert_eq!(training(&[FLATTEN]).0, [1]);
        assert_eq!(inference(&[FLATTEN, DROPOUT]).0, [0, 1]);
        assert_eq!(inference(&[FLATTEN, RELU, DENSE]).0, [0, 1, 2]);
    }

    #[test]
    fn gradients_are_computed_in_place_except_in_the_callers_input() {
        assert_eq!(slopes(&[FLATTEN, DENSE, RELU, DENSE]).0, [0, 1, 1, 2]);
        assert_eq!(slopes(&[RELU, DENSE]).0, [1, 2]);
        assert_eq!(slopes(&[RELU, FLATTEN, DROPOUT, DENSE]).0, [1, 1, 1, 2]);
        assert_eq!(slopes(&[FLATTEN, FLATTEN]).0, [0, 1]);
        assert_eq!(slopes(&[FLATTEN, GELU]).0, [0, 1]);
    }

    #[test]
    fn an_activation_of_the_input_writes_elsewhere() {
        assert_eq!(training(&[RELU, RELU, DENSE]).0, [1, 2, 3]);
        assert_eq!(training(&[FLATTEN, RELU]).0, [0, 1]);
        assert_eq!(training(&[GELU, RELU]).0, [1, 1]);
        assert_eq!(inference(&[RELU, RELU, DENSE]).0, [1, 1, 2]);
        assert_eq!(inference(&[DROPOUT, FLATTEN, GELU]).0, [0, 0, 1]);
    }

    #[test]
    fn identities_cost_nothing_wherever_they_are() {
        assert_eq!(training(&[FLATTEN, DENSE, FLATTEN, RELU, FLATTEN]).0, [0, 1, 1, 1, 1]);
        assert_eq!(inference(&[FLATTEN, DENSE, FLATTEN, RELU, FLATTEN]).0, [0, 1, 1, 1, 1]);
        // What is kept under one name is kept under the other.
        assert_eq!(training(&[DENSE, RELU, FLATTEN, DROPOUT]).0, [1, 1, 1, 2]);
        assert_eq!(training(&[DENSE, FLATTEN, GELU, RELU]).0, [1, 1, 2, 2]);
    }

    #[test]
    fn dropout_is_a_layer_in_training_only() {
        assert_eq!((training(&[DROPOUT]).0, inference(&[DROPOUT]).0, slopes(&[DROPOUT]).0), (vec![1], vec![1], vec![1]));
        assert_eq!(training(&[DENSE, DROPOUT]).0, [1, 1]);
        assert_eq!(inference(&[DENSE, DROPOUT]).0, [1, 1]);
        assert_eq!(training(&[DROPOUT, DROPOUT, DENSE]).0, [1, 1, 2]);
        assert_eq!(inference(&[DROPOUT, DROPOUT, DENSE]).0, [0, 0, 1]);
        // Softmax, which backward reads, before it.
        assert_eq!(training(&[DENSE, RELU, DROPOUT]).0, [1, 1, 2]);
    }

    /// Of random chains: no number is overwritten that backward will read, and the output is not the input.
    #[test]
    fn what_backward_reads_is_still_there() {
        let kinds = [DENSE, RELU, GELU, DROPOUT, FLATTEN, Behaviour { keeps_output: true, ..DENSE }];
        for length in 1..=5_u32 {
            for number in 0..kinds.len().pow(length) {
                let chain: Vec<_> = (0..length).map(|place| kinds[number / kinds.len().pow(place) % kinds.len()]).collect();
                let groups = training(&chain).0;
                let input_of = |node: usize| if node == 0 { 0 } else { groups[node - 1] };
                for (node, behaviour) in chain.iter().enumerate() {
                    let overwritten = |group: usize, from: usize| {
                        (from..chain.len()).any(|later| groups[later] == group && !chain[later].identity)
                    };
                    assert!(!behaviour.keeps_input || !overwritten(input_of(node), node), "{number} of {length}: {groups:?}");
                    assert!(!behaviour.keeps_output || !overwritten(groups[node], node + 1), "{number} of {length}: {groups:?}");
                }
                assert!(!overwritten_input(&chain, &groups));
                for groups in [groups, inference(&chain).0, slopes(&chain).0] {
                    assert_ne!(groups.last(), Some(&0));
                }
            }
        }
    }

    fn overwritten_input(chain: &[Behaviour], groups: &[usize]) -> bool {
        chain.iter().zip(groups).any(|(behaviour, group)| *group == 0 && !behaviour.identity)
    }
}
