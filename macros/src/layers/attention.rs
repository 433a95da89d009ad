//! `MultiHeadAttention(heads, causal: false, dropout: 0.0, mask: .., init: glorot_uniform, bias_init: zeros)`: `[time, features] -> [time, features]`.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps, window};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

struct Attention {
    features: Size,
    steps: Size,
    heads: Size,
    causal: bool,
    dropout: Option<TokenStream>,
    init: [TokenStream; 2],
    mask: Option<usize>,
    /// What the compiler has to check.
    check: TokenStream,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let heads = arguments.size("heads");
    let causal = arguments.flag("causal", false);
    let dropout = arguments.number_option("dropout", Range::RATE);
    let init = [("init", code!(GlorotUniform)), ("bias_init", code!(Zeros))]
        .map(|(option, default)| arguments.initializer(option).map(|init| init.unwrap_or(default)));
    let mask = arguments.mask(input);
    let grid = window::grid(arguments, input, 1)?;
    let (heads, features, call) = (heads?, grid.channels, arguments.call());
    arguments.no_parameters(&[&heads, &features])?;
    let (private, text, span) = (arguments.private(), call.text(), call.span());
    let known = heads.value().zip(features.value());
    if let Some((heads, features)) = known.filter(|(heads, features)| !features.is_multiple_of(*heads)) {
        arguments.error(span, messages::heads_do_not_divide(&text, heads, features));
        return None;
    }
    let rank = window::rank_check(&private, &text, input, 1, span);
    let divides = (known.is_none() && input.report().is_none()).then(|| divisible(&private, &text, &heads, &features, span));
    let [init, bias_init] = init;
    let layer = Attention {
        features,
        steps: input.positions(),
        heads,
        causal: causal?,
        dropout: dropout.ok()?,
        init: [init.ok()?, bias_init.ok()?],
        mask: mask.ok()?,
        check: code!(#rank #divides),
    };
    Some((Box::new(layer), input.clone()))
}

fn divisible(private: &TokenStream, layer: &str, heads: &Size, features: &Size, span: Span) -> TokenStream {
    let (heads, features) = (heads.tokens(), features.tokens());
    quote_spanned!(span=> const _: () = (#private::assertions::heads)(#layer, [#heads, #features]);)
}

impl Attention {
    fn rule(&self, private: &TokenStream) -> TokenStream {
        let (steps, heads) = (self.steps.tokens(), self.heads.tokens());
        let causal = self.causal.then(|| code!(.causal()));
        let dropout = self.dropout.as_ref().map(|rate| code!(.dropout(#rate)));
        code!(const { #private::layers::Attention::new(#steps, #heads) #causal #dropout })
    }

    /// Queries, keys and values of a step.
    fn projected(&self) -> Size {
        Size::product(&[Size::literal(3), self.features.clone()])
    }
}

impl Layer for Attention {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        if self.causal { Steps::InOrder } else { Steps::Together("also attends to later steps: write `causal: true`") }
    }

    fn padding(&self) -> Option<usize> {
        self.mask
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (features, projected) = (self.features.argument(), self.projected().argument());
        Some(code!(#private::layers::MultiHeadAttention<#scalar, #features, #projected>))
    }

    fn count(&self) -> Option<u64> {
        let features = self.features.value()?;
        features.checked_mul(4)?.checked_mul(features.checked_add(1)?)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        let (private, [init, bias_init]) = (&paths.private, &self.init);
        Some(code!(#place.init(#private::Initializer::#init, #private::Initializer::#bias_init, rng);))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, batch, .. } = paths;
        let [features, projected, heads, steps] =
            [&self.features, &self.projected(), &self.heads, &self.steps].map(Size::argument);
        Some(code!(#private::layers::AttentionCache<#scalar, #features, #projected, #heads, #steps, #batch>))
    }

    fn memory(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let [features, projected, steps] = [&self.features, &self.projected(), &self.steps].map(Size::argument);
        Some(code!(#private::layers::AttentionMemory<#scalar, #features, #projected, #steps>))
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let [features, steps] = [&self.features, &self.steps].map(Size::argument);
        Some(code!(#private::layers::AttentionState<#scalar, #features, #steps>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let rule = self.rule(&call.paths.private);
        let Call { parameters, input, output, cache, mask, .. } = call;
        code!(#parameters.forward(simd, #rule, rng, #input, #mask, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let rule = self.rule(&call.paths.private);
        let Call { parameters, gradients, input, slope, input_slope, cache, mask, .. } = call;
        code!(#parameters.backward(simd, #rule, #input, #mask, #slope, #input_slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let rule = self.rule(&call.paths.private);
        let Call { parameters, input, output, cache, mask, .. } = call;
        code!(#parameters.infer(simd, #rule, #input, #mask, #output, &mut #cache);)
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        let rule = self.rule(&call.paths.private);
        let Call { parameters, input, output, cache, mask, .. } = call;
        code!(#parameters.step(simd, #rule, #input, #mask, #output, &mut #cache);)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        // Four products with the features, and two with the steps.
        let twice = Size::product(&[Size::literal(2), self.steps.clone()]);
        let each = Size::sum(&[&Size::product(&[Size::literal(4), self.features.clone()]), &twice]);
        Some(Size::product(&[self.steps.clone(), self.features.clone(), each]).tokens())
    }

    fn changes_signal(&self) -> bool {
        true
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        (!self.check.is_empty()).then(|| self.check.clone())
    }
}
