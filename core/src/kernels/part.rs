//! Parts of slices, where kernels have compared sizes before.
//!
//! The compiler does not see that they have. With std a part that is not there is a panic; without, it is empty: a panic, which cannot happen, would
//! bring its message, and all that formats it, into the flash, and nobody could show that a program has none.

/// `output = input`, as far as both reach.
pub(crate) fn copy<T: Copy>(input: &[T], output: &mut [T]) {
    let length = input.len().min(output.len());
    output[..length].copy_from_slice(&input[..length]);
}

/// What begins at `start`.
#[inline(always)]
pub(super) fn behind<T>(values: &[T], start: usize) -> &[T] {
    #[cfg(feature = "std")]
    return &values[start..];
    #[cfg(not(feature = "std"))]
    return values.get(start..).unwrap_or_default();
}

/// What begins at `start`.
#[inline(always)]
pub(super) fn behind_mut<T>(values: &mut [T], start: usize) -> &mut [T] {
    #[cfg(feature = "std")]
    return &mut values[start..];
    #[cfg(not(feature = "std"))]
    return values.get_mut(start..).unwrap_or_default();
}

/// So many values from `start` on.
#[inline(always)]
pub(super) fn span<T>(values: &[T], start: usize, length: usize) -> &[T] {
    #[cfg(feature = "std")]
    return &values[start..][..length];
    #[cfg(not(feature = "std"))]
    return values.get(start..).and_then(|behind| behind.get(..length)).unwrap_or_default();
}

/// So many values from `start` on.
#[inline(always)]
pub(super) fn span_mut<T>(values: &mut [T], start: usize, length: usize) -> &mut [T] {
    #[cfg(feature = "std")]
    return &mut values[start..][..length];
    #[cfg(not(feature = "std"))]
    return values.get_mut(start..).and_then(|behind| behind.get_mut(..length)).unwrap_or_default();
}

/// One of them.
#[inline(always)]
pub(super) fn at<T: Copy + Default>(values: &[T], index: usize) -> T {
    #[cfg(feature = "std")]
    return values[index];
    #[cfg(not(feature = "std"))]
    return values.get(index).copied().unwrap_or_default();
}

/// An array from `start` on.
#[inline(always)]
pub(super) fn array<T, const W: usize>(values: &[T], start: usize) -> &[T; W] {
    #[cfg(feature = "std")]
    return &values[start..].as_chunks().0[0];
    #[cfg(not(feature = "std"))]
    match values.get(start..).and_then(<[T]>::first_chunk) {
        Some(array) => array,
        None => stop(),
    }
}

/// An array from `start` on.
#[inline(always)]
pub(super) fn array_mut<T, const W: usize>(values: &mut [T], start: usize) -> &mut [T; W] {
    #[cfg(feature = "std")]
    return &mut values[start..].as_chunks_mut().0[0];
    #[cfg(not(feature = "std"))]
    match values.get_mut(start..).and_then(<[T]>::first_chunk_mut) {
        Some(array) => array,
        None => stop(),
    }
}

/// Where there is no array, and nothing that could stand for it.
#[cfg(not(feature = "std"))]
#[cold]
#[inline(never)]
fn stop() -> ! {
    loop {
        core::hint::spin_loop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_where_they_are_said_to_be() {
        let mut values = [0, 1, 2, 3, 4, 5];
        assert_eq!((behind(&values, 4), span(&values, 1, 2), at(&values, 3)), (&[4, 5][..], &[1, 2][..], 3));
        assert_eq!((array::<_, 2>(&values, 4), behind(&values, 6), span(&values, 6, 0)), (&[4, 5], &[][..], &[][..]));
        behind_mut(&mut values, 5)[0] = 9;
        span_mut(&mut values, 0, 2).fill(8);
        array_mut::<_, 2>(&mut values, 2).fill(7);
        assert_eq!(values, [8, 8, 7, 7, 4, 9]);
        copy(&[1, 2], &mut values);
        copy(&[3, 4, 5], &mut values[5..]);
        assert_eq!(values, [1, 2, 7, 7, 4, 3]);
    }

    #[cfg(not(feature = "std"))]
    #[test]
    fn what_is_not_there_is_empty() {
        let mut values = [0, 1, 2];
        assert!(behind(&values, 4).is_empty() && span(&values, 2, 2).is_empty() && span(&values, 4, 0).is_empty());
        assert!(behind_mut(&mut values, 4).is_empty() && span_mut(&mut values, 2, 2).is_empty());
        assert_eq!(at(&values, 3), 0);
    }
}
