use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use crate::code::code;

use super::Size;

/// The types of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    U8,
    U16,
    U32,
}

impl Token {
    /// The type that a user wrote.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::U8, Self::U16, Self::U32].into_iter().find(|token| token.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
        }
    }

    /// The type, whatever the user calls so.
    pub(crate) fn element(self) -> TokenStream {
        let name = Ident::new(self.name(), Span::mixed_site());
        code!(::core::primitive::#name)
    }

    /// How many tokens it can number.
    pub(crate) fn most(self) -> u64 {
        match self {
            Self::U8 => 1 << 8,
            Self::U16 => 1 << 16,
            Self::U32 => 1 << 32,
        }
    }
}

/// The shape of a value.
#[derive(Clone)]
pub(crate) enum Shape {
    /// Sizes, outermost axis first.
    Sizes(Vec<Size>),
    /// The numbers of tokens, one a step.
    Tokens { kind: Token, steps: Size },
    /// Known to the compiler alone: a constant expression of type `Shape`, such as the output of a nested network.
    Constant {
        tokens: TokenStream,
        /// How to call it in a message.
        text: String,
        /// Whether it names a const parameter of the network.
        generic: bool,
        span: Span,
    },
    /// Unknown because of a mistake that has been reported; fits everything. The tokens are that report: where they stand in a type, the
    /// compiler says it once and is silent about what follows from it.
    Broken(TokenStream),
}

impl Shape {
    /// The shape that a mistake leaves.
    pub(crate) fn broken(mistake: &syn::Error) -> Self {
        let in_parentheses = |token| match token {
            TokenTree::Group(group) => {
                let mut same = Group::new(Delimiter::Parenthesis, group.stream());
                same.set_span(group.span());
                same.into()
            }
            other => other,
        };
        Self::Broken(mistake.to_compile_error().into_iter().map(in_parentheses).collect())
    }

    /// What the compiler is told instead of a shape, if there is none.
    pub(crate) fn report(&self) -> Option<&TokenStream> {
        match self {
            Self::Broken(report) => Some(report),
            Self::Sizes(_) | Self::Tokens { .. } | Self::Constant { .. } => None,
        }
    }

    pub(crate) fn vector(size: Size) -> Self {
        Self::Sizes(vec![size])
    }

