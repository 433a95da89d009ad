use core::fmt;
use core::marker::PhantomData;

use crate::data::Dataset;
use crate::{Error, Result, Sample, Zeroed};

/// Data whose samples a function writes: see [`from_fn`].
pub struct FromFn<Input, Target, F> {
    length: usize,
    read: F,
    of: PhantomData<fn() -> (Input, Target)>,
}

/// A data set of so many samples, each written by a function: computed, or read from somewhere. It is given the number of the sample, and the places of its input
/// and its target; it must give the same sample for the same number each time.
///
/// ```
/// use layerfit_core::{data::{Dataset, from_fn}, nalgebra::SVector};
/// // Points of the parabola y = x².
/// let parabola = from_fn::<SVector<f32, 1>, [f32; 1], _>(1_000_000, |index, input, target| {
///     input[0] = index as f32 * 1e-6;
///     target[0] = input[0] * input[0];
///     Ok(())
/// });
/// let (mut input, mut target) = ([0.0], [0.0]);
/// parabola.read(500_000, &mut input, &mut target)?;
/// assert_eq!((input, target), ([0.5], [0.25]));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// A function that cannot give a sample says why with [`Error::sample`].
pub fn from_fn<Input, Target, F>(length: usize, read: F) -> FromFn<Input, Target, F>
where
    Input: Sample,
    Target: Zeroed + Send + Sync,
    F: Fn(usize, Input::SliceMut<'_>, &mut Target) -> Result<()> + Sync,
{
    FromFn { length, read, of: PhantomData }
}

impl<Input, Target, F> Dataset for FromFn<Input, Target, F>
where
    Input: Sample,
    Target: Zeroed + Send + Sync,
    F: Fn(usize, Input::SliceMut<'_>, &mut Target) -> Result<()> + Sync,
{
    type Input = Input;
    type Target = Target;

    fn len(&self) -> usize {
        self.length
    }
    fn read(&self, index: usize, input: Input::SliceMut<'_>, target: &mut Target) -> Result<()> {
        if index < self.length { (self.read)(index, input, target) } else { Err(Error::Index { index, length: self.length }) }
    }
}

impl<Input, Target, F> fmt::Debug for FromFn<Input, Target, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FromFn").field("length", &self.length).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nalgebra::SVector;
    use std::string::ToString;

    #[test]
    fn samples_and_errors_are_those_of_the_function() {
        let data = from_fn::<SVector<f64, 1>, usize, _>(3, |index, input, target| {
            input[0] = 0.5;
            *target = 10 * index;
            if index == 1 { Err(Error::sample(index, "it is Monday")) } else { Ok(()) }
        });
        let read = |index| {
            let (mut input, mut target) = ([0.0], 0);
            data.read(index, &mut input, &mut target).map(|()| (input[0], target)).map_err(|error| error.to_string())
        };
        assert_eq!((data.len(), read(2)), (3, Ok((0.5, 20))));
        assert_eq!(read(1), Err("sample 1 cannot be read: it is Monday".into()));
        assert_eq!(read(3), Err("there is no sample 3: the data have 3, counted from 0".into()));
    }
}
