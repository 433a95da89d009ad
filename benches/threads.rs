//! Training steps without threads, with one and with two, in different numbers of shards.
//!
//! `cargo bench -p layerfit-benches --bench threads`. The machine must have two cores free. The learning rate is tiny, so that a thousand
//! steps on one batch leave everything as it is, and measure the same.

use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use layerfit::kernels::Simd;
use layerfit::optimizers::State;
use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::train::Shards;
use layerfit::{Generator, Pass, Sample};

network! {
    /// Small and fast.
    struct Wide: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }
}

network! {
    /// The convolutional network of the tutorials.
    struct Tutorial: [28, 28, 1] -> [10] {
        Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        Flatten -> Dense(128) -> Relu,
        Dense(10),
    }
}

network! {
    /// That of texts.
    struct Text: [u16; 64] -> [2] {
        Embedding(5000, 32) -> Bidirectional(Lstm(64)),
        Dense(64) -> Relu,
        Dense(2),
    }
}

/// All that a step works on.
struct Training<N: Network, const OUT: usize, const B: usize> {
    net: Box<N>,
    pass: Box<Pass<N, B>>,
    state: State<Adam, N>,
    targets: Vec<Class<OUT>>,
    rng: Generator,
}

impl<N: Network<Scalar = f32, Output = SVector<f32, OUT>>, const OUT: usize, const B: usize> Training<N, OUT, B> {
    fn new(sample: impl Fn(&mut Generator) -> N::Input) -> Self {
        let mut rng = rng(1);
        let (net, mut pass) = (N::init(&mut rng), N::pass::<B>());
        for index in 0..B {
            sample(&mut rng).write::<B>(&mut pass.input, index);
        }
        let targets = (0..B).map(|_| Class::new(rng.random_range(0..OUT)).expect("a class")).collect();
        let state = Adam::new(1e-12).state_for(&*net);
        Self { net, pass, state, targets, rng }
    }

    fn loss(&mut self) {
        let Pass { output, slope, .. } = &mut *self.pass;
        CrossEntropy.evaluate(Simd::detect(), output.as_slice(), &self.targets, Some(slope.as_mut_slice()));
    }

    fn alone(&mut self) {
        self.pass.forward(&self.net, B, &mut self.rng);
        self.loss();
        self.pass.backward(&self.net, B, None);
        self.state.step(&mut self.net, &self.pass.gradients);
    }

    fn in_shards(&mut self, shards: &mut Shards<N, B>) {
        shards.forward(&self.net, &mut self.pass, B, &mut self.rng);
        self.loss();
        shards.backward(&self.net, &mut self.pass, B, None);
        shards.step(&mut self.state, &mut self.net, &self.pass.gradients);
    }
}

fn steps<N, const OUT: usize, const B: usize>(criterion: &mut Criterion, name: &str, sample: impl Fn(&mut Generator) -> N::Input)
where
    N: Network<Scalar = f32, Output = SVector<f32, OUT>>,
{
    let mut group = criterion.benchmark_group(format!("{name}, batch {B}"));
    let mut training = Training::<N, OUT, B>::new(sample);
    group.bench_function("no threads", |bencher| bencher.iter(|| training.alone()));
    for count in [2, 4, 8] {
        for threads in [1, 2] {
            let mut shards = Shards::of(threads, count).expect("threads");
            let name = format!("{threads} threads, {count} shards");
            group.bench_function(name, |bencher| bencher.iter(|| training.in_shards(&mut shards)));
        }
    }
    group.finish();
}

fn image(rng: &mut Generator) -> SVector<f32, 784> {
    SVector::from_fn(|_, _| rng.random::<f32>())
}

fn text(rng: &mut Generator) -> SVector<u16, 64> {
    SVector::from_fn(|_, _| rng.random_range(0..5000))
}

fn networks(criterion: &mut Criterion) {
    steps::<Wide, 10, 128>(criterion, "A", image);
    steps::<Wide, 10, 512>(criterion, "A", image);
    steps::<Tutorial, 10, 32>(criterion, "B", image);
    steps::<Tutorial, 10, 128>(criterion, "B", image);
    steps::<Tutorial, 10, 512>(criterion, "B", image);
    steps::<Text, 2, 32>(criterion, "C", text);
    steps::<Text, 2, 128>(criterion, "C", text);
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200)).sample_size(50);
    targets = networks
}
criterion_main!(benches);
