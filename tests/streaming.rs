//! Networks step by step: the same bits as the whole sequence, without allocation, in a state of known size.
#![cfg(feature = "std")]

#[path = "../core/tests/counting/mod.rs"]
mod counting;

use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::zeroed_box;

/// Long enough that an error would grow to be seen.
const STEPS: usize = 10_000;

network! {
    /// Everything that works step by step over numbers.
    #[quiet(bias_before_batch_norm)]
    pub struct Signal: [STEPS, 3] -> [STEPS, 2] {
        first: Conv1d(6, kernel: 3, padding: causal, dilation: 2) -> BatchNorm -> Relu,
        second: Lstm(5, sequence: true) -> LayerNorm,
        third: first -> Gru(5, sequence: true, reset: before),
        joined: second * third + second -> Dense(4) -> Gelu,
        pooled: MaxPool1d(3, stride: 1, padding: causal) -> Dropout(0.5) -> GaussianNoise(0.2),
        wide: Concat(pooled, input) -> Gru(6, sequence: true) -> SimpleRnn(4, sequence: true, activation: relu),
        out: Dense(2) -> Tanh,
    }

    /// One answer for all that was heard.
    pub struct Verdict: [STEPS, 3] -> [2] {
        heard: SimpleRnn(7, sequence: true) -> Lstm(4),
        scores: Dense(2) -> Softmax,
    }

    /// Tokens with padding, in a network inside of another.
    pub struct Words: [u16; STEPS] -> [4] {
        known: Embedding(20, 5, mask_zero: true) -> Dropout(0.2),
        read: Gru(6, sequence: true) -> Lstm(4),
    }
    pub struct Around: [u16; STEPS] -> [STEPS, 2] {
        deep: Inner -> Dense(3) -> Relu,
        out: Lstm(2, sequence: true),
    }
    pub struct Inner: [u16; STEPS] -> [STEPS, 4] { Embedding(20, 5) -> Gru(4, sequence: true) }
    /// With a parameter, around a network that has none.
    pub struct Read<const WIDTH: usize>: [u16; STEPS] -> [WIDTH] {
        deep: Around -> Lstm(4) -> Dense(WIDTH),
    }

    /// Several inputs, one of them the same in all steps of its own.
    pub struct Ports: (text: [u8; STEPS], sound: [STEPS, 2]) -> (sum: [3], each: [STEPS, 3]) {
        words: text -> Embedding(20, 3),
        heard: sound -> Dense(3),
        each: words + heard -> Lstm(3, sequence: true, mask: text),
        sum: LastStep,
    }
}

network! {
    /// Those of the examples, with as many steps as it takes.
    pub struct Forecast: [STEPS, 1] -> [STEPS, 1] {
        memory: Gru(32, sequence: true),
        next: Dense(1),
    }
    pub struct Letters: [u16; STEPS] -> [STEPS, 20] {
        read: Embedding(20, 24) -> Lstm(96, sequence: true),
        next: Dense(20),
    }

    /// A transformer: what it has read is in its state.
    pub struct Reader: [u16; STEPS] -> [STEPS, 3] {
        words: Embedding(20, 4, mask_zero: true) -> SinusoidalPositions,
        deep: Repeat(2, Block),
        scores: Dense(3),
    }
    pub struct Block: [STEPS, 4] -> [STEPS, 4] {
        attended: LayerNorm -> MultiHeadAttention(heads: 2, causal: true),
        seen: input + attended,
        wide: LayerNorm -> Dense(8) -> Gelu -> Dense(4),
        out: seen + wide,
    }
}

type Numbers<const N: usize> = Box<SMatrix<f32, N, STEPS>>;

fn numbers<const N: usize>(seed: u64) -> Numbers<N> {
    let (mut numbers, mut rng) = (zeroed_box::<SMatrix<f32, N, STEPS>>(), rng(seed));
    numbers.iter_mut().for_each(|value| *value = rng.random::<f32>() * 2.0 - 1.0);
    numbers
}

fn tokens(seed: u64) -> Vec<u16> {
    let mut rng = rng(seed);
    // The last one stands for a token that nobody knows.
    (0..STEPS).map(|_| rng.random_range(0..21)).collect()
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|value| value.to_bits()).collect()
}

/// The outputs for a whole sequence.
fn whole<N: Network<Scalar = f32>>(
    net: &N,
    fill: impl FnOnce(&mut <N::Input as layerfit::Sample>::Batch<1>),
) -> Box<layerfit::Memory<N>> {
    let mut input = zeroed_box();
    fill(&mut input);
    let mut memory = zeroed_box::<layerfit::Memory<N>>();
    memory.infer(net, <N::Input as layerfit::Sample>::batch::<1>(&input), 1);
    memory
}

#[test]
fn every_step_of_a_signal_is_that_of_the_whole() {
    let (net, input) = (Signal::init(&mut rng(1)), numbers::<3>(2));
    let memory = whole(&*net, |batch| batch.copy_from_slice(input.as_slice()));
    let mut state = Signal::state();
    for (index, step) in input.column_iter().enumerate() {
        let answer = net.step(&mut state, &step.into_owned());
        assert_eq!(bits(answer.as_slice()), bits(&memory.output.as_slice()[2 * index..][..2]), "step {index}");
    }
}

