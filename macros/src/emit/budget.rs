//! Budgets: what a network needs, compared by the compiler with what it may need.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use super::Emitter;
use crate::code::code;

impl Emitter<'_> {
    pub(super) fn budgets(&self) -> TokenStream {
        if self.plan.is_none() || !self.model.generics.is_empty() {
            return TokenStream::new();
        }
        let (private, name) = (&self.paths.private, &self.model.name);
        let limits = self.model.budget.iter().map(|limit| {
            let limit_at_most = Literal::u64_unsuffixed(limit.most);
            let function = Ident::new(limit.kind, Span::mixed_site());
            quote_spanned!(limit.span=> const _: () = (#private::assertions::#function::<#name<::core::primitive::f32>>)(#limit_at_most);)
        });
        code!(#(#limits)*)
    }
}
