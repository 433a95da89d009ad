//! Training steps and their parts, and the inference of one sample.
//!
//! `cargo bench -p layerfit-benches --bench training`; a filter such as `-- 784` picks a group. Parts are given in floating-point operations per second where
//! they multiply matrices, in bytes per second where they pass over memory. The limits to hold them against:
//!
//! * The first group measures the peak: fused multiply-adds in registers and nothing else. Forward, backward and step are shares of it. A
//!   product of full tiles reaches 0.9; one of few rows (the last layer: 10 of 16 lanes) or few samples less.
//! * The optimizer reads parameter, gradient and two slots and writes three of them back: 28 bytes for each parameter. Where these fit the
//!   second-level cache, the limit of Adam is one correctly rounded root and one division a parameter: on Cascade Lake 12 and 10 cycles
//!   for 16 of each, whatever the width of the vectors, so 22 cycles for 448 bytes.
//! * The loss is a chain of short sums for each sample, bound by their latency; gathering is a copy, bound by the memory of the samples.
//! * A single sample reads every weight once, for two operations: the limit is the bandwidth of the cache in which the weights lie.
//!
//! The learning rate is tiny, so that a thousand steps on one batch leave everything as it is, and measure the same.

use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use layerfit::data::{Dataset, Samples};
use layerfit::kernels::Simd;
use layerfit::optimizers::State;
use layerfit::prelude::*;
use layerfit::rand::{Rng, RngExt};
use layerfit::{Generator, Pass, Sample};
use layerfit_benches::peak;

network! {
    /// The network of the reference figures.
    struct Wide: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }
}

network! {
    /// That of the example `digits`.
    struct Digits: [64] -> [10] {
        Dense(64) -> Relu,
        Dense(32) -> Relu,
        Dense(10),
    }
}

