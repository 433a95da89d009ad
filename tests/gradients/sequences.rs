//! Networks over sequences: tokens, recurrent layers in both directions, attention, padding, and weights that are used again.

use layerfit::prelude::*;
use layerfit::rand::RngExt;

use crate::common::values::bits;
use crate::declared::check;
use crate::subject::VOCABULARY;

const WORDS: usize = VOCABULARY as usize;

network! {
    /// Words with padding, through everything that minds it.
    struct Padded: [u16; 6] -> [2] {
        words: Embedding(WORDS, 4, mask_zero: true) -> LayerNorm,
        reading: Bidirectional(Lstm(3, sequence: true, l2: 0.1)) -> Tanh,
        Bidirectional(Gru(3, sequence: true), merge: mean) -> Dense(3),
        last: Lstm(2),
    }

    /// Every cell, every merge, numbers as input.
    struct Cells: [5, 3] -> [4] {
        first: Lstm(4, sequence: true, l1: 0.01) -> Gru(3, sequence: true, reset: before),
        second: Gru(4, sequence: true) -> SimpleRnn(3, sequence: true) -> Dense(3),
        both: first * second - first -> Bidirectional(SimpleRnn(3, sequence: true), merge: sum),
        Bidirectional(Gru(4, reset: before), merge: multiply),
    }

    /// A relu keeps nothing small.
    struct Rectified: [4, 2] -> [3] { SimpleRnn(3, activation: relu) }

    /// Padding of numbers, seen by one layer and not by the other; the last step and the first.
    struct Numbers: (signal: [5, 2], other: [5, 2]) -> (last: [3], first: [3]) {
        steps: signal -> Dense(3) -> Lstm(3, sequence: true, mask: other),
        joined: Concat(steps, other) -> Gru(3, sequence: true, mask: none),
        last: LastStep,
        first: joined -> Reverse -> LastStep,
    }

    /// One set of vectors and one reader for two texts, which differ.
    struct Twins: (left: [u16; 4], right: [u16; 4]) -> [3] {
        words: left -> Embedding(WORDS, 3),
        read: Gru(3),
        others: right -> words,
        again: others -> read,
        out: read * again,
    }

    /// Attention to all steps and to earlier ones, positions, and padding.
    struct Attended: [u16; 5] -> [2] {
        words: Embedding(WORDS, 4, mask_zero: true) -> SinusoidalPositions,
        seen: MultiHeadAttention(heads: 2),
        near: words + seen -> LearnedPositions -> MultiHeadAttention(heads: 4, causal: true),
        pooled: words + near -> LayerNorm -> GlobalAvgPool,
        strongest: near -> GlobalMaxPool,
        out: Concat(pooled, strongest) -> Dense(2),
    }

    /// A transformer block as a layer, and recurrent layers inside of another network.
    struct Blocks: [u16; 4] -> [4, 5] {
        words: Embedding(WORDS, 4) -> LearnedPositions,
        deep: Repeat(2, Encoder),
        scores: Dense(5),
    }
    struct Encoder: [4, 4] -> [4, 4] {
        attended: LayerNorm -> MultiHeadAttention(heads: 2),
        seen: input + attended,
        wide: LayerNorm -> Dense(8) -> Gelu -> Dense(4),
        out: seen + wide,
    }
}

#[test]
fn padding_goes_through_all_layers() {
    check::<Padded<f64>>(true);
}

#[test]
fn every_cell_in_both_directions() {
    check::<Cells<f64>>(true);
    check::<Rectified<f64>>(true);
}

#[test]
fn numbers_have_padding_too() {
    check::<Numbers<f64>>(true);
}

#[test]
fn words_and_readers_are_used_again() {
    check::<Twins<f64>>(true);
}

#[test]
fn attention_and_positions() {
    check::<Attended<f64>>(true);
}

#[test]
fn blocks_of_a_transformer() {
    check::<Blocks<f64>>(true);
}

/// What the lists of numbers cannot say of tokens: a batch gives the bits of its samples, whatever stands beside them.
#[test]
fn texts_alone_are_those_of_a_batch() {
    let mut rng = rng(3);
    let texts = SMatrix::<u16, 6, 5>::from_fn(|_, _| rng.random_range(0..=VOCABULARY));
    let (padded, mut attended) = (Padded::init(&mut rng), SMatrix::<u16, 5, 5>::zeros());
    let batch = padded.predict_batch(&texts);
    for (text, answer) in texts.column_iter().zip(batch.column_iter()) {
        assert_eq!(bits(padded.predict(&text.into_owned()).as_slice()), bits(answer.as_slice()));
    }
    attended.copy_from(&texts.fixed_rows::<5>(0));
    let net = Attended::init(&mut rng);
    let batch = net.predict_batch(&attended);
    for (text, answer) in attended.column_iter().zip(batch.column_iter()) {
        assert_eq!(bits(net.predict(&text.into_owned()).as_slice()), bits(answer.as_slice()));
    }
}

/// Words that stand in the batch of one pass and not in the next have no gradient there.
#[test]
fn gradients_of_words_are_those_of_the_last_batch() {
    let net = Padded::init(&mut rng(1));
    let (mut used, mut fresh) = (Padded::pass::<2>(), Padded::pass::<2>());
    let (slope, first) = (SMatrix::from_element(1.0), SMatrix::<u16, 6, 2>::from_element(1));
    let second = SMatrix::<u16, 6, 2>::from_element(3);
    net.forward(&first, &mut used, &mut rng(2));
    net.backward(&slope, &mut used);
    for pass in [&mut used, &mut fresh] {
        net.forward(&second, pass, &mut rng(2));
        net.backward(&slope, pass);
    }
    assert_eq!(bits(used.gradients.words.weight.as_slice()), bits(fresh.gradients.words.weight.as_slice()));
    assert!(used.gradients.words.weight.column(1).iter().all(|slope| *slope == 0.0));
    assert!(used.gradients.words.weight.column(3).iter().any(|slope| *slope != 0.0));
}
