//! Learning rates that change while training.
//!
//! Every optimizer takes a number or a schedule: `Adam::new(1e-3)`, `Adam::new(ExponentialDecay::new(1e-3, 1_000, 0.96))`.
//! Steps are those of the optimizer, not epochs, and counted from 0.

mod exponential_decay;
mod from_fn;

pub use exponential_decay::ExponentialDecay;
pub use from_fn::{FromFn, from_fn};

/// A learning rate for each step of an optimizer.
///
/// A number is the schedule that never changes; [`from_fn`] makes one of a function.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a learning rate",
    note = "a learning rate is an `f64` or a schedule such as `ExponentialDecay`; `schedules::from_fn` makes one of a function of the step"
)]
pub trait Schedule: core::fmt::Debug {
    /// The learning rate of this step, counted from 0.
    fn rate(&self, step: u64) -> f64;
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
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<S: Schedule + ?Sized> Schedule for alloc::boxed::Box<S> {
    fn rate(&self, step: u64) -> f64 {
        (**self).rate(step)
    }
}
