//! The arguments that say how a window moves: kernel, stride, padding, dilation, along one axis or two.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::Expr;

use super::{Arguments, Paths};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

/// The names of the axes in messages.
const AXES: [[&str; 2]; 2] = [["length", ""], ["height", "width"]];

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
    name: &'static str,
    /// What the layer is given, or what a transposed convolution gives.
    pub input: Size,
    /// The number of windows.
    pub output: Size,
    pub kernel: Size,
    pub stride: Size,
    pub dilation: Size,
    padding: Padding,
    transposed: bool,
}

/// The windows of a layer: one axis, or height and width.
#[derive(Clone)]
pub(super) struct Window {
    axes: Vec<Axis>,
    pub channels: Size,
    layer: String,
    /// What a kernel is called in messages.
    noun: &'static str,
    span: Span,
    /// The input, if only the compiler knows its rank.
    unknown: Option<Shape>,
}

/// How a layer wants its window to be read.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// The name of the kernel's size.
    pub kernel: &'static str,
    /// Whether that may stand without a name.
    pub in_place: bool,
    /// Whether the windows are side by side unless a stride is given.
    pub strides_by_kernel: bool,
    pub dilates: bool,
    pub causal: bool,
    /// Whether the windows are those of the output.
    pub transposed: bool,
}

impl Rules {
    pub(super) const CONVOLUTION: Self =
        Self { kernel: "kernel", in_place: false, strides_by_kernel: false, dilates: true, causal: false, transposed: false };
    pub(super) const POOLING: Self =
        Self { kernel: "size", in_place: true, strides_by_kernel: true, dilates: false, ..Self::CONVOLUTION };

    /// What a kernel is called in messages.
    const fn noun(self) -> &'static str {
        if self.in_place { "window" } else { "kernel" }
    }
}

/// The axes of an input that is a sequence or an image: their sizes, and the channels.
pub(super) struct Grid {
    pub sizes: Vec<Size>,
    pub channels: Size,
}

impl Grid {
    /// Height and width; a sequence has height 1.
    pub(super) fn plane(&self) -> [Size; 2] {
        match self.sizes.as_slice() {
            [height, width] => [height.clone(), width.clone()],
            [length] => [Size::literal(1), length.clone()],
            _ => [Size::literal(1), Size::literal(1)],
        }
    }

    /// The shape of these sizes and other channels.
    pub(super) fn shape(sizes: Vec<Size>, channels: Size) -> Shape {
        Shape::Sizes(sizes.into_iter().chain([channels]).collect())
    }
}

