//! Warnings. A macro of stable Rust cannot give one: it writes something deprecated, and uses it where the compiler shall point.

use proc_macro2::{Ident, TokenStream};
use syn::Attribute;

use crate::check::Warning;
use crate::code::code;
use crate::messages;
use crate::model::Model;

/// The warnings as items, under the lint levels that the network's struct has.
pub(crate) fn warnings(model: &Model, warnings: &[Warning]) -> TokenStream {
    let levels: Vec<_> = model.attributes.iter().filter(|attribute| is_level(attribute)).collect();
    let items = warnings.iter().map(|warning| {
        let name = Ident::new(warning.name, warning.span);
        let text = warning.message.to_string() + &messages::switched_off(warning.name);
        code! {
            #(#levels)*
            const _: () = {
                #[deprecated(note = #text)]
                macro_rules! #name {
                    () => {};
                }
                #name! {}
            };
        }
    });
    code!(#(#items)*)
}

fn is_level(attribute: &Attribute) -> bool {
    ["allow", "warn", "deny", "forbid"].iter().any(|level| attribute.path().is_ident(level))
}
