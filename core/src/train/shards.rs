use std::vec::Vec;

use rand::{Rng, SeedableRng};

use crate::kernels::{Simd, shards};
use crate::optimizers::{Optimizer, State};
use crate::random::Generator;
use crate::train::team::Team;
use crate::zeroed::Blank;
use crate::{Error, Layer, Network, Pass, Result, Sample, Update};

/// The shards of a batch, and the threads that compute them: a [`Pass`] for several threads.
///
/// A batch of up to `B` samples is cut into shards of `m = ⌈B / shards⌉` neighbouring samples: sample `i` is in shard `i / m`. A smaller batch (the last
/// one of an epoch) has the same shards as far as it goes: of its last shard there may be a part, and shards without samples are left out. Each shard
/// goes forward and backward by itself, with memory, gradients and a generator of its own; the threads take whichever shard is next. Nothing depends on
/// how many they are: **the same seed gives the same bits for any number of threads**. The number of shards, however, is part of the arithmetic.
///
/// ```
/// # use layerfit_core::{Network, Result, Layer, kernels::Simd, losses::{Class, CrossEntropy, Loss}, nalgebra::SVector};
/// # use layerfit_core::{optimizers::{Adam, Optimizer}, rng};
/// use layerfit_core::train::Shards;
/// # fn example<N: Network<Scalar = f32, Input = SVector<f32, 4>, Output = SVector<f32, 10>>>(mut net: Box<N>, targets: [Class<10>; 128]) -> Result<()> {
/// let mut pass = N::pass::<128>();
/// let mut shards = Shards::<N, 128>::new(2)?;
/// let (mut state, mut random) = (Adam::new(1e-3).state_for(&*net), rng(1));
/// for _ in 0..100 {
///     // ... the samples to `pass.input`
///     shards.forward(&net, &mut pass, 128, &mut random);
///     CrossEntropy.evaluate(Simd::detect(), pass.output.as_slice(), &targets, Some(pass.slope.as_mut_slice()));
///     shards.backward(&net, &mut pass, 128, None);
///     shards.step(&mut state, &mut net, &pass.gradients);
/// }
/// # Ok(())
/// # }
/// ```
///
/// # What a shard means for
/// Let a batch have `n` samples and shard `s` have `n_s` of them.
///
/// * **Outputs and loss.** The loss looks at the outputs of the whole batch, once, as without shards: whatever it divides by (samples, elements, the
///   steps that are not left out), it divides by that of the batch. Shards need no weights of their own for that, and one whose steps are all left
///   out adds nothing. Without batch normalization and chance, outputs and loss are the same bits as without shards.
/// * **Gradients.** Shard `s` computes `g_s`, backward from its part of the gradient of the loss times `n / n_s`: as if the loss were a mean over
///   its own samples. The gradient of the batch is `g = Σ n_s/n · g_s`, in the order of the shards: the first product is rounded, each further one added
///   with one rounding (`fma`). It is the gradient without shards but for rounding.
/// * **Penalties** (`l1`, `l2`) are part of every `g_s`, and since the weights `n_s/n` add up to 1, count once. Clipping comes afterwards.
/// * **Batch normalization** takes mean and variance over the samples of the shard (in data-parallel training elsewhere, over those of a device).
///   The running statistics move by the weighted mean of the shards' steps: `running ← κ running + (1 - κ) Σ n_s/n · batch_s`, where `κ` is the momentum. Shards of few
///   samples normalize badly: choose a batch that leaves enough.
/// * **Dropout** and other chances. A step takes 32 bytes from the generator, as the key of a new one ([`Generator`]), whose stream number `s` is
///   that of shard `s`. The trainer's generator is that of seed and epoch; so masks depend on seed, epoch, step and shard.
/// * **Stateful recurrent layers.** Sample `i` of the next batch is in the same place of the same shard, and goes on from the state of sample `i`.
/// * **Embeddings.** Backward touches the vectors of the shard's tokens alone, as always. The sum over the shards passes over the whole table, as
///   the optimizer does after it.
///
/// # Cost
/// Memory: a shard has a [`Pass`] of its own, of which it uses the cache of its samples and the gradients; the rest is zeros that are never touched,
/// which common operating systems do not back with memory. So a shard costs about one more copy of the parameters, and the caches of all together as
/// much as one. Work: every shard reads all weights and writes all gradients, and these are added up. Therefore shards are few by default: `⌈B / 64⌉`,
/// but from 2 to 8.
///
/// A step with one thread allocates nothing. With more, the calling thread hands the work to the others through a queue (that of `rayon`), which
/// allocates a small block of less than 2 KiB about every 62 entries; a step has two of them, and one more for each tensor of 32,768 numbers or more that the optimizer changes.
///
/// Without the feature `threads` there is one thread, and the same bits.
pub struct Shards<N: Layer, const B: usize> {
    team: Team,
    /// The samples of a shard; the last one of a batch may have fewer.
    size: usize,
    /// The memory of each shard. Inputs, outputs and their gradients are in the pass of the whole batch, not here.
    passes: Vec<Blank<Pass<N, B>>>,
}

