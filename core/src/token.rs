//! The elements of inputs: numbers, and the integers that stand for words, letters and other things that are counted, not measured.

use core::fmt::Debug;

use crate::Zeroed;
use crate::kernels::{Simd, shards};

mod sealed {
    use super::Tokens;

    pub trait Element {}

    pub trait Sealed: Sized {
        fn tokens(values: &[Self]) -> Tokens<'_>;
    }
}

/// What an input consists of: numbers `f32` or (with the feature `f64`) `f64`, or tokens `u8`, `u16` or `u32`. The trait is sealed.
#[cfg_attr(
    not(feature = "f64"),
    diagnostic::on_unimplemented(note = "networks that compute with `f64` need the feature `f64` of layerfit")
)]
pub trait Element: sealed::Element + Zeroed + Copy + Debug + PartialEq + Send + Sync + 'static {
    /// The number of a token; nothing for a number of another kind.
    fn token(self) -> Option<usize>;

    /// Multiplies all values by a factor if they are numbers; tokens stay.
    fn scale(simd: Simd, factor: f64, values: &mut [Self]);
}

/// `u8`, `u16` or `u32`: a number that names one of the things that a network knows. Token 0 is often padding.
///
/// The trait is sealed: kernels exist for these types and no others.
///
/// ```
/// use layerfit_core::Token;
/// assert_eq!((7_u16.index(), u16::NAME), (7, "u16"));
/// ```
pub trait Token: sealed::Sealed + Element {
    /// The name of the type.
    const NAME: &'static str;

    /// The token as an index. (One that is larger than all indices of this machine is the largest of them.)
    fn index(self) -> usize;
}

/// Tokens of some type, so that kernels are compiled once for all of them.
#[derive(Clone, Copy, Debug)]
pub enum Tokens<'a> {
    /// In one byte each.
    U8(&'a [u8]),
    /// In two.
    U16(&'a [u16]),
    /// In four.
    U32(&'a [u32]),
}

impl<'a> Tokens<'a> {
    /// These tokens.
    #[must_use]
    pub fn of<E: Token>(tokens: &'a [E]) -> Self {
        E::tokens(tokens)
    }

    /// How many they are.
    #[must_use]
    pub fn len(self) -> usize {
        match self {
            Self::U8(tokens) => tokens.len(),
            Self::U16(tokens) => tokens.len(),
            Self::U32(tokens) => tokens.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// All of them, as indices.
    pub fn indices(self) -> impl Iterator<Item = usize> + use<'a> {
        (0..self.len()).map(move |place| match self {
            Self::U8(tokens) => tokens[place].index(),
            Self::U16(tokens) => tokens[place].index(),
            Self::U32(tokens) => tokens[place].index(),
        })
    }
}

macro_rules! tokens {
    ($($type:ident $variant:ident)*) => {
        $(
            impl sealed::Sealed for $type {
                fn tokens(values: &[Self]) -> Tokens<'_> {
                    Tokens::$variant(values)
                }
            }

            impl sealed::Element for $type {}

            impl Element for $type {
                fn token(self) -> Option<usize> {
                    Some(self.index())
                }
                fn scale(_: Simd, _: f64, _: &mut [Self]) {}
            }

            impl Token for $type {
                const NAME: &'static str = stringify!($type);

                #[inline(always)]
                fn index(self) -> usize {
                    usize::try_from(self).unwrap_or(usize::MAX)
                }
            }
        )*
    };
}
tokens! { u8 U8 u16 U16 u32 U32 }

macro_rules! numbers {
    ($($type:ident)*) => {
        $(
            impl sealed::Element for $type {}

            impl Element for $type {
                fn token(self) -> Option<usize> {
                    None
                }
                fn scale(simd: Simd, factor: f64, values: &mut [Self]) {
                    shards::scale(simd, factor, values);
                }
            }
        )*
    };
}
numbers! { f32 }
#[cfg(any(feature = "f64", test))]
numbers! { f64 }

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn indices<E: Token>(tokens: &[E]) -> Vec<usize> {
        Tokens::of(tokens).indices().collect()
    }

    #[test]
    fn tokens_are_indices() {
        assert_eq!(indices(&[0_u8, 255]), [0, 255]);
        assert_eq!(indices(&[3_u16, u16::MAX]), [3, 65_535]);
        assert_eq!(indices(&[1_u32 << 20]), [1 << 20]);
        assert!(Tokens::of::<u8>(&[]).is_empty());
        assert_eq!((7_u8.token(), 7.0_f32.token()), (Some(7), None));
        assert_eq!([u8::NAME, u16::NAME, u32::NAME], ["u8", "u16", "u32"]);
    }
}
