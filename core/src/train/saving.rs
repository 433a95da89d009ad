//! What a training does with its checkpoints: nothing without the feature `safetensors`.

use std::boxed::Box;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, vec};

use crate::data::augment::Augmentation;
use crate::optimizers::{Optimizer, State};
use crate::schedules::{Plateau, PlateauStanding};
use crate::train::options::Options;
use crate::train::shards;
use crate::train::stopping::Watch;
use crate::train::sums::Begun;
use crate::train::{History, Metric};
use crate::{Network, Result, Scalar};

/// What decides the course of a training, by name; each on one line.
pub(super) type Settings = Vec<(&'static str, String)>;

/// All settings of a training.
pub(super) fn settings<N: Network, L>(
    optimizer: &impl Optimizer,
    batch: usize,
    samples: usize,
    augmentation: &dyn Augmentation<N::Input>,
    options: &Options<'_>,
) -> Settings {
    let mut settings = vec![
        ("network", N::NAME.to_string()),
        ("loss", core::any::type_name::<L>().to_string()),
        ("optimizer", format!("{optimizer:?}")),
        ("batch size", batch.to_string()),
        ("samples", samples.to_string()),
        ("seed", options.seed.to_string()),
        ("shuffle", options.shuffle.to_string()),
        ("accumulate", options.accumulate.to_string()),
        ("clip norm", format!("{:?}", options.clip_norm)),
        ("clip value", format!("{:?}", options.clip_value)),
        ("penalty", format!("{:?}", options.penalty)),
        ("max norm", format!("{:?}", options.max_norm)),
        ("augmentation", format!("{augmentation:?}")),
        ("plateau", format!("{:?}", options.plateau)),
        ("early stopping", format!("{:?}", options.stopping)),
    ];
    if let Some(shards) = shards::number(batch, options.threads, options.shards) {
        settings.push(("shards", shards.to_string()));
    }
    settings.extend(options.sampling.iter().map(|sampling| ("sampling", format!("{sampling:?}"))));
    settings.into_iter().map(|(name, value)| (name, value.replace(['\n', '\r'], " "))).collect()
}

/// What a file keeps of a training, beside its weights and options.
#[cfg_attr(not(feature = "safetensors"), allow(dead_code))]
pub(super) struct Kept<'a, O, N> {
    pub(super) net: &'a N,
    pub(super) state: &'a State<O, N>,
    pub(super) watch: Option<&'a Watch<N>>,
    pub(super) plateau: Option<PlateauStanding>,
    pub(super) history: &'a History,
    /// In the middle of an epoch: how far it is, the weights from before it, and what layers carry, as bytes.
    pub(super) inside: Option<(Begun, &'a N, &'a [u8])>,
}

/// Where a training begins.
pub(super) struct Beginning<O, N> {
    pub(super) state: State<O, N>,
    /// In the middle of an epoch: how far it is, the weights from before it, and what layers carry, as bytes.
    pub(super) inside: Option<(Begun, Box<N>, Vec<u8>)>,
}

/// What layers carry from batch to batch, as bytes; the widening of `f32` is exact.
pub(super) fn carried<'a, N: Network, const B: usize>(caches: impl Iterator<Item = &'a mut N::Cache<B>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for cache in caches {
        N::carried::<B>(cache, &mut |values| {
            values.iter().for_each(|value| bytes.extend_from_slice(&value.to_f64().to_le_bytes()));
        });
    }
    bytes
}

/// Puts it back.
pub(super) fn put_back<'a, N: Network, const B: usize>(bytes: &[u8], caches: impl Iterator<Item = &'a mut N::Cache<B>>) {
    let mut numbers = bytes.as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes));
    for cache in caches {
        N::carried::<B>(cache, &mut |values| {
            values.iter_mut().zip(&mut numbers).for_each(|(value, number)| *value = N::Scalar::from_f64(number));
        });
    }
}

#[cfg(feature = "safetensors")]
pub(super) use with_files::Saving;
#[cfg(not(feature = "safetensors"))]
pub(super) use without_files::Saving;

#[cfg(feature = "safetensors")]
mod with_files {
    use super::*;
    use crate::Error;
    use crate::parameters::copy_tensors;
    use crate::train::checkpoint::{Checkpoints, Content, Inside, Position};

    /// Where checkpoints are written, if they are.
    pub(in crate::train) struct Saving {
        files: Option<Checkpoints>,
        /// The best checkpoint reached this.
        kept: Option<f64>,
        /// The epochs and the steps of the last that was written.
        written: Option<(usize, u64)>,
    }

    impl Saving {
        pub(in crate::train) fn new(options: &Options<'_>, settings: Settings) -> Result<Self> {
            let files = options.checkpoint.as_ref().map(|rule| Checkpoints::new(rule.clone(), settings)).transpose()?;
            Ok(Self { files, kept: None, written: None })
        }

