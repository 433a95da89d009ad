//! Numbers as little-endian bytes, compiled once for each scalar.

use std::vec::Vec;

use crate::Scalar;
use crate::kernels::by_scalar;

macro_rules! width {
    ($module:ident, $type:ident) => {
        mod $module {
            use std::vec::Vec;

            const WIDTH: usize = size_of::<$type>();

            pub(super) fn encode(out: &mut Vec<u8>, values: &[$type]) {
                out.reserve(values.len() * WIDTH);
                for value in values {
                    out.extend_from_slice(&value.to_le_bytes());
                }
            }

            pub(super) fn decode(bytes: &[u8], values: &mut [$type]) {
                for (value, bytes) in values.iter_mut().zip(bytes.as_chunks().0) {
                    *value = $type::from_le_bytes(*bytes);
                }
            }

            pub(super) fn not_finite(bytes: &[u8], _: &[$type]) -> Option<(usize, usize)> {
                let numbers = bytes.as_chunks().0.iter().map(|bytes| $type::from_le_bytes(*bytes));
                let mut bad = numbers.enumerate().filter(|(_, value)| !value.is_finite());
                let (first, _) = bad.next()?;
                Some((first, 1 + bad.count()))
            }
        }
    };
}
width!(single, f32);
#[cfg(any(feature = "f64", test))]
width!(double, f64);

/// Appends the bytes of some numbers.
pub(super) fn encode<T: Scalar>(out: &mut Vec<u8>, values: &[T]) {
    by_scalar!(T, single::encode | double::encode, (out), [values], []);
}

/// Reads as many numbers as there are places and bytes.
pub(super) fn decode<T: Scalar>(bytes: &[u8], values: &mut [T]) {
    by_scalar!(T, single::decode | double::decode, (bytes), [], [values]);
}

/// The position of the first infinite or NaN number and how many there are; nothing if all are finite.
pub(super) fn not_finite<T: Scalar>(bytes: &[u8]) -> Option<(usize, usize)> {
    let none: &[T] = &[];
    by_scalar!(T, single::not_finite | double::not_finite, (bytes), [none], []);
    None
}
