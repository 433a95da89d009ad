//! A training step in memory that is no heap: the loop it stands for, number by number, without an allocation.
#![cfg(feature = "std")]

#[path = "../core/tests/counting/mod.rs"]
mod counting;

use std::sync::Mutex;

use counting::allocations;
use layerfit::prelude::*;
use layerfit::{Pass, optimizers, zeroed};

network! {
    /// With a penalty, chance and statistics.
    pub struct Mixed: [3] -> [2] {
        hidden: Dense(5, l2: 1e-2, bias: false) -> BatchNorm -> Tanh -> Dropout(0.2),
        scores: Dense(2),
    }
}

/// All that a training needs.
struct Training {
    net: Mixed,
    pass: Pass<Mixed, 4>,
    slots: [Mixed; 1],
}

static TRAINING: Mutex<Training> = Mutex::new(Training { net: zeroed(), pass: Pass::new(), slots: zeroed() });

fn batch() -> (SMatrix<f32, 3, 4>, [Class<2>; 4]) {
    let inputs = SMatrix::from_fn(|row, column| (row * 4 + column) as f32 * 0.3 - 1.5);
    (inputs, [0, 1, 1, 0].map(|class| Class::new(class).expect("there are two")))
}

fn numbers(net: &Mixed) -> Vec<f32> {
    (0..Mixed::<f32>::TENSORS).flat_map(|index| net.tensor(index).to_vec()).collect()
}

#[test]
fn a_step_is_that_of_the_loop_and_allocates_nothing() {
    let (inputs, targets) = batch();
    let mut training = TRAINING.lock().expect("no test has failed with it");
    let Training { net, pass, slots } = &mut *training;
    net.initialize(&mut rng(3));
    let sgd = Sgd::new(0.1).momentum(0.9);
    let mut optimizer = optimizers::State::new_in(sgd, slots).expect("there is a slot");

    let mut expected = Mixed::init(&mut rng(3));
    let (mut expected_pass, mut expected_optimizer) = (Mixed::pass::<4>(), sgd.state_for(&*expected));
    let (mut random, mut expected_random) = (rng(5), rng(5));
    let mut losses = Vec::new();
    for _ in 0..20 {
        let before = allocations();
        let loss = net.train_step(&inputs, &targets, &CrossEntropy, pass, &mut optimizer, &mut random);
        assert_eq!(allocations(), before);

        let penalty = f64::from(expected.penalty(layerfit::kernels::Simd::detect()));
        let outputs = expected.forward(&inputs, &mut expected_pass, &mut expected_random);
        let (expected_loss, slope) = CrossEntropy.loss_and_gradient(outputs, &targets);
        let gradients = expected.backward(&slope, &mut expected_pass);
        expected_optimizer.step(&mut expected, gradients);
        assert!(penalty > 0.0 && (loss - penalty - f64::from(expected_loss)).abs() < 1e-6, "{loss} {expected_loss} {penalty}");
        assert_eq!(numbers(net), numbers(&expected));
        losses.push(loss);
    }
    let mean = |losses: &[f64]| losses.iter().sum::<f64>() / losses.len() as f64;
    assert!(mean(&losses[15..]) < 0.8 * mean(&losses[..5]), "{losses:?}");
}
