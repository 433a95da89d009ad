//! The networks of the tutorials on MNIST, in optimized builds; without the data it says so and passes.
#![cfg(not(debug_assertions))]

use layerfit::prelude::*;

network! {
    /// The convolutional network of the tutorials, without what makes it better.
    pub struct Tutorial: [28, 28, 1] -> [10] {
        features: Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        hidden: Flatten -> Dense(128) -> Relu,
        scores: Dense(10),
    }
}

network! {
    /// That of the example `mnist_cnn`.
    #[quiet(bias_before_batch_norm)]
    pub struct Mnist: [28, 28, 1] -> [10] {
        features: Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        hidden: Flatten -> Dense(128, init: he_normal, l2: 1e-4) -> BatchNorm -> Relu -> Dropout(0.5),
        scores: Dense(10),
    }
}

type Digits = Samples<SVector<f32, 784>, Class<10>>;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/mnist");

/// What to train on and what to test with, if it is there.
fn data() -> Option<(Digits, Digits)> {
    let (Ok(train), Ok(test)) = (datasets::mnist(FOLDER, Split::Train), datasets::mnist(FOLDER, Split::Test)) else {
        println!("skipped: there is no MNIST in {FOLDER}");
        return None;
    };
    assert_eq!((train.len(), test.len()), (60_000, 10_000));
    Some((train, test))
}

fn accuracy(train: &Digits, test: &Digits, seed: u64) -> f64 {
    let mut net = Tutorial::init(&mut rng(seed));
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<128>().epochs(5).seed(seed);
    trainer.fit(&mut net, train).expect("the network can be trained");
    evaluate(&net, test).accuracy()
}

#[test]
fn the_tutorial_network_reaches_what_other_frameworks_reach() {
    let Some((train, test)) = data() else { return };
    let accuracies = [1, 2, 3].map(|seed| accuracy(&train, &test, seed));
    let mean = accuracies.iter().sum::<f64>() / 3.0;
    println!("accuracies {accuracies:?}, mean {mean}");
    assert!(mean >= 0.984, "{accuracies:?}");
}

/// Moved digits are blurred by the interpolation, and the statistics of BatchNorm with them: real ones are less well recognized until some epochs
/// see them as they are. (Three epochs are what the early stopping of the example leaves of the first part.)
#[test]
fn the_network_of_the_example_reaches_what_it_is_for() {
    let Some((train, test)) = data() else { return };
    let (train, _) = train.split(0.9, 7).expect("there are samples for both parts");
    let mut net = Mnist::init(&mut rng(7));

    let schedule = ExponentialDecay::new(1e-3, 1_000, 0.96).staircase();
    let augment = Augment::new().rotate(15.0).shift(0.1, 0.1).shear(0.1).zoom(0.1);
    let trainer = Trainer::new(CrossEntropy, Adam::new(schedule)).batch_size::<128>().epochs(3).augment(augment);
    trainer.fit(&mut net, &train).expect("the network can be trained on moved digits");
    let moved = evaluate(&net, &test).accuracy();

    let trainer = Trainer::new(CrossEntropy, Adam::new(3e-4)).batch_size::<128>().epochs(2);
    trainer.fit(&mut net, &train).expect("the network can be trained on digits as they are");
    let accuracy = evaluate(&net, &test).accuracy();
    println!("accuracy {moved} after moved digits, {accuracy} in the end");
    assert!(moved >= 0.975, "{moved}");
    assert!(accuracy >= 0.988, "{accuracy}");
}
