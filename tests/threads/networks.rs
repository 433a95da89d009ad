//! The networks that are trained, and samples for them.

use layerfit::losses::ClassSequence;
use layerfit::prelude::*;
use layerfit::rand::RngExt;

network! {
    /// A, of the benchmarks. One of its tensors is large enough to be shared out.
    pub(crate) struct Wide: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }

    /// B: convolution.
    pub(crate) struct Images: [28, 28, 1] -> [10] {
        Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        Flatten -> Dense(128) -> Relu,
        Dense(10),
    }

    /// C: words, from both sides.
    pub(crate) struct Words: [u16; 64] -> [2] {
        Embedding(5000, 32) -> Bidirectional(Lstm(64)),
        Dense(64) -> Relu,
        Dense(2),
    }

    /// Everything that treats a shard as a batch of its own.
    #[quiet(bias_before_batch_norm)]
    pub(crate) struct Mixed: [20] -> [4] {
        Dense(48, l2: 1e-3) -> BatchNorm -> Gelu -> Dropout(0.3),
        Dense(24, l1: 1e-4) -> BatchNorm -> PRelu -> GaussianLike,
        Dense(4),
    }

    /// Noise from the middle of a network of somebody's own.
    pub(crate) struct GaussianLike: [24] -> [24] { Dropout(0.1) }

    /// Normalizes, and nothing else.
    #[quiet(bias_before_batch_norm)]
    pub(crate) struct Normal: [6] -> [3] { Dense(3, l2: 0.5) -> BatchNorm }

    /// Forgets, and nothing else.
    pub(crate) struct Forgetful: [32] -> [32] { Dropout(0.5) }

    /// A penalty and no more that is special.
    pub(crate) struct Punished: [6] -> [3] {
        Dense(7, l1: 0.1, l2: 0.25) -> Tanh,
        Dense(3),
    }

    /// Tells the class of every step.
    pub(crate) struct Steps: [u8; 5] -> [5, 3] {
        Embedding(9, 4, mask_zero: true) -> Gru(6, sequence: true),
        Dense(3),
    }

    /// Goes on where the last batch ended.
    pub(crate) struct Carried: [4, 2] -> [4, 3] { Lstm(3, sequence: true, stateful: true) }

    /// Two inputs, two outputs.
    pub(crate) struct Several: (x: [3], y: [2]) -> (a: [2], b: [1]) {
        joined: Concat(x, y) -> Dense(6) -> Tanh,
        a: joined -> Dense(2),
        b: joined -> Dense(1),
    }
}

pub(crate) type Target = ClassSequence<3, 5, 15>;

pub(crate) fn numbers<const N: usize>(seed: u64) -> SVector<f32, N> {
    let mut rng = rng(seed);
    SVector::from_fn(|_, _| rng.random::<f32>() - 0.5)
}

pub(crate) fn vectors<const N: usize, const CLASSES: usize>(count: usize) -> Samples<SVector<f32, N>, Class<CLASSES>> {
    let inputs = (0..count as u64).map(numbers).collect();
    Samples::from_labels(inputs, &(0..count).map(|index| index * index % CLASSES).collect::<Vec<_>>()).unwrap()
}

pub(crate) fn texts(count: usize) -> Samples<SVector<u16, 64>, Class<2>> {
    let mut rng = rng(7);
    let inputs = (0..count).map(|_| SVector::from_fn(|_, _| rng.random_range(0..5000))).collect();
    Samples::from_labels(inputs, &(0..count).map(|index| index % 2).collect::<Vec<_>>()).unwrap()
}

/// Some steps of most of them are left out; of some, all.
pub(crate) fn sequences(count: usize) -> Samples<SVector<u8, 5>, Target> {
    let mut rng = rng(8);
    let inputs: Vec<_> = (0..count).map(|_| SVector::from_fn(|_, _| rng.random_range(0..9))).collect();
    let target = |index: usize| {
        let target = Target::from_indices((0..5).map(|step| (index + step) % 3)).unwrap();
        let target = if index.is_multiple_of(3) { target.without(Class::new(1).unwrap()) } else { target };
        if (4..8).contains(&index) { Class::all().fold(target, Target::without) } else { target }
    };
    Samples::new(inputs, (0..count).map(target).collect()).unwrap()
}
