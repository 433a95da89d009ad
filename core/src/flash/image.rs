//! A network as one block of bytes that is used where it is.

use core::fmt;

use crate::parameters::Field;
use crate::{InferenceNetwork, Parameters, Scalar};

const MAGIC: [u8; 8] = *b"layerfit";
const VERSION: u32 = 1;
/// Written as a number: tells in which order its bytes came.
const ORDER: u32 = 0x0102_0304;
/// The bytes of the header: magic, order, version, fingerprint, length, checksum, name. The numbers begin behind it, so where they are aligned
/// to 64 bytes if the image is.
const HEADER: usize = 64;
#[cfg(feature = "alloc")]
const NAME: core::ops::Range<usize> = 32..HEADER;

/// Why some bytes cannot be used as a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// They are not an image at all.
    NotAnImage,
    /// They are an image of another version of this format.
    Version {
        /// The version that is read.
        expected: u32,
        /// That of the image.
        found: u32,
    },
    /// The numbers are in the byte order of another kind of machine.
    ByteOrder,
    /// The tensors are not those of this network: other names, shapes or another scalar.
    OtherNetwork {
        /// The fingerprint of the network's tensors.
        expected: u64,
        /// That of the image.
        found: u64,
    },
    /// Bytes are missing.
    TooShort {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Some byte is not what was written.
    Checksum {
        /// The checksum of the bytes that are there.
        computed: u32,
        /// The one that was written.
        found: u32,
    },
    /// The numbers do not begin at a multiple of so many bytes.
    Misaligned {
        /// What the address must be a multiple of.
        expected: usize,
        /// By how much it is beyond one.
        found: usize,
    },
    /// On this machine the network has gaps between its tensors (networks inside of others are aligned to 64 bytes on large machines), so that an
    /// image cannot be used where it is: load the weights from a file.
    Gaps,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnImage => f.write_str("the bytes are not the image of a network"),
            Self::Version { expected, found } => write!(f, "the image is of version {found}: expected {expected}"),
            Self::ByteOrder => f.write_str("the image is in the byte order of another kind of machine"),
            Self::OtherNetwork { expected, found } => {
                write!(
                    f,
                    "the image is of a network with other tensors: expected fingerprint {expected:016x}, found {found:016x}"
                )
            }
            Self::TooShort { expected, found } => write!(f, "the image has {found} bytes: expected {expected}"),
            Self::Checksum { computed, found } => {
                write!(f, "the image is damaged: its bytes have the checksum {computed:08x}, expected {found:08x}")
            }
            Self::Misaligned { expected, found } => {
                write!(f, "the image must begin at a multiple of {expected} bytes, but is {found} beyond one")
            }
            Self::Gaps => f.write_str("on this machine the network has gaps between its tensors: load the weights from a file"),
        }
    }
}

impl core::error::Error for Refusal {}

/// The network that an image holds, without a copy.
///
/// # Errors
/// A [`Refusal`] if the bytes are not a whole image of this network at a suitable place.
pub fn view<N: InferenceNetwork>(bytes: &[u8]) -> Result<&N, Refusal> {
    let Some((header, numbers)) = bytes.split_first_chunk::<HEADER>() else { return Err(Refusal::NotAnImage) };
    check_header::<N>(header)?;
    let expected = const { padded(bytes_of::<N>()) };
    let Some(numbers) = numbers.get(..expected) else {
        return Err(Refusal::TooShort { expected: HEADER + expected, found: bytes.len() });
    };
    let (computed, found) = (checksum(numbers), word(header, 28));
    if computed != found {
        return Err(Refusal::Checksum { computed, found });
    }
    if !const { packed(N::FIELDS, 0, size_of::<N::Scalar>(), 0).is_some() && size_of::<N>() <= padded(bytes_of::<N>()) } {
        return Err(Refusal::Gaps);
    }
    let place = numbers.as_ptr().cast::<N>();
    let found = place.addr() % align_of::<N>();
    if found != 0 {
        return Err(Refusal::Misaligned { expected: align_of::<N>(), found });
    }
    // SAFETY: the place is aligned, the bytes behind it are as many as those of an `N` or more, and live as long as the answer. A network is its
    // tensors, for whose numbers all bit patterns are valid, and `packed` has found that they stand in memory as in the image.
    Ok(unsafe { &*place })
}

fn check_header<N: InferenceNetwork>(header: &[u8; HEADER]) -> Result<(), Refusal> {
    if header[..8] != MAGIC {
        return Err(Refusal::NotAnImage);
    }
    match word(header, 8) {
        ORDER => {}
        order if order == ORDER.swap_bytes() => return Err(Refusal::ByteOrder),
        _ => return Err(Refusal::NotAnImage),
    }
    let (version, fingerprint) = (word(header, 12), u64::from(word(header, 16)) | u64::from(word(header, 20)) << 32);
    if version != VERSION {
        return Err(Refusal::Version { expected: VERSION, found: version });
    }
    let expected = const { fingerprint_of::<N>() };
    if fingerprint != expected {
        return Err(Refusal::OtherNetwork { expected, found: fingerprint });
    }
    Ok(())
}

