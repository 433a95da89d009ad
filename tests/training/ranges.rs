//! The learning-rate range test.

use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::{Error, rng};

use crate::common::bits;

network! {
    /// A small network.
    pub struct Alone: [5] -> [3] {
        Dense(8) -> Tanh,
        Dense(3),
    }
}

fn samples(count: usize) -> Samples<SVector<f64, 5>, Class<3>> {
    let mut random = rng(4);
    let inputs: Vec<_> = (0..count).map(|_| SVector::from_fn(|_, _| random.random::<f64>() - 0.5)).collect();
    let labels: Vec<_> = inputs.iter().map(|input: &SVector<f64, 5>| input.fixed_rows::<3>(0).imax()).collect();
    Samples::from_labels(inputs, &labels).unwrap()
}

#[test]
fn a_range_test_finds_where_learning_begins_and_ends() {
    let data = samples(60);
    let mut net = Alone::<f64>::init(&mut rng(1));
    let before = bits(&*net);
    let test = || Trainer::new(CrossEntropy, Sgd::new(WarmUp::new(10, 0.0)).momentum(0.9)).batch_size::<8>().l2(1e-3);
    let found = test().range_test(&mut net, &data, 1e-4..=1e4, 200).unwrap();
    assert_eq!(bits(&*net), before);
    assert!(found.diverged && found.points.len() < 200, "{found}");
    assert!(found.points.iter().zip(&found.points[1..]).all(|(a, b)| a.rate < b.rate));
    let suggestion = found.suggestion().unwrap();
    assert!((1e-4..10.0).contains(&suggestion), "{found}");
    assert_eq!(test().range_test(&mut net, &data, 1e-4..=1e4, 200).unwrap().csv(), found.csv());
    // The first loss is that of the first batch; a step is several batches where they are accumulated.
    let short = test().accumulate(3).range_test(&mut net, &data, 1e-4..=1e-3, 20).unwrap();
    assert!(!short.diverged && short.points.len() == 20);
    for (rates, steps) in [(0.0..=1.0, 9), (1.0..=0.5, 9), (0.1..=1.0, 2)] {
        assert!(matches!(test().range_test(&mut net, &data, rates, steps), Err(Error::Setting { .. })));
    }
    assert_eq!(bits(&*net), before);
}
