//! Memory that holds one thing after the other: things that are not needed at the same time lie at the same place. Its size is that of a type, so the
//! compiler knows it also where it depends on parameters.

use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};

use crate::{PlannedValue, Scalar, Zeroed};

/// Two things, one above the other.
#[repr(C)]
pub struct Above<A, B>(pub A, pub B);

/// Room for the larger of two things.
#[repr(C)]
pub union Larger<A, B> {
    /// The one.
    pub one: ManuallyDrop<A>,
    /// The other.
    pub other: ManuallyDrop<B>,
}

/// The memory of a layer among numbers: as large as a whole number of them.
#[repr(C)]
pub struct Work<T, W> {
    /// None of them.
    pub numbers: [T; 0],
    /// The memory.
    pub work: W,
}

/// Memory as large as `L`, in which parts are found by their places.
#[repr(transparent)]
pub struct Overlay<L>(MaybeUninit<L>);

// SAFETY: all bytes are valid, zeros too.
unsafe impl<L> Zeroed for Overlay<L> {}

/// The size and the alignment of a type.
#[must_use]
pub const fn extent<R>() -> (usize, usize) {
    (size_of::<R>(), align_of::<R>())
}

/// The bytes of so many samples of `N` numbers. (A parameter, as in types: a size that is none is the same error in both.)
#[inline(always)]
#[must_use]
pub const fn bytes<T: Scalar, const N: usize>(samples: usize) -> usize {
    samples.saturating_mul(N).saturating_mul(size_of::<T>())
}

/// The number that is its parameter.
#[inline(always)]
#[must_use]
pub const fn count<const N: usize>() -> usize {
    N
}

/// The line of a plan for something as large as `R`.
#[must_use]
pub const fn planned<T: Scalar, R>(name: &'static str, start: usize, first: usize, last: usize) -> PlannedValue {
    PlannedValue::new(name, start / size_of::<T>(), size_of::<R>() / size_of::<T>(), first, last)
}

/// Where things begin, by their sizes and alignments: each above the earlier ones that it must not touch.
#[must_use]
pub const fn places<const N: usize>(things: [(usize, usize); N], below: [&[usize]; N]) -> [usize; N] {
    let (mut starts, mut thing) = ([0; N], 0);
    while thing < N {
        let mut index = 0;
        while index < below[thing].len() {
            let other = below[thing][index];
            let end = (starts[other] + things[other].0).next_multiple_of(things[thing].1);
            if end > starts[thing] {
                starts[thing] = end;
            }
            index += 1;
        }
        thing += 1;
    }
    starts
}

/// A part of an [`Overlay`].
pub struct Part<'a> {
    first: *mut u8,
    bytes: usize,
    /// A power of two of which the address is a multiple.
    alignment: usize,
    of: PhantomData<&'a mut u8>,
}

impl<L> Overlay<L> {
    /// Parts that do not overlap, each by its first byte and its length in bytes, in the order of their places. One that is not within the memory and
    /// behind the last is empty.
    #[inline(always)]
    pub fn parts<const N: usize>(&mut self, parts: [(usize, usize); N]) -> [Part<'_>; N] {
        let (first, mut free) = (self.0.as_mut_ptr().cast::<u8>(), 0);
        parts.map(|(start, bytes)| {
            let (start, bytes) = if start >= free && Self::has(start, bytes) { (start, bytes) } else { (free, 0) };
            free = start + bytes;
            // SAFETY: `start` is at most the end of the memory: `has` said so, now or of the part that ended there.
            Part { first: unsafe { first.add(start) }, bytes, alignment: Self::alignment(start), of: PhantomData }
        })
    }

    /// So many numbers from a place on; none if they are not there.
    #[inline(always)]
    #[must_use]
    pub fn numbers<T: Scalar>(&self, start: usize, count: usize) -> &[T] {
        if !Self::has(start, count.saturating_mul(size_of::<T>())) || Self::alignment(start) < align_of::<T>() {
            return &[];
        }
        // SAFETY: the place is within the memory and aligned; its bytes were zeros in the beginning, and whatever was written there since was numbers
        // or the memory of a layer.
        unsafe { core::slice::from_raw_parts(self.0.as_ptr().cast::<u8>().add(start).cast(), count) }
    }

