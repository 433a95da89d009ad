//! Networks declared by hand: each kind of place a layer can have, every batch size and every part of a batch.

use layerfit::kernels::Simd;
use layerfit::nalgebra::SVector;
use layerfit::prelude::*;
use layerfit::rand::Rng;
use layerfit::{Update, zeroed_box};

use crate::common::values::{assert_close, bits, random};
use crate::subject::{Differentiable, Flat, Held, randomize};
use crate::{check, inference};

network! {
    #[quiet(two_activations)]
    pub(crate) struct Mlp<const HIDDEN: usize>: [5] -> [3] {
        hidden: Dense(HIDDEN, l1: 0.01, l2: 0.1) -> Tanh -> LayerNorm,
        Dense(4, bias: false, l2: 0.02) -> Gelu -> PRelu(shared: true),
        Dense(3),
    }

    /// More outputs than a vector of the widest machine has numbers, and not a multiple of it.
    #[quiet(two_activations)]
    struct Wide: [19] -> [17] {
        first: Dense(33) -> Silu -> LayerNorm(eps: 0.1),
        second: Dense(21) -> Softplus -> PRelu,
        Dense(17) -> LogSoftmax,
    }

    #[quiet(dropout_before_output)]
    struct Noisy: [4] -> [3] {
        Dropout(0.3) -> Dense(6) -> Relu -> Dropout(0.5) -> Elu(0.7),
        Dense(3) -> Dropout(0.2) -> GaussianNoise(0.3),
    }

    #[quiet(bias_before_batch_norm)]
    struct Normalized: [4] -> [2] {
        BatchNorm(momentum: 0.9) -> Dense(5) -> BatchNorm(momentum: 0.75, eps: 0.01) -> Sigmoid -> BatchNorm,
        Dense(2) -> Softmax,
    }

    struct ActivationFirst: [6] -> [2] { LeakyRelu(0.2) -> Dense(2) }
    struct NormFirst: [6] -> [6] { LayerNorm }
    struct SlopesFirst: [3] -> [3] { PRelu -> Flatten }
    struct FlattenAround: [3] -> [2] { Flatten -> Dense(2) -> Reshape(2) -> Flatten }
    #[quiet(two_activations)]
    struct ActivationsOnly: [5] -> [5] { Tanh -> Relu6 -> Gelu(approximate: tanh) -> HardSwish -> Softmax }
    struct IdentitiesOnly: [4] -> [4] { Flatten -> Reshape(4) -> Flatten }
    struct DropoutOnly: [4] -> [4] { Dropout(0.4) }

    /// Networks and a layer of our own at every place.
    struct Nested: [5] -> [2] {
        start: Mlp<7> -> Scale -> Dense(4),
        middle: Normalized -> Dense(5) -> Tanh,
        again: Mlp<2> -> Dropout(0.5),
        end: Last,
    }
    struct Last: [3] -> [2] { Scale -> Last2 }
    struct Last2: [3] -> [2] { Dense(2, l1: 0.1) -> Selu }
}

/// `y = factor * x²`, with a penalty; what it keeps is computed in forward and used in backward.
#[derive(layerfit::Parameters)]
pub(crate) struct Scale<T: Scalar> {
    pub(crate) factor: SVector<T, 3>,
}

impl<T: Scalar> Layer for Scale<T> {
    const INPUT: Shape = Shape::new(&[3]);
    const OUTPUT: Shape = Shape::new(&[3]);
    const MACS: u64 = 3;
    type Input = SVector<T, 3>;
    type Output = SVector<T, 3>;
    type Ending = layerfit::losses::endings::Plain;
    type Cache<const B: usize> = SMatrix<T, 3, B>;
    type Memory<const B: usize> = ();

