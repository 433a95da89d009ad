//! `SeparableConv2d(outputs, kernel: .., stride: 1, padding: valid, dilation: 1, multiplier: 1, bias: true, init: .., bias_init: zeros, l1: .., l2: ..)`:
//! `[height, width, channels] -> [height', width', outputs]`.

use std::rc::Rc;

use crate::code::code;
use proc_macro2::TokenStream;

use super::depthwise_conv::times;
use super::weights::Weights;
use super::window::{Grid, Rules, Window, panel, window_over};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties};
use crate::model::{Shape, Size};

#[derive(Clone)]
struct SeparableConv {
    window: Window,
    /// The channels between the two convolutions.
    middle: Size,
    outputs: Size,
    weights: Weights,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let outputs = arguments.outputs_alone("outputs")?;
    let window = window_over(arguments, input, 2, Rules::CONVOLUTION);
    let multiplier = arguments.size_option("multiplier");
    let weights = Weights::read(arguments);
    let (outputs, window, weights) = (outputs?, window?, weights?);
    let multiplier = multiplier.ok()?.unwrap_or_else(|| Size::literal(1));
    arguments.no_parameters(&[&window.places(), &multiplier])?;
    let output = Grid::shape(window.output(), outputs.clone());
    let middle = times(&window.channels, &multiplier);
    Some((Box::new(SeparableConv { window, middle, outputs, weights }), output))
}

impl Layer for SeparableConv {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let [middle, outputs, places] = [&self.middle, &self.outputs, &self.window.places()].map(Size::argument);
        let biases = self.weights.biases(&self.outputs);
        Some(code!(#private::layers::SeparableConv2d<#scalar, #middle, #outputs, #places, #biases>))
    }

    fn count(&self) -> Option<u64> {
        let each = self.window.places().value()?.checked_add(self.outputs.value()?)?;
        self.weights.count(self.middle.value()?.checked_mul(each), &self.outputs)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, next: Option<Family>) -> Option<TokenStream> {
        let (window, initializers) =
            (self.window.tokens(&paths.private, &self.window.channels), self.weights.initializers(paths, next));
        Some(code!(#place.init(&#window, #initializers, rng);))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, middle) = (paths, self.middle.tokens());
        Some(code!([#scalar; 2 * #private::layers::panel::training(#middle)]))
    }

    fn panel(&self, private: &TokenStream) -> Option<Size> {
        Some(panel(private, &self.middle, &self.window.positions()))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, cache, .. } = call;
        let window = self.window.tokens(&call.paths.private, &self.window.channels);
        code!(#parameters.forward(simd, &#window, #input, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, gradients, input, slope, input_slope, cache, .. } = call;
        let window = self.window.tokens(&call.paths.private, &self.window.channels);
        code!(#parameters.backward(simd, &#window, #input, #slope, #input_slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        let each = Size::sum(&[&self.window.places(), &self.outputs]);
        Some(Size::product(&[self.window.positions(), self.middle.clone(), each]).tokens())
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

    fn penalized(&self) -> &'static [&'static str] {
        &["depthwise", "pointwise"]
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.window.assertions(paths))
    }
}
