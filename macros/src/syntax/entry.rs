use proc_macro2::{Span, TokenTree};
use quote::{ToTokens, format_ident};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Path, Token, parenthesized, token};

use super::{each, expression, next};
use crate::messages;

/// One line of a network: `name: Layer -> Layer`.
pub(crate) struct Entry {
    pub name: Option<Ident>,
    /// A name that Rust has taken; `name` is another in its place.
    pub misnamed: Option<syn::Error>,
    pub flow: Flow,
}

/// Where an entry starts, and what it does with it.
pub(crate) struct Flow {
    pub source: Source,
    pub steps: Vec<Step>,
}

/// What an entry reads.
pub(crate) enum Source {
    /// The entry above, or the input of the network.
    Previous,
    /// A value by its name.
    Named(Ident),
}

/// What stands between two arrows.
pub(crate) enum Step {
    /// `Dense(64)`.
    Layer(LayerCall),
    /// The name of an earlier entry: its layers again, with the same weights.
    Again(Ident),
    /// A mistake, after which nothing of the entry was read.
    Broken(syn::Error),
}

/// A layer with its arguments.
pub(crate) struct LayerCall {
    pub path: Path,
    pub arguments: Vec<Argument>,
    /// Mistakes between the parentheses, where each argument is parsed on its own.
    pub errors: Vec<syn::Error>,
}

/// `64`, or `bias: false`.
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

/// CamelCase is a layer, lower case is a value.
fn is_layer(name: &Ident) -> bool {
    name.unraw().to_string().trim_start_matches('_').starts_with(char::is_uppercase)
}

impl Entry {
    /// As much of an entry as can be read; a mistake is its last step.
    pub(crate) fn parse(input: ParseStream<'_>) -> Self {
        let mut before = None;
        let name = if names_something(input)
            && let (Ok(name), Ok(colon)) = (Ident::parse_any(input), input.parse::<Token![:]>())
        {
            before = Some(colon.span);
            Some(name)
        } else {
            None
        };
        let misnamed = name.as_ref().filter(|name| is_keyword(name)).map(keyword);
        let name = name.map(|name| if misnamed.is_some() { format_ident!("{name}_layer") } else { name });
        Self { name, misnamed, flow: Flow::parse(input, before) }
    }

    /// Whether an entry seems to begin here: after a missing comma.
    pub(crate) fn begins(input: ParseStream<'_>) -> bool {
        names_something(input) || input.fork().parse::<Ident>().is_ok_and(|name| is_layer(&name))
    }

    pub(crate) fn is_broken(&self) -> bool {
        matches!(self.flow.steps.last(), Some(Step::Broken(_)))
    }
}

fn is_keyword(name: &Ident) -> bool {
    syn::parse2::<Ident>(name.to_token_stream()).is_err()
}

fn keyword(name: &Ident) -> syn::Error {
    syn::Error::new(name.span(), messages::entry_keyword(&name.to_string()))
}

/// `name:`, but not `path::`.
fn names_something(input: ParseStream<'_>) -> bool {
    input.peek(Ident::peek_any) && input.peek2(Token![:]) && !input.peek2(Token![::])
}

impl Flow {
    /// `before` is the token in front, for a mistake where nothing follows it.
    fn parse(input: ParseStream<'_>, mut before: Option<Span>) -> Self {
        let mut steps = Vec::new();
        loop {
            match Step::parse(input, before) {
                Ok(step) => steps.push(step),
                Err(error) => {
                    steps.push(Step::Broken(error));
                    break;
                }
            }
            match input.parse::<Option<Token![->]>>() {
                Ok(Some(arrow)) => before = Some(arrow.spans[0]),
                _ => break,
            }
        }
        let source = match steps.first() {
            Some(Step::Again(name)) => Source::Named(name.clone()),
            _ => return Self { source: Source::Previous, steps },
        };
        steps.remove(0);
        Self { source, steps }
    }
}

impl Step {
    fn parse(input: ParseStream<'_>, before: Option<Span>) -> syn::Result<Self> {
        if !input.peek(Ident::peek_any) && !input.peek(Token![::]) {
            let nothing = input.is_empty() || input.peek(Token![,]);
            let span = before.filter(|_| nothing).unwrap_or_else(|| input.span());
            let found = (!nothing).then(|| next(input));
            return Err(syn::Error::new(span, messages::layer_expected(found.as_deref())));
        }
        if input.peek(Ident) && !input.peek2(Token![::]) {
            let name: Ident = input.fork().parse()?;
            if !is_layer(&name) && !input.peek2(token::Paren) && !input.peek2(token::Bracket) {
                return Ok(Self::Again(input.parse()?));
            }
        }
        input.parse().map(Self::Layer)
    }
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
        if input.peek(token::Paren) {
            let content;
            parenthesized!(content in input);
            arguments = each(&content, &mut errors, messages::ARGUMENTS_COMMA, |input| input.parse());
        }
        Ok(Self { path, arguments, errors })
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

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse::Parser;

    fn entry(text: &str) -> Entry {
        (|input: ParseStream<'_>| Ok(Entry::parse(input))).parse_str(text).unwrap()
    }

    #[test]
    fn what_stands_before_a_mistake_is_kept() {
        let entry = entry("hidden: Dense(8) -> ");
        assert!(entry.is_broken() && entry.name.is_some_and(|name| name == "hidden"));
        assert!(matches!(entry.flow.steps.as_slice(), [Step::Layer(_), Step::Broken(_)]));
    }

    #[test]
    fn a_flow_keeps_source_and_steps_apart() {
        let entry = entry("hidden: seen -> Dense(2 * N, bias: false) -> other::Relu -> embed");
        assert_eq!(entry.name.unwrap(), "hidden");
        assert!(matches!(entry.flow.source, Source::Named(name) if name == "seen"));
        let steps: Vec<_> = entry
            .flow
            .steps
            .iter()
            .map(|step| match step {
                Step::Layer(call) => call.text(),
                Step::Again(name) => name.to_string(),
                Step::Broken(error) => error.to_string(),
            })
            .collect();
        assert_eq!(steps, ["Dense(2 * N, bias: false)", "other::Relu", "embed"]);
    }

    #[test]
    fn a_network_with_generics_is_a_layer() {
        let entry = entry("Mlp<128> -> Dense(10)");
        assert!(matches!(&entry.flow.steps[0], Step::Layer(call) if call.text() == "Mlp<128>"));
    }
}
