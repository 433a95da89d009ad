use nalgebra::SVector;

use super::rows;
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// The probabilities behind the scores of a classifier that was trained with [`super::CrossEntropy`]: positive, with the sum 1.
///
/// `p_i = e^(y_i - m) / Σ_j e^(y_j - m)` with the largest score `m`, so no score is too large.
///
/// ```
/// use layerfit_core::{losses::softmax, nalgebra::SVector};
/// let probabilities = softmax(&SVector::from([1000.0_f64, 1000.0, -1000.0]));
/// assert_eq!(probabilities, SVector::from([0.5, 0.5, 0.0]));
/// ```
#[must_use]
pub fn softmax<T: Scalar, const N: usize>(scores: &SVector<T, N>) -> SVector<T, N> {
    let mut probabilities = crate::zeroed::<SVector<T, N>>();
    run(Simd::detect(), scores.as_slice(), probabilities.as_mut_slice());
    probabilities
}

#[inline(always)]
fn body<T: Scalar>(scores: &[T], probabilities: &mut [T]) {
    let sum = rows::sum_of_exponentials(scores, rows::largest(scores), probabilities);
    for probability in probabilities {
        *probability /= sum;
    }
}

fn run<T: Scalar>(simd: Simd, scores: &[T], probabilities: &mut [T]) {
    leveled! {
        fn single(scores: &[f32], probabilities: &mut [f32]) = body;
        fn double(scores: &[f64], probabilities: &mut [f64]) = body;
    }
    by_scalar!(T, single | double, (simd), [scores], [probabilities]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        let scores: SVector<f32, 37> = SVector::from_fn(|row, _| ((row * 29) % 37) as f32 * 0.5 - 9.0);
        let all = Simd::available().map(|simd| {
            let mut probabilities = [0.0; 37];
            run(simd, scores.as_slice(), &mut probabilities);
            (simd, probabilities)
        });
        for (simd, probabilities) in all {
            assert_eq!(probabilities.map(f32::to_bits), softmax(&scores).data.0[0].map(f32::to_bits), "{simd:?}");
            assert!((probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        }
    }

    #[test]
    fn what_is_not_a_number_shows() {
        assert!(softmax(&SVector::from([0.0_f32, f32::NAN])).iter().all(|p| p.is_nan()));
        assert!(softmax(&SVector::from([0.0_f32, f32::INFINITY]))[1].is_nan());
    }
}
