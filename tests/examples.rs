//! Examples do what they say. The networks of the benchmark: as many numbers and multiplications as its reference models have
//! (<https://github.com/mlcommons/tiny>).
#![allow(dead_code, missing_docs)]

#[path = "../examples/mlperf_tiny.rs"]
mod mlperf_tiny;
#[cfg(all(feature = "datasets", feature = "plot"))]
#[path = "../examples/overfitting.rs"]
mod overfitting;
#[cfg(all(feature = "csv", feature = "plot"))]
#[path = "../examples/regression.rs"]
mod regression;
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

/// Every remedy lets the network read more unseen digits than none, and more data do most.
#[cfg(all(feature = "datasets", feature = "plot"))]
#[test]
fn remedies_against_overfitting_help() {
    overfitting::main().unwrap();
}

#[cfg(all(feature = "csv", feature = "plot"))]
#[test]
fn the_regression_is_as_good_as_least_squares() {
    regression::main().unwrap();
}
