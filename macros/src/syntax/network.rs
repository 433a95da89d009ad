use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Generics, Ident, Token, Visibility, WhereClause, braced, bracketed, token};

use super::{Entry, Limit, Ports, budgets, entries, quiet};
use crate::messages;

/// What the facade's macro passes on: the path to the facade, what it was built with, and the user's tokens.
pub(crate) struct Declaration {
    /// `$crate` of the facade.
    pub facade: TokenStream,
    /// Whether the facade was built with the standard library.
    pub std: bool,
    pub networks: Vec<Network>,
    pub errors: Vec<syn::Error>,
}

/// One `struct` of a `network!`.
pub(crate) struct Network {
    pub attributes: Vec<Attribute>,
    /// What it may need at most.
    pub budget: Vec<Limit>,
    /// The warnings that it switches off.
    pub quiet: Vec<&'static str>,
    pub visibility: Visibility,
    pub name: Ident,
    pub generics: Generics,
    pub inputs: Ports,
    pub outputs: Ports,
    pub entries: Vec<Entry>,
    /// Mistakes inside the braces, where each entry is parsed on its own.
    pub errors: Vec<syn::Error>,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(token::Bracket) {
            return Err(input.error(messages::CALL_THE_FACADE));
        }
        let head;
        bracketed!(head in input);
        let facade = head.step(|cursor| {
            let (token, rest) = cursor.token_tree().ok_or_else(|| cursor.error(messages::CALL_THE_FACADE))?;
            Ok((token.into(), rest))
        })?;
        let std = head.parse::<Option<Ident>>()?.is_some_and(|flag| flag == "std");
        let (mut networks, mut errors) = (Vec::new(), Vec::new());
        if input.is_empty() {
            errors.push(syn::Error::new(Span::call_site(), messages::NETWORK_EXPECTED));
        }
        while !input.is_empty() {
            match input.parse() {
                Ok(network) => networks.push(network),
                Err(error) => {
                    errors.push(error);
                    skip_to_declaration(input)?;
                }
            }
        }
        Ok(Self { facade, std, networks, errors })
    }
}

impl Parse for Network {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if !input.peek(Token![struct]) {
            return Err(input.error(messages::STRUCT_EXPECTED));
        }
        input.parse::<Token![struct]>()?;
        let name = input.parse()?;
        let mut generics: Generics = input.parse()?;
        if input.peek(Token![where]) {
            generics.where_clause = Some(where_clause(input)?);
        }
        if !input.peek(Token![:]) {
            return Err(input.error(messages::SIGNATURE_EXPECTED));
        }
        input.parse::<Token![:]>()?;
        let inputs = input.parse()?;
        if !input.peek(Token![->]) {
            return Err(input.error(messages::ARROW_EXPECTED));
        }
        input.parse::<Token![->]>()?;
        let outputs = input.parse()?;
        if !input.peek(token::Brace) {
            return Err(syn::Error::new(input.span(), messages::BRACES_EXPECTED));
        }
        let body;
        braced!(body in input);
        let mut errors = Vec::new();
        let budget = budgets(&mut attributes, &mut errors);
        let quiet = quiet(&mut attributes, &mut errors);
        let entries = entries(&body, &mut errors);
        Ok(Self { attributes, budget, quiet, visibility, name, generics, inputs, outputs, entries, errors })
    }
}

/// A `where` clause is refused later; here its end is found, which is the last colon in front of a shape.
fn where_clause(input: ParseStream<'_>) -> syn::Result<WhereClause> {
    let where_token = input.parse()?;
    while !input.is_empty() && !(input.peek(Token![:]) && (input.peek2(token::Bracket) || input.peek2(token::Paren))) {
        input.parse::<TokenTree>()?;
    }
    Ok(WhereClause { where_token, predicates: Punctuated::new() })
}

/// After a broken head: to what follows its braces, or its semicolon.
fn skip_to_declaration(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        let end = input.peek(token::Brace) || input.peek(Token![;]);
        input.parse::<TokenTree>()?;
        if end {
            break;
        }
    }
    Ok(())
}
