//! Which values share memory: layers that work in place, and those that change nothing.

use crate::layers::Behaviour;
use crate::model::Value;

/// What the plan knows of a node.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub behaviour: Behaviour,
    /// How many of the values it reads, from the first, it can overwrite.
    pub overwrites: usize,
    pub reads: Vec<Value>,
    /// Whether it gives several values their gradients.
    pub joins: bool,
    /// The output of the network that it is.
    pub output: Option<usize>,
    /// Which of the values that it reads have no gradient.
    pub stops: Vec<bool>,
}

/// Memory that holds one value after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Group {
    /// An input of the network.
    Input(usize),
    /// Any other, by number.
    Own(usize),
}

/// Where the values of the nodes are.
pub(super) struct Groups {
    pub of: Vec<Group>,
    /// Which of the values that it reads a node overwrites.
    pub over: Vec<Option<usize>>,
}

/// What a pass does with the values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// Some values are needed until backward.
    Training,
    /// Nobody looks back.
    Inference,
}

/// Plans the values of one pass. A node takes the memory of a value it reads where it changes nothing; and where it can work in place,
/// and nobody else needs the numbers that are there.
pub(super) fn values(nodes: &[Facts], pass: Pass) -> Groups {
    let mut state = State { nodes, pass, of: Vec::new(), versions: Vec::new(), groups: 0 };
    let over = (0..nodes.len()).map(|node| state.place(node)).collect();
    Groups { of: state.of, over }
}

struct State<'a> {
    nodes: &'a [Facts],
    pass: Pass,
    of: Vec<Group>,
    /// The node that computed the numbers that a node's value consists of, which is another one for what changes nothing.
    versions: Vec<Value>,
    groups: usize,
}

impl State<'_> {
    /// Puts a node's value somewhere; which of the values that it reads it overwrites.
    fn place(&mut self, node: usize) -> Option<usize> {
        let facts = &self.nodes[node];
        let identity = facts.behaviour.identity || (self.pass == Pass::Inference && facts.behaviour.identity_in_inference);
        if identity && !(facts.output.is_some() && self.holds_an_output(facts.reads[0])) {
            let (group, version) = (self.group(facts.reads[0]), self.version(facts.reads[0]));
            self.put(group, version);
            return Some(0);
        }
        let in_place = match self.pass {
            Pass::Training => facts.behaviour.in_place,
            Pass::Inference => facts.behaviour.infer_in_place,
        };
        let over = if in_place && !identity { (0..facts.overwrites).find(|read| self.is_free(node, *read)) } else { None };
        let group = match over {
            Some(read) => self.group(facts.reads[read]),
            None => {
                self.groups += 1;
                Group::Own(self.groups - 1)
            }
        };
        self.put(group, Value::Node(node));
        over
    }

    fn put(&mut self, group: Group, version: Value) {
        self.of.push(group);
        self.versions.push(version);
    }

    fn group(&self, value: Value) -> Group {
        match value {
            Value::Input(port) => Group::Input(port),
            Value::Node(node) => self.of[node],
        }
    }

    fn version(&self, value: Value) -> Value {
        match value {
            Value::Input(_) => value,
            Value::Node(node) => self.versions[node],
        }
    }

    /// Whether the memory of a value is that of an input or output of the network, so that no other output can be there.
    fn holds_an_output(&self, value: Value) -> bool {
        let group = self.group(value);
        let outputs = self.nodes.iter().zip(&self.of).filter(|(facts, _)| facts.output.is_some());
        matches!(group, Group::Input(_)) || outputs.into_iter().any(|(_, of)| *of == group)
    }

    /// Whether the numbers that `node` reads are needed by nobody else, so that it may overwrite them.
    fn is_free(&self, node: usize, read: usize) -> bool {
        let version = self.version(self.nodes[node].reads[read]);
        let Value::Node(producer) = version else { return false };
        let same = |value: &Value| match value {
            Value::Node(of) if *of >= node => false,
            value => self.version(*value) == version,
        };
        let needed_by = |(index, facts): (usize, &Facts)| {
            let reads = facts.reads.iter().filter(|value| same(value)).count();
            let looks_back = self.pass == Pass::Training && facts.behaviour.keeps_input;
            match index {
                index if index == node => reads > 1,
                index => reads > 0 && (index > node || looks_back),
            }
        };
        let is_output = self.nodes[..node].iter().zip(&self.versions).any(|(facts, of)| facts.output.is_some() && *of == version);
        let looks_back = self.pass == Pass::Training && self.nodes[producer].behaviour.keeps_output;
        !is_output && !looks_back && !self.nodes.iter().enumerate().any(needed_by)
    }
}
