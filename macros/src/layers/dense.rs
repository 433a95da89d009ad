//! `Dense(units, bias: true, init: .., bias_init: zeros, l1: .., l2: ..)`: `[.., features] -> [.., units]`.

use std::rc::Rc;

use crate::code::code;
use proc_macro2::TokenStream;

use super::weights::Weights;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties, Steps};
use crate::messages;
use crate::model::{Shape, Size};

#[derive(Clone)]
struct Dense {
    features: Size,
    units: Size,
    /// How often it is applied to a sample: once for a vector.
    positions: Size,
    weights: Weights,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let units = arguments.size("units");
    let weights = Weights::read(arguments);
    let units = units?;
    if input.sizes().len() > 2 {
        arguments.error(arguments.call().span(), messages::vector_expected(&arguments.call().text(), input));
        return None;
    }
    let layer = Dense { features: input.features(), positions: input.positions(), units: units.clone(), weights: weights? };
    Some((Box::new(layer), input.with_features(units)))
}

impl Layer for Dense {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (features, units) = (self.features.argument(), self.units.argument());
        let biases = self.weights.biases(&self.units);
        Some(code!(#private::layers::Dense<#scalar, #features, #units, #biases>))
    }

    fn count(&self) -> Option<u64> {
        self.weights.count(self.features.value()?.checked_mul(self.units.value()?), &self.units)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, next: Option<Family>) -> Option<TokenStream> {
        let initializers = self.weights.initializers(paths, next);
        Some(code!(#place.init(#initializers, rng);))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, .. } = call;
        code!(#parameters.forward(simd, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, gradients, input, slope, input_slope, .. } = call;
        code!(#parameters.backward(simd, #input, #slope, #input_slope, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        let macs = Size::product(&[self.positions.clone(), self.features.clone(), self.units.clone()]);
        Some(macs.tokens())
    }

    fn changes_signal(&self) -> bool {
        true
    }

    fn has_bias(&self) -> bool {
        self.weights.bias
    }

    fn penalties(&self) -> Penalties {
        self.weights.penalties.clone()
    }

    fn before_norm(&self) -> Option<Rc<dyn Layer>> {
        Some(Rc::new(Self { weights: self.weights.before_norm(), ..self.clone() }))
    }
}
