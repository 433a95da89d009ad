//! Images of MNIST's size, changed as the example of the documentation changes them, on one core: samples a second.
//!
//! `cargo bench -p layerfit-benches --bench augment`. The limit is the place of every pixel: two rows of a matrix, rounded down and held
//! within the picture, then four loads that no vector instruction does faster.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use layerfit_core::data::augment::{Augment, Augmentation, Fill};
use layerfit_core::nalgebra::SVector;
use layerfit_core::{Shape, rng};

type Image = SVector<f32, 784>;

fn augment(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("28 × 28");
    group.throughput(Throughput::Elements(1));
    let (image, mut place, mut rng) = (Image::repeat(0.5), [0.0; 784], rng(1));
    let moves = Augment::new().rotate(15.0).shift(0.1, 0.1).shear(0.1).zoom(0.1);
    let cases = [
        ("moved, nearest", moves),
        ("moved, constant", moves.fill(Fill::Constant(0.0))),
        ("moved, reflect", moves.fill(Fill::Reflect)),
        ("moved, wrap", moves.fill(Fill::Wrap)),
        ("brightness", Augment::new().brightness(0.2)),
        ("noise", Augment::new().noise(0.1)),
        ("cutout", Augment::new().cutout(8)),
    ];
    for (name, rule) in cases {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let (shape, image) = (Shape::new(&[28, 28, 1]), black_box(image.as_slice()));
                Augmentation::<Image>::write(&rule, shape, &mut rng, image, &mut place);
            });
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200)).sample_size(30);
    targets = augment
}
criterion_main!(benches);
