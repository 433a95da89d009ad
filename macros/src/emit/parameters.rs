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
                let layer = self.model.nodes[*index].layer.as_ref()?;
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
    let types: Vec<_> = fields.iter().map(|field| &field.field_type).collect();
    let learned = fields.iter().filter(|field| !field.statistic).map(|field| &field.field_type);
    let tensor = search(private, fields, |field| {
        let name = &field.name;
        code!(#private::Parameters::tensor(&self.#name, index))
    });
    let tensor_mut = search(private, fields, |field| {
        let name = &field.name;
        code!(#private::Parameters::tensor_mut(&mut self.#name, index))
    });
    let info = search(private, fields, |field| {
        let (of, name) = (&field.field_type, field.name.unraw().to_string());
        let statistic = field.statistic.then(|| code!(.statistic()));
        code!(<#of as #private::Parameters>::info(index).within(#name) #statistic)
    });
    let unused = fields.is_empty().then(|| code!(let _ = index;));
    code! {
        // SAFETY: every field is `Zeroed`, as the bounds say.
        unsafe impl #generics #private::Zeroed for #this where #(#types: #private::Zeroed,)* #bounds {}

        impl #generics #private::Parameters for #this where #bounds {
            type Scalar = #scalar;
            const TENSORS: usize = 0 #(+ <#types as #private::Parameters>::TENSORS)*;
            const PARAMETERS: usize = 0 #(+ <#learned as #private::Parameters>::PARAMETERS)*;

            fn tensor(&self, index: usize) -> &[#scalar] {
                #unused
                #tensor
                &[]
            }

            fn tensor_mut(&mut self, index: usize) -> &mut [#scalar] {
                #unused
                #tensor_mut
                &mut []
            }

            fn info(index: usize) -> #private::TensorInfo {
                #unused
                #info
                #private::TensorInfo::none()
            }
        }
    }
}

/// Asks the fields in order, each for its own tensors.
fn search(private: &TokenStream, fields: &[Field], answer: impl Fn(&Field) -> TokenStream) -> TokenStream {
    let mut code = TokenStream::new();
    for (number, field) in fields.iter().enumerate() {
        let (of, answer) = (&field.field_type, answer(field));
        code.extend(code! {
            if index < <#of as #private::Parameters>::TENSORS {
                return #answer;
            }
        });
        if number + 1 < fields.len() {
            code.extend(code!(let index = index - <#of as #private::Parameters>::TENSORS;));
        }
    }
    code
}
