//! The few operations on hardware vectors that the tiles of a product are made of.

#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod avx2;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod avx512;
pub(crate) mod functions;

use crate::Scalar;

/// A value at any address.
///
/// Where debug assertions are on, the loads of the standard library check every address and go through memory; a field of this struct is
/// loaded and stored by one instruction always. So the tiles are fast in a debug build too.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
#[derive(Clone, Copy)]
#[repr(C, packed)]
pub(super) struct Unaligned<V>(pub(super) V);

/// The value at an address.
///
/// # Safety
/// The memory must be valid.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
#[allow(clippy::transmute_ptr_to_ref)]
#[inline(always)]
unsafe fn load<V: Copy>(from: *const V) -> V {
    // SAFETY: the caller's promise; the reference needs no alignment. `&*` would be checked where debug assertions are on, and the check
    // keeps the loop over the columns of a tile from being unrolled, and so its sums from being in registers.
    unsafe { core::mem::transmute::<*const Unaligned<V>, &Unaligned<V>>(from.cast()) }.0
}

/// A register of numbers.
///
/// # Safety
/// Every method needs the instructions of its implementation, and is meant to be inlined into a function that enables them. Pointers
/// are to [`Vector::LANES`] numbers, or to as many as the mask selects; no alignment is needed.
pub(crate) unsafe trait Vector: Copy {
    /// The number in a lane.
    type Element: Scalar;
    /// Selects the first lanes.
    type Mask: Copy;
    /// How many numbers a register holds.
    const LANES: usize;

    /// The mask of the first `lanes` lanes.
    unsafe fn mask(lanes: usize) -> Self::Mask;
    unsafe fn zero() -> Self;
    /// The number at this address, in every lane.
    unsafe fn splat(at: *const Self::Element) -> Self;
    unsafe fn load(from: *const Self::Element) -> Self;
    /// Lanes that are not selected are 0 and their memory is not touched.
    unsafe fn load_first(from: *const Self::Element, mask: Self::Mask) -> Self;
    unsafe fn store(self, to: *mut Self::Element);
    /// The memory of lanes that are not selected is not touched.
    unsafe fn store_first(self, to: *mut Self::Element, mask: Self::Mask);
    /// `self * factor + addend`, rounded once.
    unsafe fn mul_add(self, factor: Self, addend: Self) -> Self;
    unsafe fn add(self, other: Self) -> Self;
}
