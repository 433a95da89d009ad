//! Whether augmented images come as fast as the network of the MNIST example takes them: samples a second of an epoch, of each part and of both together.
//!
//! `cargo bench -p layerfit-benches --bench pipeline`. With `read_ahead` a second core augments; both together then take as long as the slower of the two alone,
//! at best.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use layerfit::Shape;
use layerfit::data::augment::Augmentation;
use layerfit::prelude::*;
use layerfit::rand::RngExt;

network! {
    /// That of `examples/mnist_cnn.rs`.
    #[quiet(bias_before_batch_norm)]
    struct Mnist: [28, 28, 1] -> [10] {
        features: Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        hidden: Flatten -> Dense(128, init: he_normal, l2: 1e-4) -> BatchNorm -> Relu -> Dropout(0.5),
        scores: Dense(10),
    }
}

/// Images in an epoch.
const IMAGES: usize = 1024;

type Image = SVector<f32, 784>;

fn images() -> Samples<Image, Class<10>> {
    let mut rng = rng(1);
    let inputs = (0..IMAGES).map(|_| Image::from_fn(|_, _| rng.random::<f32>())).collect();
    let targets = (0..IMAGES).map(|index| Class::new(index % 10).expect("a class")).collect();
    Samples::new(inputs, targets).expect("as many targets as inputs")
}

fn rule() -> Augment {
    Augment::new().rotate(15.0).shift(0.1, 0.1).shear(0.1).zoom(0.1)
}

fn epochs(criterion: &mut Criterion) {
    let (data, mut net) = (images(), Mnist::init(&mut rng(1)));
    let mut group = criterion.benchmark_group("an epoch of 28 × 28 images");
    group.throughput(Throughput::Elements(IMAGES as u64));
    group.bench_function("augmentation alone", |bencher| {
        let (mut place, mut rng) = (Image::zeros(), rng(1));
        bencher.iter(|| {
            for image in data.inputs() {
                let shape = Shape::new(&[28, 28, 1]);
                Augmentation::<Image>::write(&rule(), shape, &mut rng, image.as_slice(), place.as_mut_slice());
                black_box(&place);
            }
        });
    });
    let trainer = || Trainer::new(CrossEntropy, Adam::new(1e-9)).batch_size::<128>();
    group.bench_function("training alone", |bencher| bencher.iter(|| trainer().fit(&mut net, &data).expect("an epoch")));
    group.bench_function("one after the other", |bencher| {
        bencher.iter(|| trainer().augment(rule()).fit(&mut net, &data).expect("an epoch"));
    });
    group.bench_function("read ahead", |bencher| {
        bencher.iter(|| trainer().augment(rule()).read_ahead(4).fit(&mut net, &data).expect("an epoch"));
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(6)).warm_up_time(Duration::from_millis(500)).sample_size(10);
    targets = epochs
}
criterion_main!(benches);
