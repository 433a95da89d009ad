//! Networks in hostile surroundings: names of the standard library taken, no prelude, strict lints, odd places.
#![deny(warnings, unsafe_code)]

pub mod parameters;

/// Everything that generated code might be tempted to name without a path.
#[no_implicit_prelude]
pub mod hostile {
    #![allow(dead_code, missing_docs, non_camel_case_types)]

    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Result;
    pub struct Box;
    pub struct Vec;
    pub struct String;
    pub struct Self_;
    pub struct SMatrix;
    pub struct SVector;
    pub struct Layer;
    pub struct Network;
    pub struct Parameters;
    pub struct Pass;
    pub struct Scalar;
    pub struct Shape;
    pub struct Rng;
    pub struct Simd;
    pub struct Dense;
    pub struct Relu;
    pub struct Concat;
    pub struct Repeat;
    pub struct Update;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod layers {}
    pub const T: usize = 5;
    pub const B: usize = 3;
    pub const SIMD: usize = 4;
    pub const COUNT: f64 = 0.5;

    ::layerfit::network! {
        /// Sizes with names that generated code uses itself.
        pub struct Hostile: [T] -> [B] {
            output: Dense(SIMD) -> Relu -> Dropout(COUNT),
            slope: Dense(B + T) -> Softplus,
            memory: BatchNorm -> LayerNorm -> PRelu(shared: true),
            r#type: Dense(B, l1: COUNT),
        }

        /// Ports and entries with names that variables of generated code have, or nearly, and words of the language.
        #[quiet(bias_before_batch_norm)]
        pub struct Graph: (slope: [T], slope_: [T], r#type: [T], count: [B]) -> (value: [T], r#fn: [B], input_slope: [T]) {
            input_: slope + slope_ -> Dense(T) -> Relu,
            input_type: r#type * input_ - slope -> Dropout(COUNT),
            into_count: count -> Dense(T, l2: COUNT) -> BatchNorm,
            output_value: into_count -> input_type -> Dense(T),
            part: input_ + output_value,
            input_slope: part - into_count,
            input_part: part -> Flatten -> input_,
            slope_value: Concat(input_part, input_type, count) -> Dense(T),
            layers: slope_value -> Repeat(2, Dense(T) -> Softplus),
            merge: layers + layers -> into_count_again::Same,
            value: merge -> Tanh,
            update: value -> layers -> Dense(B),
            r#fn: update * count,
        }
    }

    pub struct State;
    pub struct Streaming;
    pub struct Steps;
    pub struct u8;
    pub struct u16;
    pub const STEPS: usize = 4;

    ::layerfit::network! {
        /// Sequences whose names are those of generated code, step by step.
        pub struct Stream: (text: [u16; STEPS], mask: [STEPS, B]) -> (state: [STEPS, B], step: [T]) {
            count: text -> Embedding(T, B, mask_zero: true) -> SinusoidalPositions,
            simd: mask -> Conv1d(B, kernel: 2, padding: causal) -> Lstm(B, sequence: true, mask: mask),
            state: simd + count -> MultiHeadAttention(heads: 1, causal: true) -> Dropout(COUNT),
            step: Gru(T, stateful: true),
        }
    }

    ::layerfit::network! {
        /// Whole sequences only.
        pub struct NoStream: [u8; STEPS] -> [3] { Embedding(5, 3) -> Bidirectional(SimpleRnn(3), merge: sum) }
    }

    pub mod into_count_again {
        ::layerfit::network! { pub struct Same: [super::T] -> [super::T] { Flatten } }
    }
}

/// Names of all types that generated code takes from the language. (A const parameter is written with the user's `usize`.)
#[no_implicit_prelude]
pub mod primitives {
    #![allow(dead_code, missing_docs, non_camel_case_types)]

    pub struct bool;
    pub struct char;
    pub struct f32;
    pub struct f64;
    pub struct i32;
    pub struct i64;
    pub struct isize;
    pub struct str;
    pub struct u8;
    pub struct u16;
    pub struct u32;
    pub struct u64;
    pub struct usize;

    ::layerfit::network! {
        /// Everything that has numbers of its own.
        #[budget(ram = "1 MiB", flash = "1 MiB", macs = "1 M")]
        pub struct Image: (image: [8, 8, 2], words: [u16; 6]) -> (scores: [3], steps: [6, 2]) {
            seen: image -> Conv2d(4, kernel: 3, padding: same, bias: false, l1: 0.1) -> BatchNorm -> Relu -> MaxPool2d(2)
                -> DepthwiseConv2d(kernel: 2, l2: 0.1) -> GroupNorm(2) -> Upsample2d(2) -> AvgPool2d(2) -> Dropout2d(0.5) -> Flatten,
            read: words -> Embedding(9, 4, mask_zero: true) -> LearnedPositions -> Gru(5, sequence: true) -> LayerNorm,
            steps: read -> MultiHeadAttention(heads: 1, dropout: 0.1) -> Dense(2),
            heard: read -> Bidirectional(Lstm(4, recurrent_dropout: 0.1)) -> GaussianNoise(0.5) -> PRelu -> Dropout(0.5),
            shared: Concat(seen, heard) -> Dense(3),
            scores: shared + shared -> Elu(0.5) -> Dense(3) -> LogSoftmax,
        }

        /// Step by step.
        pub struct Stream: [6, 2] -> [6, 1] {
            memory: Conv1d(4, kernel: 2, padding: causal) -> Lstm(3, sequence: true, stateful: true),
            out: Dense(1),
        }

        /// Around another network, and its best value.
        pub struct Whole: [6, 2] -> [1] {
            inner: Stream,
            best: GlobalMaxPool -> Max,
        }

        /// Step by step around another network.
        pub struct Around: [6, 2] -> [6, 1] { Stream -> Tanh }
    }
}

