//! What is made small: the distance between outputs and targets.

pub mod endings;
mod stand_in;

pub use endings::Accepts;
pub use stand_in::*;

use nalgebra::{SMatrix, SVector};

use crate::kernels::Simd;
use crate::{Sample, Scalar, Zeroed};

/// A loss over samples with outputs `Output` and targets `Target`.
#[diagnostic::on_unimplemented(
    message = "the loss `{Self}` does not compare outputs `{Output}` with targets `{Target}`",
    note = "`CrossEntropy` takes `Class<N>` or a distribution `[T; N]` for an output of `[N]`; `MeanSquaredError` takes `[T; N]`"
)]
pub trait Loss<Output: Sample, Target> {
    /// The mean loss over the samples; its gradient with respect to the outputs, if there is a place for it.
    fn evaluate(&self, simd: Simd, outputs: Output::Slice<'_>, targets: &[Target], slope: Option<Output::SliceMut<'_>>) -> f64;
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

/// For loops of one's own: loss and gradient of a batch by value.
pub trait LossAndGradient {
    /// The mean loss over a batch, and its gradient with respect to the outputs.
    fn loss_and_gradient<T: Scalar, S: Targets<B>, const N: usize, const B: usize>(
        &self,
        outputs: &SMatrix<T, N, B>,
        targets: &S,
    ) -> (T, SMatrix<T, N, B>)
    where
        Self: Loss<SVector<T, N>, S::Target>,
    {
        let mut slope = crate::zeroed::<SMatrix<T, N, B>>();
        let loss = self.evaluate(Simd::detect(), outputs.as_slice(), targets.targets(), Some(slope.as_mut_slice()));
        (T::from_f64(loss), slope)
    }
}
impl<L> LossAndGradient for L {}

/// One of `N` classes, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class<const N: usize>(u32);

// SAFETY: zero is the first class.
unsafe impl<const N: usize> Zeroed for Class<N> {}

impl<const N: usize> Class<N> {
    /// The class with this number; nothing if it is `N` or more.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub const fn new(index: usize) -> Option<Self> {
        if index < N { Some(Self(index as u32)) } else { None }
    }

    /// The number of the class, below `N`.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
