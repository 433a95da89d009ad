//! Gradients of all losses against central differences; losses under extreme inputs; the same bits on every instruction set.

mod learning;

use layerfit_core::Scalar;
use layerfit_core::kernels::Simd;
use layerfit_core::losses::*;
use layerfit_core::nalgebra::SVector;
use learning::{bits, random};

/// What a loss takes.
#[derive(Clone, Copy)]
enum Outputs {
    Any,
    /// As `Any`, for losses with kinks: small steps keep clear of them.
    Kinked,
    Probabilities,
}

/// What a loss compares with.
trait Target<T>: Sized {
    fn random(seed: u64, samples: usize, kind: Numbers) -> Vec<Self>;
}

/// The range of targets that are numbers.
#[derive(Clone, Copy)]
enum Numbers {
    Any,
    Unit,
    Distribution,
    Signs,
}

impl<T: Scalar, const N: usize> Target<T> for [T; N] {
    fn random(seed: u64, samples: usize, kind: Numbers) -> Vec<Self> {
        let mut numbers: Vec<T> = match kind {
            Numbers::Any => random(seed, samples * N, -2.0, 2.0),
            _ => random(seed, samples * N, 0.0, 1.0),
        };
        if let Numbers::Signs = kind {
            numbers.iter_mut().for_each(|x| *x = if *x > T::from_f64(0.5) { T::ONE } else { -T::ONE });
        }
        let mut targets = numbers.as_chunks::<N>().0.to_vec();
        if let Numbers::Distribution = kind {
            for target in &mut targets {
                let sum: f64 = target.iter().map(|x| x.to_f64()).sum();
                target.iter_mut().for_each(|x| *x /= T::from_f64(sum));
            }
        }
        targets
    }
}

impl<T, const N: usize> Target<T> for Class<N> {
    fn random(seed: u64, samples: usize, _: Numbers) -> Vec<Self> {
        let numbers: Vec<f64> = random(seed, samples, 0.0, 1.0);
        numbers.iter().map(|x| Class::new((x * N as f64) as usize).expect("a class")).collect()
    }
}

impl<T, const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize> Target<T> for ClassSequence<CLASSES, STEPS, OUTPUTS> {
    /// About a quarter of the steps is left out.
    fn random(seed: u64, samples: usize, _: Numbers) -> Vec<Self> {
        let numbers: Vec<f64> = random(seed, samples * STEPS, -0.3, 1.0);
        let class = |x: f64| (x >= 0.0).then(|| Class::new((x * CLASSES as f64) as usize).expect("a class"));
        numbers.as_chunks::<STEPS>().0.iter().map(|steps| Self::masked(steps.map(class))).collect()
    }
}

fn outputs<T: Scalar>(seed: u64, length: usize, kind: Outputs) -> Vec<T> {
    match kind {
        Outputs::Any | Outputs::Kinked => random(seed, length, -3.0, 3.0),
        Outputs::Probabilities => random(seed, length, 0.05, 0.95),
    }
}

fn check_gradient<L: Loss<SVector<f64, N>, X>, X: Target<f64>, const N: usize>(
    loss: L,
    kinds: (Outputs, Numbers),
    samples: usize,
) {
    let seed = (N * 100 + samples) as u64;
    let mut outputs = outputs::<f64>(seed, N * samples, kinds.0);
    let targets = X::random(seed + 1, samples, kinds.1);
    let mut slope = vec![f64::NAN; outputs.len()];
    let step = if let Outputs::Kinked = kinds.0 { 1e-5 } else { 5e-4 };
    loss.evaluate(Simd::detect(), &outputs, &targets, Some(&mut slope));
    let largest = slope.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    for index in 0..outputs.len() {
        let at = outputs[index];
        let mut value = |x| {
            outputs[index] = x;
            loss.evaluate(Simd::detect(), &outputs, &targets, None)
        };
        let mut difference = |step| (value(at + step) - value(at - step)) / (2.0 * step);
        let expected = (4.0 * difference(step) - difference(2.0 * step)) / 3.0;
        value(at);
        let error = (slope[index] - expected).abs();
        let size = slope[index].abs().max(expected.abs()).max(1e-3 * largest).max(1e-4);
        assert!(error <= 1e-6 * size, "{index} of {N} × {samples}: found {}, expected {expected}", slope[index]);
    }
}

