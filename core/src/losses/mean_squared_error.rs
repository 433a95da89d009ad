use super::elementwise::{Elementwise, elementwise_loss};
use crate::Scalar;

/// The mean of the squared differences, for targets `[T; N]`.
///
/// Forward `L = 1/(B N) Σ (y - t)²` over all elements of the batch; backward `dy = 2 (y - t) / (B N)`.
/// As `torch.nn.MSELoss`.
///
/// ```
/// use layerfit_core::{losses::{LossAndGradient, MeanSquaredError}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f32, 1, 2>::from([[1.0], [3.0]]);
/// let targets = SMatrix::<f32, 1, 2>::from([[1.0], [1.0]]);
/// let (loss, slope) = MeanSquaredError.loss_and_gradient(&outputs, &targets);
/// assert_eq!(loss, 2.0);
/// assert_eq!(slope, SMatrix::from([[0.0], [2.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MeanSquaredError;

impl Elementwise for MeanSquaredError {
    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        let difference = output - target;
        difference * difference
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T, target: T) -> T {
        let difference = output - target;
        difference + difference
    }
}

elementwise_loss!(MeanSquaredError);
