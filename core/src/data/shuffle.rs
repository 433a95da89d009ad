use rand::Rng;

use crate::random::Generator;

/// Puts values in a random order: the shuffle of Fisher and Yates (Durstenfeld 1964), from the last place to the first.
///
/// The order depends on the generator alone, on every machine. Place `i` takes one of `i + 1` values by the high part of the 128-bit
/// product of a random 64-bit number and `i + 1`; how far that is from equal chances is below 2⁻³² for fewer than 2³² values.
///
/// ```
/// let mut values = [1, 2, 3, 4, 5];
/// layerfit_core::data::shuffle(&mut values, &mut layerfit_core::rng(3));
/// values.sort();
/// assert_eq!(values, [1, 2, 3, 4, 5]);
/// ```
pub fn shuffle<V>(values: &mut [V], rng: &mut dyn Rng) {
    swaps(values.len(), rng, |first, second| swap(values, first, second));
}

/// Puts the numbers from 0 on in a random order: [`shuffle`] for what is shuffled in every epoch, compiled here.
pub(crate) fn shuffle_numbers(numbers: &mut [usize], rng: &mut Generator) {
    in_order(numbers);
    swaps(numbers.len(), rng, |first, second| numbers.swap(first, second));
}

/// The numbers from 0 on, in their order.
pub(crate) fn in_order(numbers: &mut [usize]) {
    numbers.iter_mut().enumerate().for_each(|(place, number)| *number = place);
}

/// The exchanges of a shuffle, in order; the first place of each is not after the second.
pub(crate) fn swaps(length: usize, rng: &mut dyn Rng, mut exchange: impl FnMut(usize, usize)) {
    for last in (1..length).rev() {
        exchange(below(last + 1, rng), last);
    }
}

/// Exchanges two values without a copy of a whole one on the stack, which `slice::swap` makes.
pub(crate) fn swap<V>(values: &mut [V], first: usize, second: usize) {
    let (head, tail) = values.split_at_mut(second);
    if let (Some(a), Some(b)) = (head.get_mut(first..=first), tail.get_mut(..1)) {
        a.swap_with_slice(b);
    }
}

#[allow(clippy::cast_possible_truncation)]
pub(super) fn below(bound: usize, rng: &mut dyn Rng) -> usize {
    ((u128::from(rng.next_u64()) * bound as u128) >> 64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_about_as_frequent() {
        let mut rng = crate::rng(1);
        let mut counts = [0; 27];
        for _ in 0..6_000 {
            let mut values = [0, 1, 2];
            shuffle(&mut values, &mut rng);
            counts[values[0] * 9 + values[1] * 3 + values[2]] += 1;
        }
        let seen: std::vec::Vec<i32> = counts.into_iter().filter(|count| *count > 0).collect();
        assert_eq!(seen.len(), 6);
        assert!(seen.iter().all(|count| (count - 1_000).abs() < 150), "{seen:?}");
    }

    #[test]
    fn the_order_is_the_same_everywhere() {
        let mut values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        shuffle(&mut values, &mut crate::rng(42));
        assert_eq!(values, [9, 7, 2, 5, 0, 1, 4, 3, 8, 6]);
        shuffle_numbers(&mut values, &mut crate::rng(42));
        assert_eq!(values, [9, 7, 2, 5, 0, 1, 4, 3, 8, 6]);
    }
}
