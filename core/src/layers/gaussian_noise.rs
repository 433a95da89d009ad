use rand::Rng;

use crate::Scalar;
use crate::kernels::picture::add_noise;

/// Additive Gaussian noise: the identity in inference, any shape. As `GaussianNoise` of Keras.
///
/// Forward `y = x + σ n` with independent standard normal numbers `n`, one for each value, drawn anew in every forward; backward `dx = dy`. The numbers come from the
/// generator of the training, in the order of the values, two at a time by the polar method (Marsaglia & Bray 1964), in `f64`. A deviation `σ` of 0 is the identity.
///
/// ```
/// use layerfit_core::{layers::GaussianNoise, rng};
/// let mut values = [1.0_f32; 1000];
/// GaussianNoise::new(0.1).forward_in_place(&mut rng(1), &mut values);
/// let mean = values.iter().sum::<f32>() / 1000.0;
/// assert!((mean - 1.0).abs() < 0.01 && values[0] != values[1]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GaussianNoise {
    deviation: f64,
}

impl GaussianNoise {
    /// Noise with this standard deviation, of 0 or more. (Anything else is taken as 0.)
    #[must_use]
    pub const fn new(deviation: f64) -> Self {
        Self { deviation: if deviation > 0.0 && deviation < f64::INFINITY { deviation } else { 0.0 } }
    }

    /// The standard deviation.
    #[must_use]
    pub const fn deviation(self) -> f64 {
        self.deviation
    }

    /// Training: computes `output`, which is as long as `input`.
    pub fn forward<T: Scalar>(self, rng: &mut dyn Rng, input: &[T], output: &mut [T]) {
        for (output, input) in output.iter_mut().zip(input) {
            *output = *input;
        }
        self.forward_in_place(rng, output);
    }

    /// The same as [`GaussianNoise::forward`], in place. The gradient passes as it is: there is no backward.
    pub fn forward_in_place<T: Scalar>(self, rng: &mut dyn Rng, values: &mut [T]) {
        if self.deviation > 0.0 {
            add_noise(rng, self.deviation, values);
        }
    }
}
