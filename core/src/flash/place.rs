//! From the bytes of a file to a value of the network, while compiling.

use super::finite::not_finite;
use super::header::{AXES, Entry, Header, MOST, same};
use crate::assertions::Text;
use crate::parameters::Field;
use crate::{Parameters, Scalar, Shape, TensorInfo, zeroed};

/// How to mend it.
const SAVE: &str = "\nhelp: `net.save(..)` writes one";
const RETRAIN: &str = "\nhelp: name the file of this network, or train and save it again";

/// The most mistakes that a message lists.
const LISTED: usize = 12;

/// The network with the weights of a safetensors file, as a constant.
///
/// # Panics
/// If the file does not fit, with everything that does not; in a constant, that is an error of the compiler.
#[must_use]
#[track_caller]
pub const fn weights<P: Parameters>(network: &str, bytes: &[u8], file: &str) -> P {
    let header = match Header::read(bytes) {
        Ok(header) => header,
        Err(reason) => Text::new().text("`").text(file).text("` is no safetensors file: ").text(reason).text(SAVE).stop(),
    };
    let mut value = zeroed::<P>();
    let mut placing = Placing {
        header: &header,
        place: (&raw mut value).cast(),
        used: [false; MOST],
        path: [""; TensorInfo::DEPTH],
        dtype: P::Scalar::DTYPE,
        size: size_of::<P::Scalar>(),
        mistakes: Text::new().text("the weights in `").text(file).text("` do not fit `").text(network).text("`:"),
        count: 0,
    };
    placing.fields(P::FIELDS, 0, 0);
    placing.extra();
    if placing.count > 0 {
        placing.mistakes.text(RETRAIN).stop();
    }
    value
}

/// Tensors on their way into a value.
struct Placing<'a> {
    header: &'a Header<'a>,
    /// The first byte of the value.
    place: *mut u8,
    /// Which tensors of the file the network has.
    used: [bool; MOST],
    /// The fields that lead to the current tensor.
    path: [&'static str; TensorInfo::DEPTH],
    dtype: &'static str,
    /// Bytes of a number.
    size: usize,
    mistakes: Text,
    count: usize,
}

impl Placing<'_> {
    const fn fields(&mut self, fields: &'static [Field], offset: usize, depth: usize) {
        let mut index = 0;
        while index < fields.len() {
            let field = &fields[index];
            let inner = if depth < TensorInfo::DEPTH {
                self.path[depth] = field.name;
                depth + 1
            } else {
                depth
            };
            if field.parts.is_empty() {
                if field.tensors > 0 {
                    self.tensor(&field.shape, offset + field.offset, inner);
                }
            } else {
                self.fields(field.parts, offset + field.offset, inner);
            }
            index += 1;
        }
    }

    const fn tensor(&mut self, shape: &Shape, offset: usize, depth: usize) {
        let entries = self.header.entries();
        let mut index = 0;
        while index < entries.len() {
            if self.is_named(entries[index].name, depth) {
                self.used[index] = true;
                return self.copy(&entries[index], shape, offset, depth);
            }
            index += 1;
        }
        if let Some(mistakes) = self.mistake(depth) {
            self.mistakes = mistakes.text("` is missing: expected ").shape(shape);
        }
    }

    /// Copies a tensor to its place, if it is what the network has there.
    const fn copy(&mut self, entry: &Entry<'_>, shape: &Shape, offset: usize, depth: usize) {
        if !is_of(entry, shape) {
            if let Some(mistakes) = self.mistake(depth) {
                self.mistakes = found(mistakes.text("` has the wrong shape: expected ").shape(shape).text(", found "), entry);
            }
            return;
        }
        if !same(entry.dtype, self.dtype.as_bytes()) {
            if let Some(mistakes) = self.mistake(depth) {
                self.mistakes =
                    mistakes.text("` has the wrong type: expected ").text(self.dtype).text(", found ").bytes(entry.dtype);
            }
            return;
        }
        if entry.end - entry.start != self.size * shape.len() {
            if let Some(mistakes) = self.mistake(depth) {
                self.mistakes = mistakes.text("` has more or fewer bytes than its shape says");
            }
            return;
        }
        let bytes = self.header.data.split_at(entry.end).0.split_at(entry.start).1;
        // SAFETY: the field at this offset of the value, which `Field` got from `offset_of!`, is a matrix of `shape.len()` numbers of `size`
        // bytes each, for which all bit patterns are valid; nothing else looks at the value while it is filled.
        unsafe { copy_numbers(bytes, self.place.add(offset), self.size) }
        // SAFETY: these numbers are there now.
        if let Some(index) = unsafe { not_finite(self.place.add(offset), shape.len(), self.size) } {
            // SAFETY: the index is one of them.
            let is_nan = unsafe { is_nan(self.place.add(offset + index * self.size), self.size) };
            if let Some(mistakes) = self.mistake(depth) {
                let what = if is_nan { "` has NaN at " } else { "` has an infinite number at " };
                self.mistakes = position(mistakes.text(what), shape, index);
            }
        }
    }

    /// What the file has and the network does not.
    const fn extra(&mut self) {
        let entries = self.header.entries();
        let mut index = 0;
        while index < entries.len() {
            if !self.used[index] {
                self.count += 1;
                if self.count <= LISTED {
                    let mistakes = self.mistakes.text("\n  `").bytes(entries[index].name);
                    self.mistakes = found(mistakes.text("` is not a tensor of the network: found "), &entries[index]);
                }
            }
            index += 1;
        }
        if self.count > LISTED {
            self.mistakes = self.mistakes.text("\n  and ").number(self.count - LISTED).text(" more");
        }
    }

    /// Begins the line of a mistake with the current tensor, if there is room for it.
    const fn mistake(&mut self, depth: usize) -> Option<Text> {
        self.count += 1;
        if self.count > LISTED {
            return None;
        }
        let mut text = self.mistakes.text("\n  `");
        let mut level = 0;
        while level < depth {
            text = if level > 0 { text.text(".") } else { text };
            text = text.text(self.path[level]);
            level += 1;
        }
        Some(text)
    }

    /// Whether this is the name of the current tensor: its fields with dots between.
    const fn is_named(&self, name: &[u8], depth: usize) -> bool {
        let (mut level, mut rest) = (0, name);
        while level < depth {
            if level > 0 {
                match rest.split_first() {
                    Some((b'.', behind)) => rest = behind,
                    _ => return false,
                }
            }
            let part = self.path[level].as_bytes();
            if rest.len() < part.len() {
                return false;
            }
            let (front, behind) = rest.split_at(part.len());
            if !same(front, part) {
                return false;
            }
            (rest, level) = (behind, level + 1);
        }
        rest.is_empty()
    }
}

