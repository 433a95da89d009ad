use nalgebra::SVector;

use crate::{Element, Sample};

/// The numbers of a sample as a type that reads well: `[T; N]` for an `SVector<T, N>`, a tuple of arrays for a tuple of samples.
///
/// Bounds between data, losses and networks are about these, for the sake of messages: the compiler names all parts of the type that is behind `SVector`.
pub trait Numbers: Sized + 'static {
    /// The sample that holds them.
    type Sample: Sample<Numbers = Self>;
}

/// The numbers of a sample.
pub type NumbersOf<S> = <S as Sample>::Numbers;

impl<T: Element, const N: usize> Numbers for [T; N] {
    type Sample = SVector<T, N>;
}
