//! `DepthwiseConv2d(kernel: .., stride: 1, padding: valid, dilation: 1, multiplier: 1, bias: true, init: .., bias_init: zeros, l1: .., l2: ..)`:
//! `[height, width, channels] -> [height', width', channels * multiplier]`.

use std::rc::Rc;

use crate::code::code;
use proc_macro2::TokenStream;

use super::weights::Weights;
use super::window::{Grid, Rules, Window, window_over};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties};
use crate::model::{Shape, Size};

#[derive(Clone)]
struct DepthwiseConv {
    window: Window,
    outputs: Size,
    weights: Weights,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    arguments.none_alone()?;
    let window = window_over(arguments, input, 2, Rules::CONVOLUTION);
    let multiplier = arguments.size_option("multiplier");
    let weights = Weights::read(arguments);
    let (window, weights) = (window?, weights?);
    let multiplier = multiplier.ok()?.unwrap_or_else(|| Size::literal(1));
    arguments.no_parameters(&[&window.places(), &multiplier])?;
    let outputs = times(&window.channels, &multiplier);
    let output = Grid::shape(window.output(), outputs.clone());
    Some((Box::new(DepthwiseConv { window, outputs, weights }), output))
}

/// All outputs of some channels.
pub(super) fn times(channels: &Size, multiplier: &Size) -> Size {
    if multiplier.value() == Some(1) { channels.clone() } else { Size::product(&[channels.clone(), multiplier.clone()]) }
}

impl Layer for DepthwiseConv {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (outputs, places) = (self.outputs.argument(), self.window.places().argument());
        let biases = self.weights.biases(&self.outputs);
        Some(code!(#private::layers::DepthwiseConv2d<#scalar, #outputs, #places, #biases>))
    }

    fn count(&self) -> Option<u64> {
        self.weights.count(self.outputs.value()?.checked_mul(self.window.places().value()?), &self.outputs)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, next: Option<Family>) -> Option<TokenStream> {
        let (window, initializers) =
            (self.window.tokens(&paths.private, &self.window.channels), self.weights.initializers(paths, next));
        Some(code!(#place.init(&#window, #initializers, rng);))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, .. } = call;
        let window = self.window.tokens(&call.paths.private, &self.window.channels);
        code!(#parameters.forward(simd, &#window, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, gradients, input, slope, input_slope, .. } = call;
        let window = self.window.tokens(&call.paths.private, &self.window.channels);
        code!(#parameters.backward(simd, &#window, #input, #slope, #input_slope, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        Some(Size::product(&[self.window.positions(), self.window.places(), self.outputs.clone()]).tokens())
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

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.window.assertions(paths))
    }
}
