use std::collections::HashSet;

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

use crate::code::code;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, Ident, Lit, UnOp};

use crate::{messages, syntax};

/// A size: a constant expression, and its value if the macro can tell.
#[derive(Clone)]
pub(crate) struct Size {
    value: Option<u64>,
    tokens: TokenStream,
    /// Whether it names a const parameter of the network, so that only a use of the network decides it.
    generic: bool,
    span: Span,
    /// What a person would write, if not the tokens.
    words: Option<String>,
}

/// The names that mean something in a network: its const parameters, and all identifiers, so that generated names avoid them.
#[derive(Clone, Default)]
pub(crate) struct Names {
    pub generics: HashSet<String>,
    pub taken: HashSet<String>,
    /// What the network is called.
    pub network: String,
    /// The path to the private module of the facade.
    pub private: TokenStream,
    /// An editor asks, which is to see the types that were written.
    pub in_editor: bool,
}

impl Names {
    /// A name for generated code: `wish`, or with underscores if the user's tokens contain that.
    pub(crate) fn fresh(&self, wish: &str) -> Ident {
        let mut name = wish.to_string();
        while self.taken.contains(&name) {
            name.push('_');
        }
        Ident::new(&name, Span::mixed_site())
    }

    /// Whether code names a const parameter of the network.
    pub(crate) fn are_in(&self, tokens: TokenStream) -> bool {
        mentions(tokens, &self.generics)
    }
}

impl Size {
    /// The size that was written for `owner`, which is how a message calls what has it.
    pub(crate) fn read(expression: &Expr, owner: &str, names: &Names) -> syn::Result<Self> {
        let tokens = expression.to_token_stream();
        let text = syntax::tidy(&tokens.to_string());
        let mistake = |message| Err(syn::Error::new_spanned(expression, message));
        if !can_be_a_size(expression) {
            return mistake(messages::size_of_other_kind(owner, &text));
        }
        let value = match evaluate(expression) {
            Value::Known(0) => return mistake(messages::size_zero(owner)),
            Value::Known(value) => Some(value),
            Value::Unknown => None,
            Value::Impossible => return mistake(messages::size_of_other_kind(owner, &text)),
        };
        let size = Self { value, generic: names.are_in(tokens.clone()), tokens, span: expression.span(), words: None };
        if size.is_plain() { Ok(size) } else { mistake(messages::size_computed_from_parameter(&text)) }
    }

    /// A number of values, which may be none.
    pub(crate) fn read_amount(expression: &Expr, owner: &str, names: &Names) -> syn::Result<Self> {
        if evaluate(expression) == Value::Known(0) {
            return Ok(Self { span: expression.span(), ..Self::literal(0) });
        }
        Self::read(expression, owner, names)
    }

    /// The size that a mistake leaves: its report.
    pub(crate) fn broken(report: &TokenStream) -> Self {
        Self::expression(report.clone(), false, Span::mixed_site())
    }

    pub(crate) fn literal(value: u64) -> Self {
        Self { value: Some(value), tokens: number(value), generic: false, span: Span::mixed_site(), words: None }
    }

    /// A size that only the compiler can tell.
    pub(crate) fn expression(tokens: TokenStream, generic: bool, span: Span) -> Self {
        Self { value: None, tokens, generic, span, words: None }
    }

    /// A size that is computed from others: its value if that is known, the code that computes it, and how a person would write it.
    pub(crate) fn computed(value: Option<u64>, tokens: TokenStream, words: String, from: &[&Self]) -> Self {
        let span = from.first().map_or_else(Span::mixed_site, |size| size.span);
        Self { value, tokens, generic: from.iter().any(|size| size.generic), span, words: Some(words) }
    }

    /// The same size under a name that a person would give it.
    pub(crate) fn called(self, words: String) -> Self {
        Self { words: Some(words), ..self }
    }

