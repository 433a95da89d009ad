//! `Parameters` and `Zeroed` for a struct of things that have parameters.

use crate::code::code;
use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;

use super::Emitter;

/// A field with parameters.
pub(super) struct Field {
    pub name: Ident,
    pub field_type: TokenStream,
    /// Followed, not learned.
    pub statistic: bool,
}

/// The header of an impl: generics, type, and further bounds.
pub(super) struct Header<'a> {
    pub private: &'a TokenStream,
    pub generics: TokenStream,
    pub this: TokenStream,
    pub scalar: TokenStream,
    pub bounds: TokenStream,
}

impl Emitter<'_> {
    pub(super) fn parameters(&self) -> TokenStream {
        let fields: Vec<_> = self
            .fields
            .iter()
            .filter_map(|(index, name)| {
                let node = &self.model.nodes[*index];
                let layer = node.layer.as_ref().filter(|_| node.report().is_none())?;
                Some(Field { name: name.clone(), field_type: layer.parameters(&self.paths)?, statistic: false })
            })
            .collect();
        let scalar = &self.paths.scalar;
        let header = Header {
            private: &self.paths.private,
            generics: self.generics.clone(),
            this: self.this.clone(),
            scalar: code!(#scalar),
            bounds: TokenStream::new(),
        };
        implementation(&header, &fields)
    }
}

pub(super) fn implementation(header: &Header<'_>, fields: &[Field]) -> TokenStream {
    let Header { private, generics, this, scalar, bounds } = header;
    // What implements `Parameters` is `Zeroed`.
    let types = fields.iter().map(|field| &field.field_type).filter(|_| bounds.is_empty());
    let zeroed = zeroed_bounds(private, types);
    let names: Vec<_> = fields.iter().map(|field| &field.name).collect();
    let parts = fields.iter().map(|field| {
        let (of, member, name) = (&field.field_type, &field.name, field.name.unraw().to_string());
        let statistic = field.statistic.then(|| code!(.statistic()));
        code!(#private::Field::of::<#of>(#name, #private::offset_of!(Self, #member)) #statistic)
    });
    code! {
        // SAFETY: every field is `Zeroed`, as the bounds say.
        unsafe impl #generics #private::Zeroed for #this where #zeroed #bounds {}

        impl #generics #private::Parameters for #this where #bounds {
            type Scalar = #scalar;
            const FIELDS: &'static [#private::Field] = &[#(#parts),*];

            fn tensor(&self, index: ::core::primitive::usize) -> &[#scalar] {
                #private::tensor_of(index, &[#(&self.#names),*])
            }

            fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [#scalar] {
                #private::tensor_of_mut(index, [#(&mut self.#names),*])
            }
        }
    }
}

/// A bound for each type, once.
pub(super) fn zeroed_bounds<'a>(private: &TokenStream, types: impl Iterator<Item = &'a TokenStream>) -> TokenStream {
    let mut seen = std::collections::HashSet::new();
    let types = types.filter(|of| seen.insert(of.to_string()));
    code!(#(#types: #private::Zeroed,)*)
}
