//! `Concat(a, b, axis: 0)`: values one behind the other along an axis, the last one if none is said.

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Expr, Lit};

use super::window::rank_assertion;
use super::{Arguments, Behaviour, Call, Layer, Paths, Slot, Steps};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

/// A value that is joined with others.
pub(crate) struct Operand {
    pub name: String,
    pub shape: Shape,
    pub span: Span,
}

struct Concat {
    /// How many numbers of each value stand together.
    parts: Vec<Size>,
    /// Their sum.
    whole: Size,
    /// Shapes that only the compiler can compare, and the axis.
    compare: Vec<(String, [Shape; 2], Span)>,
    /// Shapes of which only the compiler can tell that they are vectors.
    vectors: Vec<(Shape, Span)>,
    axis: usize,
    /// It joins along the last axis, so that each step of sequences is joined alone.
    within_steps: bool,
}

/// Reads what is left of the arguments when the values are known.
pub(crate) fn concat(arguments: &mut Arguments<'_>, operands: &[Operand]) -> Option<(Rc<dyn Layer>, Shape)> {
    let (call, span) = (arguments.call(), arguments.call().span());
    arguments.skip_places("values");
    let axis = arguments.option("axis");
    arguments.finish()?;
    let [first, _, ..] = operands else {
        arguments.error(span, messages::concat_of_few(operands.len()));
        return None;
    };
    if let Some(operand) = operands.iter().find(|operand| operand.shape.report().is_some()) {
        return Some((Rc::new(nothing()), operand.shape.clone()));
    }
    if let Some(tokens) = operands.iter().find(|operand| operand.shape.token().is_some()) {
        arguments.error(tokens.span, messages::numbers_expected(&call.text(), &tokens.shape));
        return None;
    }
    let sizes = operands.iter().map(|operand| operand.shape.sizes()).collect::<Vec<_>>();
    if let Some(unknown) = operands.iter().find(|operand| operand.shape.sizes().is_empty()) {
        if operands.iter().all(|operand| operand.shape.sizes().len() <= 1) && axis.is_none() {
            return vectors(arguments, operands, span);
        }
        arguments.error(unknown.span, messages::concat_of_unknown(&unknown.name, &unknown.shape));
        return None;
    }
    let rank = sizes[0].len();
    let axis = match axis {
        None => rank - 1,
        Some(value) => read_axis(arguments, value, &call.name().to_string(), rank)?,
    };
    for operand in &operands[1..] {
        let shapes = [&first.shape, &operand.shape];
        if differ_elsewhere(shapes, axis) {
            let other = (0..rank).find(|other| !differ_elsewhere(shapes, *other));
            let message = messages::shapes_cannot_be_joined([&first.name, &operand.name], shapes, axis, other);
            arguments.error(operand.span, message);
            return None;
        }
    }
    let compare = operands[1..].iter().filter(|operand| rank > 1 && first.shape.same(&operand.shape).is_none());
    let compare =
        compare.map(|operand| (operand.name.clone(), [first.shape.clone(), operand.shape.clone()], operand.span)).collect();
    let joined = Size::sum(&sizes.iter().map(|sizes| &sizes[axis]).collect::<Vec<_>>());
    if rank == 1 && joined.is_generic() {
        arguments.error(span, messages::concat_of_parameter(&joined.text()));
        return None;
    }
    let parts: Vec<_> = sizes.iter().map(|sizes| Size::product(&sizes[axis..])).collect();
    let mut shape = sizes[0].to_vec();
    shape[axis] = joined;
    let whole = Size::product(&shape[axis..]);
    let within_steps = axis + 1 == rank;
    Some((Rc::new(Concat { parts, whole, compare, vectors: Vec::new(), axis, within_steps }), Shape::Sizes(shape)))
}

