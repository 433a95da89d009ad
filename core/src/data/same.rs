//! Data seen as those of a network.
//!
//! `Dataset<Input = N::Input>` as a bound would say the same, and a compiler's message about it nothing to anybody who does not read bounds. So
//! equality is a trait here, with its own sentence.

use core::marker::PhantomData;

use crate::data::Dataset;
use crate::{Numbers, NumbersOf, Result, Sample, Zeroed};

/// Inputs of data that are those of a network: every type of samples is the same as itself, and as nothing else.
#[diagnostic::on_unimplemented(
    message = "the network takes inputs `{Input}`, but those of the data are `{Self}`",
    label = "the inputs of these data are `{Self}`",
    note = "`[T; N]` are the numbers of an `SVector<T, N>`, with the scalar `T` of the network, or the type of its tokens"
)]
pub trait SameInput<Input: Numbers>: Numbers {
    /// The same place.
    fn place(place: <Input::Sample as Sample>::SliceMut<'_>) -> <Self::Sample as Sample>::SliceMut<'_>;
}

#[diagnostic::do_not_recommend]
impl<Input: Numbers> SameInput<Input> for Input {
    fn place(place: <Input::Sample as Sample>::SliceMut<'_>) -> <Input::Sample as Sample>::SliceMut<'_> {
        place
    }
}

/// Targets of validation data that are those of the training data: every type is the same as itself, and as nothing else.
#[diagnostic::on_unimplemented(
    message = "the validation data have targets `{Self}`, those of the training are `{Target}`",
    label = "the targets of the validation data are others"
)]
pub trait SameTarget<Target>: Zeroed + Send + Sync {
    /// The same place.
    fn place(place: &mut Target) -> &mut Self;
}

#[diagnostic::do_not_recommend]
impl<Target: Zeroed + Send + Sync> SameTarget<Target> for Target {
    fn place(place: &mut Target) -> &mut Target {
        place
    }
}

/// A data set whose inputs and targets have the names that its user has for them.
pub(crate) struct Same<'a, D: ?Sized, Input, Target> {
    data: &'a D,
    of: PhantomData<fn() -> (Input, Target)>,
}

impl<'a, D: ?Sized, Input, Target> Same<'a, D, Input, Target> {
    pub(crate) fn new(data: &'a D) -> Self {
        Self { data, of: PhantomData }
    }
}

impl<D, Input, Target> Dataset for Same<'_, D, Input, Target>
where
    D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<Input>>>, Target: SameTarget<Target>> + ?Sized,
    Input: Sample,
    Target: Zeroed + Send + Sync,
{
    type Input = Input;
    type Target = Target;

    fn len(&self) -> usize {
        self.data.len()
    }
    fn read(&self, index: usize, input: Input::SliceMut<'_>, target: &mut Target) -> Result<()> {
        self.data.read(
            index,
            <NumbersOf<D::Input> as SameInput<NumbersOf<Input>>>::place(input),
            <D::Target as SameTarget<Target>>::place(target),
        )
    }
    fn begin(&self, epoch: usize) {
        self.data.begin(epoch);
    }
}
