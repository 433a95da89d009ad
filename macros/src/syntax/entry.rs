use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, Ident, Path, Token, parenthesized, token};

/// One line of a network: `name: Layer -> Layer`.
pub(crate) struct Entry {
    pub name: Option<Ident>,
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
}

/// A layer with its arguments.
pub(crate) struct LayerCall {
    pub path: Path,
    pub arguments: Vec<Argument>,
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
    for (with, without) in
        [("( ", "("), (" )", ")"), (" (", "("), ("[ ", "["), (" ]", "]"), ("< ", "<"), (" >", ">"), (" <", "<"), ("- ", "-")]
    {
        result = result.replace(with, without);
    }
    result
}

/// CamelCase is a layer, lower case is a value.
fn is_layer(name: &Ident) -> bool {
    name.unraw().to_string().trim_start_matches('_').starts_with(char::is_uppercase)
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let named = input.peek(Ident::peek_any) && input.peek2(Token![:]) && !input.peek2(Token![::]);
        let name = if named {
            let name = Ident::parse_any(input)?;
            input.parse::<Token![:]>()?;
            Some(name)
        } else {
            None
        };
        Ok(Self { name, flow: input.parse()? })
    }
}

impl Parse for Flow {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let first: Step = input.parse()?;
        let (source, mut steps) = match first {
            Step::Again(name) => (Source::Named(name), Vec::new()),
            layer => (Source::Previous, vec![layer]),
        };
        while input.peek(Token![->]) {
            input.parse::<Token![->]>()?;
            steps.push(input.parse()?);
        }
        Ok(Self { source, steps })
    }
}

impl Parse for Step {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(Ident::peek_any) && !input.peek(Token![::]) {
            return Err(input.error(crate::messages::LAYER_EXPECTED));
        }
        if input.peek(Ident) && !input.peek2(Token![::]) {
            let name: Ident = input.fork().parse()?;
            if !is_layer(&name) && !input.peek2(token::Paren) {
                return Ok(Self::Again(input.parse()?));
            }
        }
        input.parse().map(Self::Layer)
    }
}

impl Parse for LayerCall {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = input.parse()?;
        let mut arguments = Vec::new();
        if input.peek(token::Paren) {
            let content;
            parenthesized!(content in input);
            arguments = Punctuated::<Argument, Token![,]>::parse_terminated(&content)?.into_iter().collect();
        }
        Ok(Self { path, arguments })
    }
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let named = input.peek(Ident::peek_any) && input.peek2(Token![:]) && !input.peek2(Token![::]);
        let name = if named {
            let name = Ident::parse_any(input)?;
            input.parse::<Token![:]>()?;
            Some(name)
        } else {
            None
        };
        Ok(Self { name, value: input.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_keeps_source_and_steps_apart() {
        let entry: Entry = syn::parse_str("hidden: seen -> Dense(2 * N, bias: false) -> other::Relu -> embed").unwrap();
        assert_eq!(entry.name.unwrap(), "hidden");
        assert!(matches!(entry.flow.source, Source::Named(name) if name == "seen"));
        let steps: Vec<_> = entry
            .flow
            .steps
            .iter()
            .map(|step| match step {
                Step::Layer(call) => call.text(),
                Step::Again(name) => name.to_string(),
            })
            .collect();
        assert_eq!(steps, ["Dense(2 * N, bias: false)", "other::Relu", "embed"]);
    }

    #[test]
    fn a_network_with_generics_is_a_layer() {
        let entry: Entry = syn::parse_str("Mlp<128> -> Dense(10)").unwrap();
        assert!(matches!(&entry.flow.steps[0], Step::Layer(call) if call.text() == "Mlp<128>"));
    }
}
