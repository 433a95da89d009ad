//! The windows along one axis: their number, and the checks that they fit.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use crate::code::code;
use crate::messages;
use crate::model::Size;

/// What stands around the input, along one axis.
#[derive(Clone)]
pub(super) enum Padding {
    Valid,
    Same,
    Causal,
    Each(Size),
}

/// The windows along one axis.
#[derive(Clone)]
pub(super) struct Axis {
    pub(super) name: &'static str,
    /// What the layer is given, or what a transposed convolution gives.
    pub input: Size,
    /// The number of windows.
    pub output: Size,
    pub kernel: Size,
    pub stride: Size,
    pub dilation: Size,
    pub(super) padding: Padding,
    pub(super) transposed: bool,
}

impl Axis {
    /// With the size that is not given.
    pub(super) fn sized(mut self, private: &TokenStream) -> Self {
        let unchanged = self.stride.value() == Some(1) && matches!(self.padding, Padding::Same | Padding::Causal);
        if unchanged {
            return self;
        }
        let given = self.input.clone();
        let (tokens, end) = (self.expression(private), if self.transposed { code!(input) } else { code!(output) });
        let parts = [&given, &self.kernel, &self.stride, &self.dilation];
        let computed = Size::computed(self.value(), code!(#tokens.#end), self.words(), &parts);
        if self.transposed {
            self.input = computed;
        } else {
            self.output = computed;
        }
        self
    }

    /// The value of the size that is computed, if the macro can tell. The same as `Axis` of the core crate.
    pub(super) fn value(&self) -> Option<u64> {
        let (given, stride) = (if self.transposed { &self.output } else { &self.input }.value()?, self.stride.value()?);
        let around = match &self.padding {
            Padding::Each(padding) => padding.value()?.checked_mul(2)?,
            _ => 0,
        };
        let same = matches!(self.padding, Padding::Same | Padding::Causal);
        match (self.transposed, same) {
            (true, true) => given.checked_mul(stride),
            (true, false) => {
                (given - 1).checked_mul(stride)?.checked_add(self.extent()?)?.checked_sub(around).filter(|size| *size > 0)
            }
            (false, true) => Some(given.div_ceil(stride)),
            (false, false) => Some(given.checked_add(around)?.saturating_sub(self.extent()?) / stride + 1),
        }
    }

    pub(super) fn extent(&self) -> Option<u64> {
        (self.kernel.value()? - 1).checked_mul(self.dilation.value()?)?.checked_add(1)
    }

    /// How many places a window reaches over.
    pub(super) fn span(&self, private: &TokenStream) -> Size {
        let axis = self.expression(private);
        Size::computed(
            self.extent(),
            code!(#axis.extent()),
            "the extent of a window".to_string(),
            &[&self.kernel, &self.dilation],
        )
    }

    /// The computed size as a person would write it.
    fn words(&self) -> String {
        let (given, kernel, stride, dilation) = (&self.input, &self.kernel, &self.stride, &self.dilation);
        let given = given.text();
        let stride = (stride.value() != Some(1)).then(|| stride.text());
        if matches!(self.padding, Padding::Same | Padding::Causal) {
            let stride = stride.unwrap_or_default();
            return if self.transposed { format!("{given} * {stride}") } else { format!("ceil({given} / {stride})") };
        }
        let extent = match dilation.value() {
            Some(1) => kernel.text(),
            _ => format!("(({} - 1) * {} + 1)", kernel.text(), dilation.text()),
        };
        let around = if let Padding::Each(padding) = &self.padding { Some(padding.text()) } else { None };
        if self.transposed {
            let less = around.map(|around| format!(" - 2 * {around}")).unwrap_or_default();
            let times = stride.map(|stride| format!(" * {stride}")).unwrap_or_default();
            return format!("({given} - 1){times} + {extent}{less}");
        }
        let more = around.map(|around| format!(" + 2 * {around}")).unwrap_or_default();
        match stride {
            Some(stride) => format!("({given}{more} - {extent}) / {stride} + 1"),
            None => format!("{given}{more} - {extent} + 1"),
        }
    }

    /// Why there is no window, or nothing that a transposed convolution would give.
    pub(super) fn misfit(&self, layer: &str, noun: &str) -> Option<messages::Message> {
        let around = match &self.padding {
            Padding::Valid => 0,
            Padding::Each(padding) => padding.value()?.checked_mul(2)?,
            Padding::Same | Padding::Causal => return None,
        };
        if self.transposed {
            let whole = (self.output.value()? - 1).checked_mul(self.stride.value()?)?.checked_add(self.extent()?)?;
            return (around >= whole).then(|| messages::padding_takes_all(layer, self.name, around, whole));
        }
        let (extent, padded) = (self.extent()?, self.input.value()?.checked_add(around)?);
        (extent > padded).then(|| messages::kernel_too_large(layer, noun, self.name, extent, padded))
    }

    /// The axis as an expression of the core crate's type.
    pub(super) fn expression(&self, private: &TokenStream) -> TokenStream {
        let [given, kernel, stride, dilation] =
            [if self.transposed { &self.output } else { &self.input }, &self.kernel, &self.stride, &self.dilation]
                .map(Size::tokens);
        let padding = self.padding.tokens(private);
        let function = if self.transposed { code!(transposed) } else { code!(new) };
        code!(#private::Axis::#function(#given, #kernel, #stride, #dilation, #padding))
    }

    /// The checks that only the compiler can make.
    pub(super) fn assertions(&self, private: &TokenStream, layer: &str, noun: &str, span: Span) -> TokenStream {
        let [kernel, stride, dilation] = [&self.kernel, &self.stride, &self.dilation].map(|size| size.assertion(private));
        let fit = self.fit(private, layer, noun, span);
        code!(#kernel #stride #dilation #fit)
    }

    /// The check that the window fits, if only the compiler can make it.
    fn fit(&self, private: &TokenStream, layer: &str, noun: &str, span: Span) -> Option<TokenStream> {
        if matches!(self.padding, Padding::Same | Padding::Causal) || self.value().is_some() {
            return None;
        }
        let given = if self.transposed { &self.output } else { &self.input };
        let [given, kernel, stride, dilation] = [given, &self.kernel, &self.stride, &self.dilation].map(Size::tokens);
        let (padding, name) = (self.padding.tokens(private), self.name);
        if self.transposed {
            let sizes = code!(#private::Axis::around(#given, #kernel, #stride, #dilation, #padding));
            return Some(quote_spanned!(span=> const _: () = (#private::assertions::transposed)(#layer, #name, #sizes);));
        }
        let (axis, padded) =
            (self.expression(private), code!(#private::Axis::padded(#given, #kernel, #stride, #dilation, #padding)));
        Some(
            quote_spanned!(span=> const _: () = (#private::assertions::window)(#layer, #noun, #name, [#axis.extent(), #padded]);),
        )
    }
}

impl Padding {
    pub(super) fn tokens(&self, private: &TokenStream) -> TokenStream {
        match self {
            Self::Valid => code!(#private::Padding::Valid),
            Self::Same => code!(#private::Padding::Same),
            Self::Causal => code!(#private::Padding::Causal),
            Self::Each(padding) => {
                let padding = padding.tokens();
                code!(#private::Padding::Each(#padding))
            }
        }
    }
}
