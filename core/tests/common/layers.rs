//! Every layer as a [`Subject`].

use layerfit_core::kernels::Simd;
use layerfit_core::kernels::pointwise::Pointwise;
use layerfit_core::layers::{
    Abs, BatchNorm, BatchNormCache, Dense, Dropout, Elu, Exp, Gelu, GeluTanh, HardSigmoid, HardSwish, LayerNorm, LeakyRelu, Log,
    LogSoftmax, Negate, PRelu, Relu, Relu6, Selu, Sigmoid, Silu, Softmax, Softplus, Sqrt, Square, Tanh,
};
use layerfit_core::{Parameters, Role, Scalar, TensorName, Update, Zeroed, rng, zeroed};

use super::{Options, Subject};

/// The sizes of one sample for which layers with parameters are compiled here.
pub const SIZES: [usize; 10] = [1, 2, 3, 5, 9, 13, 19, 33, 64, 95];

/// The inputs and outputs of the dense layers that are compiled here.
pub const DENSE_SIZES: [(usize, usize); 8] = [(1, 13), (5, 3), (6, 5), (7, 6), (13, 19), (33, 5), (70, 1), (130, 40)];

macro_rules! of_size {
    ($size:expr, [$($literal:literal)*], $constant:ident => $subject:expr) => {
        match $size {
            $($literal => {
                const $constant: usize = $literal;
                Box::new($subject)
            })*
            size => panic!("no layer of size {size} here"),
        }
    };
}

/// A layer of this kind; the number of outputs counts for dense layers only.
pub fn subject<T: Scalar>(kind: &str, inputs: usize, outputs: usize, options: Options) -> Box<dyn Subject<T>> {
    match kind {
        "dense" => dense::<T, true>(inputs, outputs, options),
        "dense_no_bias" => dense::<T, false>(inputs, outputs, options),
        "batch_norm" => of_size!(inputs, [1 2 3 5 9 13 19 33 64 95], N => Trained::<BatchNorm<T, N>>::new(options)),
        "layer_norm" => of_size!(inputs, [1 2 3 5 9 13 19 33 64 95], N => Trained::<LayerNorm<T, N>>::new(options)),
        "prelu" => of_size!(inputs, [1 2 3 5 9 13 19 33 64 95], N => Trained::<PRelu<T, N, N>>::new(options)),
        "prelu_shared" => of_size!(inputs, [1 2 3 5 9 13 19 33 64 95], N => Trained::<PRelu<T, N, 1>>::new(options)),
        "dropout" => Box::new(Dropped { features: inputs, layer: Dropout::new(options.rate), noise: vec![0; 1 << 16] }),
        "softmax" => Box::new((inputs, Softmax::new(inputs))),
        "log_softmax" => Box::new((inputs, LogSoftmax::new(inputs))),
        "relu" => Box::new((inputs, Relu)),
        "relu6" => Box::new((inputs, Relu6)),
        "leaky_relu" => Box::new((inputs, LeakyRelu::new(options.negative_slope))),
        "elu" => Box::new((inputs, Elu::new(options.alpha))),
        "selu" => Box::new((inputs, Selu)),
        "gelu" => Box::new((inputs, Gelu)),
        "gelu_tanh" => Box::new((inputs, GeluTanh)),
        "silu" => Box::new((inputs, Silu)),
        "softplus" => Box::new((inputs, Softplus)),
        "sigmoid" => Box::new((inputs, Sigmoid)),
        "hard_sigmoid" => Box::new((inputs, HardSigmoid)),
        "tanh" => Box::new((inputs, Tanh)),
        "hard_swish" => Box::new((inputs, HardSwish)),
        "abs" => Box::new((inputs, Abs)),
        "exp" => Box::new((inputs, Exp)),
        "log" => Box::new((inputs, Log)),
        "negate" => Box::new((inputs, Negate)),
        "sqrt" => Box::new((inputs, Sqrt)),
        "square" => Box::new((inputs, Square)),
        kind => panic!("no layer {kind:?} here"),
    }
}

/// Batch normalization of six features.
pub fn normalization_of_six<T: Scalar>(options: Options) -> Box<dyn Subject<T>> {
    Box::new(Trained::<BatchNorm<T, 6>>::new(options))
}

