//! Which buffer holds what: values and gradients while training, values in inference.

mod arena;
mod overlay;
mod slopes;
mod stream;
#[cfg(test)]
mod tests;
mod values;

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

use crate::model::{Model, Size, Value};
use slopes::{Slopes, slopes};
use values::{Facts, Groups, Pass, values};

pub(crate) use arena::{Arena, Needed};
pub(crate) use overlay::{Overlay, Piece};
pub(crate) use slopes::How;
pub(crate) use stream::{Stream, Timed};

/// The buffers of a network, and the place of every node's numbers in them.
pub(crate) struct Plan {
    /// Values while training.
    pub values: Buffers,
    /// Gradients of values.
    pub slopes: Gradients,
    /// Values in inference.
    pub inference: Buffers,
    /// The memory of one inference with its outputs.
    pub one: One,
    /// The memory of inference beside its outputs.
    pub between: Overlay,
    /// Values of one step of a stream.
    pub stream: Stream,
}

/// How the memory of one inference is planned.
pub(crate) enum One {
    /// By the macro, which knows all sizes.
    Arena(Arena),
    /// By the compiler, as far as it depends on sizes that only it knows.
    Overlay(Overlay),
}

/// Buffers for values.
pub(crate) struct Buffers {
    /// Where the output of each node is.
    places: Vec<Place>,
    /// Which of the values that it reads each node overwrites.
    pub over: Vec<Option<usize>>,
    /// The buffers that are no argument.
    pub own: Vec<Buffer>,
}

/// Buffers for gradients.
pub(crate) struct Gradients {
    /// Where the gradient of each node's output is.
    pub of: Vec<Place>,
    /// Where each node brings the gradients of the values that it reads, and how.
    pub into: Vec<Vec<(Place, How)>>,
    /// The buffers that are no argument; the temporary ones last.
    pub own: Vec<Buffer>,
    /// How many of them are not temporary.
    pub lasting: usize,
}

/// Where some numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In an input of the network (or the place for its gradient).
    Input(usize),
    /// In an output of the network (or its gradient).
    Output(usize),
    /// In a buffer of the network's own.
    Own(usize),
    /// In the panel of a node, which holds no value.
    Panel(usize),
    /// In the memory of a node's layer, which is a type of its own.
    Work(usize),
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
            Value::Input(port) => Place::Input(port),
            Value::Node(node) => self.places[node],
        }
    }
}

/// Plans the buffers of a complete network.
pub(crate) fn plan(model: &Model) -> Plan {
    let nodes: Vec<_> = (0..model.nodes.len()).map(|node| facts(model, node)).collect();
    let names = Namer::new(model);
    let length = |value: Value| model.shape_of(value).len().text();
    let inference = buffers(model, &nodes, values(&nodes, Pass::Inference), &names, &whole(model));
    Plan {
        values: buffers(model, &nodes, values(&nodes, Pass::Training), &names, &whole(model)),
        slopes: gradients(model, slopes(&nodes, |a, b| length(a) == length(b)), &names),
        one: one(model, &inference),
        between: Overlay::plan(arena::needed(model, &inference, false)),
        inference,
        stream: stream::plan(model, &names),
    }
}

fn one(model: &Model, buffers: &Buffers) -> One {
    let needed = arena::needed(model, buffers, true);
    arena::arena(&needed).map_or_else(|| One::Overlay(Overlay::plan(needed)), One::Arena)
}

fn facts(model: &Model, index: usize) -> Facts {
    let node = &model.nodes[index];
    let layer = node.layer.as_ref();
    Facts {
        behaviour: layer.map(|layer| layer.behaviour()).unwrap_or_default(),
        overwrites: layer.map_or(1, |layer| layer.overwrites()).min(node.reads.len()),
        reads: node.reads.clone(),
        joins: node.reads.len() > 1,
        output: model.output_of(index),
        stops: node.reads.iter().map(|value| model.shape_of(*value).token().is_some()).collect(),
    }
}

/// The values of whole samples.
fn whole(model: &Model) -> impl Fn(Value) -> (Size, String) {
    |value| {
        let shape = model.shape_of(value);
        (shape.len(), shape.amount())
    }
}

/// Names groups of values after the last value in them, in the order of computation.
fn buffers(model: &Model, nodes: &[Facts], groups: Groups, names: &Namer, length: &dyn Fn(Value) -> (Size, String)) -> Buffers {
    let mut own: Vec<(values::Group, Buffer)> = Vec::new();
    let last = |group: values::Group| groups.of.iter().rposition(|of| *of == group).unwrap_or_default();
    let mut place = |group: values::Group| {
        let output = || nodes.iter().zip(&groups.of).find_map(|(facts, of)| facts.output.filter(|_| *of == group));
        match group {
            values::Group::Input(port) => Place::Input(port),
            group => output().map(Place::Output).unwrap_or_else(|| {
                let known = own.iter().position(|(known, _)| *known == group);
                Place::Own(known.unwrap_or_else(|| {
                    own.push((group, buffer(model, Value::Node(last(group)), "", names, length)));
                    own.len() - 1
                }))
            }),
        }
    };
    let places = groups.of.iter().map(|group| place(*group)).collect();
    Buffers { places, over: groups.over, own: own.into_iter().map(|(_, buffer)| buffer).collect() }
}

