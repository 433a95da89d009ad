//! What layers with weights have in common: `bias`, `init`, `bias_init`, `l1`, `l2`.

use crate::code::code;
use proc_macro2::TokenStream;

use super::arguments::Range;
use super::{Arguments, Family, Paths, Penalties};
use crate::model::Size;

/// The options of weights.
#[derive(Clone)]
pub(super) struct Weights {
    pub bias: bool,
    init: Option<TokenStream>,
    bias_init: TokenStream,
    pub penalties: Penalties,
}

impl Weights {
    pub(super) fn read(arguments: &mut Arguments<'_>) -> Option<Self> {
        let bias = arguments.flag("bias", true);
        let init = arguments.initializer("init");
        let bias_init = arguments.initializer("bias_init");
        let l1 = arguments.number_option("l1", Range::NOT_NEGATIVE);
        let l2 = arguments.number_option("l2", Range::NOT_NEGATIVE);
        Some(Self {
            bias: bias?,
            init: init.ok()?,
            bias_init: bias_init.ok()?.unwrap_or_else(|| code!(Zeros)),
            penalties: Penalties { l1: l1.ok()?, l2: l2.ok()? },
        })
    }

    /// What inference needs of them once a normalization is part of them: biases, and no penalties.
    pub(super) fn before_norm(&self) -> Self {
        Self { bias: true, penalties: Penalties::default(), ..self.clone() }
    }

    /// How many biases there are, as the argument of a type.
    pub(super) fn biases(&self, outputs: &Size) -> TokenStream {
        if self.bias { outputs.argument() } else { code!(0) }
    }

    /// How many numbers are learned, if so many of them are weights.
    pub(super) fn count(&self, weights: Option<u64>, outputs: &Size) -> Option<u64> {
        weights?.checked_add(if self.bias { outputs.value()? } else { 0 })
    }

    /// The two initializers; that of the weights is decided by the activation that follows if it is not given.
    pub(super) fn initializers(&self, paths: &Paths, next: Option<Family>) -> TokenStream {
        let private = &paths.private;
        let default = match next {
            Some(Family::Rectifier) => code!(HeNormal),
            Some(Family::SelfNormalizing) => code!(LecunNormal),
            Some(Family::Saturating) | None => code!(GlorotUniform),
        };
        let (init, bias_init) = (self.init.as_ref().unwrap_or(&default), &self.bias_init);
        code!(#private::Initializer::#init, #private::Initializer::#bias_init)
    }
}
