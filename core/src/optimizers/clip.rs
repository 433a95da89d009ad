use crate::kernels::functions::double;
use crate::kernels::reduce::LANES;
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Parameters, Role, Scalar};

/// How the gradients of one step are clipped: first scaled, then cut.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clip {
    /// What all gradients are multiplied by.
    pub scale: f64,
    /// The largest absolute value afterwards; infinite if there is none.
    pub limit: f64,
}

impl Clip {
    /// Gradients stay as they are.
    pub const NONE: Self = Self { scale: 1.0, limit: f64::INFINITY };

    /// A clipped gradient; NaN stays.
    #[inline(always)]
    pub(super) fn apply<T: Scalar>(self, gradient: T) -> T {
        let (scaled, limit) = (T::from_f64(self.scale) * gradient, T::from_f64(self.limit));
        // In this form each line is one instruction, and NaN stays.
        let below = if limit < scaled { limit } else { scaled };
        if -limit > below { -limit } else { below }
    }

    /// What gradients with this norm are multiplied by, so that their norm is `max` at most; NaN if the norm is.
    pub(super) fn scale(norm: f64, max: f64) -> f64 {
        let scale = max / (norm + 1e-6);
        if scale > 1.0 { 1.0 } else { scale }
    }
}

/// The sum of squares in `f64`, in the fixed pattern of [`crate::kernels::reduce`].
#[inline(always)]
fn squares_body<T: Scalar>(values: &[T]) -> f64 {
    let mut lanes = [0.0_f64; LANES];
    let (blocks, rest) = values.as_chunks::<LANES>();
    for block in blocks {
        for lane in 0..LANES {
            let value = block[lane].to_f64();
            lanes[lane] = double::mul_add(value, value, lanes[lane]);
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rest) {
        *lane = double::mul_add(value.to_f64(), value.to_f64(), *lane);
    }
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] += lanes[lane + half];
        }
        half /= 2;
    }
    lanes[0]
}

fn squares<T: Scalar>(simd: Simd, values: &[T]) -> f64 {
    leveled! {
        fn single(values: &[f32]) -> f64 = squares_body;
        fn double(values: &[f64]) -> f64 = squares_body;
    }
    by_scalar!(T, single | double, (simd), [values], []);
    f64::NAN
}

#[inline(always)]
fn clip_body<T: Scalar>(clip: Clip, values: &mut [T]) {
    for value in values {
        *value = clip.apply(*value);
    }
}

fn clip_tensor<T: Scalar>(simd: Simd, clip: Clip, values: &mut [T]) {
    leveled! {
        fn single(clip: Clip, values: &mut [f32]) = clip_body;
        fn double(clip: Clip, values: &mut [f64]) = clip_body;
    }
    by_scalar!(T, single | double, (simd, clip), [], [values]);
}

fn clip_all<P: Parameters>(gradients: &mut P, clip: Clip) {
    let simd = Simd::detect();
    for index in (0..P::TENSORS).filter(|index| P::role(*index) == Role::Weight) {
        clip_tensor(simd, clip, gradients.tensor_mut(index));
    }
}

pub(super) fn norm<P: Parameters>(simd: Simd, gradients: &P) -> f64 {
    let weights = (0..P::TENSORS).filter(|index| P::role(*index) == Role::Weight);
    let total = weights.fold(0.0, |total, index| total + squares(simd, gradients.tensor(index)));
    double::sqrt(total)
}

/// The Euclidean norm of everything that is learned, as if it were one vector. Sums are in `f64`: one for each tensor, in the fixed pattern of
/// [`crate::kernels::reduce`], added in the order of the tensors.
///
/// ```
/// use layerfit_core::{nalgebra::SMatrix, optimizers::global_norm};
/// assert_eq!(global_norm(&SMatrix::<f32, 2, 1>::from([[3.0, -4.0]])), 5.0);
/// ```
#[must_use]
pub fn global_norm<P: Parameters>(gradients: &P) -> f64 {
    norm(Simd::detect(), gradients)
}

