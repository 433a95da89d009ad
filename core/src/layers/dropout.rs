use rand::Rng;

use crate::Scalar;
use crate::kernels::{Simd, dropout};

/// Inverted dropout (Srivastava et al. 2014): the identity in inference, any shape.
///
/// Forward `y = m x s`, backward `dx = m dy s`. The mask `m` of every value is 0 with probability `rate`, else 1, drawn anew in every
/// forward; the scale `s = 1 / (1 - rate)` keeps the expectation. For `m` a value has 16 random bits: `rate` is rounded to a multiple
/// of 1/65536, and `s` is that of the rounded rate. A rate of 0 is the identity, a rate of 1 gives zeros.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::Dropout, rng};
/// let (mut values, mut noise) = ([1.0; 8], [0; 8]);
/// Dropout::new(0.5).forward_in_place(Simd::detect(), &mut rng(1), &mut values, &mut noise);
/// assert!(values.iter().all(|value| *value == 0.0 || *value == 2.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropout {
    /// A value is dropped if its noise is less than this.
    threshold: u32,
}

/// How many values the noise of one value has.
const LEVELS: u32 = 1 << u16::BITS;

impl Dropout {
    /// Drops this share of the values, between 0 and 1. (A rate outside is taken as the nearest of the two; NaN as 0.)
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub const fn new(rate: f64) -> Self {
        // The conversion rounds down and stops at 0.
        let threshold = (rate * LEVELS as f64 + 0.5) as u32;
        Self { threshold: if threshold > LEVELS { LEVELS } else { threshold } }
    }

    pub(super) const fn threshold(self) -> u32 {
        self.threshold
    }

    /// The probability that a value is dropped, as rounded.
    #[must_use]
    pub const fn rate(self) -> f64 {
        self.threshold as f64 / LEVELS as f64
    }

    /// What the values that stay are multiplied by.
    #[must_use]
    pub const fn scale(self) -> f64 {
        if self.threshold == LEVELS { 0.0 } else { LEVELS as f64 / (LEVELS - self.threshold) as f64 }
    }

    /// Training: draws the noise, one number a value, and computes `output` with it.
    pub fn forward<T: Scalar>(self, simd: Simd, rng: &mut dyn Rng, input: &[T], output: &mut [T], noise: &mut [u16]) {
        dropout::fill_noise(rng, noise);
        dropout::mask(simd, self.threshold, self.scale(), noise, input, output);
    }

    /// The same as [`Dropout::forward`], in place.
    pub fn forward_in_place<T: Scalar>(self, simd: Simd, rng: &mut dyn Rng, values: &mut [T], noise: &mut [u16]) {
        dropout::fill_noise(rng, noise);
        dropout::mask_in_place(simd, self.threshold, self.scale(), noise, values);
    }

    /// `slope` is the gradient of the output, and becomes that of the input. `noise` is that of forward.
    pub fn backward<T: Scalar>(self, simd: Simd, noise: &[u16], slope: &mut [T]) {
        dropout::mask_in_place(simd, self.threshold, self.scale(), noise, slope);
    }
}