network! {
    /// Everything that regularizes.
    #[quiet(bias_before_batch_norm)]
    struct Regularized: [784] -> [10] {
        Dense(512, l2: 1e-4) -> BatchNorm -> Relu -> Dropout(0.5),
        Dense(10, l2: 1e-4),
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

/// Samples in memory: numbers between 0 and 1, and their classes.
fn samples<const N: usize>(count: usize, rng: &mut Generator) -> Samples<SVector<f32, N>, Class<10>> {
    let inputs = (0..count).map(|_| SVector::from_fn(|_, _| rng.random::<f32>())).collect();
    let labels: Vec<usize> = (0..count).map(|_| rng.random_range(0..10)).collect();
    Samples::from_labels(inputs, &labels).expect("ten classes")
}

/// All that a step works on.
struct Training<N: Network, const B: usize> {
    net: Box<N>,
    pass: Box<Pass<N, B>>,
    state: State<Adam, N>,
    targets: Vec<Class<10>>,
    rng: Generator,
}

impl<const IN: usize, N, const B: usize> Training<N, B>
where
    N: Network<Scalar = f32, Input = SVector<f32, IN>, Output = SVector<f32, 10>>,
{
    fn new() -> Self {
        let mut rng = rng(1);
        let net = N::init(&mut rng);
        let state = Adam::new(1e-12).state_for(&*net);
        let mut training = Self { net, pass: N::pass(), state, targets: vec![Class::new(0).expect("a class"); B], rng };
        let data = samples::<IN>(4 * B, &mut training.rng);
        training.gather(&data, 0);
        training.forward();
        training.loss();
        training.backward();
        training
    }

    /// Every fifth sample, as if they had been shuffled.
    fn gather(&mut self, data: &Samples<SVector<f32, IN>, Class<10>>, first: usize) {
        for index in 0..B {
            let place = <N::Input as Sample>::place_mut::<B>(&mut self.pass.input, index).expect("a place in the batch");
            data.read((first + 5 * index) % data.len(), place, &mut self.targets[index]).expect("a sample");
        }
    }

    fn forward(&mut self) {
        self.pass.forward(&self.net, B, &mut self.rng as &mut dyn Rng);
    }

    fn loss(&mut self) -> f64 {
        let Pass { output, slope, .. } = &mut *self.pass;
        CrossEntropy.evaluate(Simd::detect(), output.as_slice(), &self.targets, Some(slope.as_mut_slice()))
    }

    fn backward(&mut self) {
        self.pass.backward(&self.net, B, None);
    }

    fn optimizer(&mut self) {
        self.state.step(&mut self.net, &self.pass.gradients);
    }

    fn step(&mut self) -> f64 {
        self.forward();
        let loss = self.loss();
        self.backward();
        self.optimizer();
        loss
    }
}

type Group<'a> = BenchmarkGroup<'a, WallTime>;

fn steps<const IN: usize, N, const B: usize>(criterion: &mut Criterion, name: &str, first_layer: u64)
where
    N: Network<Scalar = f32, Input = SVector<f32, IN>, Output = SVector<f32, 10>>,
{
    let mut group: Group<'_> = criterion.benchmark_group(format!("{name}, batch {B}"));
    let mut training = Training::<N, B>::new();
    let data = samples::<IN>(4 * B, &mut training.rng);
    let forward = 2 * N::MACS * B as u64;
    // Nobody asks for the gradient of the input.
    let backward = 2 * forward - 2 * first_layer * B as u64;
    let mut first = 0;
    group.throughput(Throughput::Elements(forward + backward));
    group.bench_function("step", |bencher| bencher.iter(|| training.step()));
    group.throughput(Throughput::Elements(forward));
    group.bench_function("forward", |bencher| bencher.iter(|| training.forward()));
    group.throughput(Throughput::Elements(backward));
    group.bench_function("backward", |bencher| bencher.iter(|| training.backward()));
    group.throughput(Throughput::Bytes((4 * 2 * 10 * B) as u64));
    group.bench_function("loss", |bencher| bencher.iter(|| training.loss()));
    group.throughput(Throughput::Bytes(28 * N::PARAMETERS as u64));
    group.bench_function("optimizer", |bencher| bencher.iter(|| training.optimizer()));
    group.throughput(Throughput::Bytes((4 * 2 * IN * B) as u64));
    group.bench_function("gather", |bencher| {
        bencher.iter(|| {
            first += 1;
            training.gather(&data, first);
        });
    });
    group.finish();
}

fn inference<const IN: usize, N>(criterion: &mut Criterion, name: &str)
where
    N: Network<Scalar = f32, Input = SVector<f32, IN>, Output = SVector<f32, 10>>,
{
    let mut rng = rng(2);
    let (net, input) = (N::init(&mut rng), SVector::<f32, IN>::from_fn(|_, _| rng.random::<f32>()));
    let mut memory = layerfit::zeroed_box::<N::Arena>();
    let mut group = criterion.benchmark_group("inference of one sample");
    group.throughput(Throughput::Bytes(4 * N::PARAMETERS as u64));
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            black_box(net.infer_one(Simd::detect(), black_box(input.as_slice()), &mut memory)[0]);
        });
    });
    group.finish();
}

fn networks(criterion: &mut Criterion) {
    steps::<784, Wide, 32>(criterion, "784-64-64-10", 784 * 64);
    steps::<784, Wide, 256>(criterion, "784-64-64-10", 784 * 64);
    steps::<784, Tutorial, 32>(criterion, "convolution 32, 5408-128-10", 26 * 26 * 9 * 32);
    steps::<784, Tutorial, 128>(criterion, "convolution 32, 5408-128-10", 26 * 26 * 9 * 32);
    steps::<64, Digits, 32>(criterion, "digits 64-64-32-10", 64 * 64);
    steps::<784, Regularized, 128>(criterion, "784-512-10, normalized, dropout, l2", 784 * 512);
    inference::<784, Wide>(criterion, "784-64-64-10");
    inference::<784, Tutorial>(criterion, "convolution 32, 5408-128-10");
    inference::<64, Digits>(criterion, "digits 64-64-32-10");
    inference::<784, Regularized>(criterion, "784-512-10, normalized, dropout, l2");
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200)).sample_size(50);
    targets = peak, networks
}
criterion_main!(benches);
