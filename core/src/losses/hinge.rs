use nalgebra::SVector;

use super::elementwise::{Elementwise, elementwise_loss};
use super::{Class, Loss, rows};
use crate::Scalar;
use crate::kernels::classes::indices;
use crate::kernels::{Simd, by_scalar, leveled};

/// The hinge loss of support vector machines: no loss once the right score leads by 1.
///
/// For targets `Class<N>` (as `torch.nn.MultiMarginLoss`): forward `L = 1/(B N) Σ_b Σ_{j≠c} max(0, 1 - y_c + y_j)` with the class `c`;
/// backward `dy_j = 1/(B N)` where the term is positive, and `dy_c = -(how many are) / (B N)`.
///
/// For targets `[T; N]` of -1 or 1: forward `L = 1/(B N) Σ max(0, 1 - t y)` over all elements of the batch; backward
/// `dy = -t / (B N)` where the term is positive.
///
/// ```
/// use layerfit_core::{losses::{Class, Hinge, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 4, 1>::from([[0.5, 2.0, 1.5, -1.0]]);
/// let (loss, slope) = Hinge.loss_and_gradient(&outputs, &[Class::<4>::new(1).unwrap()]);
/// assert_eq!(loss, 0.5 / 4.0);
/// assert_eq!(slope, SMatrix::from([[0.0, -0.25, 0.25, 0.0]]));
///
/// let (loss, slope) = Hinge.loss_and_gradient(&outputs, &SMatrix::from([[1.0, 1.0, -1.0, -1.0]]));
/// assert_eq!(loss, (0.5 + 2.5) / 4.0);
/// assert_eq!(slope, SMatrix::from([[-0.25, 0.0, 0.25, 0.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hinge;

/// What is positive of a margin; NaN stays.
#[inline(always)]
fn positive_part<T: Scalar>(margin: T) -> T {
    if margin <= T::ZERO { T::ZERO } else { margin }
}

impl Elementwise for Hinge {
    #[inline(always)]
    fn term<T: Scalar>(self, output: T, target: T) -> T {
        // `0 output` makes an infinite score visible that is far on the right side.
        T::ZERO.mul_add(output, positive_part((-target).mul_add(output, T::ONE)))
    }

    #[inline(always)]
    fn derivative<T: Scalar>(self, output: T, target: T) -> T {
        if (-target).mul_add(output, T::ONE) > T::ZERO { -target } else { T::ZERO }
    }
}

elementwise_loss!(Hinge);

/// The gradient of one sample with respect to its scores: `unit` for each that is too close, minus their sum for that of the class.
#[inline(always)]
fn sample_slope<T: Scalar>(output: &[T], class: usize, unit: T, slope: &mut [T]) {
    let Some(right) = output.get(class) else { return };
    let mut close = T::ZERO;
    for (slope, score) in slope.iter_mut().zip(output) {
        let hit = if T::ONE - *right + *score > T::ZERO { T::ONE } else { T::ZERO };
        close += hit;
        *slope = hit * unit;
    }
    if let Some(slope) = slope.get_mut(class) {
        // The score of the class itself was counted: its own margin is always 1.
        *slope = -(close - T::ONE) * unit;
    }
}

#[inline(always)]
#[allow(clippy::cast_precision_loss)]
fn body<T: Scalar>(features: usize, classes: &[u32], outputs: &[T], slope: &mut [T]) -> f64 {
    let samples = classes.len().min(outputs.len() / features.max(1));
    if samples == 0 {
        return 0.0;
    }
    let elements = (samples * features) as f64;
    let unit = T::from_f64(1.0 / elements);
    let mut total = 0.0;
    for (index, output, slope) in rows::samples(features, samples, outputs, slope) {
        let class = classes[index] as usize;
        let right = output.get(class).copied().unwrap_or_default();
        // `0 score`: as above.
        let margins = rows::sum_of(output, |j, score| {
            let margin = if j == class { T::ZERO } else { positive_part(T::ONE - right + score) };
            T::ZERO.mul_add(score, margin)
        });
        total += margins.to_f64();
        sample_slope(output, class, unit, slope);
    }
    total / elements
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Loss<SVector<T, N>, Class<N>> for Hinge {
    fn evaluate(&self, simd: Simd, outputs: &[T], targets: &[Class<N>], slope: Option<&mut [T]>) -> f64 {
        leveled! {
            fn streamed(features: usize, classes: &[u32], outputs: &[f32], slope: &mut [f32]) -> f64 = body;
            fn double(features: usize, classes: &[u32], outputs: &[f64], slope: &mut [f64]) -> f64 = body;
        }
        let slope = slope.unwrap_or_default();
        by_scalar!(T, streamed | double, (simd, N, indices(targets)), [outputs], [slope]);
        f64::NAN
    }
}
