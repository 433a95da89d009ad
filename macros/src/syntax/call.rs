use std::cell::{Cell, RefCell};

use proc_macro2::{Span, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Path, Token, parenthesized, token};

use super::{each, expression};
use crate::messages;

/// A layer with its arguments.
#[derive(Clone)]
pub(crate) struct LayerCall {
    pub path: Path,
    pub arguments: Vec<Argument>,
    /// Options whose values are still to be written, each with the number of arguments before it.
    pub begun: Vec<(usize, Ident)>,
    /// Mistakes between the parentheses, where each argument is parsed on its own.
    pub errors: Vec<syn::Error>,
}

/// `64`, or `bias: false`.
#[derive(Clone)]
pub(crate) struct Argument {
    pub name: Option<Ident>,
    pub value: Expr,
}

impl LayerCall {
    /// The last part of the path: what the layer is called.
    pub(crate) fn name(&self) -> &Ident {
        &self.path.segments.last().expect("a parsed path has a segment").ident
    }

    pub(crate) fn span(&self) -> Span {
        self.name().span()
    }

    /// The layer as it was written, in one line.
    pub(crate) fn text(&self) -> String {
        let mut text = tidy(&self.path.to_token_stream().to_string());
        if !self.arguments.is_empty() {
            let arguments: Vec<_> = self.arguments.iter().map(Argument::text).collect();
            text += &format!("({})", arguments.join(", "));
        }
        text
    }
}

impl Argument {
    /// The name of an option without a value.
    fn begun(input: ParseStream<'_>) -> Option<Ident> {
        let input = input.fork();
        let name = Ident::parse_any(&input).ok()?;
        input.parse::<Token![:]>().ok()?;
        (input.is_empty() || input.peek(Token![,])).then_some(name)
    }

    fn text(&self) -> String {
        let value = tidy(&self.value.to_token_stream().to_string());
        match &self.name {
            Some(name) => format!("{name}: {value}"),
            None => value,
        }
    }

    pub(crate) fn span(&self) -> Span {
        self.name.as_ref().map_or_else(|| syn::spanned::Spanned::span(&self.value), Ident::span)
    }
}

/// Tokens printed with the spaces a person would put.
pub(crate) fn tidy(text: &str) -> String {
    let mut result = text.replace(" :: ", "::").replace(" . ", ".").replace(" ,", ",");
    for (with, without) in [
        ("( ", "("),
        (" )", ")"),
        (" (", "("),
        ("[ ", "["),
        (" ]", "]"),
        ("< ", "<"),
        (" >", ">"),
        (" <", "<"),
        ("(- ", "(-"),
        (", - ", ", -"),
    ] {
        result = result.replace(with, without);
    }
    result.strip_prefix("- ").map(|number| format!("-{number}")).unwrap_or(result)
}

/// `name:`, but not `path::`.
pub(super) fn names_something(input: ParseStream<'_>) -> bool {
    input.peek(Ident::peek_any) && input.peek2(Token![:]) && !input.peek2(Token![::])
}

impl Parse for LayerCall {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path: Path = input.parse()?;
        if input.peek(token::Bracket) || input.peek(token::Brace) {
            let group: TokenTree = input.parse()?;
            let name = path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
            return Err(syn::Error::new(group.span(), messages::parentheses_expected(&name)));
        }
        let (mut arguments, mut errors) = (Vec::new(), Vec::new());
        let (count, begun) = (Cell::new(0), RefCell::new(Vec::new()));
        if input.peek(token::Paren) {
            let content;
            parenthesized!(content in input);
            arguments = each(&content, &mut errors, messages::ARGUMENTS_COMMA, |input| {
                begun.borrow_mut().extend(Argument::begun(input).map(|name| (count.get(), name)));
                let argument = input.parse()?;
                count.set(count.get() + 1);
                Ok(argument)
            });
        }
        Ok(Self { path, arguments, begun: begun.into_inner(), errors })
    }
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![,]) {
            return Err(input.error(messages::ARGUMENT_EXPECTED));
        }
        let assigned = input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]);
        if !names_something(input) && !assigned {
            return Ok(Self { name: None, value: expression(input)? });
        }
        let name = Ident::parse_any(input)?;
        if assigned {
            return Err(syn::Error::new(input.span(), messages::option_assigned(&name.to_string())));
        }
        input.parse::<Token![:]>()?;
        if input.is_empty() || input.peek(Token![,]) {
            return Err(syn::Error::new(name.span(), messages::option_without_value(&name.to_string())));
        }
        Ok(Self { name: Some(name), value: expression(input)? })
    }
}
