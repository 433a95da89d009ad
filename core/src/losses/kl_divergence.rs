use super::elementwise::{Elementwise, elementwise_loss};
use crate::Scalar;

/// The Kullback-Leibler divergence of the outputs, log-probabilities (after a layer `LogSoftmax`), from targets `[T; N]`,
/// probabilities that sum to 1.
///
/// Forward `L = 1/B Σ t (ln t - y)`, with `0 ln 0 = 0`; backward `dy = -t / B`.
/// As `torch.nn.KLDivLoss(reduction="batchmean")`.
///
/// ```
/// use layerfit_core::{losses::{KlDivergence, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 2, 1>::from([[-1.0, -0.5]]);
/// let targets = SMatrix::<f64, 2, 1>::from([[0.0, 1.0]]);
/// let (loss, slope) = KlDivergence.loss_and_gradient(&outputs, &targets);
/// assert_eq!(loss, 0.5);
/// assert_eq!(slope, SMatrix::from([[0.0, -1.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct KlDivergence;

impl Elementwise for KlDivergence {
    const MEAN_OVER_SAMPLES: bool = true;

    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        let entropy = if target == T::ZERO { T::ZERO } else { target * target.ln() };
        entropy - target * output
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, _: T, target: T) -> T {
        -target
    }
}

elementwise_loss!(KlDivergence);
