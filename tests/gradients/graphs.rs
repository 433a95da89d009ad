//! Graphs declared by hand: who reads what, where a layer could overwrite what others need, and values that are joined.

use layerfit::prelude::*;

use crate::declared::{Mlp, check};

network! {
    struct Residual: [5] -> [3] {
        first: Dense(4) -> Tanh,
        body: Dense(4) -> Tanh -> Dense(4),
        joined: first + body -> Relu,
        Dense(3),
    }

    /// The input is an operand, and so is the output of a layer that works in place.
    struct AroundEverything: [4] -> [4] {
        body: Dense(4) -> Tanh -> Dense(4) -> Sigmoid,
        out: input + body,
    }

    struct ManyReaders: [3] -> [2] {
        seen: Dense(4) -> Tanh,
        a: seen -> Dense(4) -> Gelu,
        b: seen -> Relu -> Dense(4),
        c: seen -> Silu,
        d: input -> Dense(4),
        sum: a + b * c - d,
        Dense(2),
    }

    struct OneReadTwice: [3] -> [3] {
        a: Dense(3),
        twice: a + a,
        b: Tanh,
        square: b * b,
        c: Dense(3),
        nothing: c - c,
        out: square + nothing + c,
    }

    struct InputReadTwice: [3] -> [3] {
        twice: input + input,
        square: input * input,
        nothing: input - input,
        out: twice - square * nothing + input,
    }

    /// Every operand in every place of a sum, a difference and a product.
    struct Operators: (x: [3], y: [3]) -> (left: [3], right: [3]) {
        a: x -> Dense(3),
        b: y -> Dense(3),
        left: a * b * x - y * a - b,
        right: left - a - left * y + b * b,
    }

    struct Ports: (state: [3], action: [2]) -> (value: [1], next: [3], hidden: [4]) {
        s: state -> Dense(4) -> Tanh,
        a: action -> Dense(4),
        hidden: s + a -> Elu,
        value: hidden -> Dense(2) -> Selu -> Dense(1),
        next: Concat(hidden, action, value) -> Dense(3),
    }

    /// Outputs that others read, that are other names of each other, and of the input.
    struct OutputsRead: [4] -> (a: [4], b: [4], c: [2, 2], d: [4], e: [4]) {
        a: Dense(4) -> Tanh,
        b: a -> Flatten,
        c: b -> Reshape(2, 2),
        d: input -> Flatten,
        e: c -> Flatten -> Relu,
    }

    /// An output for each entry, in another order.
    struct EveryEntry: [3] -> (last: [2], middle: [4], first: [4]) {
        first: Dense(4) -> Softplus,
        middle: Tanh,
        last: Dense(2),
    }

    /// What could be overwritten, where somebody else reads it: before, after, and both.
    #[quiet(two_activations)]
    struct NothingInPlace: [4] -> [4] {
        a: Dense(4),
        b: a -> Relu,
        c: a -> Flatten -> Tanh,
        d: b -> Sigmoid -> Relu6,
        e: b -> BatchNorm -> Softplus,
        f: e -> LayerNorm -> PRelu,
        g: e -> Gelu,
        h: a + b + c + d,
        i: h - e,
        out: i * h - f + g,
    }

    struct Noise: [4] -> [4] {
        a: Dense(4) -> Dropout(0.3),
        b: a -> Dropout(0.5) -> Relu,
        c: a -> Flatten -> Dropout(0.2),
        d: Dropout(0.4),
        e: input -> Dropout(0.1),
        out: a + b + c * d - e,
    }

    /// Of what changes nothing, which is of what changes nothing.
    struct Identities: [4] -> (a: [4], b: [2, 2]) {
        x: Flatten -> Reshape(2, 2),
        y: x -> Flatten,
        z: y -> Reshape(2, 2) -> Flatten,
        a: y + z,
        b: x -> Reshape(2, 2),
    }

    struct Normalized: (x: [3], y: [3]) -> [2] {
        a: x -> BatchNorm(momentum: 0.9),
        b: y -> LayerNorm,
        c: a * b -> BatchNorm,
        d: a - c -> PRelu,
        Concat(a, d, c) -> Dense(2) -> LogSoftmax,
    }

    /// `[2, 3, 2]` along every axis, with others and with itself.
    struct Joined: (x: [12], y: [6], z: [4]) -> (first: [3, 3, 2], second: [2, 5, 2], third: [2, 3, 5], flat: [22]) {
        image: x -> Reshape(2, 3, 2),
        row: y -> Dense(6) -> Reshape(1, 3, 2),
        column: z -> Tanh -> Reshape(2, 1, 2),
        channel: y -> Reshape(2, 3, 1),
        first: Concat(image, row, axis: 0),
        second: Concat(column, image, column, axis: 1),
        third: Concat(image, channel, image),
        flat: Concat(x, y, z),
    }

    struct JoinedTwice: [3] -> [4] {
        a: Dense(2),
        b: Concat(a, a, input) -> Tanh,
        c: Concat(b, a) -> Dense(4),
    }

    #[quiet(two_activations)]
    struct Repeated: [3] -> [3] {
        blocks: Repeat(3, Dense(3) -> Tanh -> Normal),
        last: blocks + input -> Repeat(2, Repeat(2, Relu) -> Dense(3)),
    }
    struct Normal: [3] -> [3] { LayerNorm -> Dense(3) }

    /// Networks with their own graphs, read by several.
    struct Nested: (x: [5], y: [3]) -> (sum: [3], product: [3]) {
        a: x -> Mlp<4>,
        b: y -> Normal,
        c: a -> Diamond,
        sum: a + b + c,
        product: c * a -> Diamond,
    }
    struct Diamond: [3] -> [3] {
        left: Dense(3, l2: 0.1) -> Relu,
        right: input -> Dense(3) -> Tanh,
        left * right - input,
    }

    struct Generic<const HIDDEN: usize>: (x: [HIDDEN], y: [3]) -> [HIDDEN] {
        a: y -> Dense(HIDDEN),
        b: a + x -> Tanh,
        c: a * b - x,
    }
}

#[test]
fn residuals() {
    check::<Residual<f64>>(true);
    check::<AroundEverything<f64>>(true);
}

#[test]
fn values_with_many_readers() {
    check::<ManyReaders<f64>>(true);
    check::<OneReadTwice<f64>>(true);
    check::<InputReadTwice<f64>>(true);
    check::<Operators<f64>>(true);
}

#[test]
fn several_inputs_and_outputs() {
    check::<Ports<f64>>(true);
    check::<OutputsRead<f64>>(true);
    check::<EveryEntry<f64>>(true);
}

#[test]
fn nothing_is_overwritten_that_others_read() {
    check::<NothingInPlace<f64>>(false);
    check::<Noise<f64>>(false);
    check::<Identities<f64>>(true);
    check::<Normalized<f64>>(false);
}

#[test]
fn values_are_joined_along_every_axis() {
    check::<Joined<f64>>(true);
    check::<JoinedTwice<f64>>(true);
}

#[test]
fn repetitions_and_networks_in_graphs() {
    check::<Repeated<f64>>(true);
    check::<Nested<f64>>(true);
    check::<Generic<4, f64>>(true);
}
