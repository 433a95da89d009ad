//! What was written: the declaration as a tree, with the span of every piece.

mod entry;
mod network;
mod shape;

pub(crate) use entry::{Argument, Entry, LayerCall, Source, Step, tidy};
pub(crate) use network::{Declaration, Network};
pub(crate) use shape::{Ports, SampleShape};

use syn::Token;
use syn::parse::ParseStream;

/// Parses items that are separated by commas, each on its own: a mistake in one does not hide the others.
pub(crate) fn each<I>(
    input: ParseStream<'_>,
    errors: &mut Vec<syn::Error>,
    parse: impl Fn(ParseStream<'_>) -> syn::Result<I>,
) -> Vec<I> {
    let mut items = Vec::new();
    while !input.is_empty() {
        match parse(input) {
            Ok(_) if !input.is_empty() && !input.peek(Token![,]) => errors.push(input.error(crate::messages::COMMA_EXPECTED)),
            Ok(item) => items.push(item),
            Err(error) => errors.push(error),
        }
        skip_to_comma(input);
    }
    items
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
