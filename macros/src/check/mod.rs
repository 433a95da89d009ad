//! The rules that a network must keep: one function each, the rule as its comment.

use proc_macro2::Span;
use syn::ext::IdentExt;

use crate::messages::{self, Message};
use crate::model::{Model, Shape, snake};

/// Checks every rule; mistakes go to `errors`.
pub(crate) fn check(model: &Model, errors: &mut Vec<syn::Error>) {
    for rule in [names_are_lower_case, names_are_free, names_are_unique, sizes_can_be_counted, output_fits] {
        rule(model, &mut |span, message: Message| errors.push(syn::Error::new(span, message)));
    }
}

type Report<'a> = &'a mut dyn FnMut(Span, Message);

/// The entries with their names, each once.
fn entries(model: &Model) -> impl Iterator<Item = &syn::Ident> {
    model.nodes.iter().filter(|node| node.first).filter_map(|node| node.entry.as_ref())
}

/// CamelCase is a layer, lower case is a value.
fn names_are_lower_case(model: &Model, report: Report<'_>) {
    for name in entries(model) {
        let text = name.unraw().to_string();
        if text.chars().any(char::is_uppercase) {
            report(name.span(), messages::entry_uppercase(&text, &snake(&text)));
        }
    }
}

/// `input` is the input of the network.
fn names_are_free(model: &Model, report: Report<'_>) {
    for name in entries(model).filter(|name| *name == "input") {
        report(name.span(), messages::entry_reserved(&name.to_string()));
    }
}

/// An entry's name is the name of a field and of a value.
fn names_are_unique(model: &Model, report: Report<'_>) {
    let names: Vec<_> = entries(model).collect();
    for (index, name) in names.iter().enumerate() {
        if names[..index].contains(name) {
            report(name.span(), messages::entry_twice(&name.to_string()));
        }
    }
}

/// The number of values of a sample fits into 32 bits, so that a size in bytes fits into the smallest machine's.
fn sizes_can_be_counted(model: &Model, report: Report<'_>) {
    let too_large = |shape: &Shape| {
        let Shape::Sizes(sizes) = shape else { return false };
        let known = sizes.iter().all(|size| size.value().is_some());
        known && shape.len().value().is_none_or(|length| u32::try_from(length).is_err())
    };
    if too_large(&model.input.shape) {
        report(model.input.span, messages::size_too_large(&model.input.shape.text()));
        return;
    }
    if let Some(node) = model.nodes.iter().find(|node| too_large(&node.shape)) {
        report(node.span, messages::size_too_large(&node.shape.text()));
    }
}

/// What the last layer gives is what the signature says. (What only the compiler can compare is an assertion in the generated code.)
fn output_fits(model: &Model, report: Report<'_>) {
    let Some(last) = model.nodes.last() else { return };
    if last.shape.same(&model.output.shape) == Some(false) {
        let name = model.name.to_string();
        report(last.span, messages::output_does_not_fit(&name, &last.text, &last.shape, &model.output.shape));
    }
}