#[test]
fn a_verdict_grows_with_the_steps() {
    let (net, input) = (Verdict::init(&mut rng(1)), numbers::<3>(3));
    let memory = whole(&*net, |batch| batch.copy_from_slice(input.as_slice()));
    let mut state = Verdict::state();
    for step in input.column_iter() {
        net.step(&mut state, &step.into_owned());
    }
    assert_eq!(bits(state.answer().as_slice()), bits(memory.output.as_slice()));
    // A state begins anew.
    let first = input.column(0).into_owned();
    let begun = *net.step(&mut Verdict::state(), &first);
    state.reset();
    assert_eq!(bits(net.step(&mut state, &first).as_slice()), bits(begun.as_slice()));
}

#[test]
fn padding_and_unknown_tokens_are_the_same_step_by_step() {
    let (net, input) = (Words::init(&mut rng(1)), tokens(4));
    let memory = whole(&*net, |batch| batch.copy_from_slice(&input));
    let mut state = Words::state();
    let mut last = SVector::zeros();
    for token in &input {
        let before = last;
        last = *net.step(&mut state, *token);
        assert!(*token != 0 || last == before, "padding changes nothing");
    }
    assert_eq!(bits(last.as_slice()), bits(memory.output.as_slice()));
}

#[test]
fn networks_inside_of_others_keep_their_steps() {
    let (net, input) = (Around::init(&mut rng(1)), tokens(5));
    let memory = whole(&*net, |batch| batch.copy_from_slice(&input));
    let mut state = Around::state();
    for (index, token) in input.iter().enumerate() {
        let answer = net.step(&mut state, *token);
        assert_eq!(bits(answer.as_slice()), bits(&memory.output.as_slice()[2 * index..][..2]), "step {index}");
    }
}

#[test]
fn networks_with_parameters_keep_the_steps_of_others() {
    let (net, input) = (Read::<3>::init(&mut rng(1)), tokens(5));
    let memory = whole(&*net, |batch| batch.copy_from_slice(&input));
    let mut state = Read::<3>::state();
    for token in &input {
        net.step(&mut state, *token);
    }
    assert_eq!(bits(state.answer().as_slice()), bits(memory.output.as_slice()));
    assert_eq!(Read::<3>::STATE_BYTES, size_of_val(&state));
}

/// A network of tokens, step by step and at once.
macro_rules! same_for_tokens {
    ($network:ident, $outputs:literal) => {
        let (net, input) = ($network::init(&mut rng(1)), tokens(8));
        let memory = whole(&*net, |batch| batch.copy_from_slice(&input));
        let mut state = zeroed_box::<layerfit::State<$network>>();
        for (index, token) in input.iter().enumerate() {
            let answer = net.step(&mut state, *token);
            assert_eq!(bits(answer.as_slice()), bits(&memory.output.as_slice()[$outputs * index..][..$outputs]), "step {index}");
        }
    };
}

#[test]
fn the_networks_of_the_examples_can_be_streamed() {
    let (net, input) = (Forecast::init(&mut rng(1)), numbers::<1>(9));
    let memory = whole(&*net, |batch| batch.copy_from_slice(input.as_slice()));
    let mut state = Forecast::state();
    for (index, step) in input.column_iter().enumerate() {
        assert_eq!(net.step(&mut state, &step.into_owned())[0].to_bits(), memory.output[index].to_bits(), "step {index}");
    }
    same_for_tokens!(Letters, 20);
}

#[test]
fn a_transformer_can_be_streamed() {
    same_for_tokens!(Reader, 3);
}

#[test]
fn several_inputs_come_step_by_step() {
    let (net, sound) = (Ports::init(&mut rng(1)), numbers::<2>(6));
    let text: Vec<u8> = tokens(7).iter().map(|token| u8::try_from(*token).unwrap()).collect();
    let memory = whole(&*net, |(words, sounds)| {
        words.copy_from_slice(&text);
        sounds.copy_from_slice(sound.as_slice());
    });
    let mut state = Ports::state();
    for (index, (token, step)) in text.iter().zip(sound.column_iter()).enumerate() {
        let (_, each) = net.step(&mut state, (*token, &step.into_owned()));
        assert_eq!(bits(each.as_slice()), bits(&memory.output.1.as_slice()[3 * index..][..3]), "step {index}");
    }
    assert_eq!(bits(state.answer().0.as_slice()), bits(memory.output.0.as_slice()));
}

#[test]
fn a_step_allocates_nothing_and_its_state_has_a_known_size() {
    let net = Signal::init(&mut rng(1));
    let mut state = Signal::state();
    let input = SVector::from([0.1, -0.2, 0.3]);
    let before = counting::allocations();
    for _ in 0..100 {
        net.step(&mut state, &input);
    }
    assert_eq!(counting::allocations(), before);
    assert_eq!(Signal::STATE_BYTES, size_of_val(&state));
    const { assert!(Signal::STATE_BYTES < 2048) };
    assert_eq!(Around::STATE_BYTES, size_of::<layerfit::State<Around>>());
}
