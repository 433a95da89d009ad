//! Columns of numbers brought to a common scale.
//!
//! Networks learn badly from columns of very different sizes. A scaler looks at the training part alone, changes training, validation and test data and
//! every single sample in the same way, and turns predictions of scaled targets back:
//!
//! ```
//! use layerfit_core::data::{Samples, scaling::{Scaler, Standardize}};
//! # let samples = Samples::from_arrays((0..20).map(|n| [n as f32, 100.0 * n as f32]).collect(), (0..20).map(|n| [n as f32]).collect())?;
//! let (train, test) = samples.split(0.8, 42)?;
//! let inputs = Standardize::fit(&train)?;
//! let targets = Standardize::fit_targets(&train)?;
//! let train = train.scale_inputs(&inputs).scale_targets(&targets);
//! // … train a network …
//! # let predict = |input: &layerfit_core::nalgebra::SVector<f32, 2>| layerfit_core::nalgebra::SVector::<f32, 1>::from([input[0]]);
//! let prediction = targets.unscale(&predict(&inputs.scale(&test.inputs()[0])));
//! # assert!((prediction[0] - test.targets()[0][0]).abs() < 0.2);
//! # Ok::<(), layerfit_core::Error>(())
//! ```
//!
//! Scalers are [`Parameters`](crate::Parameters): [`formats::save_parts`](crate::formats#parts) puts a network and its scalers into one file.

mod columns;
mod min_max;
mod scaled;
mod standardize;
#[cfg(test)]
mod tests;

pub use min_max::MinMax;
pub use scaled::{ScaledInputs, ScaledTargets};
pub use standardize::Standardize;

use std::boxed::Box;

use nalgebra::SVector;

use crate::Scalar;
use crate::data::{Dataset, Samples};

/// What scales `N` columns, each by a rule of its own: [`Standardize`] or [`MinMax`].
pub trait Scaler<T: Scalar, const N: usize>: Sync {
    /// Scales samples in place: one, or several one after the other. (The columns of an `SMatrix` are such samples.)
    fn apply(&self, values: &mut [T]);

    /// Undoes [`Scaler::apply`].
    fn invert(&self, values: &mut [T]);

    /// A sample, scaled.
    fn scale(&self, sample: &SVector<T, N>) -> SVector<T, N> {
        let mut scaled = *sample;
        self.apply(scaled.as_mut_slice());
        scaled
    }

    /// The sample that a scaled one came from: a prediction in the units of the targets.
    fn unscale(&self, scaled: &SVector<T, N>) -> SVector<T, N> {
        let mut sample = *scaled;
        self.invert(sample.as_mut_slice());
        sample
    }

    /// A data set whose inputs are scaled when they are read.
    fn inputs_of<D: Dataset<Input = SVector<T, N>>>(&self, data: D) -> ScaledInputs<'_, Self, D> {
        ScaledInputs { scaler: self, data }
    }

    /// A data set whose targets are scaled when they are read.
    fn targets_of<D: Dataset<Target = [T; N]>>(&self, data: D) -> ScaledTargets<'_, Self, D> {
        ScaledTargets { scaler: self, data }
    }
}

impl<S: Scaler<T, N> + Send, T: Scalar, const N: usize> Scaler<T, N> for Box<S> {
    fn apply(&self, values: &mut [T]) {
        S::apply(self, values);
    }
    fn invert(&self, values: &mut [T]) {
        S::invert(self, values);
    }
}

impl<T: Scalar, const N: usize, Target> Samples<SVector<T, N>, Target> {
    /// The same samples with scaled inputs; nothing is copied.
    #[must_use]
    pub fn scale_inputs(mut self, scaler: &impl Scaler<T, N>) -> Self {
        self.inputs_mut().iter_mut().for_each(|input| scaler.apply(input.as_mut_slice()));
        self
    }
}

impl<Input, T: Scalar, const M: usize> Samples<Input, [T; M]> {
    /// The same samples with scaled targets; nothing is copied.
    #[must_use]
    pub fn scale_targets(mut self, scaler: &impl Scaler<T, M>) -> Self {
        self.targets_mut().iter_mut().for_each(|target| scaler.apply(target));
        self
    }
}
