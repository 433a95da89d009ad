//! A training step allocates nothing, nor does the inference of a sample.
#![cfg(feature = "std")]

#[path = "../core/tests/counting/mod.rs"]
mod counting;

use std::cell::Cell;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use counting::allocations;
use layerfit::Result;
use layerfit::data::augment::Augmentation;
use layerfit::data::{Dataset, Samples};
use layerfit::prelude::*;
use layerfit::rand::Rng;

network! {
    /// Three layers.
    pub struct Small: [5] -> [3] {
        Dense(7) -> Relu,
        Dense(6) -> Relu,
        Dense(3),
    }
}

network! {
    /// Of everything that keeps something between forward and backward.
    #[quiet(bias_before_batch_norm)]
    pub struct Mixed: [5] -> [3] {
        hidden: Dense(48, l2: 1e-4) -> BatchNorm -> Gelu -> Dropout(0.2),
        block: Block -> LayerNorm,
        Dense(24, l1: 1e-5) -> PRelu,
        Dense(3),
    }
}

network! {
    /// A part of [`Mixed`].
    pub struct Block: [48] -> [33] {
        Dense(33, bias: false) -> Tanh -> Dropout(0.1),
    }
}

network! {
    /// Everything that graphs have.
    pub struct Graph: (x: [5], y: [7]) -> (scores: [3], value: [1]) {
        seen: x -> Dense(6, l2: 1e-4) -> BatchNorm -> Dropout(0.1) -> Tanh,
        joined: Concat(x, seen, y) -> Repeat(2, Dense(5) -> LayerNorm -> Relu),
        again: joined * x -> seen,
        sum: again - seen + again,
        value: sum -> Dense(1),
        scores: sum -> Dense(3),
    }
}

/// Samples that notice how many allocations there were when each was read.
struct Watched {
    samples: Samples<SVector<f32, 5>, Class<3>>,
    reads: AtomicUsize,
    at_first: AtomicUsize,
    at_last: AtomicUsize,
}

impl Dataset for Watched {
    type Input = SVector<f32, 5>;
    type Target = Class<3>;

    fn len(&self) -> usize {
        self.samples.len()
    }
    fn read(&self, index: usize, input: &mut [f32], target: &mut Class<3>) -> Result<()> {
        if self.reads.fetch_add(1, Relaxed) == 0 {
            self.at_first.store(allocations(), Relaxed);
        }
        self.at_last.store(allocations(), Relaxed);
        self.samples.read(index, input, target)
    }
}

fn watched(count: usize) -> Watched {
    let labels: Vec<_> = (0..count).map(|index| index % 3).collect();
    let samples = Samples::from_labels(vec![SVector::from([0.1, 0.2, 0.3, 0.4, 0.5]); count], &labels).unwrap();
    Watched { samples, reads: 0.into(), at_first: 0.into(), at_last: 0.into() }
}

network! {
    /// Everything that reads sequences.
    pub struct Sequence: [u16; 9] -> [3] {
        words: Embedding(8, 6, mask_zero: true) -> LearnedPositions,
        seen: MultiHeadAttention(heads: 2, dropout: 0.1),
        both: words + seen -> LayerNorm -> Bidirectional(Lstm(5, sequence: true, recurrent_dropout: 0.2)),
        read: Gru(4, sequence: true, stateful: true) -> Reverse -> SimpleRnn(4, sequence: true),
        pooled: GlobalAvgPool,
        last: read -> LastStep,
        joined: Concat(pooled, last) -> Dense(3),
    }
}

#[test]
fn the_counter_counts() {
    let before = allocations();
    std::hint::black_box(Box::new(1));
    assert_eq!(allocations() - before, 1);
}

