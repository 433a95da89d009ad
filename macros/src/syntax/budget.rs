//! `#[budget(ram = "4 KiB", flash = "64 KiB", macs = "1 M")]`.

use proc_macro2::Span;
use syn::{Attribute, LitStr};

use crate::messages;

/// What a budget can be for.
pub(crate) const KINDS: [&str; 3] = ["ram", "flash", "macs"];

/// A limit of one kind.
#[derive(Clone, Debug)]
pub(crate) struct Limit {
    /// One of [`KINDS`].
    pub kind: &'static str,
    pub most: u64,
    pub span: Span,
}

/// Takes the budgets from the attributes of a network.
pub(super) fn budgets(attributes: &mut Vec<Attribute>, errors: &mut Vec<syn::Error>) -> Vec<Limit> {
    let mut limits: Vec<Limit> = Vec::new();
    for attribute in attributes.extract_if(.., |attribute| attribute.path().is_ident("budget")) {
        let parsed = attribute.parse_nested_meta(|meta| {
            let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            let value: LitStr = meta.value()?.parse()?;
            let Some(kind) = KINDS.iter().find(|kind| **kind == name) else {
                return Err(meta.error(messages::budget_kind_unknown(&name)));
            };
            if limits.iter().any(|limit| limit.kind == *kind) {
                return Err(meta.error(messages::budget_twice(kind)));
            }
            let Some(most) = amount(&value.value(), *kind == "macs") else {
                return Err(syn::Error::new(value.span(), messages::budget_amount(kind, &value.value())));
            };
            limits.push(Limit { kind, most, span: value.span() });
            Ok(())
        });
        errors.extend(parsed.err());
    }
    limits
}

/// A number with a unit: of bytes, or of operations.
fn amount(text: &str, operations: bool) -> Option<u64> {
    let text: String = text.chars().filter(|letter| !matches!(letter, ' ' | '_' | ',')).collect();
    let digits = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let factor: u64 = match (unit, operations) {
        ("", _) | ("B", false) => 1,
        ("k" | "K", true) | ("kB" | "KB", false) => 1_000,
        ("M", true) | ("MB", false) => 1_000_000,
        ("G", true) => 1_000_000_000,
        ("KiB", false) => 1 << 10,
        ("MiB", false) => 1 << 20,
        _ => return None,
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: u64 = whole.parse().ok()?;
    if part.is_empty() && number.contains('.') {
        return None;
    }
    let tenths = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part: u64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    whole.checked_mul(factor)?.checked_add(part.checked_mul(factor)? / tenths)
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn amounts_have_units() {
        assert_eq!(amount("4 KiB", false), Some(4096));
        assert_eq!(amount("1.5KiB", false), Some(1536));
        assert_eq!(amount("64 kB", false), Some(64_000));
        assert_eq!(amount("2 MiB", false), Some(2 << 20));
        assert_eq!(amount("1,000 B", false), Some(1000));
        assert_eq!(amount("300", false), Some(300));
        assert_eq!(amount("1.2 M", true), Some(1_200_000));
        assert_eq!(amount("12_500", true), Some(12_500));
        assert_eq!(amount("3 G", true), Some(3_000_000_000));
    }

    #[test]
    fn what_is_no_amount_is_none() {
        for text in ["", "KiB", "-1 KiB", "1. KiB", "1.2.3 KiB", "4 GiBs", "4 M", "99999999999999999999", "99999999999999999 MiB"]
        {
            assert_eq!(amount(text, false), None, "{text}");
        }
        assert_eq!(amount("4 KiB", true), None);
    }
}