/// A buffer for a value, called after its entry if it is what that gives.
fn buffer(model: &Model, value: Value, suffix: &str, names: &Namer, length: &dyn Fn(Value) -> (Size, String)) -> Buffer {
    let wish = match value {
        Value::Input(port) => {
            model.inputs[port].name.as_ref().map_or_else(|| "input".to_string(), |name| name.unraw().to_string())
        }
        Value::Node(index) => {
            let node = &model.nodes[index];
            if node.last { node.stem.clone() } else { node.label.clone() }
        }
    };
    let (length, amount) = length(value);
    Buffer { name: names.name(&wish, suffix), length, amount }
}

fn gradients(model: &Model, slopes: Slopes, names: &Namer) -> Gradients {
    let length = whole(model);
    let mut own: Vec<(usize, Buffer)> = Vec::new();
    // In the order of computation, named after the last value.
    let last = |number: usize| slopes.of.iter().rposition(|of| *of == slopes::Group::Own(number)).unwrap_or_default();
    for group in &slopes.of {
        if let slopes::Group::Own(number) = group
            && own.iter().all(|(known, _)| known != number)
        {
            own.push((*number, buffer(model, Value::Node(last(*number)), "_slope", names, &length)));
        }
    }
    let place = |group: &slopes::Group| match group {
        slopes::Group::Input(port) => Place::Input(*port),
        slopes::Group::Output(port) => Place::Output(*port),
        slopes::Group::Own(number) => Place::Own(own.iter().position(|(known, _)| known == number).unwrap_or_default()),
    };
    let of = slopes.of.iter().map(place).collect();
    let into = slopes.into.iter().map(|into| into.iter().map(|(group, how)| (place(group), *how)).collect()).collect();
    let lasting = own.len();
    let temporaries = slopes.temporaries.iter().map(|value| buffer(model, *value, "_part", names, &length));
    Gradients { of, into, own: own.into_iter().map(|(_, buffer)| buffer).chain(temporaries).collect(), lasting }
}

/// Names of arguments and variables in the generated functions.
const LOCALS: [&str; 13] = [
    "simd",
    "mask",
    "state",
    "rng",
    "input",
    "output",
    "slope",
    "input_slope",
    "cache",
    "memory",
    "gradients",
    "update",
    "count",
];

/// An identifier, raw if it is a word of the language.
pub(crate) fn identifier(name: &str, span: Span) -> Ident {
    let plain = syn::parse_str::<Ident>(name).map(|_| Ident::new(name, span));
    plain.unwrap_or_else(|_| Ident::new_raw(name, span))
}

/// The variable for a port of several: `input_state`, or `into_state` for the place of its gradient.
pub(crate) fn port_name(kind: &str, port: &Ident) -> String {
    let kind = if kind == "input_slope" { "into" } else { kind };
    let name = format!("{kind}_{}", port.unraw());
    // A port may be called `slope`.
    if LOCALS.contains(&name.trim_end_matches('_')) { name + "_" } else { name }
}

struct Namer {
    /// Arguments and variables of the generated functions.
    reserved: HashSet<String>,
    /// All names there are.
    taken: HashSet<String>,
}

impl Namer {
    fn new(model: &Model) -> Self {
        let mut reserved: HashSet<_> = LOCALS.iter().map(ToString::to_string).collect();
        for (ports, kinds) in [(&model.inputs, ["input", "input_slope", "mask"]), (&model.outputs, ["output", "slope", "slope"])]
        {
            let names = ports.iter().filter_map(|port| port.name.as_ref());
            reserved.extend(names.flat_map(|name| kinds.map(|kind| port_name(kind, name))));
        }
        let labels = model.nodes.iter().flat_map(|node| [node.stem.clone(), node.label.clone()]);
        let taken = reserved.iter().cloned().chain(labels).collect();
        Self { reserved, taken }
    }

    /// The name of a buffer: that of its value where there is no suffix and it is no argument's. Buffers of training and of inference may
    /// have the same.
    fn name(&self, value: &str, suffix: &str) -> Ident {
        let suffix = if suffix.is_empty() && self.reserved.contains(value) { "_value" } else { suffix };
        let mut name = format!("{value}{suffix}");
        while name != value && self.taken.contains(&name) {
            name.push('_');
        }
        identifier(&name, Span::mixed_site())
    }
}
