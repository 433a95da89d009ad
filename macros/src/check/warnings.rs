//! What is legal but surely not meant: one function each, the habit as its comment. Each looks at one node and says what is wrong with it.
//!
//! A value that somebody else reads too, or that is an output itself, may be meant as it is: none of these speaks of it.

use proc_macro2::Span;

use crate::layers::Layer;
use crate::messages::{self, Message};
use crate::model::{Model, Value};

/// A warning, by the name that switches it off.
pub(crate) struct Warning {
    pub name: &'static str,
    pub span: Span,
    pub message: Message,
}

type Rule = fn(&Model, usize) -> Option<Message>;

/// Every warning by its name.
const RULES: [(&str, Rule); 4] = [
    ("bias_before_batch_norm", bias_before_batch_norm),
    ("dropout_before_output", dropout_before_output),
    ("softmax_inside", softmax_inside),
    ("two_activations", two_activations),
];

/// The warnings of a network without mistakes, except those that it switches off.
pub(crate) fn warnings(model: &Model) -> Vec<Warning> {
    let rules = RULES.iter().filter(|(name, _)| !model.quiet.contains(name));
    let pairs = rules.flat_map(|rule| (0..model.nodes.len()).map(move |node| (rule, node)));
    pairs
        .filter_map(|((name, rule), node)| {
            rule(model, node).map(|message| Warning { name, span: model.nodes[node].span, message })
        })
        .collect()
}

/// The only node that reads a value, and nothing beside it, if the value is not an output.
fn reader(model: &Model, node: usize) -> Option<usize> {
    model.only_reader(node).filter(|next| model.nodes[*next].reads.len() == 1)
}

fn layer(model: &Model, node: usize) -> Option<&dyn Layer> {
    model.nodes[node].layer.as_deref()
}

fn is_softmax(layer: &dyn Layer) -> bool {
    matches!(layer.ending(), Some("Probabilities" | "LogProbabilities"))
}

/// A layer's bias in front of a layer that takes the mean away. (Weights that are used again may need it elsewhere.)
fn bias_before_batch_norm(model: &Model, node: usize) -> Option<Message> {
    let text = &model.nodes[node].text;
    let norm = reader(model, node).filter(|_| !model.is_shared(node))?;
    let cancelled = layer(model, node)?.has_bias() && layer(model, norm)?.removes_mean();
    cancelled.then(|| messages::bias_before_batch_norm(text, &model.nodes[norm].text, &without_bias(text)))
}

/// `Dense(8)` as `Dense(8, bias: false)`.
fn without_bias(text: &str) -> String {
    match text.strip_suffix(')') {
        Some(_) if text.contains("bias: true") => text.replace("bias: true", "bias: false"),
        Some(open) => format!("{open}, bias: false)"),
        None => format!("{text}(bias: false)"),
    }
}

/// Noise in an output, behind which there is at most a softmax or a sigmoid. (What ends with a hidden activation, or gives the shape that it
/// takes, may well be a part of another network.)
fn dropout_before_output(model: &Model, node: usize) -> Option<Message> {
    layer(model, node).filter(|layer| layer.behaviour().is_noise())?;
    let mut last = node;
    while model.output_of(last).is_none() {
        last = reader(model, last)?;
        let next = layer(model, last)?;
        if !next.behaviour().identity && !is_softmax(next) && next.ending() != Some("Sigmoids") {
            return None;
        }
    }
    let is_read = model.nodes.iter().any(|other| other.reads.contains(&Value::Node(last)));
    let is_block = model.inputs.iter().any(|input| input.shape.same(&model.nodes[last].shape) == Some(true));
    (!is_read && !is_block && !is_behind_activation(model, node))
        .then(|| messages::dropout_before_output(&model.nodes[node].text))
}

/// Behind an activation that is none of an output's, or a network that may end with one.
fn is_behind_activation(model: &Model, node: usize) -> bool {
    let [Value::Node(before)] = *model.nodes[node].reads.as_slice() else { return false };
    let Some(layer) = layer(model, before) else { return false };
    match layer.behaviour() {
        behaviour if behaviour.identity || behaviour.is_noise() => is_behind_activation(model, before),
        _ => layer.is_nested() || (layer.family().is_some() && !is_softmax(layer) && layer.ending() != Some("Sigmoids")),
    }
}

/// A softmax whose shares go through weights. (Those that other values are multiplied with, or that are averaged, are attention.)
fn softmax_inside(model: &Model, node: usize) -> Option<Message> {
    layer(model, node).filter(|layer| is_softmax(*layer))?;
    let mut next = reader(model, node)?;
    while layer(model, next).is_some_and(|layer| layer.behaviour().identity || layer.behaviour().is_noise()) {
        next = reader(model, next)?;
    }
    let reads_shares = |layer: &&dyn Layer| layer.count() != Some(0) && layer.family().is_none() && !layer.is_nested();
    layer(model, next).filter(reads_shares)?;
    Some(messages::softmax_inside(&model.nodes[node].text, &model.nodes[next].text))
}

/// An activation of what an activation gives.
fn two_activations(model: &Model, node: usize) -> Option<Message> {
    let [Value::Node(before)] = *model.nodes[node].reads.as_slice() else { return None };
    let (first, second) = (&model.nodes[before], &model.nodes[node]);
    // Layers that are used again have their warning where they stand.
    let is_repeated = first.shares.is_some() && second.shares.is_some();
    let are_activations = layer(model, before)?.family().is_some() && layer(model, node)?.family().is_some();
    let found = are_activations && !is_repeated && reader(model, before) == Some(node);
    found.then(|| messages::two_activations(&first.text, &second.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_warning_can_be_switched_off() {
        assert_eq!(RULES.map(|(name, _)| name), crate::syntax::WARNINGS);
    }

    #[test]
    fn a_bias_is_left_out_where_it_stands() {
        assert_eq!(without_bias("Dense(8)"), "Dense(8, bias: false)");
        assert_eq!(without_bias("Conv2d(8, bias: true, kernel: 3)"), "Conv2d(8, bias: false, kernel: 3)");
    }
}
