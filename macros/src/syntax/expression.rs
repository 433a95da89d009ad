use std::cell::Cell;

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Token};

use super::flow::is_layer;
use crate::messages;

/// A constant expression, up to a comma or the end.
///
/// The parser knows the common ones (it is `syn` without its larger half). What it does not know, such as `if` or an array, is left as
/// it is to the compiler.
pub(crate) fn expression(input: ParseStream<'_>) -> syn::Result<Expr> {
    let start = input.span();
    let (tokens, ends) = upcoming(input);
    // A comma may be part of it: `size::<2, 3>()`.
    for end in &ends {
        if let Parsed::Whole(expression) = parse(&tokens[..*end]) {
            skip(input, *end);
            return Ok(expression);
        }
    }
    let end = ends.first().copied().unwrap_or_default();
    match parse(&tokens[..end]) {
        Parsed::Inside => Ok(verbatim(input, &tokens[..end])),
        Parsed::Nothing if begins_something_else(&tokens[..end]) => Ok(verbatim(input, &tokens[..end])),
        Parsed::Beginning => input.parse(),
        Parsed::Whole(_) | Parsed::Nothing => Err(syn::Error::new(start, messages::EXPRESSION_EXPECTED)),
    }
}

/// What some tokens are.
#[allow(clippy::large_enum_variant, reason = "it is larger where spans know their places, in tests")]
enum Parsed {
    Whole(Expr),
    /// An expression with something unknown in parentheses or brackets.
    Inside,
    /// An expression and more.
    Beginning,
    Nothing,
}

fn parse(tokens: &[TokenTree]) -> Parsed {
    let whole = Cell::new(None);
    let parser = |input: ParseStream<'_>| {
        let expression: Expr = input.parse()?;
        whole.set(Some(input.is_empty()));
        input.parse::<TokenStream>()?;
        Ok(expression)
    };
    let parsed = parser.parse2(tokens.iter().cloned().collect());
    match (parsed, whole.get()) {
        (Ok(expression), Some(true)) => Parsed::Whole(expression),
        (_, Some(false)) => Parsed::Beginning,
        (Err(_), Some(true)) => Parsed::Inside,
        (_, None) => Parsed::Nothing,
    }
}

/// The tokens that follow, and every place where an expression may end.
fn upcoming(input: ParseStream<'_>) -> (Vec<TokenTree>, Vec<usize>) {
    let input = input.fork();
    let (mut tokens, mut ends) = (Vec::new(), Vec::new());
    while !input.is_empty() {
        if input.peek(Token![,]) {
            ends.push(tokens.len());
        }
        match input.parse() {
            Ok(token) => tokens.push(token),
            Err(_) => break,
        }
    }
    ends.push(tokens.len());
    (tokens, ends)
}

/// A keyword, a block, an array, a path of a type, or a layer.
fn begins_something_else(tokens: &[TokenTree]) -> bool {
    match tokens.first() {
        // A layer inside of another, with options.
        Some(TokenTree::Ident(name)) if is_layer(name) && matches!(tokens, [_, TokenTree::Group(_)]) => true,
        Some(TokenTree::Group(_)) => true,
        Some(TokenTree::Punct(first)) => first.as_char() == '<',
        Some(TokenTree::Ident(word)) => ["if", "match", "unsafe", "const", "loop", "while"].iter().any(|keyword| word == keyword),
        _ => false,
    }
}

fn verbatim(input: ParseStream<'_>, tokens: &[TokenTree]) -> Expr {
    skip(input, tokens.len());
    Expr::Verbatim(tokens.iter().cloned().collect())
}

fn skip(input: ParseStream<'_>, count: usize) {
    for _ in 0..count {
        // They are there: they were read ahead.
        let _: syn::Result<TokenTree> = input.parse();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::ToTokens;

    /// The expression and what is left of the text.
    fn read(text: &str) -> Option<(String, String)> {
        let parser = |input: ParseStream<'_>| {
            let value = expression(input)?;
            Ok((value.to_token_stream().to_string(), input.parse::<TokenStream>()?.to_string()))
        };
        parser.parse_str(text).ok()
    }

    #[test]
    fn any_constant_expression_is_read() {
        for text in [
            "2 * WIDTH + 1",
            "size :: < 2 , 3 > ()",
            "if WIDE { 3 } else { 4 }",
            "{ 3 }",
            "len (& [0 ; 3])",
            "[1 , 2] . len ()",
            "< [u8 ; 3] > :: len (& [0 ; 3])",
            "match SIZE { Big => 9 , _ => 1 }",
            "Lstm (64 , sequence : true)",
        ] {
            assert_eq!(read(text).map(|(value, _)| value.replace(' ', "")), Some(text.replace(' ', "")), "{text}");
        }
    }

    #[test]
    fn an_expression_ends_at_a_comma_or_where_it_makes_no_sense() {
        assert_eq!(read("8 , bias : false"), Some(("8".to_string(), ", bias : false".to_string())));
        assert_eq!(read("8 bias : false"), Some(("8".to_string(), "bias : false".to_string())));
        assert_eq!(read("| 3"), None);
        assert_eq!(read(""), None);
    }
}