impl<N: Network, const B: usize> Shards<N, B> {
    /// The shards that [`Trainer::threads`](crate::train::Trainer::threads) makes of batches of `B` samples, and so many threads.
    ///
    /// # Errors
    /// [`Error::Setting`] for no threads, [`Error::BatchSize`] for a batch of no samples, [`Error::Threads`] if the operating system starts no more.
    pub fn new(threads: usize) -> Result<Self> {
        Self::of(threads, usual(B))
    }

    /// As many shards as you like, from 1 to `B`. (There are fewer if `B` samples in shards of `B / shards`, rounded up, need no more.)
    ///
    /// # Errors
    /// As [`Shards::new`], and [`Error::Setting`] for another number of shards.
    pub fn of(threads: usize, shards: usize) -> Result<Self> {
        if B == 0 {
            return Err(Error::BatchSize { batch: B, samples: 0 });
        }
        check(B, Some(threads), Some(shards))?;
        let size = B.div_ceil(shards);
        let shards = B.div_ceil(size);
        Ok(Self { team: Team::new(threads.min(shards))?, size, passes: (0..shards).map(|_| Blank::new()).collect() })
    }

    /// How many shards a whole batch has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.passes.len()
    }

    /// Training forward over the first `count` samples that stand in `pass.input`; the outputs are in `pass.output` afterwards.
    ///
    /// The generators of the shards get their key, 32 bytes, from `rng`: so much is taken of it, whatever the layers need.
    pub fn forward(&mut self, network: &N, pass: &mut Pass<N, B>, count: usize, rng: &mut dyn Rng) {
        let mut key = [0; 32];
        rng.fill_bytes(&mut key);
        let (input, output) = (N::Input::first(&pass.input, count), N::Output::first_mut(&mut pass.output, count));
        let (batch, passes) = self.batch(network, count);
        batch.team.run(|| batch.forward(key, 0, passes, input, output));
    }

    /// Training backward over the first `count` samples, from the gradient of the loss over all of them that stands in `pass.slope`. The gradients of
    /// the parameters are in `pass.gradients` afterwards; that of the input is in `input_slope` if there is one.
    pub fn backward(
        &mut self,
        network: &N,
        pass: &mut Pass<N, B>,
        count: usize,
        input_slope: Option<<N::Input as Sample>::BatchMut<'_, B>>,
    ) {
        let (input, output) = (N::Input::first(&pass.input, count), N::Output::first(&pass.output, count));
        let slope = N::Output::first_mut(&mut pass.slope, count);
        let input_slope = input_slope.map(|batch| N::Input::first_of_mut::<B>(batch, count));
        let (batch, passes) = self.batch(network, count);
        batch.team.run(|| {
            batch.backward(batch.count, passes, input, output, slope, input_slope);
            batch.add_up(passes, &mut pass.gradients);
        });
    }

    /// The step of an optimizer, large tensors by all threads together: the same bits as [`State::step`].
    pub fn step<O: Optimizer>(&self, state: &mut State<O, N>, network: &mut N, gradients: &N) {
        state.step_with(Simd::detect(), &self.team, network, gradients);
    }

    /// Forgets what layers with `stateful: true` carry from one batch to the next.
    pub fn reset_state(&mut self) {
        self.passes.iter_mut().for_each(|pass| pass.reset_state());
    }

    /// What the shards of a batch have in common, and the memory of those that it has.
    fn batch<'a>(&'a mut self, network: &'a N, count: usize) -> (Batch<'a, N>, &'a mut [Blank<Pass<N, B>>]) {
        let Self { team, size, passes } = self;
        let count = count.min(B);
        let shards = count.div_ceil(*size).max(1);
        (Batch { network, simd: Simd::detect(), team, size: *size, count }, &mut passes[..shards])
    }
}

