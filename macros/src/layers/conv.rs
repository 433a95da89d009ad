//! `Conv2d(outputs, kernel: .., stride: 1, padding: valid, dilation: 1, groups: 1, bias: true, init: .., bias_init: zeros, l1: .., l2: ..)`:
//! `[height, width, channels] -> [height', width', outputs]`, and `Conv1d`, the same for `[length, channels]`.

use std::rc::Rc;

use crate::code::code;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::weights::Weights;
use super::window::{Grid, Rules, Window, panel, window_over};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties, Pool, Steps};
use crate::messages;
use crate::model::{Shape, Size};

#[derive(Clone)]
struct Conv {
    name: &'static str,
    window: Window,
    outputs: Size,
    groups: Size,
    /// The length of a patch.
    depth: Size,
    weights: Weights,
    /// The call as it was written.
    text: String,
    span: Span,
}

pub(super) fn conv1d(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    read(arguments, input, "Conv1d", 1, Rules { causal: true, ..Rules::CONVOLUTION })
}

pub(super) fn conv2d(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    read(arguments, input, "Conv2d", 2, Rules::CONVOLUTION)
}

fn read(
    arguments: &mut Arguments<'_>,
    input: &Shape,
    name: &'static str,
    axes: usize,
    rules: Rules,
) -> Option<(Box<dyn Layer>, Shape)> {
    let outputs = arguments.outputs_alone("outputs")?;
    let window = window_over(arguments, input, axes, rules);
    let groups = arguments.size_option("groups");
    let weights = Weights::read(arguments);
    let call = arguments.call();
    let (outputs, window, weights) = (outputs?, window?, weights?);
    let groups = groups.ok()?.unwrap_or_else(|| Size::literal(1));
    arguments.no_parameters(&[&window.places(), &groups])?;
    let known = groups.value().zip(window.channels.value()).zip(outputs.value());
    if let Some(((groups, channels), outputs)) = known
        && (channels % groups != 0 || outputs % groups != 0)
    {
        arguments.error(call.span(), messages::groups_do_not_divide(&call.text(), groups, channels, outputs));
        return None;
    }
    let output = Grid::shape(window.output(), outputs.clone());
    let depth = depth(&window, &groups, &arguments.private());
    let layer = Conv { name, window, outputs, groups, depth, weights, text: call.text(), span: call.span() };
    Some((Box::new(layer), output))
}

/// The length of a patch: places and channels of a group.
fn depth(window: &Window, groups: &Size, private: &TokenStream) -> Size {
    let patch = Size::product(&[window.places(), window.channels.clone()]);
    if groups.value() == Some(1) {
        return patch;
    }
    let value = patch.value().zip(groups.value()).map(|(patch, groups)| patch / groups);
    let words = format!("{} / {}", patch.text(), groups.text());
    let [tokens, divisor] = [&patch, groups].map(Size::tokens);
    Size::computed(value, code!(#private::layers::panel::patch(#tokens, #divisor)), words, &[&patch, groups])
}

impl Conv {
    fn window(&self, call: &Call<'_>) -> TokenStream {
        self.window.tokens(&call.paths.private, &self.window.channels)
    }

    /// The panel of a call, if there is one.
    fn panel(&self, call: &Call<'_>) -> TokenStream {
        let cache = &call.cache;
        if self.window.is_identity() { code!(&mut []) } else { code!(&mut #cache) }
    }
}

impl Layer for Conv {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (name, outputs, depth) = (Ident::new(self.name, Span::mixed_site()), self.outputs.argument(), self.depth.argument());
        let biases = self.weights.biases(&self.outputs);
        Some(code!(#private::layers::#name<#scalar, #outputs, #depth, #biases>))
    }

    fn count(&self) -> Option<u64> {
        self.weights.count(self.outputs.value()?.checked_mul(self.depth.value()?), &self.outputs)
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, next: Option<Family>) -> Option<TokenStream> {
        let (window, initializers) =
            (self.window.tokens(&paths.private, &self.window.channels), self.weights.initializers(paths, next));
        Some(code!(#place.init(&#window, #initializers, rng);))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let depth = self.depth.tokens();
        (!self.window.is_identity()).then(|| code!([#scalar; #private::layers::panel::training(#depth)]))
    }

    fn panel(&self, private: &TokenStream) -> Option<Size> {
        (!self.window.is_identity()).then(|| panel(private, &self.depth, &self.window.positions()))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, input, output, .. }, panel) = (call, self.panel(call));
        let window = self.window(call);
        code!(#parameters.forward(simd, &#window, #input, #output, #panel);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (Call { parameters, gradients, input, slope, input_slope, .. }, panel) = (call, self.panel(call));
        let window = self.window(call);
        code!(#parameters.backward(simd, &#window, #input, #slope, #input_slope, #panel, &mut #gradients, update);)
    }

    fn can_pool(&self) -> bool {
        true
    }

    fn forward_pooled(&self, call: &Call<'_>, pool: &Pool) -> TokenStream {
        let (Call { parameters, input, output: between, .. }, panel) = (call, self.panel(call));
        let (Pool { receiver, places, output, .. }, window) = (pool, self.window(call));
        code!(#parameters.forward_pooled(simd, &#window, #receiver, #input, #between, #output, #places, #panel);)
    }

    fn backward_pooled(&self, call: &Call<'_>, pool: &Pool) -> TokenStream {
        let (Call { parameters, gradients, input, slope: between, input_slope, .. }, panel) = (call, self.panel(call));
        let (Pool { receiver, places, slope, .. }, window) = (pool, self.window(call));
        code! {
            #parameters.backward_pooled(
                simd, &#window, #receiver, #input, #places, #slope, #between, #input_slope, #panel, &mut #gradients, update,
            );
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn steps(&self) -> Steps {
        self.window.steps()
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        self.window.state(paths)
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, cache, .. } = call;
        let window = self.window(call);
        code!(#parameters.step(simd, &#window, #input, #output, &mut #cache);)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        Some(Size::product(&[self.window.positions(), self.depth.clone(), self.outputs.clone()]).tokens())
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
        let (private, text, window) = (&paths.private, &self.text, self.window.assertions(paths));
        let [groups, channels, outputs] = [&self.groups, &self.window.channels, &self.outputs].map(Size::tokens);
        let known = |size: &Size| size.value().is_some();
        let needless =
            self.groups.value() == Some(1) || (known(&self.groups) && known(&self.window.channels) && known(&self.outputs));
        let groups = (!needless).then(
            || quote_spanned!(self.span=> const _: () = (#private::assertions::groups)(#text, #groups, #channels, #outputs);),
        );
        let zero = self.groups.assertion(private);
        Some(code!(#window #zero #groups))
    }
}
