//! The networks, and the frames and signals they are shown. A test on the computer has them from here too.

#![allow(dead_code)] // Not every program runs all of them.

use layerfit::nalgebra::SVector;
use layerfit::network;

network! {
    /// Ten scores for one 8×8 grey-scale digit. Too big for the budget: it does not compile.
    #[budget(ram = "1 KiB", flash = "32 KiB")]
    pub struct Digits: [64] -> [10] {
        hidden: Dense(64) -> Relu,
        narrow: Dense(32) -> Relu,
        scores: Dense(10),
    }

    /// The same in small, with probabilities.
    pub struct Small: [64] -> [10] {
        hidden: Dense(32) -> Relu,
        odds: Dense(10) -> Softmax,
    }

    /// The layers of [`Digits`] that make features of a frame, for programs that leave them as they are.
    pub struct Features: [64] -> [32] {
        hidden: Dense(64) -> Relu,
        narrow: Dense(32) -> Relu,
    }

    /// Its last layer, for programs that train it.
    pub struct Head: [32] -> [10] {
        scores: Dense(10),
    }

    /// Ten scores for one 28×28 grey-scale digit, height × width × channels.
    #[budget(ram = "44 KiB", flash = "24 KiB")]
    pub struct Mnist: [28, 28, 1] -> [10] {
        edges: Conv2d(8, kernel: 3) -> Relu -> MaxPool2d(2),
        shapes: Conv2d(16, kernel: 3) -> Relu -> MaxPool2d(2),
        scores: Flatten -> Dense(10),
    }

    /// What three sensors will show next, step by step.
    pub struct Monitor: [1000, 3] -> [1000, 3] {
        memory: Gru(16, sequence: true),
        next: Dense(3),
    }

    /// Every way in which images are multiplied, in sizes that fill no register. Its weights are made up.
    pub struct Images: [11, 9, 3] -> [10] {
        stem: Conv2d(21, kernel: 3, padding: same) -> Relu,
        apart: DepthwiseConv2d(kernel: 3, stride: 2, padding: same) -> Relu,
        mixed: Conv2d(16, kernel: 1, bias: false) -> Relu -> MaxPool2d(2),
        again: DepthwiseConv2d(kernel: 3, padding: same),
        lines: Conv2d(7, kernel: [2, 1], groups: 1) -> Flatten,
        odds: Dense(10) -> Softmax,
    }
}

/// Fills a slice with numbers between -0.5 and 0.5.
pub fn make_up(seed: &mut u32, values: &mut [f32]) {
    for value in values {
        *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *value = (*seed >> 8) as f32 / 16_777_216.0 - 0.5;
    }
}

/// How many steps the signal has.
pub const STEPS: usize = 1000;

/// One line of grey levels, from 0 to 16, as a network sees it.
pub fn frame(levels: &[u8; 64]) -> [f32; 64] {
    levels.map(|level| f32::from(level) / 16.0)
}

/// An image of grey levels, from 0 to 255, as a network sees it.
pub fn develop(levels: &[u8; 784], image: &mut SVector<f32, 784>) {
    for (pixel, level) in image.iter_mut().zip(levels) {
        *pixel = f32::from(*level) / 255.0;
    }
}

/// The place of the largest score.
pub fn largest(scores: &[f32]) -> u32 {
    let mut best = (0, f32::NEG_INFINITY);
    for (place, score) in (0..).zip(scores) {
        if *score > best.1 {
            best = (place, *score);
        }
    }
    best.0
}

/// Three sensors at a step: a vibration, a slow drift, and a knock now and then. (Of whole numbers: the same bits on every machine.)
pub fn sensors(step: u16) -> [f32; 3] {
    let triangle = |period: u16| {
        let at = step % period;
        2.0 * f32::from(at.min(period - at)) / f32::from(period)
    };
    let knock = if step % 97 < 4 { 1.0 } else { 0.0 };
    [triangle(14) - 0.5, triangle(250) - 0.5, 0.5 * triangle(33) + knock]
}

/// A sum over the bits of numbers that differs if a single bit does (FNV-1a).
pub fn fingerprint(sum: u32, values: &[f32]) -> u32 {
    values.iter().fold(sum, |sum, value| (sum ^ value.to_bits()).wrapping_mul(0x0100_0193).rotate_left(5))
}

/// Where such a sum begins.
pub const BEGIN: u32 = 0x811c_9dc5;
