use std::boxed::Box;
use std::sync::atomic::AtomicBool;
use std::vec::Vec;

use crate::data::Sampling;
use crate::regularizers::Penalty;
use crate::schedules::Plateau;
use crate::train::progress::Progress;
use crate::train::shards;
use crate::train::{EarlyStopping, Epoch, Metric, Step};
use crate::{BadSetting, Error, Result};

/// A function that is told of every epoch; whether the training is to stop.
pub(super) type Listener<'a> = Box<dyn FnMut(&Epoch) -> bool + 'a>;

/// The same of every step.
pub(super) type StepListener<'a> = Box<dyn FnMut(&Step) -> bool + 'a>;

pub(super) struct Options<'a> {
    pub(super) epochs: usize,
    pub(super) seed: u64,
    pub(super) shuffle: bool,
    pub(super) sampling: Option<Sampling>,
    pub(super) read_ahead: usize,
    pub(super) accumulate: usize,
    pub(super) clip_norm: Option<f64>,
    pub(super) clip_value: Option<f64>,
    pub(super) penalty: Penalty,
    pub(super) max_norm: Option<f64>,
    pub(super) plateau: Option<(Metric, Plateau)>,
    pub(super) stopping: Option<EarlyStopping>,
    pub(super) threads: Option<usize>,
    pub(super) shards: Option<usize>,
    #[cfg(feature = "safetensors")]
    pub(super) checkpoint: Option<crate::train::Checkpoint>,
    pub(super) progress: Progress,
    pub(super) listeners: Vec<Listener<'a>>,
    pub(super) step_listeners: Vec<StepListener<'a>>,
    /// The training ends once one of them is set.
    pub(super) flags: Vec<&'a AtomicBool>,
    #[cfg(feature = "ctrl-c")]
    pub(super) ctrl_c: bool,
}

impl Options<'_> {
    pub(super) fn new() -> Self {
        Self {
            epochs: 1,
            seed: 0,
            shuffle: true,
            sampling: None,
            read_ahead: 0,
            accumulate: 1,
            clip_norm: None,
            clip_value: None,
            penalty: Penalty::new(),
            max_norm: None,
            plateau: None,
            stopping: None,
            threads: None,
            shards: None,
            #[cfg(feature = "safetensors")]
            checkpoint: None,
            progress: Progress::Quiet,
            listeners: Vec::new(),
            step_listeners: Vec::new(),
            flags: Vec::new(),
            #[cfg(feature = "ctrl-c")]
            ctrl_c: false,
        }
    }

    /// Those that a range test keeps.
    pub(super) fn of_range_test(self) -> Self {
        let Self { seed, shuffle, accumulate, clip_norm, clip_value, penalty, max_norm, .. } = self;
        Self { seed, shuffle, accumulate, clip_norm, clip_value, penalty, max_norm, ..Self::new() }
    }

    /// Listens to Ctrl-C for as long as what it gives lives, if that was asked for.
    #[cfg(feature = "ctrl-c")]
    pub(super) fn listen(&mut self) -> Result<Option<super::ctrl_c::Listening>> {
        if !self.ctrl_c {
            return Ok(None);
        }
        self.flags.push(&super::ctrl_c::PRESSED);
        super::ctrl_c::Listening::begin().map(Some)
    }

    #[cfg(not(feature = "ctrl-c"))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    pub(super) fn listen(&mut self) -> Result<()> {
        Ok(())
    }

    pub(super) fn check(&self, batch: usize, samples: usize, validation: Option<usize>) -> Result<()> {
        if samples == 0 {
            return Err(Error::Empty { data: "training" });
        }
        self.sampling.as_ref().map_or(Ok(()), |sampling| sampling.check(samples))?;
        if batch == 0 || batch > samples {
            return Err(Error::BatchSize { batch, samples });
        }
        if validation == Some(0) {
            return Err(Error::Empty { data: "validation" });
        }
        self.check_watchers(validation.is_some())?;
        shards::check(batch, self.threads, self.shards)?;
        BadSetting::unless(self.accumulate > 0, "accumulate", "1 or more batches", 0.0)?;
        for (name, limit) in [("clip_norm", self.clip_norm), ("clip_value", self.clip_value), ("max_norm", self.max_norm)] {
            if let Some(found) = limit {
                BadSetting::unless(found > 0.0, name, "a limit above 0", found)?;
            }
        }
        Ok(self.penalty.check()?)
    }

    fn check_watchers(&self, validated: bool) -> Result<()> {
        if let Some(stopping) = &self.stopping {
            stopping.check(validated)?;
        }
        if let Some((metric, plateau)) = &self.plateau {
            metric.check(validated, "the learning rate")?;
            plateau.check()?;
        }
        #[cfg(feature = "safetensors")]
        if let Some(checkpoint) = &self.checkpoint {
            checkpoint.check(validated)?;
        }
        Ok(())
    }
}
