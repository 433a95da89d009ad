use crate::Sample;
use crate::Zeroed;
use crate::data::Dataset;

/// What a [`Trainer`](super::Trainer) validates with: nothing, or a data set with the inputs and targets of the training data.
pub trait Validation<Input: Sample, Target: Zeroed> {
    /// The data, if there are any.
    fn data(&self) -> Option<&dyn Dataset<Input = Input, Target = Target>>;
}

/// No validation.
#[derive(Clone, Copy, Debug)]
pub struct Unvalidated;

impl<Input: Sample, Target: Zeroed> Validation<Input, Target> for Unvalidated {
    fn data(&self) -> Option<&dyn Dataset<Input = Input, Target = Target>> {
        None
    }
}

impl<D: Dataset> Validation<D::Input, D::Target> for &D {
    fn data(&self) -> Option<&dyn Dataset<Input = D::Input, Target = D::Target>> {
        Some(*self)
    }
}
