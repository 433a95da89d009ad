//! For editors other than rust-analyzer: the layers as the user wrote them, as names of their types. Hovering one shows its documentation, and following it
//! leads there. (rust-analyzer is told more, by `editor`.)

use proc_macro2::{Ident, Span, TokenStream};

use super::Emitter;
use super::editor::WITHOUT_TYPE;
use crate::code::code;
use crate::layers;
use crate::model::Node;

impl Emitter<'_> {
    pub(super) fn links(&self) -> TokenStream {
        // What rust-analyzer is told has these names; those of a form are the network's.
        if self.model.names.in_editor || self.model.trained.is_some() {
            return TokenStream::new();
        }
        let private = &self.paths.private;
        let types: Vec<_> = self.model.nodes.iter().filter_map(link).collect();
        let links = (!types.is_empty()).then(|| {
            code! {
                #[allow(unused_imports)]
                const _: () = {
                    use #private::layers::{#(#types as _),*};
                };
            }
        });
        code!(#links)
    }
}

/// The name of a layer of the list, on the tokens of the user's.
fn link(node: &Node) -> Option<Ident> {
    let written = node.text.split('(').next()?;
    let name = layers::names().find(|name| *name == written && !WITHOUT_TYPE.contains(name))?;
    Some(Ident::new(name, Span::mixed_site().located_at(node.span)))
}
