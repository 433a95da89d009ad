//! Recurrent layers behind one interface.

use layerfit_core::kernels::Simd;
use layerfit_core::layers::{Bidirectional, Gru, Lstm, Recurrence, Recurrent, SimpleRnn};
use layerfit_core::{Parameters, Scalar, TensorName, Update, rng, zeroed_box};

use super::values::random;

/// Everything about a call but the numbers.
#[derive(Clone)]
pub struct Call {
    pub simd: Simd,
    pub rule: Recurrence,
    pub mask: Vec<u8>,
    pub seed: u64,
}

impl Call {
    pub fn new(rule: Recurrence) -> Self {
        Self { simd: Simd::detect(), rule, mask: Vec::new(), seed: 1 }
    }
    pub fn masked(mut self, mask: &[u8]) -> Self {
        self.mask = mask.to_vec();
        self
    }
}

/// A recurrent layer with gradients, cache and memory.
pub trait Recurring<T: Scalar> {
    fn units(&self) -> usize;
    fn forward(&mut self, call: &Call, input: &[T], output: &mut [T]);
    fn backward(&mut self, call: &Call, slope: &[T], input_slope: Option<&mut [T]>, update: Update);
    fn infer(&mut self, call: &Call, input: &[T], output: &mut [T]);
    fn reset(&mut self);
    fn tensors(&self) -> usize;
    fn name(&self, tensor: usize) -> String;
    fn tensor(&mut self, tensor: usize) -> &mut [T];
    fn gradient(&self, tensor: usize) -> &[T];
}

struct Subject<L: Recurrent, const STEPS: usize, const B: usize> {
    layer: Box<L>,
    gradients: Box<L>,
    cache: Box<L::Cache<STEPS, B>>,
    memory: Box<L::Memory<STEPS, B>>,
}

impl<T: Scalar, L: Recurrent + Parameters<Scalar = T>, const STEPS: usize, const B: usize> Recurring<T> for Subject<L, STEPS, B> {
    fn units(&self) -> usize {
        L::OUTPUTS
    }
    fn forward(&mut self, call: &Call, input: &[T], output: &mut [T]) {
        let rng = &mut rng(call.seed);
        self.layer.forward::<STEPS, B>(call.simd, call.rule, rng, input, &call.mask, output, &mut self.cache);
    }
    fn backward(&mut self, call: &Call, slope: &[T], input_slope: Option<&mut [T]>, update: Update) {
        let (cache, gradients) = (&mut *self.cache, &mut *self.gradients);
        self.layer.backward::<STEPS, B>(call.simd, call.rule, &call.mask, slope, input_slope, cache, gradients, update);
    }
    fn infer(&mut self, call: &Call, input: &[T], output: &mut [T]) {
        self.layer.infer::<STEPS, B>(call.simd, call.rule, input, &call.mask, output, &mut self.memory);
    }
    fn reset(&mut self) {
        L::reset::<STEPS, B>(&mut self.cache);
    }
    fn tensors(&self) -> usize {
        L::TENSORS
    }
    fn name(&self, tensor: usize) -> String {
        TensorName::<L>::new(tensor).to_string()
    }
    fn tensor(&mut self, tensor: usize) -> &mut [T] {
        self.layer.tensor_mut(tensor)
    }
    fn gradient(&self, tensor: usize) -> &[T] {
        self.gradients.tensor(tensor)
    }
}

fn boxed<T: Scalar, L: Recurrent + Parameters<Scalar = T>, const STEPS: usize, const B: usize>() -> Box<dyn Recurring<T>> {
    let mut layer = zeroed_box::<L>();
    for index in 0..L::TENSORS {
        let tensor = layer.tensor_mut(index);
        let spread = if index == 1 { 2.0 / (tensor.len() as f32).powf(0.25) } else { 1.0 };
        tensor.copy_from_slice(&random(100 + index as u64, tensor.len(), -spread, spread));
    }
    let subject = Subject::<L, STEPS, B> { layer, gradients: zeroed_box(), cache: zeroed_box(), memory: zeroed_box() };
    Box::new(subject)
}

/// All kinds; `gru_before` and `rnn_relu` need [`rule`].
pub const CELLS: [&str; 5] = ["lstm", "gru", "gru_before", "rnn_tanh", "rnn_relu"];

/// The settings that belong to a kind.
pub fn rule(cell: &str, steps: usize) -> Recurrence {
    match cell {
        "gru_before" => Recurrence::new(steps).reset_before(),
        "rnn_relu" => Recurrence::new(steps).relu(),
        _ => Recurrence::new(steps),
    }
}

/// A layer of a kind, alone or in both directions, with memory for some steps and samples, and with random parameters.
pub fn subject<
    T: Scalar,
    const IN: usize,
    const UNITS: usize,
    const GATES4: usize,
    const GATES3: usize,
    const STEPS: usize,
    const B: usize,
>(
    cell: &str,
    both: bool,
) -> Box<dyn Recurring<T>> {
    match (cell, both) {
        ("lstm", false) => boxed::<T, Lstm<T, IN, UNITS, GATES4>, STEPS, B>(),
        ("gru", false) => boxed::<T, Gru<T, IN, UNITS, GATES3, UNITS>, STEPS, B>(),
        ("gru_before", false) => boxed::<T, Gru<T, IN, UNITS, GATES3, 0>, STEPS, B>(),
        ("rnn_tanh" | "rnn_relu", false) => boxed::<T, SimpleRnn<T, IN, UNITS>, STEPS, B>(),
        ("lstm", true) => boxed::<T, Bidirectional<Lstm<T, IN, UNITS, GATES4>>, STEPS, B>(),
        ("gru", true) => boxed::<T, Bidirectional<Gru<T, IN, UNITS, GATES3, UNITS>>, STEPS, B>(),
        ("gru_before", true) => boxed::<T, Bidirectional<Gru<T, IN, UNITS, GATES3, 0>>, STEPS, B>(),
        ("rnn_tanh" | "rnn_relu", true) => boxed::<T, Bidirectional<SimpleRnn<T, IN, UNITS>>, STEPS, B>(),
        _ => panic!("no cell {cell}"),
    }
}
