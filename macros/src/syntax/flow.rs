//! What an entry reads, and the steps that follow.

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Token, parenthesized, token};

use super::{LayerCall, expression, next};
use crate::messages;

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
    /// Values of the same shape, element by element.
    Combined(Vec<Term>),
}

/// One term of `a + b * c - d`.
pub(crate) struct Term {
    /// The operator in front; none before the first.
    pub sign: Option<Operator>,
    /// The values that are multiplied with each other.
    pub factors: Vec<Ident>,
}

/// What stands between two values.
#[derive(Clone, Copy)]
pub(crate) struct Operator {
    pub kind: Kind,
    pub span: Span,
}

/// The operations of values, element by element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Add,
    Subtract,
    Multiply,
}

impl Kind {
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
        }
    }
}

/// What stands between two arrows.
pub(crate) enum Step {
    /// `Dense(64)`.
    Layer(LayerCall),
    /// `Repeat(4, Block)`: some steps, again and again.
    Repeat(Repetition),
    /// The name of an earlier entry: its layers again, with the same weights.
    Again(Ident),
    /// A mistake, after which nothing of the entry was read.
    Broken(syn::Error),
}

/// `Repeat(4, Dense(64) -> Relu)`.
pub(crate) struct Repetition {
    pub count: Expr,
    pub steps: Vec<Step>,
    pub span: Span,
}

/// CamelCase is a layer, lower case is a value.
pub(super) fn is_layer(name: &Ident) -> bool {
    name.unraw().to_string().trim_start_matches('_').starts_with(char::is_uppercase)
}

impl Flow {
    /// `before` is the token in front, for a mistake where nothing follows it.
    pub(super) fn parse(input: ParseStream<'_>, before: Option<Span>) -> Self {
        let source = match Source::parse(input) {
            Ok(source) => source,
            Err(mistake) => return Self { source: Source::Previous, steps: vec![Step::Broken(mistake)] },
        };
        if matches!(source, Source::Previous) {
            return Self { source, steps: steps(input, before) };
        }
        let steps = match input.parse::<Option<Token![->]>>() {
            Ok(Some(arrow)) => steps(input, Some(arrow.spans[0])),
            _ => Vec::new(),
        };
        Self { source, steps }
    }
}

/// Steps with arrows between them; a mistake is the last.
fn steps(input: ParseStream<'_>, mut before: Option<Span>) -> Vec<Step> {
    let mut steps = Vec::new();
    loop {
        match Step::parse(input, before) {
            Ok(step) => steps.push(step),
            Err(error) => {
                steps.push(Step::Broken(error));
                return steps;
            }
        }
        match input.parse::<Option<Token![->]>>() {
            Ok(Some(arrow)) => before = Some(arrow.spans[0]),
            _ => return steps,
        }
    }
}

/// Whether the name of a value stands there.
fn names_a_value(input: ParseStream<'_>) -> bool {
    let called = input.peek2(Token![::]) || input.peek2(token::Paren) || input.peek2(token::Bracket);
    input.peek(Ident) && !called && input.fork().parse::<Ident>().is_ok_and(|name| !is_layer(&name))
}

fn operator(input: ParseStream<'_>) -> Option<Operator> {
    let kind = match () {
        () if input.peek(Token![->]) => return None,
        () if input.peek(Token![+]) => Kind::Add,
        () if input.peek(Token![-]) => Kind::Subtract,
        () if input.peek(Token![*]) => Kind::Multiply,
        () => return None,
    };
    let token: TokenTree = input.parse().ok()?;
    Some(Operator { kind, span: token.span() })
}

impl Source {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !names_a_value(input) {
            return Ok(Self::Previous);
        }
        let mut terms = vec![Term { sign: None, factors: vec![input.parse()?] }];
        while let Some(operator) = operator(input) {
            if !names_a_value(input) {
                return Err(syn::Error::new(operator.span, messages::operand_expected(operator.kind.sign())));
            }
            let operand = input.parse()?;
            match terms.last_mut() {
                Some(term) if operator.kind == Kind::Multiply => term.factors.push(operand),
                _ => terms.push(Term { sign: Some(operator), factors: vec![operand] }),
            }
        }
        match terms.as_slice() {
            [Term { factors, .. }] if factors.len() == 1 => Ok(Self::Named(factors[0].clone())),
            _ => Ok(Self::Combined(terms)),
        }
    }
}

impl Step {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Layer(call) => call.span(),
            Self::Repeat(repetition) => repetition.span,
            Self::Again(name) => name.span(),
            Self::Broken(mistake) => mistake.span(),
        }
    }

    fn parse(input: ParseStream<'_>, before: Option<Span>) -> syn::Result<Self> {
        if !input.peek(Ident::peek_any) && !input.peek(Token![::]) {
            let nothing = input.is_empty() || input.peek(Token![,]);
            let span = before.filter(|_| nothing).unwrap_or_else(|| input.span());
            let found = (!nothing).then(|| next(input));
            return Err(syn::Error::new(span, messages::layer_expected(found.as_deref())));
        }
        if names_a_value(input) {
            let name: Ident = input.parse()?;
            return match operator(input) {
                Some(operator) => Err(syn::Error::new(operator.span, messages::operator_after_arrow(operator.kind.sign()))),
                None => Ok(Self::Again(name)),
            };
        }
        if input.peek2(token::Paren) && input.fork().parse::<Ident>().is_ok_and(|name| name == "Repeat") {
            return input.parse().map(Self::Repeat);
        }
        input.parse().map(Self::Layer)
    }
}

impl Parse for Repetition {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name: Ident = input.parse()?;
        let content;
        parenthesized!(content in input);
        let repetition = Self::parse_inside(&content, name.span());
        // What a mistake leaves is no mistake of its own.
        content.parse::<proc_macro2::TokenStream>()?;
        repetition
    }
}

impl Repetition {
    /// What stands between the parentheses, or as much of it as can be read.
    fn parse_inside(content: ParseStream<'_>, span: Span) -> syn::Result<Self> {
        let wrong = || syn::Error::new(span, messages::REPEAT_FORM);
        let count = expression(content).map_err(|_| wrong())?;
        content.parse::<Token![,]>().map_err(|_| wrong())?;
        if content.is_empty() {
            return Err(wrong());
        }
        let mut steps = steps(content, None);
        content.parse::<Option<Token![,]>>()?;
        if !content.is_empty() && !matches!(steps.last(), Some(Step::Broken(_))) {
            steps.push(Step::Broken(syn::Error::new(content.span(), messages::inside_repeat(&next(content)))));
        }
        Ok(Self { count, steps, span })
    }
}
