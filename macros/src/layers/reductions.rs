//! `Sum`, `Mean`, `Max`: `[..] -> [1]`, or with `axis: n` the shape without that axis. `GlobalAvgPool`, `GlobalMaxPool`:
//! `[height, width, channels] -> [channels]`, `[length, channels] -> [channels]`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use super::{Arguments, Behaviour, Call, Layer, Paths, Steps};
use crate::code::code;
use crate::model::{Shape, Size};

type Read = Option<(Box<dyn Layer>, Shape)>;

struct Reduction {
    /// The type in the core crate.
    name: &'static str,
    /// The size of the axis that vanishes, and of what stands behind it.
    count: Size,
    inner: Size,
    output: Shape,
    /// The input whose zeros are padding.
    mask: Option<usize>,
    /// What the compiler has to check of a shape that only it knows.
    check: Option<TokenStream>,
}

pub(super) fn sum(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "Sum")
}

pub(super) fn mean(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "Mean")
}

pub(super) fn max(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "Max")
}

fn read(arguments: &mut Arguments<'_>, input: &Shape, name: &'static str) -> Read {
    let axis = arguments.axis("axis", input).ok()?;
    let Some(axis) = axis else {
        let output = input.report().map_or_else(|| Shape::vector(Size::literal(1)), |_| input.clone());
        return built(Reduction { name, count: input.len(), inner: Size::literal(1), output, mask: None, check: None });
    };
    let (layer, span) = (arguments.call().text(), arguments.call().span());
    let private = arguments.private();
    let reduction = match input {
        Shape::Sizes(sizes) => {
            let mut rest = sizes.clone();
            let count = rest.remove(axis);
            let output = Shape::Sizes(if rest.is_empty() { vec![Size::literal(1)] } else { rest });
            Reduction { name, count, inner: Size::product(&sizes[axis + 1..]), output, mask: None, check: None }
        }
        Shape::Constant { tokens, text, generic, span: at } => {
            let size = |tokens| Size::expression(tokens, *generic, *at);
            let number = Literal::usize_unsuffixed(axis);
            let output = Shape::Constant {
                tokens: code!(#tokens.without(#number)),
                text: format!("{text} without axis {axis}"),
                generic: *generic,
                span: *at,
            };
            let check =
                (!generic).then(|| quote_spanned!(span=> const _: () = (#private::assertions::axis)(#layer, #number, #tokens);));
            Reduction {
                name,
                count: size(code!(#tokens.size(#number))),
                inner: size(code!(#tokens.behind(#number))),
                output,
                mask: None,
                check,
            }
        }
        Shape::Tokens { .. } | Shape::Broken(_) => {
            Reduction { name, count: input.len(), inner: Size::literal(1), output: input.clone(), mask: None, check: None }
        }
    };
    built(reduction)
}

pub(super) fn global_average(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    global(arguments, input, "GlobalAvgPool")
}

pub(super) fn global_max(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    global(arguments, input, "GlobalMaxPool")
}

fn global(arguments: &mut Arguments<'_>, input: &Shape, name: &'static str) -> Read {
    let mask = arguments.mask(input);
    let check = super::positions(arguments, input)?;
    let output = if input.report().is_some() { input.clone() } else { Shape::vector(input.features()) };
    // Images have no steps.
    let mask = mask.ok()?.filter(|_| input.steps().is_some());
    let name = match (mask, name) {
        (None, name) => name,
        (Some(_), "GlobalMaxPool") => "MaskedMax",
        (Some(_), _) => "MaskedMean",
    };
    built(Reduction { name, count: input.positions(), inner: input.features(), output, mask, check })
}

#[allow(clippy::unnecessary_wraps)]
fn built(reduction: Reduction) -> Read {
    let output = reduction.output.clone();
    Some((Box::new(reduction), output))
}

impl Reduction {
    fn keeps_places(&self) -> bool {
        matches!(self.name, "Max" | "GlobalMaxPool" | "MaskedMax")
    }

    /// The mask as an argument, if there is one.
    fn masked(&self, call: &Call<'_>) -> Option<TokenStream> {
        let mask = &call.mask;
        self.mask.map(|_| code!(#mask,))
    }

    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, name) = (&paths.private, Ident::new(self.name, Span::mixed_site()));
        let (count, inner) = (self.count.tokens(), self.inner.tokens());
        if self.mask.is_some() {
            return code!(#private::layers::#name::new(#count, #inner));
        }
        code!(#private::layers::#name::new(const { #private::Extent { count: #count, inner: #inner } }))
    }
}

impl Layer for Reduction {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn steps(&self) -> Steps {
        Steps::Together("needs all steps for its result")
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, length) = (paths, self.output.len().argument());
        self.keeps_places().then(|| code!(#private::SMatrix<::core::primitive::u32, #length, #batch>))
    }

    fn padding(&self) -> Option<usize> {
        self.mask
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, private, mask) = (self.receiver(call.paths), &call.paths.private, self.masked(call));
        let Call { input, output, cache, .. } = call;
        if self.keeps_places() {
            code!(#receiver.forward(simd, #input, #mask #output, #private::columns_mut(&mut #cache, count));)
        } else {
            code!(#receiver.forward(simd, #input, #mask #output);)
        }
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, private, mask) = (self.receiver(call.paths), &call.paths.private, self.masked(call));
        let Call { slope, input_slope, cache, .. } = call;
        if self.keeps_places() {
            code!(#receiver.backward(#private::columns(&#cache, count), #slope, #input_slope);)
        } else {
            code!(#receiver.backward(simd, #mask #slope, #input_slope);)
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, mask) = (self.receiver(call.paths), self.masked(call));
        let Call { input, output, .. } = call;
        if self.keeps_places() {
            code!(#receiver.infer(simd, #input, #mask #output);)
        } else {
            code!(#receiver.forward(simd, #input, #mask #output);)
        }
    }

    fn changes_signal(&self) -> bool {
        true
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
