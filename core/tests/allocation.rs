//! Training and inference allocate nothing.

mod common;
mod counting;

use common::layers::{sizes, subject};
use common::recurrent::{CELLS, Call, rule};
use common::sequences::{ROOM, cases};
use common::values::{inputs, random, randomize};
use common::{KINDS, Options};
use counting::allocations;
use layerfit_core::kernels::Simd;
use layerfit_core::layers::{
    Attention, AttentionState, Conv1d, Embedding, EmbeddingCache, MaxPool1d, MultiHeadAttention, RecentSteps,
    SinusoidalPositions, SinusoidalPositionsState,
};
use layerfit_core::{Axis, Padding, Update, Window, zeroed};

#[test]
fn the_counter_counts() {
    let before = allocations();
    drop(std::hint::black_box(vec![1_u8; 100]));
    assert_eq!(allocations(), before + 1);
}

#[test]
fn layers_allocate_nothing() {
    let simd = Simd::detect();
    for kind in KINDS {
        for (features, outputs) in sizes(kind) {
            for samples in [1, 70] {
                let input: Vec<f32> = inputs(1, features * samples);
                let slope: Vec<f32> = random(2, outputs * samples, -1.0, 1.0);
                let mut subject = subject::<f32>(kind, features, outputs, Options::default());
                randomize(&mut *subject, 3);
                let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
                let before = allocations();
                subject.forward(simd, &input, &mut output);
                subject.backward(simd, &input, &output, &slope, &mut input_slope, Update::Replace);
                subject.backward(simd, &input, &output, &slope, &mut input_slope, Update::Add);
                subject.infer(simd, &input, &mut output);
                assert_eq!(allocations(), before, "{kind} of {features} features, {samples} samples");
            }
        }
    }
}

#[test]
fn layers_over_sequences_allocate_nothing() {
    let simd = Simd::detect();
    for mut case in cases::<f32>() {
        let input: Vec<f32> = random(1, case.subject.inputs() * ROOM, -1.0, 1.0);
        let slope: Vec<f32> = random(2, case.subject.outputs() * ROOM, -1.0, 1.0);
        let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
        let before = allocations();
        case.subject.forward(simd, &input, &mut output);
        case.subject.backward(simd, &input, &output, &slope, &mut input_slope, Update::Replace);
        case.subject.infer(simd, &input, &mut output);
        assert_eq!(allocations(), before, "{}", case.name);
    }
}

#[test]
fn embeddings_and_streams_allocate_nothing() {
    let simd = Simd::detect();
    let (attention, convolution): (MultiHeadAttention<f32, 4, 12>, Conv1d<f32, 4, 12, 4>) = (zeroed(), zeroed());
    let window = Window { height: Window::LINE, width: Axis::new(9, 3, 1, 1, Padding::Causal), channels: 4 };
    let (mut keys, mut inputs, mut maxima): (AttentionState<f32, 4, 3>, RecentSteps<f32, 4, 3>, _) =
        (zeroed(), zeroed(), zeroed());
    let mut angles: SinusoidalPositionsState<4> = zeroed();
    let (embedding, mut gradients): (Embedding<f32, 9, 4>, Embedding<f32, 9, 4>) = (zeroed(), zeroed());
    let mut cache: EmbeddingCache<1, 1> = zeroed();
    let (mut input, mut output) = ([0.5; 4], [0.0; 4]);
    let before = allocations();
    for token in 0..9_u16 {
        embedding.forward(&[token], &mut input);
        embedding.backward(simd, true, &[token], &[1.0; 4], &mut cache, &mut gradients, Update::Replace);
        SinusoidalPositions::new(9, 4).step(simd, &input, &mut output, &mut angles);
        attention.step(simd, Attention::new(3, 2), &output, &[1], &mut input, &mut keys);
        convolution.step(simd, &window, &input, &mut output, &mut inputs);
        MaxPool1d::new(window).step::<_, 4, 3>(simd, &output, &mut input, &mut maxima);
    }
    assert_eq!(allocations(), before);
}

#[test]
fn recurrent_layers_allocate_nothing() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        let mut subject = common::recurrent::subject::<f32, 3, 5, 20, 15, 4, 7>(cell, both);
        let call = Call::new(rule(cell, 4).sequence().stateful().recurrent_dropout(0.3)).masked(&[1; 28]);
        let input: Vec<f32> = inputs(1, 7 * 4 * 3);
        let slope: Vec<f32> = random(2, 7 * 4 * if both { 10 } else { 5 }, -1.0, 1.0);
        let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
        let before = allocations();
        subject.forward(&call, &input, &mut output);
        subject.backward(&call, &slope, Some(&mut input_slope), Update::Replace);
        subject.infer(&call, &input, &mut output);
        subject.infer(&call, &input[..12], &mut output);
        subject.reset();
        assert_eq!(allocations(), before, "{cell}");
    }
}
