//! `a + b`, `a - b`, `a * b`: two values of the same shape, element by element.

use std::rc::Rc;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::{Behaviour, Call, Layer, Paths, Slot, Steps};
use crate::code::code;
use crate::messages;
use crate::model::Shape;
use crate::syntax::{Kind, Operator};

struct Merge {
    kind: Kind,
    text: String,
    /// Shapes that only the compiler can compare.
    compare: Option<[Shape; 2]>,
    span: Span,
}

/// The layer of an operator between two values, called `names`; `text` is all that was written of it.
pub(crate) fn merge(operator: Operator, text: &str, names: [&str; 2], shapes: &[Shape; 2]) -> syn::Result<Rc<dyn Layer>> {
    if let Some(tokens) = shapes.iter().find(|shape| shape.token().is_some()) {
        return Err(syn::Error::new(operator.span, messages::numbers_expected(text, tokens)));
    }
    let compare = match shapes[0].same(&shapes[1]) {
        Some(true) => None,
        same if same.is_some() || shapes.iter().any(Shape::is_generic) => {
            let message = messages::shapes_do_not_combine(operator.kind.sign(), names, shapes);
            return Err(syn::Error::new(operator.span, message));
        }
        _ => Some(shapes.clone()),
    };
    Ok(Rc::new(Merge { kind: operator.kind, text: text.to_string(), compare, span: operator.span }))
}

impl Merge {
    /// A call of the core crate's function of this name.
    fn call(&self, call: &Call<'_>, suffix: &str, arguments: &TokenStream) -> TokenStream {
        let (private, name) = (
            &call.paths.private,
            match self.kind {
                Kind::Add => "add",
                Kind::Subtract => "subtract",
                Kind::Multiply => "multiply",
            },
        );
        let function = Ident::new(&format!("{name}{suffix}"), Span::mixed_site());
        code!(#private::layers::merge::#function(simd, #arguments);)
    }
}

impl Layer for Merge {
    fn behaviour(&self) -> Behaviour {
        let multiplies = self.kind == Kind::Multiply;
        Behaviour {
            in_place: !multiplies,
            infer_in_place: true,
            slope_in_place: true,
            keeps_input: multiplies,
            ..Behaviour::default()
        }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    /// Of a difference, only the first.
    fn overwrites(&self) -> usize {
        if self.kind == Kind::Subtract { 1 } else { 2 }
    }

    fn noun(&self) -> &'static str {
        match self.kind {
            Kind::Add => "sum",
            Kind::Subtract => "difference",
            Kind::Multiply => "product",
        }
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (inputs, output) = (&call.inputs, &call.output);
        match call.over {
            None => {
                let (left, right) = (&inputs[0], &inputs[1]);
                self.call(call, "", &code!(#left, #right, #output))
            }
            Some(over) => {
                let other = &inputs[1 - over];
                self.call(call, "_in_place", &code!(#output, #other))
            }
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn backward(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn split(&self, call: &Call<'_>, input: usize, slot: &Slot) -> TokenStream {
        let (private, slope) = (&call.paths.private, &call.slope);
        let merge = code!(#private::layers::merge);
        if self.kind == Kind::Multiply {
            let other = &call.inputs[1 - input];
            return match slot {
                Slot::Set(place) => code!(#merge::multiply(simd, #slope, #other, #place);),
                Slot::Add(place) => code!(#merge::multiply_add(simd, #slope, #other, #place);),
                Slot::InPlace => code!(#merge::multiply_in_place(simd, #slope, #other);),
            };
        }
        let negative = self.kind == Kind::Subtract && input == 1;
        match (slot, negative) {
            (Slot::Set(place), false) => code!(#place.copy_from_slice(#slope);),
            (Slot::Add(place), false) => code!(#merge::add_in_place(simd, #place, #slope);),
            (Slot::InPlace, false) => TokenStream::new(),
            (Slot::Set(place), true) => code!(#merge::negate(simd, #slope, #place);),
            (Slot::Add(place), true) => code!(#merge::subtract_in_place(simd, #place, #slope);),
            (Slot::InPlace, true) => code!(#merge::negate_in_place(simd, #slope);),
        }
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        let private = &paths.private;
        let [left, right] = self.compare.as_ref()?.each_ref().map(|shape| shape.tokens(private));
        let text = &self.text;
        Some(quote_spanned!(self.span=> const _: () = (#private::assertions::combine)(#text, #left, #right);))
    }
}
