//! What was written: the declaration as a tree, with the span of every piece.

mod budget;
mod call;
mod entry;
mod expression;
mod flow;
mod network;
mod quiet;
mod shape;

use budget::budgets;
pub(crate) use budget::{KINDS, Limit};
pub(crate) use call::{Argument, LayerCall, tidy};
pub(crate) use entry::Entry;
pub(crate) use expression::expression;
pub(crate) use flow::{Kind, Operator, Repetition, Source, Step, Term};
pub(crate) use network::{Declaration, Network};
pub(crate) use quiet::WARNINGS;
use quiet::quiet;
pub(crate) use shape::{Port, Ports, SampleShape};

use proc_macro2::{Spacing, TokenTree};
use syn::Token;
use syn::parse::ParseStream;

use crate::messages;

/// Parses items that are separated by commas, each on its own: a mistake in one does not hide the others.
pub(crate) fn each<I>(
    input: ParseStream<'_>,
    errors: &mut Vec<syn::Error>,
    comma_expected: &str,
    parse: impl Fn(ParseStream<'_>) -> syn::Result<I>,
) -> Vec<I> {
    let mut items = Vec::new();
    while !input.is_empty() {
        match parse(input) {
            Ok(item) => {
                if !input.is_empty() && !input.peek(Token![,]) {
                    errors.push(input.error(comma_expected));
                }
                items.push(item);
            }
            Err(error) => errors.push(error),
        }
        skip_to_comma(input);
    }
    items
}

/// The entries between the braces of a network.
pub(crate) fn entries(input: ParseStream<'_>, errors: &mut Vec<syn::Error>) -> Vec<Entry> {
    let mut entries = Vec::new();
    while !input.is_empty() {
        let mut entry = Entry::parse(input);
        let place = input.span();
        if entry.is_broken() || input.is_empty() || input.peek(Token![,]) {
            skip_to_comma(input);
        } else if input.parse::<Option<Token![;]>>().is_ok_and(|semicolon| semicolon.is_some()) {
            errors.push(syn::Error::new(place, messages::SEMICOLON));
        } else if Entry::begins(input) {
            errors.push(syn::Error::new(place, messages::COMMA_MISSING));
        } else {
            entry.flow.steps.push(Step::Broken(syn::Error::new(place, messages::arrow_or_comma(&next(input)))));
            skip_to_comma(input);
        }
        entries.push(entry);
    }
    entries
}

/// What stands there, as it was written: a token, or an operator of several.
pub(crate) fn next(input: ParseStream<'_>) -> String {
    let input = input.fork();
    let mut text = String::new();
    while let Ok(token) = input.parse::<TokenTree>() {
        text += &token.to_string();
        if !matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint) {
            break;
        }
    }
    text
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() {
        if input.parse::<Option<Token![,]>>().is_ok_and(|comma| comma.is_some()) {
            return;
        }
        if input.parse::<TokenTree>().is_err() {
            return;
        }
    }
}
