//! A network behind an interface that knows no sizes, so that the checks are compiled once.

use layerfit::nalgebra::SVector;
use layerfit::rand::Rng;
use layerfit::{Memory, Network, Pass, Role, Sample, Scalar, TensorName, rng, zeroed_box};
use layerfit_core::run;

/// A network in training and in inference. All slices hold whole batches of `capacity` samples.
pub(crate) trait Subject<T> {
    fn capacity(&self) -> usize;
    fn tensors(&self) -> usize;
    fn name(&self, tensor: usize) -> String;
    fn role(&self, tensor: usize) -> Role;
    fn tensor(&mut self, tensor: usize) -> &mut [T];
    fn initialize(&mut self, rng: &mut dyn Rng);

    fn input(&mut self) -> &mut [T];
    fn output(&self) -> &[T];
    fn forward(&mut self, count: usize, rng: &mut dyn Rng);

    /// Inference of the first `count` samples of the input, in memory that was used before.
    fn infer(&mut self, count: usize);
    fn inferred(&self) -> &[T];
    /// `predict` of one sample.
    fn predict(&self, input: &[T]) -> Vec<T>;
    /// `predict_batch` of the whole input.
    fn predict_batch(&self) -> Vec<T>;
}

/// The backward half.
pub(crate) trait Differentiable: Subject<f64> {
    fn penalty(&self) -> f64;
    /// The gradient of the output, which backward may overwrite.
    fn slope(&mut self) -> &mut [f64];
    fn input_slope(&mut self) -> &mut [f64];
    fn gradient(&self, tensor: usize) -> &[f64];
    /// Backward of the first `count` samples; to the input, or to the parameters alone.
    fn backward(&mut self, count: usize, to_input: bool);
}