fn check_bits<T: Scalar, L: Loss<SVector<T, N>, X>, X: Target<T>, const N: usize>(
    loss: L,
    kinds: (Outputs, Numbers),
    samples: usize,
) {
    let outputs = outputs::<T>(7, N * samples, kinds.0);
    let targets = X::random(8, samples, kinds.1);
    let mut reference = vec![T::ZERO; outputs.len()];
    let value = loss.evaluate(Simd::PORTABLE, &outputs, &targets, Some(&mut reference));
    assert!(value.is_finite());
    for simd in Simd::available() {
        let mut slope = vec![T::ONE; outputs.len()];
        let found = loss.evaluate(simd, &outputs, &targets, Some(&mut slope));
        assert_eq!(found.to_bits(), value.to_bits(), "{simd:?}, {N} × {samples}");
        assert_eq!(bits(&slope), bits(&reference), "{simd:?}, {N} × {samples}");
        assert_eq!(loss.evaluate(simd, &outputs, &targets, None).to_bits(), value.to_bits(), "{simd:?}: the loss alone");
    }
}

/// Scores so large that their exponentials overflow leave loss and gradient finite; scores that are not finite show in the loss.
fn check_extremes<T: Scalar, L: Loss<SVector<T, N>, X>, X: Target<T>, const N: usize>(loss: L, numbers: Numbers) {
    let samples = 9;
    let mut outputs: Vec<T> = random(3, N * samples, -1.0, 1.0);
    outputs.iter_mut().for_each(|x| *x = if *x > T::ZERO { T::from_f64(1e4) } else { T::from_f64(-1e4) });
    let targets = X::random(4, samples, numbers);
    let mut slope = vec![T::INFINITY; outputs.len()];
    assert!(loss.evaluate(Simd::detect(), &outputs, &targets, Some(&mut slope)).is_finite());
    assert!(slope.iter().all(|x| x.is_finite()));
    for index in 0..outputs.len() {
        for wrong in [T::INFINITY, -T::INFINITY, T::from_f64(f64::NAN)] {
            let at = std::mem::replace(&mut outputs[index], wrong);
            let value = loss.evaluate(Simd::detect(), &outputs, &targets, None);
            assert!(!value.is_finite(), "{wrong} at {index}: {value}");
            outputs[index] = at;
        }
    }
}

