use super::elementwise::{Elementwise, elementwise_loss};
use crate::Scalar;

/// Cross-entropy of independent yes-or-no questions, on logits: each output goes through a sigmoid inside the loss.
/// Targets are `[T; N]` between 0 and 1.
///
/// With `p = 1 / (1 + e^-y)`, forward `L = -1/(B N) Σ (t ln p + (1 - t) ln(1 - p))` over all elements of the batch;
/// backward `dy = (p - t) / (B N)`. As `torch.nn.BCEWithLogitsLoss`. It is computed as
/// `y (1 - t) + ln(1 + e^-y)` for positive `y` and `-y t + ln(1 + e^y)` for others, so no logit is too large.
///
/// ```
/// use layerfit_core::{losses::{BinaryCrossEntropy, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 1, 2>::from([[0.0], [1e4]]);
/// let targets = SMatrix::<f64, 1, 2>::from([[1.0], [1.0]]);
/// let (loss, slope) = BinaryCrossEntropy.loss_and_gradient(&outputs, &targets);
/// assert!((loss - 0.5 * std::f64::consts::LN_2).abs() < 1e-15);
/// assert_eq!(slope, SMatrix::from([[-0.25], [0.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BinaryCrossEntropy;

impl Elementwise for BinaryCrossEntropy {
    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        let linear = if output > T::ZERO { output * (T::ONE - target) } else { -output * target };
        linear + (-output.abs()).softplus()
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T, target: T) -> T {
        output.sigmoid() - target
    }
}

elementwise_loss!(BinaryCrossEntropy);

/// [`BinaryCrossEntropy`] for outputs that are probabilities already, after a layer `Sigmoid`.
/// Targets are `[T; N]` between 0 and 1. On logits it is faster and more accurate.
///
/// Forward `L = -1/(B N) Σ (t ln y + (1 - t) ln(1 - y))` over all elements of the batch, the logarithms cut at -100;
/// backward `dy = (y - t) / max(y (1 - y), 1e-12) / (B N)`. As `torch.nn.BCELoss`. An output outside of 0 to 1 gives NaN.
///
/// ```
/// use layerfit_core::{losses::{BinaryCrossEntropyOnProbabilities, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 1, 1>::from([[0.5]]);
/// let targets = SMatrix::<f64, 1, 1>::from([[1.0]]);
/// let (loss, slope) = BinaryCrossEntropyOnProbabilities.loss_and_gradient(&outputs, &targets);
/// assert!((loss - std::f64::consts::LN_2).abs() < 1e-15);
/// assert_eq!(slope, SMatrix::from([[-2.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BinaryCrossEntropyOnProbabilities;

/// The logarithm, not below -100; NaN stays.
#[inline(always)]
fn cut_ln<T: Scalar>(probability: T) -> T {
    let (ln, least) = (probability.ln(), T::from_f64(-100.0));
    if ln < least { least } else { ln }
}

impl Elementwise for BinaryCrossEntropyOnProbabilities {
    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        let others = T::ONE - target;
        -(target * cut_ln(output)) - others * cut_ln(T::ONE - output)
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T, target: T) -> T {
        let variance = output * (T::ONE - output);
        (output - target) / variance.max(T::from_f64(1e-12))
    }
}

elementwise_loss!(BinaryCrossEntropyOnProbabilities);
