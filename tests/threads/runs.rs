//! Whole trainings.

use layerfit::prelude::*;
use layerfit::train::Shards;
use layerfit::{Error, rng};

#[cfg(feature = "safetensors")]
use crate::common::Folder;
use crate::common::bits;
use crate::networks::{Images, Mixed, Steps, Wide, Words, sequences, texts, vectors};

/// What a training leaves: the weights and the losses, as bits.
fn left<N: layerfit::Parameters>(net: &N, history: &History) -> (Vec<u64>, Vec<u64>) {
    (bits(net), history.epochs.iter().map(|epoch| epoch.loss.to_bits()).collect())
}

/// Trains with 1, 2, 3 and 8 threads in so many shards, and expects the same bits of all.
macro_rules! check {
    ($net:ident, batch $batch:literal, shards $shards:literal, $data:expr) => {{
        let data = $data;
        let train = |threads: usize, seed| {
            let mut net = $net::init(&mut rng(1));
            let trainer = Trainer::new(CrossEntropy, Adam::new(1e-2)).batch_size::<$batch>().epochs(2).seed(seed).clip_norm(1.0);
            let history = trainer.threads(threads).shards($shards).fit(&mut net, &data).unwrap();
            left(&*net, &history)
        };
        let expected = train(1, 3);
        for threads in [2, 3, 8] {
            assert!(train(threads, 3) == expected, "{}, {threads} threads", stringify!($net));
        }
        assert!(train(2, 4) != expected, "{}", stringify!($net));
    }};
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    // The last batch is smaller than the number of shards, or ends within a shard.
    check!(Wide, batch 32, shards 8, vectors::<784, 10>(2 * 32 + 3));
    check!(Wide, batch 30, shards 7, vectors::<784, 10>(30 + 11));
    check!(Images, batch 16, shards 8, vectors::<784, 10>(16 + 5));
    check!(Words, batch 16, shards 8, texts(16 + 7));
    check!(Mixed, batch 32, shards 8, vectors::<20, 4>(4 * 32 + 17));
    check!(Steps, batch 16, shards 5, sequences(50));
}

#[test]
fn the_usual_number_of_shards_is_that_of_the_batch_alone() {
    fn count<const B: usize>() -> [usize; 3] {
        [1, 2, 16].map(|threads| Shards::<Mixed, B>::new(threads).unwrap().count())
    }
    assert_eq!([count::<1>(), count::<2>(), count::<32>()], [[1; 3], [2; 3], [2; 3]]);
    assert_eq!([count::<128>(), count::<129>(), count::<512>(), count::<600>()], [[2; 3], [3; 3], [8; 3], [8; 3]]);
    let train = |trainer: Trainer<'_, CrossEntropy, Adam>| {
        let mut net = Mixed::init(&mut rng(1));
        let history = trainer.fit(&mut net, &vectors::<20, 4>(100)).unwrap();
        left(&*net, &history)
    };
    let trainer = || Trainer::new(CrossEntropy, Adam::new(1e-2));
    let expected = train(trainer().shards(2));
    assert!(train(trainer().threads(1)) == expected && train(trainer().threads(5)) == expected);
    assert!(train(trainer().threads(2).shards(4)) != expected);
    assert!(train(trainer()) != expected);
}

#[test]
fn a_single_shard_without_chance_is_a_training_without_threads() {
    let data = vectors::<784, 10>(40);
    let train = |trainer: Trainer<'_, CrossEntropy, Adam>| {
        let mut net = Wide::init(&mut rng(1));
        let history = trainer.epochs(2).fit(&mut net, &data).unwrap();
        left(&*net, &history)
    };
    let trainer = || Trainer::new(CrossEntropy, Adam::new(1e-2));
    assert!(train(trainer().threads(2).shards(1)) == train(trainer()));
}

