//! `Dropout(rate)`: `[..] -> [..]`, and for whole channels `Dropout2d(rate)`: `[height, width, channels]` and `Dropout1d(rate)`:
//! `[length, channels]`; the identity in inference.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Layer, Paths, Steps, window};
use crate::model::{Shape, Size};

struct Dropout {
    /// Random numbers for a sample.
    length: Size,
    rate: TokenStream,
    /// The positions of a channel that share a number.
    positions: Option<Size>,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let rate = arguments.required_number("rate", Range::RATE)?;
    Some((Box::new(Dropout { length: input.len(), rate, positions: None, check: None }), input.clone()))
}

pub(super) fn images(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    channels(arguments, input, 2)
}

pub(super) fn sequences(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    channels(arguments, input, 1)
}

fn channels(arguments: &mut Arguments<'_>, input: &Shape, axes: usize) -> Option<(Box<dyn Layer>, Shape)> {
    let rate = arguments.required_number("rate", Range::RATE);
    let grid = window::grid(arguments, input, axes)?;
    let (call, private) = (arguments.call(), arguments.private());
    let check = window::rank_check(&private, &call.text(), input, axes, call.span());
    let dropout = Dropout { length: grid.channels, rate: rate?, positions: Some(input.positions()), check };
    Some((Box::new(dropout), input.clone()))
}

impl Dropout {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, rate) = (&paths.private, &self.rate);
        let Some(positions) = &self.positions else { return code!(#private::layers::Dropout::new(#rate)) };
        let (channels, positions) = (self.length.tokens(), positions.tokens());
        code!(#private::layers::Dropout2d::new(#rate, #private::Channels { channels: #channels, positions: #positions }))
    }
}

impl Layer for Dropout {
    fn behaviour(&self) -> Behaviour {
        Behaviour { identity_in_inference: true, in_place: true, slope_in_place: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, length) = (paths, self.length.argument());
        Some(code!(#private::SMatrix<::core::primitive::u16, #length, #batch>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (private, receiver) = (&call.paths.private, self.receiver(call.paths));
        let Call { input, output, cache, .. } = call;
        let noise = code!(#private::columns_mut(&mut #cache, count));
        if call.in_place {
            code!(#receiver.forward_in_place(simd, rng, #output, #noise);)
        } else {
            code!(#receiver.forward(simd, rng, #input, #output, #noise);)
        }
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (private, receiver) = (&call.paths.private, self.receiver(call.paths));
        let Call { slope, cache, .. } = call;
        code!(#receiver.backward(simd, #private::columns(&#cache, count), #slope);)
    }

    fn infer(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn ending(&self) -> Option<&'static str> {
        None
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
