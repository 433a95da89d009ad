//! One step of a stream through a layer: what a network of audio or sensors does for every sample of its signal.
//!
//! `cargo bench -p layerfit-benches --bench streaming`; `benches/peers/streams` compares the same cases with RTNeural, a C++ library for the same purpose. (On
//! another machine, with AVX-512, that took 55 ns for Dense 64→64, 21 ns for Conv1d 16→16, 51 and 108 ns for Gru 16 and 32, 58, 109 and 1,079 ns for Lstm 16, 32 and 64.)
//! The limits to hold them against:
//!
//! * A step reads each weight once, for one multiplication with addition. The copies measure how fast as many bytes pass from the cache in which
//!   they lie and back into it; bytes a second of a layer are to be held against that. The peak of the first group is not the limit, since every
//!   weight is used once.
//! * Small layers wait. The sum of an output is a row of dependent multiplications with addition, 4 cycles each, in blocks of at most 64; the gates are
//!   exponentials and divisions after that, and nothing of a step can begin before the state of the one before is there. A Gru multiplies twice in a row
//!   if its reset gate comes before the product.
//!
//! The input of a step depends on the answer before, so that the time is that of a step from its beginning to its end.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use layerfit::prelude::*;
use layerfit_benches::streams::{Conv16, Dense64, Gru16, Gru32, Lstm16, Lstm32, Lstm64};
use layerfit_benches::{copy, peak};

/// The step of a network, with its name, whose answers have the length of its inputs.
macro_rules! steps {
    ($criterion:expr, $($net:ident: $features:literal, $name:literal;)*) => {{
        let mut group = $criterion.benchmark_group("step");
        $(
            let (net, mut state) = ($net::init(&mut rng(1)), $net::state());
            let mut input = SVector::<f32, $features>::from_element(0.1);
            group.throughput(Throughput::Bytes(4 * $net::PARAMETERS as u64));
            group.bench_function($name, |bencher| {
                bencher.iter(|| {
                    let answer = net.step(&mut state, black_box(&input));
                    input[0] = black_box(0.1 * answer[0]);
                });
            });
        )*
        group.finish();
    }};
}

/// Copies of as many bytes as the layers have weights.
fn bandwidth(criterion: &mut Criterion) {
    for bytes in [4 << 10, 16 << 10, 32 << 10, 128 << 10] {
        copy(criterion, bytes);
    }
}

fn layers(criterion: &mut Criterion) {
    steps! { criterion,
        Dense64: 64, "Dense 64 to 64";
        Conv16: 16, "Conv1d 16 to 16, kernel 3";
        Gru16: 16, "Gru 16 to 16";
        Gru32: 32, "Gru 32 to 32";
        Lstm16: 16, "Lstm 16 to 16";
        Lstm32: 32, "Lstm 32 to 32";
        Lstm64: 64, "Lstm 64 to 64";
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200)).sample_size(50);
    targets = peak, bandwidth, layers
}
criterion_main!(benches);