    fn initialize(&mut self, _: &mut dyn Rng) {
        self.factor.fill(T::ONE);
    }
    fn forward<const B: usize>(
        &self,
        simd: Simd,
        _: &mut dyn Rng,
        input: &[T],
        output: &mut [T],
        squares: &mut SMatrix<T, 3, B>,
    ) {
        for (square, x) in squares.as_mut_slice().iter_mut().zip(input) {
            *square = *x * *x;
        }
        self.infer::<B>(simd, input, output, &mut ());
    }
    fn backward<const B: usize>(
        &self,
        _: Simd,
        input: &[T],
        _: &[T],
        slope: &mut [T],
        input_slope: Option<&mut [T]>,
        squares: &mut SMatrix<T, 3, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        if update == Update::Replace {
            gradients.factor.copy_from(&self.factor);
        }
        for (index, slope) in slope.iter().enumerate() {
            gradients.factor[index % 3] += *slope * squares.as_slice()[index];
        }
        let Some(input_slope) = input_slope else { return };
        for (index, place) in input_slope.iter_mut().enumerate() {
            *place = slope[index] * self.factor[index % 3] * (input[index] + input[index]);
        }
    }
    fn infer<const B: usize>(&self, _: Simd, input: &[T], output: &mut [T], (): &mut ()) {
        for (index, (y, x)) in output.iter_mut().zip(input).enumerate() {
            *y = self.factor[index % 3] * *x * *x;
        }
    }
    fn penalty(&self, _: Simd) -> T {
        self.factor.iter().fold(T::ZERO, |sum, factor| sum + *factor * *factor) * T::from_f64(0.5)
    }
}

/// All parts of a batch.
pub(crate) fn every_count(subject: &mut dyn Differentiable, seed: u64) {
    for count in 1..=subject.capacity() {
        randomize(subject, seed);
        let found = check::gradients(subject, count, seed).unwrap_or_else(|error| panic!("{count} samples: {error}"));
        assert_eq!(found.skipped, 0);
        assert!(found.nonzero > 0);
    }
}

