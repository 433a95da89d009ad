//! `BatchNorm(momentum: 0.99, eps: 1e-3)`: `[..] -> [..]`, over the last axis.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::{Range, float};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps, copy};
use crate::model::{Shape, Size};

struct BatchNorm {
    features: Size,
    momentum: TokenStream,
    epsilon: TokenStream,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let momentum = arguments.number_option("momentum", Range::SHARE);
    let epsilon = arguments.number_option("eps", Range::POSITIVE);
    let layer = BatchNorm {
        features: input.features(),
        momentum: momentum.ok()?.unwrap_or_else(|| float(0.99)),
        epsilon: epsilon.ok()?.unwrap_or_else(|| float(1e-3)),
    };
    Some((Box::new(layer), input.clone()))
}

impl Layer for BatchNorm {
    fn behaviour(&self) -> Behaviour {
        Behaviour { infer_in_place: true, slope_in_place: true, keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, features) = (paths, self.features.argument());
        Some(code!(#private::layers::BatchNorm<#scalar, #features>))
    }

    fn count(&self) -> Option<u64> {
        self.features.value()?.checked_mul(2)
    }

    fn initialize(&self, _: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        Some(code!(#place.init();))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, features) = (paths, self.features.argument());
        Some(code!(#private::layers::BatchNormCache<#scalar, #features>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, input, output, cache, .. }, epsilon) = (call, &self.epsilon);
        code!(#parameters.forward(simd, #epsilon, #input, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, gradients, input, slope, cache, .. }, momentum) = (call, &self.momentum);
        code!(#parameters.backward(simd, #momentum, #input, #slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, output, .. }, epsilon) = (call, &self.epsilon);
        let copied = copy(call);
        code!(#copied #parameters.infer(simd, #epsilon, #output);)
    }

    fn norm(&self) -> Option<&TokenStream> {
        Some(&self.epsilon)
    }

    fn removes_mean(&self) -> bool {
        true
    }
}
