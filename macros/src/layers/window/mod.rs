//! The arguments that say how a window moves: kernel, stride, padding, dilation, along one axis or two.

mod axis;
mod options;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use super::{Arguments, Paths, Steps};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};
use axis::{Axis, Padding};

pub(super) use options::list;

/// The names of the axes in messages.
const AXES: [[&str; 2]; 2] = [["length", ""], ["height", "width"]];
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

/// Reads the input of a layer that takes an image `[height, width, channels]` (two axes) or a sequence `[length, channels]` (one). After a
/// mistake, nothing more is said about the layer.
pub(super) fn grid(arguments: &mut Arguments<'_>, input: &Shape, axes: usize) -> Option<Grid> {
    let grid = axes_of(arguments, input, axes);
    if grid.is_none() {
        arguments.ignore_the_rest();
    }
    grid
}

fn axes_of(arguments: &mut Arguments<'_>, input: &Shape, axes: usize) -> Option<Grid> {
    let call = arguments.call();
    match input {
        Shape::Sizes(sizes) if sizes.len() == axes + 1 => {
            let (channels, sizes) = sizes.split_last()?;
            Some(Grid { sizes: sizes.to_vec(), channels: channels.clone() })
        }
        Shape::Sizes(_) => {
            arguments.error(call.span(), messages::rank_does_not_fit(&call.text(), axes + 1, input));
            None
        }
        Shape::Constant { tokens, text, generic, span } => {
            let size = |axis: usize| {
                let tokens = code!(#tokens.size(#axis));
                Size::expression(tokens, *generic, *span).called(format!("axis {axis} of {text}"))
            };
            Some(Grid { sizes: (0..axes).map(size).collect(), channels: size(axes) })
        }
        Shape::Tokens { .. } => None,
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
    let grid = axes_of(arguments, input, axes);
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

    /// How a layer with this window treats the steps of a sequence.
    pub(super) fn steps(&self) -> Steps {
        let [axis] = self.axes.as_slice() else { return Steps::Together("takes images") };
        let alone = axis.kernel.value() == Some(1);
        match (axis.stride.value(), &axis.padding) {
            (Some(1), Padding::Causal | Padding::Valid) => Steps::InOrder,
            (Some(1), _) if alone => Steps::InOrder,
            (Some(1), _) => Steps::Together("also reads later steps: let its padding be `causal`"),
            _ => Steps::Together("gives one step for several: let its stride be 1"),
        }
    }

    /// What a stream through a layer with this window keeps: the steps that it reaches back.
    pub(super) fn state(&self, paths: &Paths) -> Option<TokenStream> {
        let ([axis], Paths { private, scalar, .. }) = (self.axes.as_slice(), paths) else { return None };
        let (channels, span) = (self.channels.argument(), axis.span(private).argument());
        Some(code!(#private::layers::RecentSteps<#scalar, #channels, #span>))
    }

    /// The checks that only the compiler can make.
    pub(super) fn assertions(&self, paths: &Paths) -> TokenStream {
        let rank = self.unknown.as_ref().and_then(|input| rank_assertion(paths, &self.layer, input, self.axes.len(), self.span));
        let checks = self.axes.iter().map(|axis| axis.assertions(&paths.private, &self.layer, self.noun, self.span));
        code!(#rank #(#checks)*)
    }
}

/// The panel of a convolution in inference: patches of `depth` numbers for as many positions as `layers::panel::inference` of the core says, which
/// this repeats, so that the panel can have a place among values. (Kernels work with a panel of any length from one patch on.)
pub(super) fn panel(private: &TokenStream, depth: &Size, positions: &Size) -> Size {
    let value = depth.value().zip(positions.value()).map(|(depth, positions)| {
        let held = 2048 / depth.max(1);
        let held = if held > 6 { held - held % 6 } else { 6 };
        held.min(positions) * depth
    });
    let words = format!("a panel of {}", depth.text());
    let [tokens, count] = [depth, positions].map(Size::tokens);
    Size::computed(value, code!(#private::layers::panel::inference(#tokens, #count)), words, &[depth, positions])
}
