//! Layers that move numbers more than they compute with them, in bytes read and written.
//!
//! `cargo bench -p layerfit-benches --bench pooling`; a filter such as `-- Avx512` picks an instruction set.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use layerfit_core::kernels::Simd;
use layerfit_core::layers::{AvgPool2d, MaxPool2d};
use layerfit_core::{Axis, Padding, Window};

const BATCH: usize = 32;
const FLOAT: usize = size_of::<f32>();

/// Height and width, channels, size of the windows and stride.
const SHAPES: [(usize, usize, usize, usize); 5] = [(26, 32, 2, 2), (28, 1, 2, 2), (13, 3, 3, 2), (14, 64, 3, 1), (26, 20, 2, 2)];

fn numbers(length: usize) -> Vec<f32> {
    (0..length).map(|i| (i * 7 % 17) as f32 * 0.1 - 0.8).collect()
}

fn pooling(criterion: &mut Criterion) {
    for (side, channels, size, stride) in SHAPES {
        let axis = Axis::new(side, size, stride, 1, Padding::Valid);
        let window = Window { height: axis, width: axis, channels };
        let (inputs, outputs) = (window.inputs() * BATCH, window.outputs() * BATCH);
        let (input, mut slope) = (numbers(inputs), numbers(inputs));
        let (mut output, mut places) = (numbers(outputs), vec![0_u8; outputs]);
        let mut group = criterion.benchmark_group(format!("{side}x{side}x{channels}, {size}x{size} by {stride}"));
        let (values, kept) = ((FLOAT * (inputs + outputs)) as u64, outputs as u64);
        for simd in Simd::available() {
            let level = format!("{simd:?}");
            group.throughput(Throughput::Bytes(values + kept));
            group.bench_function(BenchmarkId::new("max", &level), |bencher| {
                bencher.iter(|| MaxPool2d::new(window).forward(simd, black_box(&input), black_box(&mut output), &mut places));
            });
            group.bench_function(BenchmarkId::new("max backward", &level), |bencher| {
                bencher.iter(|| MaxPool2d::new(window).backward(simd, &places, black_box(&output), Some(black_box(&mut slope))));
            });
            group.throughput(Throughput::Bytes(values));
            group.bench_function(BenchmarkId::new("max inference", &level), |bencher| {
                bencher.iter(|| MaxPool2d::new(window).infer(simd, black_box(&input), black_box(&mut output)));
            });
            group.bench_function(BenchmarkId::new("average", &level), |bencher| {
                bencher.iter(|| AvgPool2d::new(window).forward(simd, black_box(&input), black_box(&mut output)));
            });
            group.bench_function(BenchmarkId::new("average backward", &level), |bencher| {
                bencher.iter(|| AvgPool2d::new(window).backward(simd, black_box(&output), Some(black_box(&mut slope))));
            });
        }
        group.throughput(Throughput::Bytes(2 * (FLOAT * inputs) as u64));
        group.bench_function("copy of the input", |bencher| {
            bencher.iter(|| black_box(&mut slope).copy_from_slice(black_box(&input)));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_millis(500)).warm_up_time(Duration::from_millis(100)).sample_size(20);
    targets = pooling
}
criterion_main!(benches);
