//! Metrics that look at a network and its data: over whole sets, whatever is left for the last batch.

use layerfit::Error;
use layerfit::metrics::{evaluate_with, roc_auc};
use layerfit::nalgebra::SVector;
use layerfit::prelude::*;
use layerfit::rand::RngExt;

network! {
    /// Ends with scores.
    pub struct Scores: [4] -> [3] {
        only: Dense(3),
    }
}

network! {
    /// The same with probabilities.
    pub struct Chances: [4] -> [3] {
        only: Dense(3) -> Softmax,
    }
}

network! {
    /// The same with logarithms of probabilities.
    pub struct LogChances: [4] -> [3] {
        only: Dense(3) -> LogSoftmax,
    }
}

type Data<Target> = Samples<SVector<f32, 4>, Target>;

/// Two full batches and one of six.
const SAMPLES: usize = 70;

fn data<Target>(target: impl Fn(usize) -> Target) -> Data<Target> {
    let mut rng = rng(7);
    let inputs = (0..SAMPLES).map(|_| SVector::from_fn(|_, _| rng.random::<f32>() - 0.5)).collect();
    Samples::new(inputs, (0..SAMPLES).map(target).collect()).expect("as many targets as inputs")
}

fn classes() -> Data<Class<3>> {
    data(|index| Class::new(index * index % 3 + usize::from(index == 5)).expect("a class"))
}

#[test]
fn the_ending_says_what_outputs_stand_for() {
    let (scores, chances, logarithms) = (Scores::init(&mut rng(1)), Chances::init(&mut rng(1)), LogChances::init(&mut rng(1)));
    let data = classes();
    let expected = evaluate(&scores, &data).log_loss_of_scores();
    assert!(expected > 0.1);
    let found = [
        evaluate(&scores, &data).log_loss(&scores),
        evaluate(&chances, &data).log_loss(&chances),
        evaluate(&logarithms, &data).log_loss(&logarithms),
    ];
    assert!(found.iter().all(|loss| (loss - expected).abs() < 1e-6), "{found:?}, not {expected}");
    // Taken for scores, the probabilities would give another loss.
    assert!((evaluate(&chances, &data).log_loss_of_scores() - expected).abs() > 1e-3);
    let areas = [roc_auc(&scores, &data), roc_auc(&chances, &data), roc_auc(&logarithms, &data)]
        .map(|roc| roc.expect("data with samples").mean().expect("all classes"));
    assert!((areas[0] - areas[1]).abs() < 1e-9 && (areas[0] - areas[2]).abs() < 1e-9, "{areas:?}");
}

#[test]
fn every_sample_counts_the_same() {
    let (net, data) = (Scores::init(&mut rng(2)), data(|index| [index as f32, 0.0, 1.0]));
    let found = evaluate_with(&net, &data, |output, target| f64::from((output[1] - target[0]).abs())).expect("data with samples");
    let each = data.iter().map(|(input, target)| f64::from((net.predict(input)[1] - target[0]).abs()));
    assert_eq!(found, each.sum::<f64>() / SAMPLES as f64);
    assert_eq!(evaluate_with(&net, &data, |_, target| f64::from(target[0])).ok(), Some(34.5));
    assert_eq!(roc_auc(&net, &data).expect("data with samples").samples(), SAMPLES);
}

#[test]
fn data_without_samples_are_an_error() {
    let net = Scores::init(&mut rng(3));
    let empty = Data::<Class<3>>::new(Vec::new(), Vec::new()).expect("as many targets as inputs");
    assert!(matches!(roc_auc(&net, &empty), Err(Error::Empty { data: "evaluated" })));
    let error = evaluate_with(&net, &empty, |_, _| 1.0).expect_err("no samples").to_string();
    assert_eq!(error, "the evaluated data are empty: expected at least one sample, found none");
    assert!(evaluate(&net, &empty).log_loss(&net).is_nan());
}
