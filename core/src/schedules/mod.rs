//! Learning rates that change while training.
//!
//! Every optimizer takes a number or a schedule: `Adam::new(1e-3)`, `Adam::new(ExponentialDecay::new(1e-3, 1_000, 0.96))`.
//! Steps are those of the optimizer, not epochs ([`PerEpoch`] makes them epochs), and counted from 0.
//!
//! | schedule | the rate |
//! |---|---|
//! | a number | never changes |
//! | [`StepDecay`], [`MultiStepDecay`] | changes by a factor every so many steps, or at given ones |
//! | [`ExponentialDecay`], [`InverseTimeDecay`], [`PolynomialDecay`] | falls smoothly, or (the first two) in stairs |
//! | [`CosineDecay`], [`CosineRestarts`] | falls along half a cosine, once or again and again |
//! | [`OneCycle`] | rises, then falls to almost nothing |
//! | [`WarmUp`] | rises from 0 before any of these |
//! | [`from_fn`] | is any function of the step |
//!
//! [`Plateau`] lowers the rate of any of them when a loss does not fall any more.
//!
//! Each gives the rates of the schedule of Keras or PyTorch that its page names.

mod cosine_decay;
mod cosine_restarts;
mod exponential_decay;
mod from_fn;
mod inverse_time_decay;
mod multi_step_decay;
mod one_cycle;
mod per_epoch;
mod plateau;
mod polynomial_decay;
mod step_decay;
mod warm_up;

pub use cosine_decay::CosineDecay;
pub use cosine_restarts::CosineRestarts;
pub use exponential_decay::ExponentialDecay;
pub use from_fn::{FromFn, from_fn};
pub use inverse_time_decay::InverseTimeDecay;
pub use multi_step_decay::MultiStepDecay;
pub use one_cycle::OneCycle;
pub use per_epoch::PerEpoch;
pub use plateau::{Plateau, PlateauStanding};
pub use polynomial_decay::PolynomialDecay;
pub use step_decay::StepDecay;
pub use warm_up::WarmUp;

use crate::BadSetting;

/// A learning rate for each step of an optimizer.
///
/// A number is the schedule that never changes; [`from_fn`] makes one of a function.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a learning rate",
    note = "a learning rate is an `f64` or a schedule such as `ExponentialDecay`; `schedules::from_fn` makes one of a function of the step"
)]
pub trait Schedule: core::fmt::Debug + Send + Sync {
    /// The learning rate of this step, counted from 0.
    fn rate(&self, step: u64) -> f64;

    /// Whether its parameters make sense; of a function, whether its first rate does.
    ///
    /// # Errors
    /// The first parameter that does not.
    fn check(&self) -> Result<(), BadSetting> {
        BadSetting::rate(self.rate(0))
    }
}

#[diagnostic::do_not_recommend]
impl Schedule for f64 {
    fn rate(&self, _: u64) -> f64 {
        *self
    }
}

#[diagnostic::do_not_recommend]
impl<S: Schedule + ?Sized> Schedule for &S {
    fn rate(&self, step: u64) -> f64 {
        (**self).rate(step)
    }
    fn check(&self) -> Result<(), BadSetting> {
        (**self).check()
    }
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<S: Schedule + ?Sized> Schedule for alloc::boxed::Box<S> {
    fn rate(&self, step: u64) -> f64 {
        (**self).rate(step)
    }
    fn check(&self) -> Result<(), BadSetting> {
        (**self).check()
    }
}

fn initial_rate(found: f64) -> Result<(), BadSetting> {
    BadSetting::not_negative("initial", found)
}

fn end_rate(found: f64) -> Result<(), BadSetting> {
    BadSetting::not_negative("end", found)
}

/// A number of steps to divide by: 0 counts as 1.
const fn positive(steps: u64) -> u64 {
    if steps == 0 { 1 } else { steps }
}

/// What lies between two rates, along half a cosine.
fn between(start: f64, end: f64, share: f64) -> f64 {
    end + (start - end) * 0.5 * (1.0 + libm::cos(core::f64::consts::PI * share))
}
