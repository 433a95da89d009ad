//! `GaussianNoise(deviation)`: `[..] -> [..]`; the identity in inference.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Layer, Paths, Steps};
use crate::model::Shape;

struct GaussianNoise {
    deviation: TokenStream,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let deviation = arguments.required_number("deviation", Range::NOT_NEGATIVE)?;
    Some((Box::new(GaussianNoise { deviation }), input.clone()))
}

impl GaussianNoise {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, deviation) = (&paths.private, &self.deviation);
        code!(#private::layers::GaussianNoise::new(#deviation))
    }
}

impl Layer for GaussianNoise {
    fn behaviour(&self) -> Behaviour {
        Behaviour { identity_in_inference: true, in_place: true, slope_in_place: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, .. }) = (self.receiver(call.paths), call);
        if call.in_place {
            code!(#receiver.forward_in_place(rng, #output);)
        } else {
            code!(#receiver.forward(rng, #input, #output);)
        }
    }

    /// The gradient passes as it is.
    fn backward(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn infer(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn ending(&self) -> Option<&'static str> {
        None
    }
}
