//! Measures of weighted targets are those of the targets.

use super::{Measure, Measured};
use crate::losses::Weighted;
use crate::{Result, Scalar, Shape};

#[diagnostic::do_not_recommend]
impl<T: Scalar, Target: Measured<[T; N]>, const N: usize> Measured<[T; N]> for Weighted<Target> {
    const MEASURE: Measure = Target::MEASURE;
    type Evaluation = Target::Evaluation;

    fn check(output: Shape) -> Result<()> {
        Target::check(output)
    }
    fn counted(targets: &[Self]) -> usize {
        targets.iter().map(|weighted| Target::counted(core::slice::from_ref(&weighted.target))).sum()
    }
    fn measure(outputs: &[T], targets: &[Self]) -> f64 {
        samples(outputs, targets).map(|(output, target)| Target::measure(output, target)).sum()
    }
    fn record(outputs: &[T], targets: &[Self], evaluation: &mut Self::Evaluation) {
        samples(outputs, targets).for_each(|(output, target)| Target::record(output, target, evaluation));
    }
}

/// The outputs and the target of each sample.
fn samples<'a, T, Target>(outputs: &'a [T], targets: &'a [Weighted<Target>]) -> impl Iterator<Item = (&'a [T], &'a [Target])> {
    let size = (outputs.len() / targets.len().max(1)).max(1);
    outputs.chunks(size).zip(targets).map(|(output, weighted)| (output, core::slice::from_ref(&weighted.target)))
}