    /// The number of values in a sample.
    pub(crate) fn len(&self) -> Size {
        match self {
            Self::Sizes(sizes) => Size::product(sizes),
            Self::Tokens { steps, .. } => steps.clone(),
            Self::Constant { tokens, text, generic, span } => {
                Size::expression(code!(#tokens.len()), *generic, *span).called(format!("the size of {text}"))
            }
            Self::Broken(report) => Size::broken(report),
        }
    }

    /// The sizes that were written.
    pub(crate) fn sizes(&self) -> &[Size] {
        match self {
            Self::Sizes(sizes) => sizes,
            Self::Tokens { steps, .. } => std::slice::from_ref(steps),
            Self::Constant { .. } | Self::Broken(_) => &[],
        }
    }

    /// The size of the last axis.
    pub(crate) fn features(&self) -> Size {
        match self {
            Self::Sizes(sizes) => sizes.last().cloned().unwrap_or_else(|| Size::literal(1)),
            Self::Tokens { .. } => Size::literal(1),
            Self::Constant { tokens, generic, span, .. } => Size::expression(code!(#tokens.features()), *generic, *span),
            Self::Broken(report) => Size::broken(report),
        }
    }

    /// How often the last axis occurs in a sample: 1 for a vector.
    pub(crate) fn positions(&self) -> Size {
        match self {
            Self::Sizes(sizes) => Size::product(sizes.split_last().map_or(&[], |(_, outer)| outer)),
            Self::Tokens { steps, .. } => steps.clone(),
            Self::Constant { tokens, generic, span, .. } => Size::expression(code!(#tokens.positions()), *generic, *span),
            Self::Broken(report) => Size::broken(report),
        }
    }

    /// The same shape with another last axis.
    pub(crate) fn with_features(&self, features: Size) -> Self {
        match self {
            Self::Sizes(sizes) => {
                let mut sizes = sizes.clone();
                sizes.pop();
                sizes.push(features);
                Self::Sizes(sizes)
            }
            Self::Tokens { steps, .. } => Self::Sizes(vec![steps.clone(), features]),
            Self::Constant { tokens, text, generic, span } => {
                let size = features.tokens();
                Self::Constant {
                    tokens: code!(#tokens.with_features(#size)),
                    text: format!("{text} with {} features", features.text()),
                    generic: *generic || features.is_generic(),
                    span: *span,
                }
            }
            Self::Broken(_) => self.clone(),
        }
    }

    /// An expression of type `Shape`.
    pub(crate) fn tokens(&self, private: &TokenStream) -> TokenStream {
        match self {
            Self::Sizes(sizes) => {
                let sizes = sizes.iter().map(Size::tokens);
                code!(#private::Shape::new(&[#(#sizes),*]))
            }
            Self::Tokens { kind, steps } => {
                let (kind, steps) = (Ident::new(kind.name(), Span::mixed_site()), steps.tokens());
                code!(#private::Shape::#kind(#steps))
            }
            Self::Constant { tokens, span, .. } => quote_spanned!(*span=> #tokens),
            Self::Broken(_) => code!(#private::Shape::new(&[])),
        }
    }

    /// Whether two shapes are the same, if that can be told here.
    pub(crate) fn same(&self, other: &Self) -> Option<bool> {
        match (self, other) {
            (Self::Sizes(a), Self::Sizes(b)) => {
                if a.len() != b.len() {
                    return Some(false);
                }
                let all: Vec<_> = a.iter().zip(b).map(|(a, b)| a.same(b)).collect();
                if all.contains(&Some(false)) { Some(false) } else { all.iter().all(Option::is_some).then_some(true) }
            }
            (Self::Tokens { kind: a, steps: left }, Self::Tokens { kind: b, steps: right }) => {
                if a == b {
                    left.same(right)
                } else {
                    Some(false)
                }
            }
            (Self::Tokens { .. }, Self::Sizes(_)) | (Self::Sizes(_), Self::Tokens { .. }) => Some(false),
            (Self::Broken(_), _) | (_, Self::Broken(_)) => Some(true),
            (Self::Constant { tokens: a, .. }, Self::Constant { tokens: b, .. }) => {
                (a.to_string() == b.to_string()).then_some(true)
            }
            _ => None,
        }
    }

    /// The type of its tokens, if that is what it consists of.
    pub(crate) fn token(&self) -> Option<Token> {
        match self {
            Self::Tokens { kind, .. } => Some(*kind),
            _ => None,
        }
    }

    /// The steps of a sequence `[time, features]` or of tokens.
    pub(crate) fn steps(&self) -> Option<Size> {
        match self {
            Self::Sizes(sizes) if sizes.len() == 2 => sizes.first().cloned(),
            Self::Tokens { steps, .. } => Some(steps.clone()),
            _ => None,
        }
    }

    pub(crate) fn is_generic(&self) -> bool {
        match self {
            Self::Sizes(sizes) => sizes.iter().any(Size::is_generic),
            Self::Tokens { steps, .. } => steps.is_generic(),
            Self::Constant { generic, .. } => *generic,
            Self::Broken(_) => false,
        }
    }

    /// How many values a sample has, in words for documentation.
    pub(crate) fn amount(&self) -> String {
        match self {
            Self::Constant { text, .. } => format!("a sample is {text}"),
            _ => format!("{} a sample", self.len().text()),
        }
    }

    /// As it stands in documentation.
    pub(crate) fn doc(&self) -> String {
        match self {
            Self::Constant { text, .. } => text.clone(),
            _ => format!("`{}`", self.text()),
        }
    }

    /// As a person would write it.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Sizes(sizes) => format!("[{}]", sizes.iter().map(Size::text).collect::<Vec<_>>().join(", ")),
            Self::Tokens { kind, steps } => format!("[{}; {}]", kind.name(), steps.text()),
            Self::Constant { text, .. } => text.clone(),
            Self::Broken(_) => "[?]".to_string(),
        }
    }
}
