//! `#[quiet(two_activations)]`: warnings that are switched off.

use syn::{Attribute, Meta};

use crate::messages;

/// The names of the warnings.
pub(crate) const WARNINGS: [&str; 4] = ["bias_before_batch_norm", "dropout_before_output", "softmax_inside", "two_activations"];

/// Takes the names of warnings that are switched off from the attributes of a network.
pub(super) fn quiet(attributes: &mut Vec<Attribute>, errors: &mut Vec<syn::Error>) -> Vec<&'static str> {
    let mut names = Vec::new();
    for attribute in attributes.extract_if(.., |attribute| attribute.path().is_ident("quiet")) {
        if !matches!(&attribute.meta, Meta::List(list) if !list.tokens.is_empty()) {
            errors.push(syn::Error::new_spanned(attribute.path(), messages::quiet_without_names()));
            continue;
        }
        let parsed = attribute.parse_nested_meta(|meta| {
            let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            let known = WARNINGS.iter().find(|known| **known == name);
            names.push(*known.ok_or_else(|| meta.error(messages::quiet_unknown(&name)))?);
            Ok(())
        });
        errors.extend(parsed.err());
    }
    names
}
