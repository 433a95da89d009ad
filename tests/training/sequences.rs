//! Training over sequences: tokens that nobody knows, states that are carried on, classes for every step.

use layerfit::losses::ClassSequence;
use layerfit::metrics::try_evaluate;
use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::{Error, Pass, UnknownToken};

use crate::common::bits;

network! {
    pub struct Words: [u16; 4] -> [2] {
        words: Embedding(20, 3) -> Gru(4),
        scores: Dense(2),
    }

    /// The same reader for a whole sequence, and for one that comes in two halves.
    pub struct Whole: [8, 2] -> [8, 3] { read: Lstm(3, sequence: true) }
    pub struct Halves: [4, 2] -> [4, 3] { read: Lstm(3, sequence: true, stateful: true) }
    pub struct Around: [4, 2] -> [4, 3] { inner: Halves }

    /// Which token comes next, after each of some.
    pub struct Next: [u8; 6] -> [6, 5] {
        read: Embedding(5, 4) -> SinusoidalPositions -> MultiHeadAttention(heads: 2, causal: true),
        scores: Dense(5),
    }
}

fn texts(unknown: Option<usize>) -> Samples<SVector<u16, 4>, Class<2>> {
    let text = |sample| SVector::from([1, 5, if unknown == Some(sample) { 20 } else { 19 }, 0]);
    Samples::from_labels((0..40).map(text).collect(), &(0..40).map(|sample| sample % 2).collect::<Vec<_>>()).unwrap()
}

#[test]
fn an_unknown_token_is_an_error_with_its_place() {
    let mut net = Words::init(&mut rng(1));
    let before = bits(&*net);
    let error = Trainer::new(CrossEntropy, Adam::new(1e-3)).fit(&mut net, &texts(Some(7))).unwrap_err();
    let unknown = UnknownToken { position: 2, found: 20, vocabulary: 20 };
    assert!(matches!(error, Error::Token { sample: 7, unknown: found } if found == unknown));
    let text = "token 20 at position 2 of sample 7 is out of range: the vocabulary has 20 tokens, counted from 0";
    assert_eq!(error.to_string(), text);
    assert_eq!(bits(&*net), before);
    assert_eq!(try_evaluate(&net, &texts(Some(7))).unwrap_err().to_string(), text);
    let validated = Trainer::new(CrossEntropy, Adam::new(1e-3)).validate(&texts(Some(39))).fit(&mut net, &texts(None));
    assert!(matches!(validated, Err(Error::Token { sample: 39, .. })));
    // Inference has no errors: such a token stands for nothing.
    assert!(net.predict(&SVector::from([1, 5, 20, 0])).iter().all(|score| score.is_finite()));
}

fn numbers<const N: usize>(seed: u64) -> SMatrix<f32, N, 3> {
    let mut rng = rng(seed);
    SMatrix::from_fn(|_, _| rng.random::<f32>() - 0.5)
}

/// Half of the steps of each sample.
fn half<const ALL: usize, const HALF: usize>(whole: &SMatrix<f32, ALL, 3>, second: bool) -> SMatrix<f32, HALF, 3> {
    whole.fixed_rows::<HALF>(if second { HALF } else { 0 }).into_owned()
}

#[test]
fn a_state_is_carried_from_batch_to_batch_until_it_is_reset() {
    let mut whole = Whole::init(&mut rng(1));
    let mut halves = Halves::init(&mut rng(2));
    halves.read = whole.read.clone();
    whole.read.bias.fill(0.3);
    halves.read.bias.fill(0.3);
    let (input, mut random) = (numbers::<16>(3), rng(4));
    let expected = *whole.forward(&input, &mut Whole::pass::<3>(), &mut random);
    let mut pass = Halves::pass::<3>();
    let first = *halves.forward(&half::<16, 8>(&input, false), &mut pass, &mut random);
    let second = *halves.forward(&half::<16, 8>(&input, true), &mut pass, &mut random);
    assert_eq!((first, second), (half::<24, 12>(&expected, false), half::<24, 12>(&expected, true)));
    pass.reset_state();
    assert_eq!(*halves.forward(&half::<16, 8>(&input, false), &mut pass, &mut random), first);
    // Inference begins with nothing.
    assert_eq!(halves.predict_batch(&half::<16, 8>(&input, false)), first);

    // So does a network inside of another.
    let mut around = Around::init(&mut rng(5));
    around.inner.read = halves.read.clone();
    let mut pass: Box<Pass<Around, 3>> = Around::pass();
    around.forward(&half::<16, 8>(&input, false), &mut pass, &mut random);
    assert_eq!(*around.forward(&half::<16, 8>(&input, true), &mut pass, &mut random), second);
    pass.reset_state();
    assert_eq!(*around.forward(&half::<16, 8>(&input, false), &mut pass, &mut random), first);
}

#[test]
fn the_trainer_begins_an_epoch_without_state() {
    let inputs = (0..6).map(|seed| numbers::<8>(seed).column(0).into_owned()).collect();
    let data = Samples::new(inputs, vec![[0.5_f32; 12]; 6]).unwrap();
    let mut net = Halves::init(&mut rng(1));
    let trainer = Trainer::new(MeanSquaredError, Sgd::new(0.0)).batch_size::<3>().shuffle(false).epochs(2);
    let history = trainer.fit(&mut net, &data).unwrap();
    let [first, second] = [0, 1].map(|epoch: usize| history.epochs[epoch].loss);
    assert_eq!(first.to_bits(), second.to_bits());
    // In the second batch of an epoch the state is there: without it, the loss is another.
    let alone = data.iter().map(|(input, target)| {
        let output = net.predict_batch::<1>(input);
        f64::from(MeanSquaredError.loss_and_gradient(&output, &[*target].map(SVector::from)[0]).0)
    });
    assert_ne!(alone.sum::<f64>() / 6.0, first);
}

#[test]
fn what_comes_next_is_learned_at_every_step() {
    // The next token is twice this one, of five.
    let sequence =
        |first: usize| -> Vec<usize> { (0..7).scan(first, |token, _| Some(std::mem::replace(token, *token * 2 % 5))).collect() };
    let (mut inputs, mut targets) = (Vec::new(), Vec::new());
    for first in (0..5).cycle().take(200) {
        let tokens = sequence(first);
        inputs.push(SVector::from_fn(|step, _| u8::try_from(tokens[step]).unwrap()));
        targets.push(ClassSequence::<5, 6, 30>::from_indices(tokens[1..].iter().copied()).unwrap());
    }
    let data = Samples::<SVector<u8, 6>, _>::new(inputs, targets).unwrap();
    let mut net = Next::init(&mut rng(1));
    let history = Trainer::new(CrossEntropy, Adam::new(1e-2)).batch_size::<20>().epochs(30).fit(&mut net, &data).unwrap();
    let last = history.last().unwrap();
    assert!(last.loss < 0.05 && last.measure > 0.99, "{last:?}");
    let mut state = Next::state();
    let answer = [3, 1, 2].map(|token| net.step(&mut state, token).imax());
    assert_eq!(answer, [1, 2, 4]);
}
