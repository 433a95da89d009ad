//! What a declaration leaves to the compiler: comparisons of sizes that the macro cannot evaluate, with the numbers in the message.
//! A shape without axes is that of [`NoLayer`]: unknown, and fit for everything.

use core::marker::PhantomData;

use nalgebra::SVector;

use crate::{Element, Layer, Network, Sample, Scalar, Shape, State, Streaming};

mod budget;
mod no_layer;
mod shapes;
pub mod steps;
mod text;
mod training;
mod windows;

pub use budget::*;
pub use no_layer::NoLayer;
pub use shapes::*;
pub(crate) use text::Text;
pub use training::*;
pub use windows::*;

/// Whether a type can stand in a list of layers, as constants: those of `Probe::<L>` are the ones below if it is a layer, those of
/// [`NotByDefault`] if not.
pub struct Probe<L>(PhantomData<L>);

impl<L: Layer> Probe<L> {
    /// How many inputs and outputs it has, if it can be trained.
    pub const PORTS: [usize; 2] = match L::IS_TRAINED {
        true => [<L::Input as Sample>::PORTS, <L::Output as Sample>::PORTS],
        false => INFERENCE_ALONE,
    };
    /// What it takes.
    pub const INPUT: Shape = L::INPUT;
    /// It can stand where numbers are, if it has one of each.
    pub const TAKES_NUMBERS: bool = Self::takes(None);
    /// It can stand where tokens of this type are.
    pub const TAKES_U8: bool = Self::takes(Shape::u8(1).token());
    /// It can stand where tokens of this type are.
    pub const TAKES_U16: bool = Self::takes(Shape::u16(1).token());
    /// It can stand where tokens of this type are.
    pub const TAKES_U32: bool = Self::takes(Shape::u32(1).token());

    const fn takes(token: Option<&str>) -> bool {
        let same = match (L::INPUT.token(), token) {
            (None, None) => true,
            // The names differ in their lengths or in what follows the `u`.
            (Some(takes), Some(given)) => takes.len() == given.len() && takes.as_bytes()[1] == given.as_bytes()[1],
            _ => false,
        };
        same && matches!(Self::PORTS, [1, 1])
    }
}

impl<L: Streaming> Probe<L> {
    /// The bytes of the state of one stream.
    pub const STATE_BYTES: usize = size_of::<State<L>>();
    /// It works step by step.
    pub const STREAMS: bool = true;
}

impl<L: Network> Probe<L> {
    /// It is a network.
    pub const IS_NETWORK: bool = true;
}

/// In place of numbers of inputs and outputs: it is a form for inference alone.
const INFERENCE_ALONE: [usize; 2] = [usize::MAX; 2];

/// What [`Probe`] answers for everything that is no layer.
pub trait NotByDefault {
    /// None.
    const PORTS: [usize; 2] = [0, 0];
    /// What only a mistake has.
    const INPUT: Shape = Shape::new(&[]);
    /// It cannot.
    const TAKES_NUMBERS: bool = false;
    /// It cannot.
    const TAKES_U8: bool = false;
    /// It cannot.
    const TAKES_U16: bool = false;
    /// It cannot.
    const TAKES_U32: bool = false;
    /// There is no stream.
    const STATE_BYTES: usize = 0;
    /// It does not.
    const STREAMS: bool = false;
    /// It is none.
    const IS_NETWORK: bool = false;
}

impl<L> NotByDefault for Probe<L> {}

/// The layer that stands for a type: itself if it is one; else [`NoLayer`], so that what is no layer is one error and not one at every use.
pub struct Choose<const IS_LAYER: bool>;

/// See [`Choose`]. What flows in are `E`, the scalar or tokens.
pub trait Pick<L, T, E = T> {
    /// The layer.
    type Layer;
}

impl<L, T, E> Pick<L, T, E> for Choose<true> {
    type Layer = L;
}

impl<L, T: Scalar, E: Element> Pick<L, T, E> for Choose<false> {
    type Layer = NoLayer<T, E>;
}

