//! The same bits on every instruction set, and from a batch as from its samples one by one.

mod common;

use common::layers::{sizes, subject};
use common::values::{bits, inputs, random, randomize};
use common::{KINDS, Options, Subject};
use layerfit_core::kernels::Simd;
use layerfit_core::{Scalar, Update};

/// Everything that a training step and an inference compute.
fn everything<T: Scalar>(subject: &mut dyn Subject<T>, simd: Simd, input: &[T], slope: &[T]) -> Vec<Vec<u64>> {
    let (mut output, mut inferred) = (vec![T::ZERO; slope.len()], vec![T::ZERO; slope.len()]);
    let mut input_slope = vec![T::ZERO; input.len()];
    subject.forward(simd, input, &mut output);
    subject.backward(simd, input, &output, slope, &mut input_slope, Update::Replace);
    subject.backward(simd, input, &output, slope, &mut input_slope, Update::Add);
    subject.infer(simd, input, &mut inferred);
    let mut all = vec![bits(&output), bits(&inferred), bits(&input_slope)];
    all.extend((0..subject.tensors()).map(|tensor| bits(subject.gradient(tensor))));
    all
}

fn on_every_instruction_set<T: Scalar>() {
    for kind in KINDS {
        for (features, outputs) in sizes(kind) {
            for samples in [1, 7, 66] {
                let input: Vec<T> = inputs(1, features * samples);
                let slope: Vec<T> = random(2, outputs * samples, -1.0, 1.0);
                let mut subject = subject::<T>(kind, features, outputs, Options::default());
                randomize(&mut *subject, 3);
                let reference = everything(&mut *subject, Simd::PORTABLE, &input, &slope);
                for simd in Simd::available() {
                    let found = everything(&mut *subject, simd, &input, &slope);
                    assert_eq!(found, reference, "{kind} of {features} features, {samples} samples, {simd:?}");
                }
            }
        }
    }
}

#[test]
fn every_instruction_set_gives_the_same_bits_in_f32() {
    on_every_instruction_set::<f32>();
}

#[test]
fn every_instruction_set_gives_the_same_bits_in_f64() {
    on_every_instruction_set::<f64>();
}

/// The output and input gradient of a batch, and those of its samples alone.
fn one_by_one<T: Scalar>(kind: &str, features: usize, outputs: usize) {
    const SAMPLES: usize = 5;
    let simd = Simd::detect();
    let input: Vec<T> = inputs(4, features * SAMPLES);
    let slope: Vec<T> = random(5, outputs * SAMPLES, -1.0, 1.0);
    let mut subject = subject::<T>(kind, features, outputs, Options::default());
    randomize(&mut *subject, 6);
    let (mut output, mut input_slope) = (vec![T::ZERO; slope.len()], vec![T::ZERO; input.len()]);
    let (mut single, mut single_slope) = (vec![T::ZERO; outputs], vec![T::ZERO; features]);

    subject.infer(simd, &input, &mut output);
    for sample in 0..SAMPLES {
        subject.infer(simd, &input[sample * features..][..features], &mut single);
        assert_eq!(bits(&single), bits(&output[sample * outputs..][..outputs]), "inference of {kind}, {features} features");
    }
    if !subject.is_independent() {
        return;
    }
    let inferred = output.clone();
    subject.forward(simd, &input, &mut output);
    assert_eq!(bits(&inferred), bits(&output), "inference and forward of {kind}, {features} features");
    subject.backward(simd, &input, &output, &slope, &mut input_slope, Update::Replace);
    for sample in 0..SAMPLES {
        let (from, to) = (sample * features, sample * outputs);
        let (input, slope) = (&input[from..][..features], &slope[to..][..outputs]);
        subject.forward(simd, input, &mut single);
        assert_eq!(bits(&single), bits(&output[to..][..outputs]), "forward of {kind}, {features} features");
        subject.backward(simd, input, &single, slope, &mut single_slope, Update::Replace);
        assert_eq!(bits(&single_slope), bits(&input_slope[from..][..features]), "backward of {kind}, {features} features");
    }
}

#[test]
fn a_batch_gives_the_bits_of_its_samples() {
    for kind in KINDS {
        for (features, outputs) in sizes(kind) {
            one_by_one::<f32>(kind, features, outputs);
            one_by_one::<f64>(kind, features, outputs);
        }
    }
}

/// Parameter gradients are sums over blocks of 64 samples: two blocks at once are the same as one after the other.
#[test]
fn a_batch_split_at_blocks_gives_the_same_parameter_gradients() {
    for kind in ["dense", "dense_no_bias", "layer_norm", "prelu", "prelu_shared"] {
        for (features, outputs) in sizes(kind) {
            let input: Vec<f32> = inputs(7, features * 100);
            let slope: Vec<f32> = random(8, outputs * 100, -1.0, 1.0);
            let mut subject = subject::<f32>(kind, features, outputs, Options::default());
            randomize(&mut *subject, 9);
            let mut step = |samples: core::ops::Range<usize>, update| {
                let input = &input[samples.start * features..samples.end * features];
                let slope = &slope[samples.start * outputs..samples.end * outputs];
                let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
                subject.forward(Simd::detect(), input, &mut output);
                subject.backward(Simd::detect(), input, &output, slope, &mut input_slope, update);
                (0..subject.learned()).map(|tensor| bits(subject.gradient(tensor))).collect::<Vec<_>>()
            };
            let whole = step(0..100, Update::Replace);
            step(0..64, Update::Replace);
            assert_eq!(step(64..100, Update::Add), whole, "{kind} of {features} features");
        }
    }
}