/// How many shards a batch has if nobody says so.
fn usual(batch: usize) -> usize {
    batch.div_ceil(64).clamp(2, 8).min(batch.max(1))
}

/// How many shards a trainer makes of a batch; none without threads and shards.
pub(super) fn number(batch: usize, threads: Option<usize>, shards: Option<usize>) -> Option<usize> {
    shards.or(threads.map(|_| usual(batch)))
}

/// # Errors
/// [`Error::Setting`] for a number that makes no sense.
#[allow(clippy::cast_precision_loss)]
pub(super) fn check(batch: usize, threads: Option<usize>, shards: Option<usize>) -> Result<()> {
    if threads == Some(0) {
        return Err(Error::Setting { name: "threads", expected: "1 or more", found: 0.0 });
    }
    if let Some(shards) = shards.filter(|shards| !(1..=batch).contains(shards)) {
        let expected = "a number from 1 to the size of the batch";
        return Err(Error::Setting { name: "shards", expected, found: shards as f64 });
    }
    Ok(())
}

/// What all shards of a batch have in common.
struct Batch<'a, N> {
    network: &'a N,
    simd: Simd,
    team: &'a Team,
    /// The samples of a shard.
    size: usize,
    /// The samples of the batch.
    count: usize,
}

type Slice<'a, S> = <S as Sample>::Slice<'a>;
type SliceMut<'a, S> = <S as Sample>::SliceMut<'a>;

