use crate::kernels::recent::Ring;
use crate::{Scalar, Zeroed};

/// The newest `SPAN` steps of a stream of `CHANNELS` numbers a step: what a [`Conv1d`](super::Conv1d), a [`MaxPool1d`](super::MaxPool1d) and an
/// [`AvgPool1d`](super::AvgPool1d) remember from step to step. All bytes zero is the beginning of a stream.
///
/// `SPAN` is `dilation * (kernel - 1) + 1` or more. It has `SPAN CHANNELS` numbers and 8 bytes, rounded up.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct RecentSteps<T, const CHANNELS: usize, const SPAN: usize> {
    ring: [[T; CHANNELS]; SPAN],
    /// Where the next step goes; always 0 where the steps move on.
    next: u32,
    /// How many steps there are.
    count: u32,
}

// SAFETY: the fields are numbers and arrays of them, and all of those are `Zeroed`.
unsafe impl<T: Zeroed, const CHANNELS: usize, const SPAN: usize> Zeroed for RecentSteps<T, CHANNELS, SPAN> {}

/// So many numbers at most make room for a step by moving on: then a window of neighbours is one piece of memory, and a convolution needs no copy of it.
const MOVED: usize = 256;

impl<T: Scalar, const CHANNELS: usize, const SPAN: usize> RecentSteps<T, CHANNELS, SPAN> {
    /// Puts a step in the place of the oldest, and answers where the steps are, and all of them in the order of their places.
    pub(super) fn push(&mut self, input: &[T]) -> (Ring, &[T]) {
        let count = usize::try_from(self.count).unwrap_or(0);
        let newest = if SPAN * CHANNELS <= MOVED {
            self.ring.copy_within(SPAN.min(1).., 0);
            SPAN.saturating_sub(1)
        } else {
            let newest = usize::try_from(self.next).unwrap_or(0);
            self.next = if newest + 1 < SPAN { self.next + 1 } else { 0 };
            newest
        };
        if let Some(place) = self.ring.get_mut(newest) {
            crate::kernels::copy(input, place);
        }
        self.count += u32::from(count < SPAN);
        let ring = Ring { places: SPAN, channels: CHANNELS, newest, count: SPAN.min(count + 1) };
        (ring, self.ring.as_flattened())
    }
}
