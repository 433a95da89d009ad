//! What all peers share: the names of the works, and how a step of one is timed.
//!
//! A program calls [`run`]; it prints a line `peer,work,median_ns,runs` for each work that it knows and that was asked for in its arguments
//! (all of them without arguments). A number of seconds in the variable `PEER_SECONDS` says how long each is timed (1).

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// A network of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Net {
    /// 784-64-64-10, ReLU between.
    A,
    /// On images 28×28×1: a convolution of 32 filters of 3×3, ReLU, largest of 2×2, 128 units with ReLU, 10.
    B,
    /// Of 64 tokens: an embedding of 5,000 words in 32 numbers, a bidirectional LSTM of 64 whose last states are put together, 64 units with ReLU, 2.
    C,
    /// 784-512, batch normalization, ReLU, half of it dropped, 10; a penalty of 1e-4 on the squares of the weights.
    D,
}

/// What is timed: a training step (forward, cross entropy, backward, Adam) over a batch, or, for a batch of one, the inference of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Of which network.
    pub net: Net,
    /// How many samples.
    pub batch: usize,
}

/// The works of the comparison, in the order of its table.
pub const WORKS: [Work; 9] = [
    Work { net: Net::A, batch: 32 },
    Work { net: Net::A, batch: 256 },
    Work { net: Net::B, batch: 32 },
    Work { net: Net::B, batch: 128 },
    Work { net: Net::C, batch: 32 },
    Work { net: Net::D, batch: 128 },
    Work { net: Net::A, batch: 1 },
    Work { net: Net::B, batch: 1 },
    Work { net: Net::C, batch: 1 },
];

/// Steps of a stream through one layer, and what they are called in a table.
pub const STREAMS: [(&str, &str); 7] = [
    ("Dense64", "Dense 64 to 64"),
    ("Conv16", "Conv1d 16 to 16, kernel 3"),
    ("Gru16", "Gru 16 to 16"),
    ("Gru32", "Gru 32 to 32"),
    ("Lstm16", "Lstm 16 to 16"),
    ("Lstm32", "Lstm 32 to 32"),
    ("Lstm64", "Lstm 64 to 64"),
];

impl fmt::Display for Work {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}{}", self.net, self.batch)
    }
}

impl Net {
    /// How many classes it tells apart.
    #[must_use]
    pub fn classes(self) -> usize {
        if self == Net::C { 2 } else { 10 }
    }
}

/// One step of a work, ready to be called again and again.
pub type Step = Box<dyn FnMut()>;

/// Times the works that were asked for; those that the peer has no step for are left out.
pub fn run(peer: &str, prepare: impl Fn(Work) -> Option<Step>) {
    run_all(peer, WORKS.into_iter().map(|work| (work.to_string(), work)), prepare);
}

/// The same for streams.
pub fn run_streams(peer: &str, prepare: impl Fn(&str) -> Option<Step>) {
    run_all(peer, STREAMS.into_iter().map(|(stream, _)| (stream.to_owned(), stream)), prepare);
}

fn run_all<W>(peer: &str, works: impl Iterator<Item = (String, W)>, prepare: impl Fn(W) -> Option<Step>) {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    for (name, work) in works.filter(|(name, _)| asked.is_empty() || asked.contains(name)) {
        if let Some(step) = prepare(work) {
            let (median, runs) = time(step, seconds());
            println!("{peer},{name},{median:.1},{runs}");
        }
    }
}

fn seconds() -> f64 {
    std::env::var("PEER_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(1.0)
}

/// The median time of a step in nanoseconds, and of how many runs. A run is as many steps as take a millisecond.
fn time(mut step: Step, seconds: f64) -> (f64, usize) {
    let warm_up = Instant::now();
    let mut count = 0_u32;
    while count < 3 || warm_up.elapsed().as_secs_f64() < seconds / 4.0 {
        step();
        count += 1;
    }
    let steps = (Duration::from_millis(1).as_nanos() * u128::from(count) / warm_up.elapsed().as_nanos()).max(1);
    let (begin, mut times) = (Instant::now(), Vec::new());
    while times.len() < 5 || begin.elapsed().as_secs_f64() < seconds {
        let run = Instant::now();
        for _ in 0..steps {
            step();
        }
        times.push(run.elapsed().as_nanos() as f64 / steps as f64);
    }
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times.len())
}

/// Numbers between 0 and 1, the same in every peer written in Rust.
#[must_use]
pub fn numbers(length: usize) -> Vec<f32> {
    random(length).map(|bits| (bits >> 40) as f32 / (1_u64 << 24) as f32).collect()
}

/// Numbers below a bound: tokens, classes.
#[must_use]
pub fn below(bound: usize, length: usize) -> Vec<usize> {
    random(length).map(|bits| (bits >> 33) as usize % bound).collect()
}

/// A linear congruential generator: only its high bits are any good.
fn random(length: usize) -> impl Iterator<Item = u64> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    (0..length).map(move |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state
    })
}

/// Keeps a result from being optimized away.
pub fn keep<T>(value: T) {
    black_box(value);
}
