//! The `network!` macro of [layerfit](https://docs.rs/layerfit). Use it through that crate.
//!
//! The macro is a pipeline: `syntax` (what was written) → `model` (what it means: a graph of nodes with shapes) → `check` (the rules) →
//! `plan` (which buffer holds what) → `emit` (the code). Nothing looks back.

#[cfg(test)]
mod catalogue;
mod check;
mod code;
mod emit;
mod expand;
mod layers;
mod messages;
mod model;
mod plan;
mod syntax;
#[cfg(test)]
mod tests;

/// See `layerfit::network!`.
#[proc_macro]
pub fn network(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::network(tokens.into(), in_editor()).into()
}

/// Whether rust-analyzer calls the macro: that does so in a program of its own. (It sets a `cfg` too, but not for dependencies, and in a user's crate
/// the compiler would warn of that.)
fn in_editor() -> bool {
    let program = std::env::current_exe().unwrap_or_default();
    program.file_stem().is_some_and(|name| name.to_string_lossy().starts_with("rust-analyzer"))
}

/// Implements `layerfit::Parameters` for a struct whose fields implement it: matrices, layers, networks, structs of these.
///
/// The last type parameter of the struct is the scalar. A field marked `#[statistic]` is followed, not learned (see `layerfit::Role`).
#[proc_macro_derive(Parameters, attributes(statistic, layerfit))]
pub fn parameters(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::parameters(tokens.into()).into()
}
