//! What a sample costs, against width, depth, batch, length of a sequence and size of an image: pictures.
//!
//! `cargo bench -p layerfit-benches --bench scaling` writes `width.svg`, `depth.svg`, `batch.svg`, `length.svg` and `image.svg` into `target/scaling`, or
//! into the folder in the variable `FIGURES`, and prints the numbers. Training is a step (forward, loss, backward, Adam) divided by its batch, inference is
//! that of one sample. The limits are the multiplications with addition that they need, at the peak of this machine: three times those of inference for
//! training.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use layerfit::kernels::{Simd, peak};
use layerfit::plot::LinePlot;
use layerfit::prelude::*;
use layerfit::zeroed_box;

/// Networks of one hidden layer, as wide as its inputs.
macro_rules! wide {
    ($($name:ident $width:tt),*) => { network! { $(
        struct $name: [$width] -> [10] { Dense($width) -> Relu, Dense(10) }
    )* } };
}

/// Networks with a hidden layer for each comma.
macro_rules! deep {
    ($($name:ident ($($comma:tt)*))*) => { network! { $(
        struct $name: [64] -> [10] { $(Dense(64) -> Relu $comma)* Dense(10) }
    )* } };
}

macro_rules! long {
    ($($name:ident $steps:tt),*) => { network! { $(
        struct $name: [$steps, 16] -> [10] { Lstm(32) -> Dense(10) }
    )* } };
}

macro_rules! images {
    ($($name:ident $size:tt),*) => { network! { $(
        struct $name: [$size, $size, 3] -> [10] { Conv2d(16, kernel: 3, padding: same) -> Relu -> MaxPool2d(2), Flatten -> Dense(10) }
    )* } };
}

wide!(Wide16 16, Wide32 32, Wide64 64, Wide128 128, Wide256 256, Wide384 384, Wide512 512);
deep!(Deep1(,) Deep2(,,) Deep4(,,,,) Deep8(,,,,,,,,) Deep16(,,,,,,,,,,,,,,,,) Deep32(,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,));
long!(Long8 8, Long16 16, Long32 32, Long64 64, Long128 128, Long256 256);
images!(Image8 8, Image12 12, Image16 16, Image24 24, Image32 32, Image48 48, Image64 64);

/// Microseconds for a sample.
struct Cost {
    training: f64,
    inference: f64,
    /// The same at the peak.
    limit: f64,
}

/// How long is measured, and how fast the machine multiplies and adds, in operations a microsecond.
struct Clock {
    time: Duration,
    peak: f64,
}

impl Clock {
    fn new() -> Self {
        // Without this argument nothing is measured, only tried.
        let time = Duration::from_millis(if std::env::args().any(|argument| argument == "--bench") { 300 } else { 0 });
        let mut clock = Self { time, peak: 1.0 };
        let operations = peak::multiply_adds(Simd::detect(), 1_000);
        clock.peak = operations as f64 / clock.microseconds(|| _ = black_box(peak::multiply_adds(Simd::detect(), 1_000)));
        clock
    }

    /// The median of runs.
    fn microseconds(&self, mut run: impl FnMut()) -> f64 {
        let (begin, mut times) = (Instant::now(), Vec::new());
        while times.len() < 3 || begin.elapsed() < self.time {
            let before = Instant::now();
            run();
            times.push(before.elapsed().as_secs_f64() * 1e6);
        }
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    }

    fn cost<N, const IN: usize, const B: usize>(&self) -> Cost
    where
        N: Network<Scalar = f32, Input = SVector<f32, IN>, Output = SVector<f32, 10>>,
    {
        let mut random = rng(1);
        let (mut net, mut pass, mut memory) = (N::init(&mut random), N::pass::<B>(), zeroed_box::<N::Arena>());
        let mut optimizer = Adam::new(1e-12).state_for(&*net);
        let mut inputs = zeroed_box::<SMatrix<f32, IN, B>>();
        for (place, input) in inputs.iter_mut().enumerate() {
            *input = (place % 97) as f32 / 97.0;
        }
        let targets = std::array::from_fn(|sample| Class::new(sample % 10).expect("a class"));
        let step = self.microseconds(|| {
            black_box(net.train_step(&*inputs, &targets, &CrossEntropy, &mut pass, &mut optimizer, &mut random));
        });
        let sample = &inputs.as_slice()[..IN];
        let inference = self.microseconds(|| _ = black_box(net.infer_one(Simd::detect(), black_box(sample), &mut memory)[0]));
        Cost { training: step / B as f64, inference, limit: 2.0 * N::MACS as f64 / self.peak }
    }
}

