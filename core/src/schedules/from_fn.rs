use core::fmt;

use super::Schedule;

/// A schedule that is a function of the step; see [`from_fn`].
#[derive(Clone, Copy)]
pub struct FromFn<F>(F);

/// A schedule from a function of the step, which is counted from 0.
///
/// ```
/// use layerfit_core::{optimizers::{Optimizer, Sgd}, schedules::from_fn};
/// let sgd = Sgd::new(from_fn(|step| if step < 100 { 0.1 } else { 0.01 }));
/// assert_eq!((sgd.rate(99), sgd.rate(100)), (0.1, 0.01));
/// ```
pub const fn from_fn<F: Fn(u64) -> f64 + Send + Sync>(function: F) -> FromFn<F> {
    FromFn(function)
}

#[diagnostic::do_not_recommend]
impl<F: Fn(u64) -> f64 + Send + Sync> Schedule for FromFn<F> {
    fn rate(&self, step: u64) -> f64 {
        (self.0)(step)
    }
}

impl<F> fmt::Debug for FromFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FromFn({})", core::any::type_name::<F>())
    }
}