/// From the first sample of the first epoch to the end of the second: all steps, both validations, the history.
macro_rules! train {
    ($network:ident) => {
        let (data, held_out) = (watched(100), watched(50));
        let mut net = $network::init(&mut rng(1));
        let after_steps = Cell::new(0);
        let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<16>().epochs(2).clip_norm(1.0).clip_value(0.5);
        trainer.validate(&held_out).on_epoch(|_| after_steps.set(allocations())).fit(&mut net, &data).unwrap();

        assert_eq!((data.reads.load(Relaxed), held_out.reads.load(Relaxed)), (200, 100));
        assert_eq!(after_steps.get() - data.at_first.load(Relaxed), 0);
        assert_eq!(held_out.at_last.load(Relaxed) - data.at_first.load(Relaxed), 0);
    };
}

#[test]
fn the_trainer_allocates_nothing_in_its_steps() {
    train!(Small);
    train!(Mixed);
}

/// Every batch that is read ahead has its place from the beginning. What is left is the memory with which each thread waits for the other, for each of three
/// channels, whenever it first does: far fewer than the 35 steps.
#[test]
fn reading_ahead_allocates_nothing_in_the_steps() {
    let data = watched(100);
    let mut net = Mixed::init(&mut rng(1));
    let mut epochs = Vec::with_capacity(8);
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<16>().epochs(5).read_ahead(3);
    trainer.on_epoch(|_| epochs.push(allocations())).fit(&mut net, &data).unwrap();
    assert_eq!(data.reads.load(Relaxed), 500);
    assert!(epochs[4] - epochs[0] <= 6, "{epochs:?}");
    assert!(data.at_last.load(Relaxed) - data.at_first.load(Relaxed) <= 6);
}

/// Five numbers as an image of five rows.
#[derive(Debug)]
struct Rows(Augment);

impl Augmentation<SVector<f32, 5>> for Rows {
    fn check(&self, _: Shape) -> Result<()> {
        Augmentation::<SVector<f32, 5>>::check(&self.0, Shape::new(&[5, 1]))
    }
    fn write(&self, _: Shape, rng: &mut dyn Rng, sample: &[f32], place: &mut [f32]) {
        Augmentation::<SVector<f32, 5>>::write(&self.0, Shape::new(&[5, 1]), rng, sample, place);
    }
}

#[test]
fn augmentation_and_early_stopping_allocate_nothing_in_the_steps() {
    let augment = Augment::new().rotate(15.0).shift(0.2, 0.1).shear(0.1).zoom(0.1).flip_vertical().crop(1);
    let augment = augment.brightness(0.1).noise(0.1).cutout(2).fill(Fill::Reflect);
    let (data, held_out) = (watched(100), watched(50));
    let mut net = Mixed::init(&mut rng(1));
    let after_steps = Cell::new(0);
    let schedule = WarmUp::new(3, CosineRestarts::new(1e-3, 2).lengthen(2));
    let trainer = Trainer::new(CrossEntropy, Adam::new(schedule)).batch_size::<16>().epochs(3).augment(Rows(augment));
    let stopping = EarlyStopping::on(Metric::ValidationLoss).patience(5).restore_best();
    let trainer = trainer.validate(&held_out).early_stopping(stopping);
    trainer.on_epoch(|_| after_steps.set(allocations())).fit(&mut net, &data).unwrap();

    assert_eq!((data.reads.load(Relaxed), held_out.reads.load(Relaxed)), (300, 150));
    assert_eq!(after_steps.get() - data.at_first.load(Relaxed), 0);
}

/// Steps by hand with an optimizer, and the loss and gradient of a batch.
fn steps<O: Optimizer>(optimizer: O) {
    let (mut net, mut pass, mut random) = (Mixed::init(&mut rng(1)), Mixed::pass::<16>(), rng(2));
    let mut state = optimizer.state_for(&*net).clip_norm(1.0).clip_value(0.5);
    let inputs = SMatrix::<f32, 5, 16>::from_fn(|row, column| (row * 16 + column) as f32 / 80.0 - 0.5);
    let targets = [Class::<3>::default(); 16];
    let mut input_slope = SMatrix::<f32, 5, 16>::zeros();
    let before = allocations();
    // More than 64, for what optimizers do from time to time.
    for _ in 0..70 {
        let outputs = net.forward(&inputs, &mut pass, &mut random);
        let (_, slope) = CrossEntropy.loss_and_gradient(outputs, &targets);
        let gradients = net.backward_to_input(&slope, &mut pass, &mut input_slope);
        state.step(&mut net, gradients);
    }
    assert_eq!(allocations() - before, 0, "{:?}", state.optimizer());
    assert!(net.predict(&SVector::from_element(0.5)).iter().all(|value| value.is_finite()));
}

