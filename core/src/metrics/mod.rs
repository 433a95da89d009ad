//! How well a network does: [`evaluate`] and what it gives.

mod classification;
mod inference;
mod regression;
mod roc;
mod sequence;
mod table;
mod weighted;

pub use classification::{ClassScore, Classification};
pub(crate) use inference::Inference;
pub use regression::Regression;
pub use roc::{Detected, RocAuc, roc_auc};
pub(crate) use table::{align_left, number, rate, table};

use core::fmt::Display;

use crate::data::{Dataset, Same, SameInput};
use crate::train::AsNetwork;
use crate::{Error, InferenceNetwork, Layer, Numbers, NumbersOf, Result, Sample, Shape, Zeroed};

/// How many samples go through the network at once. The results do not depend on it.
const BATCH: usize = 32;

/// The one number that the trainer reports beside the loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its name, in lower case.
    pub name: &'static str,
    /// Whether it is a share, from 0 to 1, that reads best in per cent.
    pub share: bool,
    /// Whether more of it is better.
    pub rises: bool,
}

impl Measure {
    /// The share of samples whose largest output is that of their class; of sequences the share of steps.
    pub const ACCURACY: Self = Self { name: "accuracy", share: true, rises: true };
    /// The mean distance between outputs and targets, over all outputs.
    pub const MEAN_ABSOLUTE_ERROR: Self = Self { name: "mean absolute error", share: false, rises: false };

    /// A value of it, as it reads best.
    pub(crate) fn shown(self, value: f64) -> std::string::String {
        if self.share { std::format!("{:.2} %", 100.0 * value) } else { number(value) }
    }
}

/// Targets that outputs can be measured against: [`Class<N>`](crate::losses::Class), `[T; N]`,
/// [`ClassSequence`](crate::losses::ClassSequence), and those of your own.
#[diagnostic::on_unimplemented(
    message = "there is no measure for outputs `{Output}` with targets `{Self}`",
    label = "the targets are `{Self}`, the outputs of the network `{Output}`",
    note = "targets are `Class<N>` or `[T; N]` for an output of `[N]`, or a type of your own that implements `Measured`",
    note = "for an output of `[STEPS, CLASSES]`, targets are `ClassSequence<CLASSES, STEPS, {{ STEPS * CLASSES }}>`"
)]
pub trait Measured<Output: Numbers>: Zeroed + Send + Sync + Sized {
    /// What the trainer reports beside the loss.
    const MEASURE: Measure;
    /// What [`evaluate`] gives. By default nothing has been evaluated; from an error, nothing could be.
    type Evaluation: Default + From<Error> + Display;

    /// Whether these targets are for outputs of a shape. They are for vectors of as many numbers; by default that is all.
    ///
    /// # Errors
    /// [`Error::TargetShape`] if not.
    fn check(_output: Shape) -> Result<()> {
        Ok(())
    }
    /// Over how many things loss and measure of these targets are means: over samples by default, over steps for sequences.
    fn counted(targets: &[Self]) -> usize {
        targets.len()
    }
    /// The sum of the measure over the samples, or over whatever else is [`counted`](Self::counted).
    fn measure(outputs: <Output::Sample as Sample>::Slice<'_>, targets: &[Self]) -> f64;
    /// Adds samples to an evaluation.
    fn record(outputs: <Output::Sample as Sample>::Slice<'_>, targets: &[Self], evaluation: &mut Self::Evaluation);
}

/// Runs a network over all samples and says how well it does: a [`Classification`] for targets `Class<N>`
/// and for the steps of a [`ClassSequence`](crate::losses::ClassSequence), a [`Regression`] for `[T; N]`.
///
/// An evaluation of empty data has no samples, and says so when it is printed; so does one whose data could not be read (its
/// `error` is the reason; [`try_evaluate`] returns it).
///
/// ```no_run
/// # use layerfit_core::{InferenceNetwork, NumbersOf, data::Dataset, losses::Class, metrics::{Classification, Measured, evaluate}};
/// # fn example<N: InferenceNetwork, D: Dataset<Input = N::Input, Target = Class<10>>>(net: Box<N>, test: D)
/// # where Class<10>: Measured<NumbersOf<N::Output>, Evaluation = Classification<10>> {
/// let evaluation = evaluate(&net, &test);
/// println!("{evaluation}"); // accuracy, precision and recall of each class, confusion matrix
/// assert!(evaluation.accuracy() > 0.96);
/// # }
/// ```
#[must_use]
pub fn evaluate<N, Kind, D, E>(net: &impl AsNetwork<Kind, Network = N>, data: &D) -> E
where
    N: InferenceNetwork,
    D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<N::Input>>>, Target: Measured<NumbersOf<N::Output>, Evaluation = E>>,
    E: Default + From<Error> + Display,
{
    try_evaluate(net, data).unwrap_or_else(From::from)
}

/// Like [`evaluate`], for data that may fail to be read.
///
/// # Errors
/// Those of the data set, and [`Error::TargetShape`] for targets of outputs that have another shape.
pub fn try_evaluate<N, Kind, D>(
    net: &impl AsNetwork<Kind, Network = N>,
    data: &D,
) -> Result<<D::Target as Measured<NumbersOf<N::Output>>>::Evaluation>
where
    N: InferenceNetwork,
    D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<N::Input>>>, Target: Measured<NumbersOf<N::Output>>>,
{
    D::Target::check(N::OUTPUT)?;
    let mut evaluation = Default::default();
    Inference::<N, D::Target, BATCH>::new().each(net.network(), &Same::new(data), |outputs, targets| {
        D::Target::record(outputs, targets, &mut evaluation);
    })?;
    Ok(evaluation)
}

/// The mean of a function of the outputs and the target of a sample over all samples, added in order: any metric that is such a mean. Every
/// sample counts the same, also those of a last batch that is not full.
///
/// ```no_run
/// # use layerfit_core::{InferenceNetwork, Result, data::Dataset, metrics::evaluate_with, nalgebra::SVector};
/// # fn example<N: InferenceNetwork<Output = SVector<f32, 1>>, D: Dataset<Input = N::Input, Target = [f32; 1]>>(net: Box<N>, test: D) -> Result<()> {
/// let near = evaluate_with(&net, &test, |output, target| f64::from(u8::from((output[0] - target[0]).abs() < 0.1)))?;
/// println!("{:.1} % are within 0.1", 100.0 * near);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::Empty`] for data without samples, and those of the data set.
#[allow(clippy::cast_precision_loss)]
pub fn evaluate_with<N, Kind, D>(
    net: &impl AsNetwork<Kind, Network = N>,
    data: &D,
    mut metric: impl FnMut(<N::Output as Sample>::Slice<'_>, &D::Target) -> f64,
) -> Result<f64>
where
    N: InferenceNetwork,
    D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<N::Input>>>>,
{
    let (mut sum, mut samples) = (0.0, 0_u64);
    Inference::<N, D::Target, BATCH>::new().each_sample(net.network(), &Same::new(data), |output, target| {
        sum += metric(output, target);
        samples += 1;
    })?;
    if samples == 0 { Err(Error::Empty { data: "evaluated" }) } else { Ok(sum / samples as f64) }
}

/// The outputs of a network for some samples.
pub(crate) type Outputs<'a, N> = <<N as Layer>::Output as Sample>::Slice<'a>;
