//! Gradients against central differences.

use layerfit_core::Update;
use layerfit_core::layers::{Merge, Recurrence};

use crate::common::gradients::{assert_gradient, derivative};
use crate::common::recurrent::{CELLS, Call, Recurring, rule, subject};
use crate::common::values::random;

const INPUTS: usize = 2;
const STEPS: usize = 4;
/// With holes, and a sample that begins with padding.
const MASK: [u8; 3 * STEPS] = [1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0];
/// Steps so small that no rectifier bends within one.
const SCALE: f64 = 0.01;

fn layer(cell: &str, both: bool) -> Box<dyn Recurring<f64>> {
    let mut layer = subject::<f64, INPUTS, 3, 12, 9, STEPS, 3>(cell, both);
    // Most rectifiers are open, so that there is something to see.
    for tensor in (0..layer.tensors()).filter(|_| cell == "rnn_relu") {
        let name = layer.name(tensor);
        for value in layer.tensor(tensor) {
            *value = if name.ends_with("recurrent") { value.abs() } else { *value };
            *value += if name.ends_with("bias") { 1.0 } else { 0.0 };
        }
    }
    layer
}

fn outputs(call: &Call, units: usize, both: bool, concat: bool, samples: usize, sequence: bool) -> usize {
    assert_eq!(call.rule.steps(), STEPS);
    samples * units * if sequence { STEPS } else { 1 } * if both && concat { 2 } else { 1 }
}

/// A pass, after an earlier one if there is one, whose parameters stay what they are.
struct Passes<'a> {
    call: &'a Call,
    earlier: Option<&'a [f64]>,
    upstream: &'a [f64],
}

impl Passes<'_> {
    fn begin(&self, layer: &mut dyn Recurring<f64>) {
        layer.reset();
        if let Some(earlier) = self.earlier {
            layer.forward(self.call, earlier, &mut vec![0.0; self.upstream.len()]);
        }
    }

    fn loss(&self, layer: &mut dyn Recurring<f64>, input: &[f64]) -> f64 {
        let mut output = vec![0.0; self.upstream.len()];
        layer.forward(self.call, input, &mut output);
        output.iter().zip(self.upstream).map(|(y, slope)| y * slope).sum()
    }
}

fn check(what: &str, layer: &mut dyn Recurring<f64>, passes: &Passes<'_>, input: &[f64]) {
    let mut input_slope = vec![f64::NAN; input.len()];
    passes.begin(layer);
    passes.loss(layer, input);
    layer.backward(passes.call, passes.upstream, Some(&mut input_slope), Update::Replace);
    let mut moved = input.to_vec();
    for (index, gradient) in input_slope.iter().enumerate() {
        let numeric = derivative(|step| {
            moved[index] = input[index] + SCALE * step;
            passes.begin(layer);
            passes.loss(layer, &moved)
        });
        moved[index] = input[index];
        assert_gradient(&format!("{what}: input"), index, *gradient, numeric / SCALE);
    }
    for tensor in 0..layer.tensors() {
        for index in 0..layer.tensor(tensor).len() {
            let (value, gradient) = (layer.tensor(tensor)[index], layer.gradient(tensor)[index]);
            let numeric = derivative(|step| {
                passes.begin(layer);
                layer.tensor(tensor)[index] = value + SCALE * step;
                let loss = passes.loss(layer, input);
                layer.tensor(tensor)[index] = value;
                loss
            });
            assert_gradient(&format!("{what}: {}", layer.name(tensor)), index, gradient, numeric / SCALE);
        }
        let some = layer.gradient(tensor).iter().any(|gradient| *gradient != 0.0);
        assert!(some, "{what}: no gradient of {}", layer.name(tensor));
    }
}

