//! From tokens to tokens: an ordinary function, so that ordinary tests can call it.

use crate::code::code;
use proc_macro2::TokenStream;

use crate::syntax::{self, Declaration};
use crate::{check, emit, model, plan};

/// `network! { .. }`.
pub(crate) fn network(tokens: TokenStream) -> TokenStream {
    let declaration: Declaration = match syn::parse2(tokens) {
        Ok(declaration) => declaration,
        Err(error) => return error.into_compile_error(),
    };
    let Declaration { facade, std, networks, mut errors } = declaration;
    let code: TokenStream = networks.into_iter().map(|network| one(network, &facade, std, &mut errors)).collect();
    let errors = errors.iter().map(syn::Error::to_compile_error);
    code!(#(#errors)* #code)
}

fn one(network: syntax::Network, facade: &TokenStream, std: bool, all: &mut Vec<syn::Error>) -> TokenStream {
    let mut errors = Vec::new();
    let mut model = model::build(network, facade, &mut errors);
    check::check(&model, &mut errors);
    let plan = (errors.is_empty() && model.is_complete()).then(|| plan::plan(&model));
    all.extend(errors);
    let form = plan.as_ref().and_then(|_| model.inference_form());
    if form.is_some() {
        // What is deployed keeps to the budget.
        model.budget.clear();
    }
    let warnings = plan.as_ref().map(|_| check::warnings(&model)).unwrap_or_default();
    let (network, warnings) = (emit::network(&model, plan.as_ref(), form.as_ref(), std), emit::warnings(&model, &warnings));
    let inference = form.map(|form| emit::inference(&model, &form, &plan::plan(&form.model), std));
    code!(#network #inference #warnings)
}

/// `#[derive(Parameters)]`.
pub(crate) fn parameters(tokens: TokenStream) -> TokenStream {
    match syn::parse2(tokens).and_then(|input| emit::derive_parameters(&input)) {
        Ok(code) => code,
        Err(error) => error.into_compile_error(),
    }
}
