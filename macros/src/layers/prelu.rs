//! `PRelu(init: 0.25, shared: false)`: `[..] -> [..]`, one slope for each feature of the last axis or one for all.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps};
use crate::model::{Shape, Size};

struct PRelu {
    features: Size,
    shared: bool,
    init: TokenStream,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let init = arguments.number("init", 0.25, Range::ANY);
    let shared = arguments.flag("shared", false);
    Some((Box::new(PRelu { features: input.features(), shared: shared?, init: init? }), input.clone()))
}

impl Layer for PRelu {
    fn behaviour(&self) -> Behaviour {
        Behaviour { infer_in_place: true, slope_in_place: true, keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, features) = (paths, self.features.argument());
        let alphas = if self.shared { code!(1) } else { features.clone() };
        Some(code!(#private::layers::PRelu<#scalar, #features, #alphas>))
    }

    fn count(&self) -> Option<u64> {
        if self.shared { Some(1) } else { self.features.value() }
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        let (private, init) = (&paths.private, &self.init);
        Some(code!(#place.init(#private::Initializer::Constant(#init), rng);))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, .. } = call;
        code!(#parameters.forward(simd, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, gradients, input, slope, .. } = call;
        code!(#parameters.backward(simd, #input, #slope, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        if !call.in_place {
            return self.forward(call);
        }
        let Call { parameters, output, .. } = call;
        code!(#parameters.infer(simd, #output);)
    }

    fn family(&self) -> Option<Family> {
        Some(Family::Rectifier)
    }
}
