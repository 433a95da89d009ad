//! `Embedding(vocabulary, width, init: uniform(-0.05, 0.05), mask_zero: false)`: `[u16; time] -> [time, width]`.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::arguments::float;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

struct Embedding {
    vocabulary: Size,
    width: Size,
    steps: Size,
    init: TokenStream,
    mask_zero: bool,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let (vocabulary, width) = (arguments.size("vocabulary"), arguments.size("width"));
    let init = arguments.initializer("init");
    let mask_zero = arguments.flag("mask_zero", false);
    let (call, private) = (arguments.call(), arguments.private());
    let Some(token) = input.token() else {
        // A mistake has its report; a network gives numbers.
        if input.report().is_none() {
            arguments.error(call.span(), messages::tokens_expected(&call.text(), input));
        }
        return None;
    };
    let (vocabulary, width) = (vocabulary?, width?);
    if let Some(size) = vocabulary.value().filter(|size| *size > token.most()) {
        let steps = input.len().text();
        arguments.error(call.span(), messages::vocabulary_too_large(&call.text(), size, token.name(), token.most(), &steps));
        return None;
    }
    let check = vocabulary.is_constant().then(|| {
        let (text, size, token, most) = (call.text(), vocabulary.tokens(), token.name(), token.most());
        quote_spanned!(call.span()=> const _: () = (#private::assertions::vocabulary)(#text, #size, #token, #most);)
    });
    let (low, high) = (float(-0.05), float(0.05));
    let init = init.ok()?.unwrap_or_else(|| code!(Uniform(#low, #high)));
    let output = input.with_features(width.clone());
    Some((Box::new(Embedding { vocabulary, width, steps: input.len(), init, mask_zero: mask_zero?, check }), output))
}

impl Layer for Embedding {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn marks_padding(&self) -> bool {
        self.mask_zero
    }

    fn vocabulary(&self, _: &Paths) -> Option<TokenStream> {
        Some(self.vocabulary.tokens())
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (vocabulary, width) = (self.vocabulary.argument(), self.width.argument());
        Some(code!(#private::layers::Embedding<#scalar, #vocabulary, #width>))
    }

    fn count(&self) -> Option<u64> {
        self.vocabulary.value()?.checked_mul(self.width.value()?)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        let (private, init, mask_zero) = (&paths.private, &self.init, self.mask_zero);
        Some(code!(#place.init(#private::Initializer::#init, #mask_zero, rng);))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, steps) = (paths, self.steps.argument());
        Some(code!(#private::layers::EmbeddingCache<#steps, #batch>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, .. } = call;
        code!(#parameters.forward(#input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, gradients, input, slope, cache, .. } = call;
        let mask_zero = self.mask_zero;
        // The cache knows the tokens of its own use alone.
        let forget = call.shared.then(|| code!(#cache.forget();));
        code!(#forget #parameters.backward(simd, #mask_zero, #input, #slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn changes_signal(&self) -> bool {
        true
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
