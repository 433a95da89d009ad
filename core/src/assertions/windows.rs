//! Windows, padding and groups.

use super::text::Text;

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