/// The sizes at which a kind of layer is tested.
pub fn sizes(kind: &str) -> Vec<(usize, usize)> {
    if kind.starts_with("dense") { DENSE_SIZES.to_vec() } else { SIZES.iter().map(|size| (*size, *size)).collect() }
}

fn dense<T: Scalar, const BIAS: bool>(inputs: usize, outputs: usize, options: Options) -> Box<dyn Subject<T>> {
    macro_rules! sized {
        ($($in:literal $out:literal),*) => {
            match (inputs, outputs) {
                $(($in, $out) if BIAS => Box::new(Trained::<Dense<T, $in, $out, $out>>::new(options)),
                  ($in, $out) => Box::new(Trained::<Dense<T, $in, $out, 0>>::new(options)),)*
                sizes => panic!("no dense layer of sizes {sizes:?} here"),
            }
        };
    }
    sized!(1 13, 5 3, 6 5, 7 6, 13 19, 33 5, 70 1, 130 40)
}

macro_rules! without_parameters {
    ($($layer:ident $kept:expr;)*) => {
        $(impl<T: Scalar> Subject<T> for (usize, $layer) {
            fn inputs(&self) -> usize {
                self.0
            }
            fn outputs(&self) -> usize {
                self.0
            }
            fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                self.1.forward(simd, input, output);
            }
            fn backward(&mut self, simd: Simd, input: &[T], output: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
                let kept = if $kept { output } else { input };
                input_slope.copy_from_slice(slope);
                self.1.backward(simd, kept, input_slope);
            }
            fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                output.copy_from_slice(input);
                self.1.forward_in_place(simd, output);
            }
        })*
    };
    (pointwise $($layer:ident)*) => {
        without_parameters! { $($layer <$layer as Pointwise>::FROM_OUTPUT;)* }
    };
}
without_parameters! { Softmax true; LogSoftmax true; }
without_parameters! { pointwise Relu Relu6 LeakyRelu Elu Selu Gelu GeluTanh Silu Softplus Sigmoid HardSigmoid Tanh HardSwish }
without_parameters! { pointwise Abs Exp Log Negate Sqrt Square }

/// Dropout, with the same noise in every forward.
struct Dropped {
    features: usize,
    layer: Dropout,
    noise: Vec<u16>,
}

impl<T: Scalar> Subject<T> for Dropped {
    fn inputs(&self) -> usize {
        self.features
    }
    fn outputs(&self) -> usize {
        self.features
    }
    fn is_independent(&self) -> bool {
        false // The noise of a sample depends on its place in the batch.
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.forward(simd, &mut rng(7), input, output, &mut self.noise[..input.len()]);
    }
    fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        input_slope.copy_from_slice(slope);
        self.layer.backward(simd, &self.noise[..slope.len()], input_slope);
    }
    fn infer(&mut self, _: Simd, input: &[T], output: &mut [T]) {
        output.copy_from_slice(input);
    }
}

/// A layer with parameters.
trait Trainable: Parameters {
    type Cache: Zeroed;
    const INPUTS: usize;
    const OUTPUTS: usize;
    const INDEPENDENT: bool = true;

    fn run(&self, simd: Simd, options: &Options, input: &[Self::Scalar], output: &mut [Self::Scalar], cache: &mut Self::Cache);
    #[allow(clippy::too_many_arguments)]
    fn learn(
        &self,
        simd: Simd,
        options: &Options,
        input: &[Self::Scalar],
        slope: &[Self::Scalar],
        input_slope: &mut [Self::Scalar],
        cache: &mut Self::Cache,
        gradients: &mut Self,
        update: Update,
    );
    fn answer(&self, simd: Simd, options: &Options, input: &[Self::Scalar], output: &mut [Self::Scalar]);
}

struct Trained<L: Trainable> {
    layer: Box<L>,
    gradients: Box<L>,
    cache: Box<L::Cache>,
    options: Options,
}

impl<L: Trainable> Trained<L> {
    fn new(options: Options) -> Self {
        Self { layer: Box::new(zeroed()), gradients: Box::new(zeroed()), cache: Box::new(zeroed()), options }
    }
}