#[test]
fn steps_by_hand_allocate_nothing() {
    steps(Sgd::new(1e-3).momentum(0.9).nesterov());
    steps(RmsProp::new(1e-3));
    steps(Adagrad::new(1e-3));
    steps(Adadelta::new(1e-3));
    steps(Adam::new(1e-3).amsgrad());
    steps(AdamW::new(1e-3));
    steps(Nadam::new(1e-3));
    steps(Lion::new(1e-3));
}

#[test]
fn graphs_allocate_nothing() {
    let (mut net, mut pass, mut random) = (Graph::init(&mut rng(1)), Graph::pass::<16>(), rng(2));
    let mut state = Adam::new(1e-3).state_for(&*net);
    let (x, y) = (SMatrix::<f32, 5, 16>::from_element(0.3), SMatrix::<f32, 7, 16>::from_element(-0.2));
    let (targets, values) = ([Class::<3>::default(); 16], SMatrix::<f32, 1, 16>::zeros());
    let (mut x_slope, mut y_slope) = (SMatrix::<f32, 5, 16>::zeros(), SMatrix::<f32, 7, 16>::zeros());
    let mut memory = Graph::memory();
    let before = allocations();
    for _ in 0..3 {
        let (scores, value) = net.forward((&x, &y), &mut pass, &mut random);
        let (_, score_slope) = CrossEntropy.loss_and_gradient(scores, &targets);
        let (_, value_slope) = MeanSquaredError.loss_and_gradient(value, &values);
        let slopes = (&score_slope, &value_slope);
        let gradients = net.backward_to_input(slopes, &mut pass, (&mut x_slope, &mut y_slope));
        state.step(&mut net, gradients);
    }
    let sample = (&SVector::from_element(0.3), &SVector::from_element(-0.2));
    let (inferred, predicted) = (*net.infer(sample, &mut memory).0, net.predict(sample).0);
    assert_eq!(allocations() - before, 0);
    assert_eq!(inferred, predicted);
    assert!(x_slope.iter().chain(y_slope.iter()).all(|slope| *slope != 0.0));
}

#[test]
fn sequences_allocate_nothing() {
    let (mut net, mut pass, mut random) = (Sequence::init(&mut rng(1)), Sequence::pass::<16>(), rng(2));
    let mut state = Adam::new(1e-3).state_for(&*net);
    let tokens = SMatrix::<u16, 9, 16>::from_fn(|step, sample| ((step * sample) % 8) as u16);
    let targets = [Class::<3>::default(); 16];
    let (mut memory, text) = (Sequence::memory(), SVector::from_element(3));
    let before = allocations();
    for _ in 0..3 {
        let outputs = net.forward(&tokens, &mut pass, &mut random);
        let (_, slope) = CrossEntropy.loss_and_gradient(outputs, &targets);
        let gradients = net.backward(&slope, &mut pass);
        state.step(&mut net, gradients);
        pass.reset_state();
    }
    let inferred = *net.infer(&text, &mut memory);
    assert_eq!(net.predict(&text), inferred);
    assert_eq!(allocations() - before, 0);
}

#[test]
fn inference_of_a_sample_allocates_nothing() {
    let net = Mixed::init(&mut rng(1));
    let mut memory = Mixed::memory();
    let input = SVector::from([0.1, 0.2, 0.3, 0.4, 0.5]);
    let before = allocations();
    let inferred = *net.infer(&input, &mut memory);
    let predicted = net.predict(&input);
    let class = net.classify(&input);
    assert_eq!(allocations() - before, 0);
    assert_eq!((inferred, inferred.imax()), (predicted, class));
}
