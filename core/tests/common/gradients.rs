//! Gradients against central differences.

use layerfit_core::Update;
use layerfit_core::kernels::Simd;

use super::Subject;
use super::values::random;

const STEP: f64 = 1e-3;
const TOLERANCE: f64 = 1e-6;
/// Below this magnitude the error counts absolutely: there, differences are rounding errors.
const FLOOR: f64 = 1e-2;

/// The derivative of `f` at 0, from differences over one and two steps (the error is of fourth order).
pub fn derivative(mut f: impl FnMut(f64) -> f64) -> f64 {
    let near = f(STEP) - f(-STEP);
    let far = f(2.0 * STEP) - f(-2.0 * STEP);
    (8.0 * near - far) / (12.0 * STEP)
}

/// Fails if a gradient is not that of differences.
#[track_caller]
pub fn assert_gradient(what: &str, index: usize, gradient: f64, numeric: f64) {
    let scale = gradient.abs().max(numeric.abs()).max(FLOOR);
    let error = (gradient - numeric).abs() / scale;
    assert!(error <= TOLERANCE, "{what}[{index}]: {gradient:e}, by differences {numeric:e}, relative error {error:e}");
}

/// Compares all gradients of `Σ output * upstream`, with random `upstream`, with differences.
pub fn check(what: &str, subject: &mut dyn Subject<f64>, input: &[f64], seed: u64) {
    let simd = Simd::detect();
    let count = input.len() / subject.inputs() * subject.outputs();
    let upstream: Vec<f64> = random(seed, count, -1.0, 1.0);
    let mut output = vec![0.0; count];
    let mut input_slope = vec![f64::NAN; input.len()];
    subject.forward(simd, input, &mut output);
    subject.backward(simd, input, &output, &upstream, &mut input_slope, Update::Replace);
    let gradients: Vec<Vec<f64>> = (0..subject.learned()).map(|tensor| subject.gradient(tensor).to_vec()).collect();

    let mut loss = |subject: &mut dyn Subject<f64>, input: &[f64]| -> f64 {
        subject.forward(simd, input, &mut output);
        output.iter().zip(&upstream).map(|(y, slope)| y * slope).sum()
    };
    let mut moved = input.to_vec();
    for index in 0..input.len() {
        let numeric = derivative(|step| {
            moved[index] = input[index] + step;
            loss(subject, &moved)
        });
        moved[index] = input[index];
        assert_gradient(&format!("{what}: input"), index, input_slope[index], numeric);
    }
    for (tensor, gradient) in gradients.iter().enumerate() {
        for (index, gradient) in gradient.iter().enumerate() {
            let value = subject.tensor(tensor)[index];
            let numeric = derivative(|step| {
                subject.tensor(tensor)[index] = value + step;
                loss(subject, input)
            });
            subject.tensor(tensor)[index] = value;
            assert_gradient(&format!("{what}: {}", subject.name(tensor)), index, *gradient, numeric);
        }
    }
}
