use quote::{ToTokens, format_ident};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Token};

use super::Step;
use super::call::names_something;
use super::flow::{Flow, is_layer};
use crate::messages;

/// One line of a network: `name: Layer -> Layer`.
pub(crate) struct Entry {
    pub name: Option<Ident>,
    /// A name that Rust has taken; `name` is another in its place.
    pub misnamed: Option<syn::Error>,
    pub flow: Flow,
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

pub(super) fn is_keyword(name: &Ident) -> bool {
    syn::parse2::<Ident>(name.to_token_stream()).is_err()
}

fn keyword(name: &Ident) -> syn::Error {
    syn::Error::new(name.span(), messages::entry_keyword(&name.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Source;
    use syn::parse::Parser;

    fn entry(text: &str) -> Entry {
        let parser = |input: ParseStream<'_>| {
            let entry = Entry::parse(input);
            // What follows a mistake is skipped elsewhere.
            input.parse::<proc_macro2::TokenStream>()?;
            Ok(entry)
        };
        parser.parse_str(text).unwrap()
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
                Step::Repeat(repetition) => format!("{} times", repetition.count.to_token_stream()),
                Step::Broken(error) => error.to_string(),
            })
            .collect();
        assert_eq!(steps, ["Dense(2 * N, bias: false)", "other::Relu", "embed"]);
    }

    #[test]
    fn values_are_combined_as_in_arithmetic() {
        let Source::Combined(terms) = entry("out: a + b * c - d -> Relu").flow.source else { panic!("no combination") };
        let texts: Vec<_> = terms
            .iter()
            .map(|term| {
                let factors: Vec<_> = term.factors.iter().map(ToString::to_string).collect();
                term.sign.map_or("", |operator| operator.kind.sign()).to_string() + &factors.join("*")
            })
            .collect();
        assert_eq!(texts, ["a", "+b*c", "-d"]);
        assert!(entry("out: a + -> Relu").is_broken());
        assert!(entry("out: Relu -> a + b").is_broken());
    }

    #[test]
    fn steps_are_repeated_as_written() {
        let entry = entry("deep: Repeat(3, Dense(8, bias: false) -> Relu) -> Dense(2)");
        assert!(matches!(entry.flow.steps.as_slice(), [Step::Repeat(inner), Step::Layer(_)] if inner.steps.len() == 2));
    }

    #[test]
    fn a_network_with_generics_is_a_layer() {
        let entry = entry("Mlp<128> -> Dense(10)");
        assert!(matches!(&entry.flow.steps[0], Step::Layer(call) if call.text() == "Mlp<128>"));
    }
}
