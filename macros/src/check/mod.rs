//! The rules that a network must keep: one function each, the rule as its comment.

mod warnings;

pub(crate) use warnings::{Warning, warnings};

use proc_macro2::Span;
use syn::ext::IdentExt;

use crate::messages::{self, Message};
use crate::model::{Model, Port, Shape, Unread, Value, snake};

/// Checks every rule; mistakes go to `errors`.
pub(crate) fn check(model: &Model, errors: &mut Vec<syn::Error>) {
    for rule in [
        names_are_lower_case,
        names_are_free,
        ports_are_named,
        names_are_unique,
        sizes_can_be_counted,
        outputs_fit,
        everything_is_read,
        budgets_are_of_one_network,
    ] {
        rule(model, &mut |span, message: Message| errors.push(syn::Error::new(span, message)));
    }
}

type Report<'a> = &'a mut dyn FnMut(Span, Message);

/// The entries with their names, each once.
fn entries(model: &Model) -> impl Iterator<Item = &syn::Ident> {
    model.nodes.iter().filter(|node| node.first).filter_map(|node| node.entry.as_ref())
}

/// A budget is for one network: with const parameters, it is many.
fn budgets_are_of_one_network(model: &Model, report: Report<'_>) {
    if let (Some(limit), false) = (model.budget.first(), model.generics.is_empty()) {
        report(limit.span, messages::budget_of_many(&model.name.to_string()));
    }
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

/// `input` is the input of the network, and so are the names of its inputs.
fn names_are_free(model: &Model, report: Report<'_>) {
    let is_one = |ports: &[Port], name: &syn::Ident| ports.iter().any(|port| port.name.as_ref() == Some(name));
    // An output of the same name is the mistake then.
    let is_input = |name: &syn::Ident| is_one(&model.inputs, name) && !is_one(&model.outputs, name);
    for name in entries(model).filter(|name| *name == "input" || is_input(name)) {
        report(name.span(), messages::entry_reserved(&name.to_string()));
    }
}

/// An input or output has a name of its own, in the whole signature, and that is lower case.
fn ports_are_named(model: &Model, report: Report<'_>) {
    let names: Vec<_> = model.inputs.iter().chain(&model.outputs).filter_map(|port| port.name.as_ref()).collect();
    for (index, name) in names.iter().enumerate() {
        let text = name.unraw().to_string();
        if names[..index].contains(name) {
            report(name.span(), messages::port_twice(&text));
        } else if text.chars().any(char::is_uppercase) {
            report(name.span(), messages::port_uppercase(&text, &snake(&text)));
        }
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
    if let Some(port) = model.inputs.iter().find(|port| too_large(&port.shape)) {
        report(port.span, messages::size_too_large(&port.shape.text()));
        return;
    }
    if let Some(node) = model.nodes.iter().find(|node| too_large(&node.shape)) {
        report(node.span, messages::size_too_large(&node.shape.text()));
    }
}

/// What the last layer gives is what the signature says. (What only the compiler can compare is an assertion in the generated code.)
fn outputs_fit(model: &Model, report: Report<'_>) {
    let network = model.name.to_string();
    for port in &model.outputs {
        let Some(Value::Node(node)) = port.value else { continue };
        let node = &model.nodes[node];
        let same = node.shape.same(&port.shape);
        // A const parameter can be anything, and what the compiler knows is one size.
        let differs = same.is_none() && port.shape.is_generic() && !node.shape.is_generic();
        if same == Some(false) || differs {
            let (name, last) = (port.name.as_ref().map(ToString::to_string), &node.text);
            report(node.span, messages::output_does_not_fit(&network, name.as_deref(), last, &node.shape, &port.shape));
        }
    }
}

/// Every input and every entry is read by another entry or is an output.
fn everything_is_read(model: &Model, report: Report<'_>) {
    let is_input =
        |name: &String| model.inputs.iter().any(|port| port.name.as_ref().is_some_and(|input| input == name)) || name == "input";
    for Unread { span, name, again } in &model.unread {
        report(
            *span,
            match name {
                Some(name) if is_input(name) => messages::input_unread(name),
                Some(name) if *again => messages::entry_only_used_again(name),
                Some(name) => messages::entry_unread(name),
                None => messages::entry_without_name_unread(),
            },
        );
    }
}
