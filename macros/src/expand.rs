//! From tokens to tokens: an ordinary function, so that ordinary tests can call it.

use std::iter;

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
    let is_whole = errors.is_empty() && model.is_complete();
    all.extend(errors);
    let warnings = if is_whole { check::warnings(&model) } else { Vec::new() };
    let mut form = if is_whole { model.inference_form() } else { None };
    for model in iter::once(&mut model).chain(form.as_mut().map(|form| &mut form.model)) {
        model.join_rectifiers();
    }
    let plan = is_whole.then(|| plan::plan(&model));
    if form.is_some() {
        // What is deployed keeps to the budget.
        model.budget.clear();
    }
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
