//! The main job, through the trainer: real handwriting, read by a network.

use layerfit::losses::CrossEntropy;
use layerfit::metrics::evaluate;
use layerfit::optimizers::Adam;
use layerfit::train::{History, Trainer};
use layerfit::{Network, datasets, rng};

use crate::common::bits;
use crate::networks::Digits;

/// The program that the README shows.
fn train(seed: u64, epochs: usize) -> (Box<Digits>, History, f64) {
    let (train, test) = datasets::digits().split(0.8, 42).unwrap();
    let mut net = Digits::init(&mut rng(42));
    let history = Trainer::new(CrossEntropy, Adam::new(1e-3))
        .batch_size::<32>()
        .epochs(epochs)
        .seed(seed)
        .validate(&test)
        .fit(&mut net, &train)
        .unwrap();
    let accuracy = evaluate(&net, &test).accuracy();
    (net, history, accuracy)
}

#[test]
fn digits_are_read() {
    let (_, history, accuracy) = train(0, 40);
    println!("{history}\nheld out: {accuracy}, {} s", history.seconds());
    assert!(accuracy >= 0.96, "{accuracy}");
    assert_eq!(history.epochs.len(), 40);
    let last = history.last().unwrap();
    assert_eq!(last.validation.unwrap().measure, accuracy);
    assert!(last.loss < history.epochs[0].loss / 10.0);
    assert!(last.measure > 0.99);
}

#[test]
fn the_same_seed_gives_the_same_bits() {
    let (first, history, _) = train(1, 3);
    let (second, again, _) = train(1, 3);
    let (other, _, _) = train(2, 3);
    assert_eq!(bits(&*first), bits(&*second));
    assert_ne!(bits(&*first), bits(&*other));
    for (one, two) in history.epochs.iter().zip(&again.epochs) {
        assert_eq!((one.loss, one.measure, one.validation), (two.loss, two.measure, two.validation));
    }
}

#[test]
fn the_instruction_set_does_not_change_a_bit() {
    let (expected, _, _) = train(1, 2);
    for simd in layerfit::kernels::Simd::available() {
        simd.select();
        assert_eq!(bits(&*train(1, 2).0), bits(&*expected), "{simd:?}");
    }
}

#[test]
fn double_precision_reads_digits_too() {
    let (train, test) = datasets::digits().split(0.8, 42).unwrap();
    let mut net = Digits::<f64>::init(&mut rng(42));
    let test = test.cast::<f64>();
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<32>().epochs(40).validate(&test);
    let history = trainer.fit(&mut net, &train.cast::<f64>()).unwrap();
    let accuracy = evaluate(&net, &test).accuracy();
    assert!(accuracy >= 0.96, "{accuracy}");
    assert_eq!(history.last().unwrap().validation.unwrap().measure, accuracy);
}
