//! From tokens to tokens: an ordinary function, so that ordinary tests can call it.

use std::iter;

use crate::code::code;
use proc_macro2::TokenStream;

use crate::model::Model;
use crate::syntax::Declaration;
use crate::{check, emit, model, plan};

/// `network! { .. }`, for the compiler or for an editor.
pub(crate) fn network(tokens: TokenStream, in_editor: bool) -> TokenStream {
    let declaration: Declaration = match syn::parse2(tokens) {
        Ok(declaration) => declaration,
        Err(error) => return error.into_compile_error(),
    };
    let Declaration { facade, std, networks, mut errors } = declaration;
    let (mut code, mut told) = (TokenStream::new(), TokenStream::new());
    for network in networks {
        let places = in_editor.then(|| emit::Places::of(&network, &code!(#facade::__private)));
        let mut errors_here = Vec::new();
        let mut model = model::build(network, &facade, in_editor, &mut errors_here);
        told.extend(places.map(|places| places.code(&model)));
        code.extend(one(&mut model, errors_here, std, &mut errors));
    }
    if in_editor {
        code = emit::without_reports(code);
    }
    let errors = errors.iter().map(syn::Error::to_compile_error);
    code!(#told #(#errors)* #code)
}

fn one(model: &mut Model, mut errors: Vec<syn::Error>, std: bool, all: &mut Vec<syn::Error>) -> TokenStream {
    check::check(model, &mut errors);
    let is_whole = errors.is_empty() && model.is_complete();
    all.extend(errors);
    let warnings = if is_whole { check::warnings(model) } else { Vec::new() };
    let mut form = if is_whole { model.inference_form() } else { None };
    for model in iter::once(&mut *model).chain(form.as_mut().map(|form| &mut form.model)) {
        model.join_rectifiers();
    }
    let plan = is_whole.then(|| plan::plan(model));
    if form.is_some() {
        // What is deployed keeps to the budget.
        model.budget.clear();
    }
    let (network, warnings) = (emit::network(model, plan.as_ref(), form.as_ref(), std), emit::warnings(model, &warnings));
    let inference = form.map(|form| emit::inference(model, &form, &plan::plan(&form.model), std));
    code!(#network #inference #warnings)
}

/// `#[derive(Parameters)]`.
pub(crate) fn parameters(tokens: TokenStream) -> TokenStream {
    match syn::parse2(tokens).and_then(|input| emit::derive_parameters(&input)) {
        Ok(code) => code,
        Err(error) => error.into_compile_error(),
    }
}
