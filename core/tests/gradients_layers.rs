//! Gradients of every layer against central differences, in f64.

mod common;

use common::layers::{sizes, subject};
use common::values::{bits, inputs, random, randomize};
use common::{KINDS, Options, gradients};
use layerfit_core::Update;
use layerfit_core::kernels::Simd;

#[test]
fn gradients_are_those_of_differences() {
    for kind in KINDS {
        for (index, (features, outputs)) in sizes(kind).into_iter().enumerate() {
            for samples in [1, 2, 5] {
                let mut subject = subject::<f64>(kind, features, outputs, Options::default());
                let seed = (10 * index + samples) as u64;
                randomize(&mut *subject, seed);
                let what = format!("{kind} of {features} features, {samples} samples");
                gradients::check(&what, &mut *subject, &inputs(seed, features * samples), seed);
            }
        }
    }
}

/// More samples than one block of a sum has.
#[test]
fn gradients_over_several_blocks_are_those_of_differences() {
    for kind in ["batch_norm", "layer_norm", "prelu", "prelu_shared"] {
        let mut subject = subject::<f64>(kind, 3, 3, Options::default());
        randomize(&mut *subject, 1);
        gradients::check(kind, &mut *subject, &inputs(1, 3 * 150), 2);
    }
}

/// Options for which the sign of the output says nothing about the input.
#[test]
fn gradients_with_negative_slopes_are_those_of_differences() {
    for kind in ["leaky_relu", "elu"] {
        for option in [-0.5, 0.0] {
            let options = Options { negative_slope: option, alpha: option, ..Options::default() };
            gradients::check(kind, &mut *subject::<f64>(kind, 19, 19, options), &inputs(3, 19 * 4), 4);
        }
    }
}

/// `Update::Add` adds exactly what `Update::Replace` writes, and the gradient of the input does not depend on it.
#[test]
fn gradients_are_added_or_replaced() {
    for kind in KINDS {
        let (features, outputs) = sizes(kind)[3];
        let mut subject = subject::<f64>(kind, features, outputs, Options::default());
        randomize(&mut *subject, 5);
        let input: Vec<f64> = inputs(6, features * 3);
        let slope: Vec<f64> = random(7, outputs * 3, -1.0, 1.0);
        let mut output = vec![0.0; slope.len()];
        let (mut replaced, mut added) = (vec![0.0; input.len()], vec![0.0; input.len()]);
        subject.forward(Simd::detect(), &input, &mut output);
        subject.backward(Simd::detect(), &input, &output, &slope, &mut replaced, Update::Replace);
        let once: Vec<Vec<f64>> = (0..subject.learned()).map(|tensor| subject.gradient(tensor).to_vec()).collect();
        subject.backward(Simd::detect(), &input, &output, &slope, &mut added, Update::Add);
        assert_eq!(bits(&replaced), bits(&added), "{kind}");
        for (tensor, once) in once.iter().enumerate() {
            let twice: Vec<f64> = once.iter().map(|value| value + value).collect();
            assert_eq!(subject.gradient(tensor), twice, "{kind}: {}", subject.name(tensor));
            assert!(once.iter().any(|value| *value != 0.0), "{kind}: {}", subject.name(tensor));
        }
    }
}
