//! The values of one step of a stream: sequences are there step by step, everything else as in inference.

use super::values::{Facts, Pass, values};
use super::{Buffers, Namer, buffers, facts};
use crate::layers::Steps;
use crate::model::{Model, Shape, Size, Value};

/// Whether and how a network takes a sequence step by step.
pub(crate) enum Stream {
    /// None of its inputs is a sequence.
    NoSequence,
    /// A layer does not work step by step: its node, and why.
    Refused {
        node: usize,
        why: &'static str,
    },
    Planned {
        buffers: Buffers,
        timed: Timed,
    },
}

/// Which values have steps.
pub(crate) struct Timed {
    inputs: Vec<bool>,
    nodes: Vec<bool>,
}

impl Timed {
    pub(crate) fn is(&self, value: Value) -> bool {
        match value {
            Value::Input(port) => self.inputs[port],
            Value::Node(node) => self.nodes[node],
        }
    }

    /// Whether a node reads step by step.
    pub(crate) fn reads(&self, model: &Model, node: usize) -> bool {
        model.nodes[node].reads.iter().any(|value| self.is(*value))
    }

    /// How many values of a shape there are at a time.
    pub(crate) fn length(&self, value: Value, shape: &Shape) -> Size {
        if self.is(value) { shape.features() } else { shape.len() }
    }
}

pub(super) fn plan(model: &Model, names: &Namer) -> Stream {
    let inputs: Vec<_> = model.inputs.iter().map(|port| port.shape.steps().is_some()).collect();
    if !inputs.contains(&true) {
        return Stream::NoSequence;
    }
    let mut timed = Timed { inputs, nodes: Vec::new() };
    for (index, node) in model.nodes.iter().enumerate() {
        let reads = timed.reads(model, index);
        match node.layer.as_ref().map(|layer| layer.steps()) {
            Some(Steps::Together(why)) if reads => return Stream::Refused { node: index, why },
            _ => timed.nodes.push(reads && (node.shape.steps().is_some() || matches!(node.shape, Shape::Constant { .. }))),
        }
    }
    let nodes: Vec<_> = (0..model.nodes.len()).map(|node| step_facts(model, &timed, node)).collect();
    let length = |value: Value| {
        let length = timed.length(value, model.shape_of(value));
        let amount = format!("{} a step", length.text());
        (length, amount)
    };
    Stream::Planned { buffers: buffers(model, &nodes, values(&nodes, Pass::Inference), names, &length), timed }
}

fn step_facts(model: &Model, timed: &Timed, node: usize) -> Facts {
    let facts = facts(model, node);
    match &model.nodes[node].layer {
        Some(layer) if layer.steps() == Steps::InOrder && timed.reads(model, node) => {
            Facts { behaviour: layer.step_behaviour(), ..facts }
        }
        _ => facts,
    }
}
