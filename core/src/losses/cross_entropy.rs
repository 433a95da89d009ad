use nalgebra::SVector;

use super::class_sequence::{IGNORED, counted};
use super::{Class, ClassSequence, Loss, rows};
use crate::kernels::classes::{indices, step_indices};
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{BadSetting, Scalar};

/// Cross-entropy on logits: the scores go through a softmax inside the loss, so the network ends with a plain layer.
/// Targets are classes, `Class<N>`, or distributions, `[T; N]`; for an output `[STEPS, CLASSES]` a class for each step, [`ClassSequence`].
///
/// With `p = softmax(y)` of each sample, forward `L = -1/B Σ_b Σ_j t_j ln p_j` (for a class `c`, `-1/B Σ_b ln p_c`);
/// backward `dy = (p Σ_j t_j - t) / B`. As `torch.nn.CrossEntropyLoss`. Computed from the logarithm of the sum of exponentials,
/// with the largest score subtracted, so no score is too large. A score that is not finite gives a loss that is not finite.
///
/// Against a [`ClassSequence`] every step is as a sample of its own, and `B` the number of steps of the batch that are not left out: as PyTorch does it
/// with its `ignore_index`. If all are left out, loss and gradient are 0 (in PyTorch the loss is NaN).
///
/// [`CrossEntropy::label_smoothing`] and [`CrossEntropy::class_weights`] give its variants.
///
/// ```
/// use layerfit_core::{losses::{Class, CrossEntropy, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 2, 1>::from([[0.0, 0.0]]);
/// let (loss, slope) = CrossEntropy.loss_and_gradient(&outputs, &[Class::<2>::new(1).unwrap()]);
/// assert!((loss - std::f64::consts::LN_2).abs() < 1e-15);
/// assert_eq!(slope, SMatrix::from([[0.5, -0.5]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CrossEntropy;

impl CrossEntropy {
    /// Mixes targets with the uniform distribution (Szegedy et al. 2016): `t' = (1 - smoothing) t + smoothing / N`, with `smoothing` from 0 to 1.
    #[must_use]
    pub const fn label_smoothing(self, smoothing: f64) -> SmoothedCrossEntropy {
        SmoothedCrossEntropy { smoothing }
    }

    /// One weight for each class; see [`WeightedCrossEntropy`].
    #[must_use]
    pub const fn class_weights<const N: usize>(self, weights: [f64; N]) -> WeightedCrossEntropy<N> {
        WeightedCrossEntropy { weights, smoothing: 0.0 }
    }
}

/// [`CrossEntropy`] against smoothed targets `t' = (1 - s) t + s / N`; see [`CrossEntropy::label_smoothing`].
///
/// Forward `L = -1/B Σ_b Σ_j t'_j ln p_j`; backward `dy = (p Σ_j t'_j - t') / B`.
///
/// ```
/// use layerfit_core::{losses::{Class, CrossEntropy, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 2, 1>::from([[0.0, 0.0]]);
/// let targets = [Class::<2>::new(1).unwrap()];
/// let (_, slope) = CrossEntropy.label_smoothing(0.5).loss_and_gradient(&outputs, &targets);
/// assert_eq!(slope, SMatrix::from([[0.25, -0.25]]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmoothedCrossEntropy {
    smoothing: f64,
}

impl SmoothedCrossEntropy {
    /// One weight for each class; see [`WeightedCrossEntropy`].
    #[must_use]
    pub const fn class_weights<const N: usize>(self, weights: [f64; N]) -> WeightedCrossEntropy<N> {
        WeightedCrossEntropy { weights, smoothing: self.smoothing }
    }
}

/// [`CrossEntropy`] with a weight `w_j` for each class, to balance classes of different frequency.
///
/// With targets `t'` that may be smoothed, forward `L = -1/D Σ_b Σ_j w_j t'_j ln p_j`; backward `dy = (p Σ_j w_j t'_j - w t') / D`.
/// `D` is the sum of the weights of the samples' classes, `Σ_b w_c`, for targets `Class<N>` and for the steps of a [`ClassSequence`], and `B` for distributions, as in PyTorch.
///
/// ```
/// use layerfit_core::{losses::{Class, CrossEntropy, LossAndGradient}, nalgebra::SMatrix};
/// let outputs = SMatrix::<f64, 2, 2>::zeros();
/// let targets = [Class::<2>::new(0).unwrap(), Class::<2>::new(1).unwrap()];
/// let (_, slope) = CrossEntropy.class_weights([1.0, 3.0]).loss_and_gradient(&outputs, &targets);
/// assert_eq!(slope, SMatrix::from([[-0.125, 0.125], [0.375, -0.375]]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightedCrossEntropy<const N: usize> {
    weights: [f64; N],
    smoothing: f64,
}

