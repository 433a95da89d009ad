//! Sequences step by step.

use crate::assertions::{Choose, Pick};
use crate::kernels::Simd;
use crate::{Layer, Sample, Zeroed};

/// A layer that can take a sequence step by step: what it gives for a step depends on that step and those before.
///
/// The `network!` macro implements it for networks whose layers all are such. After some steps, the answer is what the whole sequence up to
/// there gives: its last step, or its one output.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not work step by step",
    label = "this takes whole sequences",
    note = "a network has a `step` if every layer that reads a sequence depends on the steps so far alone; a layer of your own, if it implements `Streaming`"
)]
pub trait Streaming: Layer {
    /// One step of the input.
    type Step: Sample;
    /// What is given for it.
    type Answer: Sample;
    /// What is kept from step to step. All zeros is the beginning.
    type State: Zeroed + Send + Sync;

    /// Inference of the next step.
    fn step(
        &self,
        simd: Simd,
        input: <Self::Step as Sample>::Slice<'_>,
        output: <Self::Answer as Sample>::SliceMut<'_>,
        state: &mut Self::State,
    );
}

/// The state of one stream through a network: a plain value of a size that the compiler knows, for a variable or a `static`.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct State<N: Streaming> {
    answer: <N::Answer as Sample>::Batch<1>,
    between: N::State,
}

// SAFETY: both fields are `Zeroed`.
unsafe impl<N: Streaming> Zeroed for State<N> {}

impl<N: Streaming> State<N> {
    /// A stream before its first step.
    #[must_use]
    pub const fn new() -> Self {
        crate::zeroed()
    }

    /// Forgets everything: the next step is the first.
    pub fn reset(&mut self) {
        crate::zeroed::clear(self);
    }

    /// The answer of the last step; zeros before the first.
    #[must_use]
    pub fn answer(&self) -> <N::Answer as Sample>::Ref<'_> {
        N::Answer::only(&self.answer)
    }

    pub(crate) fn step(&mut self, network: &N, input: <N::Step as Sample>::Slice<'_>) {
        network.step(Simd::detect(), input, N::Answer::first_mut::<1>(&mut self.answer, 1), &mut self.between);
    }
}

/// What the `step` of a network that holds others asks for. `ALL` is whether all that it holds works step by step: that the state of a stream is of the
/// network itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `step`: a network or layer in it does not work step by step",
    label = "this network takes whole sequences",
    note = "`predict` takes the whole sequence; a layer of your own works step by step if it implements `Streaming`"
)]
pub trait StepsIn<const ALL: bool, T>: Sized
where
    Choose<ALL>: Pick<Self, T, Layer: Streaming>,
{
    /// One step of the input.
    type Step: Sample;
    /// What is given for it.
    type Answer: Sample;

    /// Inference of the next step of a stream.
    fn step_in<'state>(
        &self,
        state: &'state mut State<<Choose<ALL> as Pick<Self, T>>::Layer>,
        input: <Self::Step as Sample>::Slice<'_>,
    ) -> <Self::Answer as Sample>::Ref<'state>;
}

impl<T, N: Streaming<Scalar = T>> StepsIn<true, T> for N {
    type Step = N::Step;
    type Answer = N::Answer;

    fn step_in<'state>(
        &self,
        state: &'state mut State<N>,
        input: <Self::Step as Sample>::Slice<'_>,
    ) -> <Self::Answer as Sample>::Ref<'state> {
        crate::run::step(self, state, input)
    }
}

impl<N: Streaming> Default for State<N> {
    fn default() -> Self {
        Self::new()
    }
}
