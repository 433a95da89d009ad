//! The memory of one inference: one block, in which values that are not needed at the same time share their place.

use crate::kernels::Simd;
use crate::{InferenceNetwork, Sample, Zeroed};

/// All the memory that the inference of one sample needs, the output included: a plain value of a size that the compiler knows, for a variable or
/// a `static`. `Name::memory()` makes one.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Arena<N: InferenceNetwork>(N::Arena);

// SAFETY: the field is `Zeroed`.
unsafe impl<N: InferenceNetwork> Zeroed for Arena<N> {}

impl<N: InferenceNetwork> Arena<N> {
    /// Memory by value.
    #[must_use]
    pub const fn new() -> Self {
        crate::zeroed()
    }

    pub(crate) fn infer(&mut self, network: &N, input: <N::Input as Sample>::Slice<'_>) -> <N::Output as Sample>::Ref<'_> {
        network.infer_one(Simd::detect(), input, &mut self.0)
    }
}

impl<N: InferenceNetwork> Default for Arena<N> {
    fn default() -> Self {
        Self::new()
    }
}

/// A place in the memory of an inference, and when it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlannedValue {
    /// The entry or layer whose values are there.
    pub name: &'static str,
    /// The numbers in front of it.
    pub offset: usize,
    /// Its numbers.
    pub length: usize,
    /// The layer that writes it first, in the order of [`InferenceNetwork::LAYERS`].
    pub first: usize,
    /// The last layer that needs it; of an output, the number of layers.
    pub last: usize,
}

impl PlannedValue {
    /// A place.
    #[must_use]
    pub const fn new(name: &'static str, offset: usize, length: usize, first: usize, last: usize) -> Self {
        Self { name, offset, length, first, last }
    }
}

/// Some parts of a block of memory that do not overlap, each by its start and length, in the order of their starts.
#[inline(always)]
pub fn regions<T, const N: usize>(block: &mut [T], regions: [(usize, usize); N]) -> [&mut [T]; N] {
    let (mut rest, mut at) = (block, 0);
    regions.map(|(start, length)| {
        let behind = core::mem::take(&mut rest).get_mut(start.saturating_sub(at)..).unwrap_or_default();
        let (region, behind) = behind.split_at_mut_checked(length).unwrap_or_default();
        (rest, at) = (behind, start.saturating_add(length));
        region
    })
}

/// A part of a block of memory.
#[inline(always)]
#[must_use]
pub fn region<T>(block: &[T], start: usize, length: usize) -> &[T] {
    block.get(start..).and_then(|behind| behind.get(..length)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_where_they_are_said_to_be() {
        let mut block = [0, 1, 2, 3, 4, 5, 6, 7];
        let [one, two, three] = regions(&mut block, [(1, 2), (3, 0), (5, 3)]);
        assert_eq!((&*one, &*two, &*three), (&[1, 2][..], &[][..], &[5, 6, 7][..]));
        assert_eq!(region(&block, 6, 2), [6, 7]);
        let [within, beyond] = regions(&mut block, [(0, 1), (7, 2)]);
        assert_eq!((within.len(), beyond.len(), region(&[0; 3], 2, 2).len()), (1, 0, 0));
    }
}
