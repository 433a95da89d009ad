//! The memory of one inference of every network of the examples: within 5 % of what is needed at once at the largest moment, less than which no plan takes.
#![allow(dead_code, missing_docs, unused_imports, unreachable_pub)]

use layerfit::{Arena, InferenceNetwork};

#[path = "../examples/characters.rs"]
mod characters;
#[path = "../examples/custom_loop.rs"]
mod custom_loop;
#[path = "../examples/denoise.rs"]
mod denoise;
#[path = "../examples/digits.rs"]
mod digits;
#[path = "../examples/firmware/src/networks.rs"]
mod firmware;
#[path = "../examples/forecast.rs"]
mod forecast;
#[path = "../examples/heads.rs"]
mod heads;
#[path = "../examples/mlperf_tiny.rs"]
mod mlperf_tiny;
#[path = "../examples/mnist_cnn.rs"]
mod mnist_cnn;
#[path = "../examples/overfitting.rs"]
mod overfitting;
#[path = "../examples/regression.rs"]
mod regression;
#[path = "../examples/resnet8.rs"]
mod resnet8;
#[path = "../examples/sentiment.rs"]
mod sentiment;

/// Asserts it of one network, and prints the numbers.
fn near_the_least<N: InferenceNetwork>(example: &str) {
    let (plan, all) = (N::memory_plan(), size_of::<Arena<N>>());
    let (planned, least) = (plan.value_bytes(), plan.least_bytes());
    println!("{example:12} {:28} {all:9} bytes of RAM, planned {planned:9}, at least {least:9}", N::NAME);
    assert!(least > 0 && planned * 100 <= least * 105, "{plan}");
    // Masks are beside, and the size is a multiple of the alignment.
    assert!(all * 100 <= (least * 105).next_multiple_of(100 * align_of::<Arena<N>>()), "{plan}");
}

macro_rules! near_the_least {
    ($($example:ident: $($network:ident),+;)*) => {$($(near_the_least::<$example::$network>(stringify!($example));)+)*};
}

#[test]
fn every_example_takes_little_more_than_its_largest_moment() {
    near_the_least! {
        characters: Letters;
        custom_loop: Xor;
        denoise: UNet;
        digits: Digits;
        firmware: Digits, Small, Features, Head, Mnist, Monitor, Images;
        forecast: Forecast;
        heads: Critic, Siamese;
        mlperf_tiny: KeywordSpotter, KeywordSpotterInference, PersonDetector, PersonDetectorInference, AnomalyDetector, AnomalyDetectorInference;
        mnist_cnn: Mnist, MnistInference;
        overfitting: Plain, Small, Sparse, Dropped, Normed, NormedInference;
        regression: Progression;
        resnet8: Block, BlockInference, ResNet8, ResNet8Inference;
        sentiment: Sentiment;
    }
}

/// No example is forgotten.
#[test]
fn these_are_all_networks_of_the_examples() {
    let source = include_str!("memory_examples.rs");
    for folder in ["examples", "examples/firmware/src"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let networks = text.lines().filter_map(|line| line.trim_start().strip_prefix("pub struct "));
            for line in networks.filter(|line| line.contains("] -> [") || line.contains(") -> [") || line.contains("] -> (")) {
                let name = line.split([':', '<']).next().unwrap();
                assert!(
                    source.contains(&format!(" {name},")) || source.contains(&format!(" {name};")),
                    "{name} of {}",
                    path.display()
                );
            }
        }
    }
}