/// Scales gradients so that their global norm is `max` at most, and returns what it was. For loops of one's own; [`super::State::clip_norm`]
/// does the same as part of the step.
///
/// `g ← g · min(1, max / (norm + 1e-6))`, as `torch.nn.utils.clip_grad_norm_`. A norm that is not finite leaves gradients that are not finite.
///
/// ```
/// use layerfit_core::{nalgebra::SMatrix, optimizers::clip_norm};
/// let mut gradients = SMatrix::<f64, 2, 1>::from([[3.0, -4.0]]);
/// assert_eq!(clip_norm(&mut gradients, 1.0), 5.0);
/// assert!((gradients - SMatrix::from([[0.6, -0.8]])).norm() < 1e-6);
/// ```
pub fn clip_norm<P: Parameters>(gradients: &mut P, max: f64) -> f64 {
    let norm = global_norm(gradients);
    clip_all(gradients, Clip { scale: Clip::scale(norm, max), ..Clip::NONE });
    norm
}

/// Cuts every gradient to `-max ..= max`, as `torch.nn.utils.clip_grad_value_`. For loops of one's own; [`super::State::clip_value`] does
/// the same as part of the step.
///
/// ```
/// use layerfit_core::{nalgebra::SMatrix, optimizers::clip_value};
/// let mut gradients = SMatrix::<f64, 2, 1>::from([[3.0, -0.25]]);
/// clip_value(&mut gradients, 1.0);
/// assert_eq!(gradients, SMatrix::from([[1.0, -0.25]]));
/// ```
pub fn clip_value<P: Parameters>(gradients: &mut P, max: f64) {
    clip_all(gradients, Clip { limit: max, ..Clip::NONE });
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt;

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        let mut rng = crate::rng(5);
        for length in [0, 1, 15, 16, 17, 1021] {
            let values: std::vec::Vec<f32> = (0..length).map(|_| rng.random::<f32>() - 0.5).collect();
            let clip = Clip { scale: 0.3, limit: 0.1 };
            let mut expected = values.clone();
            clip_tensor(Simd::PORTABLE, clip, &mut expected);
            for simd in Simd::available() {
                let mut clipped = values.clone();
                clip_tensor(simd, clip, &mut clipped);
                assert_eq!(clipped, expected, "{simd:?}, {length} values");
                let found = (squares(simd, &values), squares(Simd::PORTABLE, &values));
                assert_eq!(found.0.to_bits(), found.1.to_bits(), "{simd:?}, {length} values");
            }
        }
    }

    #[test]
    fn large_gradients_do_not_overflow() {
        let mut gradients = nalgebra::SMatrix::<f32, 2, 1>::from([[3e30, 4e30]]);
        assert!((clip_norm(&mut gradients, 1.0) / 5e30 - 1.0).abs() < 1e-6);
        assert!((gradients.x - 0.6).abs() < 1e-6 && (gradients.y - 0.8).abs() < 1e-6);
    }

    #[test]
    fn what_is_not_finite_stays_so() {
        let mut gradients = nalgebra::SMatrix::<f32, 2, 1>::from([[1.0, f32::NAN]]);
        assert!(clip_norm(&mut gradients, 1.0).is_nan());
        assert!(gradients.iter().all(|x| x.is_nan()));
        let mut gradients = nalgebra::SMatrix::<f32, 2, 1>::from([[1.0, f32::INFINITY]]);
        assert_eq!(clip_norm(&mut gradients, 1.0), f64::INFINITY);
        assert!(gradients.x == 0.0 && gradients.y.is_nan());
        let mut gradients = nalgebra::SMatrix::<f32, 2, 1>::from([[f32::NEG_INFINITY, f32::NAN]]);
        clip_value(&mut gradients, 1.0);
        assert!(gradients.x == -1.0 && gradients.y.is_nan());
    }
}
