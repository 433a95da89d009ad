//! `LastStep`: `[time, features] -> [features]`.

use proc_macro2::TokenStream;

use super::{Arguments, Behaviour, Call, Layer, Paths, Steps, window};
use crate::code::code;
use crate::model::{Shape, Size};

struct LastStep {
    features: Size,
    steps: Size,
    mask: Option<usize>,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let mask = arguments.mask(input);
    let grid = window::grid(arguments, input, 1)?;
    let (private, call) = (arguments.private(), arguments.call());
    let check = window::rank_check(&private, &call.text(), input, 1, call.span());
    let output = if input.report().is_some() { input.clone() } else { Shape::vector(grid.channels.clone()) };
    Some((Box::new(LastStep { features: grid.channels, steps: input.positions(), mask: mask.ok()?, check }), output))
}

impl LastStep {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, steps, features) = (&paths.private, self.steps.tokens(), self.features.tokens());
        code!(#private::layers::LastStep::new(#steps, #features))
    }
}

impl Layer for LastStep {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn steps(&self) -> Steps {
        Steps::InOrder
    }

    /// The newest step is the last one; with a mask, the one before it if it is padding.
    fn step_behaviour(&self) -> Behaviour {
        match self.mask {
            None => Behaviour { identity: true, identity_in_inference: true, ..Behaviour::default() },
            Some(_) => Behaviour::default(),
        }
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, features) = (paths, self.features.argument());
        self.mask.map(|_| code!(#private::layers::LastStepState<#scalar, #features>))
    }

    fn padding(&self) -> Option<usize> {
        self.mask
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, mask, .. }) = (self.receiver(call.paths), call);
        code!(#receiver.forward(simd, #input, #mask, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { slope, input_slope, mask, .. }) = (self.receiver(call.paths), call);
        code!(#receiver.backward(simd, #mask, #slope, #input_slope);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, mask, .. }) = (self.receiver(call.paths), call);
        code!(#receiver.infer(simd, #input, #mask, #output);)
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, mask, cache, .. }) = (self.receiver(call.paths), call);
        code!(#receiver.step(#input, #mask, #output, &mut #cache);)
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
