//! The area under the receiver operating characteristic.

use std::fmt;
use std::format;
use std::string::ToString;
use std::vec::Vec;

use crate::data::{Dataset, Same, SameInput};
use crate::kernels::functions::double;
use crate::kernels::score::exponentials;
use crate::losses::Class;
use crate::losses::endings::Certainty;
use crate::metrics::{BATCH, Inference, table};
use crate::train::AsNetwork;
use crate::{Error, InferenceNetwork, Numbers, NumbersOf, Result, Sample, Scalar};

/// How well the outputs of a network put what is of a class before what is not, whatever the threshold: see [`roc_auc`].
///
/// For one output with `P` samples that are of its class and `M` that are not, `AUC = Σ_p Σ_m ([y_p > y_m] + [y_p = y_m] / 2) / (P M)`: the chance that
/// a sample of the class has a larger output than one that is not (Hanley and McNeil 1982). 1 is perfect, 1/2 as good as guessing.
///
/// All outputs are kept, so it is exact, however the samples came. An output that is infinite or NaN makes the area of its class NaN.
#[derive(Clone, Debug, Default)]
pub struct RocAuc {
    /// What each output said of each sample, and whether it was so.
    outputs: Vec<Vec<(f64, bool)>>,
}

/// Targets that outputs can detect: `Class<N>`, one class against the rest, and `[T; N]`, where each number is on its own and more than 1/2 is yes.
#[diagnostic::on_unimplemented(
    message = "outputs `{Output}` with targets `{Self}` have no ROC curve: targets are `Class<N>` or `[T; N]`"
)]
pub trait Detected<Output: Numbers>: crate::Zeroed + Sized {
    /// Adds samples; `probabilities` says whether the outputs are some.
    fn detect(outputs: <Output::Sample as Sample>::Slice<'_>, targets: &[Self], probabilities: bool, roc: &mut RocAuc);
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Detected<[T; N]> for Class<N> {
    fn detect(outputs: &[T], targets: &[Self], probabilities: bool, roc: &mut RocAuc) {
        for (outputs, class) in outputs.chunks_exact(N.max(1)).zip(targets) {
            let (most, sum) = if probabilities { (0.0, 0.0) } else { exponentials(outputs) };
            let chance = |output: &T| match probabilities {
                true => output.to_f64(),
                false => double::exp(output.to_f64() - most) / sum,
            };
            roc.add(outputs.iter().enumerate().map(|(index, output)| (chance(output), index == class.index())));
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Detected<[T; N]> for [T; N] {
    fn detect(outputs: &[T], targets: &[Self], _probabilities: bool, roc: &mut RocAuc) {
        for (outputs, target) in outputs.chunks_exact(N.max(1)).zip(targets) {
            roc.add(outputs.iter().zip(target).map(|(output, target)| (output.to_f64(), target.to_f64() > 0.5)));
        }
    }
}

/// Runs a network over all samples and keeps what it says of each, for the areas under the ROC curves and the curves themselves.
///
/// With targets `Class<N>` each class is set against the rest, by its probability: the output after `Softmax` or `Sigmoid`, the softmax of
/// the outputs of other networks. With targets `[T; N]` each output is on its own, and scores are as good as probabilities.
///
/// ```no_run
/// # use layerfit_core::{InferenceNetwork, NumbersOf, Result, data::Dataset, losses::{Class, endings}, metrics::{Detected, roc_auc}};
/// # fn example<N: InferenceNetwork<Ending: endings::Certainty>, D: Dataset<Input = N::Input, Target = Class<2>>>(net: Box<N>, test: D) -> Result<()>
/// # where Class<2>: Detected<NumbersOf<N::Output>> {
/// let roc = roc_auc(&net, &test)?;
/// println!("{roc}");
/// let points = roc.curve(1); // for a `LinePlot`: LinePlot::new("ROC").x("false positives").curve("class 1", points)
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::Empty`] for data without samples, and those of the data set.
pub fn roc_auc<N, Kind, D>(net: &impl AsNetwork<Kind, Network = N>, data: &D) -> Result<RocAuc>
where
    N: InferenceNetwork<Ending: Certainty>,
    D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<N::Input>>>, Target: Detected<NumbersOf<N::Output>>>,
{
    let mut roc = RocAuc::default();
    Inference::<N, D::Target, BATCH>::new().each(net.network(), &Same::new(data), |outputs, targets| {
        D::Target::detect(outputs, targets, <N::Ending as Certainty>::PROBABILITIES, &mut roc);
    })?;
    if roc.samples() == 0 { Err(Error::Empty { data: "evaluated" }) } else { Ok(roc) }
}

#[allow(clippy::cast_precision_loss)]
impl RocAuc {
    /// Adds one sample: what each output says, and whether it is so.
    pub fn add(&mut self, sample: impl IntoIterator<Item = (f64, bool)>) {
        for (index, said) in sample.into_iter().enumerate() {
            if self.outputs.len() <= index {
                self.outputs.push(Vec::new());
            }
            self.outputs[index].push(said);
        }
    }

    /// How many samples there are.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.outputs.first().map_or(0, Vec::len)
    }

    /// How many outputs or classes there are.
    #[must_use]
    pub fn outputs(&self) -> usize {
        self.outputs.len()
    }

    /// The area under the curve of one output: of a class against the rest. Nothing if all samples or none are of it, or if there is no such output.
    #[must_use]
    pub fn area(&self, output: usize) -> Option<f64> {
        let steps = self.steps(output)?;
        let (positive, negative) = *steps.last()?;
        if positive == 0 || negative == 0 {
            return None;
        }
        if self.outputs[output].iter().any(|(value, _)| !value.is_finite()) {
            return Some(f64::NAN);
        }
        // Trapezia, twice as large; ties are the slanted ones.
        let twice = steps.windows(2).map(|pair| {
            let ((before, left), (after, right)) = (pair[0], pair[1]);
            u128::from(before + after) * u128::from(right - left)
        });
        Some(twice.sum::<u128>() as f64 / (2.0 * positive as f64 * negative as f64))
    }

    /// The unweighted mean of the areas of all outputs that have one (one class against the rest, macro average); nothing if none has. Of two
    /// classes both areas are the same, and this is the binary one.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let areas: Vec<f64> = (0..self.outputs()).filter_map(|output| self.area(output)).collect();
        (!areas.is_empty()).then(|| areas.iter().sum::<f64>() / areas.len() as f64)
    }

    /// The curve of one output, from (0, 0) to (1, 1): for each threshold the share of other samples that are taken for its class (to the right), and the
    /// share of samples of its class that are (upwards). Empty where there is no [`area`](Self::area) or it is NaN.
    #[must_use]
    pub fn curve(&self, output: usize) -> Vec<(f64, f64)> {
        let known = self.area(output).is_some_and(f64::is_finite);
        let steps = self.steps(output).filter(|_| known).unwrap_or_default();
        let (positive, negative) = steps.last().copied().unwrap_or_default();
        let share = |(yes, no): &(u64, u64)| (*no as f64 / negative as f64, *yes as f64 / positive as f64);
        steps.iter().map(share).collect()
    }

    /// How many samples, that are of the class and that are not, have an output of at least each threshold, from above all down.
    fn steps(&self, output: usize) -> Option<Vec<(u64, u64)>> {
        let mut sorted = self.outputs.get(output)?.clone();
        sorted.sort_by(|(first, _), (second, _)| second.total_cmp(first));
        let mut steps = std::vec![(0, 0)];
        let (mut positive, mut negative) = (0, 0);
        #[allow(clippy::float_cmp)]
        for ties in sorted.chunk_by(|(first, _), (second, _)| first == second) {
            let yes = ties.iter().filter(|(_, is)| *is).count() as u64;
            (positive, negative) = (positive + yes, negative + ties.len() as u64 - yes);
            steps.push((positive, negative));
        }
        Some(steps)
    }
}

impl fmt::Display for RocAuc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.samples() == 0 {
            return f.write_str("nothing to evaluate: the data are empty");
        }
        match self.mean() {
            Some(mean) => writeln!(f, "ROC AUC {mean:.4} ({} samples)", self.samples())?,
            None => writeln!(f, "no ROC AUC: no class has both samples that are of it and samples that are not")?,
        }
        let mut table = table(["class", "ROC AUC"].map(ToString::to_string).to_vec());
        for output in 0..self.outputs() {
            let area = self.area(output).map_or_else(|| "none".to_string(), |area| format!("{area:.4}"));
            table.add_row([output.to_string(), area]);
        }
        write!(f, "{table}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roc(outputs: &[(f64, bool)]) -> RocAuc {
        let mut roc = RocAuc::default();
        outputs.iter().for_each(|output| roc.add([*output]));
        roc
    }

    #[test]
    fn the_area_is_that_of_scikit_learn() {
        // roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) = 0.75
        let roc = roc(&[(0.1, false), (0.4, false), (0.35, true), (0.8, true)]);
        assert_eq!((roc.area(0), roc.mean(), roc.area(1)), (Some(0.75), Some(0.75), None));
        assert_eq!(roc.curve(0), [(0.0, 0.0), (0.0, 0.5), (0.5, 0.5), (0.5, 1.0), (1.0, 1.0)]);
        assert!(roc.to_string().starts_with("ROC AUC 0.7500 (4 samples)"));
    }

    #[test]
    fn ties_are_half_right() {
        assert_eq!(roc(&[(0.5, true), (0.5, false)]).area(0), Some(0.5));
        assert_eq!(roc(&[(0.0, true), (-0.0, false)]).area(0), Some(0.5));
        assert_eq!(roc(&[(0.5, true), (0.5, false), (0.1, false)]).area(0), Some(0.75));
    }

    #[test]
    fn scores_become_probabilities_first() {
        let (targets, outputs) = ([0, 2].map(|class| Class::<3>::new(class).unwrap()), [1.0f32, 0.0, 0.0, 2.0, 5.0, 0.0]);
        let area = |probabilities| {
            let mut roc = RocAuc::default();
            Class::detect(&outputs, &targets, probabilities, &mut roc);
            (roc.area(0), roc.area(1))
        };
        assert_eq!((area(false), area(true)), ((Some(1.0), None), (Some(0.0), None)));
    }

    #[test]
    fn what_has_no_area_says_so() {
        assert_eq!(RocAuc::default().to_string(), "nothing to evaluate: the data are empty");
        let all = roc(&[(0.5, true), (0.7, true)]);
        assert_eq!((all.area(0), all.mean(), all.curve(0).len()), (None, None, 0));
        assert!(all.to_string().starts_with("no ROC AUC"));
        let bad = roc(&[(f64::NAN, true), (0.7, false)]);
        assert!(bad.area(0).is_some_and(f64::is_nan) && bad.curve(0).is_empty());
    }
}
