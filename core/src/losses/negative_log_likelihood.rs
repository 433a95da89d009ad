use nalgebra::SVector;

use super::class_sequence::{IGNORED, counted};
use super::{Class, ClassSequence, Loss, rows};
use crate::Scalar;
use crate::kernels::classes::{indices, step_indices};
use crate::kernels::{Simd, by_scalar, leveled};

/// Minus the log-probability of the right class: for outputs that are log-probabilities, after a layer `LogSoftmax`, and targets `Class<N>`;
/// for an output `[STEPS, CLASSES]` a class for each step, [`ClassSequence`].
///
/// Forward `L = -1/B Σ y_c` with the class `c` of each sample; backward `dy_c = -1/B`, 0 for all others.
/// Against a [`ClassSequence`], `B` is the number of steps of the batch that are not left out. As `torch.nn.NLLLoss`, but 0 if all are left out. [`super::CrossEntropy`] is the same on scores, in one step.
///
/// ```
/// use layerfit_core::{losses::{Class, LossAndGradient, NegativeLogLikelihood}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 2, 1>::from([[-0.25, -1.5]]);
/// let (loss, slope) = NegativeLogLikelihood.loss_and_gradient(&outputs, &[Class::<2>::new(1).unwrap()]);
/// assert_eq!(loss, 1.5);
/// assert_eq!(slope, SMatrix::from([[0.0, -1.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NegativeLogLikelihood;

#[inline(always)]
#[allow(clippy::cast_precision_loss)]
fn body<T: Scalar>(features: usize, classes: &[u32], outputs: &[T], slope: &mut [T]) -> f64 {
    let samples = classes.len().min(outputs.len() / features.max(1));
    let count = counted(&classes[..samples]);
    if count == 0 {
        slope.iter_mut().take(samples * features).for_each(|slope| *slope = T::ZERO);
        return 0.0;
    }
    let mut total = 0.0;
    for (index, output, slope) in rows::samples(features, samples, outputs, slope) {
        slope.fill(T::ZERO);
        if classes[index] == IGNORED {
            continue;
        }
        let class = classes[index] as usize;
        total -= output.get(class).copied().unwrap_or_default().to_f64();
        if let Some(slope) = slope.get_mut(class) {
            *slope = T::from_f64(-1.0 / count as f64);
        }
    }
    total / count as f64
}

fn run<T: Scalar>(simd: Simd, features: usize, classes: &[u32], outputs: &[T], slope: Option<&mut [T]>) -> f64 {
    leveled! {
        fn streamed(features: usize, classes: &[u32], outputs: &[f32], slope: &mut [f32]) -> f64 = body;
        fn double(features: usize, classes: &[u32], outputs: &[f64], slope: &mut [f64]) -> f64 = body;
    }
    let slope = slope.unwrap_or_default();
    by_scalar!(T, streamed | double, (simd, features, classes), [outputs], [slope]);
    f64::NAN
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Loss<SVector<T, N>, Class<N>> for NegativeLogLikelihood {
    fn evaluate(&self, simd: Simd, outputs: &[T], targets: &[Class<N>], slope: Option<&mut [T]>) -> f64 {
        run(simd, N, indices(targets), outputs, slope)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize>
    Loss<SVector<T, OUTPUTS>, ClassSequence<CLASSES, STEPS, OUTPUTS>> for NegativeLogLikelihood
{
    fn evaluate(
        &self,
        simd: Simd,
        outputs: &[T],
        targets: &[ClassSequence<CLASSES, STEPS, OUTPUTS>],
        slope: Option<&mut [T]>,
    ) -> f64 {
        run(simd, CLASSES, step_indices(targets), outputs, slope)
    }
}
