use std::boxed::Box;
use std::vec::Vec;

use rand::{Rng, SeedableRng};

use crate::kernels::{Simd, shards};
use crate::optimizers::{Optimizer, State};
use crate::random::Generator;
use crate::train::team::Team;
use crate::{Error, Layer, Network, Pass, Result, Sample, Update};

/// DOCS
pub struct Shards<N: Layer, const B: usize> {
    team: Team,
    /// The samples of a shard; the last one of a batch may have fewer.
    size: usize,
    /// The memory of each shard. Inputs, outputs and their gradients are in the pass of the whole batch, not here.
    passes: Vec<Box<Pass<N, B>>>,
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
        Ok(Self { team: Team::new(threads.min(shards))?, size, passes: (0..shards).map(|_| N::pass()).collect() })
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
    fn batch<'a>(&'a mut self, network: &'a N, count: usize) -> (Batch<'a, N>, &'a mut [Box<Pass<N, B>>]) {
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
        passes: &mut [Box<Pass<N, B>>],
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
        passes: &mut [Box<Pass<N, B>>],
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
    fn add_up<const B: usize>(&self, passes: &[Box<Pass<N, B>>], gradients: &mut N) {
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
        let shards = shards.or(threads.map(|_| usual(B)));
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

    pub(super) fn reset_state(&mut self, pass: &mut Pass<N, B>) {
        pass.reset_state();
        if let Some(shards) = &mut self.0 {
            shards.reset_state();
        }
    }
}
