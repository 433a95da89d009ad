use rand::Rng;

use super::Dropout;
use crate::Scalar;
use crate::kernels::Simd;
use crate::kernels::dropout::{self, Channels};

/// Spatial dropout (Tompson et al. 2015): drops whole channels of a sample; the identity in inference. `[height, width, C]`, kept.
///
/// Forward `y = m x s`, backward `dx = m dy s`, as [`Dropout`], but with one mask `m` for all positions of a channel of a sample: neighbours in an
/// image are so much alike that single values hide nothing. Training keeps 16 random bits for each channel of a sample.
///
/// ```
/// use layerfit_core::{kernels::{Simd, dropout::Channels}, layers::Dropout2d, rng};
/// let layer = Dropout2d::new(0.5, Channels { channels: 2, positions: 3 });
/// let (mut values, mut noise) = ([1.0; 6], [0; 2]);
/// layer.forward_in_place(Simd::detect(), &mut rng(1), &mut values, &mut noise);
/// assert_eq!([values[0], values[1]], [values[2], values[3]]);
/// assert!(values.iter().all(|value| *value == 0.0 || *value == 2.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropout2d {
    dropout: Dropout,
    channels: Channels,
}

/// Spatial dropout of sequences: drops whole channels of a sample; the identity in inference. `[length, C]`, kept. The same as [`Dropout2d`]
/// of an image of height 1.
///
/// ```
/// use layerfit_core::{kernels::{Simd, dropout::Channels}, layers::Dropout1d, rng};
/// let layer = Dropout1d::new(0.25, Channels { channels: 1, positions: 4 });
/// let (mut values, mut noise) = ([3.0; 4], [0; 1]);
/// layer.forward_in_place(Simd::detect(), &mut rng(1), &mut values, &mut noise);
/// assert!(values == [4.0; 4] || values == [0.0; 4]);
/// ```
pub type Dropout1d = Dropout2d;

impl Dropout2d {
    /// Drops this share of the channels, as [`Dropout::new`] drops values.
    #[must_use]
    pub const fn new(rate: f64, channels: Channels) -> Self {
        Self { dropout: Dropout::new(rate), channels }
    }

    /// Training: draws the noise, one number for each channel of a sample, and computes `output` with it.
    pub fn forward<T: Scalar>(self, simd: Simd, rng: &mut dyn Rng, input: &[T], output: &mut [T], noise: &mut [u16]) {
        dropout::fill_noise(rng, noise);
        let (threshold, scale) = (self.dropout.threshold(), self.dropout.scale());
        dropout::mask_channels(simd, self.channels, threshold, scale, noise, input, output);
    }

    /// The same as [`Dropout2d::forward`], in place.
    pub fn forward_in_place<T: Scalar>(self, simd: Simd, rng: &mut dyn Rng, values: &mut [T], noise: &mut [u16]) {
        dropout::fill_noise(rng, noise);
        self.mask(simd, noise, values);
    }

    /// `slope` is the gradient of the output, and becomes that of the input. `noise` is that of forward.
    pub fn backward<T: Scalar>(self, simd: Simd, noise: &[u16], slope: &mut [T]) {
        self.mask(simd, noise, slope);
    }

    fn mask<T: Scalar>(self, simd: Simd, noise: &[u16], values: &mut [T]) {
        let (threshold, scale) = (self.dropout.threshold(), self.dropout.scale());
        dropout::mask_channels_in_place(simd, self.channels, threshold, scale, noise, values);
    }
}
