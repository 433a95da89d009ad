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