/// A type in a list of layers is a layer, of one input and one output.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn layer(text: &str, ports: [usize; 2]) {
    let named = Text::new().text("`").text(text);
    match ports {
        [1, 1] => {}
        [0, _] | [_, 0] => {
            named.text("` is no layer\nhelp: implement `layerfit::Layer` for it, or declare it with `network!`").stop();
        }
        INFERENCE_ALONE => named
            .text("` is for inference alone: a network that holds it cannot be trained")
            .text("\nhelp: name the network that it is made of; the form of this network then holds that form")
            .stop(),
        [inputs, outputs] => named
            .text("` cannot stand in a list of layers: it has ")
            .count(inputs, " input")
            .text(" and ")
            .count(outputs, " output")
            .text("\nhelp: a layer has one of each; run it beside this network, or declare it as `[..] -> [..]`")
            .stop(),
    }
}

/// The tokens of a vocabulary can be named by their type.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn vocabulary(layer: &str, size: usize, token: &str, most: u64) {
    if size as u64 > most {
        let named = Text::new().text("`").text(layer).text("` has vectors for ").number(size).text(" tokens, of which `");
        named.text(token).text("` cannot name all\nhelp: let the input be of a wider type: `u16` or `u32`").stop();
    }
}

/// The size of a sample as a type that reads well in a message.
pub trait Length {
    /// An array as long as the sample.
    type Size;
}

impl<T, const N: usize> Length for SVector<T, N> {
    type Size = [T; N];
}

/// The last layer gives what the network is declared to give.
#[diagnostic::on_unimplemented(
    message = "the last layer gives `{Self}`, but the network is declared to give `{Declared}`",
    label = "this is not what the signature says",
    note = "let the last layer and the signature have the same const parameter or number"
)]
pub trait Gives<Declared> {
    /// Nothing: the name of what exists if it fits.
    type Fits;
}

impl<Same> Gives<Same> for Same {
    type Fits = ();
}

/// A nested network takes what it is given.
#[diagnostic::on_unimplemented(
    message = "the network in this place takes `{Self}`, but is given `{Given}`",
    label = "this takes something else",
    note = "let the layer before it give what it takes"
)]
pub trait Takes<Given> {
    /// Nothing: the name of what exists if it fits.
    type Fits;
    /// The type itself.
    type Same<Values>;

    /// What the network is given, as it is. Where it does not fit, the compiler has said so, and is silent about what is done with it.
    fn given<Values>(values: Values) -> Self::Same<Values>;
}

impl<Same> Takes<Same> for Same {
    type Fits = ();
    type Same<Values> = Values;

    fn given<Values>(values: Values) -> Values {
        values
    }
}

/// Stands in place of a type that a mistake leaves unknown: `N` is the report of the mistake, an expression that does not compile. The compiler
/// then knows that it need not say anything about what is done with the type.
pub type Mistake<const N: usize> = <[(); N] as Itself>::Same;

/// A type, as a projection: of what is an error, an error.
pub trait Itself {
    /// The type.
    type Same;
}

impl<L> Itself for L {
    type Same = L;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_that_fit_pass() {
        output("Net", "Dense(10)", Shape::new(&[10]), Shape::new(&[10]));
        reshape(Shape::new(&[4, 6]), Shape::new(&[24]));
    }

    #[test]
    #[should_panic(expected = "the last layer, `Dense(12)`, gives [12], but `Net` is declared to give [10]")]
    fn a_wrong_output_is_named_with_its_numbers() {
        output("Net", "Dense(12)", Shape::new(&[12]), Shape::new(&[10]));
    }

    #[test]
    #[should_panic(expected = "`Block` takes [16], but is given [32]")]
    fn a_wrong_input_is_named_with_its_numbers() {
        input("Block", Shape::new(&[16]), Shape::new(&[32]));
    }

    #[test]
    #[should_panic(expected = "the size `WIDTH` is 0")]
    fn a_size_of_nothing_is_named() {
        size("2 * WIDTH", [8]);
        size("WIDTH", [0]);
    }

    #[test]
    #[should_panic(expected = "cannot reshape [4, 6] to [25]: 24 values are not 25")]
    fn a_wrong_length_is_named_with_its_numbers() {
        reshape(Shape::new(&[4, 6]), Shape::new(&[25]));
    }
}
