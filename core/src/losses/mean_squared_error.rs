use super::elementwise::{Elementwise, elementwise_loss};
use crate::Scalar;

/// The mean of the squared differences, for targets `[T; N]` or `SVector<T, N>`.
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

#[cfg(test)]
mod tests {
    use nalgebra::SVector;

    use super::*;
    use crate::kernels::Simd;
    use crate::losses::Loss;

    #[test]
    fn vectors_are_targets_like_arrays() {
        let outputs = [1.0_f32, -2.0, 0.5, 4.0];
        let arrays = [[0.5, 0.25], [-1.0, 3.0]];
        let vectors = arrays.map(SVector::from);
        let (mut of_arrays, mut of_vectors) = ([0.0; 4], [0.0; 4]);
        let evaluate = |targets: &[[f32; 2]], slope| {
            Loss::<SVector<f32, 2>, _>::evaluate(&MeanSquaredError, Simd::detect(), &outputs, targets, Some(slope))
        };
        let loss = evaluate(&arrays, &mut of_arrays);
        let place = Some(of_vectors.as_mut_slice());
        assert_eq!(Loss::<SVector<f32, 2>, _>::evaluate(&MeanSquaredError, Simd::detect(), &outputs, &vectors, place), loss);
        assert_eq!(loss, (0.25 + 5.0625 + 2.25 + 1.0) / 4.0);
        assert_eq!(of_vectors, of_arrays);
    }
}
