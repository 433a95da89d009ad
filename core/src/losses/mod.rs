//! What is made small: the distance between outputs and targets.
//!
//! | loss | outputs | targets | mean over |
//! |---|---|---|---|
//! | [`MeanSquaredError`], [`MeanAbsoluteError`], [`Huber`] | numbers | `[T; N]` or `SVector<T, N>` | elements |
//! | [`CrossEntropy`] | scores (logits) | `Class<N>`, or a distribution `[T; N]` | samples |
//! | | of every step | [`ClassSequence`] | steps that are not left out |
//! | [`BinaryCrossEntropy`] | scores (logits) | `[T; N]` from 0 to 1 | elements |
//! | [`BinaryCrossEntropyOnProbabilities`] | probabilities | `[T; N]` from 0 to 1 | elements |
//! | [`NegativeLogLikelihood`] | log-probabilities | `Class<N>` | samples |
//! | | of every step | [`ClassSequence`] | steps that are not left out |
//! | [`KlDivergence`] | log-probabilities | a distribution `[T; N]` | samples |
//! | [`Hinge`] | scores | `Class<N>`, or `[T; N]` of -1 or 1 | elements |
//! | [`CosineSimilarity`] | vectors | `[T; N]` | samples |
//!
//! Definitions and means are those of PyTorch's defaults. Targets with weights are [`Weighted`].
//!
//! **Order of arithmetic.** Losses over elements compute each term in the scalar of the network and add the terms in `f64`, in the
//! fixed pattern of [`crate::kernels::reduce`], over the whole batch. Losses over samples compute the loss of each sample in the scalar of
//! the network, sums over its outputs in the same pattern, and add the samples one by one in `f64`. So every instruction set gives the same bits.

pub mod endings;

pub use endings::Accepts;

use nalgebra::SMatrix;

use crate::kernels::Simd;
use crate::{BadSetting, Sample, Scalar};

mod binary_cross_entropy;
mod class;
mod class_sequence;
mod cosine_similarity;
mod cross_entropy;
mod elementwise;
mod hinge;
mod huber;
mod kl_divergence;
mod learned;
mod mean_absolute_error;
mod mean_squared_error;
mod negative_log_likelihood;
mod rows;
mod softmax;
mod weighted;

pub use binary_cross_entropy::{BinaryCrossEntropy, BinaryCrossEntropyOnProbabilities};
pub use class::{Class, ClassOutOfRange};
pub use class_sequence::ClassSequence;
pub use cosine_similarity::CosineSimilarity;
pub use cross_entropy::{CrossEntropy, SmoothedCrossEntropy, WeightedCrossEntropy};
pub use hinge::Hinge;
pub use huber::Huber;
pub use kl_divergence::KlDivergence;
pub use learned::Learned;
pub use mean_absolute_error::MeanAbsoluteError;
pub use mean_squared_error::MeanSquaredError;
pub use negative_log_likelihood::NegativeLogLikelihood;
pub use softmax::softmax;
pub use weighted::Weighted;

/// A loss over samples with outputs `Output` and targets `Target`.
#[diagnostic::on_unimplemented(message = "the loss `{Self}` does not compare outputs `{Output}` with targets `{Target}`")]
pub trait Loss<Output: Sample, Target> {
    /// The mean loss over the samples; its gradient with respect to the outputs, if there is a place for it.
    ///
    /// `outputs` and `slope` hold one sample after the other, as many as there are targets (more are left alone). Without samples the loss is 0.
    fn evaluate(&self, simd: Simd, outputs: Output::Slice<'_>, targets: &[Target], slope: Option<Output::SliceMut<'_>>) -> f64;

    /// Whether its options make sense.
    ///
    /// # Errors
    /// The first that does not.
    fn check(&self) -> Result<(), BadSetting> {
        Ok(())
    }
}

/// A batch of `B` targets as a slice of targets.
pub trait Targets<const B: usize> {
    /// One target.
    type Target;
    /// All of them.
    fn targets(&self) -> &[Self::Target];
}

impl<T: Scalar, const N: usize, const B: usize> Targets<B> for SMatrix<T, N, B> {
    type Target = [T; N];
    fn targets(&self) -> &[[T; N]] {
        &self.data.0
    }
}

impl<const N: usize, const B: usize> Targets<B> for [Class<N>; B] {
    type Target = Class<N>;
    fn targets(&self) -> &[Class<N>] {
        self
    }
}

impl<const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize, const B: usize> Targets<B>
    for [ClassSequence<CLASSES, STEPS, OUTPUTS>; B]
{
    type Target = ClassSequence<CLASSES, STEPS, OUTPUTS>;
    fn targets(&self) -> &[Self::Target] {
        self
    }
}

/// For loops of one's own: loss and gradient of a batch by value.
pub trait LossAndGradient {
    /// The mean loss over a batch, and its gradient with respect to the outputs.
    fn loss_and_gradient<T: Scalar, S: Targets<B>, const N: usize, const B: usize>(
        &self,
        outputs: &SMatrix<T, N, B>,
        targets: &S,
    ) -> (T, SMatrix<T, N, B>)
    where
        Self: Sized,
        S::Target: Learned<Self, [T; N]>,
    {
        let mut slope = crate::zeroed::<SMatrix<T, N, B>>();
        let (outputs, targets, place) = (outputs.as_slice(), targets.targets(), Some(slope.as_mut_slice()));
        let loss = <S::Target as Learned<Self, [T; N]>>::evaluate(self, Simd::detect(), outputs, targets, place);
        (T::from_f64(loss), slope)
    }
}
impl<L> LossAndGradient for L {}
