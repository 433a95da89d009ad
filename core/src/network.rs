//! What the `network!` macro makes: a layer with a name, a table of its parts, and passes.

use crate::kernels::Simd;
use crate::{Layer, Sample, Zeroed};

/// One line of a network's summary.
#[derive(Clone, Copy, Debug)]
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

/// A network declared with the `network!` macro.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a network", note = "networks are declared with the `network!` macro")]
pub trait Network: Layer {
    /// The name of the struct.
    const NAME: &'static str;
    /// The table behind `summary()`.
    const LAYERS: &'static [LayerRow];
    /// What the last layer gives, one of [`endings`](crate::losses::endings): a loss says which it accepts.
    type Ending;
}

/// The memory of one training step over batches of up to `B` samples: activations, their gradients, the gradients of the
/// parameters. It is created once and used for every step.
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

impl<N: Layer, const B: usize> Pass<N, B> {
    /// Training forward over the first `count` samples that stand in `input`.
    pub fn forward(&mut self, network: &N, count: usize, rng: &mut dyn rand::Rng) {
        network.forward::<B>(
            Simd::detect(),
            rng,
            N::Input::first(&self.input, count),
            N::Output::first_mut(&mut self.output, count),
            &mut self.cache,
        );
    }

    /// Training backward over the first `count` samples, from the gradient that stands in `slope`. The gradients of the
    /// parameters are in `gradients` afterwards; that of the input is in `input_slope` if there is one.
    pub fn backward(&mut self, network: &N, count: usize, input_slope: Option<&mut <N::Input as Sample>::Batch<B>>) {
        network.backward::<B>(
            Simd::detect(),
            N::Input::first(&self.input, count),
            N::Output::first(&self.output, count),
            N::Output::first_mut(&mut self.slope, count),
            input_slope.map(|batch| N::Input::first_mut(batch, count)),
            &mut self.cache,
            &mut self.gradients,
            crate::Update::Replace,
        );
    }
}
