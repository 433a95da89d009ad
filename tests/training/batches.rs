//! Last batches that are not full, order, and what an epoch reports.

use layerfit::data::Samples;
use layerfit::kernels::Simd;
use layerfit::losses::{Class, CrossEntropy, Loss, MeanSquaredError};
use layerfit::metrics::evaluate;
use layerfit::nalgebra::SVector;
use layerfit::optimizers::{Optimizer, Sgd};
use layerfit::rand::RngExt;
use layerfit::train::Trainer;
use layerfit::{Network, Pass, Sample, rng, zeroed_box};

use crate::common::bits;
use crate::networks::{Penalized, Small};

type Data = Samples<SVector<f32, 5>, Class<3>>;

fn samples(count: usize) -> Data {
    let mut rng = rng(9);
    let inputs = (0..count).map(|_| SVector::from_fn(|_, _| rng.random::<f32>() - 0.5)).collect();
    let labels: Vec<usize> = (0..count).map(|index| index * index % 3).collect();
    Samples::from_labels(inputs, &labels).unwrap()
}

/// A step written by hand, over exactly the given samples in a pass of exactly their number.
fn step<const COUNT: usize>(net: &mut Small, data: &Data, first: usize) -> f64 {
    let mut pass = zeroed_box::<Pass<Small, COUNT>>();
    for place in 0..COUNT {
        data.inputs()[first + place].write::<COUNT>(&mut pass.input, place);
    }
    pass.forward(net, COUNT, &mut rng(0));
    let targets = &data.targets()[first..first + COUNT];
    let loss = CrossEntropy.evaluate(Simd::detect(), pass.output.as_slice(), targets, Some(pass.slope.as_mut_slice()));
    pass.backward(net, COUNT, None);
    Sgd::new(0.1).state_for(&*net).step(net, &pass.gradients);
    loss
}

#[test]
fn a_partial_batch_is_a_batch_of_its_samples() {
    let data = samples(16 + 16 + 5);
    let mut by_hand = Small::init(&mut rng(1));
    let losses = [step::<16>(&mut by_hand, &data, 0), step::<16>(&mut by_hand, &data, 16), step::<5>(&mut by_hand, &data, 32)];

    let mut trained = Small::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<16>().shuffle(false);
    let history = trainer.fit(&mut trained, &data).unwrap();

    assert_eq!(bits(&*trained), bits(&*by_hand));
    let expected = (16.0 * losses[0] + 16.0 * losses[1] + 5.0 * losses[2]) / 37.0;
    assert!((history.epochs[0].loss - expected).abs() < 1e-12, "{} {expected}", history.epochs[0].loss);
}

#[test]
fn validation_weighs_every_sample_alike() {
    let (data, held_out) = (samples(32), samples(39));
    let mut net = Small::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<16>().validate(&held_out);
    let validated = trainer.fit(&mut net, &data).unwrap().epochs[0].validation.unwrap();

    let mut pass = zeroed_box::<Pass<Small, 39>>();
    held_out.inputs().iter().enumerate().for_each(|(place, input)| input.write::<39>(&mut pass.input, place));
    pass.forward(&net, 39, &mut rng(0));
    let loss = CrossEntropy.evaluate(Simd::detect(), pass.output.as_slice(), held_out.targets(), None);
    assert!((validated.loss - loss).abs() < 1e-6, "{} {loss}", validated.loss);
    assert_eq!(validated.measure, evaluate(&net, &held_out).accuracy());
    assert_eq!(evaluate(&net, &held_out).samples(), 39);
}

#[test]
fn the_rate_is_zero_so_the_training_metric_is_that_of_the_network() {
    let data = samples(50);
    let mut net = Small::init(&mut rng(3));
    let before = bits(&*net);
    let history = Trainer::new(CrossEntropy, Sgd::new(0.0)).batch_size::<16>().epochs(3).fit(&mut net, &data).unwrap();
    assert_eq!(bits(&*net), before);
    let accuracy = evaluate(&net, &data).accuracy();
    for epoch in &history.epochs {
        assert_eq!(epoch.measure, accuracy);
        assert!((epoch.loss - history.epochs[0].loss).abs() < 1e-6);
        assert!(epoch.samples_per_second > 0.0 && epoch.seconds > 0.0);
    }
    assert_eq!((history.epochs[2].number, history.epochs[2].rate), (3, 0.0));
}

