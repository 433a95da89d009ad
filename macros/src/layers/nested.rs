//! Another network, or any type that implements the `Layer` trait, as a layer.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

use crate::code::code;
use syn::{GenericArgument, Path, PathArguments};

use super::{Arguments, Behaviour, Call, Layer, Paths};
use crate::messages;
use crate::model::{Names, Shape};

struct Nested {
    /// As written, without the scalar.
    path: Path,
    text: String,
    /// The type names a const parameter of the network around it, so constants cannot ask it for its shapes.
    generic: bool,
    input: Shape,
    span: Span,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape, names: &Names) -> Option<(Box<dyn Layer>, Shape)> {
    let call = arguments.call();
    if let Some(argument) = call.arguments.first() {
        arguments.error(argument.span(), messages::nested_takes_no_arguments(&call.text()));
        return None;
    }
    let generic = names.are_in(call.path.to_token_stream());
    let layer = Nested { path: call.path.clone(), text: call.text(), generic, input: input.clone(), span: call.span() };
    let (private, of) = (&names.private, layer.with_scalar(&code!(f32)));
    let output = Shape::Constant {
        tokens: quote_spanned!(call.span()=> <#of as #private::Layer>::OUTPUT),
        text: format!("the output of `{}`", call.text()),
        generic,
        span: call.span(),
    };
    Some((Box::new(layer), output))
}

impl Nested {
    /// The type with the scalar as its last argument.
    fn with_scalar(&self, scalar: &TokenStream) -> TokenStream {
        let mut path = self.path.clone();
        let scalar: GenericArgument = GenericArgument::Type(syn::Type::Verbatim(scalar.clone()));
        if let Some(last) = path.segments.last_mut() {
            if let PathArguments::AngleBracketed(arguments) = &mut last.arguments {
                arguments.args.push(scalar);
            } else {
                last.arguments = PathArguments::AngleBracketed(syn::parse_quote!(<#scalar>));
            }
        }
        path.into_token_stream()
    }

    fn of(&self, paths: &Paths) -> TokenStream {
        nested(&paths.private, &self.with_scalar(&paths.scalar.to_token_stream()), self.span)
    }
}

/// The type itself if it is a layer, a mistake if not. Wherever it stands, the compiler has the same to say, on the tokens of the layer: so it
/// says it once.
fn nested(private: &TokenStream, of: &TokenStream, span: Span) -> TokenStream {
    quote_spanned!(span=> <#of as #private::Stands>::Layer)
}

impl Layer for Nested {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, keeps_output: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.of(paths))
    }

    fn count(&self) -> Option<u64> {
        None
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, _: Option<super::Family>) -> Option<TokenStream> {
        let private = &paths.private;
        Some(code!(#private::Layer::initialize(&mut #place, rng);))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, of) = (paths, self.of(paths));
        Some(quote_spanned!(self.span=> <#of as #private::Layer>::Cache<#batch>))
    }

    fn memory(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, of) = (paths, self.of(paths));
        Some(quote_spanned!(self.span=> <#of as #private::Layer>::Memory<#batch>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Paths { private, batch, .. } = call.paths;
        let Call { parameters, input, output, cache, .. } = call;
        code!(#private::Layer::forward::<#batch>(&#parameters, simd, rng, #input, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Paths { private, batch, .. } = call.paths;
        let Call { parameters, gradients, input, output, slope, input_slope, cache, .. } = call;
        code! {
            #private::Layer::backward::<#batch>(
                &#parameters, simd, #input, #output, #slope, #input_slope, &mut #cache, &mut #gradients, update,
            );
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let Paths { private, batch, .. } = call.paths;
        let Call { parameters, input, output, cache, .. } = call;
        code!(#private::Layer::infer::<#batch>(&#parameters, simd, #input, #output, &mut #cache);)
    }

    fn macs(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, of) = (&paths.private, self.of(paths));
        Some(quote_spanned!(self.span=> <#of as #private::Layer>::MACS))
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        if self.generic || self.input.report().is_some() || self.input.is_generic() {
            return None;
        }
        let (private, of, text) = (&paths.private, self.with_scalar(&code!(f32)), &self.text);
        let found = self.input.tokens(private);
        Some(quote_spanned!(self.span=> const _: () = (#private::assertions::input)(#text, <#of as #private::Layer>::INPUT, #found);))
    }

    fn type_assertion(&self, paths: &Paths) -> Option<TokenStream> {
        if !(self.generic || self.input.is_generic()) {
            return None;
        }
        let (Paths { private, scalar, .. }, of, length) = (paths, self.of(paths), self.input.len().argument());
        Some(quote_spanned! {self.span=>
            let _: <<<#of as #private::Layer>::Input as #private::assertions::Sized>::Size as #private::assertions::Takes<
                [#scalar; #length]
            >>::Fits;
        })
    }

    fn is_nested(&self) -> bool {
        true
    }
}
