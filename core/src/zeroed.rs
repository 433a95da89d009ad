//! Values that are born in place: on the heap without passing over the stack, or in a `static`.

use nalgebra::SMatrix;

/// A type for which the bit pattern of all zeros is a valid value.
///
/// Networks, gradients, optimizer states and passes are; so they can be created where they stay, however large they are
/// (see [`zeroed_box`]). The `network!` macro and `#[derive(Parameters)]` implement this trait after checking every field.
///
/// # Safety
/// All bytes zero must be a valid value of the type.
pub unsafe trait Zeroed {}

macro_rules! zeroed {
    ($($type:ty),* $(,)?) => {
        $(
            // SAFETY: all bytes zero is the number 0, `false`, or nothing at all.
            unsafe impl Zeroed for $type {}
        )*
    };
}
zeroed!((), bool, u8, u16, u32, u64, usize, i8, i16, i32, i64, f32, f64);

// SAFETY: a static matrix is an array of its elements.
unsafe impl<T: Zeroed, const ROWS: usize, const COLUMNS: usize> Zeroed for SMatrix<T, ROWS, COLUMNS> {}
// SAFETY: an array is its elements, side by side.
unsafe impl<T: Zeroed, const N: usize> Zeroed for [T; N] {}
macro_rules! tuple {
    ($($element:ident)*) => {
        // SAFETY: a tuple is its elements and padding.
        unsafe impl<$($element: Zeroed),*> Zeroed for ($($element,)*) {}
    };
}
tuple!(A B);
tuple!(A B C);
tuple!(A B C D);
tuple!(A B C D E);
tuple!(A B C D E F);
tuple!(A B C D E F G);
tuple!(A B C D E F G H);
// SAFETY: the marker has no bytes.
unsafe impl<T: ?Sized> Zeroed for core::marker::PhantomData<T> {}

/// A zero on the heap. It never stands on the stack, whatever its size and the optimization level.
#[cfg(feature = "alloc")]
#[must_use]
pub fn zeroed_box<Z: Zeroed>() -> alloc::boxed::Box<Z> {
    // SAFETY: all bytes zero is a valid `Z`; that is what the trait says.
    unsafe { alloc::boxed::Box::new_zeroed().assume_init() }
}

/// Several zeros on the heap, side by side.
#[cfg(feature = "alloc")]
#[must_use]
pub fn zeroed_slice<Z: Zeroed>(length: usize) -> alloc::boxed::Box<[Z]> {
    // SAFETY: all bytes zero is a valid `Z`; that is what the trait says.
    unsafe { alloc::boxed::Box::new_zeroed_slice(length).assume_init() }
}

/// A zero on the heap to which common operating systems give memory as it is written, for what may be used in part. (A [`zeroed_box`] of a type that is
/// aligned to 64 bytes is written with zeros throughout: allocators have no blank pages at such addresses.)
#[cfg(feature = "std")]
pub(crate) struct Blank<Z> {
    block: alloc::boxed::Box<[u8]>,
    of: core::marker::PhantomData<Z>,
}

#[cfg(feature = "std")]
impl<Z: Zeroed> Blank<Z> {
    pub(crate) fn new() -> Self {
        const { assert!(!core::mem::needs_drop::<Z>(), "zeros have nothing to drop") }
        Self { block: zeroed_slice(size_of::<Z>() + align_of::<Z>()), of: core::marker::PhantomData }
    }

    /// The first byte of the block where a value can be.
    fn start(&self) -> usize {
        self.block.as_ptr().addr().wrapping_neg() % align_of::<Z>()
    }
}

#[cfg(feature = "std")]
impl<Z: Zeroed> core::ops::Deref for Blank<Z> {
    type Target = Z;

    fn deref(&self) -> &Z {
        // SAFETY: from `start` the block has room for a value, is aligned to it, and was all zeros, a valid `Z`, until somebody wrote a `Z` there.
        unsafe { &*self.block.as_ptr().add(self.start()).cast() }
    }
}

#[cfg(feature = "std")]
impl<Z: Zeroed> core::ops::DerefMut for Blank<Z> {
    fn deref_mut(&mut self) -> &mut Z {
        let start = self.start();
        // SAFETY: as in `deref`; the block is borrowed alone.
        unsafe { &mut *self.block.as_mut_ptr().add(start).cast() }
    }
}

/// A value that begins with a line of the cache where vectors are as long as one: a load across two lines takes twice as long.
#[cfg(feature = "alloc")]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub(crate) struct Lined<Z>(pub Z);

// SAFETY: the field is `Zeroed`.
#[cfg(feature = "alloc")]
unsafe impl<Z: Zeroed> Zeroed for Lined<Z> {}

/// A zero by value, for small things and for `static`s.
#[must_use]
pub const fn zeroed<Z: Zeroed>() -> Z {
    // SAFETY: all bytes zero is a valid `Z`; that is what the trait says.
    unsafe { core::mem::zeroed() }
}

/// Sets a value to zero where it is.
pub(crate) fn clear<Z: Zeroed>(value: &mut Z) {
    // SAFETY: the place is valid for writes, and all bytes zero is a valid `Z`; that is what the trait says. A `Z` has nothing to drop that
    // would be lost by writing over it: all bytes zero would not be a valid value of such a type.
    unsafe { core::ptr::write_bytes(value, 0, 1) }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;

    #[repr(align(64))]
    struct Large([u8; 256 << 20]);

    // SAFETY: an array of numbers.
    unsafe impl Zeroed for Large {}

    #[test]
    fn a_blank_is_an_aligned_zero_that_can_be_written() {
        let mut blank = Blank::<Large>::new();
        assert_eq!(core::ptr::from_ref(&*blank).addr() % 64, 0);
        let last = blank.0.len() - 1;
        (blank.0[0], blank.0[last]) = (1, 2);
        assert_eq!((blank.0[0], blank.0[1], blank.0[last]), (1, 0, 2));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_blank_takes_no_memory_before_it_is_written() {
        // Pages in memory, of which all threads of the process are told together: the bound is far from both cases.
        let resident = || -> usize {
            let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
            4096 * pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap()
        };
        let before = resident();
        let blank = Blank::<Large>::new();
        assert!(resident() < before + (128 << 20));
        assert_eq!(blank.0[1 << 20], 0);
    }
}