impl<N: Network> Batch<'_, N> {
    /// Some neighbouring shards, of which this is the first.
    fn forward<const B: usize>(
        &self,
        key: [u8; 32],
        first: usize,
        passes: &mut [Blank<Pass<N, B>>],
        input: Slice<'_, N::Input>,
        output: SliceMut<'_, N::Output>,
    ) {
        if let [pass] = passes {
            let mut rng = Generator::from_seed(key);
            rng.set_stream(first as u64);
            return self.network.forward::<B>(self.simd, &mut rng, input, output, &mut pass.cache);
        }
        let middle = passes.len() / 2;
        let (left, right) = passes.split_at_mut(middle);
        let (left_input, right_input) = N::Input::split(input, middle * self.size);
        let (left_output, right_output) = N::Output::split_mut(output, middle * self.size);
        self.team.both(
            || self.forward(key, first, left, left_input, left_output),
            || self.forward(key, first + middle, right, right_input, right_output),
        );
    }

    /// Some neighbouring shards of so many samples together.
    fn backward<const B: usize>(
        &self,
        count: usize,
        passes: &mut [Blank<Pass<N, B>>],
        input: Slice<'_, N::Input>,
        output: Slice<'_, N::Output>,
        slope: SliceMut<'_, N::Output>,
        input_slope: Option<SliceMut<'_, N::Input>>,
    ) {
        if let [pass] = passes {
            return self.backward_of_one(self.share(count), pass, input, output, slope, input_slope);
        }
        let middle = passes.len() / 2;
        let samples = middle * self.size;
        let (left, right) = passes.split_at_mut(middle);
        let (left_input, right_input) = N::Input::split(input, samples);
        let (left_output, right_output) = N::Output::split(output, samples);
        let (left_slope, right_slope) = N::Output::split_mut(slope, samples);
        let (left_input_slope, right_input_slope) = input_slope.map(|slope| N::Input::split_mut(slope, samples)).unzip();
        self.team.both(
            || self.backward(samples, left, left_input, left_output, left_slope, left_input_slope),
            || self.backward(count - samples, right, right_input, right_output, right_slope, right_input_slope),
        );
    }

    /// One shard, which has this share of the samples: its gradients become those of a mean over its own samples.
    fn backward_of_one<const B: usize>(
        &self,
        share: f64,
        pass: &mut Pass<N, B>,
        input: Slice<'_, N::Input>,
        output: Slice<'_, N::Output>,
        mut slope: SliceMut<'_, N::Output>,
        mut input_slope: Option<SliceMut<'_, N::Input>>,
    ) {
        let Pass { cache, gradients, .. } = pass;
        N::Output::scale(self.simd, 1.0 / share, N::Output::lend(&mut slope));
        let place = input_slope.as_mut().map(N::Input::lend);
        self.network.backward::<B>(self.simd, input, output, slope, place, cache, gradients, Update::Replace);
        if let Some(input_slope) = input_slope {
            N::Input::scale(self.simd, share, input_slope);
        }
    }

    /// The gradients of the batch, from those of its shards.
    fn add_up<const B: usize>(&self, passes: &[Blank<Pass<N, B>>], gradients: &mut N) {
        for index in 0..N::TENSORS {
            let add = |start: usize, sum: &mut [N::Scalar]| {
                let parts = passes.iter().enumerate().map(|(number, pass)| {
                    let values = pass.gradients.tensor(index).get(start..).unwrap_or_default();
                    (self.share(self.size.min(self.count - number * self.size)), values)
                });
                shards::weighted_sum(self.simd, parts, sum);
            };
            self.team.parts(0, gradients.tensor_mut(index), &add);
        }
    }

    /// The share of so many samples in the batch.
    #[allow(clippy::cast_precision_loss)]
    fn share(&self, samples: usize) -> f64 {
        if self.count == 0 { 1.0 } else { samples as f64 / self.count as f64 }
    }
}

/// What trains: a pass alone, or its shards.
pub(super) struct Worker<N: Layer, const B: usize>(Option<Shards<N, B>>);

impl<N: Network, const B: usize> Worker<N, B> {
    /// Shards, if threads or shards are asked for.
    pub(super) fn new(threads: Option<usize>, shards: Option<usize>) -> Result<Self> {
        let shards = number(B, threads, shards);
        shards.map(|shards| Shards::of(threads.unwrap_or(1), shards)).transpose().map(Self)
    }

    pub(super) fn forward(&mut self, network: &N, pass: &mut Pass<N, B>, count: usize, rng: &mut dyn Rng) {
        match &mut self.0 {
            Some(shards) => shards.forward(network, pass, count, rng),
            None => pass.forward(network, count, rng),
        }
    }

    pub(super) fn backward(&mut self, network: &N, pass: &mut Pass<N, B>, count: usize) {
        match &mut self.0 {
            Some(shards) => shards.backward(network, pass, count, None),
            None => pass.backward(network, count, None),
        }
    }

    pub(super) fn step<O: Optimizer>(&self, state: &mut State<O, N>, network: &mut N, gradients: &N) {
        match &self.0 {
            Some(shards) => shards.step(state, network, gradients),
            None => state.step(network, gradients),
        }
    }

    /// What the layers keep, of the pass or of each shard.
    pub(super) fn caches<'a>(&'a mut self, pass: &'a mut Pass<N, B>) -> impl Iterator<Item = &'a mut N::Cache<B>> {
        let (alone, shards) = match &mut self.0 {
            Some(shards) => (None, Some(&mut shards.passes)),
            None => (Some(&mut pass.cache), None),
        };
        alone.into_iter().chain(shards.into_iter().flatten().map(|pass| &mut pass.cache))
    }

    pub(super) fn reset_state(&mut self, pass: &mut Pass<N, B>) {
        pass.reset_state();
        if let Some(shards) = &mut self.0 {
            shards.reset_state();
        }
    }
}
