//! Layers that are written once and used several times: again with the same weights, or repeated with others.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;

use super::build::error;
use super::graph::Builder;
use super::{Node, Size, Value};
use crate::messages;
use crate::syntax::{self, Repetition};

/// What `Repeat` makes at most: more is surely not meant.
const MOST_REPETITIONS: u64 = 256;

/// What a network with a `Repeat` has at most: `Repeat`s in `Repeat`s would let the compiler run for hours.
const MOST_LAYERS: usize = 2048;

impl Builder<'_> {
    pub(super) fn repeat(&mut self, repetition: &Repetition, mut value: Value, entry: Option<&Ident>, start: usize) -> Value {
        let count = Size::read(&repetition.count, "`Repeat`", self.names).ok().and_then(|size| size.value());
        let Some(count) = count.filter(|count| *count <= MOST_REPETITIONS) else {
            let found = syntax::tidy(&repetition.count.to_token_stream().to_string());
            let message = messages::repeat_count(&found, MOST_REPETITIONS);
            let mistake = syn::Error::new_spanned(&repetition.count, message);
            return self.mistake(mistake, entry, self.nodes.len() == start);
        };
        for _ in 0..count {
            let mistakes = self.errors.len();
            value = self.steps(&repetition.steps, value, entry, start);
            if self.nodes.len() > MOST_LAYERS && self.errors.len() == mistakes {
                let mistake = error(repetition.span, messages::repeats_too_much(MOST_LAYERS));
                value = self.mistake(mistake, entry, false);
            }
            // The same mistake again says nothing new.
            if self.errors.len() > mistakes {
                break;
            }
        }
        value
    }

    /// The layers of an earlier entry once more, with the same weights.
    pub(super) fn again(&mut self, name: &Ident, mut value: Value, entry: Option<&Ident>, start: usize) -> Value {
        let text = name.unraw().to_string();
        let Some(named) = self.named.iter().rev().find(|named| named.name == text) else {
            self.lost = true;
            let known: Vec<_> = self.named.iter().map(|named| named.name.clone()).collect();
            let mistake = error(name.span(), messages::source_unknown(&text, &known, self.labels.contains(&text)));
            return self.mistake(mistake, entry, self.nodes.len() == start);
        };
        let (layers, end) = (named.layers.clone(), named.value);
        let Some(first) = self.nodes.get(layers.start).filter(|_| !layers.is_empty()) else {
            let mistake = error(name.span(), messages::again_has_no_layers(&text));
            return self.mistake(mistake, entry, self.nodes.len() == start);
        };
        let (takes, given) = (first.input_shape.clone(), self.given(value));
        let generic = takes.is_generic() || given.is_generic();
        if takes.same(&given) == Some(false) || (takes.same(&given).is_none() && generic) {
            let mistake = error(name.span(), messages::again_does_not_fit(&text, &takes, &given));
            return self.mistake(mistake, entry, self.nodes.len() == start);
        }
        self.again.insert(end);
        for index in layers.clone() {
            let original = &self.nodes[index];
            let input_shape = if index == layers.start { given.clone() } else { original.input_shape.clone() };
            let node = Node {
                entry: entry.cloned(),
                stem: String::new(),
                label: original.layer_name(),
                first: self.nodes.len() == start,
                last: false,
                layer: original.layer.clone(),
                shares: Some(original.shares.unwrap_or(index)),
                reads: vec![value],
                input_shape,
                shape: original.shape.clone(),
                padding: original.padding,
                text: format!("{} of {text}", original.text.split(" of ").next().unwrap_or_default()),
                source: None,
                span: name.span(),
            };
            value = self.push(node);
        }
        value
    }
}
