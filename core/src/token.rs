//! The elements of inputs: numbers, and the numbers of tokens.

use core::fmt::Debug;

use crate::Zeroed;

mod sealed {
    pub trait Sealed {}
}

/// What an input consists of: numbers `f32` or `f64`, or tokens `u8`, `u16` or `u32`.
pub trait Element: sealed::Sealed + Zeroed + Copy + Debug + PartialEq + Send + Sync + 'static {
    /// The number of a token; nothing for a number of another kind.
    fn token(self) -> Option<usize>;
}

/// The number of a token: of a word, a letter, a category. An [`Embedding`](crate::layers::Embedding) turns it into a vector.
pub trait Token: Element {
    /// The name of the type.
    const NAME: &'static str;

    /// The number, counted from 0.
    fn index(self) -> usize;
}

macro_rules! tokens {
    ($($token:ident)*) => {
        $(
            impl sealed::Sealed for $token {}
            impl Element for $token {
                fn token(self) -> Option<usize> {
                    Some(self.index())
                }
            }
            impl Token for $token {
                const NAME: &'static str = stringify!($token);

                fn index(self) -> usize {
                    // What is too large for a size is too large for every vocabulary.
                    usize::try_from(self).unwrap_or(usize::MAX)
                }
            }
        )*
    };
}
tokens!(u8 u16 u32);

macro_rules! numbers {
    ($($number:ident)*) => {
        $(
            impl sealed::Sealed for $number {}
            impl Element for $number {
                fn token(self) -> Option<usize> {
                    None
                }
            }
        )*
    };
}
numbers!(f32 f64);
