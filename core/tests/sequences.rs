//! Layers over sequences: gradients against differences, equal bits, Keras and the definition.

mod common;

use common::golden::Golden;
use common::gradients;
use common::images::apart;
use common::sequences::{ROOM, cases, everything};
use common::values::{assert_close, bits, random};
use layerfit_core::kernels::{Simd, mask};
use layerfit_core::layers::{
    LearnedPositions, LearnedPositionsState, MaskedMax, MaskedMean, Mean, Reverse, SinusoidalPositions, SinusoidalPositionsState,
};
use layerfit_core::{Scalar, Update, zeroed};

#[test]
fn gradients_are_those_of_differences() {
    for (seed, mut case) in cases::<f64>().into_iter().enumerate() {
        // Differences of long sequences take long: some of them will do.
        let is_long = case.subject.inputs() > 100;
        if is_long && seed % 4 > 0 {
            continue;
        }
        for samples in if is_long { vec![1] } else { vec![1, 3] } {
            let input = apart(seed as u64, case.subject.inputs() * samples);
            gradients::check(&case.name, &mut *case.subject, &input, seed as u64);
        }
    }
}

fn on_every_instruction_set<T: Scalar>() {
    for (seed, mut case) in cases::<T>().into_iter().enumerate() {
        for samples in [1, ROOM] {
            let input: Vec<T> = random(seed as u64, case.subject.inputs() * samples, -2.0, 2.0);
            let slope: Vec<T> = random(seed as u64 + 1, case.subject.outputs() * samples, -1.0, 1.0);
            let mut on = |simd| -> Vec<_> {
                everything(&mut *case.subject, simd, &input, &slope).iter().map(|values| bits(values)).collect()
            };
            let reference = on(Simd::PORTABLE);
            for simd in Simd::available() {
                assert_eq!(on(simd), reference, "{}, {samples} samples, {simd:?}", case.name);
            }
        }
    }
}

#[test]
fn every_instruction_set_gives_the_same_bits() {
    on_every_instruction_set::<f32>();
    on_every_instruction_set::<f64>();
}

/// Forward, inference and the gradient of the input.
#[test]
fn a_batch_gives_the_bits_of_its_samples() {
    for mut case in cases::<f32>() {
        let (inputs, outputs) = (case.subject.inputs(), case.subject.outputs());
        let (input, slope) = (random(1, inputs * ROOM, -2.0, 2.0), random(2, outputs * ROOM, -1.0, 1.0));
        let batch = everything(&mut *case.subject, Simd::detect(), &input, &slope);
        for sample in 0..ROOM {
            let (from, to) = (sample * inputs..(sample + 1) * inputs, sample * outputs..(sample + 1) * outputs);
            let alone = everything(&mut *case.subject, Simd::detect(), &input[from.clone()], &slope[to.clone()]);
            assert_eq!(bits(&alone[1]), bits(&batch[1][to.clone()]), "inference: {}", case.name);
            if case.subject.is_independent() {
                assert_eq!(bits(&alone[0]), bits(&batch[0][to]), "forward: {}", case.name);
                assert_eq!(bits(&alone[0]), bits(&alone[1]), "forward and inference: {}", case.name);
                assert_eq!(bits(&alone[2]), bits(&batch[2][from]), "backward: {}", case.name);
            }
        }
    }
}

#[test]
fn gradients_are_added_or_replaced() {
    for mut case in cases::<f64>() {
        let (input, slope) = (random(1, case.subject.inputs() * 2, -2.0, 2.0), random(2, case.subject.outputs() * 2, -1.0, 1.0));
        let twice = everything(&mut *case.subject, Simd::detect(), &input, &slope);
        let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
        case.subject.forward(Simd::detect(), &input, &mut output);
        case.subject.backward(Simd::detect(), &input, &output, &slope, &mut input_slope, Update::Replace);
        assert_eq!(input_slope, twice[2], "{}", case.name);
        for tensor in 0..case.subject.learned() {
            let doubled: Vec<f64> = case.subject.gradient(tensor).iter().map(|value| 2.0 * value).collect();
            // Sums over several samples begin with what is there.
            let what = format!("{}: {}", case.name, case.subject.name(tensor));
            assert_close(&what, &twice[3 + tensor], &doubled, 1e-13);
        }
    }
}

fn agrees_with_keras<T: Scalar>(tolerance: f64) {
    let golden = Golden::open("sequences_keras.safetensors");
    for case in golden.cases() {
        let named = |name: &str| format!("{case}.{name}");
        let &[samples, steps, features] = golden.shape(&named("input")) else { panic!("{case} has no steps") };
        let (input, slope): (Vec<T>, Vec<T>) = (golden.values_as(&named("input")), golden.values_as(&named("output_gradient")));
        let mut mask = vec![9; samples * steps];
        mask::of_steps(&input, features, &mut mask);
        let expected: Vec<u8> = golden.values(&named("mask")).iter().map(|mask| *mask as u8).collect();
        assert_eq!(mask, expected, "{case}");
        let (mut output, mut input_slope) = (vec![T::ZERO; slope.len()], vec![T::ONE; input.len()]);
        if case.starts_with("masked_mean") {
            let layer = MaskedMean::new(steps, features);
            layer.forward(Simd::detect(), &input, &mask, &mut output);
            layer.backward(Simd::detect(), &mask, &slope, Some(&mut input_slope));
        } else {
            let (layer, mut places) = (MaskedMax::new(steps, features), vec![0; slope.len()]);
            layer.forward(Simd::detect(), &input, &mask, &mut output, &mut places);
            layer.backward(&places, &slope, Some(&mut input_slope));
        }
        assert_close(&named("output"), &output, golden.values(&named("output")), tolerance);
        assert_close(&named("input_gradient"), &input_slope, golden.values(&named("input_gradient")), tolerance);
    }
    assert_eq!(golden.cases().len(), 8);
}

