//! `Flatten`: `[..] -> [features]`, and `Reshape(sizes)`: another shape for the same numbers. Neither moves anything.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::{Arguments, Behaviour, Call, Layer, Paths, Steps};
use crate::messages;
use crate::model::{MOST_AXES, Shape};

struct Identity {
    /// Shapes whose lengths only the compiler can compare: before and after.
    compare: Option<(Shape, Shape, proc_macro2::Span)>,
}

#[allow(clippy::unnecessary_wraps)]
pub(super) fn flatten(_: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let output = match input {
        Shape::Broken(_) => input.clone(),
        shape => Shape::vector(shape.len()),
    };
    Some((Box::new(Identity { compare: None }), output))
}

pub(super) fn reshape(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let sizes = arguments.sizes("sizes")?;
    if sizes.len() > MOST_AXES {
        arguments.error(arguments.call().span(), messages::axes_too_many(sizes.len()));
        return None;
    }
    let output = Shape::Sizes(sizes);
    if input.report().is_some() {
        return Some((Box::new(Identity { compare: None }), output));
    }
    let compare = match input.len().same(&output.len()) {
        Some(true) => None,
        Some(false) => {
            let span = arguments.call().span();
            arguments.error(span, messages::reshape_changes_length(input, &output));
            return None;
        }
        None => Some((input.clone(), output.clone(), arguments.call().span())),
    };
    Some((Box::new(Identity { compare }), output))
}

impl Layer for Identity {
    fn behaviour(&self) -> Behaviour {
        Behaviour { identity: true, identity_in_inference: true, slope_in_place: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Together("makes one vector of all steps")
    }

    fn forward(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn backward(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn infer(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn ending(&self) -> Option<&'static str> {
        None
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        let (input, output, span) = self.compare.as_ref()?;
        let private = &paths.private;
        let (input, output) = (input.tokens(private), output.tokens(private));
        Some(quote_spanned!(*span=> const _: () = (#private::assertions::reshape)(#input, #output);))
    }
}
