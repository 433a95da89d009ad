use std::boxed::Box;
use std::ops::RangeInclusive;

use nalgebra::SVector;

use super::Scaler;
use super::columns::{Bounds, of_inputs, of_targets};
use crate::data::Dataset;
use crate::parameters::parameters;
use crate::{Error, Result, Scalar, zeroed_box};

/// Columns from `low` to `high`, 0 to 1 unless [`MinMax::onto`] says otherwise: `y = (x - minimum) / width (high - low) + low`.
///
/// The width of a column is its largest number less its smallest, or 1 if that is below 10 ε of its scalar: a constant column becomes `low`. As
/// `MinMaxScaler` of scikit-learn. Numbers beyond those of the training part are scaled to numbers beyond `low` and `high`.
///
/// ```
/// use layerfit_core::data::{Samples, scaling::{MinMax, Scaler}};
/// let train = Samples::from_arrays(vec![[1.0_f64, 5.0], [3.0, 5.0]], vec![(); 2])?;
/// let scaler = MinMax::fit(&train)?.onto(-1.0..=1.0)?;
/// assert_eq!(scaler.scale(&[2.5, 6.0].into()).as_slice(), [0.5, 1.0]);
/// assert_eq!(scaler.unscale(&[0.5, 1.0].into()).as_slice(), [2.5, 6.0]);
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct MinMax<T: Scalar, const N: usize> {
    /// The smallest numbers.
    pub minimum: SVector<T, N>,
    /// How far the largest are from them.
    pub width: SVector<T, N>,
    /// What the smallest and the largest become.
    pub onto: SVector<T, 2>,
}

parameters!(MinMax<const N> { ; minimum: SVector<T, N>, width: SVector<T, N>, onto: SVector<T, 2> });

impl<T: Scalar, const N: usize> MinMax<T, N> {
    /// For inputs like those of these data, which are the training part.
    ///
    /// # Errors
    /// [`Error::Empty`] without samples, [`Error::Value`] for a number that is not finite, and those of the data set.
    pub fn fit<D: Dataset<Input = SVector<T, N>>>(data: &D) -> Result<Box<Self>> {
        Self::fit_channels(data, N.max(1))
    }

    /// For inputs in which every so-manieth number is of the same kind; see [`Standardize::fit_channels`](super::Standardize::fit_channels).
    ///
    /// # Errors
    /// Those of [`MinMax::fit`], and [`Error::Setting`] if the input is not a whole number of pixels.
    pub fn fit_channels<D: Dataset<Input = SVector<T, N>>>(data: &D, channels: usize) -> Result<Box<Self>> {
        let mut bounds = Bounds::new(channels);
        of_inputs(data, channels, &mut bounds)?;
        Ok(Self::from_bounds(&bounds))
    }

    /// For targets like those of these data, which are the training part.
    ///
    /// # Errors
    /// Those of [`MinMax::fit`].
    pub fn fit_targets<D: Dataset<Target = [T; N]>>(data: &D) -> Result<Box<Self>> {
        let mut bounds = Bounds::new(N);
        of_targets(data, &mut bounds)?;
        Ok(Self::from_bounds(&bounds))
    }

    /// Scales onto another range.
    ///
    /// # Errors
    /// [`Error::Setting`] unless the range ends above its start, both finite.
    pub fn onto(mut self: Box<Self>, range: RangeInclusive<f64>) -> Result<Box<Self>> {
        let (low, high) = range.into_inner();
        let found = high - low;
        if !(found > 0.0 && found.is_finite()) {
            return Err(Error::Setting { name: "onto", expected: "a range of finite length above 0", found });
        }
        self.onto = [low, high].map(T::from_f64).into();
        Ok(self)
    }

    fn from_bounds(Bounds(bounds): &Bounds) -> Box<Self> {
        let mut scaler = zeroed_box::<Self>();
        scaler.onto[1] = T::ONE;
        for (place, (low, high)) in bounds.iter().cycle().take(N).enumerate() {
            let (width, least) = (T::from_f64(high - low), T::from_f64(10.0 * epsilon::<T>()));
            scaler.minimum[place] = T::from_f64(*low);
            scaler.width[place] = if width < least { T::ONE } else { width };
        }
        scaler
    }
}

/// The distance from 1 to the next number.
fn epsilon<T>() -> f64 {
    if size_of::<T>() == 4 { f32::EPSILON.into() } else { f64::EPSILON }
}

impl<T: Scalar, const N: usize> Scaler<T, N> for MinMax<T, N> {
    fn apply(&self, values: &mut [T]) {
        let (low, length) = (self.onto[0], self.onto[1] - self.onto[0]);
        for row in values.chunks_mut(N.max(1)) {
            for ((value, minimum), width) in row.iter_mut().zip(&self.minimum).zip(&self.width) {
                *value = (*value - *minimum) / *width * length + low;
            }
        }
    }

    fn invert(&self, values: &mut [T]) {
        let (low, length) = (self.onto[0], self.onto[1] - self.onto[0]);
        for row in values.chunks_mut(N.max(1)) {
            for ((value, minimum), width) in row.iter_mut().zip(&self.minimum).zip(&self.width) {
                *value = (*value - low) / length * *width + *minimum;
            }
        }
    }
}
