//! Layers one by one, as generated code calls them: training forward and backward over a batch, several shapes of each family.
//!
//! `cargo bench -p layerfit-benches --bench layers`; a filter such as `-- Lstm` picks some. Layers that multiply matrices are given in operations a
//! second, to be held against the peak that the first group measures; forward counts a multiplication with addition as two, backward twice as many (the gradients
//! of the weights and those of the inputs). All others are given in bytes a second, to be held against the copies of the second group: forward reads its
//! inputs and writes its outputs, backward the same for the gradients. (What a layer reads besides, such as its outputs or a mask, is not counted.)

use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::{Element, Generator, Sample};
use layerfit_benches::{copy, peak};

/// Samples in a batch.
const B: usize = 32;

/// A network for each line, and what it is called; they are measured in this order.
macro_rules! layers {
    ($($name:ident($inputs:expr, $outputs:expr): [$($from:tt)*] -> [$($to:tt)*] $body:tt)*) => {
        $(network! {
            #[quiet(bias_before_batch_norm, softmax_inside, dropout_before_output, two_activations)]
            struct $name: [$($from)*] -> [$($to)*] $body
        })*

        fn layers(criterion: &mut Criterion) {
            $(layer::<$name, _, { $inputs }, { $outputs }>(criterion, stringify!($body), Number::between);)*
        }
    };
}

/// Inputs that a layer likes.
trait Number: Element {
    fn between(rng: &mut Generator) -> Self;
}

impl Number for f32 {
    fn between(rng: &mut Generator) -> Self {
        rng.random_range(0.1..1.0)
    }
}

impl Number for u16 {
    fn between(rng: &mut Generator) -> Self {
        rng.random_range(0..5000)
    }
}

layers! {
    Lstm32(64 * 32, 32): [64, 32] -> [32] { Lstm(32) }
    Lstm64(64 * 32, 64 * 64): [64, 32] -> [64, 64] { Lstm(64, sequence: true) }
    Lstm128(32 * 128, 128): [32, 128] -> [128] { Lstm(128) }
    Gru32(64 * 32, 32): [64, 32] -> [32] { Gru(32) }
    Gru64(64 * 32, 64 * 64): [64, 32] -> [64, 64] { Gru(64, sequence: true) }
    GruBefore(64 * 32, 64): [64, 32] -> [64] { Gru(64, reset: before) }
    Simple64(64 * 32, 64): [64, 32] -> [64] { SimpleRnn(64) }
    Both64(64 * 32, 128): [64, 32] -> [128] { Bidirectional(Lstm(64)) }
    Attention64(64 * 64, 64 * 64): [64, 64] -> [64, 64] { MultiHeadAttention(heads: 4) }
    Attention128(128 * 128, 128 * 128): [128, 128] -> [128, 128] { MultiHeadAttention(heads: 8, causal: true) }
    Transposed(14 * 14 * 32, 28 * 28 * 16): [14, 14, 32] -> [28, 28, 16] { ConvTranspose2d(16, kernel: 2, stride: 2) }
    Separable(24 * 24 * 32, 24 * 24 * 64): [24, 24, 32] -> [24, 24, 64] { SeparableConv2d(64, kernel: 3, padding: same) }
    Grouped(16 * 16 * 64, 16 * 16 * 64): [16, 16, 64] -> [16, 16, 64] { Conv2d(64, kernel: 3, padding: same, groups: 4) }
    Line(256 * 16, 256 * 16): [256, 16] -> [256, 16] { Conv1d(16, kernel: 3, padding: causal) }

    Batch512(512, 512): [512] -> [512] { BatchNorm }
    BatchImage(26 * 26 * 32, 26 * 26 * 32): [26, 26, 32] -> [26, 26, 32] { BatchNorm }
    LayerN64(64 * 64, 64 * 64): [64, 64] -> [64, 64] { LayerNorm }
    LayerN512(512, 512): [512] -> [512] { LayerNorm }
    Groups8(16 * 16 * 64, 16 * 16 * 64): [16, 16, 64] -> [16, 16, 64] { GroupNorm(8) }
    Instance(16 * 16 * 64, 16 * 16 * 64): [16, 16, 64] -> [16, 16, 64] { InstanceNorm }
    Softmax10(10, 10): [10] -> [10] { Softmax }
    Softmax64(64 * 64, 64 * 64): [64, 64] -> [64, 64] { Softmax }
    LogSoftmax1000(1000, 1000): [1000] -> [1000] { LogSoftmax }
    Words32(64, 64 * 32): [u16; 64] -> [64, 32] { Embedding(5000, 32) }
    Words128(64, 64 * 128): [u16; 64] -> [64, 128] { Embedding(5000, 128) }
    Drop(512, 512): [512] -> [512] { Dropout(0.5) }
    DropImage(26 * 26 * 32, 26 * 26 * 32): [26, 26, 32] -> [26, 26, 32] { Dropout(0.25) }
    DropChannels(26 * 26 * 32, 26 * 26 * 32): [26, 26, 32] -> [26, 26, 32] { Dropout2d(0.25) }
    Noise(512, 512): [512] -> [512] { GaussianNoise(0.1) }
    Sinusoids(64 * 64, 64 * 64): [64, 64] -> [64, 64] { SinusoidalPositions }
    Learned(64 * 64, 64 * 64): [64, 64] -> [64, 64] { LearnedPositions }
    Last(64 * 64, 64): [64, 64] -> [64] { LastStep }
    Turned(64 * 64, 64 * 64): [64, 64] -> [64, 64] { Reverse }
    Average(64 * 64, 64): [64, 64] -> [64] { GlobalAvgPool }
    Largest(64 * 64, 64): [64, 64] -> [64] { GlobalMaxPool }
    SumAxis(64 * 64, 64): [64, 64] -> [64] { Sum(axis: 1) }
    MaxAxis(64 * 64, 64): [64, 64] -> [64] { Max(axis: 1) }
    Swapped(64 * 64, 64 * 64): [64, 64] -> [64, 64] { Permute(1, 0) }
    Padded(26 * 26 * 32, 28 * 28 * 32): [26, 26, 32] -> [28, 28, 32] { ZeroPad2d(1) }
    Cropped(28 * 28 * 32, 26 * 26 * 32): [28, 28, 32] -> [26, 26, 32] { Crop2d(1) }
    Nearest(14 * 14 * 32, 28 * 28 * 32): [14, 14, 32] -> [28, 28, 32] { Upsample2d(2) }
    Bilinear(14 * 14 * 32, 28 * 28 * 32): [14, 14, 32] -> [28, 28, 32] { Upsample2d(2, mode: bilinear) }
    Merged(512, 512): [512] -> [512] { one: Negate, two: one * input + input }
    Joined(512, 1024): [512] -> [1024] { one: Negate, two: Concat(one, input) }
    Parametric(26 * 26 * 32, 26 * 26 * 32): [26, 26, 32] -> [26, 26, 32] { PRelu }

    Relus(4096, 4096): [4096] -> [4096] { Relu }
    Leaky(4096, 4096): [4096] -> [4096] { LeakyRelu }
    Elus(4096, 4096): [4096] -> [4096] { Elu }
    Gelus(4096, 4096): [4096] -> [4096] { Gelu }
    GeluTanhs(4096, 4096): [4096] -> [4096] { Gelu(approximate: tanh) }
    Silus(4096, 4096): [4096] -> [4096] { Silu }
    Softpluses(4096, 4096): [4096] -> [4096] { Softplus }
    Sigmoids(4096, 4096): [4096] -> [4096] { Sigmoid }
    Tanhs(4096, 4096): [4096] -> [4096] { Tanh }
    Swishes(4096, 4096): [4096] -> [4096] { HardSwish }
    Exps(4096, 4096): [4096] -> [4096] { Exp }
    Logs(4096, 4096): [4096] -> [4096] { Log }
    Roots(4096, 4096): [4096] -> [4096] { Sqrt }
}