macro_rules! loss_tests {
    ($($name:ident: $loss:expr, $target:ident, $outputs:ident, $numbers:ident;)*) => {
        mod gradients {
            use super::*;
            $(#[test] fn $name() { loss_tests!(@sizes gradient $loss, $target, $outputs, $numbers, 1 2 3 10 16 17 33); })*
        }
        mod same_bits {
            use super::*;
            $(#[test] fn $name() { loss_tests!(@sizes bits $loss, $target, $outputs, $numbers, 1 2 3 10 16 17 33 100); })*
        }
    };
    (@sizes $check:ident $loss:expr, $target:ident, $outputs:ident, $numbers:ident, $($n:literal)*) => {
        $(for samples in [1, 2, 7] {
            const N: usize = $n;
            loss_tests!(@$check $loss, $target, (Outputs::$outputs, Numbers::$numbers), samples);
        })*
    };
    (@gradient $loss:expr, $target:ident, $kinds:expr, $samples:ident) => {
        check_gradient::<_, loss_tests!(@type $target f64), N>($loss, $kinds, $samples);
    };
    (@bits $loss:expr, $target:ident, $kinds:expr, $samples:ident) => {
        check_bits::<f32, _, loss_tests!(@type $target f32), N>($loss, $kinds, $samples);
        check_bits::<f64, _, loss_tests!(@type $target f64), N>($loss, $kinds, $samples);
    };
    (@type dense $scalar:ident) => { [$scalar; N] };
    (@type class $scalar:ident) => { Class<N> };
}

fn some_weights<const N: usize>() -> [f64; N] {
    std::array::from_fn(|class| 0.25 + class as f64)
}

loss_tests! {
    mean_squared_error: MeanSquaredError, dense, Any, Any;
    mean_absolute_error: MeanAbsoluteError, dense, Kinked, Any;
    huber: Huber::new(0.75), dense, Kinked, Any;
    cross_entropy: CrossEntropy, class, Any, Any;
    cross_entropy_smoothed: CrossEntropy.label_smoothing(0.1), class, Any, Any;
    cross_entropy_weighted: CrossEntropy.class_weights(some_weights()), class, Any, Any;
    cross_entropy_weighted_smoothed: CrossEntropy.label_smoothing(0.2).class_weights(some_weights()), class, Any, Any;
    distribution: CrossEntropy, dense, Any, Distribution;
    distribution_smoothed: CrossEntropy.label_smoothing(0.1), dense, Any, Distribution;
    distribution_weighted: CrossEntropy.class_weights(some_weights()).label_smoothing(0.1), dense, Any, Distribution;
    binary_cross_entropy: BinaryCrossEntropy, dense, Any, Unit;
    binary_cross_entropy_on_probabilities: BinaryCrossEntropyOnProbabilities, dense, Probabilities, Unit;
    negative_log_likelihood: NegativeLogLikelihood, class, Any, Any;
    kl_divergence: KlDivergence, dense, Any, Distribution;
    hinge: Hinge, class, Kinked, Any;
    hinge_binary: Hinge, dense, Kinked, Signs;
    cosine_similarity: CosineSimilarity, dense, Any, Any;
}

/// Sequences of three shapes: gradients and bits.
macro_rules! sequences {
    ($($name:ident: $loss:expr;)*) => {
        mod sequences {
            use super::*;
            $(#[test] fn $name() {
                sequences!(@shape $loss, 2, 1);
                sequences!(@shape $loss, 3, 4);
                sequences!(@shape $loss, 17, 3);
            })*
        }
    };
    (@shape $loss:expr, $classes:literal, $steps:literal) => {
        for samples in [1, 2, 7] {
            const CLASSES: usize = $classes;
            const N: usize = $classes * $steps;
            let kinds = (Outputs::Any, Numbers::Any);
            check_gradient::<_, ClassSequence<CLASSES, $steps, N>, N>($loss, kinds, samples);
            check_bits::<f32, _, ClassSequence<CLASSES, $steps, N>, N>($loss, kinds, samples);
            check_bits::<f64, _, ClassSequence<CLASSES, $steps, N>, N>($loss, kinds, samples);
        }
    };
}

sequences! {
    cross_entropy: CrossEntropy;
    cross_entropy_smoothed: CrossEntropy.label_smoothing(0.1);
    cross_entropy_weighted: CrossEntropy.class_weights(some_weights::<CLASSES>());
    cross_entropy_weighted_smoothed: CrossEntropy.label_smoothing(0.2).class_weights(some_weights::<CLASSES>());
    negative_log_likelihood: NegativeLogLikelihood;
}

macro_rules! extremes {
    ($($name:ident: $loss:expr, $class:ident, $numbers:ident;)*) => {
        mod extremes {
            use super::*;
            const N: usize = 19;
            $(#[test] fn $name() {
                check_extremes::<f32, _, loss_tests!(@type $class f32), N>($loss, Numbers::$numbers);
                check_extremes::<f64, _, loss_tests!(@type $class f64), N>($loss, Numbers::$numbers);
            })*
        }
    };
}

extremes! {
    mean_squared_error: MeanSquaredError, dense, Any;
    mean_absolute_error: MeanAbsoluteError, dense, Any;
    huber: Huber::default(), dense, Any;
    cross_entropy: CrossEntropy, class, Any;
    cross_entropy_smoothed: CrossEntropy.label_smoothing(0.1), class, Any;
    cross_entropy_weighted: CrossEntropy.class_weights(some_weights()), class, Any;
    distribution: CrossEntropy, dense, Distribution;
    binary_cross_entropy: BinaryCrossEntropy, dense, Unit;
    kl_divergence: KlDivergence, dense, Distribution;
    hinge: Hinge, class, Any;
    hinge_binary: Hinge, dense, Signs;
    cosine_similarity: CosineSimilarity, dense, Any;
}

/// The loss alone, of outputs of `N` numbers.
fn value<T: Scalar, X, const N: usize>(loss: impl Loss<SVector<T, N>, X>, outputs: &[T], targets: &[X]) -> f64 {
    loss.evaluate(Simd::detect(), outputs, targets, None)
}