        /// Where to begin: at the place of the file, if there is one, with everything else in it given to the rest of the training.
        pub(in crate::train) fn resume<N: Network, O: Optimizer>(
            &mut self,
            optimizer: O,
            net: &mut N,
            watch: Option<&mut Watch<N>>,
            plateau: Option<&mut (Metric, Plateau)>,
            history: &mut History,
        ) -> Result<Beginning<O, N>> {
            let best = watch.as_ref().is_some_and(|watch| watch.best.is_some());
            let resumed = self.files.as_ref().map(|file| file.load::<N>(optimizer.slots(), best)).transpose()?;
            let Some(resumed) = resumed.flatten() else {
                return Ok(Beginning { state: optimizer.state_for(net), inside: None });
            };
            let mut state = State::resume(optimizer, resumed.slots, resumed.position.steps)
                .map_err(|missing| Error::Checkpoint { path: resumed.path, differences: vec![missing.to_string()] })?;
            copy_tensors(&*resumed.weights, net);
            self.kept = resumed.position.kept;
            self.written = Some((resumed.position.epochs.len(), resumed.position.steps));
            history.epochs.extend(resumed.position.epochs);
            if let Some(watch) = watch {
                watch.standing = resumed.position.standing;
                watch.best = resumed.best;
            }
            if let Some(((_, plateau), standing)) = plateau.zip(resumed.position.plateau) {
                *plateau = plateau.resume(standing);
                state.scale_rate(standing.scale);
            }
            let inside = resumed.position.begun.zip(resumed.inside);
            let inside = inside.map(|(begun, inside)| (begun, inside.before, inside.carried));
            Ok(Beginning { state, inside })
        }

        pub(in crate::train) fn due_after_step(&self, step: u64) -> bool {
            self.files.as_ref().is_some_and(|files| files.rule.due_after_step(step))
        }

        pub(in crate::train) fn is_on(&self) -> bool {
            self.files.is_some()
        }

        /// After an epoch; its training may end with it.
        pub(in crate::train) fn save_epoch<N: Network, O: Optimizer>(&mut self, kept: &Kept<'_, O, N>, last: bool) -> Result<()> {
            let Some(files) = &self.files else { return Ok(()) };
            let epoch = kept.history.last();
            let value = files.rule.best.zip(epoch).and_then(|(metric, epoch)| Some((metric, metric.of(epoch)?)));
            let better = |(metric, value): &(Metric, f64)| {
                let rises = metric.rises(kept.history.measure);
                self.kept.map_or(!value.is_nan(), |best| if rises { *value > best } else { *value < best })
            };
            let best = value.filter(better).map(|(_, value)| value);
            self.kept = best.or(self.kept);
            let files = self
                .files
                .as_ref()
                .filter(|files| last || best.is_some() || files.rule.due_after_epoch(kept.history.epochs.len()));
            let Some(files) = files else { return Ok(()) };
            let bytes = self.bytes(files, kept)?;
            if best.is_some() {
                files.rule.write_best(&bytes)?;
            }
            if last || files.rule.due_after_epoch(kept.history.epochs.len()) {
                files.rule.write(&bytes)?;
                self.written = Some((kept.history.epochs.len(), kept.state.steps()));
            }
            Ok(())
        }

        /// Anywhere; nothing is written if the last that was is of the same place.
        pub(in crate::train) fn save<N: Network, O: Optimizer>(&mut self, kept: &Kept<'_, O, N>) -> Result<()> {
            let place = Some((kept.history.epochs.len(), kept.state.steps()));
            let Some(files) = self.files.as_ref().filter(|_| self.written != place) else { return Ok(()) };
            files.rule.write(&self.bytes(files, kept)?)?;
            self.written = place;
            Ok(())
        }

        fn bytes<N: Network, O: Optimizer>(&self, files: &Checkpoints, kept: &Kept<'_, O, N>) -> Result<Vec<u8>> {
            let position = Position {
                steps: kept.state.steps(),
                standing: kept.watch.map(|watch| watch.standing).unwrap_or_default(),
                plateau: kept.plateau,
                kept: self.kept,
                begun: kept.inside.map(|(begun, _, _)| begun),
                epochs: kept.history.epochs.clone(),
            };
            let content = Content {
                weights: kept.net,
                slots: kept.state.slots(),
                best: kept.watch.and_then(|watch| watch.best.as_deref()),
                inside: kept.inside.map(|(_, before, carried)| Inside { before, carried }),
            };
            files.bytes(&position, &content)
        }
    }
}

#[cfg(not(feature = "safetensors"))]
mod without_files {
    use super::*;

    /// Nothing is written.
    pub(in crate::train) struct Saving;

    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    impl Saving {
        pub(in crate::train) fn new(_: &Options<'_>, _: Settings) -> Result<Self> {
            Ok(Self)
        }
        pub(in crate::train) fn resume<N: Network, O: Optimizer>(
            &mut self,
            optimizer: O,
            net: &mut N,
            _: Option<&mut Watch<N>>,
            _: Option<&mut (Metric, Plateau)>,
            _: &mut History,
        ) -> Result<Beginning<O, N>> {
            Ok(Beginning { state: optimizer.state_for(net), inside: None })
        }
        pub(in crate::train) fn due_after_step(&self, _: u64) -> bool {
            false
        }
        pub(in crate::train) fn is_on(&self) -> bool {
            false
        }
        pub(in crate::train) fn save_epoch<N: Network, O: Optimizer>(&mut self, _: &Kept<'_, O, N>, _: bool) -> Result<()> {
            Ok(())
        }
        pub(in crate::train) fn save<N: Network, O: Optimizer>(&mut self, _: &Kept<'_, O, N>) -> Result<()> {
            Ok(())
        }
    }
}
