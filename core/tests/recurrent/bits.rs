//! The same bits on every instruction set, from a batch as from its samples, from inference as from training, step by step as at once.

use layerfit_core::kernels::Simd;
use layerfit_core::layers::{Bidirectional, Gru};
use layerfit_core::layers::{Lstm, Merge, Recurrence, Recurrent, SimpleRnn, Stepwise};
use layerfit_core::{Parameters, Scalar, Update, zeroed_box};

use crate::common::recurrent::{CELLS, Call, Recurring, rule, subject};
use crate::common::values::{bits, random};

const STEPS: usize = 9;
const SAMPLES: usize = 8;

/// A layer, the numbers of a step of its input, and its units: more than a block of a sum has, and few.
fn layers<T: Scalar>(cell: &str, both: bool) -> [(Box<dyn Recurring<T>>, usize, usize); 2] {
    let (small, large) =
        (subject::<T, 3, 5, 20, 15, STEPS, SAMPLES>(cell, both), subject::<T, 3, 66, 264, 198, STEPS, SAMPLES>(cell, both));
    [(small, 3, 5), (large, 3, 66)]
}

fn mask(samples: usize) -> Vec<u8> {
    random::<f64>(3, samples * STEPS, 0.0, 1.0).into_iter().map(|value| u8::from(value > 0.3)).collect()
}

/// Settings of all kinds, each with the numbers of an output for each unit.
fn calls(cell: &str, both: bool) -> Vec<(Call, usize)> {
    let rule = rule(cell, STEPS);
    let wide = if both { 2 } else { 1 };
    let mut calls = vec![
        (Call::new(rule), wide),
        (Call::new(rule.sequence()), wide * STEPS),
        (Call::new(rule.sequence()).masked(&mask(SAMPLES)), wide * STEPS),
        (Call::new(rule).masked(&mask(SAMPLES)), wide),
    ];
    if both {
        for merge in [Merge::Sum, Merge::Mean, Merge::Multiply] {
            calls.push((Call::new(rule.sequence().merge(merge)).masked(&mask(SAMPLES)), STEPS));
        }
    }
    calls
}

fn everything<T: Scalar>(layer: &mut dyn Recurring<T>, call: &Call, input: &[T], slope: &[T]) -> Vec<Vec<u64>> {
    let (mut output, mut inferred) = (vec![T::ZERO; slope.len()], vec![T::ZERO; slope.len()]);
    let mut input_slope = vec![T::ZERO; input.len()];
    layer.reset();
    layer.forward(call, input, &mut output);
    layer.backward(call, slope, Some(&mut input_slope), Update::Replace);
    layer.infer(call, input, &mut inferred);
    let mut all = vec![bits(&output), bits(&inferred), bits(&input_slope)];
    all.extend((0..layer.tensors()).map(|tensor| bits(layer.gradient(tensor))));
    all
}

