use std::boxed::Box;
use std::ops::ControlFlow;

#[allow(unused_imports, reason = "for the documentation")]
use crate::Error;
use crate::data::augment::{Augmentation, Unaugmented};
use crate::data::{AnyDataset, Dataset, Same, SameInput, Sampling};
use crate::losses::Accepts;
use crate::metrics::Measured;
use crate::optimizers::Optimizer;
use crate::train::options::Options;
use crate::train::progress::Progress;
use crate::train::run::Run;
use crate::train::{AsNetwork, EarlyStopping, Epoch, History, Learned, Trained, Unvalidated, ValidatedBy};
use crate::{Network, NumbersOf, Result, Sample};

/// Trains a network on a data set, batch by batch.
///
/// An epoch takes every sample once, in an order that depends on the seed and the number of the epoch alone. The last batch may be
/// smaller: loss and gradient are means over the samples that are there. The loss of an epoch is the mean over its samples, as they
/// were met, with the penalties of the weights added.
///
/// Everything that a step needs is allocated before the first one. The same seed gives the same weights, bit for bit.
///
/// ```no_run
/// # use layerfit_core::{Network, NumbersOf, Result, Layer, data::Dataset, losses::{Accepts, Class, CrossEntropy, Loss}};
/// # use layerfit_core::{metrics::Measured, optimizers::Adam, train::Trainer};
/// # fn example<N: Network, D: Dataset<Input = N::Input, Target = Class<10>>>(mut net: Box<N>, train: D, test: D) -> Result<()>
/// # where CrossEntropy: Loss<N::Output, Class<10>> + Accepts<N::Ending>, Class<10>: Measured<NumbersOf<N::Output>> {
/// let history = Trainer::new(CrossEntropy, Adam::new(1e-3))
///     .batch_size::<32>()
///     .epochs(40)
///     .validate(&test)
///     .progress_bar()
///     .fit(&mut net, &train)?;
/// println!("{history}");
/// # Ok(())
/// # }
/// ```
pub struct Trainer<'a, L, O, V = Unvalidated, const B: usize = 32, A = Unaugmented> {
    pub(super) loss: L,
    pub(super) optimizer: O,
    validation: V,
    pub(super) augmentation: A,
    pub(super) options: Options<'a>,
}

/// What a function given to [`Trainer::on_epoch`] or [`Trainer::on_step`] may answer: nothing, or a [`ControlFlow`] whose `Break` stops the training.
pub trait Verdict {
    /// Whether the training is to stop.
    fn stops(self) -> bool;
}

impl Verdict for () {
    fn stops(self) -> bool {
        false
    }
}

impl<B, C> Verdict for ControlFlow<B, C> {
    fn stops(self) -> bool {
        self.is_break()
    }
}

impl<L, O> Trainer<'_, L, O> {
    /// A trainer with batches of 32 and one epoch, that shuffles, with seed 0, without validation, and says nothing while it trains.
    #[must_use]
    pub fn new(loss: L, optimizer: O) -> Self {
        Self { loss, optimizer, validation: Unvalidated, augmentation: Unaugmented, options: Options::new() }
    }
}