#[test]
fn optimizers_that_share_their_work_give_the_same_bits() {
    // A shard alone has the gradients of a pass alone; all that differs is the step.
    let data = vectors::<784, 10>(32);
    fn train<O: Optimizer>(trainer: Trainer<'_, CrossEntropy, O>, data: &Samples<SVector<f32, 784>, Class<10>>) -> Vec<u64> {
        let mut net = Wide::init(&mut rng(1));
        trainer.batch_size::<16>().epochs(33).clip_value(0.01).fit(&mut net, data).unwrap();
        bits(&*net)
    }
    macro_rules! check {
        ($($optimizer:expr),*) => {$(
            let trainer = || Trainer::new(CrossEntropy, $optimizer);
            // In two shards, so that there are two threads; both with the same shards.
            assert!(train(trainer().threads(2), &data) == train(trainer().threads(1), &data), stringify!($optimizer));
        )*};
    }
    check!(Sgd::new(1e-3), Sgd::new(1e-3).momentum(0.9).nesterov(), RmsProp::new(1e-3), Adagrad::new(1e-3), Adadelta::new(1e-3));
    check!(AdamW::new(1e-3).amsgrad(), Nadam::new(1e-3), Lion::new(1e-3));
}

#[test]
#[cfg(feature = "safetensors")]
fn a_training_goes_on_with_another_number_of_threads() {
    let (folder, data) = (Folder::new("threads"), vectors::<20, 4>(100));
    let file = folder.join("mixed.ckpt");
    let train = |epochs, threads: usize, checkpoint: bool, seed| {
        let mut net = Mixed::init(&mut rng(seed));
        let mut trainer = Trainer::new(CrossEntropy, Adam::new(1e-2)).epochs(epochs).threads(threads).shards(4);
        if checkpoint {
            trainer = trainer.checkpoint(&file);
        }
        let history = trainer.fit(&mut net, &data).unwrap();
        left(&*net, &history)
    };
    let whole = train(4, 1, false, 1);
    train(2, 2, true, 1);
    assert!(train(3, 8, true, 9).1 == whole.1[..3]);
    assert!(train(4, 3, true, 9) == whole);
    // The number of shards is another matter: it decides the bits.
    let mut net = Mixed::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-2)).epochs(5).threads(2).shards(8).checkpoint(&file);
    let error = trainer.fit(&mut net, &data).unwrap_err().to_string();
    assert!(error.contains("\n  shards: expected 8, found 4\n"), "{error}");
    let error = Trainer::new(CrossEntropy, Adam::new(1e-2)).epochs(5).checkpoint(&file).fit(&mut net, &data).unwrap_err();
    assert!(error.to_string().contains("\n  shards: expected nothing, found 4\n"), "{error}");
}

#[test]
fn numbers_that_make_no_sense_are_refused() {
    let fit = |trainer: Trainer<'_, CrossEntropy, Adam>| {
        let mut net = Mixed::init(&mut rng(1));
        let before = bits(&*net);
        let error = trainer.fit(&mut net, &vectors::<20, 4>(64)).unwrap_err();
        assert_eq!(bits(&*net), before);
        error.to_string()
    };
    let trainer = || Trainer::new(CrossEntropy, Adam::new(1e-3));
    assert_eq!(fit(trainer().threads(0)), "`threads` is 1 or more, found 0");
    for shards in [0, 33] {
        let message = format!("`shards` is a number from 1 to the size of the batch, found {shards}");
        assert_eq!(fit(trainer().threads(2).shards(shards)), message);
        assert_eq!(fit(trainer().shards(shards)), message);
        assert_eq!(Shards::<Mixed, 32>::of(2, shards).err().unwrap().to_string(), message);
    }
    assert!(matches!(Shards::<Mixed, 32>::new(0), Err(Error::Setting { name: "threads", .. })));
    assert!(matches!(Shards::<Mixed, 0>::new(1), Err(Error::BatchSize { batch: 0, .. })));
}

#[test]
fn more_threads_than_shards_are_not_started() {
    let mut net = Mixed::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).threads(usize::MAX).fit(&mut net, &vectors::<20, 4>(64)).unwrap();
}
