//! `Permute(axes)`: `[..] -> [..]`, axis `i` of the output is the one with the number that stands at place `i`.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote_spanned;

use super::{Arguments, Behaviour, Call, Layer, Paths};
use crate::code::code;
use crate::messages;
use crate::model::Shape;

struct Permute {
    input: Shape,
    /// Numbers of axes as tokens.
    order: Vec<Literal>,
    layer: String,
    span: Span,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let call = arguments.call();
    let order = arguments.axes("axes", input)?;
    let mut sorted = order.clone();
    sorted.sort_unstable();
    let rank = if input.sizes().is_empty() { order.len() } else { input.sizes().len() };
    if sorted != (0..rank).collect::<Vec<_>>() {
        arguments.error(call.span(), messages::axes_not_once(&call.text(), input));
        return None;
    }
    let numbers: Vec<_> = order.iter().copied().map(Literal::usize_unsuffixed).collect();
    let output = match input {
        Shape::Sizes(sizes) => Shape::Sizes(order.iter().map(|axis| sizes[*axis].clone()).collect()),
        Shape::Constant { tokens, text, generic, span } => Shape::Constant {
            tokens: code!(#tokens.permuted(&[#(#numbers),*])),
            text: format!("{text} in another order of axes"),
            generic: *generic,
            span: *span,
        },
        Shape::Tokens { .. } | Shape::Broken(_) => input.clone(),
    };
    Some((Box::new(Permute { input: input.clone(), order: numbers, layer: call.text(), span: call.span() }), output))
}

impl Permute {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, input, order) = (&paths.private, self.input.tokens(&paths.private), &self.order);
        code!(const { #private::layers::Permute::new(#input, &[#(#order),*]) })
    }
}

impl Layer for Permute {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { input, output, .. } = call;
        code!(#receiver.forward(#input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { slope, input_slope, .. } = call;
        code!(#receiver.backward(#slope, #input_slope);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        let Shape::Constant { tokens, generic: false, .. } = &self.input else { return None };
        let (private, layer, rank) = (&paths.private, &self.layer, self.order.len());
        let takes = messages::axes_named(rank);
        Some(quote_spanned!(self.span=> const _: () = (#private::assertions::rank)(#layer, #takes, #rank, #tokens);))
    }
}
