//! The digits network behind another camera, which is dark and sees through a mirror: the last layer learns on the device, the layers before it stay as
//! they are, in flash.

#![allow(dead_code)] // Not every program does all of it.

use layerfit::layers::Dense;
use layerfit::losses::{Class, CrossEntropy};
use layerfit::nalgebra::SVector;
use layerfit::optimizers::{Sgd, SlotsMissing, State};
use layerfit::{Arena, Network, Pass, rng, weights, zeroed};

use crate::networks::{Digits, Features, Head};

const DIGITS: &Digits = weights!(Digits, "digits.safetensors");

/// What stays. The compiler takes it out of the network: only this is in flash.
static FEATURES: Features = Features {
    hidden: Dense { weight: DIGITS.hidden.weight, bias: DIGITS.hidden.bias },
    narrow: Dense { weight: DIGITS.narrow.weight, bias: DIGITS.narrow.bias },
};

/// What learns, as it is before; in RAM, for there it changes.
pub const HEAD: Head = Head { scores: Dense { weight: DIGITS.scores.weight, bias: DIGITS.scores.bias } };

/// 64 grey levels, from 0 to 16, and the digit that they show.
pub type Sample = [u8; 65];

/// Some to learn from, and others to see what came of it.
pub fn samples() -> (&'static [Sample], &'static [Sample]) {
    let (samples, _) = include_bytes!("samples.bin").as_chunks();
    samples.split_at_checked(samples.len() / 2).unwrap_or_default()
}

/// How often each is learned from.
pub const EPOCHS: usize = 10;

/// What learning needs in RAM beside the layer that learns.
pub struct Learning {
    pass: Pass<Head, 1>,
    /// What the optimizer remembers.
    momentum: [Head; 1],
    features: Arena<Features>,
}

impl Learning {
    /// Zeros, for a `static`.
    pub const fn new() -> Self {
        Self { pass: Pass::new(), momentum: zeroed(), features: Features::memory() }
    }

    /// Learns from all samples, several times; hands on the mean loss of each time.
    pub fn learn(&mut self, head: &mut Head, samples: &[Sample], mut each: impl FnMut(f64)) -> Result<(), SlotsMissing> {
        let Self { pass, momentum, features } = self;
        let mut optimizer = State::new_in(Sgd::new(0.02).momentum(0.8), momentum)?;
        let mut random = rng(0); // Nothing is left to chance here: a dense layer does not ask.
        for _ in 0..EPOCHS {
            let mut sum = 0.0;
            for [levels @ .., digit] in samples {
                let Some(class) = Class::new(usize::from(*digit)) else { continue };
                let seen = FEATURES.infer(&seen(levels), features);
                sum += head.train_step(seen, &[class], &CrossEntropy, pass, &mut optimizer, &mut random);
            }
            each(sum / samples.len() as f64);
        }
        Ok(())
    }

    /// How many of the samples are read as what they are.
    pub fn right(&mut self, head: &Head, samples: &[Sample]) -> usize {
        let is_right = |[levels @ .., digit]: &&Sample| {
            let seen = FEATURES.infer(&seen(levels), &mut self.features);
            head.classify(seen) == usize::from(*digit)
        };
        samples.iter().filter(is_right).count()
    }
}

/// What the other camera sees.
fn seen(levels: &[u8; 64]) -> SVector<f32, 64> {
    let mut seen = [0.0; 64];
    for (seen, levels) in seen.as_chunks_mut::<8>().0.iter_mut().zip(levels.as_chunks::<8>().0) {
        for (seen, level) in seen.iter_mut().zip(levels.iter().rev()) {
            *seen = f32::from(*level) / 32.0;
        }
    }
    seen.into()
}
