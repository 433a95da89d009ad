//! The network of `examples/sentiment.rs` on real reviews, in optimized builds; without the data it says so and passes.
#![cfg(not(debug_assertions))]

use layerfit::data::text::LabelledTexts;
use layerfit::prelude::*;

const VOCABULARY: usize = 5_000;
const WORDS: usize = 64;

network! {
    /// Negative or positive, for one sentence of word ids, padded with 0.
    pub struct Sentiment: [u16; WORDS] -> [2] {
        words: Embedding(VOCABULARY, 32),
        reading: Bidirectional(Lstm(64)),
        hidden: Dense(64) -> Relu -> Dropout(0.5),
        scores: Dense(2),
    }
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/rt-polarity");

/// The accuracy on a tenth of the reviews after the best of four epochs.
fn accuracy(reviews: LabelledTexts<2>, seed: u64) -> f64 {
    let (train, test) = reviews.split(0.9, seed).expect("there are enough reviews");
    let vocabulary = Vocabulary::most_frequent(VOCABULARY, train.texts());
    let (train, test) = (vocabulary.encode::<WORDS>(&train), vocabulary.encode::<WORDS>(&test));
    let mut net = Sentiment::init(&mut rng(seed));
    let trainer = Trainer::new(CrossEntropy, RmsProp::new(1e-3)).batch_size::<32>().epochs(4).clip_norm(1.0).seed(seed);
    let history = trainer.validate(&test).fit(&mut net, &train).expect("the network can be trained");
    let validated = history.epochs.iter().filter_map(|epoch| epoch.validation);
    validated.map(|validation| validation.measure).fold(0.0, f64::max)
}

#[test]
fn reviews_are_judged_as_well_as_by_other_frameworks() {
    let files = ["neg", "pos"].map(|ending| format!("{FOLDER}/rt-polarity.{ending}"));
    let Ok(reviews) = datasets::labelled_lines(files) else {
        println!("skipped: there are no reviews in {FOLDER}");
        return;
    };
    assert_eq!(reviews.counts(), [5_331; 2]);
    let accuracies = [1, 2, 3].map(|seed| accuracy(reviews.clone(), seed));
    let mean = accuracies.iter().sum::<f64>() / 3.0;
    println!("accuracies {accuracies:?}, mean {mean}");
    assert!(mean >= 0.74, "{accuracies:?}");
}
