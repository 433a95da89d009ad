use crate::Zeroed;

/// How many queries inference looks at together: two tiles of the product's registers.
pub(super) const QUERIES: usize = 12;

/// What a [`MultiHeadAttention`](super::MultiHeadAttention) keeps between forward and backward, and memory for its gradients.
///
/// For each sample `STEPS (PROJECTED + FEATURES) + HEADS STEPS²` numbers (queries, keys and values; the context; the weights), and
/// `STEPS (PROJECTED + FEATURES) + STEPS²` for all of them together.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct AttentionCache<
    T,
    const FEATURES: usize,
    const PROJECTED: usize,
    const HEADS: usize,
    const STEPS: usize,
    const B: usize,
> {
    pub(super) projected: [[[T; PROJECTED]; STEPS]; B],
    pub(super) weights: [[[[T; STEPS]; STEPS]; HEADS]; B],
    pub(super) context: [[[T; FEATURES]; STEPS]; B],
    pub(super) projected_slope: [[T; PROJECTED]; STEPS],
    /// Of one head: the weights that were not dropped, or the gradients of all.
    pub(super) scores: [[T; STEPS]; STEPS],
    pub(super) context_slope: [[T; FEATURES]; STEPS],
}

/// What an inference of a [`MultiHeadAttention`](super::MultiHeadAttention) needs, whatever the number of samples and heads:
/// `STEPS (PROJECTED + 12) + 12 FEATURES` numbers, because 12 queries of one head are computed at a time.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct AttentionMemory<T, const FEATURES: usize, const PROJECTED: usize, const STEPS: usize> {
    pub(super) projected: [[T; PROJECTED]; STEPS],
    pub(super) weights: [[T; STEPS]; QUERIES],
    pub(super) context: [[T; FEATURES]; QUERIES],
}

/// A stream of a [`MultiHeadAttention`](super::MultiHeadAttention): the keys and values of its newest `STEPS` steps, in a ring, and memory for one step.
/// All bytes zero is the beginning of a stream.
///
/// It has `STEPS (2 FEATURES + 1) + 2 FEATURES` numbers, `STEPS` bytes and 8 bytes, rounded up.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct AttentionState<T, const FEATURES: usize, const STEPS: usize> {
    /// The key and the value of each step.
    pub(super) pairs: [[[T; FEATURES]; 2]; STEPS],
    pub(super) query: [T; FEATURES],
    pub(super) context: [T; FEATURES],
    pub(super) weights: [T; STEPS],
    /// Where the next step goes.
    pub(super) next: u32,
    /// How many steps there are.
    pub(super) count: u32,
    pub(super) mask: [u8; STEPS],
}

// SAFETY: the fields are arrays of numbers, and all of those are `Zeroed`.
unsafe impl<T: Zeroed, const FEATURES: usize, const PROJECTED: usize, const HEADS: usize, const STEPS: usize, const B: usize>
    Zeroed for AttentionCache<T, FEATURES, PROJECTED, HEADS, STEPS, B>
{
}
// SAFETY: the same.
unsafe impl<T: Zeroed, const FEATURES: usize, const PROJECTED: usize, const STEPS: usize> Zeroed
    for AttentionMemory<T, FEATURES, PROJECTED, STEPS>
{
}
// SAFETY: the fields are numbers and arrays of them, and all of those are `Zeroed`.
unsafe impl<T: Zeroed, const FEATURES: usize, const STEPS: usize> Zeroed for AttentionState<T, FEATURES, STEPS> {}

impl<T, const FEATURES: usize, const STEPS: usize> AttentionState<T, FEATURES, STEPS> {
    /// Takes the place of the oldest step, and answers where that is and how many steps there are then.
    pub(super) fn advance(&mut self, counts: bool) -> (usize, usize) {
        let place = usize::try_from(self.next).unwrap_or(0);
        let count = usize::try_from(self.count).unwrap_or(0);
        self.next = if place + 1 < STEPS { self.next + 1 } else { 0 };
        self.count += u32::from(count < STEPS);
        self.mask[place] = u8::from(counts);
        (place, STEPS.min(count + 1))
    }
}
