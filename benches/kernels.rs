//! The kernels at the shapes of real layers: products in floating-point operations, to be held against the peak that the first group measures (of the
//! best instruction set), element-wise parts in bytes, to be held against a copy of as many numbers.
//!
//! `cargo bench -p layerfit-benches --bench kernels`; a filter such as `-- Avx512` picks an instruction set.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use layerfit_benches::{copy, peak};
use layerfit_core::kernels::picture::{self, Affine, Fill};
use layerfit_core::kernels::product::{Sizes, Start, Strides, product, product_transposed, sum_columns};
use layerfit_core::kernels::recurrent::{Mask, lstm, sequence, simple};
use layerfit_core::kernels::{Simd, finite, max_norm, merge, penalty, reduce, score, shards};
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
    fn all(&self) -> &[f32] {
        &self.slice()[..LENGTH]
    }
    fn all_mut(&mut self) -> &mut [f32] {
        &mut self.slice_mut()[..LENGTH]
    }
    /// A number for each unit.
    fn few_mut(&mut self) -> &mut [f32] {
        &mut self.slice_mut()[..UNITS]
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

/// What parts work on: as many numbers as `LENGTH`, and few.
struct Room {
    from: Numbers,
    other: Numbers,
    to: Numbers,
    more: Numbers,
}

/// Units of a layer with samples side by side: `LENGTH` numbers.
const UNITS: usize = 64;
const LENGTH: usize = UNITS * 256;

/// A kernel that passes over numbers: its name, how many it reads and writes, and its call.
type Part = (&'static str, usize, fn(Simd, &mut Room));

/// Layers in the file `layers`, poolings in `pooling` and optimizers in `optimizers` have their own.
const PARTS: [Part; 22] = [
    ("relu", 2 * LENGTH, |simd, room| Relu.forward(simd, room.from.all(), room.to.all_mut())),
    ("relu backward", 2 * LENGTH, |simd, room| Relu.backward(simd, room.from.all(), room.to.all_mut())),
    ("sum of columns", LENGTH, |simd, room| sum_columns(simd, UNITS, room.from.all(), Start::Zero, room.to.few_mut())),
    ("sum", LENGTH, |simd, room| _ = black_box(reduce::sum(simd, room.from.all()))),
    ("sum of squares", LENGTH, |simd, room| _ = black_box(reduce::sum_of_squares(simd, room.from.all()))),
    ("largest", LENGTH, |simd, room| _ = black_box(reduce::largest(simd, room.from.all()))),
    ("dot", 2 * LENGTH, |simd, room| _ = black_box(reduce::dot(simd, room.from.all(), room.other.all()))),
    ("all finite", LENGTH, |simd, room| _ = black_box(finite::all_finite(simd, room.from.all()))),
    ("merge: add", 3 * LENGTH, |simd, room| merge::add(simd, room.from.all(), room.other.all(), room.to.all_mut())),
    ("merge: multiply and add", 4 * LENGTH, |simd, room| {
        room.to.all_mut().fill(0.5);
        merge::multiply_add(simd, room.from.all(), room.other.all(), room.to.all_mut());
    }),
    ("penalty of squares", 3 * LENGTH, |simd, room| penalty::add_scaled(simd, 1e-9, room.from.all(), room.to.all_mut())),
    ("penalty of absolutes", 3 * LENGTH, |simd, room| penalty::add_sign(simd, 1e-9, room.from.all(), room.to.all_mut())),
    ("limit of norms", 2 * LENGTH, |simd, room| max_norm::limit_rows(simd, UNITS, 1e9, room.to.all_mut())),
    ("scale", 2 * LENGTH, |simd, room| shards::scale(simd, 1.0, room.to.all_mut())),
    ("weighted sum of two shards", 3 * LENGTH, |simd, room| {
        let parts = [(0.5, room.from.all()), (0.5, room.other.all())];
        shards::weighted_sum(simd, parts.into_iter(), room.to.all_mut());
    }),
    ("transpose", 2 * LENGTH, |simd, room| sequence::transpose(simd, UNITS, room.from.all(), room.to.all_mut())),
    ("absolute error", 2 * LENGTH, |_, room| _ = black_box(score::absolute_error(room.from.all(), room.other.all()))),
    ("picture, turned a little", 2 * LENGTH, |simd, room| {
        let turn = Affine { matrix: [[0.96, -0.28], [0.28, 0.96]], offset: [1.5, -1.5] };
        picture::warp(simd, [128, 128, 1], &turn, Fill::Nearest, room.from.all(), room.to.all_mut());
    }),
    // The gates of all samples lie in `to`; those of the states are as many as the units.
    ("gates of an Lstm", 12 * LENGTH / 4, |simd, room| {
        let (cell, hidden) = room.more.all_mut()[..LENGTH / 2].split_at_mut(LENGTH / 4);
        lstm::forward(simd, Mask::NONE, UNITS, room.to.all_mut(), cell, &mut [], hidden);
    }),
    ("gates of an Lstm, backward", 14 * LENGTH / 4, |simd, room| {
        let (before, squashed) = room.from.all()[..LENGTH / 2].split_at(LENGTH / 4);
        let (hidden, cell) = room.more.all_mut()[..LENGTH / 2].split_at_mut(LENGTH / 4);
        room.to.all_mut().copy_from_slice(room.other.all());
        hidden.fill(0.1);
        cell.fill(0.1);
        lstm::backward(simd, Mask::NONE, UNITS, before, squashed, room.to.all_mut(), hidden, cell);
    }),
    ("units of a SimpleRnn", 2 * LENGTH, |simd, room| {
        simple::forward(simd, Mask::NONE, UNITS, false, room.from.all(), room.to.all_mut())
    }),
    ("units of a SimpleRnn, backward", 5 * LENGTH, |simd, room| {
        room.more.all_mut().fill(0.1);
        simple::backward(simd, Mask::NONE, UNITS, false, room.from.all(), room.to.all_mut(), room.more.all_mut());
    }),
];

fn parts(criterion: &mut Criterion) {
    copy(criterion, 4 * LENGTH);
    let mut group = criterion.benchmark_group("element by element");
    group.measurement_time(Duration::from_millis(300)).warm_up_time(Duration::from_millis(100));
    for (name, numbers, kernel) in PARTS {
        let [from, other, to, more] = [(); 4].map(|()| Numbers::new(LENGTH));
        let mut room = Room { from, other, to, more };
        group.throughput(Throughput::Bytes(4 * numbers as u64));
        for simd in Simd::available() {
            group.bench_function(BenchmarkId::new(name, format!("{simd:?}")), |bencher| {
                bencher.iter(|| kernel(simd, black_box(&mut room)));
            });
        }
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200));
    targets = peak, all_products, parts
}
criterion_main!(benches);
