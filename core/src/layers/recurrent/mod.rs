//! Recurrent layers: `[steps, features] -> [units]`, or `[steps, units]`.
//!
//! [`Lstm`](super::Lstm), [`Gru`](super::Gru) and [`SimpleRnn`](super::SimpleRnn), and [`Bidirectional`](super::Bidirectional) around two of
//! one kind. What they have in common is here: the interface ([`Recurrent`]) and the settings ([`Recurrence`]).
//!
//! A sample is its steps, one after the other; a slice holds samples, one after the other. The state begins with zeros. The output is
//! the state after the last step, or, as a [`sequence`](Recurrence::sequence), that after every step.
//!
//! # Padding
//! A mask has a byte for every step of every sample; 0 is padding, an empty mask is none. A step of padding leaves the states as they are,
//! so in a sequence its output is the one before it (Keras' rule), its input is not looked at, and gradients pass by it. A padded sample
//! gives the same bits as the shorter one.
//!
//! # The order of arithmetic
//! What a gate is a function of is `b`, plus the block sums of `W x`, plus those of `U h`: the order of a
//! [product](crate::kernels::product) with the bias, then of one that adds. The rest are the formulas of the layers, as they are written
//! there, with one rounding for each fused multiplication and addition. Gradients of `W` and `b` are sums over the steps, in the order in
//! which they were read, and in a step over the samples; those of `U` too, with the first step last. So a batch gives the bits of its
//! samples, inference those of training, and one step at a time those of a sequence.
//!
//! # Memory
//! Training keeps so many numbers; [`Bidirectional`](super::Bidirectional) keeps them twice. Inference has no history: its memory does not
//! grow with the steps, and two directions share it.
//!
//! | numbers | Lstm | Gru | SimpleRnn |
//! |---|---|---|---|
//! | every step of every sample | `IN + 7 UNITS` | `IN + 5 UNITS` | `IN + 2 UNITS` |
//! | every sample (and `UNITS` of `u16`) | `8 UNITS` | `5 UNITS` | `5 UNITS` |
//! | once | `4 UNITS²` | `3 UNITS²` | `UNITS²` |
//! | inference, every sample | `6 UNITS` | `5 UNITS` | `2 UNITS` |
//! | inference, once | `24 UNITS` | `18 UNITS` | `6 UNITS` |
//! | a stream ([`Stepwise`]) | `6 UNITS` | `5 UNITS` | `2 UNITS` |

mod cell;
mod course;
mod passes;
mod rule;
mod tape;

use rand::Rng;

pub use cell::Cell;
pub use course::{Course, Way};
pub(super) use passes::{
    Advance, Kept, Retreat, Weights, add_recurrent, around, collect, forward, infer, inner_product, keep, pass_recurrent,
    recurrent_gradient, recurrent_product, start, step, unroll,
};
pub use rule::{Merge, Recurrence};
pub(super) use tape::Now;
pub use tape::{Moment, Moments, Tape};

use crate::kernels::Simd;
use crate::{Parameters, Update, Zeroed};

/// A recurrent layer, as generated code calls it.
///
/// `STEPS` is the number of steps of the rule, `B` the number of samples that the memory has room for; how many there are is the length of the
/// slices divided by that of a sample.
pub trait Recurrent: Parameters {
    /// The numbers of a step of the input.
    const INPUTS: usize;
    /// The units: the numbers of a state of one direction.
    const OUTPUTS: usize;
    /// Multiplications with addition for one step of one sample.
    const MACS_PER_STEP: u64;
    /// What a training pass over `B` samples keeps, and, for a stateful layer, the states from one pass to the next.
    type Cache<const STEPS: usize, const B: usize>: Zeroed + Send + Sync;
    /// What an inference of `B` samples needs.
    type Memory<const STEPS: usize, const B: usize>: Zeroed + Send + Sync;

    /// Training: computes `output` and keeps what backward needs.
    #[allow(clippy::too_many_arguments)]
    fn forward<const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Recurrence,
        rng: &mut dyn Rng,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        cache: &mut Self::Cache<STEPS, B>,
    );

    /// The gradients of the parameters, and that of the input if there is a place for it. `slope` is the gradient of the output, `mask` that
    /// of forward. Once for a forward: what that has kept is overwritten.
    #[allow(clippy::too_many_arguments)]
    fn backward<const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Recurrence,
        mask: &[u8],
        slope: &[Self::Scalar],
        input_slope: Option<&mut [Self::Scalar]>,
        cache: &mut Self::Cache<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    );

    /// Inference: computes `output`, from states of zero.
    #[allow(clippy::too_many_arguments)]
    fn infer<const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Recurrence,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        memory: &mut Self::Memory<STEPS, B>,
    );

    /// Forgets the states that the next forward of a stateful layer would begin with.
    fn reset<const STEPS: usize, const B: usize>(cache: &mut Self::Cache<STEPS, B>) {
        Self::carried::<STEPS, B>(cache, &mut |values| values.fill(<Self::Scalar as crate::Scalar>::ZERO));
    }

    /// Shows those states, part by part.
    fn carried<const STEPS: usize, const B: usize>(cache: &mut Self::Cache<STEPS, B>, visit: &mut dyn FnMut(&mut [Self::Scalar]));
}

/// A recurrent layer that reads forwards only, and so can follow a stream.
pub trait Stepwise: Recurrent {
    /// The states of one stream. All zeros is the beginning.
    type State: Zeroed + Send + Sync;

    /// One step of one stream: `output` is the state after it. The mask has one byte, or none.
    fn step(
        &self,
        simd: Simd,
        rule: Recurrence,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        state: &mut Self::State,
    );
}
