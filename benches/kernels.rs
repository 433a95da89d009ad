//! The kernels at the shapes of real layers: products in floating-point operations, element-wise parts in bytes.
//!
//! `cargo bench -p layerfit-benches --bench kernels`; a filter such as `-- Avx512` picks an instruction set.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use layerfit_core::kernels::product::{Sizes, Start, Strides, product, product_transposed, sum_columns};
use layerfit_core::kernels::{Simd, reduce};
use layerfit_core::layers::Relu;

/// Rows, depth and columns.
type Shape = (usize, usize, usize);

/// `y = W x + b` of a batch: dense layers, gates, convolutions.
const BATCHES: [Shape; 10] = [
    (64, 784, 32),
    (64, 784, 256),
    (64, 64, 32),
    (10, 64, 32),
    (128, 5408, 32),
    (256, 96, 32),
    (32, 9, 676),
    (16, 144, 1024),
    (64, 576, 64),
    (512, 784, 128),
];
/// The same of a single sample.
const SINGLES: [Shape; 7] = [(64, 784, 1), (64, 64, 1), (10, 64, 1), (256, 64, 1), (128, 5408, 1), (32, 32, 1), (128, 64, 1)];
/// `dW = Σ dy xᵀ`: the depth is the batch.
const WEIGHT_GRADIENTS: [Shape; 3] = [(64, 32, 784), (64, 256, 784), (10, 32, 64)];
/// `dx = Wᵀ dy`.
const INPUT_GRADIENTS: [Shape; 4] = [(784, 64, 32), (64, 64, 32), (64, 10, 32), (784, 512, 128)];

/// Numbers of which no two neighbours are equal, beginning at a multiple of 64 bytes: where a network should keep its weights.
struct Numbers(Vec<f32>, usize);

impl Numbers {
    fn new(length: usize) -> Self {
        let numbers: Vec<f32> = (0..length + 16).map(|i| (i % 17) as f32 * 0.1 - 0.8).collect();
        let first = numbers.as_ptr().align_offset(64).min(16);
        Self(numbers, first)
    }
    fn slice(&self) -> &[f32] {
        &self.0[self.1..]
    }
    fn slice_mut(&mut self) -> &mut [f32] {
        &mut self.0[self.1..]
    }
}

type Product = fn(Simd, Sizes, &[f32], &[f32], Strides, Start, &[f32], &mut [f32]);

fn products(criterion: &mut Criterion, name: &str, shapes: &[Shape], kernel: Product, start: Start) {
    let mut group = criterion.benchmark_group(name);
    for &(rows, depth, columns) in shapes {
        let (left, right, bias) = (Numbers::new(rows * depth), Numbers::new(depth * columns), Numbers::new(rows));
        let mut result = Numbers::new(rows * columns);
        let strides = match start {
            Start::Bias => Strides { depth: 1, column: depth },
            _ => Strides { depth: columns, column: 1 },
        };
        group.throughput(Throughput::Elements(2 * (rows * depth * columns) as u64));
        for simd in Simd::available().filter(|simd| *simd != Simd::PORTABLE) {
            group.bench_function(BenchmarkId::new(format!("{rows}x{depth}x{columns}"), format!("{simd:?}")), |bencher| {
                let sizes = Sizes { rows, columns, depth };
                bencher.iter(|| {
                    let (left, right) = (black_box(left.slice()), black_box(right.slice()));
                    kernel(simd, sizes, left, right, strides, start, bias.slice(), black_box(result.slice_mut()));
                });
            });
        }
    }
}

fn all_products(criterion: &mut Criterion) {
    products(criterion, "batch", &BATCHES, product, Start::Bias);
    products(criterion, "single sample", &SINGLES, product, Start::Bias);
    products(criterion, "weight gradient", &WEIGHT_GRADIENTS, product, Start::Zero);
    products(criterion, "input gradient", &INPUT_GRADIENTS, product_transposed, Start::Bias);
}

fn parts(criterion: &mut Criterion) {
    const LENGTH: usize = 64 * 256;
    let mut group = criterion.benchmark_group("element by element");
    let input = Numbers::new(LENGTH);
    let input = &input.slice()[..LENGTH];
    let mut output = Numbers::new(LENGTH);
    let output = &mut output.slice_mut()[..LENGTH];
    for simd in Simd::available() {
        let level = format!("{simd:?}");
        group.throughput(Throughput::Bytes(2 * 4 * LENGTH as u64));
        group.bench_function(BenchmarkId::new("relu", &level), |bencher| {
            bencher.iter(|| Relu.forward(simd, black_box(input), black_box(&mut *output)));
        });
        group.bench_function(BenchmarkId::new("relu backward", &level), |bencher| {
            bencher.iter(|| Relu.backward(simd, black_box(input), black_box(&mut *output)));
        });
        group.throughput(Throughput::Bytes(4 * LENGTH as u64));
        group.bench_function(BenchmarkId::new("sum of columns", &level), |bencher| {
            bencher.iter(|| sum_columns(simd, 64, black_box(input), Start::Zero, black_box(&mut output[..64])));
        });
        group.bench_function(BenchmarkId::new("sum of squares", &level), |bencher| {
            bencher.iter(|| reduce::sum_of_squares(simd, black_box(input)));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200));
    targets = all_products, parts
}
criterion_main!(benches);
