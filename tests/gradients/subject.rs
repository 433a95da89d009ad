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

/// A network with all memory that it needs.
pub(crate) struct Held<N: Network, const B: usize> {
    net: Box<N>,
    pass: Box<Pass<N, B>>,
    memory: Box<Memory<N, B>>,
    input_slope: Box<<N::Input as Sample>::Batch<B>>,
}

impl<N: Network, const B: usize> Held<N, B> {
    /// All zeros: `initialize` is the first thing to call.
    pub(crate) fn new() -> Self {
        Self { net: zeroed_box(), pass: zeroed_box(), memory: zeroed_box(), input_slope: zeroed_box() }
    }
}

impl<T: Scalar, N, const IN: usize, const OUT: usize, const B: usize> Subject<T> for Held<N, B>
where
    N: Network<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
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
        self.pass.input.as_mut_slice()
    }
    fn output(&self) -> &[T] {
        self.pass.output.as_slice()
    }
    fn forward(&mut self, count: usize, rng: &mut dyn Rng) {
        self.pass.forward(&self.net, count, rng);
    }
    fn infer(&mut self, count: usize) {
        self.memory.infer(&self.net, &self.pass.input, count);
    }
    fn inferred(&self) -> &[T] {
        self.memory.output.as_slice()
    }
    fn predict(&self, input: &[T]) -> Vec<T> {
        run::predict(&*self.net, &SVector::from_column_slice(input)).as_slice().to_vec()
    }
    fn predict_batch(&self) -> Vec<T> {
        run::predict_batch(&*self.net, &self.pass.input).as_slice().to_vec()
    }
}

impl<N, const IN: usize, const OUT: usize, const B: usize> Differentiable for Held<N, B>
where
    N: Network<Scalar = f64, Input = SVector<f64, IN>, Output = SVector<f64, OUT>>,
{
    fn penalty(&self) -> f64 {
        self.net.penalty(layerfit::kernels::Simd::detect())
    }
    fn slope(&mut self) -> &mut [f64] {
        self.pass.slope.as_mut_slice()
    }
    fn input_slope(&mut self) -> &mut [f64] {
        self.input_slope.as_mut_slice()
    }
    fn gradient(&self, tensor: usize) -> &[f64] {
        self.pass.gradients.tensor(tensor)
    }
    fn backward(&mut self, count: usize, to_input: bool) {
        self.pass.backward(&self.net, count, to_input.then_some(&mut *self.input_slope));
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