#[test]
fn class_weights_of_a_distribution_divide_by_the_samples() {
    // Σ w_j t_j (ln Σ e^y - y_j) for y = 0: ln 2 (0.25·2 + 0.75·4) = 3.5 ln 2.
    let loss = CrossEntropy.class_weights([2.0, 4.0]);
    let found = value::<f64, _, 2>(loss, &[0.0; 4], &[[0.25, 0.75]; 2]);
    assert!((found - 3.5 * std::f64::consts::LN_2).abs() < 1e-15);
}

#[test]
fn certain_answers_lose_exactly_what_they_should() {
    let on_probabilities = |outputs: &[f64], targets: &[[f64; 1]]| value(BinaryCrossEntropyOnProbabilities, outputs, targets);
    assert_eq!(on_probabilities(&[0.0, 1.0], &[[0.0], [1.0]]), 0.0);
    assert_eq!(on_probabilities(&[0.0, 1.0], &[[1.0], [0.0]]), 100.0);
    for wrong in [-0.1, 1.1, f64::NAN] {
        assert!(on_probabilities(&[wrong], &[[1.0]]).is_nan());
    }
    let found = value::<f64, _, 1>(BinaryCrossEntropy, &[-40.0, 40.0], &[[0.0], [1.0]]);
    assert!((found / (-40.0_f64).exp() - 1.0).abs() < 1e-14, "{found}");
}

/// Sequences without a step left out are their steps, each a sample.
#[test]
fn a_whole_sequence_is_its_steps() {
    let outputs: Vec<f32> = random(11, 4 * 3 * 5, -3.0, 3.0);
    let classes = <Class<5> as Target<f32>>::random(12, 12, Numbers::Any);
    let sequences: Vec<_> = classes.as_chunks().0.iter().map(|steps| ClassSequence::<5, 3, 15>::new(*steps)).collect();
    let (mut alone, mut together) = (vec![0.0; outputs.len()], vec![0.0; outputs.len()]);
    let expected = Loss::<SVector<f32, 5>, _>::evaluate(&CrossEntropy, Simd::detect(), &outputs, &classes, Some(&mut alone));
    let found = Loss::<SVector<f32, 15>, _>::evaluate(&CrossEntropy, Simd::detect(), &outputs, &sequences, Some(&mut together));
    assert_eq!((found.to_bits(), bits(&together)), (expected.to_bits(), bits(&alone)));
}

#[test]
fn what_is_left_out_has_no_part() {
    fn check(loss: impl Loss<SVector<f64, 6>, ClassSequence<3, 2, 6>>) {
        let nothing = ClassSequence::<3, 2, 6>::masked([None; 2]);
        let half = ClassSequence::masked([None, Class::new(2)]);
        let mut outputs = [0.5, -1.0, 0.25, -2.0, -0.5, -1.0];
        let mut slope = [f64::NAN; 7];
        assert_eq!(loss.evaluate(Simd::detect(), &outputs, &[nothing], Some(&mut slope)), 0.0);
        assert_eq!(slope[..6], [0.0; 6]);
        assert!(slope[6].is_nan(), "what belongs to no target is left alone");
        let before = loss.evaluate(Simd::detect(), &outputs, &[half], Some(&mut slope));
        assert_eq!(slope[..3], [0.0; 3]);
        assert!(slope[5] < 0.0);
        outputs[0] = f64::NAN;
        assert_eq!(loss.evaluate(Simd::detect(), &outputs, &[half], None), before);
    }
    check(CrossEntropy);
    check(CrossEntropy.class_weights([1.0, 2.0, 3.0]).label_smoothing(0.1));
    check(NegativeLogLikelihood);
}

#[test]
fn no_samples_have_no_loss() {
    assert_eq!(value::<f32, [f32; 3], 3>(MeanSquaredError, &[], &[]), 0.0);
    assert_eq!(value::<f32, Class<3>, 3>(CrossEntropy, &[], &[]), 0.0);
    assert_eq!(value::<f32, [f32; 0], 0>(CosineSimilarity, &[], &[]), 0.0);
    assert_eq!(value::<f32, [f32; 0], 0>(Hinge, &[], &[[]]), 0.0);
}
