//! What a layer is told to write a call: the names and expressions that generated code has there.

use proc_macro2::{Ident, TokenStream};

use crate::code::code;
use crate::model::Names;

/// Names that generated code uses.
pub(crate) struct Paths {
    /// The private module of the facade.
    pub private: TokenStream,
    /// The scalar parameter.
    pub scalar: Ident,
    /// The batch parameter where it is declared.
    pub batch_name: Ident,
    /// The batch as an argument of a type: its parameter, in braces as all names of numbers are, or its value.
    pub batch: TokenStream,
}

impl Paths {
    /// Those of a network in which these names are taken.
    pub(crate) fn of(names: &Names) -> Self {
        let batch_name = names.fresh("B");
        Self { private: names.private.clone(), scalar: names.fresh("T"), batch: code!({ #batch_name }), batch_name }
    }

    /// `SMatrix<T, ROWS, { B }>`.
    pub(crate) fn batch_of(&self, rows: &TokenStream) -> TokenStream {
        let Self { private, scalar, batch, .. } = self;
        code!(#private::SMatrix<#scalar, #rows, #batch>)
    }
}

/// The expressions of one call.
pub(crate) struct Call<'a> {
    pub paths: &'a Paths,
    /// The parameters: `self.hidden`.
    pub parameters: TokenStream,
    /// Their gradients: `gradients.hidden`.
    pub gradients: TokenStream,
    /// What the layer keeps: `cache.hidden_dropout_noise`.
    pub cache: TokenStream,
    pub input: TokenStream,
    /// All inputs; `input` is the first.
    pub inputs: Vec<TokenStream>,
    pub output: TokenStream,
    /// The gradient of the output.
    pub slope: TokenStream,
    /// The place for the gradient of the input, an `Option`.
    pub input_slope: TokenStream,
    /// Input and output are the same memory.
    pub in_place: bool,
    /// The input that is the same memory as the output.
    pub over: Option<usize>,
    /// Which steps are no padding: a slice, empty if all.
    pub mask: TokenStream,
    /// The parameters are used several times in a pass.
    pub shared: bool,
}

/// Maximum pooling, as the layer before it calls it.
#[derive(Default)]
pub(crate) struct Pool {
    /// The layer: an expression.
    pub receiver: TokenStream,
    /// A slice of the places of the maxima, mutable.
    pub places: TokenStream,
    pub output: TokenStream,
    /// The gradient of the output.
    pub slope: TokenStream,
}

/// Where the gradient of one of several inputs goes: an expression for the place.
pub(crate) enum Slot {
    /// What was there is overwritten.
    Set(TokenStream),
    /// It is added to what is there.
    Add(TokenStream),
    /// The gradient of the output becomes it.
    InPlace,
}

/// From the input to the output, if they are two buffers.
pub(crate) fn copy(call: &Call<'_>) -> TokenStream {
    if call.in_place {
        return TokenStream::new();
    }
    let Call { input, output, .. } = call;
    code!(#output.copy_from_slice(#input);)
}