#[test]
fn shuffling_changes_the_order_in_every_epoch() {
    let data = samples(48);
    let train = |shuffle, seed| {
        let mut net = Small::init(&mut rng(1));
        let trainer = Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<16>().epochs(2);
        trainer.shuffle(shuffle).seed(seed).fit(&mut net, &data).unwrap();
        bits(&*net)
    };
    assert_ne!(train(true, 0), train(false, 0));
    assert_ne!(train(true, 0), train(true, 1));
    assert_eq!(train(false, 0), train(false, 1));
}

#[test]
fn a_network_by_itself_a_box_and_f64_all_train() {
    let data = samples(32);
    let mut boxed = Small::init(&mut rng(1));
    let mut other = Small::init(&mut rng(1));
    let itself: &mut Small = &mut other;
    Trainer::new(CrossEntropy, Sgd::new(0.1)).fit(&mut boxed, &data).unwrap();
    Trainer::new(CrossEntropy, Sgd::new(0.1)).fit(itself, &data).unwrap();
    assert_eq!(bits(&*boxed), bits(itself));
    assert_eq!(evaluate(itself, &data).confusion(), evaluate(&boxed, &data).confusion());

    let mut double = Small::<f64>::init(&mut rng(1));
    let losses = Trainer::new(CrossEntropy, Sgd::new(0.1)).epochs(20).fit(&mut double, &data.cast::<f64>()).unwrap();
    assert!(losses.epochs[19].loss < losses.epochs[0].loss);
}

#[test]
fn numbers_as_targets_are_a_regression() {
    let inputs: Vec<[f32; 5]> = samples(64).inputs().iter().map(|input| (*input).into()).collect();
    let targets: Vec<[f32; 3]> = inputs.iter().map(|x| [x[0] + x[1], x[2] - x[3], x[4]]).collect();
    let data = Samples::from_arrays(inputs, targets).unwrap();
    let mut net = Small::init(&mut rng(1));
    let trainer = Trainer::new(MeanSquaredError, Sgd::new(0.2)).batch_size::<16>().epochs(400);
    let history = trainer.fit(&mut net, &data).unwrap();
    let evaluation = evaluate(&net, &data);
    assert!(evaluation.r_squared() > 0.9, "{evaluation}");
    assert_eq!(history.measure.name, "mean absolute error");
    assert!((history.last().unwrap().measure - evaluation.mean_absolute_error()).abs() < 0.05);
}

#[test]
fn a_listener_sees_every_epoch_and_can_stop() {
    use std::ops::ControlFlow;
    let data = samples(32);
    let (mut seen, mut net) = (Vec::new(), Small::init(&mut rng(1)));
    let history = Trainer::new(CrossEntropy, Sgd::new(0.1))
        .epochs(usize::MAX)
        .on_epoch(|epoch| if epoch.number == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        .on_epoch(|epoch| seen.push(epoch.loss))
        .fit(&mut net, &data)
        .unwrap();
    assert_eq!(history.epochs.iter().map(|epoch| epoch.loss).collect::<Vec<_>>(), seen);
    assert_eq!(seen.len(), 3);
}

#[test]
fn no_epochs_change_nothing() {
    let mut net = Small::init(&mut rng(1));
    let before = bits(&*net);
    let history = Trainer::new(CrossEntropy, Sgd::new(0.1)).epochs(0).fit(&mut net, &samples(32)).unwrap();
    assert!(history.epochs.is_empty());
    assert_eq!(bits(&*net), before);
}

#[test]
fn penalties_are_part_of_every_loss() {
    let data = samples(37);
    let mut plain = Small::init(&mut rng(1));
    let mut penalized = Penalized::init(&mut rng(1));
    let penalty = f64::from(0.25 * penalized.hidden.weight.norm_squared());
    assert!(penalty > 0.1);
    let trainer = || Trainer::new(CrossEntropy, Sgd::new(0.0)).batch_size::<16>().validate(&data);
    let without = trainer().fit(&mut plain, &data).unwrap();
    let with = trainer().fit(&mut penalized, &data).unwrap();
    let (without, with) = (&without.epochs[0], &with.epochs[0]);
    assert!((with.loss - without.loss - penalty).abs() < 1e-6);
    assert!((with.validation.unwrap().loss - without.validation.unwrap().loss - penalty).abs() < 1e-6);
}