/// A picture and its numbers.
fn draw(name: &str, title: &str, axis: &str, logarithmic: bool, costs: &[(f64, Cost)]) -> layerfit::Result<()> {
    println!("\n{title}\n{axis:>28} {:>14} {:>14} {:>14}", "training, µs", "inference, µs", "limit, µs");
    for (x, cost) in costs {
        println!("{x:>28} {:>14.3} {:>14.3} {:>14.3}", cost.training, cost.inference, cost.limit);
    }
    let curve = |value: fn(&Cost) -> f64| costs.iter().map(move |(x, cost)| (*x, value(cost)));
    let plot = LinePlot::new(format!("{title}: µs for a sample")).x(axis);
    let plot = if logarithmic { plot.log_x() } else { plot };
    let plot = plot.curve("training", curve(|cost| cost.training)).curve("limit of training", curve(|cost| 3.0 * cost.limit));
    let plot = plot.curve("inference", curve(|cost| cost.inference)).curve("limit of inference", curve(|cost| cost.limit));
    let folder = std::env::var_os("FIGURES")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/scaling")), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    plot.save(folder.join(name).with_extension("svg"))
}

/// The costs of networks with their inputs, in batches of 64.
macro_rules! costs {
    ($clock:expr, $($net:ident at $x:literal: $inputs:expr),*) => { [$(($x as f64, $clock.cost::<$net, { $inputs }, 64>())),*] };
}

/// Those of one network in several batches.
macro_rules! batches {
    ($clock:expr, $($batch:tt),*) => { [$(($batch as f64, $clock.cost::<Wide256, 256, $batch>())),*] };
}

fn main() -> layerfit::Result<()> {
    let clock = Clock::new();
    println!("peak: {:.1} GFLOP/s", clock.peak / 1e3);
    let widths = costs!(
        clock, Wide16 at 16: 16, Wide32 at 32: 32, Wide64 at 64: 64, Wide128 at 128: 128, Wide256 at 256: 256, Wide384 at 384: 384, Wide512 at 512: 512
    );
    draw("width", "one hidden layer", "units and inputs", false, &widths)?;
    let depths =
        costs!(clock, Deep1 at 1: 64, Deep2 at 2: 64, Deep4 at 4: 64, Deep8 at 8: 64, Deep16 at 16: 64, Deep32 at 32: 64);
    draw("depth", "hidden layers of 64 units", "layers", false, &depths)?;
    let sizes = batches!(clock, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512);
    draw("batch", "256 inputs, a hidden layer of 256", "samples in a batch", true, &sizes)?;
    let lengths = costs!(
        clock, Long8 at 8: 8 * 16, Long16 at 16: 16 * 16, Long32 at 32: 32 * 16, Long64 at 64: 64 * 16, Long128 at 128: 128 * 16,
        Long256 at 256: 256 * 16
    );
    draw("length", "an LSTM of 32 units over 16 numbers", "steps", false, &lengths)?;
    let images = costs!(
        clock, Image8 at 64: 8 * 8 * 3, Image12 at 144: 12 * 12 * 3, Image16 at 256: 16 * 16 * 3, Image24 at 576: 24 * 24 * 3,
        Image32 at 1024: 32 * 32 * 3, Image48 at 2304: 48 * 48 * 3, Image64 at 4096: 64 * 64 * 3
    );
    draw("image", "a convolution of 16 filters, pooling, 10 classes", "pixels", false, &images)
}