/// Last state and sequence, with and without mask, one and several samples.
fn all_forms(what: &str, cell: &str, both: bool, merge: Merge, variant: impl Fn(Recurrence) -> Recurrence, stateful: bool) {
    for (sequence, masked, samples) in [
        (false, false, 1),
        (false, false, 3),
        (false, true, 3),
        (true, false, 1),
        (true, false, 3),
        (true, true, 1),
        (true, true, 3),
    ] {
        let base = variant(rule(cell, STEPS).merge(merge));
        let call = Call::new(if sequence { base.sequence() } else { base });
        let call = if masked { call.masked(&MASK[..samples * STEPS]) } else { call };
        let mut layer = layer(cell, both);
        let input: Vec<f64> = random(7, samples * STEPS * INPUTS, -1.5, 1.5);
        let earlier: Vec<f64> = random(8, samples * STEPS * INPUTS, -1.5, 1.5);
        let count = outputs(&call, layer.units(), both, merge == Merge::Concat, samples, sequence);
        let upstream: Vec<f64> = random(9, count, -1.0, 1.0);
        let passes = Passes { call: &call, earlier: stateful.then_some(&earlier), upstream: &upstream };
        let what = format!("{what}, {cell}, sequence {sequence}, masked {masked}, {samples} samples");
        check(&what, &mut *layer, &passes, &input);
    }
}

#[test]
fn gradients_are_those_of_differences() {
    for cell in CELLS {
        all_forms("one direction", cell, false, Merge::Concat, |rule| rule, false);
    }
}

#[test]
fn gradients_of_two_directions_are_those_of_differences() {
    for cell in CELLS {
        for merge in [Merge::Concat, Merge::Sum, Merge::Mean, Merge::Multiply] {
            all_forms(&format!("{merge:?}"), cell, true, merge, |rule| rule, false);
        }
    }
}

#[test]
fn gradients_of_a_second_pass_stop_at_its_beginning() {
    for cell in CELLS {
        all_forms("stateful", cell, false, Merge::Concat, Recurrence::stateful, true);
        all_forms("stateful, both", cell, true, Merge::Multiply, Recurrence::stateful, true);
    }
}

#[test]
fn gradients_with_dropped_states_are_those_of_differences() {
    for cell in CELLS {
        let drop = |rule: Recurrence| rule.recurrent_dropout(0.4);
        all_forms("dropout", cell, false, Merge::Concat, drop, false);
        all_forms("dropout, both", cell, true, Merge::Multiply, drop, false);
        all_forms("dropout, stateful", cell, false, Merge::Concat, |rule| drop(rule).stateful(), true);
    }
}

/// `Update::Add` adds exactly what `Update::Replace` writes; without a place for the gradient of the input the others are the same.
#[test]
fn gradients_are_added_or_replaced() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        let (mut layer, call) = (layer(cell, both), Call::new(rule(cell, STEPS)));
        let input: Vec<f64> = random(7, 3 * STEPS * INPUTS, -1.5, 1.5);
        let upstream: Vec<f64> = random(9, outputs(&call, 3, both, true, 3, false), -1.0, 1.0);
        let passes = Passes { call: &call, earlier: None, upstream: &upstream };
        passes.loss(&mut *layer, &input);
        layer.backward(&call, &upstream, Some(&mut vec![0.0; input.len()]), Update::Replace);
        let once: Vec<Vec<f64>> = (0..layer.tensors()).map(|tensor| layer.gradient(tensor).to_vec()).collect();
        passes.loss(&mut *layer, &input);
        layer.backward(&call, &upstream, None, Update::Replace);
        assert!((0..layer.tensors()).all(|tensor| layer.gradient(tensor) == once[tensor]), "{cell}");
        passes.loss(&mut *layer, &input);
        layer.backward(&call, &upstream, None, Update::Add);
        for (tensor, once) in once.iter().enumerate() {
            for (twice, once) in layer.gradient(tensor).iter().zip(once) {
                assert!((twice - 2.0 * once).abs() <= 1e-14 * once.abs().max(1.0), "{cell}, {}", layer.name(tensor));
            }
        }
    }
}
