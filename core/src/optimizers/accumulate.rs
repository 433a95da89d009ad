use alloc::boxed::Box;

use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Parameters, Scalar, zeroed_box};

/// The mean of the gradients of several batches, so that one step is as that of a larger batch.
///
/// Each batch counts as much as it has samples: `m ← m + (g - m) · n / N`, with `n` the samples of the batch and `N` those of all so far. So is the step of running
/// statistics. One batch alone is given back with the same bits. [`Trainer::accumulate`](https://docs.rs/layerfit/latest/layerfit/train/struct.Trainer.html#method.accumulate)
/// does it in training.
///
/// ```
/// use layerfit_core::nalgebra::SVector;
/// use layerfit_core::optimizers::{Accumulator, Optimizer, Sgd};
/// let mut weights = SVector::<f32, 1>::zeros();
/// let mut state = Sgd::new(1.0).state_for(&weights);
/// let mut accumulator = Accumulator::new();
/// for (gradient, samples) in [(1.0, 24), (5.0, 8)] {
///     accumulator.add(&SVector::from([gradient]), samples);
/// }
/// state.step(&mut weights, accumulator.mean());
/// assert_eq!(weights.x, -2.0);
/// accumulator.clear();
/// ```
pub struct Accumulator<P> {
    mean: Box<P>,
    samples: usize,
    batches: usize,
}

impl<P: Parameters> Accumulator<P> {
    /// One without batches, on the heap.
    #[must_use]
    pub fn new() -> Self {
        Self { mean: zeroed_box(), samples: 0, batches: 0 }
    }

    /// Adds the gradients of a batch of so many samples.
    pub fn add(&mut self, gradients: &P, samples: usize) {
        let before = self.samples;
        self.samples += samples;
        self.batches += 1;
        if before == 0 {
            crate::parameters::copy_tensors(gradients, &mut *self.mean);
        } else if samples > 0 {
            #[allow(clippy::cast_precision_loss)]
            let share = samples as f64 / self.samples as f64;
            let simd = Simd::detect();
            for index in 0..P::TENSORS {
                approach(simd, share, gradients.tensor(index), self.mean.tensor_mut(index));
            }
        }
    }

    /// The mean over all samples, for the step of the optimizer; zeros if there were none.
    #[must_use]
    pub fn mean(&self) -> &P {
        &self.mean
    }

    /// The same, to be changed before the step: clipped, or with a [`Penalty`](crate::regularizers::Penalty).
    #[must_use]
    pub fn mean_mut(&mut self) -> &mut P {
        &mut self.mean
    }

    /// How many batches it has.
    #[must_use]
    pub fn batches(&self) -> usize {
        self.batches
    }

    /// Forgets all batches: the next is the first.
    pub fn clear(&mut self) {
        (self.samples, self.batches) = (0, 0);
        (0..P::TENSORS).for_each(|index| self.mean.tensor_mut(index).fill(P::Scalar::ZERO));
    }
}

impl<P: Parameters> Default for Accumulator<P> {
    fn default() -> Self {
        Self::new()
    }
}

/// `mean += share (values - mean)`.
fn approach<T: Scalar>(simd: Simd, share: f64, values: &[T], mean: &mut [T]) {
    leveled! {
        fn single(share: f64, values: &[f32], mean: &mut [f32]) = approach_body;
        fn double(share: f64, values: &[f64], mean: &mut [f64]) = approach_body;
    }
    by_scalar!(T, single | double, (simd, share), [values], [mean]);
}

#[inline(always)]
fn approach_body<T: Scalar>(share: f64, values: &[T], mean: &mut [T]) {
    let share = T::from_f64(share);
    for (mean, value) in mean.iter_mut().zip(values) {
        *mean = (*value - *mean).mul_add(share, *mean);
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use nalgebra::SVector;
    use rand::RngExt;
    use std::vec::Vec;

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        let mut rng = crate::rng(5);
        let values: Vec<f32> = (0..1021).map(|_| rng.random::<f32>() - 0.5).collect();
        let moved = |simd| {
            let mut mean: Vec<f32> = values.iter().rev().copied().collect();
            approach(simd, 0.3, &values, &mut mean);
            mean
        };
        assert!(Simd::available().all(|simd| moved(simd) == moved(Simd::PORTABLE)));
    }

    #[test]
    fn it_is_the_mean_over_samples() {
        let mut accumulator = Accumulator::<SVector<f64, 1>>::new();
        assert_eq!((accumulator.mean().x, accumulator.batches()), (0.0, 0));
        let mut rng = crate::rng(1);
        for group in 0..3 {
            let (mut sum, mut count) = (0.0, 0);
            for samples in [7, 0, 32, 5, 1] {
                let gradient = rng.random::<f64>();
                accumulator.add(&SVector::from([gradient]), samples);
                sum += gradient * samples as f64;
                count += samples;
                assert!((accumulator.mean().x - sum / count as f64).abs() < 1e-15, "group {group}");
            }
            accumulator.clear();
        }
        accumulator.add(&SVector::from([0.1]), 3);
        assert_eq!(accumulator.mean().x.to_bits(), 0.1_f64.to_bits());
    }
}
