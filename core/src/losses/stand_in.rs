//! Losses for the tests of the trainer, until the real ones are merged. To be deleted then.

use nalgebra::SVector;

use super::{Class, Loss};
use crate::Scalar;
use crate::kernels::Simd;

macro_rules! units {
    ($($name:ident)*) => {$(
        /// A loss by this name.
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
    )*};
}
units!(MeanSquaredError MeanAbsoluteError Huber Hinge CosineSimilarity CrossEntropy BinaryCrossEntropy NegativeLogLikelihood KlDivergence SmoothedCrossEntropy BinaryCrossEntropyOnProbabilities);
/// A loss by this name.
#[derive(Clone, Copy, Debug)]
pub struct WeightedCrossEntropy<const N: usize>;

#[allow(clippy::cast_precision_loss)]
impl<T: Scalar, const N: usize> Loss<SVector<T, N>, [T; N]> for MeanSquaredError {
    fn evaluate(&self, _: Simd, outputs: &[T], targets: &[[T; N]], mut slope: Option<&mut [T]>) -> f64 {
        let count = outputs.len() as f64;
        let mut sum = 0.0;
        for (index, (output, target)) in outputs.iter().zip(targets.as_flattened()).enumerate() {
            let error = output.to_f64() - target.to_f64();
            sum += error * error;
            if let Some(slope) = &mut slope {
                slope[index] = T::from_f64(2.0 * error / count);
            }
        }
        sum / count
    }
}

#[allow(clippy::cast_precision_loss)]
impl<T: Scalar, const N: usize> Loss<SVector<T, N>, Class<N>> for CrossEntropy {
    fn evaluate(&self, _: Simd, outputs: &[T], targets: &[Class<N>], mut slope: Option<&mut [T]>) -> f64 {
        let mut sum = 0.0;
        for (index, (scores, class)) in outputs.chunks_exact(N).zip(targets).enumerate() {
            let most = scores.iter().fold(f64::NEG_INFINITY, |most, score| most.max(score.to_f64()));
            let total: f64 = scores.iter().map(|score| (score.to_f64() - most).exp()).sum();
            sum += most + total.ln() - scores[class.index()].to_f64();
            if let Some(slope) = &mut slope {
                for (at, score) in scores.iter().enumerate() {
                    let share = (score.to_f64() - most).exp() / total - f64::from(u8::from(at == class.index()));
                    slope[index * N + at] = T::from_f64(share / targets.len() as f64);
                }
            }
        }
        sum / targets.len() as f64
    }
}
