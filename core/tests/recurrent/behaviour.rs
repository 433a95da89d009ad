//! Initial values, carried states, dropped states, slices of other lengths.

use layerfit_core::initializers::Initializer;
use layerfit_core::layers::{Bidirectional, Gru, Lstm, Recurrence, Recurrent, SimpleRnn};
use layerfit_core::{Parameters, TensorName, Update, rng, zeroed_box};

use crate::common::recurrent::{CELLS, Call, Recurring, rule, subject};
use crate::common::values::{bits, random};

const INPUTS: usize = 3;
const UNITS: usize = 5;
const STEPS: usize = 6;

fn layer(cell: &str, both: bool) -> Box<dyn Recurring<f32>> {
    subject::<f32, INPUTS, UNITS, 20, 15, STEPS, 4>(cell, both)
}

fn forward(layer: &mut dyn Recurring<f32>, call: &Call, input: &[f32], outputs: usize) -> Vec<u64> {
    let mut output = vec![f32::NAN; outputs];
    layer.forward(call, input, &mut output);
    bits(&output)
}

#[test]
fn forget_gates_begin_open() {
    let mut layer = zeroed_box::<Bidirectional<Lstm<f32, INPUTS, UNITS, 20>>>();
    layer.init(Initializer::GlorotUniform, Initializer::Orthogonal, Initializer::Constant(0.5), 1.0, &mut rng(1));
    for one in [&layer.forward, &layer.backward] {
        let bias = one.bias.as_slice();
        assert_eq!(bias[UNITS..2 * UNITS], [1.5; UNITS]);
        assert!(bias[..UNITS].iter().chain(&bias[2 * UNITS..]).all(|value| *value == 0.5));
        let bound = (6.0_f32 / (INPUTS + 4 * UNITS) as f32).sqrt();
        assert!(one.weight.iter().all(|weight| weight.abs() <= bound) && one.weight.amax() > 0.8 * bound);
        let product = one.recurrent.column(0).dot(&one.recurrent.column(1));
        assert!(product.abs() < 1e-6 && (one.recurrent.column(2).norm() - 1.0).abs() < 1e-6);
    }
    assert_ne!(layer.forward.weight, layer.backward.weight);
}

#[test]
fn every_tensor_gets_its_initial_values() {
    let mut gru = zeroed_box::<Gru<f32, INPUTS, UNITS, 15, UNITS>>();
    let constants = [1.0, 2.0, 3.0].map(Initializer::Constant);
    gru.init(constants[0], constants[1], constants[2], &mut rng(1));
    let mut plain = zeroed_box::<SimpleRnn<f32, INPUTS, UNITS>>();
    plain.init(constants[0], constants[1], constants[2], &mut rng(1));
    assert!(gru.weight.iter().chain(&plain.weight).all(|value| *value == 1.0));
    assert!(gru.recurrent.iter().chain(&plain.recurrent).all(|value| *value == 2.0));
    assert!(gru.bias.iter().chain(&gru.recurrent_bias).chain(&plain.bias).all(|value| *value == 3.0));
}

#[test]
fn tensors_have_names() {
    type Both = Bidirectional<Gru<f32, INPUTS, UNITS, 15, UNITS>>;
    let names: Vec<String> = (0..Both::TENSORS).map(|tensor| TensorName::<Both>::new(tensor).to_string()).collect();
    let parts = ["weight", "recurrent", "bias", "recurrent_bias"];
    let expected: Vec<String> =
        ["forward", "backward"].iter().flat_map(|side| parts.map(|part| format!("{side}.{part}"))).collect();
    assert_eq!(names, expected);
    assert_eq!(Both::PARAMETERS, 2 * (15 * INPUTS + 15 * UNITS + 15 + UNITS));
    assert_eq!(Both::MACS_PER_STEP, 2 * 15 * (INPUTS + UNITS) as u64);
    assert_eq!(Gru::<f32, INPUTS, UNITS, 15, 0>::TENSORS, 3);
}

/// Two halves, the second from the states of the first, are the whole; other samples, and a reset, begin anew.
#[test]
fn stateful_layers_go_on_where_they_stopped() {
    for cell in CELLS {
        let (mut layer, samples) = (layer(cell, false), 3);
        let whole = Call::new(rule(cell, STEPS).sequence());
        let half = Call::new(rule(cell, STEPS / 2).sequence().stateful());
        let input: Vec<f32> = random(1, samples * STEPS * INPUTS, -1.0, 1.0);
        let part = |number: usize| -> Vec<f32> {
            let length = STEPS / 2 * INPUTS;
            input.chunks_exact(STEPS * INPUTS).flat_map(|sample| &sample[number * length..][..length]).copied().collect()
        };
        let expected = forward(&mut *layer, &whole, &input, samples * STEPS * UNITS);
        let parts = [0, 1].map(|number| forward(&mut *layer, &half, &part(number), samples * STEPS / 2 * UNITS));
        let width = STEPS / 2 * UNITS;
        for sample in 0..samples {
            for (number, part) in parts.iter().enumerate() {
                assert!(part[sample * width..][..width] == expected[(2 * sample + number) * width..][..width], "{cell}");
            }
        }
        let again = forward(&mut *layer, &half, &part(0), samples * width);
        assert!(again != parts[0], "{cell}: nothing was carried");
        layer.reset();
        assert!(forward(&mut *layer, &half, &part(0), samples * width) == parts[0], "{cell}: a reset");
        let mut output = vec![0.0; samples * width];
        layer.infer(&half, &part(0), &mut output);
        assert!(bits(&output) == parts[0], "{cell}: inference begins with zeros");
    }
}