impl<'a, L, O, V, const B: usize, A> Trainer<'a, L, O, V, B, A> {
    /// The number of samples of a step. (It is a constant because it is part of the types of the matrices.)
    #[must_use]
    pub fn batch_size<const SIZE: usize>(self) -> Trainer<'a, L, O, V, SIZE, A> {
        let Self { loss, optimizer, validation, augmentation, options } = self;
        Trainer { loss, optimizer, validation, augmentation, options }
    }

    /// How often every sample is used.
    #[must_use]
    pub fn epochs(mut self, epochs: usize) -> Self {
        self.options.epochs = epochs;
        self
    }

    /// Measures loss and metric on these data after every epoch. They are not trained on.
    #[must_use]
    pub fn validate<D: Dataset>(self, data: &D) -> Trainer<'a, L, O, &D, B, A> {
        let Self { loss, optimizer, augmentation, options, .. } = self;
        Trainer { loss, optimizer, validation: data, augmentation, options }
    }

    /// Changes the training samples a little, differently in every epoch: images with [`Augment`](crate::data::Augment), others with an
    /// [`Augmentation`] of your own. Validation samples stay as they are.
    ///
    /// ```
    /// # use layerfit_core::{data::Augment, losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3)).augment(Augment::new().rotate(15.0).shift(0.1, 0.1));
    /// ```
    #[must_use]
    pub fn augment<R>(self, rule: R) -> Trainer<'a, L, O, V, B, R> {
        let Self { loss, optimizer, validation, options, .. } = self;
        Trainer { loss, optimizer, validation, augmentation: rule, options }
    }

    /// Ends the training when it does not get better any more, and gives the network its best weights back if that is asked for.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// use layerfit_core::train::{EarlyStopping, Metric};
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3))
    ///     .epochs(100)
    ///     .early_stopping(EarlyStopping::on(Metric::ValidationLoss).patience(2).restore_best());
    /// ```
    #[must_use]
    pub fn early_stopping(mut self, rule: EarlyStopping) -> Self {
        self.options.stopping = Some(rule);
        self
    }

    /// Writes the training to this file after every epoch, or as often as a [`Checkpoint`](crate::train::Checkpoint) says, whole or not at all, and goes on from it if it
    /// is there when the training begins.
    ///
    /// A program that was ended at any moment, by an error, a signal or the loss of power, is started again and goes on from the last checkpoint,
    /// with the same bits as if nothing had happened: weights, the state of the optimizer, the step of its schedule, the plateau, early stopping and the history are in the
    /// file; in the middle of an epoch also its sums, where its generator stands, what layers with `stateful: true` carry, and the weights from before the
    /// epoch. The history that [`Trainer::fit`] gives is that of all epochs.
    ///
    /// The number of epochs may be another than before: more of them continue a training that has ended. If there are no more than the file
    /// has, nothing is trained, and the network gets the weights in it. Everything else that decides the course of the training must be the same (network,
    /// optimizer with its options, kind of loss, size of batches, seed, number of samples, augmentation, early stopping); else
    /// [`Error::Checkpoint`] lists what differs, and neither network nor file changes. (The options of the loss and the samples themselves are
    /// not compared.) To train anew, remove the file.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// use layerfit_core::train::{Checkpoint, Metric};
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3))
    ///     .checkpoint(Checkpoint::to("digits.ckpt").every_steps(1_000).keep(3).best(Metric::TrainingLoss));
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3)).checkpoint("digits.ckpt"); // every epoch, one file
    /// ```
    ///
    /// [`Error::Checkpoint`]: crate::Error::Checkpoint
    #[cfg(feature = "safetensors")]
    #[must_use]
    pub fn checkpoint(mut self, checkpoint: impl Into<crate::train::Checkpoint>) -> Self {
        self.options.checkpoint = Some(checkpoint.into());
        self
    }

    /// The seed of the order of samples and of layers that are random in training, such as dropout.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.options.seed = seed;
        self
    }

    /// Whether every epoch takes the samples in another order.
    #[must_use]
    pub fn shuffle(mut self, shuffle: bool) -> Self {
        self.options.shuffle = shuffle;
        self
    }

    /// Draws the samples of every epoch by weight, with replacement, instead of taking each once: rare ones more often. What is drawn depends on the seed and the
    /// number of the epoch alone.
    ///
    /// ```
    /// # use layerfit_core::{data::{Samples, Sampling}, losses::{Class, CrossEntropy}, optimizers::Adam, train::Trainer};
    /// # let train = Samples::<_, Class<2>>::from_labels(vec![[0.0_f32]; 4], &[0, 0, 0, 1])?;
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3)).sampling(Sampling::balanced(&train)?);
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    #[must_use]
    pub fn sampling(mut self, sampling: Sampling) -> Self {
        self.options.sampling = Some(sampling);
        self
    }

    /// Reads, and augments, up to so many batches ahead of the training, in a thread of its own: for data that are read from files, or that take long to augment. 0
    /// batches, the default, read every batch when it is needed. Nothing else changes: samples, their order and all bits are the same.
    ///
    /// ```
    /// # use layerfit_core::{data::Augment, losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3)).augment(Augment::new().rotate(15.0)).read_ahead(8);
    /// ```
    #[must_use]
    pub fn read_ahead(mut self, batches: usize) -> Self {
        self.options.read_ahead = batches;
        self
    }

    /// Scales all gradients of a step down so that their common Euclidean norm is at most `max`.
    #[must_use]
    pub fn clip_norm(mut self, max: f64) -> Self {
        self.options.clip_norm = Some(max);
        self
    }

    /// Limits every gradient to the range from `-max` to `max`.
    #[must_use]
    pub fn clip_value(mut self, max: f64) -> Self {
        self.options.clip_value = Some(max);
        self
    }

    /// Trains with so many threads: they are started when the training begins, and end with it.
    ///
    /// Every batch is cut into shards that are computed at once; [`Shards`](crate::train::Shards) says what this means for losses, batch normalization, dropout and
    /// the rest. The same seed gives the same bits for any number of threads, also if a training goes on from a checkpoint with another one. They are other bits
    /// than without this option: it is off by default, since handing out work takes time, which a network with small steps does not win back. No more threads are started than a batch has shards.
    ///
    /// With two threads on two cores (`cargo bench -p layerfit-benches --bench threads`), a network of fully connected layers 784-64-64-10, whose step takes 0.4 ms, gained a quarter at most; a
    /// convolutional one of 14 ms a step 1.6 times at a batch of 128 and as much at 512; a bidirectional LSTM of 52 ms a step 1.85 times. So it pays where a step takes several
    /// milliseconds, and best where the weights are few beside the work: every shard reads all weights and writes all their gradients.
    ///
    /// The samples are read, changed by [`Trainer::augment`] and compared by the loss in the calling thread; validation takes place there too.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<128>().threads(2);
    /// ```
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.options.threads = Some(threads);
        self
    }

    /// Cuts every batch into so many shards, from 1 to its size, for [`Trainer::threads`] (or one). More shards give more threads something to do, and
    /// cost more work. By default the size of the batch decides: a shard for every 64 samples, but at least 2 and at most 8. The number of shards decides the bits of the weights; a checkpoint
    /// is that of one number.
    #[must_use]
    pub fn shards(mut self, shards: usize) -> Self {
        self.options.shards = Some(shards);
        self
    }

    /// Shows a progress bar if the standard error is a terminal (and the feature `progress` is on), else one line an epoch.
    #[must_use]
    pub fn progress_bar(mut self) -> Self {
        self.options.progress = Progress::Bar;
        self
    }

    /// Writes one line an epoch to the standard error.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.options.progress = Progress::Plain;
        self
    }

    /// Says nothing while training. This is the default.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.options.progress = Progress::Quiet;
        self
    }

    /// Calls a function after every epoch. It answers nothing, or a [`ControlFlow`] whose `Break` stops the training; the
    /// history then ends with that epoch. Several functions are called in the order in which they were given, each every time.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// use std::ops::ControlFlow;
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3))
    ///     .on_epoch(|epoch| println!("{}: {}", epoch.number, epoch.loss))
    ///     .on_epoch(|epoch| if epoch.loss < 0.01 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    /// ```
    #[must_use]
    pub fn on_epoch<R: Verdict>(mut self, mut listener: impl FnMut(&Epoch) -> R + 'a) -> Self {
        self.options.listeners.push(Box::new(move |epoch| listener(epoch).stops()));
        self
    }

    /// Trains a network (or the one in a `Box`), from the weights that it has.
    ///
    /// # Errors
    /// Before the first step: [`Error::Empty`] for training or validation data without samples, [`Error::BatchSize`] for a batch of no samples
    /// or of more than there are, [`Error::Weights`] for a sampling of other data, [`Error::Setting`] for an option whose value makes no sense, such as a learning rate below 0, [`Error::NoValidation`] for early
    /// stopping that watches a validation that there is not, [`Error::NotAnImage`] for an augmentation that does not fit the input,
    /// [`Error::TargetShape`] for targets of outputs that have another shape, [`Error::Threads`] for threads that the operating system does not start,
    /// [`Error::Checkpoint`], [`Error::Data`] and [`Error::File`] for a checkpoint that cannot be used.
    /// While training: [`Error::NotFinite`] if a loss or a weight becomes infinite or NaN, and any error of a data set. The network then has the
    /// weights it had before the epoch in which that happened. [`Error::File`] if a checkpoint cannot be written; after an epoch the network then has the weights
    /// after it.
    pub fn fit<N, Kind, D>(self, net: &mut impl AsNetwork<Kind, Network = N>, data: &D) -> Result<History>
    where
        N: Network,
        D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<N::Input>>>, Target: Trained<L, NumbersOf<N::Output>>>
            + ValidatedBy<V>,
        L: Accepts<N::Ending>,
        O: Optimizer,
        A: Augmentation<N::Input>,
    {
        let Self { loss, optimizer, validation, augmentation, mut options } = self;
        D::with_validation(&validation, |validation| {
            options.check(B, data.len(), validation.map(Dataset::len))?;
            optimizer.check()?;
            <D::Target as Learned<L, NumbersOf<N::Output>>>::check_loss(&loss)?;
            augmentation.check(N::INPUT)?;
            #[cfg_attr(not(feature = "ctrl-c"), allow(clippy::let_unit_value))]
            let _listening = options.listen()?;
            <D::Target as Measured<NumbersOf<N::Output>>>::check(N::OUTPUT)?;
            let data = Same::<D, N::Input, D::Target>::new(data);
            let validation = validation.map(Same::<_, N::Input, D::Target>::new);
            let validation = validation.as_ref().map(|validation| validation as &AnyDataset<'_, N::Input, D::Target>);
            let net = net.network_mut();
            Run::<N, L, O, D::Target, B>::new(net, &loss, optimizer, &data, validation, &augmentation, options)?.start()
        })
    }
}
