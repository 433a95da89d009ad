//! How gradients change parameters.
//!
//! An optimizer is a description: `Adam::new(1e-3)`. What it remembers of a network is its [`State`], of the same static shape as the
//! network, and [`State::step`] changes the network by the gradients of one step:
//!
//! | optimizer | remembers | weight decay |
//! |---|---|---|
//! | [`Sgd`] | nothing; with momentum 1 slot | in the gradient |
//! | [`RmsProp`] | 1 slot; 1 more centered, 1 more with momentum | in the gradient |
//! | [`Adagrad`] | 1 slot | in the gradient |
//! | [`Adadelta`] | 2 slots | in the gradient |
//! | [`Adam`] | 2 slots; 3 with `amsgrad` | in the gradient |
//! | [`AdamW`] | 2 slots; 3 with `amsgrad` | of the parameter itself |
//! | [`Nadam`] | 2 slots | in the gradient |
//! | [`Lion`] | 1 slot | of the parameter itself |
//!
//! A slot is the memory of one network. Formulas are those of PyTorch. In them `p` is a parameter, `g` its gradient, `η` the learning rate and `λ` the weight decay.
//!
//! A step is one pass over the memory of each tensor, in which clipping, decay, moments and the change itself happen. The numbers that are the
//! same for all parameters (rate, bias corrections) are computed once a step, in `f64`. Every 64 steps, what is remembered becomes 0 where
//! it has fallen below the normal range of the scalar: arithmetic with subnormal numbers is slow, and averages would stay there for ever.
//! Tensors that are followed, not learned ([`crate::Role::Statistic`]) change by `value -= gradient` and nothing else.

use core::fmt;

use crate::kernels::Simd;
use crate::{BadSetting, Scalar};

#[cfg(feature = "alloc")]
mod accumulate;
mod adadelta;
mod adagrad;
mod adam;
mod clip;
mod lion;
mod nadam;
mod rms_prop;
mod rule;
mod sgd;
mod state;
mod subnormal;
#[cfg(all(test, feature = "std"))]
mod tests;

#[cfg(feature = "alloc")]
pub use accumulate::Accumulator;
pub use adadelta::Adadelta;
pub use adagrad::Adagrad;
pub use adam::{Adam, AdamW};
pub use clip::{Clip, clip_norm, clip_value, global_norm};
pub use lion::Lion;
pub use nadam::Nadam;
pub use rms_prop::RmsProp;
pub use sgd::Sgd;
#[cfg(feature = "std")]
pub(crate) use state::Help;
pub use state::{SlotsMissing, State};

/// The most slots that an optimizer may have.
pub const MOST_SLOTS: usize = 3;

/// A rule by which gradients change parameters. [`State`] applies it to a network.
#[diagnostic::on_unimplemented(message = "`{Self}` is not an optimizer", note = "optimizers are made like `Adam::new(1e-3)`")]
pub trait Optimizer: fmt::Debug + Send + Sync {
    /// The numbers of one step that are the same for all parameters.
    type Step: Copy + Send + Sync;
    /// The name of the optimizer, such as `Adam`.
    const NAME: &'static str;
    /// Whether [`Optimizer::update`] treats every number by itself, so that several threads may each be given a part of a tensor.
    const ELEMENT_WISE: bool = false;

    /// The name of the optimizer, such as `Adam`.
    fn name(&self) -> &'static str {
        Self::NAME
    }

    /// The learning rate of a step, counted from 0.
    fn rate(&self, step: u64) -> f64;

    /// Whether its options make sense. [`Trainer`](https://docs.rs/layerfit/latest/layerfit/train/struct.Trainer.html) asks before it begins.
    ///
    /// # Errors
    /// The first option that does not.
    fn check(&self) -> Result<(), BadSetting> {
        BadSetting::rate(self.rate(0))
    }

    /// How many numbers it remembers for each parameter: at most [`MOST_SLOTS`].
    fn slots(&self) -> usize;

    /// What a slot holds before the first step.
    fn initial(&self, slot: usize) -> f64 {
        let _ = slot;
        0.0
    }

    /// A number that goes from step to step: called once at the beginning of each, with what it gave before; 1 before the first.
    /// Once it gives back what it was given, it has settled and does not change any more.
    fn carry(&self, step: u64, carried: f64) -> f64 {
        let _ = step;
        carried
    }

    /// Prepares a step, counted from 0, with this learning rate (that of [`Optimizer::rate`], or what was made of it), from the number that
    /// [`Optimizer::carry`] gave for it.
    fn prepare(&self, step: u64, rate: f64, carried: f64) -> Self::Step;

    /// Applies the step to one tensor, or to a part of one if it is [`ELEMENT_WISE`](Self::ELEMENT_WISE).
    fn update<T: Scalar>(&self, simd: Simd, step: Self::Step, tensor: Tensor<'_, T>);

    /// The state for training `network`, on the heap and all at its beginning.
    ///
    /// ```
    /// use layerfit_core::{nalgebra::SMatrix, optimizers::{Optimizer, Sgd}};
    /// let mut weights = SMatrix::<f32, 2, 2>::identity();
    /// let mut state = Sgd::new(0.5).state_for(&weights);
    /// let gradients = SMatrix::from([[1.0, 0.0], [0.0, -1.0]]);
    /// state.step(&mut weights, &gradients);
    /// assert_eq!(weights, SMatrix::from([[0.5, 0.0], [0.0, 1.5]]));
    /// ```
    #[cfg(feature = "alloc")]
    fn state_for<P: crate::Parameters>(self, network: &P) -> State<Self, P>
    where
        Self: Sized,
    {
        let _ = network;
        State::new(self)
    }
}

/// One tensor during a step: what changes, by what, and what is remembered of it. All slices in use have the same length.
#[derive(Debug)]
pub struct Tensor<'a, T> {
    /// The parameters.
    pub values: &'a mut [T],
    /// Their gradients, before clipping.
    pub gradients: &'a [T],
    /// The slots of the optimizer; those that it does not have are empty.
    pub slots: [&'a mut [T]; MOST_SLOTS],
    /// How gradients are clipped.
    pub clip: Clip,
}

#[cfg(feature = "std")]
impl<T> Tensor<'_, T> {
    /// How many numbers it has.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// Its first numbers and the rest.
    pub(crate) fn split(self, count: usize) -> (Self, Self) {
        let (values, other_values) = self.values.split_at_mut(count);
        let (gradients, other_gradients) = self.gradients.split_at(count);
        let (mut slots, mut other_slots) = ([&mut [][..], &mut [], &mut []], [&mut [][..], &mut [], &mut []]);
        for (slot, (first, rest)) in self.slots.into_iter().zip(slots.iter_mut().zip(&mut other_slots)) {
            let count = count.min(slot.len());
            (*first, *rest) = slot.split_at_mut(count);
        }
        let rest = Self { values: other_values, gradients: other_gradients, slots: other_slots, clip: self.clip };
        (Self { values, gradients, slots, clip: self.clip }, rest)
    }
}
