use std::boxed::Box;

use nalgebra::SVector;

use super::Scaler;
use super::columns::{Moments, of_inputs, of_targets};
use crate::data::Dataset;
use crate::parameters::parameters;
use crate::{Result, Scalar, zeroed_box};

/// Columns with mean 0 and standard deviation 1: `y = (x - mean) / deviation`.
///
/// The deviation is that of the population (divided by the number of samples). A column whose numbers are all the same has deviation 1, so it becomes 0. As
/// `StandardScaler` of scikit-learn. Mean and deviation are computed in `f64` and rounded once.
///
/// ```
/// use layerfit_core::data::{Samples, scaling::{Scaler, Standardize}};
/// let train = Samples::from_arrays(vec![[1.0_f64, 5.0], [3.0, 5.0]], vec![(); 2])?;
/// let scaler = Standardize::fit(&train)?;
/// assert_eq!((scaler.mean.as_slice(), scaler.deviation.as_slice()), (&[2.0, 5.0][..], &[1.0, 1.0][..]));
/// assert_eq!(train.scale_inputs(&scaler).inputs()[1].as_slice(), [1.0, 0.0]);
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Standardize<T: Scalar, const N: usize> {
    /// What is subtracted.
    pub mean: SVector<T, N>,
    /// What is divided by.
    pub deviation: SVector<T, N>,
}

parameters!(Standardize<const N> { ; mean: SVector<T, N>, deviation: SVector<T, N> });

impl<T: Scalar, const N: usize> Standardize<T, N> {
    /// For inputs like those of these data, which are the training part.
    ///
    /// # Errors
    /// [`Error::Empty`](crate::Error::Empty) without samples, [`Error::Value`](crate::Error::Value) for a number that is not finite, and those of the data set.
    pub fn fit<D: Dataset<Input = SVector<T, N>>>(data: &D) -> Result<Box<Self>> {
        Self::fit_channels(data, N.max(1))
    }

    /// For inputs in which every so-manieth number is of the same kind, and shares its mean and deviation: the channels of an image
    /// `[height, width, channels]`, the features of a sequence `[time, features]`; 1 for one scale for all numbers.
    ///
    /// # Errors
    /// Those of [`Standardize::fit`], and [`Error::Setting`](crate::Error::Setting) if the input is not a whole number of pixels.
    pub fn fit_channels<D: Dataset<Input = SVector<T, N>>>(data: &D, channels: usize) -> Result<Box<Self>> {
        let mut moments = Moments::new(channels);
        of_inputs(data, channels, &mut moments)?;
        Ok(Self::from_moments(&moments, channels))
    }

    /// For targets like those of these data, which are the training part.
    ///
    /// # Errors
    /// Those of [`Standardize::fit`].
    pub fn fit_targets<D: Dataset<Target = [T; N]>>(data: &D) -> Result<Box<Self>> {
        let mut moments = Moments::new(N);
        of_targets(data, &mut moments)?;
        Ok(Self::from_moments(&moments, N))
    }

    fn from_moments(moments: &Moments, columns: usize) -> Box<Self> {
        let mut scaler = zeroed_box::<Self>();
        for place in 0..N {
            scaler.mean[place] = T::from_f64(moments.mean(place % columns));
            scaler.deviation[place] = T::from_f64(moments.deviation(place % columns));
        }
        scaler
    }
}

impl<T: Scalar, const N: usize> Scaler<T, N> for Standardize<T, N> {
    fn apply(&self, values: &mut [T]) {
        for row in values.chunks_mut(N.max(1)) {
            for ((value, mean), deviation) in row.iter_mut().zip(&self.mean).zip(&self.deviation) {
                *value = (*value - *mean) / *deviation;
            }
        }
    }

    fn invert(&self, values: &mut [T]) {
        for row in values.chunks_mut(N.max(1)) {
            for ((value, mean), deviation) in row.iter_mut().zip(&self.mean).zip(&self.deviation) {
                *value = *value * *deviation + *mean;
            }
        }
    }
}
