//! `GroupNorm(groups, eps: 1e-5)`: `[.., channels] -> [.., channels]`, over groups of channels and all positions.
//! `InstanceNorm(eps: 1e-5)`: a group for each channel.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use super::arguments::{Range, float};
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Steps, copy};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

type Read = Option<(Box<dyn Layer>, Shape)>;

struct GroupNorm {
    channels: Size,
    positions: Size,
    groups: Size,
    epsilon: TokenStream,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

pub(super) fn group(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let groups = arguments.size("groups");
    let epsilon = arguments.number_option("eps", Range::POSITIVE);
    let (groups, epsilon) = (groups?, epsilon.ok()?);
    let (channels, call) = (input.features(), arguments.call());
    let divides = groups.value().zip(channels.value()).map(|(groups, channels)| channels % groups == 0);
    let is_sure = groups.value() == Some(1) || divides == Some(true) || input.report().is_some();
    if divides == Some(false) || (!is_sure && (groups.is_generic() || channels.is_generic())) {
        arguments.error(call.span(), messages::groups_do_not_divide_channels(&call.text(), &groups, &channels));
        return None;
    }
    let check = (!is_sure).then(|| divisible(&arguments.private(), &call.text(), &groups, &channels, call.span()));
    Some(built(input, groups, epsilon, check))
}

pub(super) fn instance(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let epsilon = arguments.number_option("eps", Range::POSITIVE);
    let check = super::positions(arguments, input)?;
    Some(built(input, input.features(), epsilon.ok()?, check))
}

fn divisible(private: &TokenStream, layer: &str, groups: &Size, channels: &Size, span: Span) -> TokenStream {
    let (groups, channels) = (groups.tokens(), channels.tokens());
    quote_spanned!(span=> const _: () = (#private::assertions::groups_of_channels)(#layer, [#groups, #channels]);)
}

fn built(input: &Shape, groups: Size, epsilon: Option<TokenStream>, check: Option<TokenStream>) -> (Box<dyn Layer>, Shape) {
    let epsilon = epsilon.unwrap_or_else(|| float(1e-5));
    let (channels, positions) = (input.features(), input.positions());
    (Box::new(GroupNorm { channels, positions, groups, epsilon, check }), input.clone())
}

impl GroupNorm {
    fn groups(&self, paths: &Paths) -> TokenStream {
        let (private, epsilon) = (&paths.private, &self.epsilon);
        let (groups, positions) = (self.groups.tokens(), self.positions.tokens());
        code!(#private::Groups { groups: #groups, positions: #positions, epsilon: #epsilon })
    }
}

impl Layer for GroupNorm {
    fn behaviour(&self) -> Behaviour {
        Behaviour { infer_in_place: true, slope_in_place: true, keeps_input: true, ..Behaviour::default() }
    }

    fn steps(&self) -> Steps {
        Steps::Together("normalizes over all steps")
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, channels) = (paths, self.channels.argument());
        Some(code!(#private::layers::GroupNorm<#scalar, #channels>))
    }

    fn count(&self) -> Option<u64> {
        self.channels.value()?.checked_mul(2)
    }

    fn initialize(&self, _: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        Some(code!(#place.init();))
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, batch, .. }, channels) = (paths, self.channels.argument());
        Some(code!(#private::layers::GroupNormCache<#scalar, #channels, #batch>))
    }

    fn memory(&self, paths: &Paths) -> Option<TokenStream> {
        let (Paths { private, scalar, .. }, channels) = (paths, self.channels.argument());
        Some(code!(#private::layers::GroupNormMemory<#scalar, #channels>))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let groups = self.groups(call.paths);
        let Call { parameters, input, output, cache, .. } = call;
        code!(#parameters.forward(simd, #groups, #input, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let groups = self.groups(call.paths);
        let Call { parameters, gradients, input, slope, cache, .. } = call;
        code!(#parameters.backward(simd, #groups, #input, #slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let (groups, copied) = (self.groups(call.paths), copy(call));
        let Call { parameters, output, cache, .. } = call;
        code!(#copied #parameters.infer(simd, #groups, #output, &mut #cache);)
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.check.clone()
    }
}
