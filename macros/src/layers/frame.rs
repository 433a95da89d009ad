//! `ZeroPad2d(sides)` and `Crop2d(sides)`: `[height, width, channels] -> [.., .., channels]`. The sides are `n`, `[h, w]` or
//! `[top, bottom, left, right]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::window::{self, Grid};
use super::{Arguments, Behaviour, Call, Layer, Paths};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

type Read = Option<(Box<dyn Layer>, Shape)>;

const AXES: [&str; 2] = ["height", "width"];

struct Frame {
    /// The type in the core crate.
    name: &'static str,
    /// Height and width of the small image.
    inner: [Size; 2],
    before: [Size; 2],
    after: [Size; 2],
    channels: Size,
    input: Shape,
    layer: String,
    span: Span,
}

pub(super) fn zero_pad(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let grid = window::grid(arguments, input, 2)?;
    let [before, after] = sides(arguments)?;
    let padded = |axis: usize| Size::sum(&[&before[axis], &grid.sizes[axis], &after[axis]]);
    let output = Grid::shape(vec![padded(0), padded(1)], grid.channels.clone());
    built(arguments, "ZeroPad2d", grid.plane(), [before, after], grid.channels, input, output)
}

pub(super) fn crop(arguments: &mut Arguments<'_>, input: &Shape) -> Read {
    let grid = window::grid(arguments, input, 2)?;
    let [before, after] = sides(arguments)?;
    let outer = grid.plane();
    let cropped = |axis: usize| before[axis].value()?.checked_add(after[axis].value()?);
    for axis in 0..2 {
        if let (Some(cropped), Some(size)) = (cropped(axis), outer[axis].value())
            && cropped >= size
        {
            let call = arguments.call();
            arguments.error(call.span(), messages::crop_of_everything(&call.text(), AXES[axis], cropped, size));
            return None;
        }
    }
    let private = arguments.private();
    let left = |axis: usize| {
        let parts = [&outer[axis], &before[axis], &after[axis]];
        let [size, first, last] = parts.map(Size::tokens);
        let value = cropped(axis).and_then(|cropped| outer[axis].value()?.checked_sub(cropped));
        let words = format!("{} - {} - {}", parts[0].text(), parts[1].text(), parts[2].text());
        Size::computed(value, code!(#private::Frame::left(#size, #first, #last)), words, &parts)
    };
    let inner = [left(0), left(1)];
    let output = Grid::shape(inner.to_vec(), grid.channels.clone());
    built(arguments, "Crop2d", inner, [before, after], grid.channels, input, output)
}

fn built(
    arguments: &Arguments<'_>,
    name: &'static str,
    inner: [Size; 2],
    [before, after]: [[Size; 2]; 2],
    channels: Size,
    input: &Shape,
    output: Shape,
) -> Read {
    let (layer, span) = (arguments.call().text(), arguments.call().span());
    Some((Box::new(Frame { name, inner, before, after, channels, input: input.clone(), layer, span }), output))
}

/// Top and left, bottom and right.
fn sides(arguments: &mut Arguments<'_>) -> Option<[[Size; 2]; 2]> {
    let call = arguments.call();
    let name = call.name().to_string();
    let Some(value) = arguments.value("sides") else {
        if call.errors.is_empty() {
            arguments.error(call.span(), messages::sides_missing(&name));
        }
        return None;
    };
    let parts = window::list(value).unwrap_or_else(|| vec![value.clone()]);
    let mut amounts = Vec::new();
    for part in &parts {
        let amount = Size::read_amount(part, &format!("`{name}`"), arguments.names());
        amounts.push(amount.map_err(|mistake| arguments.report(mistake)).ok()?);
    }
    match amounts.as_slice() {
        [all] => Some([[all.clone(), all.clone()], [all.clone(), all.clone()]]),
        [height, width] => Some([[height.clone(), width.clone()], [height.clone(), width.clone()]]),
        [top, bottom, left, right] => Some([[top.clone(), left.clone()], [bottom.clone(), right.clone()]]),
        other => {
            arguments.wrong(value, messages::sides_of_other_length(&name, other.len()));
            None
        }
    }
}

impl Frame {
    fn receiver(&self, paths: &Paths) -> TokenStream {
        let (private, name) = (&paths.private, Ident::new(self.name, Span::mixed_site()));
        let pair = |pair: &[Size; 2]| {
            let [height, width] = [pair[0].tokens(), pair[1].tokens()];
            code!([#height, #width])
        };
        let (inner, before, after) = (pair(&self.inner), pair(&self.before), pair(&self.after));
        let channels = self.channels.tokens();
        code!(#private::layers::#name::new(const {
            #private::Frame { inner: #inner, before: #before, after: #after, channels: #channels }
        }))
    }
}

impl Layer for Frame {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { input, output, .. } = call;
        code!(#receiver.forward(#input, #output);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let receiver = self.receiver(call.paths);
        let Call { slope, input_slope, .. } = call;
        code!(#receiver.backward(#slope, #input_slope);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn ending(&self) -> Option<&'static str> {
        None
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, layer) = (&paths.private, &self.layer);
        let rank = window::rank_assertion(paths, layer, &self.input, 2, self.span);
        let crops = (0..2).filter(|axis| self.name == "Crop2d" && self.inner[*axis].value().is_none()).map(|axis| {
            let input = self.input.tokens(private);
            let (name, before, after) = (AXES[axis], self.before[axis].tokens(), self.after[axis].tokens());
            quote_spanned! {self.span=>
                const _: () = (#private::assertions::crop)(#layer, #name, [#before, #after], #input.size(#axis));
            }
        });
        Some(code!(#rank #(#crops)*))
    }
}
