//! Outputs and gradients of every layer against PyTorch, in f64 and in f32.

mod common;

use common::golden::Golden;
use common::layers::subject;
use common::values::assert_close;
use common::{KINDS, Options, Subject};
use layerfit_core::kernels::Simd;
use layerfit_core::{Scalar, Update};

const DOUBLE: f64 = 1e-9;
const SINGLE: f64 = 1e-5;

fn options(golden: &Golden, case: &str) -> Options {
    let option = |name: &str| golden.option(&format!("{case}.{name}")).unwrap_or(f64::NAN);
    Options {
        epsilon: option("eps"),
        momentum: option("momentum"),
        negative_slope: option("negative_slope"),
        alpha: option("alpha"),
        rate: 0.0,
    }
}

fn width(golden: &Golden, tensor: &str) -> usize {
    golden.shape(tensor)[1]
}

fn set<T: Scalar>(golden: &Golden, subject: &mut dyn Subject<T>, tensor: usize, name: &str) {
    subject.tensor(tensor).copy_from_slice(&golden.values_as(name));
}

/// A whole case: output, gradient of the input, gradients of the parameters.
fn check<T: Scalar>(golden: &Golden, kind: &str, case: &str, tolerance: f64) -> Box<dyn Subject<T>> {
    let named = |name: &str| format!("{case}.{name}");
    let (inputs, outputs) = (width(golden, &named("input")), width(golden, &named("output")));
    let mut subject = subject::<T>(kind, inputs, outputs, options(golden, case));
    for tensor in 0..subject.learned() {
        let name = subject.name(tensor);
        set(golden, &mut *subject, tensor, &named(&name));
    }
    if kind == "batch_norm" {
        set(golden, &mut *subject, 2, &named("running_mean_before"));
        set(golden, &mut *subject, 3, &named("running_var_before"));
    }
    let input: Vec<T> = golden.values_as(&named("input"));
    let slope: Vec<T> = golden.values_as(&named("output_gradient"));
    let (mut output, mut input_slope) = (vec![T::ZERO; slope.len()], vec![T::ZERO; input.len()]);
    subject.forward(Simd::detect(), &input, &mut output);
    subject.backward(Simd::detect(), &input, &output, &slope, &mut input_slope, Update::Replace);

    assert_close(&named("output"), &output, golden.values(&named("output")), tolerance);
    assert_close(&named("input_gradient"), &input_slope, golden.values(&named("input_gradient")), tolerance);
    for tensor in 0..subject.learned() {
        let name = named(&format!("{}_gradient", subject.name(tensor)));
        assert_close(&name, subject.gradient(tensor), golden.values(&name), tolerance);
    }
    if kind != "batch_norm" {
        let mut inferred = vec![T::ZERO; output.len()];
        subject.infer(Simd::detect(), &input, &mut inferred);
        assert_close(&format!("inferred {case}"), &inferred, golden.values(&named("output")), tolerance);
    }
    subject
}

/// The step of the running statistics, subtracted, leads where PyTorch's do.
fn check_running<T: Scalar>(golden: &Golden, case: &str, tolerance: f64) {
    let mut subject = check::<T>(golden, "batch_norm", case, tolerance);
    for (tensor, name) in [(2, "running_mean"), (3, "running_var")] {
        assert_eq!(subject.name(tensor), name);
        let before: Vec<T> = subject.tensor(tensor).to_vec();
        let after: Vec<T> = before.iter().zip(subject.gradient(tensor)).map(|(value, step)| *value - *step).collect();
        assert_close(&format!("{case}.{name}_after"), &after, golden.values(&format!("{case}.{name}_after")), tolerance);
    }
}

fn check_inference<T: Scalar>(golden: &Golden, case: &str, tolerance: f64) {
    let named = |name: &str| format!("{case}.{name}");
    let features = width(golden, &named("input"));
    let mut subject = subject::<T>("batch_norm", features, features, options(golden, case));
    for tensor in 0..subject.tensors() {
        let name = subject.name(tensor);
        set(golden, &mut *subject, tensor, &named(&name));
    }
    let input: Vec<T> = golden.values_as(&named("input"));
    let mut output = vec![T::ZERO; input.len()];
    subject.infer(Simd::detect(), &input, &mut output);
    assert_close(&named("output"), &output, golden.values(&named("output")), tolerance);
}

/// 7 → dense 6 → tanh → dense 5 → layer norm → gelu → dense 3: the layers one after the other.
fn check_mlp<T: Scalar>(golden: &Golden, case: &str, tolerance: f64) {
    let kinds = [("dense", "first"), ("tanh", ""), ("dense", "second"), ("layer_norm", "norm"), ("gelu", ""), ("dense", "third")];
    let widths = [7, 6, 6, 5, 5, 5, 3];
    let simd = Simd::detect();
    let mut values: Vec<Vec<T>> = vec![golden.values_as(&format!("{case}.input"))];
    let samples = values[0].len() / 7;
    let mut subjects = Vec::new();
    for (index, (kind, part)) in kinds.into_iter().enumerate() {
        let mut subject = subject::<T>(kind, widths[index], widths[index + 1], options(golden, case));
        for tensor in 0..subject.learned() {
            let name = format!("{case}.{part}.{}", subject.name(tensor));
            set(golden, &mut *subject, tensor, &name);
        }
        let mut output = vec![T::ZERO; samples * widths[index + 1]];
        subject.forward(simd, &values[index], &mut output);
        values.push(output);
        subjects.push(subject);
    }
    assert_close(&format!("{case}.output"), &values[6], golden.values(&format!("{case}.output")), tolerance);

    let mut slope: Vec<T> = golden.values_as(&format!("{case}.output_gradient"));
    for (index, subject) in subjects.iter_mut().enumerate().rev() {
        let mut input_slope = vec![T::ZERO; values[index].len()];
        subject.backward(simd, &values[index], &values[index + 1], &slope, &mut input_slope, Update::Replace);
        slope = input_slope;
        for tensor in 0..subject.learned() {
            let name = format!("{case}.{}.{}_gradient", kinds[index].1, subject.name(tensor));
            assert_close(&name, subject.gradient(tensor), golden.values(&name), tolerance);
        }
    }
    assert_close(&format!("{case}.input_gradient"), &slope, golden.values(&format!("{case}.input_gradient")), tolerance);
}

fn check_all<T: Scalar>(tolerance: f64) {
    let golden = Golden::open("layers.safetensors");
    let mut seen = std::collections::BTreeSet::new();
    for case in golden.cases() {
        let kind = case.rsplit_once('_').expect("a case has a number").0;
        match kind {
            "batch_norm_train" => check_running::<T>(&golden, &case, tolerance),
            "batch_norm_infer" => check_inference::<T>(&golden, &case, tolerance),
            "mlp" => check_mlp::<T>(&golden, &case, tolerance),
            _ => drop(check::<T>(&golden, kind, &case, tolerance)),
        }
        seen.insert(kind.to_owned());
    }
    for kind in KINDS.into_iter().filter(|kind| !["dropout", "batch_norm"].contains(kind)) {
        assert!(seen.contains(kind), "no golden values for {kind}");
    }
    assert!(["batch_norm_train", "batch_norm_infer", "mlp"].iter().all(|kind| seen.contains(*kind)));
}

#[test]
fn layers_agree_with_pytorch_in_f64() {
    check_all::<f64>(DOUBLE);
}

#[test]
fn layers_agree_with_pytorch_in_f32() {
    check_all::<f32>(SINGLE);
}