#[test]
fn masked_pooling_agrees_with_keras() {
    agrees_with_keras::<f64>(1e-12);
    agrees_with_keras::<f32>(1e-6);
}

#[test]
fn a_mean_of_all_steps_is_a_mean() {
    let input: Vec<f32> = random(1, 2 * 70 * 19, -1.0, 1.0);
    let (mut masked, mut plain) = ([0.0; 38], [0.0; 38]);
    let extent = layerfit_core::kernels::axis::Extent { count: 70, inner: 19 };
    Mean::new(extent).forward(Simd::detect(), &input, &mut plain);
    for mask in [vec![], vec![1; 140]] {
        MaskedMean::new(70, 19).forward(Simd::detect(), &input, &mask, &mut masked);
        assert_eq!(bits(&masked), bits(&plain));
    }
}

#[test]
fn extreme_values_have_their_place() {
    let (layer, nan, infinity) = (MaskedMax::new(3, 2), f32::NAN, f32::INFINITY);
    let (mut output, mut places) = ([0.0; 2], [7; 2]);
    let input = [infinity, 9.0, -infinity, nan, -infinity, nan];
    layer.forward(Simd::detect(), &input, &[0, 1, 1], &mut output, &mut places);
    assert_eq!((output[0], places), (-infinity, [1, 1]));
    assert!(output[1].is_nan());
    layer.forward(Simd::detect(), &input, &[0; 3], &mut output, &mut places);
    assert_eq!((output, places), ([0.0; 2], [u32::MAX; 2]));
}

#[test]
fn a_reversed_mask_goes_with_its_steps() {
    let input = [1.0_f32, 2.0, 0.0, 4.0, 0.0, 0.0];
    let (mut output, mut mask, mut reversed, mut expected) = ([9.0; 6], [9; 6], [9; 6], [9; 6]);
    let layer = Reverse::new(3, 1);
    layer.forward(Simd::detect(), &input, &mut output);
    mask::of_steps(&input, 1, &mut mask);
    mask::of_steps(&output, 1, &mut expected);
    layer.mask(&mask, &mut reversed);
    assert_eq!(reversed, expected);
    assert_eq!(reversed, [0, 1, 1, 0, 0, 1]);
}

#[test]
fn sinusoids_are_those_of_the_paper() {
    let golden = Golden::open("attention.safetensors");
    let mut seen = 0;
    for case in golden.cases().iter().filter(|case| case.starts_with("sinusoidal")) {
        let &[steps, features] = golden.shape(&format!("{case}.output")) else { panic!("{case} has no steps") };
        let mut values = vec![0.0; steps * features];
        SinusoidalPositions::new(steps, features).forward_in_place(Simd::detect(), &mut values);
        assert_close(case, &values, golden.values(&format!("{case}.output")), 1e-14);
        seen += 1;
    }
    assert_eq!(seen, 4);
}

/// Against `sin` and `cos` of every angle.
#[test]
fn sinusoids_are_exact_over_ten_thousand_steps() {
    const FEATURES: usize = 65;
    let mut values = vec![0.0; 10_000 * FEATURES];
    SinusoidalPositions::new(10_000, FEATURES).forward_in_place(Simd::detect(), &mut values);
    let mut most: f64 = 0.0;
    for (step, row) in values.chunks(FEATURES).enumerate() {
        for (feature, value) in row.iter().enumerate() {
            let angle = step as f64 * 10_000_f64.powf(-((feature - feature % 2) as f64) / FEATURES as f64);
            let expected = if feature % 2 == 0 { angle.sin() } else { angle.cos() };
            most = most.max((value - expected).abs());
        }
    }
    println!("largest error over 10,000 steps: {most:e}");
    assert!(most < 2e-12, "{most:e}");
}

fn streamed_sinusoids<T: Scalar, const FEATURES: usize>() {
    let input: Vec<T> = random(3, 100 * FEATURES, -1.0, 1.0);
    let (mut output, mut newest) = (vec![T::ZERO; input.len()], vec![T::ZERO; FEATURES]);
    let layer = SinusoidalPositions::new(100, FEATURES);
    layer.forward(Simd::detect(), &input, &mut output);
    let mut state: SinusoidalPositionsState<FEATURES> = zeroed();
    for (step, (input, output)) in input.chunks(FEATURES).zip(output.chunks(FEATURES)).enumerate() {
        layer.step(Simd::PORTABLE, input, &mut newest, &mut state);
        assert_eq!(bits(&newest), bits(output), "step {step} of {FEATURES} features");
    }
    assert_eq!(size_of_val(&state), 16 * FEATURES + 24);
}

#[test]
fn streamed_positions_have_the_bits_of_a_sequence() {
    streamed_sinusoids::<f32, 1>();
    streamed_sinusoids::<f32, 6>();
    streamed_sinusoids::<f64, 67>();

    let mut layer: LearnedPositions<f32, 3, 4> = zeroed();
    layer.weight.as_mut_slice().copy_from_slice(&random(4, 12, -1.0, 1.0));
    let (input, mut output, mut newest): (Vec<f32>, _, _) = (random(5, 24, -1.0, 1.0), [0.0; 24], [0.0; 3]);
    layer.forward(Simd::detect(), &input, &mut output);
    let mut state: LearnedPositionsState = zeroed();
    // The second sample begins where the stream begins anew.
    for (input, output) in input.chunks(3).zip(output.chunks(3)) {
        layer.step(Simd::PORTABLE, input, &mut newest, &mut state);
        assert_eq!(bits(&newest), bits(output));
    }
}