fn word(header: &[u8; HEADER], at: usize) -> u32 {
    u32::from_ne_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
}

/// The image of a network, to be stored and given to `from_bytes` of the same network, on this machine or on one of the same byte order.
#[cfg(feature = "alloc")]
#[must_use]
pub fn image<N: InferenceNetwork>(network: &N) -> alloc::vec::Vec<u8> {
    let length = padded(bytes_of::<N>());
    let mut image = alloc::vec![0; HEADER + length];
    let mut at = HEADER;
    for index in 0..N::TENSORS {
        let values = network.tensor(index);
        // SAFETY: numbers are bytes of their own, all of them initialized.
        let bytes = unsafe { core::slice::from_raw_parts(values.as_ptr().cast::<u8>(), size_of_val(values)) };
        image[at..at + bytes.len()].copy_from_slice(bytes);
        at += bytes.len();
    }
    let fingerprint = fingerprint_of::<N>();
    #[allow(clippy::cast_possible_truncation)]
    let words = [ORDER, VERSION, fingerprint as u32, (fingerprint >> 32) as u32, length as u32, checksum(&image[HEADER..])];
    image[..8].copy_from_slice(&MAGIC);
    for (place, word) in image[8..NAME.start].chunks_exact_mut(4).zip(words) {
        place.copy_from_slice(&word.to_ne_bytes());
    }
    let name = N::NAME.as_bytes();
    let name = &name[..name.len().min(NAME.len())];
    image[NAME.start..NAME.start + name.len()].copy_from_slice(name);
    image
}

/// Rounded up to whole lines of 64 bytes, so that networks that are aligned to those fit too.
const fn padded(bytes: usize) -> usize {
    bytes.next_multiple_of(64)
}

/// The bytes of all tensors.
const fn bytes_of<P: Parameters>() -> usize {
    numbers(P::FIELDS) * size_of::<P::Scalar>()
}

const fn numbers(fields: &[Field]) -> usize {
    let (mut sum, mut index) = (0, 0);
    while index < fields.len() {
        let field = &fields[index];
        sum += if !field.parts.is_empty() {
            numbers(field.parts)
        } else if field.tensors > 0 {
            field.shape.len()
        } else {
            0
        };
        index += 1;
    }
    sum
}

/// Where the tensors of some fields end, if each begins where the one before ends.
const fn packed(fields: &[Field], base: usize, size: usize, mut at: usize) -> Option<usize> {
    let mut index = 0;
    while index < fields.len() {
        let field = &fields[index];
        if !field.parts.is_empty() {
            let Some(end) = packed(field.parts, base + field.offset, size, at) else { return None };
            at = end;
        } else if field.tensors > 0 {
            if base + field.offset != at {
                return None;
            }
            at += field.shape.len() * size;
        }
        index += 1;
    }
    Some(at)
}

/// CRC-32 (ISO 3309), as in zip files.
const fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = {
        let (mut table, mut index) = ([0; 16], 0);
        while index < 16 {
            let (mut rest, mut bit) = (index as u32, 0);
            while bit < 4 {
                rest = if rest & 1 == 1 { 0xEDB8_8320 ^ (rest >> 1) } else { rest >> 1 };
                bit += 1;
            }
            table[index] = rest;
            index += 1;
        }
        table
    };
    let (mut sum, mut index) = (u32::MAX, 0);
    while index < bytes.len() {
        sum ^= bytes[index] as u32;
        sum = TABLE[(sum & 15) as usize] ^ (sum >> 4);
        sum = TABLE[(sum & 15) as usize] ^ (sum >> 4);
        index += 1;
    }
    !sum
}

/// A number that tells networks apart by the names, shapes and scalars of their tensors: FNV-1a of 64 bits over them.
const fn fingerprint_of<P: Parameters>() -> u64 {
    let hash = hash_bytes(0xCBF2_9CE4_8422_2325, P::Scalar::DTYPE.as_bytes());
    hash_fields(hash, P::FIELDS)
}

const fn hash_fields(mut hash: u64, fields: &[Field]) -> u64 {
    let mut index = 0;
    while index < fields.len() {
        let field = &fields[index];
        hash = hash_bytes(hash_bytes(hash, field.name.as_bytes()), ".".as_bytes());
        hash = hash_fields(hash, field.parts);
        if field.parts.is_empty() && field.tensors > 0 {
            let sizes = field.shape.sizes();
            let mut axis = 0;
            while axis < sizes.len() {
                hash = hash_bytes(hash, &(sizes[axis] as u64).to_le_bytes());
                axis += 1;
            }
        }
        hash = hash_bytes(hash, ";".as_bytes());
        index += 1;
    }
    hash
}

const fn hash_bytes(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x0100_0000_01B3);
        index += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
