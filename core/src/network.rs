//! What the `network!` macro makes: a layer with a name, a table of its parts, and passes.

use crate::kernels::Simd;
use crate::losses::{Loss, Targets};
use crate::optimizers::{Optimizer, State};
use crate::{InferenceNetwork, Layer, Sample, Scalar, Zeroed};

/// One line of a network's summary.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct LayerRow {
    /// The name of the entry; empty where it has none or continues the line above.
    pub entry: &'static str,
    /// The layer as it was written.
    pub layer: &'static str,
    /// The shape of its output.
    pub output: crate::Shape,
    /// The numbers it learns.
    pub parameters: usize,
    /// Multiplications with addition for one sample.
    pub macs: u64,
}

impl LayerRow {
    /// A line.
    #[must_use]
    pub const fn new(entry: &'static str, layer: &'static str, output: crate::Shape, parameters: usize, macs: u64) -> Self {
        Self { entry, layer, output, parameters, macs }
    }
}

/// The least of some limits.
#[must_use]
pub const fn least(limits: &[usize]) -> usize {
    let (mut least, mut index) = (usize::MAX, 0);
    while index < limits.len() {
        if limits[index] < least {
            least = limits[index];
        }
        index += 1;
    }
    least
}

/// The sum over all lines.
#[must_use]
pub const fn total_macs(rows: &[LayerRow]) -> u64 {
    let mut total = 0;
    let mut row = 0;
    while row < rows.len() {
        total += rows[row].macs;
        row += 1;
    }
    total
}

/// A network declared with the `network!` macro, which is trained: all that training does asks for this.
///
/// It answers too: name, table, memory and inference are those of [`InferenceNetwork`], which every network is. The form of a network for inference alone is no
/// `Network`, so that training one is an error wherever it is written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a network that can be trained",
    label = "this cannot be trained",
    note = "a form for inference alone (`NameInference`) is made of a network: train `Name`; its `folded()` gives the form",
    note = "networks are declared with the `network!` macro"
)]
pub trait Network: InferenceNetwork {
    /// The form for inference alone: the network itself if there is nothing in it that can be folded.
    type Inference: InferenceNetwork<Scalar = Self::Scalar, Input = Self::Input, Output = Self::Output>;
    /// How its weights are made of those of the network.
    #[doc(hidden)]
    const FOLDS: &'static [crate::flash::Fold];

    /// One step of training on a batch: forward, loss, backward, and the step of the optimizer. The mean loss before the step, penalties included.
    ///
    /// It allocates nothing, and neither does what it is given where there is no heap: the network, the pass ([`Pass::new`]) and the slots of the optimizer
    /// ([`State::new_in`]) are `static`s or variables. So it runs on a microcontroller, with the bits of a computer. An example is in the
    /// [documentation of `network!`](https://docs.rs/layerfit/latest/layerfit/macro.network.html#training-without-a-heap).
    fn train_step<const B: usize, Y: Targets<B>, O: Optimizer, S: AsRef<[Self]> + AsMut<[Self]>>(
        &mut self,
        inputs: <Self::Input as Sample>::BatchRef<'_, B>,
        targets: &Y,
        loss: &impl Loss<Self::Output, Y::Target>,
        pass: &mut Pass<Self, B>,
        optimizer: &mut State<O, Self, S>,
        rng: &mut dyn rand::Rng,
    ) -> f64 {
        pass.train_step(self, Self::Input::first_of::<B>(inputs, B), targets.targets(), loss, optimizer, rng)
    }

    /// A new network with initial weights from this generator. It is made on the heap, where it stays.
    #[cfg(feature = "alloc")]
    #[must_use]
    fn init(rng: &mut dyn rand::Rng) -> alloc::boxed::Box<Self> {
        let mut network = crate::zeroed_box::<Self>();
        network.initialize(rng);
        network
    }

    /// The memory of training steps over batches of up to `B` samples.
    #[cfg(feature = "alloc")]
    #[must_use]
    fn pass<const B: usize>() -> alloc::boxed::Box<Pass<Self, B>> {
        crate::zeroed_box()
    }
}

/// The memory of one training step over batches of up to `B` samples: activations, their gradients, the gradients of the
/// parameters. It is created once and used for every step: on the heap by [`Network::pass`], or as a `static` or variable by [`Pass::new`].
/// [`Network::train_step`] is a whole step in it.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Pass<N: Layer, const B: usize> {
    /// The inputs of the pass.
    pub input: <N::Input as Sample>::Batch<B>,
    /// The outputs of the last forward.
    pub output: <N::Output as Sample>::Batch<B>,
    /// The gradient of the loss with respect to the outputs; backward may overwrite it.
    pub slope: <N::Output as Sample>::Batch<B>,
    /// What the layers keep between forward and backward.
    pub cache: N::Cache<B>,
    /// The gradients of the parameters after backward.
    pub gradients: N,
}

