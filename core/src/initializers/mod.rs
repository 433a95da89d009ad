//! How parameters begin.

use rand::{Rng, RngExt};

use crate::Scalar;

/// A distribution for the initial values of a tensor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Initializer {
    /// All 0.
    Zeros,
    /// All the same.
    Constant(f64),
    /// Uniform between ±√(6 / fan-in) (He et al. 2015).
    HeUniform,
    /// Uniform between ±√(6 / (fan-in + fan-out)) (Glorot & Bengio 2010).
    GlorotUniform,
}

impl Initializer {
    /// Fills a tensor.
    #[allow(clippy::cast_precision_loss)]
    pub fn fill<T: Scalar>(self, values: &mut [T], rows: usize, fan_in: usize, fan_out: usize, rng: &mut dyn Rng) {
        let _ = rows;
        let (fan_in, fan_out) = (fan_in as f64, fan_out as f64);
        let bound = match self {
            Self::Zeros => return values.fill(T::ZERO),
            Self::Constant(value) => return values.fill(T::from_f64(value)),
            Self::HeUniform => libm::sqrt(6.0 / fan_in),
            Self::GlorotUniform => libm::sqrt(6.0 / (fan_in + fan_out)),
        };
        for value in values {
            *value = T::from_f64((2.0 * rng.random::<f64>() - 1.0) * bound);
        }
    }
}
