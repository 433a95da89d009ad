use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Token, bracketed, parenthesized, token};

use super::call::names_something;
use super::entry::is_keyword;
use super::{each, expression};
use crate::messages;

/// `[28, 28, 1]`, or `[u16; 64]` for tokens.
pub(crate) struct SampleShape {
    /// The element type of integer tokens.
    pub element: Option<Ident>,
    pub sizes: Vec<Expr>,
    pub span: Span,
}

impl Parse for SampleShape {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(token::Bracket) {
            return Err(syn::Error::new(input.span(), messages::SHAPE_EXPECTED));
        }
        let content;
        let bracket = bracketed!(content in input);
        let span = bracket.span.join();
        let element = if content.peek(Ident) && content.peek2(Token![;]) {
            let element = content.parse()?;
            content.parse::<Token![;]>()?;
            Some(element)
        } else {
            None
        };
        let mut errors = Vec::new();
        let sizes = each(&content, &mut errors, messages::SIZES_COMMA, expression);
        match errors.into_iter().next() {
            Some(error) => Err(error),
            None => Ok(Self { element, sizes, span }),
        }
    }
}

/// One input or output of a network; without a name if it is the only one.
pub(crate) struct Port {
    pub name: Option<Ident>,
    pub shape: SampleShape,
}

/// The inputs or outputs of a network: `[8]`, or `(state: [8], action: [2])`.
pub(crate) struct Ports {
    pub ports: Vec<Port>,
    pub span: Span,
}

impl Parse for Ports {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(token::Paren) {
            let content;
            let paren = parenthesized!(content in input);
            let mut errors = Vec::new();
            let ports = each(&content, &mut errors, messages::PORTS_COMMA, named_port);
            let all = |mut first: syn::Error, other| {
                first.combine(other);
                first
            };
            return match errors.into_iter().reduce(all) {
                Some(errors) => Err(errors),
                None => Ok(Self { ports, span: paren.span.join() }),
            };
        }
        let shape: SampleShape = input.parse()?;
        Ok(Self { span: shape.span, ports: vec![Port { name: None, shape }] })
    }
}

fn named_port(input: ParseStream<'_>) -> syn::Result<Port> {
    if !names_something(input) {
        return Err(syn::Error::new(input.span(), messages::PORT_EXPECTED));
    }
    let name = Ident::parse_any(input)?;
    if is_keyword(&name) {
        return Err(syn::Error::new(name.span(), messages::port_keyword(&name.to_string())));
    }
    input.parse::<Token![:]>()?;
    Ok(Port { name: Some(name), shape: input.parse()? })
}
