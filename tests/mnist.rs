//! The network of every tutorial on MNIST, in optimized builds; without the data it says so and passes.
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

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/mnist");

fn accuracy(train: &Samples<SVector<f32, 784>, Class<10>>, test: &Samples<SVector<f32, 784>, Class<10>>, seed: u64) -> f64 {
    let mut net = Tutorial::init(&mut rng(seed));
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<128>().epochs(5).seed(seed);
    trainer.fit(&mut net, train).expect("the network can be trained");
    evaluate(&net, test).accuracy()
}

#[test]
fn the_tutorial_network_reaches_what_other_frameworks_reach() {
    let (Ok(train), Ok(test)) = (datasets::mnist(FOLDER, Split::Train), datasets::mnist(FOLDER, Split::Test)) else {
        println!("skipped: there is no MNIST in {FOLDER}");
        return;
    };
    assert_eq!((train.len(), test.len()), (60_000, 10_000));
    let accuracies = [1, 2, 3].map(|seed| accuracy(&train, &test, seed));
    let mean = accuracies.iter().sum::<f64>() / 3.0;
    println!("accuracies {accuracies:?}, mean {mean}");
    assert!(mean >= 0.984, "{accuracies:?}");
}
