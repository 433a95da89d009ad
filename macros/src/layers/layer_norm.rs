//! `LayerNorm(eps: 1e-5)`: `[..] -> [..]`, over the last axis.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::{Range, float};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps};
use crate::model::{Shape, Size};

struct LayerNorm {
    features: Size,
    epsilon: TokenStream,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let epsilon = arguments.number_option("eps", Range::POSITIVE).ok()?.unwrap_or_else(|| float(1e-5));
    Some((Box::new(LayerNorm { features: input.features(), epsilon }), input.clone()))
}

impl Layer for LayerNorm {
    fn behaviour(&self) -> Behaviour {
        Behaviour { infer_in_place: true, slope_in_place: true, keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, features) = (paths, self.features.argument());
        Some(code!(#private::layers::LayerNorm<#scalar, #features>))
    }

    fn count(&self) -> Option<u64> {
        self.features.value()?.checked_mul(2)
    }

    fn initialize(&self, _: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        Some(code!(#place.init();))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, input, output, .. }, epsilon) = (call, &self.epsilon);
        code!(#parameters.forward(simd, #epsilon, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, gradients, input, slope, .. }, epsilon) = (call, &self.epsilon);
        code!(#parameters.backward(simd, #epsilon, #input, #slope, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        if !call.in_place {
            return self.forward(call);
        }
        let (Call { parameters, output, .. }, epsilon) = (call, &self.epsilon);
        code!(#parameters.infer(simd, #epsilon, #output);)
    }
}
