//! What a training does with its checkpoints: nothing without the feature `safetensors`.

use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, vec};

use crate::data::augment::Augmentation;
use crate::optimizers::{Optimizer, State};
use crate::train::History;
use crate::train::stopping::Watch;
use crate::train::trainer::Options;
use crate::{Network, Result};

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
    let settings = vec![
        ("network", N::NAME.to_string()),
        ("loss", core::any::type_name::<L>().to_string()),
        ("optimizer", format!("{optimizer:?}")),
        ("batch size", batch.to_string()),
        ("samples", samples.to_string()),
        ("seed", options.seed.to_string()),
        ("shuffle", options.shuffle.to_string()),
        ("clip norm", format!("{:?}", options.clip_norm)),
        ("clip value", format!("{:?}", options.clip_value)),
        ("augmentation", format!("{augmentation:?}")),
        ("early stopping", format!("{:?}", options.stopping)),
    ];
    let sampling = options.sampling.iter().map(|sampling| ("sampling", format!("{sampling:?}")));
    settings.into_iter().chain(sampling).map(|(name, value)| (name, value.replace(['\n', '\r'], " "))).collect()
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
    use crate::train::checkpoint::{Checkpoints, Position};

    /// Where checkpoints are written, if they are.
    pub(in crate::train) struct Saving(Option<Checkpoints>);

    impl Saving {
        pub(in crate::train) fn new(options: &Options<'_>, settings: impl FnOnce() -> Settings) -> Result<Self> {
            options.checkpoint.as_ref().map(|path| Checkpoints::new(path.clone(), settings())).transpose().map(Self)
        }

        /// The state to begin with: that of the file, if there is one, with everything else in it given to the rest of the training.
        pub(in crate::train) fn resume<N: Network, O: Optimizer>(
            &self,
            optimizer: O,
            net: &mut N,
            watch: Option<&mut Watch<N>>,
            history: &mut History,
        ) -> Result<State<O, N>> {
            let best = watch.as_ref().is_some_and(|watch| watch.best.is_some());
            let resumed = self.0.as_ref().map(|file| file.load::<N>(optimizer.slots(), best)).transpose()?;
            let Some(resumed) = resumed.flatten() else { return Ok(optimizer.state_for(net)) };
            let state = State::resume(optimizer, resumed.slots, resumed.position.steps)
                .map_err(|missing| Error::Checkpoint { path: resumed.path, differences: vec![missing.to_string()] })?;
            copy_tensors(&*resumed.weights, net);
            history.epochs.extend(resumed.position.epochs);
            if let Some(watch) = watch {
                watch.standing = resumed.position.standing;
                watch.best = resumed.best;
            }
            Ok(state)
        }

        /// After an epoch.
        pub(in crate::train) fn save<N: Network, O: Optimizer>(
            &self,
            net: &N,
            state: &State<O, N>,
            watch: Option<&Watch<N>>,
            history: &History,
        ) -> Result<()> {
            let Some(file) = &self.0 else { return Ok(()) };
            let standing = watch.map(|watch| watch.standing).unwrap_or_default();
            let position = Position { steps: state.steps(), standing, epochs: history.epochs.clone() };
            file.save(&position, net, state.slots(), watch.and_then(|watch| watch.best.as_deref()))
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
        pub(in crate::train) fn new(_: &Options<'_>, _: impl FnOnce() -> Settings) -> Result<Self> {
            Ok(Self)
        }
        pub(in crate::train) fn resume<N: Network, O: Optimizer>(
            &self,
            optimizer: O,
            net: &mut N,
            _: Option<&mut Watch<N>>,
            _: &mut History,
        ) -> Result<State<O, N>> {
            Ok(optimizer.state_for(net))
        }
        pub(in crate::train) fn save<N: Network, O: Optimizer>(
            &self,
            _: &N,
            _: &State<O, N>,
            _: Option<&Watch<N>>,
            _: &History,
        ) -> Result<()> {
            Ok(())
        }
    }
}
