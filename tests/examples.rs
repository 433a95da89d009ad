//! The networks of the examples are those of the benchmark: as many numbers and multiplications as its reference models have
//! (<https://github.com/mlcommons/tiny>).
#![allow(dead_code, missing_docs)]

#[path = "../examples/mlperf_tiny.rs"]
mod mlperf_tiny;
#[path = "../examples/resnet8.rs"]
mod resnet8;

use mlperf_tiny::{AnomalyDetector, KeywordSpotter, PersonDetector, folded};
use resnet8::{Block, ResNet8};

#[test]
fn the_networks_are_as_large_as_the_reference_models() {
    assert_eq!((folded(&KeywordSpotter::summary()), KeywordSpotter::MACS), (22_604, 2_656_768));
    assert_eq!((folded(&PersonDetector::summary()), PersonDetector::MACS), (210_850, 7_489_664));
    assert_eq!((folded(&AnomalyDetector::summary()), AnomalyDetector::MACS), (265_864, 264_192));
}

/// Its convolutions have biases, into which a batch normalization goes without a trace.
#[test]
fn resnet8_is_as_large_as_the_reference_model() {
    let without_norms = |summary: &layerfit::Summary| -> usize {
        summary.rows().iter().filter(|row| row.layer != "BatchNorm").map(|row| row.parameters).sum()
    };
    let blocks = Block::PARAMETERS - without_norms(&Block::summary());
    assert_eq!((without_norms(&ResNet8::summary()) - blocks, ResNet8::MACS), (77_706, 12_501_632));
}

#[test]
fn the_examples_run() {
    mlperf_tiny::main();
}
