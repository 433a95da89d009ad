use nalgebra::SVector;

use super::{Loss, rows};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// How far outputs and targets `[T; N]` are from pointing in the same direction: 0 for the same, 2 for the opposite.
///
/// With `a = max(‖y‖, 1e-8)` and `b = max(‖t‖, 1e-8)` of each sample, forward `L = 1/B Σ (1 - y·t / (a b))`;
/// backward `dy = (cos · y / a - t / b) / a / B` (without the first term for shorter outputs).
/// As `1 - torch.nn.functional.cosine_similarity`, mean over the batch.
///
/// ```
/// use layerfit_core::{losses::{CosineSimilarity, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 2, 1>::from([[3.0, 4.0]]);
/// let targets = SMatrix::<f64, 2, 1>::from([[2.0, 0.0]]);
/// let (loss, slope) = CosineSimilarity.loss_and_gradient(&outputs, &targets);
/// assert!((loss - 0.4).abs() < 1e-15);
/// assert!((slope - SMatrix::from([[-0.128, 0.096]])).norm() < 1e-15);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CosineSimilarity;

/// The least length that a vector is divided by.
const LEAST: f64 = 1e-8;

/// A length, not below [`LEAST`]; NaN stays.
#[inline(always)]
fn length<T: Scalar>(vector: &[T]) -> T {
    let (length, least) = (rows::dot(vector, vector).sqrt(), T::from_f64(LEAST));
    if length < least { least } else { length }
}

#[inline(always)]
#[allow(clippy::cast_precision_loss)]
fn body<T: Scalar>(features: usize, outputs: &[T], targets: &[T], slope: &mut [T]) -> f64 {
    let count = outputs.len().min(targets.len());
    let samples = count / features.max(1);
    if samples == 0 {
        return 0.0;
    }
    let scale = T::from_f64(1.0 / samples as f64);
    let mut total = 0.0;
    for (index, output, slope) in rows::samples(features, samples, outputs, slope) {
        let target = &targets[index * features..][..features];
        let (a, b) = (length(output), length(target));
        let cosine = rows::dot(output, target) / (a * b);
        total += (T::ONE - cosine).to_f64();
        let along = if a > T::from_f64(LEAST) { cosine / a } else { T::ZERO };
        for ((slope, output), target) in slope.iter_mut().zip(output).zip(target) {
            *slope = along.mul_add(*output, -(*target / b)) / a * scale;
        }
    }
    total / samples as f64
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Loss<SVector<T, N>, [T; N]> for CosineSimilarity {
    fn evaluate(&self, simd: Simd, outputs: &[T], targets: &[[T; N]], slope: Option<&mut [T]>) -> f64 {
        leveled! {
            fn streamed(features: usize, outputs: &[f32], targets: &[f32], slope: &mut [f32]) -> f64 = body;
            fn double(features: usize, outputs: &[f64], targets: &[f64], slope: &mut [f64]) -> f64 = body;
        }
        let (targets, slope) = (targets.as_flattened(), slope.unwrap_or_default());
        by_scalar!(T, streamed | double, (simd, N), [outputs, targets], [slope]);
        f64::NAN
    }
}
