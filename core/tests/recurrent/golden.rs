//! Outputs and gradients against PyTorch and Keras, in f64 and in f32.

use layerfit_core::layers::Merge;
use layerfit_core::{Scalar, Update};

use crate::common::golden::Golden;
use crate::common::recurrent::{Call, rule, subject};
use crate::common::values::assert_close;

const DOUBLE: f64 = 1e-9;
const SINGLE: f64 = 1e-5;
const STEPS: usize = 5;

fn check<T: Scalar>(golden: &Golden, case: &str, cell: &str, both: bool, merge: Merge, tolerance: f64) {
    let named = |name: &str| format!("{case}.{name}");
    let is_on = |name: &str| golden.option(&named(name)) == Some(1.0);
    let mut layer = subject::<T, 2, 3, 12, 9, STEPS, 3>(cell, both);
    for tensor in 0..layer.tensors() {
        let values = golden.values_as(&named(&layer.name(tensor)));
        layer.tensor(tensor).copy_from_slice(&values);
    }
    let rule = rule(cell, STEPS).merge(merge);
    let mut call = Call::new(if is_on("sequence") { rule.sequence() } else { rule });
    if is_on("masked") {
        call.mask = golden.values(&named("mask")).iter().map(|value| u8::from(*value != 0.0)).collect();
    }
    let (input, slope) = (golden.values_as::<T>(&named("input")), golden.values_as::<T>(&named("output_gradient")));
    let (mut output, mut input_slope) = (vec![T::ZERO; slope.len()], vec![T::ZERO; input.len()]);
    layer.forward(&call, &input, &mut output);
    assert_close(&named("output"), &output, golden.values(&named("output")), tolerance);
    output.fill(T::ZERO);
    layer.infer(&call, &input, &mut output);
    assert_close(&named("output"), &output, golden.values(&named("output")), tolerance);
    layer.backward(&call, &slope, Some(&mut input_slope), Update::Replace);
    assert_close(&named("input_gradient"), &input_slope, golden.values(&named("input_gradient")), tolerance);
    for tensor in 0..layer.tensors() {
        let name = named(&format!("{}_gradient", layer.name(tensor)));
        assert_close(&name, layer.gradient(tensor), golden.values(&name), tolerance);
    }
}

fn of_pytorch<T: Scalar>(tolerance: f64) {
    let golden = Golden::open("recurrent.safetensors");
    assert_eq!(golden.cases().len(), 32);
    for case in golden.cases() {
        let cell = case.rsplit_once('_').expect("a case has a number").0;
        let both = golden.option(&format!("{case}.both")) == Some(1.0);
        check::<T>(&golden, &case, cell, both, Merge::Concat, tolerance);
    }
}

/// `<cell>_<last or sequence>_<whole or masked>`, and the merge if there are two directions.
fn of_keras<T: Scalar>(tolerance: f64) {
    let golden = Golden::open("recurrent_keras.safetensors");
    assert_eq!(golden.cases().len(), 30);
    for case in golden.cases() {
        let (cell, rest) =
            ["gru_before", "gru", "lstm"].iter().find_map(|cell| Some((*cell, case.strip_prefix(cell)?))).expect("a cell");
        let merge = match rest.rsplit('_').next() {
            Some("concat") => Some(Merge::Concat),
            Some("sum") => Some(Merge::Sum),
            Some("mean") => Some(Merge::Mean),
            Some("multiply") => Some(Merge::Multiply),
            _ => None,
        };
        check::<T>(&golden, &case, cell, merge.is_some(), merge.unwrap_or(Merge::Concat), tolerance);
    }
}

#[test]
fn recurrent_layers_agree_with_pytorch_in_f64() {
    of_pytorch::<f64>(DOUBLE);
}

#[test]
fn recurrent_layers_agree_with_pytorch_in_f32() {
    of_pytorch::<f32>(SINGLE);
}

#[test]
fn recurrent_layers_agree_with_keras_in_f64() {
    of_keras::<f64>(DOUBLE);
}

#[test]
fn recurrent_layers_agree_with_keras_in_f32() {
    of_keras::<f32>(SINGLE);
}
