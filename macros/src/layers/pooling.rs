//! `MaxPool2d(size, stride: size, padding: valid)` and `AvgPool2d`: `[height, width, channels] -> [.., .., channels]`;
//! `MaxPool1d` and `AvgPool1d`: `[length, channels] -> [.., channels]`.

use std::rc::Rc;

use proc_macro2::{Ident, Span, TokenStream};

use super::window::{self, Grid, Rules, Window};
use super::{Arguments, Behaviour, Call, Layer, Paths, Pool, Steps};
use crate::code::code;
use crate::messages;
use crate::model::Shape;

type Read = Option<(Box<dyn Layer>, Shape)>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Max,
    Average,
}

#[derive(Clone)]
struct Pooling {
    /// The type in the core crate.
    name: &'static str,
    kind: Kind,
    /// Whether it takes the positive part of what it reads.
    is_rectified: bool,
    window: Window,
    input: Shape,
    output: Shape,
    layer: String,
    span: Span,
}

pub(super) fn max_1d(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "MaxPool1d", Kind::Max, 1)
}

pub(super) fn max_2d(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "MaxPool2d", Kind::Max, 2)
}

pub(super) fn average_1d(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "AvgPool1d", Kind::Average, 1)
}

pub(super) fn average_2d(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    read(arguments, input, "AvgPool2d", Kind::Average, 2)
}

fn read(arguments: &mut Arguments<'_>, input: &Shape, name: &'static str, kind: Kind, axes: usize) -> Read {
    let grid = window::grid(arguments, input, axes)?;
    let window = window::window(arguments, &grid, Rules { causal: axes == 1, ..Rules::POOLING })?;
    let (layer, span) = (arguments.call().text(), arguments.call().span());
    if let Some((axis, padding, size)) = window.hidden() {
        arguments.error(span, messages::padding_too_large(&layer, axis, padding, size));
        return None;
    }
    let output = Grid::shape(window.output(), grid.channels.clone());
    let pooling = Pooling { name, kind, is_rectified: false, window, input: input.clone(), output: output.clone(), layer, span };
    Some((Box::new(pooling), output))
}

impl Pooling {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, name) = (&paths.private, Ident::new(self.name, Span::mixed_site()));
        let window = self.window.tokens(private, &self.window.channels);
        let rectified = self.is_rectified.then(|| code!(.rectified()));
        code!(#private::layers::#name::new(#window) #rectified)
    }
}

impl Layer for Pooling {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        if self.kind == Kind::Average {
            return None;
        }
        let (Paths { private, batch, .. }, length) = (paths, self.output.len().argument());
        // One number says that there was no maximum. The size of a window that only the compiler knows may have any number of places.
        let most = if self.is_rectified { 255 } else { 256 };
        let place = if self.window.places().value().is_some_and(|places| places <= most) {
            code!(::core::primitive::u8)
        } else {
            code!(::core::primitive::u32)
        };
        Some(code!(#private::SMatrix<#place, #length, #batch>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, private) = (self.receiver(call.paths), &call.paths.private);
        let Call { input, output, cache, .. } = call;
        match self.kind {
            Kind::Max => code!(#receiver.forward(simd, #input, #output, #private::columns_mut(&mut #cache, count));),
            Kind::Average => code!(#receiver.forward(simd, #input, #output);),
        }
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, private) = (self.receiver(call.paths), &call.paths.private);
        let Call { slope, input_slope, cache, .. } = call;
        match self.kind {
            Kind::Max => code!(#receiver.backward(simd, #private::columns(&#cache, count), #slope, #input_slope);),
            Kind::Average => code!(#receiver.backward(simd, #slope, #input_slope);),
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { input, output, .. } = call;
        match self.kind {
            Kind::Max => code!(#receiver.infer(simd, #input, #output);),
            Kind::Average => code!(#receiver.forward(simd, #input, #output);),
        }
    }

    fn steps(&self) -> Steps {
        self.window.steps()
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        self.window.state(paths)
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        // In a stream, the activation is computed on its own.
        let plain = Self { is_rectified: false, ..self.clone() };
        let (receiver, Call { input, output, cache, .. }) = (plain.receiver(call.paths), call);
        code!(#receiver.step(simd, #input, #output, &mut #cache);)
    }

    fn behind_rectifier(&self) -> Option<Rc<dyn Layer>> {
        (self.kind == Kind::Max).then(|| Rc::new(Self { is_rectified: true, ..self.clone() }) as Rc<dyn Layer>)
    }

    fn is_max_pooling(&self) -> bool {
        self.kind == Kind::Max
    }

    fn pool(&self, call: &Call<'_>) -> Pool {
        let (private, Call { output, slope, cache, .. }) = (&call.paths.private, call);
        let places = code!(#private::columns_mut(&mut #cache, count));
        Pool { receiver: self.receiver(call.paths), places, output: output.clone(), slope: slope.clone() }
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        let axes = if self.name.ends_with("1d") { 1 } else { 2 };
        let rank = window::rank_assertion(paths, &self.layer, &self.input, axes, self.span);
        let (window, padding) = (self.window.assertions(paths), self.window.padding_assertions(paths));
        Some(code!(#rank #window #padding))
    }
}
