//! Networks that the compiler puts in place.

use layerfit::prelude::*;
use layerfit::{nalgebra::SVector, weights};

network! {
    /// One thing or the other.
    pub struct Gate: [2] -> [1] {
        hidden: Dense(3) -> Tanh,
        out: Dense(1) -> Sigmoid,
    }
}

static GATE: &Gate = weights!(Gate, "files/gate.safetensors");

#[test]
fn the_compiler_reads_what_the_loader_reads() {
    let mut loaded = Gate::init(&mut rng(0));
    loaded.load("tests/files/gate.safetensors").unwrap();
    let bits = |net: &Gate| -> Vec<Vec<u32>> {
        (0..<Gate>::TENSORS).map(|index| net.tensor(index).iter().map(|value| value.to_bits()).collect()).collect()
    };
    assert_eq!(bits(GATE), bits(&loaded));
}

#[test]
fn a_network_in_read_only_memory_answers() {
    let mut memory = Gate::memory();
    for (input, expected) in [([0.0, 0.0], 0.0), ([1.0, 0.0], 1.0), ([0.0, 1.0], 1.0), ([1.0, 1.0], 0.0)] {
        let answer = GATE.infer(&SVector::from(input), &mut memory)[0];
        assert!((answer - expected).abs() < 0.2, "{input:?}: {answer}");
    }
}

#[test]
fn sizes_are_those_of_the_values() {
    assert_eq!(Gate::FLASH_BYTES, size_of_val(GATE));
    assert_eq!(Gate::RAM_BYTES, size_of_val(&Gate::memory()));
}
