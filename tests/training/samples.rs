//! A batch gives the same bits as its samples one by one.

use layerfit::kernels::Simd;
use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::{Arena, Memory, Pass, zeroed_box};

use crate::common::number_bits;
use crate::networks::{Digits, Mixed, Outer, Small};

fn inputs<T: Scalar, const IN: usize, const B: usize>() -> Box<SMatrix<T, IN, B>> {
    let (mut inputs, mut rng) = (zeroed_box::<SMatrix<T, IN, B>>(), rng(3));
    inputs.iter_mut().for_each(|value| *value = T::from_f64(rng.random::<f64>() * 2.0 - 1.0));
    inputs
}

fn equal<T: Scalar>(left: &[T], right: &[T], what: &str) {
    assert!(!left.is_empty() && number_bits(left).eq(number_bits(right)), "{what}: {left:?} {right:?}");
}

/// A network with weights that a step of training has moved, so that running statistics are not those of the beginning.
fn moved<N: Network<Input = SVector<T, IN>, Scalar = T>, T: Scalar, const IN: usize>() -> Box<N> {
    let mut net = N::init(&mut rng(7));
    let mut pass = zeroed_box::<Pass<N, 33>>();
    pass.input.copy_from(&inputs::<T, IN, 33>());
    pass.forward(&net, 33, &mut rng(1));
    pass.slope = layerfit::zeroed();
    pass.backward(&net, 33, None);
    Sgd::new(0.1).state_for(&*net).step(&mut net, &pass.gradients);
    net
}

/// All ways to an answer, with every instruction set: a batch, its samples one by one, the first of a batch that is not full.
macro_rules! check {
    ($network:ty, $scalar:ty, $inputs:literal, $outputs:literal, $($samples:literal)*) => {$({
        const B: usize = $samples;
        let (net, inputs) = (moved::<$network, $scalar, $inputs>(), inputs::<$scalar, $inputs, B>());
        let mut reference = None;
        for simd in Simd::available() {
            simd.select();
            let what = format!("{}, {B} samples, {simd:?}", <$network>::NAME);
            let outputs: SMatrix<$scalar, $outputs, B> = net.predict_batch(&inputs);
            let (mut one, mut some) = (Arena::<$network>::new(), zeroed_box::<Memory<$network, B>>());
            for (sample, output) in inputs.data.0.iter().zip(&outputs.data.0) {
                let sample = SVector::from(*sample);
                equal(net.predict(&sample).as_slice(), output, &what);
                equal(net.infer(&sample, &mut one).as_slice(), output, &what);
            }
            for count in [1, B.div_ceil(2), B] {
                some.infer(&net, &inputs, count);
                equal(&some.output.data.0[..count].concat(), &outputs.data.0[..count].concat(), &what);
            }
            let expected = *reference.get_or_insert(outputs);
            equal(expected.as_slice(), outputs.as_slice(), &what);
        }
    })*};
}

#[test]
fn in_single_precision() {
    check!(Digits, f32, 64, 10, 1 2 7 33 64);
    check!(Mixed, f32, 64, 10, 1 2 7 33 64);
    check!(Small, f32, 5, 3, 1 2 7 33 64);
    check!(Outer<9>, f32, 5, 3, 1 2 7 33 64);
}

#[test]
fn in_double_precision() {
    check!(Digits<f64>, f64, 64, 10, 1 2 7 33 64);
    check!(Mixed<f64>, f64, 64, 10, 1 2 7 33 64);
    check!(Small<f64>, f64, 5, 3, 1 2 7 33 64);
    check!(Outer<9, f64>, f64, 5, 3, 1 2 7 33 64);
}

/// Without layers that look at a whole batch, training computes what inference does.
#[test]
fn training_forward_is_inference() {
    let (net, inputs) = (moved::<Digits, f32, 64>(), inputs::<f32, 64, 33>());
    let mut pass = Digits::pass::<33>();
    for simd in Simd::available() {
        simd.select();
        equal(net.forward(&inputs, &mut pass, &mut rng(0)).as_slice(), net.predict_batch(&inputs).as_slice(), "forward");
    }
}
