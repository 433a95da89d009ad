//! Numbers of a weights file that are not finite, found while compiling.

/// Eight bit patterns: the compiler takes a step for each block, not for each number.
type Block<W> = [W; 8];

/// The index of the first of `count` numbers of `size` bytes from a place on that is infinite or NaN.
///
/// # Safety
/// So many numbers of 4 or 8 bytes are there, aligned.
pub(super) const unsafe fn not_finite(numbers: *const u8, count: usize, size: usize) -> Option<usize> {
    // SAFETY: the caller promises that the numbers are there; their bits are integers of the same size.
    unsafe {
        if size == size_of::<f32>() {
            single(core::slice::from_raw_parts(numbers.cast(), count))
        } else {
            double(core::slice::from_raw_parts(numbers.cast(), count))
        }
    }
}

macro_rules! first {
    ($(#[$doc:meta])* $name:ident, $word:ty, $exponent:expr) => {
        $(#[$doc])*
        const fn $name(numbers: &[$word]) -> Option<usize> {
            // All bits of the exponent are ones in what is not finite.
            const ONES: $word = $exponent;
            let (blocks, _) = numbers.as_chunks::<8>();
            let mut block = 0;
            while block < blocks.len() {
                let [a, b, c, d, e, f, g, h]: Block<$word> = blocks[block];
                let front = (a & ONES == ONES) | (b & ONES == ONES) | (c & ONES == ONES) | (d & ONES == ONES);
                if front | (e & ONES == ONES) | (f & ONES == ONES) | (g & ONES == ONES) | (h & ONES == ONES) {
                    break;
                }
                block += 1;
            }
            let mut index = 8 * block;
            while index < numbers.len() {
                if numbers[index] & ONES == ONES {
                    return Some(index);
                }
                index += 1;
            }
            None
        }
    };
}
first!(
    /// By the bits of `f32`.
    single, u32, 0x7f80_0000
);
first!(
    /// By the bits of `f64`.
    double, u64, 0x7ff0_0000_0000_0000
);

#[cfg(test)]
mod tests {
    use super::*;

    fn found<T>(numbers: &[T]) -> Option<usize> {
        // SAFETY: a slice of numbers.
        unsafe { not_finite(numbers.as_ptr().cast(), numbers.len(), size_of::<T>()) }
    }

    #[test]
    fn the_first_that_is_not_finite_is_found_wherever_it_is() {
        for place in 0..21 {
            for wrong in [f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let mut numbers = [f64::MAX; 21];
                (numbers[0], numbers[20]) = (-0.0, f64::MIN_POSITIVE / 2.0);
                assert_eq!(found(&numbers), None);
                (numbers[place], numbers[20]) = (wrong, wrong);
                assert_eq!(found(&numbers), Some(place));
                #[allow(clippy::cast_possible_truncation)]
                let single = numbers.map(|number| if number == f64::MAX { f32::MIN } else { number as f32 });
                assert_eq!(found(&single), Some(place));
            }
        }
        assert_eq!((found::<f32>(&[]), found(&[f32::MAX; 8]), found(&[f32::MIN; 7])), (None, None, None));
    }
}
