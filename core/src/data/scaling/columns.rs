//! What is measured of columns: one pass over the data, everything in `f64`.

use std::boxed::Box;
use std::vec;

use nalgebra::SVector;

use crate::data::Dataset;
use crate::{Error, Result, Sample, Scalar, zeroed_box};

/// Something that sees rows of numbers.
pub(super) trait Measure {
    fn see(&mut self, row: &mut dyn Iterator<Item = f64>);
}

/// Shows the inputs of all samples, cut into rows of so many columns.
pub(super) fn of_inputs<T, D, const N: usize>(data: &D, columns: usize, measure: &mut impl Measure) -> Result<()>
where
    T: Scalar,
    D: Dataset<Input = SVector<T, N>>,
{
    if columns == 0 || !N.is_multiple_of(columns) {
        let expected = "a divisor of the size of the input";
        #[allow(clippy::cast_precision_loss)]
        return Err(Error::Setting { name: "channels", expected, found: columns as f64 });
    }
    of(data, "input", |input, _| input.as_slice(), columns, measure)
}

/// Shows the targets of all samples.
pub(super) fn of_targets<T: Scalar, D: Dataset<Target = [T; N]>, const N: usize>(
    data: &D,
    measure: &mut impl Measure,
) -> Result<()> {
    of(data, "target", |_, target| target, N.max(1), measure)
}

fn of<T: Scalar, D: Dataset>(
    data: &D,
    what: &'static str,
    part: impl for<'a> Fn(&'a D::Input, &'a D::Target) -> &'a [T],
    columns: usize,
    measure: &mut impl Measure,
) -> Result<()> {
    if data.is_empty() {
        return Err(Error::Empty { data: "training" });
    }
    let (mut input, mut target) = (zeroed_box::<D::Input>(), zeroed_box::<D::Target>());
    for sample in 0..data.len() {
        data.read(sample, input.slice_mut(), &mut target)?;
        let values = part(&input, &target);
        if let Some(position) = values.iter().position(|value| !value.is_finite()) {
            return Err(Error::Value { sample, what, position, found: values[position].to_f64() });
        }
        values.chunks(columns).for_each(|row| measure.see(&mut row.iter().map(|value| value.to_f64())));
    }
    Ok(())
}

/// Mean and variance of columns, by the recurrence of Welford (1962).
pub(super) struct Moments {
    count: f64,
    means: Box<[f64]>,
    /// The sums of the squares of the distances from the mean.
    squares: Box<[f64]>,
}

impl Moments {
    pub(super) fn new(columns: usize) -> Self {
        Self { count: 0.0, means: vec![0.0; columns].into(), squares: vec![0.0; columns].into() }
    }

    pub(super) fn mean(&self, column: usize) -> f64 {
        self.means[column]
    }

    /// The standard deviation over all rows, or 1 for a column whose numbers differ by rounding at most: as `StandardScaler` of scikit-learn, where
    /// a variance is none up to `n ε v + (n ε m)²`, with `n` rows, mean `m`, and `ε = 2⁻⁵²`.
    pub(super) fn deviation(&self, column: usize) -> f64 {
        let variance = self.squares[column] / self.count;
        let rounding = self.count * f64::EPSILON;
        let none = rounding * variance + (rounding * self.means[column]).powi(2);
        if variance <= none { 1.0 } else { variance.sqrt() }
    }
}

impl Measure for Moments {
    fn see(&mut self, row: &mut dyn Iterator<Item = f64>) {
        self.count += 1.0;
        for ((mean, square), value) in self.means.iter_mut().zip(&mut self.squares).zip(row) {
            let distance = value - *mean;
            *mean += distance / self.count;
            *square += distance * (value - *mean);
        }
    }
}

/// The smallest and the largest number of columns.
pub(super) struct Bounds(pub(super) Box<[(f64, f64)]>);

impl Bounds {
    pub(super) fn new(columns: usize) -> Self {
        Self(vec![(f64::INFINITY, f64::NEG_INFINITY); columns].into())
    }
}

impl Measure for Bounds {
    fn see(&mut self, row: &mut dyn Iterator<Item = f64>) {
        for ((low, high), value) in self.0.iter_mut().zip(row) {
            (*low, *high) = (low.min(value), high.max(value));
        }
    }
}
