//! What a declaration leaves to the compiler: comparisons of sizes that the macro cannot evaluate, with the numbers in the message.
//! A shape without axes is that of [`NoLayer`]: unknown, and fit for everything.

use core::marker::PhantomData;

use nalgebra::SVector;

use crate::{Layer, Sample, Scalar, Shape};

mod no_layer;
mod text;

pub use no_layer::NoLayer;
use text::Text;

/// What the last layer gives is what the network is declared to give.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn output(network: &str, layer: &str, found: Shape, declared: Shape) {
    if found.rank() > 0 && !found.same(&declared) {
        Text::new()
            .text("the last layer, `")
            .text(layer)
            .text("`, gives ")
            .shape(&found)
            .text(", but `")
            .text(network)
            .text("` is declared to give ")
            .shape(&declared)
            .text("\nhelp: let the last layer give ")
            .shape(&declared)
            .text(", or write `-> ")
            .shape(&found)
            .text("` in the signature")
            .stop();
    }
}

/// A nested network is given what it takes.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn input(layer: &str, takes: Shape, given: Shape) {
    if takes.rank() > 0 && given.rank() > 0 && !takes.same(&given) {
        Text::new()
            .text("`")
            .text(layer)
            .text("` takes ")
            .shape(&takes)
            .text(", but is given ")
            .shape(&given)
            .text("\nhelp: put a layer before it that gives ")
            .shape(&takes)
            .stop();
    }
}

/// Layers that are used again are given what they take.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn again(name: &str, takes: Shape, given: Shape) {
    if takes.rank() > 0 && given.rank() > 0 && !takes.same(&given) {
        Text::new()
            .text("the layers of `")
            .text(name)
            .text("` take ")
            .shape(&takes)
            .text(", but are given ")
            .shape(&given)
            .text("\nhelp: the same weights need the same shape: give them ")
            .shape(&takes)
            .stop();
    }
}

/// A reshaped value has as many numbers as before.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn reshape(before: Shape, after: Shape) {
    if before.rank() > 0 && before.len() != after.len() {
        Text::new()
            .text("cannot reshape ")
            .shape(&before)
            .text(" to ")
            .shape(&after)
            .text(": ")
            .number(before.len())
            .text(" values are not ")
            .number(after.len())
            .text("\nhelp: the product of the sizes stays the same")
            .stop();
    }
}

/// A layer is given a shape with as many axes as it takes.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn rank(layer: &str, takes: &str, rank: usize, given: Shape) {
    if given.rank() > 0 && given.rank() != rank {
        Text::new()
            .text("`")
            .text(layer)
            .text("` takes ")
            .text(takes)
            .text(", but is given ")
            .shape(&given)
            .text("\nhelp: put a `Reshape` or `Flatten` before it that gives ")
            .text(takes)
            .stop();
    }
}

/// Two values that are combined element by element have the same shape.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn combine(text: &str, left: Shape, right: Shape) {
    if left.rank() > 0 && right.rank() > 0 && !left.same(&right) {
        Text::new()
            .text("`")
            .text(text)
            .text("` needs two values of the same shape, but is given ")
            .shape(&left)
            .text(" and ")
            .shape(&right)
            .text("\nhelp: let both have the shape ")
            .shape(&left)
            .stop();
    }
}

/// Values that are joined along an axis have the same other sizes.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn join(name: &str, axis: usize, first: Shape, other: Shape) {
    let mut place = 0;
    while place < first.rank() {
        if place != axis && first.size(place) != other.size(place) {
            Text::new()
                .text("`Concat` along axis ")
                .number(axis)
                .text(" cannot join `")
                .text(name)
                .text("`, which is ")
                .shape(&other)
                .text(", to ")
                .shape(&first)
                .text("\nhelp: the other sizes must be the same")
                .stop();
        }
        place += 1;
    }
}

/// A window is no larger than its padded input.
///
/// # Panics
/// If it is; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn window(layer: &str, noun: &str, axis: &str, [extent, padded]: [usize; 2]) {
    if extent > padded {
        Text::new()
            .text("the ")
            .text(noun)
            .text(" of `")
            .text(layer)
            .text("` is larger than its padded input: ")
            .number(extent)
            .text(" in ")
            .text(axis)
            .text(", where there are ")
            .number(padded)
            .text("\nhelp: let the ")
            .text(noun)
            .text(" have at most ")
            .number(padded)
            .text(" in ")
            .text(axis)
            .text(", or write `padding: same`")
            .stop();
    }
}

/// The padding of a transposed convolution leaves something of what it gives.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn transposed(layer: &str, axis: &str, [around, whole]: [usize; 2]) {
    if around >= whole {
        Text::new()
            .text("the padding of `")
            .text(layer)
            .text("` takes all that it gives: ")
            .number(around)
            .text(" of ")
            .number(whole)
            .text(" in ")
            .text(axis)
            .text("\nhelp: leave `padding` out, or write `padding: same` for an output that is `stride` times as large")
            .stop();
    }
}

