//! `Upsample2d(size, mode: nearest)`: `[height, width, channels] -> [f height, g width, channels]`, for a size `f` or `[f, g]`.

use proc_macro2::{Ident, Span, TokenStream};

use super::window::{self, Grid};
use super::{Arguments, Behaviour, Call, Layer, Paths};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

struct Upsample {
    /// The type in the core crate.
    name: &'static str,
    size: [Size; 2],
    factor: Vec<Size>,
    channels: Size,
    input: Shape,
    layer: String,
    span: Span,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let grid = window::grid(arguments, input, 2)?;
    let missing = messages::factor_missing(&arguments.call().name().to_string());
    let factor = arguments.required_pair("size", 2, missing);
    let mode = arguments.word("mode", &["nearest", "bilinear"]);
    let (factor, mode) = (factor?, mode.ok()?);
    let grown = |axis: usize| Size::product(&[grid.sizes[axis].clone(), factor[axis].clone()]);
    let output = Grid::shape(vec![grown(0), grown(1)], grid.channels.clone());
    let upsample = Upsample {
        name: if mode == Some("bilinear") { "UpsampleBilinear2d" } else { "UpsampleNearest2d" },
        size: grid.plane(),
        factor,
        channels: grid.channels,
        input: input.clone(),
        layer: arguments.call().text(),
        span: arguments.call().span(),
    };
    Some((Box::new(upsample), output))
}

impl Upsample {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, name) = (&paths.private, Ident::new(self.name, Span::mixed_site()));
        let (size, factor) = (self.size.iter().map(Size::tokens), self.factor.iter().map(Size::tokens));
        let channels = self.channels.tokens();
        code!(#private::layers::#name::new(const {
            #private::Growth { size: [#(#size),*], factor: [#(#factor),*], channels: #channels }
        }))
    }
}

impl Layer for Upsample {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { input, output, .. } = call;
        code!(#receiver.forward(simd, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { slope, input_slope, .. } = call;
        code!(#receiver.backward(simd, #slope, #input_slope);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        window::rank_assertion(paths, &self.layer, &self.input, 2, self.span)
    }
}