/// A sample as a list of numbers: one port behind the other.
pub(crate) trait Flat<T>: Sample {
    /// How many numbers it has.
    const LENGTH: usize;
    /// Writes samples to their places: of every `whole` numbers of the list, those from `offset`.
    fn pack(samples: Self::Slice<'_>, offset: usize, whole: usize, list: &mut [T]);
    /// Reads samples from the same places.
    fn unpack(list: &[T], offset: usize, whole: usize, samples: Self::SliceMut<'_>);
}

/// Of each scalar on its own: the compiler knows no reason why an integer should never be one.
macro_rules! flat_numbers {
    ($($number:ident)*) => {
        $(
            impl<const N: usize> Flat<$number> for SVector<$number, N> {
            const LENGTH: usize = N;

            fn pack(samples: &[$number], offset: usize, whole: usize, list: &mut [$number]) {
                for (sample, list) in samples.chunks_exact(N).zip(list.chunks_exact_mut(whole)) {
                    list[offset..][..N].copy_from_slice(sample);
                }
            }
            fn unpack(list: &[$number], offset: usize, whole: usize, samples: &mut [$number]) {
                for (list, sample) in list.chunks_exact(whole).zip(samples.chunks_exact_mut(N)) {
                    sample.copy_from_slice(&list[offset..][..N]);
                }
            }
            }
        )*
    };
}
flat_numbers!(f32 f64);

/// How many different tokens there are in tests.
pub(crate) const VOCABULARY: u16 = 5;

/// Tokens are no numbers that a list could hold and differences could move: the same ones everywhere, with zeros among them and in places a
/// token that has no vector.
impl<T: Scalar, const N: usize> Flat<T> for SVector<u16, N> {
    const LENGTH: usize = 0;

    fn pack(_: &[u16], _: usize, _: usize, _: &mut [T]) {}
    fn unpack(_: &[T], _: usize, _: usize, samples: &mut [u16]) {
        for (index, token) in samples.iter_mut().enumerate() {
            *token = (index * index + index / 3) as u16 % (VOCABULARY + 1);
        }
    }
}

macro_rules! flat_tuple {
    ($($sample:ident $index:tt)*) => {
        impl<T, $($sample: Flat<T>),*> Flat<T> for ($($sample,)*) {
            const LENGTH: usize = 0 $(+ $sample::LENGTH)*;

            fn pack(samples: Self::Slice<'_>, offset: usize, whole: usize, list: &mut [T]) {
                let mut offset = offset;
                $(
                    $sample::pack(samples.$index, offset, whole, list);
                    offset += $sample::LENGTH;
                )*
                let _ = offset;
            }
            fn unpack(list: &[T], offset: usize, whole: usize, samples: Self::SliceMut<'_>) {
                let mut offset = offset;
                $(
                    $sample::unpack(list, offset, whole, samples.$index);
                    offset += $sample::LENGTH;
                )*
                let _ = offset;
            }
        }
    };
}
flat_tuple!(P0 0 P1 1);
flat_tuple!(P0 0 P1 1 P2 2);
flat_tuple!(P0 0 P1 1 P2 2 P3 3);
flat_tuple!(P0 0 P1 1 P2 2 P3 3 P4 4);

/// A whole batch as a list.
fn packed<T: Scalar, S: Flat<T>, const B: usize>(batch: &S::Batch<B>, list: &mut [T]) {
    S::pack(S::first::<B>(batch, B), 0, S::LENGTH, list);
}

/// A whole batch from a list.
fn unpacked<T: Scalar, S: Flat<T>, const B: usize>(list: &[T], batch: &mut S::Batch<B>) {
    S::unpack(list, 0, S::LENGTH, S::first_mut::<B>(batch, B));
}

/// A network with all memory that it needs, and its batches as lists.
pub(crate) struct Held<N: Network, const B: usize> {
    net: Box<N>,
    pass: Box<Pass<N, B>>,
    memory: Box<Memory<N, B>>,
    input_slopes: Box<<N::Input as Sample>::Batch<B>>,
    input: Vec<N::Scalar>,
    output: Vec<N::Scalar>,
    inferred: Vec<N::Scalar>,
    slope: Vec<N::Scalar>,
    input_slope: Vec<N::Scalar>,
}

impl<N, const B: usize> Held<N, B>
where
    N: Network<Input: Flat<N::Scalar>, Output: Flat<N::Scalar>>,
{
    /// All zeros: `initialize` is the first thing to call.
    pub(crate) fn new() -> Self {
        let (inputs, outputs) = (vec![N::Scalar::ZERO; N::Input::LENGTH * B], vec![N::Scalar::ZERO; N::Output::LENGTH * B]);
        Self {
            net: zeroed_box(),
            pass: zeroed_box(),
            memory: zeroed_box(),
            input_slopes: zeroed_box(),
            input: inputs.clone(),
            output: outputs.clone(),
            inferred: outputs.clone(),
            slope: outputs,
            input_slope: inputs,
        }
    }
}

impl<T: Scalar, N, const B: usize> Subject<T> for Held<N, B>
where
    N: Network<Scalar = T, Input: Flat<T>, Output: Flat<T>>,
{
    fn capacity(&self) -> usize {
        B
    }
    fn tensors(&self) -> usize {
        N::TENSORS
    }
    fn name(&self, tensor: usize) -> String {
        TensorName::<N>::new(tensor).to_string()
    }
    fn role(&self, tensor: usize) -> Role {
        N::role(tensor)
    }
    fn tensor(&mut self, tensor: usize) -> &mut [T] {
        self.net.tensor_mut(tensor)
    }
    fn initialize(&mut self, rng: &mut dyn Rng) {
        self.net.initialize(rng);
    }
    fn input(&mut self) -> &mut [T] {
        &mut self.input
    }
    fn output(&self) -> &[T] {
        &self.output
    }
    fn forward(&mut self, count: usize, rng: &mut dyn Rng) {
        unpacked::<T, N::Input, B>(&self.input, &mut self.pass.input);
        self.pass.forward(&self.net, count, rng);
        packed::<T, N::Output, B>(&self.pass.output, &mut self.output);
    }
    fn infer(&mut self, count: usize) {
        unpacked::<T, N::Input, B>(&self.input, &mut self.pass.input);
        self.memory.infer(&self.net, N::Input::batch::<B>(&self.pass.input), count);
        packed::<T, N::Output, B>(&self.memory.output, &mut self.inferred);
    }
    fn inferred(&self) -> &[T] {
        &self.inferred
    }
    fn predict(&self, input: &[T]) -> Vec<T> {
        let mut sample = zeroed_box::<<N::Input as Sample>::Batch<1>>();
        unpacked::<T, N::Input, 1>(input, &mut sample);
        let answer = run::predict(&*self.net, N::Input::only(&sample));
        let mut list = vec![T::ZERO; N::Output::LENGTH];
        N::Output::pack(answer.slice(), 0, N::Output::LENGTH, &mut list);
        list
    }
    fn predict_batch(&self) -> Vec<T> {
        let mut inputs = zeroed_box::<<N::Input as Sample>::Batch<B>>();
        unpacked::<T, N::Input, B>(&self.input, &mut inputs);
        let outputs = run::predict_batch(&*self.net, N::Input::batch::<B>(&inputs));
        let mut list = vec![T::ZERO; N::Output::LENGTH * B];
        packed::<T, N::Output, B>(&outputs, &mut list);
        list
    }
}

impl<N, const B: usize> Differentiable for Held<N, B>
where
    N: Network<Scalar = f64, Input: Flat<f64>, Output: Flat<f64>>,
{
    fn penalty(&self) -> f64 {
        self.net.penalty(layerfit::kernels::Simd::detect())
    }
    fn slope(&mut self) -> &mut [f64] {
        &mut self.slope
    }
    fn input_slope(&mut self) -> &mut [f64] {
        &mut self.input_slope
    }
    fn gradient(&self, tensor: usize) -> &[f64] {
        self.pass.gradients.tensor(tensor)
    }
    fn backward(&mut self, count: usize, to_input: bool) {
        unpacked::<f64, N::Output, B>(&self.slope, &mut self.pass.slope);
        unpacked::<f64, N::Input, B>(&self.input_slope, &mut self.input_slopes);
        let input_slope = to_input.then(|| N::Input::batch_mut::<B>(&mut self.input_slopes));
        self.pass.backward(&self.net, count, input_slope);
        packed::<f64, N::Input, B>(&self.input_slopes, &mut self.input_slope);
    }
}

/// Initial values with some noise on all of them, so that nothing is zero or one by chance; a variance stays positive.
pub(crate) fn randomize<T: Scalar>(subject: &mut dyn Subject<T>, seed: u64) {
    subject.initialize(&mut rng(seed));
    for index in 0..subject.tensors() {
        let low = if subject.role(index) == Role::Statistic { 0.0 } else { -0.3 };
        let noise: Vec<f64> = crate::common::values::random(seed + 1 + index as u64, subject.tensor(index).len(), low, 0.3);
        for (value, noise) in subject.tensor(index).iter_mut().zip(noise) {
            *value = T::from_f64(value.to_f64() + noise);
        }
    }
}
