//! Losses that are a sum over elements, each of one output and one target.

use crate::kernels::reduce::LANES;
use crate::{BadSetting, Scalar};

/// One term of such a loss.
pub(super) trait Elementwise: Copy {
    /// Whether the sum is divided by the number of samples; else by the number of elements.
    const MEAN_OVER_SAMPLES: bool = false;
    /// The term of one element.
    fn term<T: Scalar>(self, output: T, target: T) -> T;
    /// Its derivative with respect to the output.
    fn derivative<T: Scalar>(self, output: T, target: T) -> T;
    /// Whether its options make sense.
    fn check(self) -> Result<(), BadSetting> {
        Ok(())
    }

    /// What the sum over these elements is divided by.
    #[allow(clippy::cast_precision_loss)]
    fn divisor(self, elements: usize, features: usize) -> f64 {
        let divisor = if Self::MEAN_OVER_SAMPLES { elements / features.max(1) } else { elements };
        divisor as f64
    }
}

/// The sum of all terms, in `f64`, in the fixed pattern of [`crate::kernels::reduce`] over all elements of the batch.
#[inline(always)]
fn sum<T: Scalar, E: Elementwise>(function: E, outputs: &[T], targets: &[T]) -> f64 {
    let mut lanes = [0.0; LANES];
    let (output_blocks, output_rest) = outputs.as_chunks::<LANES>();
    let (target_blocks, target_rest) = targets.as_chunks::<LANES>();
    for (output, target) in output_blocks.iter().zip(target_blocks) {
        for lane in 0..LANES {
            lanes[lane] += function.term(output[lane], target[lane]).to_f64();
        }
    }
    for ((lane, output), target) in lanes.iter_mut().zip(output_rest).zip(target_rest) {
        *lane += function.term(*output, *target).to_f64();
    }
    super::rows::fold(lanes)
}

/// The mean and, unless `slope` is empty, its gradient.
#[inline(always)]
pub(super) fn mean<T: Scalar, E: Elementwise>(
    function: E,
    features: usize,
    outputs: &[T],
    targets: &[T],
    slope: &mut [T],
) -> f64 {
    let count = outputs.len().min(targets.len());
    let (outputs, targets) = (&outputs[..count], &targets[..count]);
    if count == 0 {
        return 0.0;
    }
    let divisor = function.divisor(count, features);
    let scale = T::from_f64(1.0 / divisor);
    for ((slope, output), target) in slope.iter_mut().zip(outputs).zip(targets) {
        *slope = function.derivative(*output, *target) * scale;
    }
    sum(function, outputs, targets) / divisor
}

/// Implements [`super::Loss`] for targets `[T; N]` and `SVector<T, N>`: the kernels of the loss, compiled here.
macro_rules! elementwise_loss {
    ($name:ident) => {
        #[diagnostic::do_not_recommend]
        impl<T: $crate::Scalar, const N: usize> $crate::losses::Loss<nalgebra::SVector<T, N>, [T; N]> for $name {
            fn evaluate(&self, simd: $crate::kernels::Simd, outputs: &[T], targets: &[[T; N]], slope: Option<&mut [T]>) -> f64 {
                $crate::kernels::leveled! {
                    fn streamed(function: $name, features: usize, outputs: &[f32], targets: &[f32], slope: &mut [f32]) -> f64
                        = $crate::losses::elementwise::mean;
                    fn double(function: $name, features: usize, outputs: &[f64], targets: &[f64], slope: &mut [f64]) -> f64
                        = $crate::losses::elementwise::mean;
                }
                let (targets, slope) = (targets.as_flattened(), slope.unwrap_or_default());
                $crate::kernels::by_scalar!(T, streamed | double, (simd, *self, N), [outputs, targets], [slope]);
                f64::NAN
            }
            fn check(&self) -> Result<(), $crate::BadSetting> {
                $crate::losses::elementwise::Elementwise::check(*self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: $crate::Scalar, const N: usize> $crate::losses::Loss<nalgebra::SVector<T, N>, nalgebra::SVector<T, N>> for $name {
            fn evaluate(
                &self,
                simd: $crate::kernels::Simd,
                outputs: &[T],
                targets: &[nalgebra::SVector<T, N>],
                slope: Option<&mut [T]>,
            ) -> f64 {
                let targets = $crate::sample::arrays(targets);
                <Self as $crate::losses::Loss<nalgebra::SVector<T, N>, [T; N]>>::evaluate(self, simd, outputs, targets, slope)
            }
            fn check(&self) -> Result<(), $crate::BadSetting> {
                $crate::losses::elementwise::Elementwise::check(*self)
            }
        }
    };
}
pub(super) use elementwise_loss;
