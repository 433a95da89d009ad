//! The networks of the firmware example on a computer: the same bits as on a Cortex-M4F, where `.ci/firmware` compares with the same file.
#![cfg(all(feature = "std", feature = "datasets"))]

#[allow(unreachable_pub)] // Of the firmware, which is a crate of its own.
#[path = "../examples/firmware/src/networks.rs"]
mod networks;

use layerfit::prelude::*;
use layerfit::weights;
use networks::{BEGIN, Digits, Images, Monitor, STEPS, Small, fingerprint, frame, make_up, sensors};

static DIGITS: &Digits = weights!(Digits, "../examples/firmware/src/digits.safetensors");
static SMALL: &Small = weights!(Small, "../examples/firmware/src/small.safetensors");
static MONITOR: &Monitor = weights!(Monitor, "../examples/firmware/src/monitor.safetensors");

/// The grey levels of all digits.
fn levels() -> Vec<[u8; 64]> {
    let digits = datasets::digits();
    let level = |value: f32| (value * 16.0).round() as u8;
    digits.inputs().iter().map(|input| std::array::from_fn(|pixel| level(input[pixel]))).collect()
}

#[test]
fn computer_and_firmware_give_the_same_bits() {
    let (mut digits, mut odds, mut stream) = (BEGIN, BEGIN, BEGIN);
    let (mut memory, mut small, mut state) = (Digits::memory(), Small::memory(), Monitor::state());
    let levels = levels();
    assert_eq!(levels.len(), 1797);
    for levels in &levels {
        let frame = frame(levels).into();
        digits = fingerprint(digits, DIGITS.infer(&frame, &mut memory).as_slice());
        odds = fingerprint(odds, SMALL.infer(&frame, &mut small).as_slice());
    }
    for step in 0..STEPS as u16 {
        stream = fingerprint(stream, MONITOR.step(&mut state, &sensors(step).into()).as_slice());
    }
    let (mut net, mut memory, mut seed, mut image, mut images) =
        (Images::init(&mut rng(0)), Images::memory(), 1, [0.0; 297], BEGIN);
    for index in 0..<Images>::TENSORS {
        make_up(&mut seed, net.tensor_mut(index));
    }
    for _ in 0..20 {
        make_up(&mut seed, &mut image);
        images = fingerprint(images, net.infer(&image.into(), &mut memory).as_slice());
    }
    let here = format!("digits {digits:08x}\nsmall {odds:08x}\nmonitor {stream:08x}\nimages {images:08x}\n");
    assert_eq!(here, include_str!("../examples/firmware/checks/bits.txt"));
}
