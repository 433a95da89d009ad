//! Sequences of classes: every step is as a sample of its own.

use crate::kernels::classes::step_indices;
use crate::kernels::score::correct;
use crate::losses::ClassSequence;
use crate::metrics::{Classification, Measure, Measured};
use crate::{Error, Result, Scalar, Shape};

#[diagnostic::do_not_recommend]
impl<T: Scalar, const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize> Measured<[T; OUTPUTS]>
    for ClassSequence<CLASSES, STEPS, OUTPUTS>
{
    const MEASURE: Measure = Measure::ACCURACY;
    type Evaluation = Classification<CLASSES>;

    /// A shape of one axis says nothing of steps, and is taken as right; one of none is unknown.
    fn check(output: Shape) -> Result<()> {
        if output.rank() <= 1 || output.same(&Self::SHAPE) {
            return Ok(());
        }
        Err(Error::TargetShape { expected: Self::SHAPE, found: output })
    }

    fn counted(targets: &[Self]) -> usize {
        targets.iter().map(Self::counted).sum()
    }

    #[allow(clippy::cast_precision_loss)]
    fn measure(outputs: &[T], targets: &[Self]) -> f64 {
        correct(CLASSES, outputs, step_indices(targets)) as f64
    }

    fn record(outputs: &[T], targets: &[Self], evaluation: &mut Classification<CLASSES>) {
        let classes = targets.iter().flat_map(Self::iter);
        for (scores, class) in outputs.chunks_exact(CLASSES.max(1)).zip(classes) {
            if let Some(class) = class {
                evaluation.add_outputs(class, scores);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::losses::Class;
    use std::string::ToString;

    type Target = ClassSequence<2, 3, 6>;

    #[test]
    fn steps_are_counted_and_those_left_out_are_not() {
        let [first, second] = [Class::new(0), Class::new(1)];
        let targets = [Target::masked([first, second, None]), Target::masked([None, None, second])];
        let outputs = [1.0_f32, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 0.0, 1.0];
        assert_eq!(<Target as Measured<[f32; 6]>>::counted(&targets), 3);
        assert_eq!(Target::measure(&outputs, &targets), 2.0);
        let mut evaluation = Classification::default();
        Target::record(&outputs, &targets, &mut evaluation);
        assert_eq!((evaluation.samples(), evaluation.correct()), (3, 2));
        assert_eq!(evaluation.confusion(), [[1, 0], [1, 1]]);
    }

    #[test]
    fn outputs_of_another_shape_are_refused() {
        let check = <Target as Measured<[f32; 6]>>::check;
        assert!(check(Shape::new(&[3, 2])).is_ok() && check(Shape::new(&[6])).is_ok());
        let error = check(Shape::new(&[2, 3])).unwrap_err().to_string();
        assert_eq!(error, "the targets are for outputs of [3, 2], those of the network are [2, 3]");
    }
}
