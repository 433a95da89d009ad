//! Where the gradients of values are. Backward visits the nodes in reverse; the first that reaches a value writes its gradient, the others
//! add to it.

use std::collections::{HashMap, HashSet};

use super::values::Facts;
use crate::model::Value;

/// Memory for gradients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Group {
    /// The place for the gradient of an input, which may be missing.
    Input(usize),
    /// The gradient of an output.
    Output(usize),
    /// Any other, by number.
    Own(usize),
}

/// How the gradient of a value that a node reads comes to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// The gradient of the node's output becomes it, in place.
    InPlace,
    /// It is written.
    Set,
    /// It is added to what is there: the number of a temporary place, if the node needs one.
    Add(Option<usize>),
}

/// The places of all gradients.
pub(super) struct Slopes {
    /// By node: where the gradient of its value is.
    pub of: Vec<Group>,
    /// By node and value that it reads: where that one's gradient is, and how it comes there.
    pub into: Vec<Vec<(Group, How)>>,
    /// By temporary place: the value whose size it has.
    pub temporaries: Vec<Value>,
}

/// Plans the gradients. `same_size` says whether two values have equally many numbers, so that they can share a temporary place.
pub(super) fn slopes(nodes: &[Facts], same_size: impl Fn(Value, Value) -> bool) -> Slopes {
    let mut state = State { nodes, places: HashMap::new(), written: HashSet::new(), groups: 0, temporaries: Vec::new() };
    for (node, facts) in nodes.iter().enumerate() {
        if let Some(port) = facts.output {
            state.places.insert(Value::Node(node), Group::Output(port));
            state.written.insert(Value::Node(node));
        }
    }
    let mut into: Vec<_> = (0..nodes.len()).rev().map(|node| state.visit(node, &same_size)).collect();
    into.reverse();
    let of = (0..nodes.len()).map(|node| state.place(state.root(Value::Node(node)))).collect();
    Slopes { of, into, temporaries: state.temporaries }
}

struct State<'a> {
    nodes: &'a [Facts],
    places: HashMap<Value, Group>,
    /// Values that have been reached.
    written: HashSet<Value>,
    groups: usize,
    temporaries: Vec<Value>,
}

impl State<'_> {
    /// The value whose gradient a value's is, which is another one behind what changes nothing.
    fn root(&self, value: Value) -> Value {
        match value {
            Value::Node(node) if self.is_alias(node) => self.root(self.nodes[node].reads[0]),
            value => value,
        }
    }

    fn is_alias(&self, node: usize) -> bool {
        self.nodes[node].behaviour.identity && self.nodes[node].output.is_none()
    }

    fn place(&self, root: Value) -> Group {
        match root {
            Value::Input(port) => Group::Input(port),
            root => self.places.get(&root).copied().unwrap_or(Group::Own(0)),
        }
    }

    fn visit(&mut self, node: usize, same_size: &impl Fn(Value, Value) -> bool) -> Vec<(Group, How)> {
        let facts = &self.nodes[node];
        let roots: Vec<_> = facts.reads.iter().map(|value| self.root(*value)).collect();
        if self.is_alias(node) {
            return roots.iter().map(|root| (self.place(*root), How::InPlace)).collect();
        }
        let out = self.place(Value::Node(node));
        let passes = facts.behaviour.slope_in_place || facts.behaviour.identity;
        let mut passed = false;
        let visit = |(read, root): (usize, Value)| {
            if facts.stops.get(read) == Some(&true) {
                return (self.place(root), How::Set);
            }
            if !self.written.insert(root) {
                let needs_room = !passes && !facts.joins;
                let temporary = needs_room.then(|| self.temporary(root, same_size));
                return (self.place(root), How::Add(temporary));
            }
            let once = roots.iter().filter(|other| **other == root).count() == 1;
            if matches!(root, Value::Input(_)) {
                return (self.place(root), How::Set);
            }
            if passes && once && !passed {
                passed = true;
                self.places.insert(root, out);
                return (out, How::InPlace);
            }
            self.groups += 1;
            self.places.insert(root, Group::Own(self.groups - 1));
            (self.place(root), How::Set)
        };
        roots.iter().copied().enumerate().map(visit).collect()
    }

    fn temporary(&mut self, root: Value, same_size: &impl Fn(Value, Value) -> bool) -> usize {
        if let Some(known) = self.temporaries.iter().position(|other| same_size(*other, root)) {
            return known;
        }
        self.temporaries.push(root);
        self.temporaries.len() - 1
    }
}
