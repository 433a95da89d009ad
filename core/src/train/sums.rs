use crate::{Error, Result};

/// Sums over the samples of an epoch, or over their steps.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    pub(super) loss: f64,
    pub(super) measure: f64,
    pub(super) counted: usize,
}

impl Sums {
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn add(&mut self, loss: f64, measure: f64, counted: usize) {
        self.loss += loss * counted as f64;
        self.measure += measure;
        self.counted += counted;
    }

    #[allow(clippy::cast_precision_loss)]
    pub(super) fn means(&self) -> (f64, f64) {
        let counted = self.counted.max(1) as f64;
        (self.loss / counted, self.measure / counted)
    }
}

/// Where in the training something happened; both are counted from 1.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) epoch: usize,
    pub(super) step: usize,
}

impl Place {
    pub(super) fn check(self, what: &'static str, found: f64) -> Result<()> {
        if found.is_finite() { Ok(()) } else { Err(Error::NotFinite { what, found, epoch: self.epoch, step: self.step }) }
    }
}

/// An epoch that has begun.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Begun {
    /// How many of its batches were trained on.
    pub(super) batches: usize,
    /// Where its generator stands.
    pub(super) words: u128,
    pub(super) sums: Sums,
    /// The learning rate of the last step.
    pub(super) rate: f64,
    /// How long it took so far.
    pub(super) seconds: f64,
}
