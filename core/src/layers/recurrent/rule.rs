use crate::kernels::recurrent::sequence::Join;
use crate::layers::Dropout;

/// How the outputs of the two directions of a [`Bidirectional`](crate::layers::Bidirectional) become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Merge {
    /// One behind the other: `[2 * units]`.
    Concat,
    /// `y = forward + backward`.
    Sum,
    /// `y = (forward + backward) / 2`.
    Mean,
    /// `y = forward * backward`.
    Multiply,
}

/// The settings of a recurrent layer, the same in every call.
///
/// ```
/// use layerfit_core::layers::{Merge, Recurrence};
/// const RULE: Recurrence = Recurrence::new(64).sequence().recurrent_dropout(0.2).merge(Merge::Sum);
/// assert_eq!(RULE.steps(), 64);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurrence {
    steps: usize,
    pub(super) sequence: bool,
    pub(super) stateful: bool,
    pub(super) dropout: Dropout,
    pub(crate) reset_before: bool,
    pub(crate) relu: bool,
    pub(super) merge: Merge,
}

impl Recurrence {
    /// Samples of so many steps; the output is the last state.
    #[must_use]
    pub const fn new(steps: usize) -> Self {
        Self {
            steps,
            sequence: false,
            stateful: false,
            dropout: Dropout::new(0.0),
            reset_before: false,
            relu: false,
            merge: Merge::Concat,
        }
    }

    /// The output is the state after every step: `[steps, units]`.
    #[must_use]
    pub const fn sequence(mut self) -> Self {
        self.sequence = true;
        self
    }

    /// A training forward begins with the states that the one before it, over the same cache, ended with: each sample with those of the
    /// sample in its place. Gradients do not go back over this border (truncated backpropagation through time). Inference begins with zeros.
    #[must_use]
    pub const fn stateful(mut self) -> Self {
        self.stateful = true;
        self
    }

    /// In training, this share of the units is hidden from the next step: the state is multiplied by a mask before it meets the recurrent
    /// weights. A mask is drawn for every sample and forward, and is the same in all steps and for all gates (Gal & Ghahramani 2016); rates and
    /// scale are those of [`Dropout`]. What passes by the weights (the cell of an LSTM, the kept part of a GRU's state) is left whole, as in Keras.
    #[must_use]
    pub const fn recurrent_dropout(mut self, rate: f64) -> Self {
        self.dropout = Dropout::new(rate);
        self
    }

    /// GRU: the reset gate acts on the state before it meets the recurrent weights (Cho et al. 2014), not on their product.
    #[must_use]
    pub const fn reset_before(mut self) -> Self {
        self.reset_before = true;
        self
    }

    /// Plain recurrence: `max(0, x)` in place of tanh.
    #[must_use]
    pub const fn relu(mut self) -> Self {
        self.relu = true;
        self
    }

    /// How two directions become one output; without this, [`Merge::Concat`].
    #[must_use]
    pub const fn merge(mut self, merge: Merge) -> Self {
        self.merge = merge;
        self
    }

    /// The steps of a sample.
    #[must_use]
    pub const fn steps(self) -> usize {
        self.steps
    }

    /// Whether states are dropped in training.
    pub(super) const fn drops(self) -> bool {
        self.dropout.threshold() > 0
    }

    /// How the second direction joins the first.
    pub(super) const fn join(self) -> Join {
        match self.merge {
            Merge::Concat => Join::Write,
            Merge::Sum => Join::Add,
            Merge::Mean => Join::Average,
            Merge::Multiply => Join::Multiply,
        }
    }
}
