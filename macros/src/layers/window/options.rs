//! Options that hold for one axis or for two: `3`, `[3, 5]`, `same`.

use proc_macro2::{Delimiter, TokenTree};
use quote::ToTokens;
use syn::Expr;

use super::Padding;
use crate::layers::{Arguments, Values};
use crate::messages;
use crate::model::Size;

impl Arguments<'_> {
    /// The option that is the size of the kernel, which must be there.
    pub(super) fn kernel(&mut self, what: &'static str, axes: usize) -> Option<Vec<Size>> {
        match self.pair(what, axes) {
            Ok(Some(kernel)) => Some(kernel),
            Ok(None) => {
                let call = self.call();
                if call.errors.is_empty() && !self.is_misnamed(what) {
                    self.error(call.span(), messages::kernel_missing(&call.text(), what));
                }
                None
            }
            Err(()) => None,
        }
    }

    /// A size for every axis that may stand without a name, and must be there.
    pub(in crate::layers) fn required_pair(
        &mut self,
        what: &'static str,
        axes: usize,
        missing: messages::Message,
    ) -> Option<Vec<Size>> {
        self.asks(what, Values::Pair);
        let Some(value) = self.value(what) else {
            let call = self.call();
            if call.errors.is_empty() {
                self.error(call.span(), missing);
            }
            return None;
        };
        self.checked_pair(what, value, axes, Size::read)
    }

    /// An option that is a size for every axis: `3`, or `[3, 5]` if there are two.
    pub(super) fn pair(&mut self, what: &'static str, axes: usize) -> Result<Option<Vec<Size>>, ()> {
        self.asks(what, Values::Pair);
        match self.option(what) {
            Some(value) => self.checked_pair(what, value, axes, Size::read).map(Some).ok_or(()),
            None => Ok(None),
        }
    }

    fn checked_pair(
        &mut self,
        what: &'static str,
        value: &Expr,
        axes: usize,
        read: impl Fn(&Expr, &str, &crate::model::Names) -> syn::Result<Size>,
    ) -> Option<Vec<Size>> {
        let owner = format!("`{what}`");
        let parts = match list(value) {
            Some(parts) if parts.len() == axes && axes > 1 => parts,
            Some(parts) => {
                self.wrong(value, messages::pair_of_other_length(what, axes, parts.len()));
                return None;
            }
            None => vec![value.clone(); axes],
        };
        let names = self.names();
        let mut sizes = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            match read(part, &owner, names) {
                Ok(size) => sizes.push(size),
                Err(mistake) => {
                    // One number for both axes is one mistake.
                    if index == 0 || parts[0].to_token_stream().to_string() != part.to_token_stream().to_string() {
                        self.report(mistake);
                    }
                }
            }
        }
        (sizes.len() == axes).then_some(sizes)
    }

    /// `padding: valid`, `same`, a number, or one for each axis; `causal` where that makes sense.
    pub(super) fn padding(&mut self, axes: usize, causal: bool) -> Result<Option<Vec<Padding>>, ()> {
        self.asks("padding", Values::Padding { causal });
        let Some(value) = self.option("padding") else { return Ok(None) };
        let word = match value {
            Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
            Expr::Lit(literal) if matches!(literal.lit, syn::Lit::Str(_)) => Some(value.to_token_stream().to_string()),
            _ => None,
        };
        let padding = match word.as_deref() {
            Some("valid") => Padding::Valid,
            Some("same") => Padding::Same,
            Some("causal") if causal => Padding::Causal,
            Some(word) if !word.starts_with(char::is_uppercase) => {
                self.wrong(value, messages::padding_unknown(word, causal));
                return Err(());
            }
            _ => {
                let sizes = self.checked_pair("padding", value, axes, Size::read_amount).ok_or(())?;
                return Ok(Some(sizes.into_iter().map(Padding::Each).collect()));
            }
        };
        Ok(Some(vec![padding; axes]))
    }
}

/// The parts of `[3, 5]`.
pub(in crate::layers) fn list(value: &Expr) -> Option<Vec<Expr>> {
    let mut tokens = value.to_token_stream().into_iter();
    let (Some(TokenTree::Group(group)), None) = (tokens.next(), tokens.next()) else { return None };
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let parser = syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated;
    let parts = syn::parse::Parser::parse2(parser, group.stream()).ok()?;
    Some(parts.into_iter().collect())
}
