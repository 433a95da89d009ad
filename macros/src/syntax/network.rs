use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Generics, Ident, Token, Visibility, braced, bracketed};

use super::{Entry, Ports, each};

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
        let head;
        bracketed!(head in input);
        let facade = head.step(|cursor| {
            let (token, rest) = cursor.token_tree().ok_or_else(|| cursor.error(crate::messages::CALL_THE_FACADE))?;
            Ok((token.into(), rest))
        })?;
        let std = head.parse::<Option<Ident>>()?.is_some_and(|flag| flag == "std");
        let (mut networks, mut errors) = (Vec::new(), Vec::new());
        while !input.is_empty() {
            match input.parse() {
                Ok(network) => networks.push(network),
                Err(error) => {
                    errors.push(error);
                    // What follows a broken head cannot be told apart from it.
                    input.parse::<TokenStream>()?;
                }
            }
        }
        Ok(Self { facade, std, networks, errors })
    }
}

impl Parse for Network {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if !input.peek(Token![struct]) {
            return Err(input.error(crate::messages::STRUCT_EXPECTED));
        }
        input.parse::<Token![struct]>()?;
        let name = input.parse()?;
        let generics = input.parse()?;
        if !input.peek(Token![:]) {
            return Err(input.error(crate::messages::SIGNATURE_EXPECTED));
        }
        input.parse::<Token![:]>()?;
        let inputs = input.parse()?;
        if !input.peek(Token![->]) {
            return Err(input.error(crate::messages::ARROW_EXPECTED));
        }
        input.parse::<Token![->]>()?;
        let outputs = input.parse()?;
        let body;
        braced!(body in input);
        let mut errors = Vec::new();
        let entries = each(&body, &mut errors, |input| input.parse());
        Ok(Self { attributes, visibility, name, generics, inputs, outputs, entries, errors })
    }
}
