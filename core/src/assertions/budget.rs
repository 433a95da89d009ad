//! What a network needs, compared with what it may need.

use super::text::Text;
use crate::{Arena, InferenceNetwork, LayerRow, PlannedValue};

/// The memory of an inference is within its budget.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn ram<N: InferenceNetwork>(limit: u64) {
    let needed = size_of::<Arena<N>>() as u64;
    if needed > limit {
        let (row, entry) = peak(N::LAYERS, N::VALUES);
        let text = over(N::NAME, "bytes of RAM", needed, limit).text("\nmost is needed at once by `").text(row.layer);
        named(text, entry, row.layer)
            .text("\nhelp: make that layer smaller, or raise the budget: `ram = \"")
            .long(needed)
            .text(" B\"`")
            .stop();
    }
}

/// The layer during which most is needed at once, and the name of its entry.
const fn peak(rows: &'static [LayerRow], values: &[PlannedValue]) -> (&'static LayerRow, &'static str) {
    let (mut best, mut most, mut entry, mut entry_of_best, mut index) = (0, 0, "", "", 0);
    while index < rows.len() {
        if !rows[index].entry.is_empty() {
            entry = rows[index].entry;
        }
        let needed = needed_by(index, values);
        if needed > most {
            (best, most, entry_of_best) = (index, needed, entry);
        }
        index += 1;
    }
    (&rows[best], entry_of_best)
}

/// How many numbers are needed at once during a layer.
const fn needed_by(layer: usize, values: &[PlannedValue]) -> usize {
    let (mut sum, mut index) = (0, 0);
    while index < values.len() {
        if values[index].first <= layer && layer <= values[index].last {
            sum += values[index].length;
        }
        index += 1;
    }
    sum
}

/// The size of a network is within its budget.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn flash<N: InferenceNetwork>(limit: u64) {
    let needed = size_of::<N>() as u64;
    if needed > limit {
        let (row, entry) = largest(N::LAYERS, false);
        let text = over(N::NAME, "bytes of flash", needed, limit).text("\nmost are the weights of `").text(row.layer);
        named(text, entry, row.layer)
            .text(", ")
            .long(row.parameters as u64)
            .text(" of them\nhelp: make that layer smaller, or raise the budget: `flash = \"")
            .long(needed)
            .text(" B\"`")
            .stop();
    }
}

/// The multiplications of an inference are within their budget.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
#[track_caller]
pub const fn macs<N: InferenceNetwork>(limit: u64) {
    if N::MACS > limit {
        let (row, entry) = largest(N::LAYERS, true);
        let text = over(N::NAME, "multiplications", N::MACS, limit).text("\nmost are those of `").text(row.layer);
        named(text, entry, row.layer)
            .text(", ")
            .long(row.macs)
            .text(" of them\nhelp: make that layer smaller, or raise the budget: `macs = \"")
            .long(N::MACS)
            .text("\"`")
            .stop();
    }
}

const fn over(network: &str, what: &str, needed: u64, limit: u64) -> Text {
    let text = Text::new().text("`").text(network).text("` needs ").long(needed).text(" ").text(what);
    text.text(", ").long(needed - limit).text(" more than its budget of ").long(limit)
}

const fn named(text: Text, entry: &str, layer: &str) -> Text {
    let text = text.text("`");
    if entry.is_empty() || entry.len() == layer.len() { text } else { text.text(" of `").text(entry).text("`") }
}

/// The layer with the most weights or multiplications, and the name of its entry.
const fn largest(rows: &[LayerRow], by_macs: bool) -> (&LayerRow, &'static str) {
    let (mut best, mut most, mut entry, mut entry_of_best, mut index) = (0, 0, "", "", 0);
    while index < rows.len() {
        let row = &rows[index];
        if !row.entry.is_empty() {
            entry = row.entry;
        }
        let amount = if by_macs { row.macs } else { row.parameters as u64 };
        if amount > most {
            (best, most, entry_of_best) = (index, amount, entry);
        }
        index += 1;
    }
    (&rows[best], entry_of_best)
}
