//! Shapes that must be the same, or have a number of axes.

use super::text::Text;
use crate::Shape;

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
            .text("` takes an image `[height, width, channels]` or a sequence `[time, features]`, but is given ")
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

/// The heads of an attention divide its features.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn heads(layer: &str, [heads, features]: [usize; 2]) {
    if heads == 0 || !features.is_multiple_of(heads) {
        let text =
            Text::new().text("the ").number(heads).text(" heads of `").text(layer).text("` do not divide the ").number(features);
        text.text(" features that it is given\nhelp: every head takes as many features").stop();
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

/// The outputs that a sequence of classes is for are as many as its steps have scores.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn class_sequence(classes: usize, steps: usize, outputs: usize) {
    let product = match steps.checked_mul(classes) {
        Some(product) => product,
        None => usize::MAX,
    };
    if outputs != product {
        Text::new()
            .text("a class out of ")
            .number(classes)
            .text(" for each of ")
            .count(steps, " step")
            .text(" needs ")
            .count(product, " output")
            .text(", found ")
            .number(outputs)
            .text("\nhelp: write the type as `ClassSequence<CLASSES, STEPS, { STEPS * CLASSES }>`")
            .stop();
    }
}