    const fn has(start: usize, bytes: usize) -> bool {
        start.saturating_add(bytes) <= size_of::<L>()
    }

    const fn alignment(start: usize) -> usize {
        if start == 0 { align_of::<L>() } else { 1 << (start | align_of::<L>()).trailing_zeros() }
    }
}

impl<'a> Part<'a> {
    /// The part as numbers, those that were there before.
    #[inline(always)]
    #[must_use]
    pub fn numbers<T: Scalar>(self) -> &'a mut [T] {
        if self.alignment < align_of::<T>() {
            return &mut [];
        }
        // SAFETY: the part is borrowed alone and aligned; its bytes were zeros in the beginning, and whatever was written there since was numbers or
        // the memory of a layer.
        unsafe { core::slice::from_raw_parts_mut(self.first.cast(), self.bytes / size_of::<T>()) }
    }

    /// The part as the memory of a layer, all zeros; nothing if it is too small.
    #[inline(always)]
    #[must_use]
    pub fn work<W: Zeroed>(self) -> Option<&'a mut W> {
        if self.alignment < align_of::<W>() || self.bytes < size_of::<W>() {
            return None;
        }
        // SAFETY: the part is borrowed alone, aligned and large enough; all bytes zero is a valid `W`, and has nothing to drop.
        unsafe {
            core::ptr::write_bytes(self.first, 0, size_of::<W>());
            Some(&mut *self.first.cast())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zeroed;

    /// A chain of 3, 5 and 2 numbers, the second above the others, with a layer of 3 bytes between the first two.
    type Chain = Larger<Above<[f32; 3], Above<Work<f32, [u8; 3]>, [f32; 5]>>, Above<[f32; 2], [f32; 5]>>;
    const CHAIN: [usize; 4] = places([(12, 4), (8, 4), (4, 4), (20, 4)], [&[], &[], &[0], &[1, 2]]);

    #[test]
    fn what_is_above_lies_above_all_that_is_below() {
        assert_eq!((CHAIN, size_of::<Chain>()), ([0, 0, 12, 16], 36));
        assert_eq!(places([(3, 1), (8, 8), (1, 1)], [&[], &[0], &[0, 1]]), [0, 8, 16]);
    }

    #[test]
    fn parts_are_where_they_are_said_to_be() {
        let mut memory = zeroed::<Overlay<Chain>>();
        let [first, work, last] = memory.parts([(CHAIN[0], 12), (CHAIN[2], 4), (CHAIN[3], 20)]);
        first.numbers::<f32>().copy_from_slice(&[1.0, 2.0, 3.0]);
        work.work::<[u8; 3]>().unwrap().copy_from_slice(&[1, 2, 3]);
        last.numbers::<f32>().fill(7.0);
        assert_eq!(memory.numbers::<f32>(0, 3), [1.0, 2.0, 3.0]);
        assert_eq!(memory.numbers::<f32>(16, 5), [7.0; 5]);
        let [work] = memory.parts([(CHAIN[2], 4)]);
        assert_eq!(work.work::<[u8; 3]>(), Some(&mut [0; 3]));
    }

    #[test]
    fn what_is_not_within_is_nothing() {
        let mut memory = zeroed::<Overlay<[f32; 4]>>();
        let [within, overlapping, beyond, small] = memory.parts([(0, 8), (4, 8), (12, 8), (8, 4)]);
        assert_eq!((within.numbers::<f32>().len(), overlapping.numbers::<f32>().len(), beyond.numbers::<f32>().len()), (2, 0, 0));
        assert!(small.work::<[f32; 2]>().is_none());
        assert!(memory.numbers::<f32>(8, 3).is_empty() && memory.numbers::<f32>(usize::MAX, 1).is_empty());
        let [odd] = memory.parts([(2, 8)]);
        assert!(odd.numbers::<f32>().is_empty() && memory.numbers::<f64>(0, 1).is_empty() == (align_of::<f64>() > 4));
    }
}
