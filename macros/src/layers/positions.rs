//! `SinusoidalPositions` and `LearnedPositions(init: normal(0, 0.02))`: `[time, features] -> [time, features]`, a vector added to each step
//! that says which one it is.

use proc_macro2::TokenStream;

use super::arguments::float;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps, window};
use crate::code::code;
use crate::model::{Shape, Size};

struct Positions {
    features: Size,
    steps: Size,
    /// The initial vectors, if they are learned.
    learned: Option<TokenStream>,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

pub(super) fn sinusoidal(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    read(arguments, input, None)
}

pub(super) fn learned(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let (mean, deviation) = (float(0.0), float(0.02));
    let init = arguments.initializer("init").ok()?.unwrap_or_else(|| code!(Normal(#mean, #deviation)));
    read(arguments, input, Some(init))
}

fn read(arguments: &mut Arguments<'_>, input: &Shape, learned: Option<TokenStream>) -> Option<(Box<dyn Layer>, Shape)> {
    let grid = window::grid(arguments, input, 1)?;
    let (private, call) = (arguments.private(), arguments.call());
    let check = window::rank_check(&private, &call.text(), input, 1, call.span());
    Some((Box::new(Positions { features: grid.channels, steps: input.positions(), learned, check }), input.clone()))
}

impl Positions {
    fn receiver(&self, call: &Call<'_>) -> TokenStream {
        if self.learned.is_some() {
            return call.parameters.clone();
        }
        let (private, steps, features) = (&call.paths.private, self.steps.tokens(), self.features.tokens());
        code!(#private::layers::SinusoidalPositions::new(#steps, #features))
    }
}

impl Layer for Positions {
    fn behaviour(&self) -> Behaviour {
        Behaviour { in_place: true, infer_in_place: true, slope_in_place: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::InOrder
    }

    fn step_behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (features, steps) = (self.features.argument(), self.steps.argument());
        self.learned.as_ref().map(|_| code!(#private::layers::LearnedPositions<#scalar, #features, #steps>))
    }

    fn count(&self) -> Option<u64> {
        if self.learned.is_none() { Some(0) } else { self.features.value()?.checked_mul(self.steps.value()?) }
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        let (private, init) = (&paths.private, self.learned.as_ref()?);
        Some(code!(#place.init(#private::Initializer::#init, rng);))
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, features) = (&paths.private, self.features.argument());
        Some(match self.learned {
            Some(_) => code!(#private::layers::LearnedPositionsState),
            None => code!(#private::layers::SinusoidalPositionsState<#features>),
        })
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, .. }) = (self.receiver(call), call);
        if call.in_place {
            code!(#receiver.forward_in_place(simd, #output);)
        } else {
            code!(#receiver.forward(simd, #input, #output);)
        }
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (private, Call { parameters, gradients, slope, .. }) = (&call.paths.private, call);
        match self.learned {
            Some(_) => code!(#parameters.backward(simd, #slope, #private::None, &mut #gradients, update);),
            None => TokenStream::new(),
        }
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        let (receiver, Call { input, output, cache, .. }) = (self.receiver(call), call);
        code!(#receiver.step(simd, #input, #output, &mut #cache);)
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
