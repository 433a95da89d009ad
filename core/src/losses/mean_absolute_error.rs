use super::elementwise::{Elementwise, elementwise_loss};
use crate::Scalar;

/// The mean of the absolute differences, for targets `[T; N]`.
///
/// Forward `L = 1/(B N) Σ |y - t|` over all elements of the batch; backward `dy = sign(y - t) / (B N)`, 0 where they are equal.
/// As `torch.nn.L1Loss`.
///
/// ```
/// use layerfit_core::{losses::{LossAndGradient, MeanAbsoluteError}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f32, 1, 2>::from([[1.0], [3.0]]);
/// let targets = SMatrix::<f32, 1, 2>::from([[1.0], [4.0]]);
/// let (loss, slope) = MeanAbsoluteError.loss_and_gradient(&outputs, &targets);
/// assert_eq!(loss, 0.5);
/// assert_eq!(slope, SMatrix::from([[0.0], [-0.5]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MeanAbsoluteError;

impl Elementwise for MeanAbsoluteError {
    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        (output - target).abs()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T, target: T) -> T {
        let difference = output - target;
        if difference > T::ZERO {
            T::ONE
        } else if difference < T::ZERO {
            -T::ONE
        } else {
            // 0, or NaN where there is one.
            difference
        }
    }
}

elementwise_loss!(MeanAbsoluteError);
