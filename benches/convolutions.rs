//! Convolutions against the plain product of the same size: what gathering and scattering patches costs. The first
//! group measures the peak that both are held against.
//!
//! `cargo bench -p layerfit-benches --bench convolutions`; a filter such as `-- Avx512` picks an instruction set.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use layerfit_benches::peak;
use layerfit_core::kernels::Simd;
use layerfit_core::kernels::convolution::depthwise::{self, Positions};
use layerfit_core::kernels::convolution::{self, Convolution};
use layerfit_core::kernels::product::{Sizes, Start, Strides, product, product_transposed};
use layerfit_core::layers::panel;
use layerfit_core::{Axis, Padding, Update, Window};

/// Size, channels, kernel, padding, outputs.
type Case = (usize, usize, usize, Padding, usize);

const CASES: [Case; 6] = [
    (28, 1, 3, Padding::Valid, 32),
    (32, 3, 3, Padding::Same, 16),
    (32, 16, 3, Padding::Same, 16),
    (16, 32, 3, Padding::Same, 32),
    (8, 64, 3, Padding::Same, 64),
    (24, 32, 1, Padding::Valid, 64),
];

const DEPTHWISE: [(usize, usize, usize); 4] = [(48, 8, 1), (24, 32, 1), (12, 64, 1), (6, 128, 1)];

fn window(size: usize, kernel: usize, padding: Padding, channels: usize) -> Window {
    let axis = Axis::new(size, kernel, 1, 1, padding);
    Window { height: axis, width: axis, channels }
}

fn numbers(length: usize) -> Vec<f32> {
    (0..length).map(|i| (i % 17) as f32 * 0.1 - 0.8).collect()
}

fn name(case: Case, batch: usize) -> String {
    let (size, channels, kernel, padding, outputs) = case;
    format!("{size}x{size}x{channels} to {outputs}, {kernel}x{kernel} {padding:?}, batch {batch}")
}

fn convolutions(criterion: &mut Criterion) {
    for case in CASES {
        for batch in [1, 32, 128] {
            of(criterion, case, batch);
        }
    }
}

fn of(criterion: &mut Criterion, case: Case, batch: usize) {
    let (size, channels, kernel, padding, outputs) = case;
    let convolution = Convolution { window: window(size, kernel, padding, channels), outputs, groups: 1 };
    let (depth, positions) = (convolution.depth(), batch * convolution.window.positions());
    let (images, weight, bias) = (numbers(batch * size * size * channels), numbers(depth * outputs), numbers(outputs));
    let (mut output, mut images_slope) = (vec![0.0; positions * outputs], vec![0.0; images.len()]);
    let (slope, mut gradient) = (numbers(output.len()), vec![0.0; weight.len()]);
    let room = if batch == 1 { panel::inference(depth, positions) } else { panel::training(depth) };
    let room = std::env::var("COLUMNS").ok().map_or(room, |columns| columns.parse::<usize>().expect("a number") * depth);
    let mut room = vec![0.0; room];
    let mut group = criterion.benchmark_group(name(case, batch));
    group.throughput(Throughput::Elements(2 * (positions * depth * outputs) as u64));
    for simd in Simd::available().filter(|simd| *simd != Simd::PORTABLE) {
        group.bench_function(BenchmarkId::new("forward", format!("{simd:?}")), |bencher| {
            bencher.iter(|| {
                convolution::forward(simd, &convolution, black_box(&images), &weight, &bias, &mut room, black_box(&mut output));
            });
        });
        if batch == 1 {
            continue;
        }
        group.bench_function(BenchmarkId::new("weight gradient", format!("{simd:?}")), |bencher| {
            bencher.iter(|| {
                let (images, gradient) = (black_box(&images), black_box(&mut gradient));
                convolution::weight_gradient(simd, &convolution, images, &slope, &mut room, gradient, Update::Replace);
            });
        });
        group.bench_function(BenchmarkId::new("input gradient", format!("{simd:?}")), |bencher| {
            bencher.iter(|| {
                let (slope, images_slope) = (black_box(&slope), black_box(&mut images_slope));
                convolution::input_gradient(simd, &convolution, slope, &weight, &mut room, images_slope);
            });
        });
        if batch > 32 {
            continue;
        }
        let patches = numbers(positions * depth);
        group.bench_function(BenchmarkId::new("product", format!("{simd:?}")), |bencher| {
            let (sizes, strides) = (Sizes { rows: outputs, columns: positions, depth }, Strides { depth: 1, column: depth });
            bencher.iter(|| {
                product(simd, sizes, &weight, black_box(&patches), strides, Start::Bias, &bias, black_box(&mut output));
            });
        });
        group.bench_function(BenchmarkId::new("product for the weights", format!("{simd:?}")), |bencher| {
            let (sizes, strides) = (Sizes { rows: outputs, columns: depth, depth: positions }, Strides { depth, column: 1 });
            bencher
                .iter(|| product(simd, sizes, &slope, black_box(&patches), strides, Start::Zero, &[], black_box(&mut gradient)));
        });
        let mut patches = patches;
        group.bench_function(BenchmarkId::new("product for the input", format!("{simd:?}")), |bencher| {
            let sizes = Sizes { rows: depth, columns: positions, depth: outputs };
            let strides = Strides { depth: 1, column: outputs };
            bencher.iter(|| {
                product_transposed(simd, sizes, &weight, &slope, strides, Start::Zero, &[], black_box(&mut patches));
            });
        });
    }
}

fn depthwise(criterion: &mut Criterion) {
    const BATCH: usize = 8;
    for (size, channels, multiplier) in DEPTHWISE {
        let window = window(size, 3, Padding::Same, channels);
        let images = numbers(BATCH * size * size * channels);
        let positions = Positions::all(window, multiplier, images.len());
        let (weight, slope) = (numbers(9 * positions.outputs()), numbers(positions.count * positions.outputs()));
        let (mut output, mut gradient, mut images_slope) = (slope.clone(), weight.clone(), images.clone());
        let mut group = criterion.benchmark_group(format!("depthwise {size}x{size}x{channels}, 3x3, batch {BATCH}"));
        group.throughput(Throughput::Elements(2 * (positions.count * weight.len()) as u64));
        for simd in Simd::available() {
            group.bench_function(BenchmarkId::new("forward", format!("{simd:?}")), |bencher| {
                bencher.iter(|| depthwise::forward(simd, &positions, black_box(&images), &weight, &[], black_box(&mut output)));
            });
            group.bench_function(BenchmarkId::new("weight gradient", format!("{simd:?}")), |bencher| {
                bencher.iter(|| {
                    let gradient = black_box(&mut gradient);
                    depthwise::weight_gradient(simd, &positions, Update::Replace, black_box(&images), &slope, gradient);
                });
            });
            group.bench_function(BenchmarkId::new("input gradient", format!("{simd:?}")), |bencher| {
                bencher.iter(|| {
                    images_slope.fill(0.0);
                    depthwise::add_input_gradient(simd, &positions, &weight, black_box(&slope), black_box(&mut images_slope));
                });
            });
        }
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_millis(600)).warm_up_time(Duration::from_millis(150)).sample_size(20);
    targets = peak, convolutions, depthwise
}
criterion_main!(benches);
