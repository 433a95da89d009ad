//! What the tests of the layers share: every layer behind one interface, golden values, comparisons, gradient checks.
#![allow(dead_code, unreachable_pub)] // Each test program uses its part.

pub mod golden;
pub mod gradients;
pub mod images;
pub mod layers;
pub mod moved;
#[cfg(feature = "std")]
pub mod recurrent;
#[cfg(feature = "std")]
pub mod sequences;
pub mod values;

use layerfit_core::kernels::Simd;
use layerfit_core::{Scalar, Update};

/// A layer with its parameters, their gradients and its cache.
pub trait Subject<T: Scalar> {
    /// Values of one sample that come in.
    fn inputs(&self) -> usize;
    /// Values of one sample that go out.
    fn outputs(&self) -> usize;
    /// Whether the training output of a sample depends on that sample alone.
    fn is_independent(&self) -> bool {
        true
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]);
    /// From `slope`, the gradient of the output: that of the input and those of the parameters.
    fn backward(&mut self, simd: Simd, input: &[T], output: &[T], slope: &[T], input_slope: &mut [T], update: Update);
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]);
    /// How many tensors there are; the learned ones come first.
    fn tensors(&self) -> usize {
        0
    }
    /// How many tensors are learned.
    fn learned(&self) -> usize {
        0
    }
    fn name(&self, _tensor: usize) -> String {
        String::new()
    }
    fn tensor(&mut self, _tensor: usize) -> &mut [T] {
        &mut []
    }
    fn gradient(&self, _tensor: usize) -> &[T] {
        &[]
    }
}

/// All kinds of layers that [`layers::subject`] knows, apart from dropout with the names of the golden values.
pub const KINDS: [&str; 22] = [
    "dense",
    "dense_no_bias",
    "batch_norm",
    "layer_norm",
    "dropout",
    "prelu",
    "prelu_shared",
    "softmax",
    "log_softmax",
    "relu",
    "relu6",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "gelu_tanh",
    "silu",
    "softplus",
    "sigmoid",
    "hard_sigmoid",
    "tanh",
    "hard_swish",
];

/// The options of all layers together.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub epsilon: f64,
    pub momentum: f64,
    pub negative_slope: f64,
    pub alpha: f64,
    pub rate: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { epsilon: 0.1, momentum: 0.9, negative_slope: 0.1, alpha: 1.3, rate: 0.3 }
    }
}