// SAFETY: all fields are `Zeroed`.
unsafe impl<N: Layer, const B: usize> Zeroed for Pass<N, B> {}

/// The memory of an inference of up to `B` samples: what the layers need, and the outputs.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(C, align(64)))]
pub struct Memory<N: Layer, const B: usize = 1> {
    /// What the layers need between, at the beginning, where a line of the cache begins.
    pub between: N::Memory<B>,
    /// The outputs of the last inference.
    pub output: <N::Output as Sample>::Batch<B>,
}

// SAFETY: both fields are `Zeroed`.
unsafe impl<N: Layer, const B: usize> Zeroed for Memory<N, B> {}

impl<N: Layer, const B: usize> Memory<N, B> {
    /// Memory by value, for a variable or a `static`.
    #[must_use]
    pub const fn new() -> Self {
        crate::zeroed()
    }

    /// Inference of the first `count` samples of a batch; the outputs are in `output` afterwards.
    pub fn infer(&mut self, network: &N, inputs: <N::Input as Sample>::BatchRef<'_, B>, count: usize) {
        let inputs = N::Input::first_of::<B>(inputs, count);
        network.infer::<B>(Simd::detect(), inputs, N::Output::first_mut(&mut self.output, count), &mut self.between);
    }
}

impl<N: Layer, const B: usize> Default for Memory<N, B> {
    fn default() -> Self {
        Self::new()
    }
}

impl<N: Layer, const B: usize> Pass<N, B> {
    /// A pass by value, for a `static`, or for a variable if it is small: no heap is needed.
    ///
    /// ```
    /// use layerfit_core::{Layer, Pass};
    /// /// Where a training step over one sample of any network happens.
    /// struct Trained<N: Layer>(N, Pass<N, 1>);
    /// impl<N: Layer> Trained<N> {
    ///     const fn new(network: N) -> Self {
    ///         Self(network, Pass::new())
    ///     }
    /// }
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        crate::zeroed()
    }

    /// Training forward over the first `count` samples that stand in `input`.
    pub fn forward(&mut self, network: &N, count: usize, rng: &mut dyn rand::Rng)
    where
        N: Network,
    {
        let outputs = N::Output::first_mut(&mut self.output, count);
        network.forward::<B>(Simd::detect(), rng, N::Input::first(&self.input, count), outputs, &mut self.cache);
    }

    /// Forgets what layers with `stateful: true` carry from one batch to the next: the next forward begins new sequences.
    pub fn reset_state(&mut self) {
        N::reset::<B>(&mut self.cache);
    }

    /// Training backward over the first `count` samples, from the gradient that stands in `slope`. The gradients of the
    /// parameters are in `gradients` afterwards; that of the input is in `input_slope` if there is one.
    pub fn backward(&mut self, network: &N, count: usize, input_slope: Option<<N::Input as Sample>::BatchMut<'_, B>>)
    where
        N: Network,
    {
        network.backward::<B>(
            Simd::detect(),
            N::Input::first(&self.input, count),
            N::Output::first(&self.output, count),
            N::Output::first_mut(&mut self.slope, count),
            input_slope.map(|batch| N::Input::first_of_mut::<B>(batch, count)),
            &mut self.cache,
            &mut self.gradients,
            crate::Update::Replace,
        );
    }

    /// See [`Network::train_step`]. The inputs are read where they are: a copy of them in `input` would cost a large batch of a small network 5 % of its step.
    fn train_step<Y, O: Optimizer, S: AsRef<[N]> + AsMut<[N]>>(
        &mut self,
        network: &mut N,
        inputs: <N::Input as Sample>::Slice<'_>,
        targets: &[Y],
        loss: &impl Loss<N::Output, Y>,
        optimizer: &mut State<O, N, S>,
        rng: &mut dyn rand::Rng,
    ) -> f64
    where
        N: Network,
    {
        let (simd, update) = (Simd::detect(), crate::Update::Replace);
        network.forward::<B>(simd, rng, inputs, N::Output::first_mut(&mut self.output, B), &mut self.cache);
        let (outputs, slope) = (N::Output::first(&self.output, B), N::Output::first_mut(&mut self.slope, B));
        let loss = loss.evaluate(simd, outputs, targets, Some(slope)) + network.penalty(simd).to_f64();
        let slope = N::Output::first_mut(&mut self.slope, B);
        network.backward::<B>(simd, inputs, outputs, slope, None, &mut self.cache, &mut self.gradients, update);
        optimizer.step(network, &self.gradients);
        loss
    }
}

impl<N: Layer, const B: usize> Default for Pass<N, B> {
    fn default() -> Self {
        Self::new()
    }
}