fn on_every_instruction_set<T: Scalar>() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        for (mut layer, inputs, units) in layers::<T>(cell, both) {
            // Of the large ones, a masked sequence is enough.
            let calls = calls(cell, both).into_iter().enumerate().filter(|(index, _)| units < 64 || *index == 2);
            for (call, outputs) in calls.map(|(_, call)| call) {
                for samples in [1, SAMPLES] {
                    let dropped = Call { rule: call.rule.recurrent_dropout(0.3).stateful(), ..call.clone() };
                    for call in [call.clone(), dropped] {
                        let input: Vec<T> = random(1, samples * STEPS * inputs, -1.0, 1.0);
                        let slope: Vec<T> = random(2, samples * units * outputs, -1.0, 1.0);
                        let portable = Call { simd: Simd::PORTABLE, ..call.clone() };
                        let reference = everything(&mut *layer, &portable, &input, &slope);
                        for simd in Simd::available() {
                            let found = everything(&mut *layer, &Call { simd, ..call.clone() }, &input, &slope);
                            assert!(found == reference, "{cell}, {units} units, {samples} samples, {:?}, {simd:?}", call.rule);
                        }
                    }
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

/// Batches that fill the memory or not, and samples one by one; training and inference.
fn of_samples<T: Scalar>(cell: &str, both: bool) {
    for (mut layer, inputs, units) in layers::<T>(cell, both) {
        let calls = calls(cell, both).into_iter().enumerate().filter(|(index, _)| units < 64 || *index == 2);
        for ((call, outputs), samples) in calls.flat_map(|(_, call)| [(call.clone(), SAMPLES), (call, 5)]) {
            let (inputs, outputs) = (STEPS * inputs, units * outputs);
            let input: Vec<T> = random(4, samples * inputs, -1.0, 1.0);
            let slope: Vec<T> = random(5, samples * outputs, -1.0, 1.0);
            let all = everything(&mut *layer, &call, &input, &slope);
            assert!(all[0] == all[1], "inference of {cell}, {:?}", call.rule);
            for sample in 0..samples {
                let bytes = call.mask.get(sample * STEPS..(sample + 1) * STEPS).unwrap_or_default().to_vec();
                let alone = Call { mask: bytes, ..call.clone() };
                let (input, slope) = (&input[sample * inputs..][..inputs], &slope[sample * outputs..][..outputs]);
                let one = everything(&mut *layer, &alone, input, slope);
                assert!(one[0] == all[0][sample * outputs..][..outputs], "forward of {cell}, {:?}", call.rule);
                assert!(one[1] == one[0], "inference of one sample of {cell}, {:?}", call.rule);
                assert!(one[2] == all[2][sample * inputs..][..inputs], "backward of {cell}, {:?}", call.rule);
            }
        }
    }
}

#[test]
fn a_batch_gives_the_bits_of_its_samples() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        of_samples::<f32>(cell, both);
        of_samples::<f64>(cell, both);
    }
}

/// What is in the padding does not matter, in front, behind or between.
#[test]
fn a_padded_sample_gives_the_bits_of_the_shorter_one() {
    const MASK: [u8; STEPS] = [0, 1, 1, 0, 1, 0, 1, 1, 0];
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        for (mut layer, inputs, units) in layers::<f32>(cell, both) {
            let mut input: Vec<f32> = random(6, STEPS * inputs, -1.0, 1.0);
            for (step, row) in input.chunks_exact_mut(inputs).enumerate().filter(|(step, _)| MASK[*step] == 0) {
                row.fill(if step == 0 { f32::NAN } else { 1e30 });
            }
            let kept = input.chunks_exact(inputs).enumerate().filter(|(step, _)| MASK[*step] != 0);
            let short: Vec<f32> = kept.flat_map(|(_, row)| row).copied().collect();
            let width = if both { 2 * units } else { units };
            let slope: Vec<f32> = random(7, width, -1.0, 1.0);
            let padded = everything(&mut *layer, &Call::new(rule(cell, STEPS)).masked(&MASK), &input, &slope);
            let steps = short.len() / inputs;
            let alone = everything(&mut *layer, &Call::new(rule(cell, steps)), &short, &slope);
            assert!(padded[..2] == alone[..2], "{cell}, {units} units");
            let positions = (0..STEPS).filter(|step| MASK[*step] != 0);
            let slopes: Vec<u64> = positions.flat_map(|step| &padded[2][step * inputs..][..inputs]).copied().collect();
            assert!(slopes == alone[2], "gradients of {cell}, {units} units");
            assert!(padded[2][..inputs].iter().all(|bits| *bits == 0), "a gradient of padding");
            assert!(padded[3..] == alone[3..], "gradients of the parameters of {cell}, {units} units");
        }
    }
}

/// On every instruction set, a stream has the bits of the sequence in portable code.
fn step_by_step<L: Stepwise + Parameters>(rule: Recurrence) {
    let mut layer = zeroed_box::<L>();
    for index in 0..L::TENSORS {
        let tensor = layer.tensor_mut(index);
        tensor.copy_from_slice(&random(20 + index as u64, tensor.len(), -0.4, 0.4));
    }
    let (inputs, units) = (L::INPUTS, L::OUTPUTS);
    let input: Vec<L::Scalar> = random(8, STEPS * inputs, -1.0, 1.0);
    let bytes = [1, 1, 0, 1, 1, 0, 0, 1, 1];
    for bytes in [&bytes[..], &[]] {
        let mut whole = vec![L::Scalar::ZERO; STEPS * units];
        layer.infer::<STEPS, 1>(Simd::PORTABLE, rule.sequence(), &input, bytes, &mut whole, &mut zeroed_box());
        for simd in Simd::available() {
            let (mut state, mut output) = (zeroed_box::<L::State>(), vec![L::Scalar::ZERO; units]);
            for step in 0..STEPS {
                // A sequence's settings, and dropout, do not disturb a stream.
                let rule = if step % 2 == 0 { rule } else { rule.sequence().recurrent_dropout(0.5) };
                let mask = bytes.get(step..=step).unwrap_or_default();
                layer.step(simd, rule, &input[step * inputs..][..inputs], mask, &mut output, &mut state);
                assert_eq!(bits(&output), bits(&whole[step * units..][..units]), "step {step}, {simd:?}, {units} units");
            }
            assert!(output.iter().any(|value| *value != L::Scalar::ZERO));
        }
    }
}