impl<T: Scalar, L: Trainable<Scalar = T>> Subject<T> for Trained<L> {
    fn inputs(&self) -> usize {
        L::INPUTS
    }
    fn outputs(&self) -> usize {
        L::OUTPUTS
    }
    fn is_independent(&self) -> bool {
        L::INDEPENDENT
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.run(simd, &self.options, input, output, &mut self.cache);
    }
    fn backward(&mut self, simd: Simd, input: &[T], _: &[T], slope: &[T], input_slope: &mut [T], update: Update) {
        let Self { layer, gradients, cache, options } = self;
        layer.learn(simd, options, input, slope, input_slope, cache, gradients, update);
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.answer(simd, &self.options, input, output);
    }
    fn tensors(&self) -> usize {
        L::TENSORS
    }
    fn learned(&self) -> usize {
        (0..L::TENSORS).filter(|tensor| L::role(*tensor) == Role::Weight).count()
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

macro_rules! trainable {
    ($layer:ident<$(const $size:ident),*>, $inputs:ident => $outputs:ident, $cache:ty, $independent:literal,
     $run:expr, $learn:expr, $answer:expr) => {
        impl<T: Scalar, $(const $size: usize),*> Trainable for $layer<T, $($size),*> {
            type Cache = $cache;
            const INPUTS: usize = $inputs;
            const OUTPUTS: usize = $outputs;
            const INDEPENDENT: bool = $independent;

            fn run(&self, simd: Simd, options: &Options, input: &[T], output: &mut [T], cache: &mut Self::Cache) {
                let run: fn(&Self, Simd, &Options, &[T], &mut [T], &mut Self::Cache) = $run;
                run(self, simd, options, input, output, cache);
            }
            fn learn(&self, simd: Simd, options: &Options, input: &[T], slope: &[T], input_slope: &mut [T],
                cache: &mut Self::Cache, gradients: &mut Self, update: Update) {
                let learn: fn(&Self, Simd, &Options, &[T], &[T], &mut [T], &mut Self::Cache, &mut Self, Update) = $learn;
                learn(self, simd, options, input, slope, input_slope, cache, gradients, update);
            }
            fn answer(&self, simd: Simd, options: &Options, input: &[T], output: &mut [T]) {
                let answer: fn(&Self, Simd, &Options, &[T], &mut [T]) = $answer;
                answer(self, simd, options, input, output);
            }
        }
    };
}

trainable! { Dense<const IN, const OUT, const BIASES>, IN => OUT, (), true,
    |layer, simd, _, input, output, ()| layer.forward(simd, input, output),
    |layer, simd, _, input, slope, input_slope, (), gradients, update| {
        layer.backward(simd, input, slope, Some(input_slope), gradients, update);
    },
    |layer, simd, _, input, output| layer.forward(simd, input, output)
}
trainable! { BatchNorm<const N>, N => N, BatchNormCache<T, N>, false,
    |layer, simd, options, input, output, cache| layer.forward(simd, options.epsilon, input, output, cache),
    |layer, simd, options, input, slope, input_slope, cache, gradients, update| {
        input_slope.copy_from_slice(slope);
        layer.backward(simd, options.momentum, input, input_slope, cache, gradients, update);
    },
    |layer, simd, options, input, output| {
        output.copy_from_slice(input);
        layer.infer(simd, options.epsilon, output);
    }
}
trainable! { LayerNorm<const N>, N => N, (), true,
    |layer, simd, options, input, output, ()| layer.forward(simd, options.epsilon, input, output),
    |layer, simd, options, input, slope, input_slope, (), gradients, update| {
        input_slope.copy_from_slice(slope);
        layer.backward(simd, options.epsilon, input, input_slope, gradients, update);
    },
    |layer, simd, options, input, output| {
        output.copy_from_slice(input);
        layer.infer(simd, options.epsilon, output);
    }
}
trainable! { PRelu<const N, const ALPHAS>, N => N, (), true,
    |layer, simd, _, input, output, ()| layer.forward(simd, input, output),
    |layer, simd, _, input, slope, input_slope, (), gradients, update| {
        input_slope.copy_from_slice(slope);
        layer.backward(simd, input, input_slope, gradients, update);
    },
    |layer, simd, _, input, output| {
        output.copy_from_slice(input);
        layer.infer(simd, output);
    }
}