impl<const N: usize> WeightedCrossEntropy<N> {
    /// Mixes targets with the uniform distribution; see [`CrossEntropy::label_smoothing`].
    #[must_use]
    pub const fn label_smoothing(self, smoothing: f64) -> Self {
        Self { smoothing, ..self }
    }
}

/// The options of a loss: `weights` has one number for each class or is empty.
#[derive(Clone, Copy)]
struct Options<'a> {
    features: usize,
    smoothing: f64,
    weights: &'a [f64],
}

impl Options<'_> {
    fn check(&self) -> Result<(), BadSetting> {
        BadSetting::share("label_smoothing", self.smoothing)?;
        self.weights.iter().try_for_each(|weight| BadSetting::not_negative("class_weights", *weight))
    }

    #[inline(always)]
    fn weight(self, class: usize) -> f64 {
        self.weights.get(class).copied().unwrap_or(1.0)
    }

    /// What every class gets of every sample's target: `s / N`.
    #[inline(always)]
    #[allow(clippy::cast_precision_loss)]
    fn share(self) -> f64 {
        self.smoothing / self.features as f64
    }

    /// The sum of the weights of all classes, in order.
    #[inline(always)]
    #[allow(clippy::cast_precision_loss)]
    fn total_weight(self) -> f64 {
        if self.weights.is_empty() { self.features as f64 } else { self.weights.iter().sum() }
    }
}

/// One sample against a class: `q_j = w_j s/N`, and `w_c (1 - s)` more for the class. The loss is `Σ q_j (lnΣexp - y_j)`.
#[inline(always)]
fn class_sample<T: Scalar>(options: Options<'_>, scale: f64, class: usize, output: &[T], slope: &mut [T]) -> T {
    let (share, own) = (options.share(), (1.0 - options.smoothing) * options.weight(class));
    let all = T::from_f64(own + share * options.total_weight());
    let most = rows::largest(output);
    let sum = rows::sum_of_exponentials(output, most, slope);
    let part = T::from_f64(share);
    // Without smoothing this is 0, or NaN if a score is not finite.
    let smooth = if options.weights.is_empty() {
        part * rows::sum_of_differences(output, most)
    } else {
        part * rows::sum_of(output, |j, score| T::from_f64(options.weight(j)) * (score - most))
    };
    let right = output.get(class).copied().unwrap_or_default() - most;

    let (exponential, share) = (all / sum * T::from_f64(scale), T::from_f64(share * scale));
    if options.weights.is_empty() {
        for slope in slope.iter_mut() {
            *slope = slope.mul_add(exponential, -share);
        }
    } else {
        for (slope, weight) in slope.iter_mut().zip(options.weights) {
            *slope = slope.mul_add(exponential, -(share * T::from_f64(*weight)));
        }
    }
    if let Some(slope) = slope.get_mut(class) {
        *slope -= T::from_f64(own * scale);
    }
    all * sum.ln() - T::from_f64(own) * right - smooth
}

#[inline(always)]
#[allow(clippy::cast_precision_loss)]
fn class_body<T: Scalar>(options: Options<'_>, classes: &[u32], outputs: &[T], slope: &mut [T]) -> f64 {
    let samples = classes.len().min(outputs.len() / options.features.max(1));
    let count = counted(&classes[..samples]);
    if count == 0 {
        slope.iter_mut().take(samples * options.features).for_each(|slope| *slope = T::ZERO);
        return 0.0;
    }
    let divisor = match options.weights {
        [] => count as f64,
        _ => classes[..samples].iter().filter(|class| **class != IGNORED).map(|class| options.weight(*class as usize)).sum(),
    };
    let mut total = 0.0;
    for (index, output, slope) in rows::samples(options.features, samples, outputs, slope) {
        if classes[index] == IGNORED {
            slope.fill(T::ZERO);
            continue;
        }
        total += class_sample(options, 1.0 / divisor, classes[index] as usize, output, slope).to_f64();
    }
    total / divisor
}

