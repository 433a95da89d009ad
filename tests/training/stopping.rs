//! Trainings that end by themselves.

use std::cell::RefCell;
use std::ops::ControlFlow;

use layerfit::prelude::*;
use layerfit::schedules::from_fn;
use layerfit::{Error, rng};

use crate::common::bits;
use crate::networks::Small;

type Data = Samples<SVector<f32, 5>, Class<3>>;

fn samples(count: usize) -> Data {
    #[allow(clippy::cast_precision_loss)]
    let inputs = (0..count).map(|index| SVector::from([index as f32 / count as f32, 0.5, 1.0, -0.5, 0.1])).collect();
    Samples::from_labels(inputs, &(0..count).map(|index| index % 3).collect::<Vec<_>>()).unwrap()
}

/// Four epochs of five steps that learn, then steps that undo it: the loss rises from the fifth epoch on.
fn climbing(step: u64) -> f64 {
    if step < 20 { 0.1 } else { 3.0 }
}

/// A training that would last 30 epochs; the weights after each of its epochs come from shorter ones.
fn train(epochs: usize, stopping: Option<EarlyStopping>) -> (Box<Small>, History) {
    let data = samples(80);
    let mut net = Small::init(&mut rng(1));
    let mut trainer = Trainer::new(CrossEntropy, Sgd::new(from_fn(climbing))).batch_size::<16>().epochs(epochs).validate(&data);
    if let Some(stopping) = stopping {
        trainer = trainer.early_stopping(stopping);
    }
    let history = trainer.fit(&mut net, &data).unwrap();
    (net, history)
}

#[test]
fn it_stops_and_gives_the_best_weights_back() {
    let (_, all) = train(30, None);
    let losses: Vec<f64> = all.epochs.iter().map(|epoch| epoch.validation.unwrap().loss).collect();
    let rise = losses.windows(2).position(|pair| pair[1] >= pair[0]).unwrap();
    assert!((3..20).contains(&rise), "{losses:?}");
    assert_eq!(all.restored, None);

    let on = EarlyStopping::on(Metric::ValidationLoss);
    let (last, history) = train(30, Some(on));
    assert_eq!((history.epochs.len(), history.restored), (rise + 2, None));
    assert_eq!(bits(&*last), bits(&*train(rise + 2, None).0));

    let (best, history) = train(30, Some(on.restore_best()));
    assert_eq!((history.epochs.len(), history.restored), (rise + 2, Some(rise + 1)));
    assert_eq!(bits(&*best), bits(&*train(rise + 1, None).0));
    assert!(history.to_string().ends_with(&format!("the network has the weights of epoch {}", rise + 1)));
    assert_ne!(bits(&*best), bits(&*last));
}

#[test]
fn the_best_weights_come_back_at_any_end() {
    let (best, history) = train(5, Some(EarlyStopping::on(Metric::ValidationLoss).patience(100).restore_best()));
    let best_epoch = history.restored.unwrap_or(5);
    assert_eq!(history.epochs.len(), 5);
    assert_eq!(bits(&*best), bits(&*train(best_epoch, None).0));

    // Also where a listener ends the training.
    let data = samples(80);
    let mut net = Small::init(&mut rng(1));
    let seen = RefCell::new(Vec::new());
    let stopping = EarlyStopping::on(Metric::TrainingLoss).warm_up(1).patience(100).restore_best();
    let trainer = Trainer::new(CrossEntropy, Sgd::new(from_fn(climbing))).batch_size::<16>().epochs(30);
    let history = trainer
        .early_stopping(stopping)
        .on_epoch(|epoch| {
            seen.borrow_mut().push(epoch.loss);
            if epoch.number == 8 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .fit(&mut net, &data)
        .unwrap();
    let seen = seen.into_inner();
    let best = (1..8).min_by(|a, b| seen[*a].total_cmp(&seen[*b])).unwrap() + 1;
    assert_eq!((seen.len(), history.restored.unwrap_or(8)), (8, best));
    assert_eq!(bits(&*net), bits(&*train(best, None).0));
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let data = samples(40);
    let mut net = Small::init(&mut rng(1));
    let trainer = || Trainer::new(CrossEntropy, Sgd::new(0.1));
    let error = trainer().early_stopping(EarlyStopping::on(Metric::ValidationMeasure)).fit(&mut net, &data).unwrap_err();
    assert_eq!(
        error.to_string(),
        "early stopping watches the validation, but there is none: add `.validate(&data)`, or watch the training"
    );
    let stopping = EarlyStopping::on(Metric::TrainingLoss).min_delta(-0.1);
    let error = trainer().early_stopping(stopping).fit(&mut net, &data).unwrap_err();
    assert_eq!(error.to_string(), "`min_delta` is a difference of 0 or more, found -0.1");
}

#[test]
fn a_learning_rate_below_zero_is_refused() {
    for rate in [-0.1, f64::NAN, f64::INFINITY] {
        let mut net = Small::init(&mut rng(1));
        let error = Trainer::new(CrossEntropy, Sgd::new(rate)).fit(&mut net, &samples(40)).unwrap_err();
        assert!(matches!(error, Error::Setting { name: "learning rate", .. }), "{error}");
    }
}
