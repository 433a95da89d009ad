//! For editors: what stands where the user wrote one name is that name alone.
//!
//! Generated code stands at the names of the network and of layers where the compiler is to point there. An editor that follows such a name would come to everything
//! that this code names, so these names are moved to where the macro is. What the compiler points at begins and ends with other tokens.

use std::collections::HashMap;

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};

use super::Emitter;

/// Words of the language that begin or end what the compiler points at.
const WORDS: [&str; 9] = ["Self", "const", "fn", "for", "impl", "pub", "self", "type", "where"];

/// The places of the user's names, as they are printed (spans cannot be compared), each with what is written there.
pub(super) type Places = HashMap<String, String>;

impl Emitter<'_> {
    /// The places of the names of the network and of its layers. None if there are mistakes, which stand at names; and none of layers where the compiler points at
    /// bounds, for const parameters.
    pub(super) fn places(&self) -> Places {
        let name = self.plan.map(|_| (printed(self.at_name()), self.model.name.to_string()));
        let pointed_at = self.plan.is_none() || !self.model.generics.is_empty();
        let layers = self.model.nodes.iter().filter(|_| !pointed_at).map(|node| (printed(node.span), node.text.clone()));
        layers.chain(name).collect()
    }
}

fn printed(span: Span) -> String {
    format!("{span:?}")
}

/// The same code without names where the user wrote others; those of functions and of their parameters stay, because the compiler points at them.
pub(super) fn apart(code: TokenStream, places: &Places) -> TokenStream {
    let mut is_function = false;
    let mut tokens = code.into_iter().peekable();
    let mut moved = Vec::new();
    while let Some(token) = tokens.next() {
        let is_parameter = is_lower_case(&token) && tokens.peek().is_some_and(is_colon);
        let stays = std::mem::replace(&mut is_function, matches!(&token, TokenTree::Ident(word) if word == "fn")) || is_parameter;
        moved.push(match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), apart(group.stream(), places));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            TokenTree::Ident(mut ident) if !stays && is_foreign(&ident, places) => {
                ident.set_span(Span::mixed_site());
                TokenTree::Ident(ident)
            }
            other => other,
        });
    }
    moved.into_iter().collect()
}

fn is_lower_case(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(word) if word.to_string().starts_with(char::is_lowercase))
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':' && colon.spacing() == Spacing::Alone)
}

/// Whether a name stands where the user wrote another.
fn is_foreign(ident: &Ident, places: &Places) -> bool {
    if WORDS.iter().any(|word| ident == word) {
        return false;
    }
    let written = places.get(&printed(ident.span()));
    written.is_some_and(|written| {
        !written.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| ident == word)
    })
}
