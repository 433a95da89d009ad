//! `#[derive(Parameters)]`.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;

use crate::code::code;
use syn::{Attribute, Data, DeriveInput, Fields, GenericParam, Path};

use super::parameters::{Field, Header, implementation};

pub(crate) fn derive_parameters(input: &DeriveInput) -> syn::Result<TokenStream> {
    let Data::Struct(data) = &input.data else {
        return Err(syn::Error::new(input.ident.span(), crate::messages::DERIVE_STRUCT));
    };
    let fields = match &data.fields {
        Fields::Named(fields) => &fields.named,
        Fields::Unnamed(_) | Fields::Unit => {
            return Err(syn::Error::new(input.ident.span(), crate::messages::DERIVE_NAMED_FIELDS));
        }
    };
    let Some(scalar) = input.generics.type_params().last().map(|parameter| parameter.ident.clone()) else {
        return Err(syn::Error::new(input.ident.span(), crate::messages::DERIVE_SCALAR));
    };
    let private = private(&input.attrs)?;
    for attribute in fields.iter().flat_map(|field| &field.attrs).filter(|attribute| attribute.path().is_ident("statistic")) {
        attribute.meta.require_path_only().map_err(|error| syn::Error::new(error.span(), crate::messages::DERIVE_STATISTIC))?;
    }
    let fields: Vec<_> = fields
        .iter()
        .filter(|field| !is_marker(field))
        .filter_map(|field| {
            Some(Field {
                name: field.ident.clone()?,
                field_type: field.ty.to_token_stream(),
                statistic: field.attrs.iter().any(|attribute| attribute.path().is_ident("statistic")),
            })
        })
        .collect();
    let (generics, arguments, clause) = input.generics.split_for_impl();
    let name = &input.ident;
    let predicates = clause.map(|clause| &clause.predicates);
    let bounds = fields.iter().map(|field| {
        let field_type = &field.field_type;
        let private = located(&private, field_type.span());
        quote_spanned!(field_type.span()=> #field_type: #private::Parameters<Scalar = #scalar>,)
    });
    let others = input.generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) if parameter.ident != scalar => Some(&parameter.ident),
        _ => None,
    });
    let header = Header {
        private: &private,
        generics: generics.to_token_stream(),
        this: code!(#name #arguments),
        scalar: scalar.to_token_stream(),
        bounds: code! {
            #scalar: #private::Scalar,
            #(#bounds)*
            #(#others: 'static,)*
            #predicates
        },
    };
    Ok(implementation(&header, &fields))
}

/// A derive has no `$crate`: the facade is `::layerfit`, or what `#[layerfit(crate = path)]` says.
fn private(attributes: &[Attribute]) -> syn::Result<TokenStream> {
    let mut facade = code!(::layerfit);
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("layerfit")) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("crate") {
                return Err(meta.error(crate::messages::DERIVE_ATTRIBUTE));
            }
            facade = meta.value()?.parse::<Path>()?.into_token_stream();
            Ok(())
        })?;
    }
    Ok(code!(#facade::__private))
}

/// The same tokens at another place, which is where the compiler points.
fn located(tokens: &TokenStream, place: Span) -> TokenStream {
    let moved = |mut token: TokenTree| {
        token.set_span(place);
        token
    };
    tokens.clone().into_iter().map(moved).collect()
}

fn is_marker(field: &syn::Field) -> bool {
    field.ty.to_token_stream().to_string().replace(' ', "").contains("PhantomData<")
}
