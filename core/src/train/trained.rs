use crate::Numbers;
use crate::losses::Learned;
use crate::metrics::Measured;

/// Targets on which a network whose outputs are the numbers `Output` can be trained with the loss `L`: the loss compares them with such outputs, and there is a measure
/// beside it. One bound instead of two, so that targets of another kind are one message.
#[diagnostic::on_unimplemented(
    message = "the loss `{L}` does not compare outputs `{Output}` with targets `{Self}`",
    label = "the targets are `{Self}`, the outputs of the network `{Output}`",
    note = "for outputs `[T; N]`, `CrossEntropy` takes targets `Class<N>` or `[T; N]`, `MeanSquaredError` takes `[T; N]` or `SVector<T, N>`",
    note = "for outputs of `[STEPS, CLASSES]`, `CrossEntropy` takes `ClassSequence<CLASSES, STEPS, {{ STEPS * CLASSES }}>`",
    note = "a loss of your own implements `Loss`, targets of your own `Measured`"
)]
pub trait Trained<L, Output: Numbers>: Learned<L, Output> + Measured<Output> {}

#[diagnostic::do_not_recommend]
impl<L, Output: Numbers, Target: Learned<L, Output> + Measured<Output>> Trained<L, Output> for Target {}