/// One sample against a distribution: `q_j = w_j ((1 - s) t_j + s/N)`. The loss is `Σ q_j (lnΣexp - y_j)`.
#[inline(always)]
fn distribution_sample<T: Scalar>(options: Options<'_>, scale: f64, target: &[T], output: &[T], slope: &mut [T]) -> T {
    let (kept, share) = (T::from_f64(1.0 - options.smoothing), T::from_f64(options.share()));
    let weighted = |j: usize| T::from_f64(options.weight(j)) * target[j].mul_add(kept, share);
    let most = rows::largest(output);
    let sum = rows::sum_of_exponentials(output, most, slope);
    let all = rows::sum_of(output, |j, _| weighted(j));
    let right = rows::sum_of(output, |j, score| weighted(j) * (score - most));

    let (exponential, scale) = (all / sum * T::from_f64(scale), T::from_f64(scale));
    for (j, slope) in slope.iter_mut().enumerate() {
        *slope = slope.mul_add(exponential, -(weighted(j) * scale));
    }
    all * sum.ln() - right
}

#[inline(always)]
#[allow(clippy::cast_precision_loss)]
fn distribution_body<T: Scalar>(options: Options<'_>, outputs: &[T], targets: &[T], slope: &mut [T]) -> f64 {
    let features = options.features;
    let samples = targets.len().min(outputs.len()) / features.max(1);
    if samples == 0 {
        return 0.0;
    }
    let scale = 1.0 / samples as f64;
    let mut total = 0.0;
    for (index, output, slope) in rows::samples(features, samples, outputs, slope) {
        let target = &targets[index * features..][..features];
        total += distribution_sample(options, scale, target, output, slope).to_f64();
    }
    total / samples as f64
}

fn against_classes<T: Scalar>(simd: Simd, options: Options<'_>, outputs: &[T], classes: &[u32], slope: Option<&mut [T]>) -> f64 {
    leveled! {
        fn single(options: Options<'_>, classes: &[u32], outputs: &[f32], slope: &mut [f32]) -> f64 = class_body;
        fn double(options: Options<'_>, classes: &[u32], outputs: &[f64], slope: &mut [f64]) -> f64 = class_body;
    }
    let slope = slope.unwrap_or_default();
    by_scalar!(T, single | double, (simd, options, classes), [outputs], [slope]);
    f64::NAN
}

fn against_distributions<T: Scalar>(
    simd: Simd,
    options: Options<'_>,
    outputs: &[T],
    targets: &[T],
    slope: Option<&mut [T]>,
) -> f64 {
    leveled! {
        fn streamed(options: Options<'_>, outputs: &[f32], targets: &[f32], slope: &mut [f32]) -> f64 = distribution_body;
        fn double(options: Options<'_>, outputs: &[f64], targets: &[f64], slope: &mut [f64]) -> f64 = distribution_body;
    }
    let slope = slope.unwrap_or_default();
    by_scalar!(T, streamed | double, (simd, options), [outputs, targets], [slope]);
    f64::NAN
}

macro_rules! cross_entropy {
    ($type:ty, |$loss:ident| $options:expr) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const N: usize> Loss<SVector<T, N>, Class<N>> for $type {
            fn evaluate(&self, simd: Simd, outputs: &[T], targets: &[Class<N>], slope: Option<&mut [T]>) -> f64 {
                let $loss = self;
                against_classes(simd, $options, outputs, indices(targets), slope)
            }
            fn check(&self) -> Result<(), BadSetting> {
                let $loss = self;
                $options.check()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const N: usize, const STEPS: usize, const OUTPUTS: usize>
            Loss<SVector<T, OUTPUTS>, ClassSequence<N, STEPS, OUTPUTS>> for $type
        {
            fn evaluate(
                &self,
                simd: Simd,
                outputs: &[T],
                targets: &[ClassSequence<N, STEPS, OUTPUTS>],
                slope: Option<&mut [T]>,
            ) -> f64 {
                let $loss = self;
                against_classes(simd, $options, outputs, step_indices(targets), slope)
            }
            fn check(&self) -> Result<(), BadSetting> {
                let $loss = self;
                $options.check()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const N: usize> Loss<SVector<T, N>, [T; N]> for $type {
            fn evaluate(&self, simd: Simd, outputs: &[T], targets: &[[T; N]], slope: Option<&mut [T]>) -> f64 {
                let $loss = self;
                against_distributions(simd, $options, outputs, targets.as_flattened(), slope)
            }
            fn check(&self) -> Result<(), BadSetting> {
                let $loss = self;
                $options.check()
            }
        }
    };
}

cross_entropy!(CrossEntropy, |_loss| Options { features: N, smoothing: 0.0, weights: &[] });
cross_entropy!(SmoothedCrossEntropy, |loss| Options { features: N, smoothing: loss.smoothing, weights: &[] });
cross_entropy!(WeightedCrossEntropy<N>, |loss| Options { features: N, smoothing: loss.smoothing, weights: &loss.weights });