/// A smaller batch in between leaves the states of the other samples.
#[test]
fn samples_keep_their_places() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        let (call, mut layer) = (Call::new(rule(cell, STEPS).stateful()), layer(cell, both));
        let (inputs, outputs) = (STEPS * INPUTS, if both { 2 * UNITS } else { UNITS });
        let input: Vec<f32> = random(1, 3 * inputs, -1.0, 1.0);
        let mut passes = |sizes: &[usize]| -> Vec<u64> {
            layer.reset();
            let run = |samples: &usize| forward(&mut *layer, &call, &input[..samples * inputs], samples * outputs);
            sizes.iter().map(run).last().expect("a pass")
        };
        let (second, after_smaller) = (passes(&[3, 3]), passes(&[3, 1, 3]));
        assert!(after_smaller[outputs..] == second[outputs..] && after_smaller[..outputs] != second[..outputs], "{cell}");
    }
}

/// Where all states are dropped, the recurrent weights see zeros; inference drops none.
#[test]
fn dropped_states_do_not_meet_the_recurrent_weights() {
    for cell in CELLS {
        let (mut layer, call) = (layer(cell, false), Call::new(rule(cell, STEPS).sequence()));
        let dropped = Call { rule: call.rule.recurrent_dropout(1.0), ..call.clone() };
        let input: Vec<f32> = random(1, 4 * STEPS * INPUTS, -1.0, 1.0);
        let all = 4 * STEPS * UNITS;
        let (whole, mut inferred) = (forward(&mut *layer, &call, &input, all), vec![0.0; all]);
        layer.infer(&dropped, &input, &mut inferred);
        assert!(bits(&inferred) == whole, "{cell}: inference");
        let without = forward(&mut *layer, &dropped, &input, all);
        assert!(without != whole, "{cell}");
        layer.tensor(1).fill(0.0);
        assert!(forward(&mut *layer, &call, &input, all) == without, "{cell}");
    }
}

/// One mask for all steps, drawn anew in every forward, another one for every sample.
#[test]
fn masks_of_states_stay_for_all_steps() {
    const RULE: Recurrence = Recurrence::new(STEPS).sequence().relu().recurrent_dropout(0.5);
    let mut layer = zeroed_box::<SimpleRnn<f32, 1, UNITS>>();
    layer.weight.fill(1.0);
    layer.recurrent.fill_with_identity();
    let (mut output, mut cache) = ([0.0; 2 * STEPS * UNITS], zeroed_box());
    let mut rng = rng(3);
    let mut draw = || {
        layer.forward::<STEPS, 2>(
            layerfit_core::kernels::Simd::detect(),
            RULE,
            &mut rng,
            &[1.0; 2 * STEPS],
            &[],
            &mut output,
            &mut cache,
        );
        output
    };
    let first = draw();
    for sample in first.chunks_exact(STEPS * UNITS) {
        for unit in 0..UNITS {
            let states: Vec<f32> = sample.iter().skip(unit).step_by(UNITS).copied().collect();
            // Dropped, a state is the input; kept, it is doubled and the input is added.
            assert!(states == [1.0; STEPS] || states == [1.0, 3.0, 7.0, 15.0, 31.0, 63.0], "{states:?}");
        }
    }
    assert_ne!(first[..STEPS * UNITS], first[STEPS * UNITS..]);
    assert_ne!(first, draw());
}

/// Slices that are too short, or empty, are no reason to stop.
#[test]
fn other_lengths_do_not_panic() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        let (mut layer, call) = (layer(cell, both), Call::new(rule(cell, STEPS).sequence()).masked(&[1, 0]));
        for (inputs, outputs) in [(0, 0), (5, 2), (4 * STEPS * INPUTS, 7), (9 * STEPS * INPUTS, 9 * STEPS * 2 * UNITS)] {
            let (input, mut output) = (vec![1.0; inputs], vec![0.0; outputs]);
            layer.forward(&call, &input, &mut output);
            layer.backward(&call, &output, Some(&mut vec![0.0; inputs.min(10)]), Update::Replace);
            layer.infer(&call, &input, &mut output);
        }
        let none = Call::new(rule(cell, 0));
        layer.forward(&none, &[], &mut []);
        layer.backward(&none, &[], None, Update::Replace);
        layer.infer(&none, &[], &mut []);
    }
}