/// A network in batches of 1, 2 and 5, and its inference.
pub(crate) fn check<N>(same_in_training: bool)
where
    N: Network<Scalar = f64, Input: Flat<f64>, Output: Flat<f64>>,
{
    every_count(&mut Held::<N, 1>::new(), 1);
    every_count(&mut Held::<N, 2>::new(), 2);
    every_count(&mut Held::<N, 5>::new(), 3);
    let mut subject = Held::<N, 5>::new();
    randomize(&mut subject, 4);
    inference::check(&mut subject, same_in_training, 4).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_chain_with_penalties() {
    check::<Mlp<7, f64>>(true);
}

#[test]
fn layers_wider_than_vectors() {
    check::<Wide<f64>>(true);
}

#[test]
fn dropout_first_last_and_between() {
    check::<Noisy<f64>>(false);
}

#[test]
fn normalizations_of_the_batch() {
    check::<Normalized<f64>>(false);
}

#[test]
fn odd_chains() {
    check::<ActivationFirst<f64>>(true);
    check::<NormFirst<f64>>(true);
    check::<SlopesFirst<f64>>(true);
    check::<FlattenAround<f64>>(true);
    check::<ActivationsOnly<f64>>(true);
    check::<IdentitiesOnly<f64>>(true);
    check::<DropoutOnly<f64>>(false);
}

#[test]
fn networks_in_networks_and_layers_of_our_own() {
    check::<Nested<f64>>(false);
}

/// The methods of a network are the functions that the other tests check.
#[test]
fn the_methods_with_types_do_the_same() {
    let mut held = Held::<Mlp<7, f64>, 4>::new();
    randomize(&mut held, 1);
    let mut net = zeroed_box::<Mlp<7, f64>>();
    randomize_like(&mut *net, &mut held);
    let inputs = SMatrix::<f64, 5, 4>::from_column_slice(&random::<f64>(2, 20, -1.0, 1.0));
    let upstream = SMatrix::<f64, 3, 4>::from_column_slice(&random::<f64>(3, 12, -1.0, 1.0));
    let mut pass = <Mlp<7, f64> as Network>::pass::<4>();
    let mut input_slope = SMatrix::<f64, 5, 4>::zeros();

    use crate::subject::Subject;
    held.input().copy_from_slice(inputs.as_slice());
    held.slope().copy_from_slice(upstream.as_slice());
    held.forward(4, &mut rng(0));
    held.backward(4, true);

    let outputs = net.forward(&inputs, &mut pass, &mut rng(0));
    assert_eq!(bits(outputs.as_slice()), bits(held.output()));
    assert_eq!(bits(net.predict_batch(&inputs).as_slice()), bits(held.output()));
    let gradients = net.backward_to_input(&upstream, &mut pass, &mut input_slope);
    for tensor in 0..Mlp::<7, f64>::TENSORS {
        assert_eq!(bits(gradients.tensor(tensor)), bits(held.gradient(tensor)));
    }
    assert_eq!(bits(input_slope.as_slice()), bits(held.input_slope()));
    net.forward(&inputs, &mut pass, &mut rng(0));
    let gradients = net.backward(&upstream, &mut pass);
    for tensor in 0..Mlp::<7, f64>::TENSORS {
        assert_eq!(bits(gradients.tensor(tensor)), bits(held.gradient(tensor)));
    }
    let mut memory = layerfit::Arena::new();
    for (sample, expected) in inputs.column_iter().zip(held.output().chunks(3)) {
        let sample = sample.into_owned();
        assert_eq!(bits(net.infer(&sample, &mut memory).as_slice()), bits(expected));
        assert_eq!(bits(net.predict(&sample).as_slice()), bits(expected));
        let largest = expected.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        assert_eq!(expected[net.classify(&sample)], largest);
    }
}

fn randomize_like<N: Network<Scalar = f64>>(net: &mut N, held: &mut dyn Differentiable) {
    for tensor in 0..N::TENSORS {
        net.tensor_mut(tensor).copy_from_slice(held.tensor(tensor));
    }
}

network! {
    #[quiet(bias_before_batch_norm)]
    struct Followed: [3] -> [2] {
        hidden: Dense(4) -> BatchNorm(momentum: 0.75),
        Dense(2),
    }
    struct Before: [3] -> [4] { Dense(4) }
}

/// `running - step = momentum * running + (1 - momentum) * batch`, with the unbiased variance of the batch (of one sample, 0).
#[test]
fn running_statistics_follow_those_of_the_batch() {
    for count in 1..=5 {
        let mut net = zeroed_box::<Followed<f64>>();
        randomize_like(&mut *net, &mut {
            let mut held = Held::<Followed<f64>, 5>::new();
            randomize(&mut held, 7);
            held
        });
        let mut before = zeroed_box::<Before<f64>>();
        before.dense.weight = net.hidden.weight;
        before.dense.bias = net.hidden.bias;
        let mut pass = <Followed<f64> as Network>::pass::<5>();
        pass.input = SMatrix::from_column_slice(&random::<f64>(8, 15, -1.0, 1.0));
        let hidden = before.predict_batch(&pass.input);
        let hidden = hidden.columns(0, count);
        pass.slope.fill(0.5);
        pass.forward(&net, count, &mut rng(0));
        pass.backward(&net, count, None);

        let mean = hidden.column_mean();
        let divisor = if count > 1 { (count - 1) as f64 } else { 1.0 };
        let variance = hidden.column_iter().map(|column| (column - mean).map(|x| x * x)).sum::<SVector<f64, 4>>() / divisor;
        let (norm, step) = (&net.hidden_batch_norm, &pass.gradients.hidden_batch_norm);
        let expected = norm.running_mean * 0.75 + mean * 0.25;
        assert_close("mean", (norm.running_mean - step.running_mean).as_slice(), expected.as_slice(), 1e-12);
        let expected = norm.running_var * 0.75 + variance * 0.25;
        assert_close("variance", (norm.running_var - step.running_var).as_slice(), expected.as_slice(), 1e-12);
    }
}
