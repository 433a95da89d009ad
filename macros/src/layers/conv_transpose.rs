//! `ConvTranspose2d(outputs, kernel: .., stride: 1, padding: valid, dilation: 1, bias: true, init: .., bias_init: zeros, l1: .., l2: ..)`:
//! `[height, width, channels] -> [height', width', outputs]`, and `ConvTranspose1d`, the same for `[length, channels]`.

use std::rc::Rc;

use crate::code::code;
use proc_macro2::{Ident, Span, TokenStream};

use super::weights::Weights;
use super::window::{Grid, Rules, Window, panel, window_over};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties};
use crate::model::{Shape, Size};

#[derive(Clone)]
struct ConvTranspose {
    name: &'static str,
    window: Window,
    outputs: Size,
    weights: Weights,
}

pub(super) fn conv_transpose1d(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    read(arguments, input, "ConvTranspose1d", 1)
}

pub(super) fn conv_transpose2d(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    read(arguments, input, "ConvTranspose2d", 2)
}

fn read(arguments: &mut Arguments<'_>, input: &Shape, name: &'static str, axes: usize) -> Option<(Box<dyn Layer>, Shape)> {
    let outputs = arguments.outputs_alone("outputs")?;
    let window = window_over(arguments, input, axes, Rules { transposed: true, ..Rules::CONVOLUTION });
    let weights = Weights::read(arguments);
    let (outputs, window, weights) = (outputs?, window?, weights?);
    arguments.no_parameters(&[&window.places(), &outputs])?;
    let output = Grid::shape(window.output(), outputs.clone());
    Some((Box::new(ConvTranspose { name, window, outputs, weights }), output))
}

impl ConvTranspose {
    /// The length of a patch of the output.
    fn depth(&self) -> Size {
        Size::product(&[self.window.places(), self.outputs.clone()])
    }

    /// The windows over the output.
    fn tokens(&self, paths: &Paths) -> TokenStream {
        self.window.tokens(&paths.private, &self.outputs)
    }
}

impl Layer for ConvTranspose {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (name, channels, depth) =
            (Ident::new(self.name, Span::mixed_site()), self.window.channels.argument(), self.depth().argument());
        let biases = self.weights.biases(&self.outputs);
        Some(code!(#private::layers::#name<#scalar, #channels, #depth, #biases>))
    }

    fn count(&self) -> Option<u64> {
        self.weights.count(self.window.channels.value()?.checked_mul(self.depth().value()?), &self.outputs)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, next: Option<Family>) -> Option<TokenStream> {
        let (window, initializers) = (self.tokens(paths), self.weights.initializers(paths, next));
        Some(code!(#place.init(&#window, #initializers, rng);))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, depth) = (paths, self.depth().tokens());
        Some(code!([#scalar; #private::layers::panel::training(#depth)]))
    }

    fn panel(&self, private: &TokenStream) -> Option<Size> {
        Some(panel(private, &self.depth(), &self.window.positions()))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, input, output, cache, .. }, window) = (call, self.tokens(call.paths));
        code!(#parameters.forward(simd, &#window, #input, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, gradients, input, slope, input_slope, cache, .. }, window) = (call, self.tokens(call.paths));
        code!(#parameters.backward(simd, &#window, #input, #slope, #input_slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        Some(Size::product(&[self.window.positions(), self.depth(), self.window.channels.clone()]).tokens())
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