/// Whether two shapes surely differ in another axis than this.
fn differ_elsewhere(shapes: [&Shape; 2], axis: usize) -> bool {
    let [first, other] = shapes.map(Shape::sizes);
    let differs = |(place, (a, b)): (usize, (&Size, &Size))| place != axis && a.same(b) == Some(false);
    first.len() != other.len() || first.iter().zip(other).enumerate().any(differs)
}

/// The number of an axis.
pub(crate) fn read_axis(arguments: &mut Arguments<'_>, value: &Expr, layer: &str, rank: usize) -> Option<usize> {
    let number = match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse::<usize>().ok(),
            _ => None,
        },
        _ => None,
    };
    let axis = number.filter(|axis| *axis < rank);
    if axis.is_none() {
        let found = quote::ToTokens::to_token_stream(value).to_string();
        arguments.wrong(value, messages::axis_out_of_range(layer, &found, rank));
    }
    axis
}

/// Of vectors whose lengths only the compiler knows.
fn vectors(arguments: &mut Arguments<'_>, operands: &[Operand], span: Span) -> Option<(Rc<dyn Layer>, Shape)> {
    let parts: Vec<_> = operands.iter().map(|operand| operand.shape.len()).collect();
    let whole = Size::sum(&parts.iter().collect::<Vec<_>>());
    if whole.is_generic() {
        arguments.error(span, messages::concat_of_parameter(&whole.text()));
        return None;
    }
    let vectors = operands.iter().map(|operand| (operand.shape.clone(), operand.span)).collect();
    let concat = Concat { parts, whole: whole.clone(), compare: Vec::new(), vectors, axis: 0, within_steps: true };
    Some((Rc::new(concat), Shape::vector(whole)))
}

fn nothing() -> Concat {
    Concat { parts: Vec::new(), whole: Size::literal(1), compare: Vec::new(), vectors: Vec::new(), axis: 0, within_steps: true }
}

impl Concat {
    /// The place of a part in the whole, as an expression.
    fn offset(&self, part: usize) -> TokenStream {
        match part {
            0 => code!(0),
            _ => Size::sum(&self.parts[..part].iter().collect::<Vec<_>>()).tokens(),
        }
    }
}

impl Layer for Concat {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn steps(&self) -> Steps {
        if self.within_steps { Steps::Alone } else { Steps::Together("joins its values along the steps") }
    }

    fn noun(&self) -> &'static str {
        "concat"
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (private, output, whole) = (&call.paths.private, &call.output, self.whole.tokens());
        let joins = call.inputs.iter().enumerate().map(|(index, input)| {
            let (offset, part) = (self.offset(index), self.parts[index].tokens());
            code!(#private::layers::merge::join(#input, #part, #offset, #whole, #output);)
        });
        code!(#(#joins)*)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        self.forward(call)
    }

    fn backward(&self, _: &Call<'_>) -> TokenStream {
        TokenStream::new()
    }

    fn split(&self, call: &Call<'_>, input: usize, slot: &Slot) -> TokenStream {
        let (private, slope, whole) = (&call.paths.private, &call.slope, self.whole.tokens());
        let (offset, part) = (self.offset(input), self.parts[input].tokens());
        let (place, update) = match slot {
            Slot::Set(place) => (place, code!(Replace)),
            Slot::Add(place) => (place, code!(Add)),
            Slot::InPlace => return TokenStream::new(),
        };
        code!(#private::layers::merge::split(simd, #slope, #whole, #offset, #part, #place, #private::Update::#update);)
    }

    fn assertions(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, axis) = (&paths.private, self.axis);
        let checks = self.compare.iter().map(|(name, shapes, span)| {
            let [first, other] = shapes.each_ref().map(|shape| shape.tokens(private));
            quote_spanned!(*span=> const _: () = (#private::assertions::join)(#name, #axis, #first, #other);)
        });
        let vectors = self.vectors.iter().filter_map(|(shape, span)| rank_assertion(paths, "Concat", shape, 0, *span));
        Some(code!(#(#vectors)* #(#checks)*))
    }
}
