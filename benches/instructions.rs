//! Instructions of small works, which noise cannot hide: a step of a stream, an inference of one sample, a training step.
//!
//! `cargo bench -p layerfit-benches --bench instructions` runs each work a few times and a few times more under `valgrind --tool=callgrind`, in a
//! process of its own, and prints the difference as a table in Markdown. Valgrind has no AVX-512: the counts are those of AVX2.

use std::hint::black_box;
use std::process::Command;

use layerfit::prelude::*;
use layerfit::{Arena, zeroed_box};
use layerfit_benches::streams::{Conv16, Dense64, Gru16, Gru32, Lstm16, Lstm32, Lstm64};

network! {
    struct Wide: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }
    struct Digits: [64] -> [10] {
        Dense(64) -> Relu,
        Dense(32) -> Relu,
        Dense(10),
    }
}

/// A work, to be done so many times.
type Work = (&'static str, fn(usize));

/// Steps of a stream.
macro_rules! step {
    ($net:ident, $features:literal) => {
        |times| {
            let (net, mut state) = ($net::init(&mut rng(1)), $net::state());
            let input = SVector::<f32, $features>::from_element(0.1);
            for _ in 0..times {
                black_box(net.step(&mut state, black_box(&input)));
            }
        }
    };
}

/// Inferences of one sample.
macro_rules! infer {
    ($net:ident, $features:literal) => {
        |times| {
            let (net, mut memory) = ($net::init(&mut rng(1)), zeroed_box::<Arena<$net>>());
            let input = SVector::<f32, $features>::from_element(0.1);
            for _ in 0..times {
                black_box(net.infer(black_box(&input), &mut memory));
            }
        }
    };
}

/// Training steps of a batch of 32.
macro_rules! train {
    ($net:ident, $features:literal) => {
        |times| {
            let mut rng = rng(1);
            let (mut net, mut pass) = ($net::init(&mut rng), $net::pass::<32>());
            let mut optimizer = Adam::new(1e-12).state_for(&*net);
            let inputs = SMatrix::<f32, $features, 32>::repeat(0.1);
            let targets = [Class::<10>::new(3).expect("a class"); 32];
            for _ in 0..times {
                black_box(net.train_step(black_box(&inputs), &targets, &CrossEntropy, &mut pass, &mut optimizer, &mut rng));
            }
        }
    };
}

const WORKS: [Work; 11] = [
    ("step, Dense 64 to 64", step!(Dense64, 64)),
    ("step, Conv1d 16 to 16, kernel 3", step!(Conv16, 16)),
    ("step, Gru 16 to 16", step!(Gru16, 16)),
    ("step, Gru 32 to 32", step!(Gru32, 32)),
    ("step, Lstm 16 to 16", step!(Lstm16, 16)),
    ("step, Lstm 32 to 32", step!(Lstm32, 32)),
    ("step, Lstm 64 to 64", step!(Lstm64, 64)),
    ("inference, 784-64-64-10", infer!(Wide, 784)),
    ("inference, 64-64-32-10", infer!(Digits, 64)),
    ("training step of 32, 784-64-64-10", train!(Wide, 784)),
    ("training step of 32, 64-64-32-10", train!(Digits, 64)),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [work, times] = &arguments[..] {
        let (Ok(work), Ok(times)) = (work.parse::<usize>(), times.parse()) else { return };
        WORKS[work].1(times);
        return;
    }
    println!("| work | instructions |\n|---|--:|");
    for (index, (name, _)) in WORKS.iter().enumerate() {
        // The first call does more than the others.
        let counts = [1, 11].map(|times| instructions(index, times));
        match counts {
            [Some(few), Some(many)] => println!("| {name} | {} |", (many - few) / 10),
            _ => return eprintln!("this needs valgrind"),
        }
    }
}

/// How many instructions a process runs that does a work so many times.
fn instructions(work: usize, times: usize) -> Option<u64> {
    let program = std::env::current_exe().ok()?;
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program);
    let output = valgrind.args([work.to_string(), times.to_string()]).output().ok()?;
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    words.lines().find_map(|line| line.split_once("Collected : "))?.1.trim().parse().ok()
}
