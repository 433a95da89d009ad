//! `Dropout(rate)`: `[..] -> [..]`; the identity in inference.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Layer, Paths};
use crate::model::{Shape, Size};

struct Dropout {
    length: Size,
    rate: TokenStream,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let rate = arguments.required_number("rate", Range::RATE)?;
    Some((Box::new(Dropout { length: input.len(), rate }), input.clone()))
}

impl Layer for Dropout {
    fn behaviour(&self) -> Behaviour {
        Behaviour { identity_in_inference: true, in_place: true, slope_in_place: true, ..Behaviour::default() }
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, batch, .. }, length) = (paths, self.length.argument());
        Some(code!(#private::SMatrix<u16, #length, #batch>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (private, rate) = (&call.paths.private, &self.rate);
        let Call { input, output, cache, .. } = call;
        let noise = code!(#private::columns_mut(&mut #cache, count));
        if call.in_place {
            code!(#private::layers::Dropout::new(#rate).forward_in_place(simd, rng, #output, #noise);)
        } else {
            code!(#private::layers::Dropout::new(#rate).forward(simd, rng, #input, #output, #noise);)
        }
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (private, rate) = (&call.paths.private, &self.rate);
        let Call { slope, cache, .. } = call;
        code!(#private::layers::Dropout::new(#rate).backward(simd, #private::columns(&#cache, count), #slope);)
    }

    fn infer(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn ending(&self) -> Option<&'static str> {
        None
    }
}
