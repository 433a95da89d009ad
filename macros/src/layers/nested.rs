//! Another network, or any type that implements the `Layer` trait, as a layer.

use std::rc::Rc;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote_spanned};

use crate::code::code;
use syn::{GenericArgument, Path, PathArguments};

use super::{Alias, Arguments, Behaviour, Call, Layer, Paths, Steps};
use crate::messages;
use crate::model::{Names, Shape, Token};

#[derive(Clone)]
struct Nested {
    /// As written, without the scalar.
    path: Path,
    text: String,
    /// The type names a const parameter of the network around it, so constants cannot ask it for its shapes.
    generic: bool,
    /// What the type is called in generated code.
    alias: Ident,
    /// Of an inference form: what the type is called that it is the form of.
    form_of: Option<Ident>,
    input: Shape,
    in_editor: bool,
    span: Span,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape, names: &Names) -> Option<(Box<dyn Layer>, Shape)> {
    let call = arguments.call();
    if let Some(argument) = call.arguments.first() {
        arguments.error(argument.span(), messages::nested_takes_no_arguments(&call.text()));
        return None;
    }
    let generic = names.are_in(call.path.to_token_stream());
    let alias = arguments.alias();
    let of = applied(&alias, &code!(::core::primitive::f32));
    let (path, text) = (call.path.clone(), call.text());
    let (input, in_editor, span) = (input.clone(), names.in_editor, call.span());
    let layer = Nested { path, text, generic, alias, form_of: None, input, in_editor, span };
    let private = &names.private;
    let of = if generic { layer.with_scalar(&code!(::core::primitive::f32)) } else { of };
    let output = Shape::Constant {
        tokens: quote_spanned!(call.span()=> <#of as #private::Layer>::OUTPUT),
        text: format!("the output of `{}`", call.text()),
        generic,
        span: call.span(),
    };
    Some((Box::new(layer), output))
}

impl Nested {
    fn with_scalar(&self, scalar: &TokenStream) -> TokenStream {
        with_scalar(&self.path, scalar)
    }

    /// The type with the scalar of the network: by its alias, which is a layer even if the type is none.
    fn of(&self, paths: &Paths) -> TokenStream {
        let scalar = &paths.scalar;
        if self.generic { self.with_scalar(&code!(#scalar)) } else { applied(&self.alias, &code!(#scalar)) }
    }

    /// The constant that says whether it can stand where it does.
    fn takes(&self) -> &'static str {
        match self.input.token() {
            None => "TAKES_NUMBERS",
            Some(Token::U8) => "TAKES_U8",
            Some(Token::U16) => "TAKES_U16",
            Some(Token::U32) => "TAKES_U32",
        }
    }

    /// What it takes, as a type that is what it is given: only the types can tell while it depends on a parameter.
    fn takes_what_is_given(&self, paths: &Paths) -> TokenStream {
        let (private, length, single) = (&paths.private, self.input.len().argument(), code!(::core::primitive::f32));
        let of = if self.generic { self.with_scalar(&single) } else { applied(&self.alias, &single) };
        let element = self.input.token().map_or(single, Token::element);
        quote_spanned! {self.span=>
            <<<#of as #private::Layer>::Input as #private::assertions::Length>::Size as #private::assertions::Takes<
                [#element; #length]
            >>
        }
    }

    /// What it reads in a call. Where numbers stand for tokens, or other tokens, that is one mistake, not one in each call.
    fn given(&self, call: &Call<'_>, values: &TokenStream) -> TokenStream {
        if !self.generic {
            return values.clone();
        }
        let takes = self.takes_what_is_given(call.paths);
        quote_spanned!(self.span=> #takes::given(#values))
    }

    /// A constant that says what the type is.
    fn probe(&self, private: &TokenStream, constant: &str) -> TokenStream {
        let (of, constant) = (self.with_scalar(&code!(::core::primitive::f32)), Ident::new(constant, Span::mixed_site()));
        quote_spanned!(self.span=> {
            use #private::NotByDefault as _;
            #private::Probe::<#of>::#constant
        })
    }
}

/// A type with the scalar as its last argument.
pub(crate) fn with_scalar(path: &Path, scalar: &TokenStream) -> TokenStream {
    let mut path = path.clone();
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

fn applied(alias: &Ident, scalar: &TokenStream) -> TokenStream {
    code!(#alias<#scalar>)
}

impl Layer for Nested {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, keeps_output: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.of(paths))
    }

    fn alias(&self, paths: &Paths) -> Option<Alias> {
        if self.generic {
            return None;
        }
        let (Paths { private, scalar, .. }, text) = (paths, &self.text);
        if let (Some(formed), Some(of)) = (self.formed(private), &self.form_of) {
            let form = code!(<#formed as #private::flash::Formed<#of<#scalar>>>::Form);
            return Some(Alias {
                name: self.alias.clone(),
                doc: format!(" The inference form of the layer `{text}`, which is itself if it has none."),
                of: if self.in_editor { code!(<#of<#scalar> as #private::Network>::Inference) } else { form },
                check: TokenStream::new(),
            });
        }
        let of = self.with_scalar(&scalar.to_token_stream());
        if self.in_editor {
            // What is no layer is the compiler's to tell.
            return Some(Alias { name: self.alias.clone(), doc: format!(" The layer `{text}`."), of, check: TokenStream::new() });
        }
        let [fits, ports] = [self.takes(), "PORTS"].map(|constant| self.probe(private, constant));
        let element = self.input.token().map(Token::element).map(|element| code!(, #element));
        Some(Alias {
            name: self.alias.clone(),
            doc: format!(" The layer `{text}`."),
            of: code!(<#private::Choose<#fits> as #private::Pick<#of, #scalar #element>>::Layer),
            check: quote_spanned!(self.span=> const _: () = (#private::assertions::layer)(#text, #ports);),
        })
    }

    fn form(&self) -> Option<Rc<dyn Layer>> {
        // Whether a type is a network cannot be asked while it depends on a parameter.
        if self.generic || self.form_of.is_some() {
            return None;
        }
        let alias = format_ident!("{}Inference", self.alias);
        Some(Rc::new(Self { alias, form_of: Some(self.alias.clone()), ..self.clone() }))
    }

    fn formed(&self, private: &TokenStream) -> Option<TokenStream> {
        self.form_of.as_ref()?;
        // What does not fit is no layer here, so it is no network either.
        let [fits, is_network] = [self.takes(), "IS_NETWORK"].map(|constant| self.probe(private, constant));
        Some(code!(#private::flash::ChooseForm<{
            let fits = #fits;
            fits && #is_network
        }>))
    }

    fn steps(&self) -> Steps {
        Steps::InOrder
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, of) = (&paths.private, self.of(paths));
        Some(quote_spanned!(self.span=> <#of as #private::Streaming>::State))
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        let private = &call.paths.private;
        let Call { parameters, input, output, cache, .. } = call;
        code!(#private::Streaming::step(&#parameters, simd, #input, #output, &mut #cache);)
    }

    fn streams(&self, private: &TokenStream) -> Option<TokenStream> {
        // By its alias: what is no layer is a mistake elsewhere, and works step by step.
        let of = applied(&self.alias, &code!(::core::primitive::f32));
        (!self.generic).then(|| code!(#private::Probe::<#of>::STREAMS))
    }

    fn carried(&self, call: &Call<'_>) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, of, cache) = (call.paths, self.of(call.paths), &call.cache);
        Some(code!(<#of as #private::Layer>::carried::<#batch>(&mut #cache, visit);))
    }

    fn vocabulary(&self, paths: &Paths) -> Option<TokenStream> {
        self.input.token()?;
        let (private, of) = (&paths.private, self.of(paths));
        Some(code!(#private::least(<#of as #private::Layer>::VOCABULARIES)))
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
        let Call { parameters, output, cache, .. } = call;
        let input = self.given(call, &call.input);
        code!(#private::Layer::forward::<#batch>(&#parameters, simd, rng, #input, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Paths { private, batch, .. } = call.paths;
        let Call { parameters, gradients, output, slope, cache, .. } = call;
        let [input, input_slope] = [&call.input, &call.input_slope].map(|values| self.given(call, values));
        code! {
            #private::Layer::backward::<#batch>(
                &#parameters, simd, #input, #output, #slope, #input_slope, &mut #cache, &mut #gradients, update,
            );
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let Paths { private, batch, .. } = call.paths;
        let Call { parameters, output, cache, .. } = call;
        let input = self.given(call, &call.input);
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
        let (private, text) = (&paths.private, &self.text);
        let (takes, found) = (self.probe(private, "INPUT"), self.input.tokens(private));
        Some(quote_spanned!(self.span=> const _: () = (#private::assertions::input)(#text, #takes, #found);))
    }

    fn type_assertion(&self, paths: &Paths) -> Option<TokenStream> {
        // Where the type depends on a parameter, its calls say so.
        if self.generic || !self.input.is_generic() {
            return None;
        }
        let takes = self.takes_what_is_given(paths);
        Some(quote_spanned!(self.span=> let _: #takes::Fits;))
    }

    fn ending_type(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, of) = (&paths.private, self.of(paths));
        Some(quote_spanned!(self.span=> <#of as #private::Layer>::Ending))
    }

    fn is_nested(&self) -> bool {
        true
    }
}
