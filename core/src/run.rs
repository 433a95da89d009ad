//! What the methods of a network do: from typed matrices to flat slices and back.

use nalgebra::{SMatrix, SVector};
use rand::Rng;

use crate::kernels::Simd;
use crate::{Layer, Memory, Pass, Scalar};

/// Training forward over a batch.
pub fn forward<'pass, N, T: Scalar, const IN: usize, const OUT: usize, const B: usize>(
    network: &N,
    inputs: &SMatrix<T, IN, B>,
    pass: &'pass mut Pass<N, B>,
    rng: &mut dyn Rng,
) -> &'pass SMatrix<T, OUT, B>
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    pass.input.data.0.copy_from_slice(&inputs.data.0);
    pass.forward(network, B, rng);
    &pass.output
}

/// Training backward over a batch.
pub fn backward<'pass, N, T: Scalar, const IN: usize, const OUT: usize, const B: usize>(
    network: &N,
    slope: &SMatrix<T, OUT, B>,
    pass: &'pass mut Pass<N, B>,
) -> &'pass N
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    pass.slope.data.0.copy_from_slice(&slope.data.0);
    pass.backward(network, B, None);
    &pass.gradients
}

/// Training backward over a batch, with the gradient of the inputs.
pub fn backward_to_input<'pass, N, T: Scalar, const IN: usize, const OUT: usize, const B: usize>(
    network: &N,
    slope: &SMatrix<T, OUT, B>,
    pass: &'pass mut Pass<N, B>,
    input_slope: &mut SMatrix<T, IN, B>,
) -> &'pass N
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    pass.slope.data.0.copy_from_slice(&slope.data.0);
    pass.backward(network, B, Some(input_slope));
    &pass.gradients
}

/// Inference of one sample in the memory it is given.
pub fn infer<'memory, N, T: Scalar, const IN: usize, const OUT: usize>(
    network: &N,
    input: &SVector<T, IN>,
    memory: &'memory mut Memory<N>,
) -> &'memory SVector<T, OUT>
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    network.infer::<1>(Simd::detect(), input.as_slice(), memory.output.as_mut_slice(), &mut memory.between);
    &memory.output
}

/// The largest memory that an inference takes from the stack.
#[cfg(feature = "alloc")]
const ON_STACK: usize = 16 * 1024;

/// Inference of one sample, in memory of its own: on the stack up to 16 KiB, else on the heap (if there is one).
#[must_use]
pub fn predict<N, T: Scalar, const IN: usize, const OUT: usize>(network: &N, input: &SVector<T, IN>) -> SVector<T, OUT>
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    #[cfg(feature = "alloc")]
    if size_of::<Memory<N>>() > ON_STACK {
        return crate::zeroed_box::<Memory<N>>().answer(network, input);
    }
    on_stack(network, input)
}

/// A function of its own, so that its memory is on the stack only while it runs.
#[inline(never)]
fn on_stack<N, T: Scalar, const IN: usize, const OUT: usize>(network: &N, input: &SVector<T, IN>) -> SVector<T, OUT>
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    Memory::new().answer(network, input)
}

impl<N, T: Scalar, const IN: usize, const OUT: usize> Memory<N>
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    fn answer(&mut self, network: &N, input: &SVector<T, IN>) -> SVector<T, OUT> {
        infer(network, input, self).clone_owned()
    }
}

/// Inference of a batch.
#[must_use]
pub fn predict_batch<N, T: Scalar, const IN: usize, const OUT: usize, const B: usize>(
    network: &N,
    inputs: &SMatrix<T, IN, B>,
) -> SMatrix<T, OUT, B>
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    let mut outputs = crate::zeroed::<SMatrix<T, OUT, B>>();
    #[cfg(feature = "alloc")]
    {
        let mut between = crate::zeroed_box::<N::Memory<B>>();
        network.infer::<B>(Simd::detect(), inputs.as_slice(), outputs.as_mut_slice(), &mut between);
    }
    #[cfg(not(feature = "alloc"))]
    for (input, output) in inputs.data.0.iter().zip(&mut outputs.data.0) {
        output.copy_from_slice(predict(network, &SVector::from(*input)).as_slice());
    }
    outputs
}

/// The place of the largest output, the first of them if there are several.
#[must_use]
pub fn classify<N, T: Scalar, const IN: usize, const OUT: usize>(network: &N, input: &SVector<T, IN>) -> usize
where
    N: Layer<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
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