#[test]
fn a_stream_gives_the_bits_of_a_sequence() {
    let rule = Recurrence::new(STEPS);
    step_by_step::<Lstm<f32, 3, 5, 20>>(rule);
    step_by_step::<Lstm<f32, 21, 13, 52>>(rule);
    step_by_step::<Lstm<f32, 66, 70, 280>>(rule);
    step_by_step::<Lstm<f64, 7, 11, 44>>(rule);
    step_by_step::<Gru<f32, 3, 5, 15, 5>>(rule);
    step_by_step::<Gru<f32, 19, 23, 69, 23>>(rule);
    step_by_step::<Gru<f64, 7, 11, 33, 11>>(rule);
    step_by_step::<Gru<f32, 19, 23, 69, 0>>(rule.reset_before());
    step_by_step::<Gru<f32, 66, 70, 210, 0>>(rule.reset_before());
    step_by_step::<Gru<f64, 7, 11, 33, 0>>(rule.reset_before());
    step_by_step::<SimpleRnn<f32, 3, 5>>(rule);
    step_by_step::<SimpleRnn<f32, 130, 37>>(rule);
    step_by_step::<SimpleRnn<f32, 66, 70>>(rule.relu());
    step_by_step::<SimpleRnn<f64, 7, 11>>(rule.relu());
}

/// Slices that are too short are no reason to stop: without room the output stays, without an input its sums do.
fn cut_short<L: Stepwise + Parameters<Scalar = f32>>(rule: Recurrence) {
    let layer = zeroed_box::<L>();
    for simd in Simd::available() {
        let (mut state, mut output) = (zeroed_box::<L::State>(), vec![7.0; L::OUTPUTS]);
        layer.step(simd, rule, &vec![1.0; L::INPUTS], &[], &mut output[1..], &mut state);
        assert!(output.iter().all(|value| *value == 7.0));
        layer.step(simd, rule, &[], &[], &mut output, &mut state);
        assert!(output.iter().all(|value| value.is_finite()));
    }
}

#[test]
fn a_step_with_slices_that_are_too_short_goes_on() {
    let rule = Recurrence::new(STEPS);
    cut_short::<Lstm<f32, 3, 5, 20>>(rule);
    cut_short::<Gru<f32, 3, 5, 15, 5>>(rule);
    cut_short::<Gru<f32, 3, 5, 15, 0>>(rule.reset_before());
    cut_short::<SimpleRnn<f32, 3, 5>>(rule);
}

/// A direction alone is that direction of two.
#[test]
fn two_directions_are_one_after_the_other() {
    let mut both = zeroed_box::<Bidirectional<Gru<f32, 3, 5, 15, 5>>>();
    for index in 0..both.forward.bias.len() {
        (both.forward.bias[index], both.backward.bias[index]) = (0.1, -0.2);
    }
    both.forward.weight.as_mut_slice().copy_from_slice(&random(1, 45, -1.0, 1.0));
    both.backward.weight.as_mut_slice().copy_from_slice(&random(2, 45, -1.0, 1.0));
    both.backward.recurrent.as_mut_slice().copy_from_slice(&random(3, 75, -1.0, 1.0));
    let (simd, rule) = (Simd::detect(), Recurrence::new(STEPS).sequence());
    let input: Vec<f32> = random(4, STEPS * 3, -1.0, 1.0);
    let reversed: Vec<f32> = input.chunks_exact(3).rev().flatten().copied().collect();
    let (mut output, mut there, mut back) = ([0.0; STEPS * 10], [0.0; STEPS * 5], [0.0; STEPS * 5]);
    both.infer::<STEPS, 1>(simd, rule, &input, &[], &mut output, &mut zeroed_box());
    both.forward.infer::<STEPS, 1>(simd, rule, &input, &[], &mut there, &mut zeroed_box());
    both.backward.infer::<STEPS, 1>(simd, rule, &reversed, &[], &mut back, &mut zeroed_box());
    for (step, output) in output.chunks_exact(10).enumerate() {
        assert_eq!(bits(&output[..5]), bits(&there[step * 5..][..5]));
        assert_eq!(bits(&output[5..]), bits(&back[(STEPS - 1 - step) * 5..][..5]));
    }
}