/// The strictest of lints.
#[deny(warnings, missing_docs, unsafe_code, unreachable_pub, clippy::all, clippy::pedantic)]
pub mod strict {
    ::layerfit::network! {
        /// A graph of everything that has code of its own.
        pub struct Strict: (image: [8, 8, 2], words: [u16; 6]) -> (scores: [3], steps: [6, 2]) {
            seen: image -> Conv2d(4, kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu -> MaxPool2d(2) -> Flatten,
            read: words -> Embedding(9, 4) -> Gru(5, sequence: true) -> LayerNorm,
            steps: read -> Dense(2),
            heard: read -> Bidirectional(Lstm(4)) -> Dropout(0.5),
            r#type: Concat(seen, heard) -> Dense(3),
            scores: r#type + r#type -> Softmax,
        }

        /// Step by step.
        pub struct Stream: [6, 2] -> [6, 1] {
            memory: Lstm(3, sequence: true),
            r#type: Dense(1),
        }

        /// Whole sequences, around another network.
        pub struct Whole: [6, 2] -> [1] {
            inner: Stream,
            last: Reverse -> LastStep,
        }
    }
}

/// Names of the standard library in a module with the prelude.
mod names {
    #![allow(dead_code)]
    pub(crate) struct Result;
    pub(crate) struct Vec;
    pub(crate) struct Option;
    pub(crate) mod core {}
    ::layerfit::network! { pub(crate) struct Named: [4] -> [2] { hidden: Dense(3) -> Gelu -> Dropout(0.5), Dense(2) } }
}

/// A macro named like one of the standard library's.
#[allow(missing_docs, unused_macros)]
mod macros {
    macro_rules! vec {
        () => {
            compile_error!("generated code uses the user's `vec!`")
        };
    }
    macro_rules! assert {
        () => {
            compile_error!("generated code uses the user's `assert!`")
        };
    }
    layerfit::network! { pub struct Plain: [2] -> [2] { Dense(2), Sigmoid } }
}

/// What is surely not meant, and meant; and what only looks like it. (All warnings are errors here.)
mod warned {
    layerfit::network! {
        /// Switched off by their names.
        #[quiet(two_activations, dropout_before_output)]
        #[quiet(bias_before_batch_norm, softmax_inside)]
        pub struct Quiet: [4] -> [2] { Dense(3) -> BatchNorm -> Tanh -> Relu, Dense(3) -> Softmax -> Dense(2) -> Dropout(0.1) }

        /// Switched off as others of the compiler's are.
        #[allow(deprecated)]
        pub struct Allowed<const HIDDEN: usize>: [4] -> [2] {
            Dense(HIDDEN) -> BatchNorm -> Tanh -> Relu,
            Dense(3) -> Softmax -> Dense(2) -> Dropout(0.1),
        }

        /// Attention: shares by which others are multiplied; values that several entries read; weights that are used again.
        pub struct Meant: (x: [6, 4], y: [4]) -> (shares: [6, 4], out: [3], scores: [2]) {
            value: x -> Dense(4),
            shares: x -> Dense(4) -> Softmax,
            mixed: value * shares -> GlobalAvgPool,
            again: y -> Dense(4),
            seen: again -> BatchNorm(eps: 0.1) -> Tanh,
            gate: seen -> Sigmoid,
            other: seen * gate + mixed -> again -> Flatten,
            sum: seen + other -> Softplus -> Negate -> Dense(3),
            out: Softmax,
            scores: seen -> Dense(2) -> Square,
        }

        /// A part of another network may end with what an output should not.
        pub struct Part: [4] -> [3] { Dense(3) -> Relu -> Dropout(0.1) }
        /// Another.
        pub struct Block: [4] -> [4] { Dense(8) -> Gelu -> Dense(4) -> Dropout(0.1) }
    }
}

use layerfit::prelude::*;
use layerfit_test_library::{Encoder, FEATURES, Scale};

#[test]
fn a_hostile_module_is_no_obstacle() {
    let net = hostile::Hostile::init(&mut rng(1));
    assert_eq!(net.predict(&SVector::from_element(0.5)).len(), hostile::B);
    assert_eq!(net.r#type.weight.shape(), (hostile::B, hostile::B + hostile::T));
    assert_eq!(hostile::Hostile::<f64>::init(&mut rng(1)).predict(&SVector::from_element(0.5)).len(), 3);
    assert_eq!(macros::Plain::PARAMETERS, 6);
    let mut state = hostile::Stream::state();
    let stream = hostile::Stream::init(&mut rng(1));
    assert_eq!(stream.step(&mut state, (2, &SVector::from_element(0.5))).1.len(), hostile::T);
    assert_eq!(hostile::NoStream::init(&mut rng(1)).predict(&SVector::zeros()).len(), 3);
}

#[test]
fn strict_lints_and_other_names_are_no_obstacle() {
    let net = strict::Strict::init(&mut rng(1));
    let (scores, steps) = net.predict((&SVector::zeros(), &SVector::zeros()));
    assert_eq!((scores.len(), steps.len()), (3, 12));
    assert_eq!(net.r#type.weight.shape(), (3, 4 * 4 * 4 + 2 * 4));
    assert_eq!(strict::Whole::init(&mut rng(1)).predict(&SVector::zeros()).len(), 1);
    assert_eq!(names::Named::PARAMETERS, 4 * 3 + 3 + 3 * 2 + 2);
}

#[test]
fn ports_may_have_any_name() {
    let net = hostile::Graph::init(&mut rng(1));
    let (long, short) = (SVector::from_element(0.5), SVector::from_element(0.25));
    let (value, product, slope) = net.predict((&long, &long, &long, &short));
    assert_eq!((value.len(), product.len(), slope.len()), (hostile::T, hostile::B, hostile::T));
    let mut pass = hostile::Graph::pass::<2>();
    let (longs, shorts) = (SMatrix::from_element(0.5), SMatrix::from_element(0.25));
    net.forward((&longs, &longs, &longs, &shorts), &mut pass, &mut rng(2));
    let gradients = net.backward((&longs, &shorts, &longs), &mut pass);
    assert!(gradients.r#update.weight.iter().any(|value| *value != 0.0));
}

#[test]
fn a_network_can_live_in_a_function() {
    const WIDTH: usize = 6;
    network! {
        struct Local: [WIDTH] -> [WIDTH] { Dense(WIDTH / 2) -> Gelu(approximate: tanh), Dense(WIDTH) }
    }
    assert_eq!(Local::PARAMETERS, 6 * 3 + 3 + 3 * 6 + 6);
}

mod generic {
    pub(crate) fn parameters<const WIDTH: usize>() -> usize {
        layerfit::network! { struct Inner<const W: usize>: [4] -> [1] { Dense(W) -> Elu, Dense(1) } }
        Inner::<WIDTH>::PARAMETERS
    }
}

#[test]
fn a_network_can_live_in_a_generic_function() {
    assert_eq!(generic::parameters::<3>(), 4 * 3 + 3 + 3 + 1);
}

#[test]
fn a_network_of_another_crate_can_be_used_and_nested() {
    network! {
        /// The library's encoder, with a head of our own.
        pub struct Head: [FEATURES] -> [1] { code: Encoder, Dense(1) }
    }
    let net = Head::init(&mut rng(1));
    assert_eq!(net.code.hidden.weight.shape(), (6, 12));
    assert_eq!(Head::PARAMETERS, Encoder::PARAMETERS + 3);
}

/// The assertion is that of the compiler.
#[test]
fn warnings_can_be_switched_off() {
    assert_eq!(warned::Quiet::PARAMETERS, warned::Allowed::<3>::PARAMETERS);
    assert_eq!(warned::Meant::init(&mut rng(1)).predict((&SVector::zeros(), &SVector::zeros())).1.len(), 3);
    assert_eq!(warned::Part::init(&mut rng(1)).predict(&SVector::zeros()).len(), 3);
    assert_eq!(warned::Block::init(&mut rng(1)).predict(&SVector::zeros()).len(), 4);
}

#[test]
fn derived_parameters_are_named_and_counted() {
    assert_eq!((Scale::<f32>::TENSORS, Scale::<f32>::PARAMETERS), (2, 2));
    assert_eq!(Scale::<f64>::info(1).to_string(), "seen");
    assert_eq!(Scale::<f64>::role(1), layerfit::Role::Statistic);
}

/// Networks that read tokens, inside of others and with a parameter of theirs.
pub mod tokens_with_a_parameter {
    layerfit::network! {
        /// Reads twelve tokens.
        pub struct Read<const WIDTH: usize>: [u16; 12] -> [WIDTH] {
            Embedding(100, 8) -> Flatten -> Dense(WIDTH),
        }

        /// Hands them on.
        pub struct Around<const WIDTH: usize>: [u16; 12] -> [WIDTH] {
            read: Read<WIDTH>,
        }
    }
}

#[test]
fn tokens_reach_a_network_with_a_parameter() {
    use layerfit::nalgebra::SVector;
    use layerfit::{Network, rng};
    use tokens_with_a_parameter::{Around, Read};

    let net: Box<Around<4, f64>> = Network::init(&mut rng(3));
    let tokens = SVector::from_fn(|step, _| step as u16);
    assert_eq!(net.predict(&tokens), net.read.predict(&tokens));
    assert_eq!(Around::<4>::PARAMETERS, Read::<4>::PARAMETERS);
}
