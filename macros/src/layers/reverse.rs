//! `Reverse`: `[time, features] -> [time, features]`, the steps from last to first.

use proc_macro2::TokenStream;

use super::{Arguments, Behaviour, Call, Layer, Paths, Steps, window};
use crate::code::code;
use crate::model::{Shape, Size};

struct Reverse {
    features: Size,
    steps: Size,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let grid = window::grid(arguments, input, 1)?;
    let (private, call) = (arguments.private(), arguments.call());
    let check = window::rank_check(&private, &call.text(), input, 1, call.span());
    Some((Box::new(Reverse { features: grid.channels, steps: input.positions(), check }), input.clone()))
}

impl Reverse {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, steps, features) = (&paths.private, self.steps.tokens(), self.features.tokens());
        code!(#private::layers::Reverse::new(#steps, #features))
    }
}

impl Layer for Reverse {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn steps(&self) -> Steps {
        Steps::Together("begins with the last step")
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, .. }) = (self.receiver(call.paths), call);
        code!(#receiver.forward(simd, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { slope, input_slope, .. }) = (self.receiver(call.paths), call);
        code!(#receiver.backward(simd, #slope, #input_slope);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
