//! What was written: the declaration as a tree, with the span of every piece.

mod entry;
mod network;
mod shape;

pub(crate) use entry::{Argument, Entry, LayerCall, Source, Step, tidy};
pub(crate) use network::{Declaration, Network};
pub(crate) use shape::{Ports, SampleShape};

use syn::parse::ParseStream;
use syn::{Expr, Token};

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
        let next = input.span();
        if entry.is_broken() || input.is_empty() || input.peek(Token![,]) {
            skip_to_comma(input);
        } else if input.parse::<Option<Token![;]>>().is_ok_and(|semicolon| semicolon.is_some()) {
            errors.push(syn::Error::new(next, messages::SEMICOLON));
        } else if Entry::begins(input) {
            errors.push(syn::Error::new(next, messages::COMMA_MISSING));
        } else {
            let found = input.fork().parse::<proc_macro2::TokenTree>().map(|token| token.to_string()).unwrap_or_default();
            entry.flow.steps.push(Step::Broken(syn::Error::new(next, messages::arrow_or_comma(&found))));
            skip_to_comma(input);
        }
        entries.push(entry);
    }
    entries
}

/// An expression; what the parser does not know is a mistake with words of our own.
pub(crate) fn expression(input: ParseStream<'_>) -> syn::Result<Expr> {
    let span = input.span();
    input.parse().map_err(|_| syn::Error::new(span, messages::EXPRESSION_EXPECTED))
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() {
        if input.parse::<Option<Token![,]>>().is_ok_and(|comma| comma.is_some()) {
            return;
        }
        if input.parse::<proc_macro2::TokenTree>().is_err() {
            return;
        }
    }
}