/// Whether a tensor of a file has this shape.
const fn is_of(entry: &Entry<'_>, shape: &Shape) -> bool {
    let mut axis = 0;
    while axis < AXES && axis < entry.rank {
        if axis >= shape.rank() || entry.sizes[axis] != shape.size(axis) {
            return false;
        }
        axis += 1;
    }
    entry.rank == shape.rank()
}

/// Whether a number that is not finite is NaN.
///
/// # Safety
/// A number of 4 or 8 bytes is there, aligned.
const unsafe fn is_nan(number: *const u8, size: usize) -> bool {
    // SAFETY: the caller promises it.
    unsafe { if size == size_of::<f32>() { (*number.cast::<f32>()).is_nan() } else { (*number.cast::<f64>()).is_nan() } }
}

/// Writes where in a tensor of a file a number is, the last axis being the fastest.
const fn position(text: Text, shape: &Shape, index: usize) -> Text {
    let (mut text, mut axis, mut rest, mut numbers) = (text.text("["), 0, index, shape.len());
    while axis < shape.rank() {
        numbers /= shape.size(axis);
        text = if axis > 0 { text.text(", ") } else { text };
        text = text.number(rest / numbers);
        (rest, axis) = (rest % numbers, axis + 1);
    }
    text.text("]")
}

/// Writes the shape of a tensor of a file.
const fn found(text: Text, entry: &Entry<'_>) -> Text {
    let (mut text, mut axis) = (text.text("["), 0);
    while axis < entry.rank {
        text = if axis > 0 { text.text(", ") } else { text };
        text = text.number(entry.sizes[axis]);
        axis += 1;
    }
    text.text("]")
}

/// Copies little-endian numbers of `size` bytes each.
///
/// # Safety
/// `to` is valid for writes of all bytes.
const unsafe fn copy_numbers(bytes: &[u8], to: *mut u8, size: usize) {
    if cfg!(target_endian = "little") {
        // SAFETY: the caller promises that there is room; the bytes of a file are not those of the value.
        unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), to, bytes.len()) }
        return;
    }
    let mut index = 0;
    while index < bytes.len() {
        let mirrored = index - index % size + (size - 1 - index % size);
        // SAFETY: the same; the length is a multiple of `size`, so the mirrored place is within.
        unsafe { to.add(index).write(bytes[mirrored]) }
        index += 1;
    }
}
