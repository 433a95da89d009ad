use super::Loss;
use crate::kernels::Simd;
use crate::{BadSetting, Numbers, Sample};

/// Targets that a network whose outputs are the numbers `Output` can learn with the loss `L`: those that the loss compares with such outputs.
///
/// It is [`Loss`] seen from the targets, for the sake of messages: a bound on the loss would be looked at before the compiler knows the targets,
/// and then blame the data for not having those that the loss has first.
#[diagnostic::on_unimplemented(
    message = "the loss `{L}` does not compare outputs `{Output}` with targets `{Self}`",
    label = "the targets are `{Self}`, the outputs of the network `{Output}`",
    note = "for outputs `[T; N]`, `CrossEntropy` takes targets `Class<N>` or `[T; N]`, `MeanSquaredError` takes `[T; N]` or `SVector<T, N>`",
    note = "for outputs of `[STEPS, CLASSES]`, `CrossEntropy` takes `ClassSequence<CLASSES, STEPS, {{ STEPS * CLASSES }}>`",
    note = "a loss of your own implements `Loss`"
)]
pub trait Learned<L, Output: Numbers>: Sized {
    /// See [`Loss::evaluate`].
    fn evaluate(
        loss: &L,
        simd: Simd,
        outputs: <Output::Sample as Sample>::Slice<'_>,
        targets: &[Self],
        slope: Option<<Output::Sample as Sample>::SliceMut<'_>>,
    ) -> f64;

    /// See [`Loss::check`].
    ///
    /// # Errors
    /// The first option of the loss that makes no sense.
    fn check_loss(loss: &L) -> Result<(), BadSetting>;
}

#[diagnostic::do_not_recommend]
impl<L: Loss<Output::Sample, Target>, Output: Numbers, Target> Learned<L, Output> for Target {
    fn evaluate(
        loss: &L,
        simd: Simd,
        outputs: <Output::Sample as Sample>::Slice<'_>,
        targets: &[Self],
        slope: Option<<Output::Sample as Sample>::SliceMut<'_>>,
    ) -> f64 {
        loss.evaluate(simd, outputs, targets, slope)
    }
    fn check_loss(loss: &L) -> Result<(), BadSetting> {
        loss.check()
    }
}
