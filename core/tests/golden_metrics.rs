//! Metrics against those of scikit-learn, taken in batches of different sizes.

mod learning;

use layerfit_core::Scalar;
use layerfit_core::losses::Class;
use layerfit_core::metrics::{ClassScore, Classification, Detected, Measured, Regression, RocAuc};
use learning::{Golden, assert_close};

const CLASSES: usize = 5;
/// Sizes of batches, over and over.
const BATCHES: [usize; 4] = [32, 1, 5, 13];
/// Everything is summed in `f64`, whatever the outputs are; those in the file are exact in `f32`.
const TOLERANCE: f64 = 1e-12;

/// Outputs and targets in batches of different sizes.
fn batches<'a, T, Y>(width: usize, outputs: &'a [T], targets: &'a [Y], mut take: impl FnMut(&'a [T], &'a [Y])) {
    let mut start = 0;
    for size in BATCHES.into_iter().cycle() {
        let end = (start + size).min(targets.len());
        take(&outputs[start * width..end * width], &targets[start..end]);
        start = end;
        if start == targets.len() {
            break;
        }
    }
}

fn classes(golden: &Golden, case: &str) -> Vec<Class<CLASSES>> {
    golden.classes(&format!("{case}.class")).into_iter().map(|class| Class::new(class).unwrap()).collect()
}

fn classify<T: Scalar>(outputs: &[T], targets: &[Class<CLASSES>]) -> (Classification<CLASSES>, RocAuc, RocAuc) {
    let (mut evaluation, mut of_scores, mut of_probabilities) = (Classification::default(), RocAuc::default(), RocAuc::default());
    batches(CLASSES, outputs, targets, |outputs, targets| {
        Class::record(outputs, targets, &mut evaluation);
        Class::detect(outputs, targets, false, &mut of_scores);
        Class::detect(outputs, targets, true, &mut of_probabilities);
    });
    (evaluation, of_scores, of_probabilities)
}

fn triple(values: (f64, f64, f64)) -> [f64; 3] {
    [values.0, values.1, values.2]
}

fn areas(roc: &RocAuc) -> Vec<f64> {
    (0..roc.outputs()).map(|class| roc.area(class).expect("an area")).collect()
}

fn classification<T: Scalar>() {
    let golden = Golden::open("metrics");
    for case in golden.cases("classification") {
        let (targets, scores) = (classes(&golden, &case), golden.tensor::<T>(&format!("{case}.scores")));
        let (evaluation, roc, _) = classify(&scores, &targets);
        let check = |name: &str, found: &[f64]| {
            assert_close(found, &golden.tensor::<f64>(&format!("{case}.{name}")), TOLERANCE, 1.0, &format!("{case}.{name}"));
        };
        check("accuracy", &[evaluation.accuracy()]);
        check("balanced", &[evaluation.balanced_accuracy()]);
        check("kappa", &[evaluation.cohen_kappa()]);
        check("top", &[1, 2, 3, 4, 5].map(|k| evaluation.top_k(k)));
        check("log_loss", &[evaluation.log_loss_of_scores()]);
        let each: Vec<_> = evaluation.classes().collect();
        let scores = |of: fn(&ClassScore<CLASSES>) -> f64| each.iter().map(of).collect::<Vec<_>>();
        check("per_class", &[scores(|s| s.precision), scores(|s| s.recall), scores(|s| s.f1)].concat());
        check("macro", &triple(evaluation.macro_average()));
        check("weighted", &triple(evaluation.weighted_average()));
        let [macros, weighted] = [
            [evaluation.macro_precision(), evaluation.macro_recall(), evaluation.macro_f1()],
            [evaluation.weighted_precision(), evaluation.weighted_recall(), evaluation.weighted_f1()],
        ];
        check("macro", &macros);
        check("weighted", &weighted);
        check("areas", &areas(&roc));
        check("area", &[roc.mean().expect("a mean")]);
        let confusion = golden.classes(&format!("{case}.confusion"));
        assert_eq!(evaluation.confusion().as_flattened().to_vec(), confusion.iter().map(|n| *n as u64).collect::<Vec<_>>());
    }
}

#[test]
fn classification_single() {
    classification::<f32>();
}

#[test]
fn classification_double() {
    classification::<f64>();
}

#[test]
fn probabilities_give_the_same_as_their_scores() {
    let golden = Golden::open("metrics");
    for case in golden.cases("classification") {
        let probabilities = golden.tensor::<f64>(&format!("{case}.probabilities"));
        let (evaluation, _, roc) = classify(&probabilities, &classes(&golden, &case));
        let expected = [golden.tensor::<f64>(&format!("{case}.log_loss")), golden.tensor(&format!("{case}.areas"))].concat();
        let found = [vec![evaluation.log_loss_of_probabilities()], areas(&roc)].concat();
        assert_close(&found, &expected, TOLERANCE, 1.0, &case);
    }
}

#[test]
fn curves_have_the_points_of_scikit_learn() {
    let golden = Golden::open("metrics");
    for case in golden.cases("binary") {
        let tensor = |name: &str| golden.tensor::<f32>(&format!("{case}.{name}"));
        let (scores, targets) = (tensor("scores"), tensor("target"));
        let mut roc = RocAuc::default();
        batches(1, &scores, targets.as_chunks::<1>().0, |outputs, targets| {
            <[f32; 1] as Detected<[f32; 1]>>::detect(outputs, targets, false, &mut roc);
        });
        let (right, up): (Vec<f64>, Vec<f64>) = roc.curve(0).into_iter().unzip();
        assert!(scores.len() < 50 || right.len() <= scores.len(), "{case}: some outputs are equal");
        let check = |name: &str, found: &[f64]| {
            assert_close(found, &golden.tensor::<f64>(&format!("{case}.{name}")), TOLERANCE, 1.0, &format!("{case}.{name}"));
        };
        check("right", &right);
        check("up", &up);
        check("area", &areas(&roc));
    }
}

#[test]
fn regression() {
    let golden = Golden::open("metrics");
    for case in golden.cases("regression") {
        let (outputs, targets) =
            (golden.tensor::<f64>(&format!("{case}.output")), golden.tensor::<f64>(&format!("{case}.target")));
        let mut evaluation = Regression::default();
        batches(3, &outputs, targets.as_chunks::<3>().0, |outputs, targets| {
            <[f64; 3] as Measured<[f64; 3]>>::record(outputs, targets, &mut evaluation);
        });
        let check = |name: &str, found: f64| {
            assert_close(&[found], &golden.tensor::<f64>(&format!("{case}.{name}")), 1e-11, 0.1, &format!("{case}.{name}"));
        };
        check("mae", evaluation.mean_absolute_error());
        check("mse", evaluation.root_mean_squared_error().powi(2));
        check("r2", evaluation.r_squared());
        check("explained", evaluation.explained_variance());
        check("maximum", evaluation.maximum_error());
    }
}

#[test]
fn every_golden_case_is_tested() {
    let names = ["classification", "binary", "regression"].map(String::from);
    assert_eq!(Golden::open("metrics").names(), names.into());
}
