use super::elementwise::{Elementwise, elementwise_loss};
use crate::{BadSetting, Scalar};

/// Squared for small differences, absolute for large ones (Huber 1964), for targets `[T; N]`.
///
/// With `d = y - t`, forward `L = 1/(B N) Σ h(d)` over all elements of the batch, where `h = d²/2` for `|d| < δ`, else `δ (|d| - δ/2)`;
/// backward `dy = min(max(d, -δ), δ) / (B N)`. As `torch.nn.HuberLoss`; `δ` is positive and 1 by default.
///
/// ```
/// use layerfit_core::{losses::{Huber, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f32, 2, 1>::from([[0.5, 4.0]]);
/// let targets = SMatrix::<f32, 2, 1>::from([[0.0, 1.0]]);
/// let (loss, slope) = Huber::new(1.0).loss_and_gradient(&outputs, &targets);
/// assert_eq!(loss, (0.125 + 2.5) / 2.0);
/// assert_eq!(slope, SMatrix::from([[0.25, 0.5]]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Huber {
    delta: f64,
}

impl Huber {
    /// A Huber loss that is linear for differences from `delta` on.
    #[must_use]
    pub const fn new(delta: f64) -> Self {
        Self { delta }
    }
}

impl Default for Huber {
    /// `delta = 1`.
    fn default() -> Self {
        Self::new(1.0)
    }
}

impl Elementwise for Huber {
    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        let (delta, half) = (T::from_f64(self.delta), T::from_f64(0.5));
        let size = (output - target).abs();
        if size < delta { half * size * size } else { delta * (size - half * delta) }
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T, target: T) -> T {
        let delta = T::from_f64(self.delta);
        let difference = output - target;
        if difference > delta {
            delta
        } else if difference < -delta {
            -delta
        } else {
            difference
        }
    }

    fn check(self) -> Result<(), BadSetting> {
        BadSetting::above_zero("delta", self.delta)
    }
}

elementwise_loss!(Huber);
