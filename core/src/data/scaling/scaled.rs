use nalgebra::SVector;

use super::Scaler;
use crate::data::Dataset;
use crate::{Result, Sample, Scalar};

/// Data with scaled inputs; see [`Scaler::inputs_of`].
#[derive(Debug)]
pub struct ScaledInputs<'a, S: ?Sized, D> {
    pub(super) scaler: &'a S,
    pub(super) data: D,
}

/// Data with scaled targets; see [`Scaler::targets_of`].
#[derive(Debug)]
pub struct ScaledTargets<'a, S: ?Sized, D> {
    pub(super) scaler: &'a S,
    pub(super) data: D,
}

impl<S, D, T, const N: usize> Dataset for ScaledInputs<'_, S, D>
where
    S: Scaler<T, N> + ?Sized,
    D: Dataset<Input = SVector<T, N>>,
    T: Scalar,
{
    type Input = D::Input;
    type Target = D::Target;

    fn len(&self) -> usize {
        self.data.len()
    }
    fn begin(&self, epoch: usize) {
        self.data.begin(epoch);
    }
    fn read(&self, index: usize, input: &mut [T], target: &mut D::Target) -> Result<()> {
        self.data.read(index, input, target)?;
        self.scaler.apply(input);
        Ok(())
    }
}

impl<S, D, T, const N: usize> Dataset for ScaledTargets<'_, S, D>
where
    S: Scaler<T, N> + ?Sized,
    D: Dataset<Target = [T; N]>,
    T: Scalar,
{
    type Input = D::Input;
    type Target = D::Target;

    fn len(&self) -> usize {
        self.data.len()
    }
    fn begin(&self, epoch: usize) {
        self.data.begin(epoch);
    }
    fn read(&self, index: usize, input: <D::Input as Sample>::SliceMut<'_>, target: &mut [T; N]) -> Result<()> {
        self.data.read(index, input, target)?;
        self.scaler.apply(target);
        Ok(())
    }
}