    /// The sum of sizes.
    pub(crate) fn sum(sizes: &[&Self]) -> Self {
        let value = sizes.iter().try_fold(0_u64, |sum, size| sum.checked_add(size.value?));
        let tokens = sizes.iter().map(|size| size.factor()).reduce(|sum, size| code!(#sum + #size)).unwrap_or_default();
        let words = sizes.iter().map(|size| size.text()).collect::<Vec<_>>().join(" + ");
        Self::computed(value, tokens, words, sizes)
    }

    /// The product of sizes.
    pub(crate) fn product(sizes: &[Self]) -> Self {
        match sizes {
            [] => Self::literal(1),
            [size] => size.clone(),
            _ => Self {
                value: sizes.iter().try_fold(1_u64, |product, size| product.checked_mul(size.value?)),
                tokens: sizes.iter().map(Self::factor).reduce(|product, size| code!(#product * #size)).unwrap_or_default(),
                generic: sizes.iter().any(|size| size.generic),
                span: sizes[0].span,
                words: None,
            },
        }
    }

    /// The check that a constant of the user's is a size: not 0.
    pub(crate) fn assertion(&self, private: &TokenStream) -> Option<TokenStream> {
        let (tokens, text) = (self.tokens(), self.text());
        let check = || quote_spanned!(self.span=> const _: () = (#private::assertions::size)(#text, [#tokens]););
        self.is_constant().then(check)
    }

    pub(crate) fn value(&self) -> Option<u64> {
        self.value
    }

    /// Whether it is a constant of the user's: known to the compiler, not to the macro.
    pub(crate) fn is_constant(&self) -> bool {
        self.value.is_none() && !self.generic
    }

    pub(crate) fn is_generic(&self) -> bool {
        self.generic
    }

    /// Whether it is a const parameter and nothing else, which is the only way stable Rust takes one as a size.
    fn is_plain(&self) -> bool {
        !self.generic || self.tokens.clone().into_iter().count() == 1
    }

    /// The size as the argument of a type: `64`, `{ HIDDEN }` or `{ 2 * N }`. Without braces, a name is taken for a type of that name, or for one that does not exist.
    pub(crate) fn argument(&self) -> TokenStream {
        let tokens = &self.tokens;
        self.value.map_or_else(|| code!({ #tokens }), number)
    }

    /// The size as an expression.
    pub(crate) fn tokens(&self) -> TokenStream {
        self.value.map_or_else(|| self.tokens.clone(), number)
    }

    fn factor(&self) -> TokenStream {
        let tokens = self.tokens();
        if tokens.clone().into_iter().count() == 1 { tokens } else { code!((#tokens)) }
    }

    /// As a person would write it.
    pub(crate) fn text(&self) -> String {
        let words = || self.words.clone().unwrap_or_else(|| syntax::tidy(&self.tokens.to_string()));
        self.value.map_or_else(words, |value| value.to_string())
    }

    /// Whether two sizes are the same, if that can be told here.
    pub(crate) fn same(&self, other: &Self) -> Option<bool> {
        if let (Some(a), Some(b)) = (self.value, other.value) {
            return Some(a == b);
        }
        if self.tokens.to_string() == other.tokens.to_string() {
            return Some(true);
        }
        // A const parameter can be anything; it is equal to nothing but itself.
        (self.generic || other.generic).then_some(false)
    }
}

fn number(value: u64) -> TokenStream {
    Literal::u64_unsuffixed(value).into_token_stream()
}

fn mentions(tokens: TokenStream, names: &HashSet<String>) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => names.contains(&name.to_string()),
        TokenTree::Group(group) => mentions(group.stream(), names),
        _ => false,
    })
}

/// What the macro can tell about the value of an expression.
#[derive(Debug, PartialEq)]
enum Value {
    Known(u64),
    /// Left to the compiler.
    Unknown,
    /// Below zero, divided by zero, or too large.
    Impossible,
}

/// Literals and arithmetic; everything else is left to the compiler.
fn evaluate(expression: &Expr) -> Value {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().map_or(Value::Impossible, Value::Known),
            _ => Value::Impossible,
        },
        Expr::Paren(inner) => evaluate(&inner.expr),
        Expr::Group(inner) => evaluate(&inner.expr),
        Expr::Binary(binary) => match (evaluate(&binary.left), evaluate(&binary.right)) {
            (Value::Known(left), Value::Known(right)) => computed(left, binary.op, right),
            (Value::Impossible, _) | (_, Value::Impossible) => Value::Impossible,
            _ => Value::Unknown,
        },
        _ => Value::Unknown,
    }
}

fn computed(left: u64, operator: BinOp, right: u64) -> Value {
    let result = match operator {
        BinOp::Add(_) => left.checked_add(right),
        BinOp::Sub(_) => left.checked_sub(right),
        BinOp::Mul(_) => left.checked_mul(right),
        BinOp::Div(_) => left.checked_div(right),
        BinOp::Rem(_) => left.checked_rem(right),
        _ => return Value::Unknown,
    };
    result.map_or(Value::Impossible, Value::Known)
}

/// Whether an expression is not plainly something else: a text, a fraction, a negative number, a number of another type.
fn can_be_a_size(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(literal) => matches!(&literal.lit, Lit::Int(number) if matches!(number.suffix(), "" | "usize")),
        Expr::Unary(unary) => !matches!(unary.op, UnOp::Neg(_)),
        Expr::Paren(inner) => can_be_a_size(&inner.expr),
        Expr::Binary(binary) => can_be_a_size(&binary.left) && can_be_a_size(&binary.right),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> syn::Result<Size> {
        let names = Names {
            generics: HashSet::from(["HIDDEN".to_string()]),
            taken: HashSet::new(),
            network: "Net".to_string(),
            private: code!(private),
            in_editor: false,
        };
        Size::read(&syn::parse_str(text).unwrap(), "`Dense`", &names)
    }

    fn size(text: &str) -> Size {
        read(text).unwrap()
    }

    #[test]
    fn literals_and_arithmetic_are_evaluated() {
        assert_eq!(size("2 * (3 + 4) - 10 / 5").value(), Some(12));
        assert_eq!(size("64usize").value(), Some(64));
        assert_eq!(size("N + 1").value(), None);
    }

    #[test]
    fn sizes_are_compared_as_far_as_can_be_told() {
        assert_eq!(size("2 * 5").same(&size("10")), Some(true));
        assert_eq!(size("N").same(&size("N")), Some(true));
        assert_eq!(size("N").same(&size("10")), None);
        assert_eq!(size("HIDDEN").same(&size("10")), Some(false));
    }

    #[test]
    fn a_size_becomes_an_argument_that_rust_accepts() {
        assert_eq!(size("2 * 32").argument().to_string(), "64");
        assert_eq!(size("2 * N").argument().to_string(), "{ 2 * N }");
        assert_eq!(size("N").argument().to_string(), "{ N }");
        assert_eq!(size("HIDDEN").argument().to_string(), "{ HIDDEN }");
    }

    #[test]
    fn what_can_be_no_size_is_refused() {
        for wrong in [
            "0",
            "3 - 3",
            "3 - 4",
            "8 / 0",
            "\"8\"",
            "8.0",
            "-8",
            "8u32",
            "2 * 4i64",
            "N - 1.5",
            "2 * HIDDEN",
            "18446744073709551616",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        for right in ["8usize", "N", "N - 8", "wide::<3>()", "!N", "HIDDEN"] {
            assert!(read(right).is_ok(), "{right}");
        }
    }
}
