use crate::kernels::Simd;
use crate::losses::Loss;
use crate::{BadSetting, Sample};

/// Targets that a network with outputs `Output` can learn with the loss `L`: those that the loss compares with such outputs.
///
/// It is [`Loss`] seen from the targets, for the sake of messages: a bound on the loss would be looked at before the compiler knows the targets,
/// and then blame the data for not having those that the loss has first.
pub trait Learned<L, Output: Sample>: Sized {
    /// See [`Loss::evaluate`].
    fn evaluate(loss: &L, simd: Simd, outputs: Output::Slice<'_>, targets: &[Self], slope: Option<Output::SliceMut<'_>>) -> f64;

    /// See [`Loss::check`].
    ///
    /// # Errors
    /// The first option of the loss that makes no sense.
    fn check_loss(loss: &L) -> Result<(), BadSetting>;
}

impl<L: Loss<Output, Target>, Output: Sample, Target> Learned<L, Output> for Target {
    fn evaluate(loss: &L, simd: Simd, outputs: Output::Slice<'_>, targets: &[Self], slope: Option<Output::SliceMut<'_>>) -> f64 {
        loss.evaluate(simd, outputs, targets, slope)
    }
    fn check_loss(loss: &L) -> Result<(), BadSetting> {
        loss.check()
    }
}
