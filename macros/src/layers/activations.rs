//! Activations and other functions of each element, and the softmaxes over the last axis. `[..] -> [..]`.

use std::rc::Rc;

use crate::code::code;
use proc_macro2::{Ident, Span, TokenStream};

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Family, Layer, Steps};
use crate::model::{Shape, Size};

type Read = Option<(Box<dyn Layer>, Shape)>;

#[derive(Clone)]
struct Activation {
    /// The type in the core crate.
    name: &'static str,
    /// How a value of it is made: nothing for a unit struct.
    arguments: TokenStream,
    family: Option<Family>,
    /// Whether backward can do without the input, so that forward may overwrite it.
    from_output: bool,
    /// Whether backward reads neither input nor output.
    keeps_nothing: bool,
    /// Whether the layer that reads it does its work.
    is_done_by_reader: bool,
    ending: &'static str,
}

impl Activation {
    fn from_output(name: &'static str, family: Option<Family>) -> Self {
        Self {
            name,
            arguments: TokenStream::new(),
            family,
            from_output: true,
            keeps_nothing: false,
            is_done_by_reader: false,
            ending: "Plain",
        }
    }

    fn from_input(name: &'static str, family: Option<Family>) -> Self {
        Self { from_output: false, ..Self::from_output(name, family) }
    }

    fn from_nothing(name: &'static str, family: Option<Family>) -> Self {
        Self { keeps_nothing: true, ..Self::from_output(name, family) }
    }

    #[allow(clippy::unnecessary_wraps)]
    fn built(self, input: &Shape) -> Read {
        Some((Box::new(self), input.clone()))
    }

    fn receiver(&self, call: &Call<'_>) -> TokenStream {
        let (private, name) = (&call.paths.private, Ident::new(self.name, Span::mixed_site()));
        if self.arguments.is_empty() {
            code!(#private::layers::#name)
        } else {
            let arguments = &self.arguments;
            code!(#private::layers::#name::new(#arguments))
        }
    }
}

macro_rules! plain {
    ($($function:ident: $constructor:ident($name:literal, $family:expr);)*) => {
        $(
            pub(super) fn $function(_: &mut Arguments<'_>, input: &Shape) -> Read {
                Activation::$constructor($name, $family).built(input)
            }
        )*
    };
}

plain! {
    relu: from_output("Relu", Some(Family::Rectifier));
    relu6: from_output("Relu6", Some(Family::Rectifier));
    selu: from_output("Selu", Some(Family::SelfNormalizing));
    silu: from_input("Silu", Some(Family::Rectifier));
    softplus: from_output("Softplus", Some(Family::Rectifier));
    hard_sigmoid: from_output("HardSigmoid", Some(Family::Saturating));
    hard_swish: from_input("HardSwish", Some(Family::Rectifier));
    tanh: from_output("Tanh", Some(Family::Saturating));
    abs: from_input("Abs", None);
    exp: from_output("Exp", None);
    log: from_input("Log", None);
    negate: from_nothing("Negate", None);
    sqrt: from_output("Sqrt", None);
    square: from_input("Square", None);
}

pub(super) fn sigmoid(_: &mut Arguments<'_>, input: &Shape) -> Read {
    Activation { ending: "Sigmoids", ..Activation::from_output("Sigmoid", Some(Family::Saturating)) }.built(input)
}

pub(super) fn gelu(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let name = match arguments.word("approximate", &["none", "tanh"]).ok()? {
        Some("tanh") => "GeluTanh",
        _ => "Gelu",
    };
    Activation::from_input(name, Some(Family::Rectifier)).built(input)
}

pub(super) fn leaky_relu(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let slope = arguments.number("negative_slope", 0.01, Range::NOT_NEGATIVE)?;
    Activation { arguments: slope, ..Activation::from_input("LeakyRelu", Some(Family::Rectifier)) }.built(input)
}

pub(super) fn elu(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let alpha = arguments.number("alpha", 1.0, Range::NOT_NEGATIVE)?;
    Activation { arguments: alpha, ..Activation::from_input("Elu", Some(Family::Rectifier)) }.built(input)
}

pub(super) fn softmax(_: &mut Arguments<'_>, input: &Shape) -> Read {
    over_features("Softmax", "Probabilities", &input.features()).built(input)
}

pub(super) fn log_softmax(_: &mut Arguments<'_>, input: &Shape) -> Read {
    over_features("LogSoftmax", "LogProbabilities", &input.features()).built(input)
}

fn over_features(name: &'static str, ending: &'static str, features: &Size) -> Activation {
    Activation { arguments: features.tokens(), ending, ..Activation::from_output(name, Some(Family::Saturating)) }
}

impl Layer for Activation {
    fn behaviour(&self) -> Behaviour {
        if self.is_done_by_reader {
            return Behaviour { identity: true, ..Behaviour::default() };
        }
        self.step_behaviour()
    }

    fn step_behaviour(&self) -> Behaviour {
        Behaviour {
            in_place: self.from_output,
            infer_in_place: true,
            slope_in_place: true,
            keeps_input: !self.from_output,
            keeps_output: self.from_output && !self.keeps_nothing,
            ..Behaviour::default()
        }
    }

    fn steps(&self) -> Steps {
        Steps::Alone
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call);
        let Call { input, output, .. } = call;
        if call.in_place {
            code!(#receiver.forward_in_place(simd, #output);)
        } else {
            code!(#receiver.forward(simd, #input, #output);)
        }
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call);
        let kept = if self.from_output { &call.output } else { &call.input };
        let slope = &call.slope;
        code!(#receiver.backward(simd, #kept, #slope);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn family(&self) -> Option<Family> {
        self.family
    }

    fn as_rectifier(&self) -> Option<Rc<dyn Layer>> {
        (self.name == "Relu").then(|| Rc::new(Self { is_done_by_reader: true, ..self.clone() }) as Rc<dyn Layer>)
    }

    fn ending(&self) -> Option<&'static str> {
        Some(self.ending)
    }
}
