//! The benchmarks are in the files beside this one: `cargo bench -p layerfit-benches --bench training`. They are a package of their own so that
//! nobody else has to build what measures them.
//!
//! Here are the limits that several of them are held against, and the networks that several of them measure.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use layerfit::kernels::{self, Simd};

/// The peak: multiplications with addition in registers and nothing else, as operations a second.
pub fn peak(criterion: &mut Criterion) {
    const ROUNDS: u32 = 1_000;
    let mut group = criterion.benchmark_group("peak");
    group.throughput(Throughput::Elements(kernels::peak::multiply_adds(Simd::detect(), ROUNDS)));
    group.bench_function("multiply-adds", |bencher| bencher.iter(|| kernels::peak::multiply_adds(Simd::detect(), ROUNDS)));
    group.finish();
}

const PAGE: usize = 4096;

/// A copy of as many bytes: what is read and what is written both count.
pub fn copy(criterion: &mut Criterion, bytes: usize) {
    let mut group = criterion.benchmark_group("copy");
    let (from, mut to) = (vec![1_u8; bytes], vec![0_u8; bytes + 2 * PAGE]);
    // Half a page apart, whatever the allocator does: where both have the same place in a page, some processors copy twenty times slower.
    let apart = (from.as_ptr().addr() + PAGE + PAGE / 2).wrapping_sub(to.as_ptr().addr()) % PAGE;
    let to = &mut to[apart..][..bytes];
    group.throughput(Throughput::Bytes(2 * bytes as u64));
    group.bench_function(format!("{bytes} bytes"), |bencher| {
        bencher.iter(|| black_box(&mut *to).copy_from_slice(black_box(&from)))
    });
    group.finish();
}

/// One layer each, of which times of other libraries are known: what a step of a stream is measured with.
pub mod streams {
    use layerfit::prelude::*;

    const STEPS: usize = 1024;

    network! {
        pub struct Dense64: [STEPS, 64] -> [STEPS, 64] { Dense(64) }
        pub struct Conv16: [STEPS, 16] -> [STEPS, 16] { Conv1d(16, kernel: 3, padding: causal) }
        pub struct Gru16: [STEPS, 16] -> [STEPS, 16] { Gru(16, sequence: true) }
        pub struct Gru32: [STEPS, 32] -> [STEPS, 32] { Gru(32, sequence: true) }
        pub struct Lstm16: [STEPS, 16] -> [STEPS, 16] { Lstm(16, sequence: true) }
        pub struct Lstm32: [STEPS, 32] -> [STEPS, 32] { Lstm(32, sequence: true) }
        pub struct Lstm64: [STEPS, 64] -> [STEPS, 64] { Lstm(64, sequence: true) }
    }
}
