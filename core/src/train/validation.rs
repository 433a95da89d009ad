use crate::data::{AnyDataset, Dataset, Same, SameInput, SameTarget};
use crate::{NumbersOf, Sample};

/// Training data that `V` can validate: [`Unvalidated`], or a reference to a data set with the same inputs and targets.
pub trait ValidatedBy<V>: Dataset {
    /// Hands on the data to validate with, if there are any.
    fn with_validation<R>(validation: &V, run: impl FnOnce(Option<&AnyDataset<'_, Self::Input, Self::Target>>) -> R) -> R;
}

/// No validation.
#[derive(Clone, Copy, Debug)]
pub struct Unvalidated;

impl<D: Dataset> ValidatedBy<Unvalidated> for D {
    fn with_validation<R>(_: &Unvalidated, run: impl FnOnce(Option<&AnyDataset<'_, D::Input, D::Target>>) -> R) -> R {
        run(None)
    }
}

impl<D, H> ValidatedBy<&H> for D
where
    D: Dataset,
    H: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<D::Input>>>, Target: SameTarget<D::Target>>,
{
    fn with_validation<R>(validation: &&H, run: impl FnOnce(Option<&AnyDataset<'_, D::Input, D::Target>>) -> R) -> R {
        run(Some(&Same::new(*validation)))
    }
}