fn layer<N, E, const IN: usize, const OUT: usize>(criterion: &mut Criterion, name: &str, between: fn(&mut Generator) -> E)
where
    E: Element,
    N: Network<Scalar = f32, Input = SVector<E, IN>, Output = SVector<f32, OUT>>,
{
    let mut rng = rng(1);
    let (net, mut pass) = (N::init(&mut rng), N::pass::<B>());
    for sample in 0..B {
        SVector::<E, IN>::from_fn(|_, _| between(&mut rng)).write::<B>(&mut pass.input, sample);
    }
    let mut slope_of_input = (size_of::<E>() == size_of::<f32>()).then(layerfit::zeroed_box::<SMatrix<E, IN, B>>);
    let name = name.trim_matches(['{', '}', ' ']);
    let mut group = criterion.benchmark_group(format!("{name} of {IN} numbers"));
    let bytes = Throughput::Bytes((B * (size_of::<E>() * IN + 4 * OUT)) as u64);
    let operations = |times: u64| if N::MACS > 0 { Throughput::Elements(times * N::MACS * B as u64) } else { bytes.clone() };
    group.throughput(operations(2));
    group.bench_function("forward", |bencher| bencher.iter(|| pass.forward(&net, B, &mut rng)));
    group.throughput(operations(4));
    group.bench_function("backward", |bencher| {
        bencher.iter(|| {
            // Backward may have overwritten it.
            pass.slope.fill(0.01);
            pass.backward(&net, B, slope_of_input.as_deref_mut());
        });
    });
    group.finish();
}

fn limits(criterion: &mut Criterion) {
    peak(criterion);
    for bytes in [16 << 10, 256 << 10, 4 << 20] {
        copy(criterion, bytes);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_millis(300)).warm_up_time(Duration::from_millis(100)).sample_size(20);
    targets = limits, layers
}
criterion_main!(benches);
