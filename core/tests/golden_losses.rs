//! Losses and their gradients against PyTorch.

mod learning;

use layerfit_core::Scalar;
use layerfit_core::kernels::Simd;
use layerfit_core::losses::*;
use layerfit_core::nalgebra::SVector;
use learning::{Golden, assert_close, tolerance};

fn check<T: Scalar, L: Loss<SVector<T, N>, X>, X, const N: usize>(golden: &Golden, case: &str, loss: L, targets: &[X]) {
    let outputs: Vec<T> = golden.tensor(&format!("{case}.output"));
    assert_eq!(outputs.len(), targets.len() * N, "{case}");
    let mut slope = vec![T::from_f64(9.0); outputs.len()];
    let value = loss.evaluate(Simd::detect(), &outputs, targets, Some(&mut slope));
    let expected: Vec<f64> = golden.tensor(&format!("{case}.loss"));
    assert_close(&[value], &expected, tolerance::<T>(), 1e-2, &format!("{case}: loss"));
    let expected: Vec<f64> = golden.tensor(&format!("{case}.output_gradient"));
    assert_close(&slope, &expected, tolerance::<T>(), 1e-2, &format!("{case}: gradient"));
    let alone = loss.evaluate(Simd::detect(), &outputs, targets, None);
    assert_eq!(alone.to_bits(), value.to_bits(), "{case}: the loss alone");
}

fn dense<T: Scalar, const N: usize>(golden: &Golden, case: &str) -> Vec<[T; N]> {
    let targets: Vec<T> = golden.tensor(&format!("{case}.target"));
    let (samples, rest) = targets.as_chunks::<N>();
    assert!(rest.is_empty(), "{case}");
    samples.to_vec()
}

fn classes<const N: usize>(golden: &Golden, case: &str) -> Vec<Class<N>> {
    let classes = golden.classes(&format!("{case}.class"));
    classes.into_iter().map(|class| Class::try_from(class).expect("a class")).collect()
}

fn weights<const N: usize>(golden: &Golden, case: &str) -> [f64; N] {
    golden.tensor::<f64>(&format!("{case}.class_weight")).try_into().expect("one weight a class")
}

/// Checks all cases of a name: three shapes, both scalars. The loss may depend on the case.
macro_rules! golden {
    ($test:ident, $targets:ident, |$golden:ident, $case:ident| $loss:expr) => {
        #[test]
        fn $test() {
            let $golden = &Golden::open("losses");
            for (index, case) in $golden.cases(stringify!($test)).iter().enumerate() {
                let $case = case.as_str();
                golden!(@shapes index, $golden, $case, $targets, $loss, 0: 3, 1: 10, 2: 5);
            }
        }
    };
    (@shapes $index:ident, $golden:ident, $case:ident, $targets:ident, $loss:expr, $($shape:literal: $n:literal),*) => {
        $(if $index % 3 == $shape {
            golden!(@$targets f32, $n, $golden, $case, $loss);
            golden!(@$targets f64, $n, $golden, $case, $loss);
        })*
    };
    (@dense $scalar:ident, $n:literal, $golden:ident, $case:ident, $loss:expr) => {
        check::<$scalar, _, _, $n>($golden, $case, $loss, &dense::<$scalar, $n>($golden, $case));
    };
    (@classes $scalar:ident, $n:literal, $golden:ident, $case:ident, $loss:expr) => {
        check::<$scalar, _, _, $n>($golden, $case, $loss, &classes::<$n>($golden, $case));
    };
}

golden!(mse, dense, |golden, case| MeanSquaredError);
golden!(mae, dense, |golden, case| MeanAbsoluteError);
golden!(huber, dense, |golden, case| Huber::new(golden.number(case, "delta")));
golden!(cross_entropy, classes, |golden, case| CrossEntropy);
golden!(cross_entropy_distribution, dense, |golden, case| CrossEntropy);
golden!(cross_entropy_smoothing, classes, |golden, case| CrossEntropy.label_smoothing(golden.number(case, "label_smoothing")));
golden!(cross_entropy_weight, classes, |golden, case| CrossEntropy.class_weights(weights(golden, case)));
golden!(cross_entropy_weight_smoothing, classes, |golden, case| {
    CrossEntropy.class_weights(weights(golden, case)).label_smoothing(golden.number(case, "label_smoothing"))
});
golden!(bce_logits, dense, |golden, case| BinaryCrossEntropy);
golden!(bce, dense, |golden, case| BinaryCrossEntropyOnProbabilities);
golden!(nll, classes, |golden, case| NegativeLogLikelihood);
golden!(kl_div, dense, |golden, case| KlDivergence);
golden!(hinge, classes, |golden, case| Hinge);
golden!(hinge_binary, dense, |golden, case| Hinge);
golden!(cosine_similarity, dense, |golden, case| CosineSimilarity);

fn sequences<const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize>(
    golden: &Golden,
    case: &str,
) -> Vec<ClassSequence<CLASSES, STEPS, OUTPUTS>> {
    let classes = golden.steps(&format!("{case}.class"));
    let (samples, rest) = classes.as_chunks::<STEPS>();
    assert!(rest.is_empty(), "{case}");
    let class = |class| Class::try_from(class).expect("a class");
    samples.iter().map(|steps| ClassSequence::masked(steps.map(|step| step.map(class)))).collect()
}

/// Checks all cases of a name: three shapes, both scalars.
macro_rules! golden_sequences {
    ($test:ident, |$golden:ident, $case:ident| $loss:expr) => {
        #[test]
        fn $test() {
            let $golden = &Golden::open("losses");
            let cases = $golden.cases(stringify!($test));
            assert_eq!(cases.len(), 3);
            golden_sequences!(@shapes $golden, $case, $loss, cases, 0: 3 4, 1: 10 2, 2: 5 6);
        }
    };
    (@shapes $golden:ident, $case:ident, $loss:expr, $cases:ident, $($index:literal: $classes:literal $steps:literal),*) => {
        $({
            let $case = $cases[$index].as_str();
            let targets = sequences::<$classes, $steps, { $classes * $steps }>($golden, $case);
            check::<f32, _, _, { $classes * $steps }>($golden, $case, $loss, &targets);
            check::<f64, _, _, { $classes * $steps }>($golden, $case, $loss, &targets);
        })*
    };
}

golden_sequences!(sequence_cross_entropy, |golden, case| CrossEntropy);
golden_sequences!(sequence_cross_entropy_weight_smoothing, |golden, case| {
    CrossEntropy.class_weights(weights(golden, case)).label_smoothing(golden.number(case, "label_smoothing"))
});
golden_sequences!(sequence_nll, |golden, case| NegativeLogLikelihood);

#[test]
fn every_golden_case_is_tested() {
    let tested = [
        "mse",
        "mae",
        "huber",
        "cross_entropy",
        "cross_entropy_distribution",
        "cross_entropy_smoothing",
        "cross_entropy_weight",
        "cross_entropy_weight_smoothing",
        "bce_logits",
        "bce",
        "nll",
        "kl_div",
        "hinge",
        "hinge_binary",
        "cosine_similarity",
        "sequence_cross_entropy",
        "sequence_cross_entropy_weight_smoothing",
        "sequence_nll",
    ];
    assert_eq!(Golden::open("losses").names(), tested.map(String::from).into());
}
