//! The interface of everything that can stand in a network's list of layers.

use rand::Rng;

use crate::kernels::Simd;
use crate::{Parameters, Sample, Shape, Zeroed};

/// What a backward function does with the gradients it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// Overwrites them: the weights are used once.
    Replace,
    /// Adds to them: the weights were used before in the same pass. The gradients of penalties are there already.
    Add,
}

/// A layer with shapes that the compiler knows.
///
/// Every network of the `network!` macro is one, and a type of your own that implements it can be used in a list of layers
/// by its name. Its last generic parameter is the scalar: a list that names `Scale` uses `Scale<T>`.
///
/// All slices hold whole samples, one after the other; how many is their length divided by that of the shape. Inputs and
/// outputs are never the same memory.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a list of layers: it does not implement `Layer`",
    note = "layers are those of the documentation, other networks, and types that implement `layerfit::Layer`"
)]
pub trait Layer: Parameters {
    /// The shape of one input sample.
    const INPUT: Shape;
    /// The shape of one output sample.
    const OUTPUT: Shape;
    /// Multiplications with addition for one sample of inference.
    const MACS: u64;
    /// How many different tokens each of its inputs may have, in the order of the inputs; `usize::MAX` for one that takes numbers. Where nothing
    /// is said, everything is taken. (Tokens beyond are an error of the trainer; elsewhere they stand for the zero vector.)
    const VOCABULARIES: &'static [usize] = &[];
    /// Whether it is made to be trained: all but the forms of networks for inference alone are.
    #[doc(hidden)]
    const IS_TRAINED: bool = true;

    /// One input sample.
    type Input: Sample;
    /// One output sample.
    type Output: Sample;
    /// What it gives, one of [`endings`](crate::losses::endings), for the losses, which say what they accept:
    /// [`endings::Plain`](crate::losses::endings::Plain) for numbers of any kind.
    type Ending;
    /// What a training pass over `B` samples keeps between forward and backward, beyond input and output.
    type Cache<const B: usize>: Zeroed + Send + Sync;
    /// What an inference of `B` samples needs in memory, beyond input and output. It is all zeros before every inference of a network that the layer is part of:
    /// other layers use the same place before and after.
    type Memory<const B: usize>: Zeroed + Send + Sync;

    /// Sets every parameter to its initial value.
    fn initialize(&mut self, rng: &mut dyn Rng);

    /// Training forward: computes `output` and keeps in `cache` what [`Layer::backward`] needs.
    fn forward<const B: usize>(
        &self,
        simd: Simd,
        rng: &mut dyn Rng,
        input: <Self::Input as Sample>::Slice<'_>,
        output: <Self::Output as Sample>::SliceMut<'_>,
        cache: &mut Self::Cache<B>,
    );

    /// Training backward: from the gradient of the loss with respect to the output (`slope`, which may be overwritten), that of the
    /// parameters, and that of the input if it is asked for.
    #[allow(clippy::too_many_arguments)]
    fn backward<const B: usize>(
        &self,
        simd: Simd,
        input: <Self::Input as Sample>::Slice<'_>,
        output: <Self::Output as Sample>::Slice<'_>,
        slope: <Self::Output as Sample>::SliceMut<'_>,
        input_slope: Option<<Self::Input as Sample>::SliceMut<'_>>,
        cache: &mut Self::Cache<B>,
        gradients: &mut Self,
        update: Update,
    );

    /// Inference: computes `output`, nothing else.
    fn infer<const B: usize>(
        &self,
        simd: Simd,
        input: <Self::Input as Sample>::Slice<'_>,
        output: <Self::Output as Sample>::SliceMut<'_>,
        memory: &mut Self::Memory<B>,
    );

    /// Forgets what layers carry from one batch to the next (those with `stateful: true`), so that the next forward begins anew.
    fn reset<const B: usize>(cache: &mut Self::Cache<B>) {
        Self::carried::<B>(cache, &mut |values| values.fill(<Self::Scalar as crate::Scalar>::ZERO));
    }

    /// Shows what layers carry from one batch to the next (those with `stateful: true`), part by part, so that it can be kept and put back.
    fn carried<const B: usize>(cache: &mut Self::Cache<B>, visit: &mut dyn FnMut(&mut [Self::Scalar])) {
        let _ = (cache, visit);
    }

    /// The sum of all L1 and L2 penalties of the weights, for the loss. Their gradient is part of [`Layer::backward`] with
    /// [`Update::Replace`]: weights that are used several times are punished once.
    fn penalty(&self, simd: Simd) -> Self::Scalar {
        let _ = simd;
        <Self::Scalar as crate::Scalar>::ZERO
    }
}
