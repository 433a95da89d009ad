//! All digits, a thousand steps of a stream, and a layer that learns: fingerprints of the bits of everything that comes out, and how much of the stack it took.
//! A panic that could be reached would not link.
#![no_std]
#![no_main]

#[path = "../src/learning.rs"]
mod learning;
#[path = "../src/networks.rs"]
mod networks;
#[path = "../src/panics.rs"]
mod panics;
#[path = "../src/semihosting.rs"]
mod semihosting;
#[path = "stack.rs"]
mod stack;

use cortex_m_rt::entry;
use layerfit::{Parameters, weights};
use learning::Learning;
use networks::{BEGIN, Digits, Head, Monitor, STEPS, Small, fingerprint, frame, sensors};

static DIGITS: &Digits = weights!(Digits, "../src/digits.safetensors");
static SMALL: &Small = weights!(Small, "../src/small.safetensors");
static MONITOR: &Monitor = weights!(Monitor, "../src/monitor.safetensors");

/// 64 grey levels for each of the digits that the crate ships; `.ci/firmware` unpacks them.
static LEVELS: &[u8] = include_bytes!("../target/levels.bin");

#[entry]
fn main() -> ! {
    static mut HEAD: Head = learning::HEAD;
    static mut LEARNING: Learning = Learning::new();
    let (mut memory, mut small) = (Digits::memory(), Small::memory());
    let (mut digits, mut odds) = (BEGIN, BEGIN);
    stack::paint();
    for levels in LEVELS.as_chunks().0 {
        let frame = frame(levels).into();
        digits = fingerprint(digits, DIGITS.infer(&frame, &mut memory).as_slice());
    }
    semihosting::number("stack digits", stack::used());
    stack::paint();
    for levels in LEVELS.as_chunks().0 {
        odds = fingerprint(odds, SMALL.infer(&frame(levels).into(), &mut small).as_slice());
    }
    semihosting::number("stack small", stack::used());
    let (mut state, mut stream) = (Monitor::state(), BEGIN);
    stack::paint();
    for step in 0..STEPS as u16 {
        stream = fingerprint(stream, MONITOR.step(&mut state, &sensors(step).into()).as_slice());
    }
    semihosting::number("stack monitor", stack::used());
    stack::paint();
    let adapt = learned(HEAD, LEARNING);
    semihosting::number("stack adapt", stack::used());
    semihosting::hexadecimal("digits", digits);
    semihosting::hexadecimal("small", odds);
    semihosting::hexadecimal("monitor", stream);
    semihosting::hexadecimal("adapt", adapt);
    semihosting::exit()
}

/// The losses of learning, and the layer that learned. (A function of its own, so that all of its stack is below the caller's.)
#[inline(never)]
fn learned(head: &mut Head, learning: &mut Learning) -> u32 {
    let mut bits = BEGIN;
    let learned = learning.learn(head, learning::samples().0, |loss| bits = fingerprint(bits, &[loss as f32]));
    if learned.is_err() {
        return 0;
    }
    (0..2).fold(bits, |bits, index| fingerprint(bits, head.tensor(index)))
}
