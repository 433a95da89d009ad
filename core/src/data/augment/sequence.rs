use nalgebra::SVector;
use rand::Rng;

use super::{Augmentation, Fill};
use crate::initializers::random::uniform;
use crate::kernels::Simd;
use crate::kernels::picture::{Affine, Size, add_noise, brighten, warp};
use crate::{Error, Result, Scalar, Shape};

/// Sequences and other vectors that are changed a little, differently in every epoch: [`Augment`](super::Augment) is that for images.
///
/// ```
/// use layerfit_core::data::augment::{AugmentSequence, Fill};
/// let augment = AugmentSequence::new().noise(0.05).scale(0.1).shift(3).fill(Fill::Reflect);
/// ```
///
/// Every option is a largest amount; what happens to a sample is drawn evenly from all up to it, in both directions. Without an option nothing changes. First a
/// sequence is shifted in time, then all of its values are scaled, then noise is added. Sequences are `[time, features]`; a vector `[n]` is one of `n` steps. Noise and
/// scaling suit any shape.
///
/// What becomes of a sample depends on the seed of the training, the epoch and the number of the sample alone. An option more leaves what the
/// others do as it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AugmentSequence {
    noise: f64,
    scale: f64,
    shift: usize,
    fill: Fill,
}

impl Default for AugmentSequence {
    fn default() -> Self {
        Self::new()
    }
}

impl AugmentSequence {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { noise: 0.0, scale: 0.0, shift: 0, fill: Fill::Nearest }
    }

    /// Adds a normal random number with this standard deviation to every value.
    #[must_use]
    pub const fn noise(self, deviation: f64) -> Self {
        Self { noise: deviation, ..self }
    }

    /// Multiplies all values of a sample by one number from `1 - share` to `1 + share`; shares are from 0 to 1.
    #[must_use]
    pub const fn scale(self, share: f64) -> Self {
        Self { scale: share, ..self }
    }

    /// Moves the sequence by up to so many whole steps, earlier or later.
    #[must_use]
    pub const fn shift(self, steps: usize) -> Self {
        Self { shift: steps, ..self }
    }

    /// What comes in from beyond the ends of a sequence that is shifted; [`Fill::Nearest`] by default. The steps are the pixels of a picture there.
    #[must_use]
    pub const fn fill(self, fill: Fill) -> Self {
        Self { fill, ..self }
    }

    /// By how many steps a sequence moves, and what it is multiplied by. Both are drawn, used or not, so that options do not depend on each other.
    #[allow(clippy::cast_precision_loss)]
    fn draw(&self, rng: &mut dyn Rng) -> (f64, f64) {
        let most = self.shift as f64;
        let steps = libm::floor(uniform(0.0, 2.0 * most + 1.0, rng)) - most;
        (steps, 1.0 + self.scale * uniform(-1.0, 1.0, rng))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Augmentation<SVector<T, N>> for AugmentSequence {
    fn changes(&self) -> bool {
        Self { fill: Fill::Nearest, ..*self } != Self::new()
    }

    fn check(&self, shape: Shape) -> Result<()> {
        if !(0.0..=1.0).contains(&self.scale) {
            return Err(Error::Setting { name: "scale", expected: "a share from 0 to 1", found: self.scale });
        }
        if !(0.0..f64::INFINITY).contains(&self.noise) {
            return Err(Error::Setting { name: "noise", expected: "a standard deviation of 0 or more", found: self.noise });
        }
        if self.shift > 0 && size_of(shape).is_none() { Err(Error::NotASequence { input: shape }) } else { Ok(()) }
    }

    fn write(&self, shape: Shape, rng: &mut dyn Rng, sample: &[T], place: &mut [T]) {
        let (simd, (steps, factor)) = (Simd::detect(), self.draw(rng));
        match size_of(shape) {
            Some(size) if steps != 0.0 => shift(simd, size, steps, self.fill, sample, place),
            _ => place.copy_from_slice(sample),
        }
        if self.scale > 0.0 {
            brighten(simd, factor, place);
        }
        if self.noise > 0.0 {
            add_noise(rng, self.noise, place);
        }
    }
}

/// A step is a row of one pixel, its features are channels; nothing for what is no sequence.
fn size_of(shape: Shape) -> Option<Size> {
    match shape.rank() {
        1 => Some([shape.size(0), 1, 1]),
        2 => Some([shape.size(0), 1, shape.size(1)]),
        _ => None,
    }
}

/// Step `t` comes from step `t - steps`.
pub(super) fn shift<T: Scalar>(simd: Simd, size: Size, steps: f64, fill: Fill, sample: &[T], place: &mut [T]) {
    let affine = Affine { matrix: [[1.0, 0.0], [0.0, 1.0]], offset: [-steps, 0.0] };
    warp(simd, size, &affine, fill, sample, place);
}
