//! Budgets: what a network needs, compared by the compiler with what it may need.

use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

use super::Emitter;
use crate::code::code;

impl Emitter<'_> {
    pub(super) fn budgets(&self) -> TokenStream {
        if self.plan.is_none() || !self.model.generics.is_empty() {
            return TokenStream::new();
        }
        let (private, name) = (&self.paths.private, &self.model.name);
        let most = self.most_memory();
        let limits = self.model.budget.iter().map(|limit| {
            let limit_at_most = Literal::u64_unsuffixed(limit.most);
            let network = name.to_string();
            let (function, arguments) = match limit.kind {
                "ram" => (code!(ram), code!(#network, #name::<::core::primitive::f32>::RAM_BYTES, #limit_at_most, #most)),
                "flash" => (code!(flash::<#name<::core::primitive::f32>>), code!(#limit_at_most)),
                _ => (code!(macs::<#name<::core::primitive::f32>>), code!(#limit_at_most)),
            };
            quote_spanned!(limit.span=> const _: () = (#private::assertions::#function)(#arguments);)
        });
        code!(#(#limits)*)
    }

    /// The layer during which an inference needs most memory, if that is known.
    fn most_memory(&self) -> String {
        let peak = self.plan.and_then(|plan| plan.arena.as_ref()).and_then(|arena| self.model.nodes.get(arena.peak));
        let Some(node) = peak else { return String::new() };
        match &node.entry {
            Some(entry) if *entry != node.text => format!("`{}` of `{entry}`", node.text),
            _ => format!("`{}`", node.text),
        }
    }
}
