//! What the methods of a network do: from samples and batches to flat slices and back.

use nalgebra::SVector;
use rand::Rng;

use crate::kernels::Simd;
use crate::{Arena, InferenceNetwork, Layer, Memory, Network, Pass, Sample, Scalar, State, Streaming};

/// A reference to an input sample.
type InputRef<'a, N> = <<N as Layer>::Input as Sample>::Ref<'a>;
/// A reference to an output sample.
type OutputRef<'a, N> = <<N as Layer>::Output as Sample>::Ref<'a>;
/// A reference to a batch of inputs.
type InputsRef<'a, N, const B: usize> = <<N as Layer>::Input as Sample>::BatchRef<'a, B>;
/// A reference to a batch of outputs.
type OutputsRef<'a, N, const B: usize> = <<N as Layer>::Output as Sample>::BatchRef<'a, B>;

/// Training forward over a batch.
pub fn forward<'pass, N: Network, const B: usize>(
    network: &N,
    inputs: InputsRef<'_, N, B>,
    pass: &'pass mut Pass<N, B>,
    rng: &mut dyn Rng,
) -> OutputsRef<'pass, N, B> {
    N::Input::copy_batch::<B>(inputs, &mut pass.input);
    pass.forward(network, B, rng);
    N::Output::batch::<B>(&pass.output)
}

/// Training backward over a batch.
pub fn backward<'pass, N: Network, const B: usize>(
    network: &N,
    slope: OutputsRef<'_, N, B>,
    pass: &'pass mut Pass<N, B>,
) -> &'pass N {
    N::Output::copy_batch::<B>(slope, &mut pass.slope);
    pass.backward(network, B, None);
    &pass.gradients
}

/// Training backward over a batch, with the gradient of the inputs.
pub fn backward_to_input<'pass, N: Network, const B: usize>(
    network: &N,
    slope: OutputsRef<'_, N, B>,
    pass: &'pass mut Pass<N, B>,
    input_slope: <N::Input as Sample>::BatchMut<'_, B>,
) -> &'pass N {
    N::Output::copy_batch::<B>(slope, &mut pass.slope);
    pass.backward(network, B, Some(input_slope));
    &pass.gradients
}

/// Inference of one sample in the memory it is given.
pub fn infer<'memory, N: InferenceNetwork>(
    network: &N,
    input: InputRef<'_, N>,
    memory: &'memory mut Arena<N>,
) -> OutputRef<'memory, N> {
    memory.infer(network, N::Input::numbers(input))
}

/// Inference of one sample as a batch of one.
pub fn infer_in_memory<'memory, N: Layer>(
    network: &N,
    simd: Simd,
    input: <N::Input as Sample>::Slice<'_>,
    memory: &'memory mut Memory<N>,
) -> OutputRef<'memory, N> {
    let output = N::Output::first_mut::<1>(&mut memory.output, 1);
    network.infer::<1>(simd, input, output, &mut memory.between);
    N::Output::only(&memory.output)
}

/// The largest memory that an inference takes from the stack.
#[cfg(feature = "alloc")]
const ON_STACK: usize = 16 * 1024;

/// Inference of one sample, in memory of its own: on the stack up to 16 KiB, else on the heap (if there is one).
#[must_use]
pub fn predict<N: InferenceNetwork>(network: &N, input: InputRef<'_, N>) -> N::Output {
    #[cfg(feature = "alloc")]
    if size_of::<Arena<N>>() > ON_STACK {
        return N::Output::owned(infer(network, input, &mut crate::zeroed_box::<Arena<N>>()));
    }
    on_stack(network, input)
}

/// A function of its own, so that its memory is on the stack only while it runs.
#[inline(never)]
fn on_stack<N: InferenceNetwork>(network: &N, input: InputRef<'_, N>) -> N::Output {
    N::Output::owned(infer(network, input, &mut Arena::new()))
}

/// Inference of a batch.
#[must_use]
pub fn predict_batch<N: Layer, const B: usize>(network: &N, inputs: InputsRef<'_, N, B>) -> <N::Output as Sample>::Batch<B> {
    let mut outputs = crate::zeroed::<<N::Output as Sample>::Batch<B>>();
    #[cfg(feature = "alloc")]
    {
        let mut between = crate::zeroed_box::<crate::zeroed::Lined<N::Memory<B>>>();
        let (inputs, outputs) = (N::Input::first_of::<B>(inputs, B), N::Output::first_mut::<B>(&mut outputs, B));
        network.infer::<B>(Simd::detect(), inputs, outputs, &mut between.0);
    }
    #[cfg(not(feature = "alloc"))]
    for index in 0..B {
        one_of::<N, B>(network, inputs, &mut outputs, index);
    }
    outputs
}

/// Inference of one sample of a batch, whose memory is on the stack only while it runs.
#[cfg(not(feature = "alloc"))]
#[inline(never)]
fn one_of<N: Layer, const B: usize>(
    network: &N,
    inputs: InputsRef<'_, N, B>,
    outputs: &mut <N::Output as Sample>::Batch<B>,
    index: usize,
) {
    let mut between = crate::zeroed::<N::Memory<1>>();
    if let (Some(input), Some(output)) = (N::Input::nth::<B>(inputs, index), N::Output::place_mut::<B>(outputs, index)) {
        network.infer::<1>(Simd::detect(), input, output, &mut between);
    }
}

/// The place of the largest output, the first of them if there are several.
#[must_use]
pub fn classify<N, T: Scalar, const OUT: usize>(network: &N, input: InputRef<'_, N>) -> usize
where
    N: InferenceNetwork<Scalar = T, Output = SVector<T, OUT>>,
{
    let outputs = predict(network, input);
    let mut best = 0;
    for (place, output) in outputs.as_slice().iter().enumerate() {
        if *output > outputs[best] {
            best = place;
        }
    }
    best
}

/// Inference of the next step of a stream.
pub fn step<'state, N: Streaming>(
    network: &N,
    state: &'state mut State<N>,
    input: <N::Step as Sample>::Slice<'_>,
) -> <N::Answer as Sample>::Ref<'state> {
    state.step(network, input);
    state.answer()
}
