//! A NaN that a network is shown comes out again, and nothing panics: a broken sensor shows in the outputs.

use layerfit::nalgebra::SVector;
use layerfit::prelude::*;

network! {
    pub struct Vector: [6] -> [3] {
        Dense(5) -> Relu -> LayerNorm,
        Dense(4) -> Relu6,
        Dense(3) -> Softmax,
    }

    pub struct Image: [8, 8, 2] -> [3] {
        Conv2d(4, kernel: 3, bias: false) -> BatchNorm -> Relu -> MaxPool2d(2),
        DepthwiseConv2d(kernel: 2, padding: same) -> HardSwish -> AvgPool2d(3) -> Flatten,
        Dense(3),
    }

    pub struct Signal: [9, 2] -> [9, 3] {
        Conv1d(4, kernel: 3, padding: causal) -> Tanh,
        Gru(3, sequence: true) -> Lstm(4, sequence: true),
        MultiHeadAttention(2, causal: true) -> Dense(3) -> Sigmoid,
    }
}

#[test]
fn vectors() {
    let net = Vector::init(&mut rng(1));
    let mut memory = Vector::memory();
    for place in 0..6 {
        let mut input = SVector::from([0.5; 6]);
        input[place] = f32::NAN;
        assert!(net.infer(&input, &mut memory).iter().all(|output| output.is_nan()), "{place}");
        assert_eq!(net.classify(&input), 0);
    }
    // Nothing of it stays.
    assert!(net.infer(&SVector::from([0.5; 6]), &mut memory).iter().all(|output| output.is_finite()));
}

#[test]
fn images() {
    let net = Image::init(&mut rng(1));
    let folded = net.folded();
    let mut input = SVector::from([0.5; 128]);
    input[8 * 2 * 4 + 8] = f32::NAN;
    assert!(net.predict(&input).iter().chain(&folded.predict(&input)).all(|output| output.is_nan()));
}

/// What comes before it is as it was.
#[test]
fn signals() {
    let net = Signal::init(&mut rng(1));
    let mut input = SVector::from([0.5; 18]);
    let whole = net.predict(&input);
    input[5 * 2 + 1] = f32::NAN;
    let mut state = Signal::state();
    for (step, features) in input.as_slice().as_chunks::<2>().0.iter().enumerate() {
        let output = net.step(&mut state, &SVector::from(*features));
        let before = &whole.as_slice()[3 * step..3 * step + 3];
        assert!(if step < 5 { output.as_slice() == before } else { output.iter().all(|output| output.is_nan()) }, "{step}");
    }
}