/// Reads the input of a layer that takes an image `[height, width, channels]` (two axes) or a sequence `[length, channels]` (one).
pub(super) fn grid(arguments: &mut Arguments<'_>, input: &Shape, axes: usize) -> Option<Grid> {
    let call = arguments.call();
    match input {
        Shape::Sizes(sizes) if sizes.len() == axes + 1 => {
            let (channels, sizes) = sizes.split_last()?;
            Some(Grid { sizes: sizes.to_vec(), channels: channels.clone() })
        }
        Shape::Sizes(_) => {
            arguments.error(call.span(), messages::rank_does_not_fit(&call.text(), axes + 1, input));
            arguments.ignore_the_rest();
            None
        }
        Shape::Constant { tokens, text, generic, span } => {
            let size = |axis: usize| {
                let tokens = code!(#tokens.size(#axis));
                Size::expression(tokens, *generic, *span).called(format!("axis {axis} of {text}"))
            };
            Some(Grid { sizes: (0..axes).map(size).collect(), channels: size(axes) })
        }
        Shape::Broken(report) => {
            Some(Grid { sizes: (0..axes).map(|_| Size::broken(report)).collect(), channels: Size::broken(report) })
        }
    }
}

/// The check of a rank that only the compiler knows: an item.
pub(super) fn rank_assertion(paths: &Paths, layer: &str, input: &Shape, axes: usize, span: Span) -> Option<TokenStream> {
    rank_check(&paths.private, layer, input, axes, span)
}

/// The same, while arguments are read.
pub(super) fn rank_check(private: &TokenStream, layer: &str, input: &Shape, axes: usize, span: Span) -> Option<TokenStream> {
    let Shape::Constant { .. } = input else { return None };
    let (shape, takes, rank) = (input.tokens(private), messages::rank_name(axes + 1), axes + 1);
    Some(quote_spanned!(span=> const _: () = (#private::assertions::rank)(#layer, #takes, #rank, #shape);))
}

/// Reads the input and the window of a layer. (The window also if the input is wrong, so that its options are known.)
pub(super) fn window_over(arguments: &mut Arguments<'_>, input: &Shape, axes: usize, rules: Rules) -> Option<Window> {
    let unknown = || Size::expression(TokenStream::new(), false, Span::mixed_site());
    let nothing = || Grid { sizes: (0..axes).map(|_| unknown()).collect(), channels: unknown() };
    let grid = grid(arguments, input, axes);
    let window = window(arguments, grid.as_ref().unwrap_or(&nothing()), rules);
    let unknown = matches!(input, Shape::Constant { .. }).then(|| input.clone());
    grid.and(window).map(|window| Window { unknown, ..window })
}

/// Reads the window of a layer over a grid.
pub(super) fn window(arguments: &mut Arguments<'_>, grid: &Grid, rules: Rules) -> Option<Window> {
    let axes = grid.sizes.len();
    let kernel = if rules.in_place {
        let missing = messages::window_missing(&arguments.call().name().to_string());
        arguments.required_pair(rules.kernel, axes, missing)
    } else {
        arguments.kernel(rules.kernel, axes)
    };
    let stride = arguments.pair("stride", axes);
    let dilation = if rules.dilates { arguments.pair("dilation", axes) } else { Ok(None) };
    let padding = arguments.padding(axes, rules.causal);
    let (kernel, stride, dilation, padding) = (kernel?, stride.ok()?, dilation.ok()?, padding.ok()?);
    let ones = || vec![Size::literal(1); axes];
    let stride = stride.unwrap_or_else(|| if rules.strides_by_kernel { kernel.clone() } else { ones() });
    let dilation = dilation.unwrap_or_else(ones);
    let padding = padding.unwrap_or_else(|| vec![Padding::Valid; axes]);
    let call = arguments.call();
    let mut window = Window {
        axes: Vec::new(),
        channels: grid.channels.clone(),
        layer: call.text(),
        noun: rules.noun(),
        span: call.span(),
        unknown: None,
    };
    for (index, size) in grid.sizes.iter().enumerate() {
        let known = Axis {
            name: AXES[axes - 1][index],
            input: size.clone(),
            output: size.clone(),
            kernel: kernel[index].clone(),
            stride: stride[index].clone(),
            dilation: dilation[index].clone(),
            padding: padding[index].clone(),
            transposed: rules.transposed,
        };
        window.axes.push(known.sized(&arguments.private()));
    }
    let mut fits = true;
    for axis in &window.axes {
        if let Some(message) = axis.misfit(&window.layer, rules.noun()) {
            arguments.error(call.span(), message);
            fits = false;
        }
    }
    fits.then_some(window)
}

impl Axis {
    /// With the size that is not given.
    fn sized(mut self, private: &TokenStream) -> Self {
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
    fn value(&self) -> Option<u64> {
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

    fn extent(&self) -> Option<u64> {
        (self.kernel.value()? - 1).checked_mul(self.dilation.value()?)?.checked_add(1)
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
    fn misfit(&self, layer: &str, noun: &str) -> Option<messages::Message> {
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
    fn expression(&self, private: &TokenStream) -> TokenStream {
        let [given, kernel, stride, dilation] =
            [if self.transposed { &self.output } else { &self.input }, &self.kernel, &self.stride, &self.dilation]
                .map(Size::tokens);
        let padding = self.padding.tokens(private);
        let function = if self.transposed { code!(transposed) } else { code!(new) };
        code!(#private::Axis::#function(#given, #kernel, #stride, #dilation, #padding))
    }

    /// The checks that only the compiler can make.
    fn assertions(&self, private: &TokenStream, layer: &str, noun: &str, span: Span) -> TokenStream {
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
    fn tokens(&self, private: &TokenStream) -> TokenStream {
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

impl Window {
    /// The sizes of what the layer gives, without channels.
    pub(super) fn output(&self) -> Vec<Size> {
        self.axes.iter().map(|axis| if axis.transposed { &axis.input } else { &axis.output }).cloned().collect()
    }

    /// The number of windows.
    pub(super) fn positions(&self) -> Size {
        Size::product(&self.axes.iter().map(|axis| axis.output.clone()).collect::<Vec<_>>())
    }

    /// The number of places of a window.
    pub(super) fn places(&self) -> Size {
        Size::product(&self.axes.iter().map(|axis| axis.kernel.clone()).collect::<Vec<_>>())
    }

    /// Whether every window is one place and there is one for each place: a convolution is a product then.
    pub(super) fn is_identity(&self) -> bool {
        let one = |size: &Size| size.value() == Some(1);
        let none = |padding: &Padding| match padding {
            Padding::Each(padding) => padding.value() == Some(0),
            _ => true,
        };
        self.axes.iter().all(|axis| one(&axis.kernel) && one(&axis.stride) && none(&axis.padding))
    }

    /// The first axis along which a window may lie in the padding altogether: its name, the padding and the size of a window.
    pub(super) fn hidden(&self) -> Option<(&'static str, u64, u64)> {
        let hides = |axis: &Axis| match &axis.padding {
            Padding::Each(padding) => {
                let (padding, extent) = (padding.value()?, axis.extent()?);
                (padding >= extent).then_some((axis.name, padding, extent))
            }
            _ => None,
        };
        self.axes.iter().find_map(hides)
    }

    /// The same check where only the compiler can make it.
    pub(super) fn padding_assertions(&self, paths: &Paths) -> TokenStream {
        let private = &paths.private;
        let checks = self.axes.iter().filter_map(|axis| {
            let Padding::Each(padding) = &axis.padding else { return None };
            if padding.value().is_some() && axis.extent().is_some() {
                return None;
            }
            let (layer, name, padding, extent) = (&self.layer, axis.name, padding.tokens(), axis.expression(private));
            let span = self.span;
            Some(quote_spanned! {span=>
                const _: () = (#private::assertions::padding)(#layer, #name, [#padding, #extent.extent()]);
            })
        });
        code!(#(#checks)*)
    }

    /// The window as an expression of the core crate's type, with the channels that are given.
    pub(super) fn tokens(&self, private: &TokenStream, channels: &Size) -> TokenStream {
        let axes: Vec<_> = self.axes.iter().map(|axis| axis.expression(private)).collect();
        let (height, width) = match axes.as_slice() {
            [height, width] => (height.clone(), width.clone()),
            [length] => (code!(#private::Window::LINE), length.clone()),
            _ => (code!(#private::Window::LINE), code!(#private::Window::LINE)),
        };
        let channels = channels.tokens();
        code!(const { #private::Window { height: #height, width: #width, channels: #channels } })
    }

    /// The checks that only the compiler can make.
    pub(super) fn assertions(&self, paths: &Paths) -> TokenStream {
        let rank = self.unknown.as_ref().and_then(|input| rank_assertion(paths, &self.layer, input, self.axes.len(), self.span));
        let checks = self.axes.iter().map(|axis| axis.assertions(&paths.private, &self.layer, self.noun, self.span));
        code!(#rank #(#checks)*)
    }
}

impl Arguments<'_> {
    /// The option that is the size of the kernel, which must be there.
    fn kernel(&mut self, what: &'static str, axes: usize) -> Option<Vec<Size>> {
        match self.pair(what, axes) {
            Ok(Some(kernel)) => Some(kernel),
            Ok(None) => {
                let call = self.call();
                if call.errors.is_empty() && !self.is_misnamed(what) {
                    self.error(call.span(), messages::kernel_missing(&call.text(), what));
                }
                None
            }
            Err(()) => None,
        }
    }

    /// A size for every axis that may stand without a name, and must be there.
    pub(super) fn required_pair(&mut self, what: &'static str, axes: usize, missing: messages::Message) -> Option<Vec<Size>> {
        let Some(value) = self.value(what) else {
            let call = self.call();
            if call.errors.is_empty() {
                self.error(call.span(), missing);
            }
            return None;
        };
        self.checked_pair(what, value, axes, Size::read)
    }

    /// An option that is a size for every axis: `3`, or `[3, 5]` if there are two.
    fn pair(&mut self, what: &'static str, axes: usize) -> Result<Option<Vec<Size>>, ()> {
        match self.option(what) {
            Some(value) => self.checked_pair(what, value, axes, Size::read).map(Some).ok_or(()),
            None => Ok(None),
        }
    }

    fn checked_pair(
        &mut self,
        what: &'static str,
        value: &Expr,
        axes: usize,
        read: impl Fn(&Expr, &str, &crate::model::Names) -> syn::Result<Size>,
    ) -> Option<Vec<Size>> {
        let owner = format!("`{what}`");
        let parts = match list(value) {
            Some(parts) if parts.len() == axes && axes > 1 => parts,
            Some(parts) => {
                self.wrong(value, messages::pair_of_other_length(what, axes, parts.len()));
                return None;
            }
            None => vec![value.clone(); axes],
        };
        let names = self.names();
        let mut sizes = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            match read(part, &owner, names) {
                Ok(size) => sizes.push(size),
                Err(mistake) => {
                    // One number for both axes is one mistake.
                    if index == 0 || parts[0].to_token_stream().to_string() != part.to_token_stream().to_string() {
                        self.report(mistake);
                    }
                }
            }
        }
        (sizes.len() == axes).then_some(sizes)
    }

    /// `padding: valid`, `same`, a number, or one for each axis; `causal` where that makes sense.
    fn padding(&mut self, axes: usize, causal: bool) -> Result<Option<Vec<Padding>>, ()> {
        let Some(value) = self.option("padding") else { return Ok(None) };
        let word = match value {
            Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
            Expr::Lit(literal) if matches!(literal.lit, syn::Lit::Str(_)) => Some(value.to_token_stream().to_string()),
            _ => None,
        };
        let padding = match word.as_deref() {
            Some("valid") => Padding::Valid,
            Some("same") => Padding::Same,
            Some("causal") if causal => Padding::Causal,
            Some(word) if !word.starts_with(char::is_uppercase) => {
                self.wrong(value, messages::padding_unknown(word, causal));
                return Err(());
            }
            _ => {
                let sizes = self.checked_pair("padding", value, axes, Size::read_amount).ok_or(())?;
                return Ok(Some(sizes.into_iter().map(Padding::Each).collect()));
            }
        };
        Ok(Some(vec![padding; axes]))
    }
}

/// The parts of `[3, 5]`.
pub(super) fn list(value: &Expr) -> Option<Vec<Expr>> {
    let mut tokens = value.to_token_stream().into_iter();
    let (Some(TokenTree::Group(group)), None) = (tokens.next(), tokens.next()) else { return None };
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let parser = syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated;
    let parts = syn::parse::Parser::parse2(parser, group.stream()).ok()?;
    Some(parts.into_iter().collect())
}
