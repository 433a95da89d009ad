//! `Dense(units, bias: true, init: .., bias_init: zeros, l1: .., l2: ..)`: `[.., features] -> [.., units]`.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties};
use crate::messages;
use crate::model::{Shape, Size};

struct Dense {
    features: Size,
    units: Size,
    /// How often it is applied to a sample: once for a vector.
    positions: Size,
    bias: bool,
    init: Option<TokenStream>,
    bias_init: TokenStream,
    penalties: Penalties,
}

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let units = arguments.size("units");
    let bias = arguments.flag("bias", true);
    let init = arguments.initializer("init");
    let bias_init = arguments.initializer("bias_init");
    let l1 = arguments.number_option("l1", Range::NOT_NEGATIVE);
    let l2 = arguments.number_option("l2", Range::NOT_NEGATIVE);
    let units = units?;
    if input.sizes().len() > 2 {
        arguments.error(arguments.call().span(), messages::vector_expected(&arguments.call().text(), input));
        return None;
    }
    let layer = Dense {
        features: input.features(),
        positions: input.positions(),
        units: units.clone(),
        bias: bias?,
        init: init.ok()?,
        bias_init: bias_init.ok()?.unwrap_or_else(|| code!(Zeros)),
        penalties: Penalties { l1: l1.ok()?, l2: l2.ok()? },
    };
    Some((Box::new(layer), input.with_features(units)))
}

impl Layer for Dense {
    fn behaviour(&self) -> Behaviour {
        Behaviour { keeps_input: true, ..Behaviour::default() }
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let Paths { private, scalar, .. } = paths;
        let (features, units) = (self.features.argument(), self.units.argument());
        let biases = if self.bias { units.clone() } else { code!(0) };
        Some(code!(#private::layers::Dense<#scalar, #features, #units, #biases>))
    }

    fn count(&self) -> Option<u64> {
        let (features, units) = (self.features.value()?, self.units.value()?);
        features.checked_mul(units)?.checked_add(if self.bias { units } else { 0 })
    }

    fn initialize(&self, paths: &Paths, place: &TokenStream, next: Option<Family>) -> Option<TokenStream> {
        let private = &paths.private;
        let default = match next {
            Some(Family::Rectifier) => code!(HeNormal),
            Some(Family::SelfNormalizing) => code!(LecunNormal),
            Some(Family::Saturating) | None => code!(GlorotUniform),
        };
        let init = self.init.as_ref().unwrap_or(&default);
        let bias_init = &self.bias_init;
        Some(code!(#place.init(#private::Initializer::#init, #private::Initializer::#bias_init, rng);))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, input, output, .. } = call;
        code!(#parameters.forward(simd, #input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let Call { parameters, gradients, input, slope, input_slope, .. } = call;
        code!(#parameters.backward(simd, #input, #slope, #input_slope, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        let macs = Size::product(&[self.positions.clone(), self.features.clone(), self.units.clone()]);
        Some(macs.tokens())
    }

    fn changes_signal(&self) -> bool {
        true
    }

    fn penalties(&self) -> Penalties {
        self.penalties.clone()
    }
}
