use core::ops::Mul;

use nalgebra::SVector;

use super::{Loss, Targets};
use crate::kernels::Simd;
use crate::{Scalar, Zeroed};

/// A target with the weight of its sample: any loss of one output takes it where it takes the target.
///
/// With the loss `l_b` of each sample alone and its weight `w_b`, forward `L = 1/B Σ_b w_b l_b`, backward `dy_b = w_b/B ∂l_b/∂y_b`, for `B` samples, whatever
/// their weights: as `sample_weight` of Keras. So weights with mean 1 leave the learning rate what it is. A sample with weight 0 counts as a loss of 0, whatever its
/// loss. Measures, such as the accuracy, do not mind weights, as the `metrics` of Keras.
///
/// The samples are evaluated one by one and added in order, in `f64`; weights of 1 give the loss without weights up to rounding. (Of a
/// [`ClassSequence`](super::ClassSequence) `l_b` is the mean over the steps of the sample that are not left out.)
///
/// ```
/// use layerfit_core::{losses::{LossAndGradient, MeanSquaredError, Weighted}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 1, 2>::from([[3.0], [5.0]]);
/// let targets = [Weighted { target: [1.0], weight: 0.5 }, Weighted { target: [2.0], weight: 2.0 }];
/// let (loss, slope) = MeanSquaredError.loss_and_gradient(&outputs, &targets);
/// assert_eq!(loss, (0.5 * 4.0 + 2.0 * 9.0) / 2.0);
/// assert_eq!(slope.as_slice(), [0.5 * 4.0 / 2.0, 2.0 * 6.0 / 2.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weighted<Target> {
    /// What the output should be.
    pub target: Target,
    /// How much it counts.
    pub weight: f64,
}

// SAFETY: both fields are `Zeroed`.
unsafe impl<Target: Zeroed> Zeroed for Weighted<Target> {}

#[diagnostic::do_not_recommend]
impl<L, T, Target, const N: usize> Loss<SVector<T, N>, Weighted<Target>> for L
where
    L: Loss<SVector<T, N>, Target>,
    T: Scalar,
{
    #[allow(clippy::cast_precision_loss)]
    fn evaluate(&self, simd: Simd, outputs: &[T], targets: &[Weighted<Target>], slope: Option<&mut [T]>) -> f64 {
        let (count, mut total) = (targets.len().max(1) as f64, 0.0);
        let mut slopes = slope.map(|slope| slope.chunks_mut(N.max(1)));
        for (output, Weighted { target, weight }) in outputs.chunks(N.max(1)).zip(targets) {
            let mut slope = slopes.as_mut().and_then(Iterator::next);
            let loss = self.evaluate(simd, output, core::slice::from_ref(target), slope.as_deref_mut());
            total += weigh(*weight, loss);
            let scale = T::from_f64(*weight / count);
            slope.into_iter().flatten().for_each(|slope| *slope = weigh(scale, *slope));
        }
        total / count
    }
}

/// The product; 0 if the weight is, even where the value is infinite or NaN.
fn weigh<T: Default + PartialEq + Mul<Output = T>>(weight: T, value: T) -> T {
    if weight == T::default() { T::default() } else { weight * value }
}

impl<Target, const B: usize> Targets<B> for [Weighted<Target>; B] {
    type Target = Weighted<Target>;
    fn targets(&self) -> &[Weighted<Target>] {
        self
    }
}
