//! Weights that are used several times.

use layerfit::prelude::*;
use layerfit::zeroed_box;

use crate::common::values::{assert_close, random};
use crate::declared::{Scale, check};

network! {
    pub(crate) struct Siamese: (a: [4], b: [4]) -> [1] {
        first: a -> Dense(3) -> Tanh,
        second: b -> first,
        distance: first - second,
        distance * distance -> Dense(1),
    }

    struct ThreeTimes: [3] -> [3] {
        step: Dense(3, l1: 0.01, l2: 0.1) -> Tanh,
        again: step -> step -> Dense(3),
        Relu,
    }

    struct TwiceInOneEntry: [3] -> [2] {
        embed: Dense(3, bias: false) -> PRelu,
        twice: input -> embed -> Dense(3) -> embed -> Dense(2),
        out: embed -> Dense(2),
        sum: out - twice,
    }

    /// Layers that begin after a merge: those alone are used again.
    struct AfterMerge: (x: [3], y: [3]) -> (out: [3], other: [3]) {
        joined: x + y -> Dense(3) -> LayerNorm,
        other: joined * x -> joined,
        both: Concat(x, y) -> Dense(3),
        out: Concat(other, both) -> both,
    }

    /// An entry that uses another is used again.
    struct Chained: [3] -> (a: [3], b: [3]) {
        inner: Dense(3) -> Sigmoid,
        outer: inner -> Dense(3) -> inner,
        a: outer -> outer,
        b: a * inner -> outer,
    }

    struct Noisy: [4] -> [4] {
        noisy: Dense(4) -> Dropout(0.4) -> Tanh,
        again: input -> noisy -> Dropout(0.3),
        noisy + again -> noisy,
    }

    struct Normalized: (x: [3], y: [3]) -> (a: [3], b: [3]) {
        a: x -> Dense(3) -> BatchNorm(momentum: 0.9) -> Tanh,
        b: y -> a,
    }

    /// Networks and layers of our own, with penalties, several times.
    struct Nested: (x: [3], y: [3]) -> [3] {
        first: x -> Penalized -> Scale,
        second: y -> first,
        third: second -> first,
        first + third,
    }
    struct Penalized: [3] -> [3] {
        own: Dense(3, l1: 0.02, l2: 0.3) -> Tanh,
        own -> own,
    }

    struct RepeatedSharing: [3] -> [3] {
        step: Dense(3) -> Tanh,
        Repeat(3, step -> Dense(3)) -> Repeat(2, step),
    }

    /// Shapes of several axes, each position with the same weights.
    struct Positions: [6] -> [2, 3] {
        each: Reshape(2, 3) -> Dense(3) -> LayerNorm,
        other: each -> Tanh -> Flatten -> each,
    }
}

#[test]
fn weights_used_twice_and_three_times() {
    check::<Siamese<f64>>(true);
    check::<ThreeTimes<f64>>(true);
    check::<TwiceInOneEntry<f64>>(true);
}

#[test]
fn entries_that_merge_or_share_are_used_again() {
    check::<AfterMerge<f64>>(true);
    check::<Chained<f64>>(true);
    check::<RepeatedSharing<f64>>(true);
    check::<Positions<f64>>(true);
}

#[test]
fn noise_of_every_use_is_its_own() {
    check::<Noisy<f64>>(false);
}

#[test]
fn statistics_of_the_batch_in_every_use() {
    check::<Normalized<f64>>(false);
}

#[test]
fn nested_networks_with_shared_weights() {
    check::<Nested<f64>>(true);
}

network! {
    struct Followed: (x: [3], y: [3]) -> [3] {
        norm: x -> BatchNorm(momentum: 0.75),
        other: y -> norm,
        norm - other,
    }
}

/// Both batches are followed, one after the other: `running = momentum * running + (1 - momentum) * batch`, twice. Backward meets the last first.
#[test]
fn running_statistics_follow_every_use() {
    let (mut net, mut pass) = (zeroed_box::<Followed<f64>>(), <Followed<f64> as Network>::pass::<5>());
    net.norm.init();
    let [x, y] = [1, 2].map(|seed| SMatrix::<f64, 3, 5>::from_column_slice(&random::<f64>(seed, 15, -1.0, 1.0)));
    net.forward((&x, &y), &mut pass, &mut rng(0));
    let gradients = net.backward(&SMatrix::from_element(0.5), &mut pass);
    let follow = |running: SVector<f64, 3>, batch: SVector<f64, 3>| running * 0.75 + batch * 0.25;
    let unbiased = |batch: &SMatrix<f64, 3, 5>| batch.column_variance() * (5.0 / 4.0);
    let mean = follow(follow(net.norm.running_mean, y.column_mean()), x.column_mean());
    let variance = follow(follow(net.norm.running_var, unbiased(&y)), unbiased(&x));
    assert_close("mean", (net.norm.running_mean - gradients.norm.running_mean).as_slice(), mean.as_slice(), 1e-12);
    assert_close("variance", (net.norm.running_var - gradients.norm.running_var).as_slice(), variance.as_slice(), 1e-12);
}
