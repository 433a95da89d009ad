//! Words in, opinion out: an embedding, a bidirectional LSTM, a dense head.
use layerfit::prelude::*;

const VOCABULARY: usize = 5_000;
const WORDS: usize = 64;

network! {
    /// Negative or positive, for one sentence of word ids, padded with 0.
    pub struct Sentiment: [u16; WORDS] -> [2] {
        words: Embedding(VOCABULARY, 32),
        reading: Bidirectional(Lstm(64)), // the last state of each direction, side by side: [128]
        hidden: Dense(64) -> Relu -> Dropout(0.5),
        scores: Dense(2),
    }
}

fn main() -> layerfit::Result<()> {
    let reviews =
        datasets::labelled_lines(["../shared/data/rt-polarity/rt-polarity.neg", "../shared/data/rt-polarity/rt-polarity.pos"])?;
    let (train, test) = reviews.split(0.9, 1)?;
    let vocabulary = Vocabulary::most_frequent(VOCABULARY, train.texts());
    let (train, test) = (vocabulary.encode::<WORDS>(&train), vocabulary.encode::<WORDS>(&test));

    let mut net = Sentiment::init(&mut rng(1));
    Trainer::new(CrossEntropy, RmsProp::new(1e-3))
        .batch_size::<32>()
        .epochs(4)
        .clip_norm(1.0)
        .validate(&test)
        .progress_bar()
        .fit(&mut net, &train)?;
    println!("{}", evaluate(&net, &test));

    let scores = net.predict(&vocabulary.encode_one("an unexpectedly moving film"));
    println!("positive: {:.1} %", 100.0 * softmax(&scores)[1]);
    Ok(())
}