/// The number of groups divides that of the channels and that of the outputs.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn groups(layer: &str, groups: usize, channels: usize, outputs: usize) {
    if groups > 0 && (!channels.is_multiple_of(groups) || !outputs.is_multiple_of(groups)) {
        Text::new()
            .text("the ")
            .number(groups)
            .text(" groups of `")
            .text(layer)
            .text("` do not divide its ")
            .number(channels)
            .text(" input channels and ")
            .number(outputs)
            .text(" outputs\nhelp: the number of groups divides both")
            .stop();
    }
}

/// No window of a pooling lies in the padding altogether.
///
/// # Panics
/// If one does; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn padding(layer: &str, axis: &str, [padding, size]: [usize; 2]) {
    if padding >= size {
        Text::new()
            .text("the padding of `")
            .text(layer)
            .text("` is not smaller than its windows: ")
            .number(padding)
            .text(" in ")
            .text(axis)
            .text(", where a window has ")
            .number(size)
            .text("\nhelp: let the padding be less: a window of nothing but padding has no value")
            .stop();
    }
}

/// Something is left of an image that is cut.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn crop(layer: &str, axis: &str, [before, after]: [usize; 2], size: usize) {
    if before.saturating_add(after) >= size {
        Text::new()
            .text("`")
            .text(layer)
            .text("` leaves nothing of its input: it cuts ")
            .number(before.saturating_add(after))
            .text(" in ")
            .text(axis)
            .text(", where there are ")
            .number(size)
            .text("\nhelp: let it cut less")
            .stop();
    }
}

/// Groups have the same number of channels.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn groups_of_channels(layer: &str, [groups, channels]: [usize; 2]) {
    if groups == 0 || !channels.is_multiple_of(groups) {
        Text::new()
            .text("the channels of `")
            .text(layer)
            .text("` cannot be divided into its groups: ")
            .number(channels)
            .text(" channels, ")
            .number(groups)
            .text(" groups\nhelp: let the number of groups divide that of the channels")
            .stop();
    }
}

/// A layer over positions is given an image or a sequence.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn positions(layer: &str, given: Shape) {
    if given.rank() > 0 && given.rank() != 2 && given.rank() != 3 {
        Text::new()
            .text("`")
            .text(layer)
            .text("` takes an image `[height, width, channels]` or a sequence `[length, channels]`, but is given ")
            .shape(&given)
            .text("\nhelp: put a `Reshape` before it")
            .stop();
    }
}

/// An axis that is named is there.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn axis(layer: &str, axis: usize, given: Shape) {
    if given.rank() > 0 && axis >= given.rank() {
        Text::new()
            .text("`")
            .text(layer)
            .text("` is given ")
            .shape(&given)
            .text(", which has no axis ")
            .number(axis)
            .text("\nhelp: axes are counted from 0, the outermost")
            .stop();
    }
}

/// A constant that is a size is not 0. (It comes as an array because the compiler says less about a wrong element than about a wrong argument.)
///
/// # Panics
/// If it is; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn size(text: &str, [value]: [usize; 1]) {
    if value == 0 {
        Text::new().text("the size `").text(text).text("` is 0\nhelp: a size is at least 1").stop();
    }
}

/// Whether a type can stand in a list of layers, as constants: those of `Probe::<L>` are the ones below if it is a layer, those of
/// [`NotByDefault`] if not.
pub struct Probe<L>(PhantomData<L>);

impl<L: Layer> Probe<L> {
    /// How many inputs and outputs it has.
    pub const PORTS: [usize; 2] = [<L::Input as Sample>::PORTS, <L::Output as Sample>::PORTS];
    /// It can if it has one of each.
    pub const IS_LAYER: bool = matches!(Self::PORTS, [1, 1]);
}

/// What [`Probe`] answers for everything that is no layer.
pub trait NotByDefault {
    /// None.
    const PORTS: [usize; 2] = [0, 0];
    /// It cannot.
    const IS_LAYER: bool = false;
}

impl<L> NotByDefault for Probe<L> {}

/// The layer that stands for a type: itself if it is one; else [`NoLayer`], so that what is no layer is one error and not one at every use.
pub struct Choose<const IS_LAYER: bool>;

/// See [`Choose`].
pub trait Pick<L, T> {
    /// The layer.
    type Layer;
}

impl<L, T> Pick<L, T> for Choose<true> {
    type Layer = L;
}

impl<L, T: Scalar> Pick<L, T> for Choose<false> {
    type Layer = NoLayer<T>;
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
        [inputs, outputs] => named
            .text("` cannot stand in a list of layers: it has ")
            .count(inputs, " input")
            .text(" and ")
            .count(outputs, " output")
            .text("\nhelp: a layer has one of each; run it beside this network, or declare it as `[..] -> [..]`")
            .stop(),
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
    note = "let the layer before it give what it takes"
)]
pub trait Takes<Given> {
    /// Nothing: the name of what exists if it fits.
    type Fits;
}

impl<Same> Takes<Same> for Same {
    type Fits = ();
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
