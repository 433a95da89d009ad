//! Written by `generator.rs`; `BLESS=1 cargo test --test gradients` writes it again.
#![allow(dead_code, deprecated, clippy::all, clippy::pedantic)]

use super::cases::cases;

/// Sizes of which the macro does not know the values.
const SIZES: [usize; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

layerfit::network! {
    pub(crate) struct Network000: [6] -> [4] {
        dense: Gelu(approximate: tanh) -> LayerNorm(eps: 0.01) -> Dense(2),
        slope: Reshape(SIZES[2]) -> Softmax -> Reshape(2),
        rng: Relu6 -> Dropout(rate: 0.3),
        Dense(4),
        update: Tanh,
    }

    pub(crate) struct Network001: [5] -> [3] {
        Dense(2, init: lecun_uniform) -> Gelu -> LayerNorm,
        LayerNorm,
        PRelu -> Dense(3, l1: 0.01),
    }

    pub(crate) struct Network002: [2] -> [4] {
        r#type: Relu -> Dropout(0.5),
        Dropout(rate: 0.3),
        first: Dense(SIZES[4], bias: false, init: glorot_normal),
        Dropout(0) -> Dense(3 + 1),
        Dense(1) -> Silu -> BatchNorm(momentum: 0.9),
        Dense(4, init: he_normal, bias_init: uniform(-0.7, 0.7), l1: 0.01, l2: 0.02),
    }

    pub(crate) struct Network003: [1] -> [6] {
        Dense(18 / 2, init: lecun_uniform) -> Dense(2),
        output: Reshape(2),
        memory: Network002 -> Dense(3, init: he_uniform) -> Reshape(3),
        update: Dense(5, l1: 0.01) -> Dense(6),
    }

    pub(crate) struct Network004: [9] -> [4] {
        Dense(5, l2: 0.02) -> PRelu(shared: true),
        dense: Flatten -> BatchNorm,
        PRelu(0.1) -> LayerNorm -> Tanh,
        Relu6,
        Softplus -> Relu -> Dense(4, l2: 0.02),
    }

    pub(crate) struct Network005: [2] -> [3] {
        r#type: LayerNorm,
        PRelu(shared: true) -> Dense(2 + 1) -> HardSwish,
    }

    pub(crate) struct Network006: [3] -> [7] {
        code: LeakyRelu(0.2) -> Dense(3, bias_init: normal(0.1, 0.5), l2: 0.02),
        rng: Dense(SIZES[1], bias: false, init: constant(0.4)),
        head: Softmax -> Dense(7, bias: false, init: truncated_normal(0, 0.5)),
    }

    pub(crate) struct Network007: [2] -> [3] {
        first: Dense(3, bias: false, bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Network008: [3] -> [3] {
        r#type: LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network009: [5] -> [8] {
        Dropout(0) -> Softplus -> Dense(8, init: glorot_uniform),
    }

    pub(crate) struct Network010: [4] -> [8] {
        code: Dense(3),
        cache: Dense(3, bias: false, l1: 0.01, l2: 0.02) -> PRelu -> BatchNorm(momentum: 0.9),
        norm: Dense(7, init: he_normal) -> Dense(1, init: glorot_normal, bias_init: truncated_normal(0, 0.5)) -> Dense(7, bias: false, init: he_uniform, l2: 0.02),
        Dense(3) -> Flatten -> Dense(8, bias: false, init: constant(0.4), bias_init: constant(0.4)),
    }

    pub(crate) struct Network011: [3] -> [1] {
        norm: Dense(5) -> PRelu(init: -0.4, shared: false) -> Dense(18 / 2, l1: 0.01),
        Dense(4, bias: false, l2: 0.02) -> LeakyRelu(0.2) -> Dense(1, init: glorot_normal),
        update: BatchNorm -> LeakyRelu(negative_slope: 0.3) -> Selu,
    }

    pub(crate) struct Network012: [1] -> [9] {
        Dropout(rate: 0.3) -> BatchNorm(eps: 0.1) -> Dense(9, bias: false),
    }

    pub(crate) struct Network013: [3] -> [2] {
        Dense(6 / 2, init: constant(0.4)) -> LayerNorm -> Tanh,
        code: Dense(4 / 2) -> BatchNorm -> Gelu,
        update: BatchNorm(eps: 0.1) -> Flatten,
    }

    pub(crate) struct Network014: [8] -> [8] {
        LeakyRelu(0.2),
        r#type: LayerNorm(eps: 0.01) -> Dense(SIZES[2]) -> LayerNorm(eps: 0.01),
        dense: LayerNorm -> Dense(SIZES[5], bias_init: uniform(-0.7, 0.7)),
        count: Flatten -> Elu,
        out: Dense(8, bias: false, init: lecun_uniform, bias_init: uniform(-0.7, 0.7)),
    }

    pub(crate) struct Network015: [5] -> [8] {
        Dense(14 / 2, init: ones, l2: 0.02),
        memory: Dense(8) -> Dense(8, init: constant(0.4)),
        Dropout(0.2),
        PRelu -> Dropout(0) -> LeakyRelu(negative_slope: 0.3),
        out: Reshape(7 + 1) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network016: [9] -> [8] {
        BatchNorm(eps: 0.1) -> Dense(SIZES[8], init: uniform(-0.7, 0.7)),
    }

    pub(crate) struct Network017: [7] -> [2] {
        BatchNorm(momentum: 0, eps: 0.05),
        rng: Dense(10 / 2, init: truncated_normal(0, 0.5)) -> HardSigmoid -> Gelu,
        Network015 -> Dense(SIZES[1], bias: false, l1: 0.01) -> BatchNorm(eps: 0.1),
        slope: LayerNorm,
        dense: HardSigmoid -> Dense(3 + 1, bias: false, l2: 0.02) -> Dense(2),
    }

    pub(crate) struct Network018: [3] -> [6] {
        Dense(SIZES[1], init: ones, l1: 0.01) -> LayerNorm(eps: 0.01) -> Dense(6),
    }

    pub(crate) struct Network019: [1] -> [5] {
        Relu -> PRelu -> Dense(8 + 1, bias: false),
        dense: HardSwish -> HardSwish -> Dense(4 + 1),
        Flatten -> Softplus,
    }

    pub(crate) struct Network020: [9] -> [8] {
        norm: LeakyRelu -> Silu -> Flatten,
        values: Dropout(rate: 0.3) -> PRelu(init: -0.4, shared: false) -> LeakyRelu(0.2),
        cache: Network016 -> Dense(8, init: glorot_uniform, l1: 0.01) -> Dense(SIZES[4], bias_init: uniform(-0.7, 0.7)),
        code: Reshape(4) -> Dense(SIZES[2]),
        out: PRelu(shared: true) -> Dense(7 + 1, bias: false),
        Tanh -> Gelu(approximate: tanh),
    }

    pub(crate) struct Network021: [4] -> [3] {
        Sigmoid -> Dense(SIZES[5], init: glorot_uniform) -> BatchNorm(eps: 0.1),
        Elu(alpha: 1.2) -> BatchNorm,
        values: PRelu(0.1) -> Dense(3, init: ones) -> BatchNorm(momentum: 0, eps: 0.05),
    }

    pub(crate) struct Network022: [7] -> [8] {
        code: Dense(5, init: uniform(-0.7, 0.7), bias_init: ones) -> Relu6,
        first: Gelu(approximate: none) -> Network001,
        Dense(SIZES[9], init: zeros) -> Dense(SIZES[8], bias_init: truncated_normal(0, 0.5), l2: 0.02) -> Gelu,
        update: Dense(6, l2: 0.02) -> Silu,
        count: Dense(8) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network023: [2] -> [5] {
        Dense(12 / 2, bias: false, l2: 0.02),
        count: Dense(5 + 1, bias: false, init: orthogonal, l1: 0.01),
        values: Softplus,
        PRelu -> Dense(5, init: he_uniform) -> Dense(5, init: zeros),
    }

    pub(crate) struct Network024: [3] -> [8] {
        values: BatchNorm(eps: 0.1),
        out: Dense(3, bias_init: normal(0.1, 0.5)) -> BatchNorm(eps: 0.1) -> BatchNorm(momentum: 0.9),
        Dense(SIZES[1], bias: false, bias_init: truncated_normal(0, 0.5)) -> Gelu(approximate: tanh) -> PRelu(init: -0.4, shared: false),
        LogSoftmax,
        Dense(9) -> Dense(8, l2: 0.02),
        Tanh -> BatchNorm(momentum: 0.9),
    }

    pub(crate) struct Network025: [4] -> [4] {
        HardSigmoid,
        cache: Dropout(0.2),
    }

    pub(crate) struct Network026: [8] -> [8] {
        output: BatchNorm(momentum: 0, eps: 0.05) -> Dense(SIZES[3], bias: false, init: lecun_uniform, bias_init: truncated_normal(0, 0.5)) -> Dense(7, bias: false, init: uniform(-0.7, 0.7)),
        cache: Dense(8, l1: 0.01) -> Network014,
        dense: Relu6,
        hidden: BatchNorm(momentum: 0, eps: 0.05) -> Reshape(16 / 2),
    }

    pub(crate) struct Network027: [1] -> [1] {
        Elu,
        Dropout(0) -> Dense(3 + 1, init: he_normal),
        out: Dense(3, bias: false) -> Dense(SIZES[1]) -> LayerNorm,
        values: Relu6 -> LeakyRelu(0.2),
    }

    pub(crate) struct Network028: [7] -> [8] {
        Dense(4) -> LayerNorm -> Dense(4),
        values: LayerNorm(eps: 0.01),
        HardSigmoid -> Dense(SIZES[2], init: normal(0.1, 0.5)) -> LayerNorm,
        Network023 -> Dense(3) -> Dense(14 / 2),
        update: Relu -> Dense(8),
    }

    pub(crate) struct Network029: [5] -> [9] {
        Dense(9, bias: false, init: lecun_uniform, bias_init: truncated_normal(0, 0.5)) -> Tanh -> Flatten,
        Tanh,
        Softplus,
    }

    pub(crate) struct Network030: [4] -> [5] {
        dense: Dense(8 / 2, init: lecun_normal, bias_init: ones, l2: 0.02),
        Dense(4, bias: false, init: glorot_uniform) -> Softplus,
        code: Network025 -> LayerNorm(eps: 0.01) -> Dense(10 / 2),
        LayerNorm,
    }

    pub(crate) struct Network031: [4] -> [2] {
        slope: Dropout(0.5) -> Sigmoid -> PRelu,
        Dense(6) -> Gelu -> Dense(6, bias: false),
        cache: Dense(4),
        head: Selu -> Dropout(0.5) -> Network025,
        rng: Softplus -> Selu -> Dense(4 / 2, init: lecun_normal),
        dense: LayerNorm -> Tanh -> Dropout(rate: 0.3),
    }

    pub(crate) struct Network032: [3] -> [5] {
        hidden: Dense(2),
        rng: Gelu -> PRelu,
        Dense(8),
        Gelu -> Reshape(7 + 1),
        dense: Dense(5, bias: false, l2: 0.02) -> Dense(4 + 1, bias: false, init: glorot_uniform),
    }

    pub(crate) struct Network033: [9] -> [7] {
        LayerNorm(eps: 0.01),
        Dense(7, init: orthogonal),
    }

    pub(crate) struct Network034: [8] -> [5] {
        memory: Dense(1) -> Dense(1, init: ones, l1: 0.01),
        Flatten -> Elu -> LayerNorm,
        Dropout(0) -> LayerNorm -> Dense(4, bias: false, bias_init: constant(0.4)),
        Dense(5 + 1, bias: false, l1: 0.01) -> Dense(10 / 2, l2: 0.02),
    }

    pub(crate) struct Network035: [7] -> [1] {
        out: Dense(7, bias_init: uniform(-0.7, 0.7), l2: 0.02) -> BatchNorm(momentum: 0.9),
        BatchNorm,
        Dense(6, bias: false, init: glorot_uniform),
        LayerNorm -> Dense(1, bias_init: ones),
        r#type: BatchNorm(momentum: 0, eps: 0.05),
        norm: Silu,
    }

    pub(crate) struct Network036: [5] -> [5] {
        slope: BatchNorm(momentum: 0.9) -> Dense(9, bias: false, init: ones, l2: 0.02) -> Dense(4 + 1),
    }

    pub(crate) struct Network037: [6] -> [1] {
        count: LeakyRelu(negative_slope: 0.3),
        Dropout(rate: 0.3) -> HardSwish,
        values: Elu,
        Network000 -> Dense(4 + 1, bias: false) -> Gelu,
        PRelu -> Dense(1),
    }

    pub(crate) struct Network038: [1] -> [7] {
        Network012 -> Dense(4 / 2, bias: false, init: normal(0.1, 0.5), l1: 0.01) -> Elu(0.7),
        values: Network023 -> LeakyRelu,
        count: Dense(6 + 1, init: uniform(-0.7, 0.7), bias_init: uniform(-0.7, 0.7), l2: 0.02) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network039: [9] -> [7] {
        dense: LayerNorm -> Network033 -> Dense(8, init: glorot_uniform),
        Flatten -> Elu(0.7),
        out: Dense(4 + 1) -> PRelu,
        Network029,
        output: Dense(4, bias: false, init: ones),
        Dense(7),
    }

    pub(crate) struct Network040: [4] -> [4] {
        Dense(2, l2: 0.02) -> HardSigmoid,
        update: Dense(8, bias: false, init: glorot_uniform) -> Network034 -> Tanh,
        Reshape(5) -> Selu -> Dense(4, bias: false, l1: 0.01),
    }

    pub(crate) struct Network041: [4] -> [3] {
        Dense(5, init: uniform(-0.7, 0.7)) -> PRelu(shared: true),
        slope: Dense(1 + 1, bias_init: normal(0.1, 0.5)),
        Dense(2 + 1),
        LayerNorm -> Elu(alpha: 1.2) -> HardSwish,
    }

    pub(crate) struct Network042: [3] -> [8] {
        output: Network024,
        norm: LayerNorm -> BatchNorm,
        Dropout(rate: 0.3),
        Gelu(approximate: tanh),
        cache: Tanh -> Dropout(rate: 0.3) -> Flatten,
    }

    pub(crate) struct Network043: [4] -> [4] {
        slope: BatchNorm(eps: 0.1) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network044: [6] -> [5] {
        norm: BatchNorm -> Dropout(0.5),
        code: Elu -> Dropout(0) -> Dropout(0.2),
        PRelu -> Gelu,
        Dense(SIZES[5], bias: false) -> LogSoftmax,
        PRelu(0.1),
        PRelu(shared: true) -> LeakyRelu(0.2) -> LeakyRelu(negative_slope: 0.3),
    }

    pub(crate) struct Network045: [1] -> [7] {
        Gelu(approximate: none) -> BatchNorm(momentum: 0.9),
        hidden: Dense(2 / 2, init: zeros) -> Reshape(1),
        Dense(6 + 1, bias: false, bias_init: constant(0.4)),
    }

    pub(crate) struct Network046: [3] -> [7] {
        Dense(8) -> Tanh,
        count: Relu -> HardSigmoid -> LeakyRelu,
        update: Network014 -> LayerNorm(eps: 0.01) -> Dense(7, init: orthogonal, bias_init: ones),
        Silu,
        Flatten,
    }

    pub(crate) struct Network047: [8] -> [7] {
        update: LeakyRelu(negative_slope: 0.3),
        norm: Dropout(0),
        Dense(3, bias_init: constant(0.4)) -> Gelu(approximate: tanh) -> Network018,
        Dense(1, l2: 0.02) -> Network045,
    }

    pub(crate) struct Network048: [4] -> [9] {
        Dense(7),
        count: Dense(4 + 1) -> Silu -> Softmax,
        output: Dense(1) -> Dense(1, init: constant(0.4)) -> Dense(8 + 1, bias: false, init: zeros, l2: 0.02),
    }

    pub(crate) struct Network049: [2] -> [6] {
        norm: Network023,
        update: Network009,
        Dense(1, bias: false, l2: 0.02) -> Reshape(2 / 2) -> LayerNorm(eps: 0.01),
        Dense(SIZES[2], bias: false, init: truncated_normal(0, 0.5)) -> Dropout(rate: 0.3) -> Dense(5 + 1),
    }

    pub(crate) struct Network050: [5] -> [3] {
        code: Dense(5 + 1, init: glorot_normal, l1: 0.01, l2: 0.02),
        Dense(3),
    }

    pub(crate) struct Network051: [2] -> [6] {
        dense: Tanh,
        values: Dense(6, bias: false, init: constant(0.4), l1: 0.01) -> Network000 -> Dense(9),
        count: LogSoftmax,
        code: Gelu(approximate: none),
        slope: Dense(SIZES[6], bias: false),
    }

    pub(crate) struct Network052: [9] -> [7] {
        update: LeakyRelu(negative_slope: 0.3) -> Dense(7) -> LayerNorm(eps: 0.01),
        slope: Dropout(0),
        out: Dense(4, init: truncated_normal(0, 0.5)) -> Network025 -> Dense(SIZES[7], l1: 0.01, l2: 0.02),
    }

    pub(crate) struct Network053: [7] -> [7] {
        Dense(4 + 1, init: truncated_normal(0, 0.5)) -> Dense(4, bias: false) -> Dense(8, init: he_normal),
        norm: Dense(8, bias: false, bias_init: constant(0.4)),
        r#type: Relu6 -> Dense(9, init: glorot_normal, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> Network033,
    }

    pub(crate) struct Network054: [8] -> [9] {
        head: Elu -> Dense(5, bias: false, init: ones) -> Dense(8, l2: 0.02),
        output: HardSwish -> Reshape(SIZES[8]) -> Dense(SIZES[1], bias_init: ones),
        norm: Dense(6 + 1) -> Reshape(7) -> LayerNorm(eps: 0.01),
        count: Dense(SIZES[1], bias_init: normal(0.1, 0.5)) -> Dense(5) -> Dropout(rate: 0.3),
        cache: LeakyRelu -> Dense(9, init: lecun_uniform, l1: 0.01),
        dense: Gelu -> Dropout(0.5),
    }

    pub(crate) struct Network055: [6] -> [2] {
        code: Dense(7, bias_init: normal(0.1, 0.5)) -> Softmax -> Dense(8, bias: false),
        hidden: Dropout(0.2) -> Dense(6, init: truncated_normal(0, 0.5), bias_init: uniform(-0.7, 0.7)) -> PRelu(0.1),
        Dense(9, bias: false),
        count: Softmax -> Dense(4 + 1, bias: false, init: ones, bias_init: constant(0.4)) -> Dense(SIZES[2], init: he_uniform, l1: 0.01),
    }

    pub(crate) struct Network056: [5] -> [9] {
        PRelu(shared: true) -> Gelu,
        count: Softplus,
        Dense(6) -> Dense(8 + 1, init: lecun_normal, bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Network057: [3] -> [2] {
        update: Dense(14 / 2, init: he_uniform),
        count: Dense(3, init: glorot_uniform, l1: 0.01) -> Dense(6, init: lecun_normal),
        memory: Dense(6),
        slope: Dense(8 / 2) -> BatchNorm,
        Dense(5 + 1, bias: false) -> HardSigmoid,
        head: Dense(7, bias: false, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> Dense(2),
    }

    pub(crate) struct Network058: [6] -> [5] {
        Dense(6, bias_init: ones, l1: 0.01) -> Flatten -> Dense(8, init: glorot_normal, bias_init: constant(0.4)),
        out: Dense(6, bias_init: constant(0.4)) -> Dense(1) -> Dense(7 + 1, init: uniform(-0.7, 0.7), bias_init: normal(0.1, 0.5)),
        Dense(6 / 2, bias: false, l2: 0.02) -> Elu(alpha: 1.2),
        Dense(5) -> Reshape(5),
        memory: HardSigmoid,
    }

    pub(crate) struct Network059: [5] -> [6] {
        Dense(10 / 2) -> Sigmoid -> LeakyRelu(negative_slope: 0.3),
        Dense(2, init: glorot_uniform, l2: 0.02),
        first: LeakyRelu(0.2) -> LayerNorm(eps: 0.01) -> Reshape(2),
        Dense(6) -> Softplus,
    }

    pub(crate) struct Network060: [4] -> [6] {
        Gelu(approximate: tanh) -> LeakyRelu(negative_slope: 0.3) -> BatchNorm(momentum: 0.9),
        slope: BatchNorm(momentum: 0.9) -> Dense(6, bias: false),
        out: LayerNorm -> LayerNorm -> BatchNorm,
    }

    pub(crate) struct Network061: [4] -> [4] {
        slope: Network025 -> LayerNorm,
        Dropout(0) -> BatchNorm,
        LayerNorm -> Sigmoid,
    }

    pub(crate) struct Network062: [3] -> [7] {
        head: LayerNorm -> Dense(7, bias: false, init: uniform(-0.7, 0.7), bias_init: normal(0.1, 0.5)),
        PRelu(0.1),
        slope: BatchNorm,
    }

    pub(crate) struct Network063: [1] -> [5] {
        r#type: Dense(2) -> Dense(SIZES[6]) -> Dense(9, init: glorot_uniform),
        dense: Dense(7, init: glorot_normal) -> Flatten -> Dense(7, init: ones, bias_init: truncated_normal(0, 0.5)),
        Dense(SIZES[1], bias_init: uniform(-0.7, 0.7), l2: 0.02) -> Dense(SIZES[5], bias: false) -> Gelu,
    }

    pub(crate) struct Network064: [5] -> [5] {
        LayerNorm,
        PRelu(shared: true),
    }

    pub(crate) struct Network065: [7] -> [6] {
        slope: LayerNorm,
        cache: Dense(4, bias_init: normal(0.1, 0.5), l2: 0.02) -> Elu(alpha: 1.2) -> HardSigmoid,
        out: BatchNorm(momentum: 0, eps: 0.05) -> Network021 -> LayerNorm(eps: 0.01),
        norm: Dropout(0.5) -> BatchNorm(momentum: 0.9),
        hidden: Dense(9, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> Dense(6, init: lecun_normal),
        LayerNorm,
    }

    pub(crate) struct Network066: [9] -> [3] {
        slope: Softplus -> LeakyRelu(0.2) -> Dense(2 + 1, init: truncated_normal(0, 0.5), l2: 0.02),
    }

    pub(crate) struct Network067: [4] -> [3] {
        r#type: Dense(2) -> Network002,
        Dense(5) -> Dropout(0.5) -> Dense(4),
        cache: Dense(9) -> Gelu(approximate: none) -> Relu6,
        Dense(3, init: ones),
        dense: Dense(3, l2: 0.02) -> Selu -> Dense(6, bias: false, init: glorot_normal),
        Dropout(0.5) -> Dense(3, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> Elu(0.7),
    }

    pub(crate) struct Network068: [4] -> [3] {
        norm: Tanh -> Elu(alpha: 1.2) -> Dropout(0.5),
        code: Gelu(approximate: none) -> Sigmoid,
        memory: Softplus -> PRelu(shared: true),
        slope: Network043 -> Dense(3, init: constant(0.4), bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Network069: [6] -> [1] {
        Softmax -> Sigmoid -> Dense(8, bias_init: ones),
        Dense(9, init: orthogonal) -> Dense(2, init: constant(0.4), l1: 0.01, l2: 0.02) -> Dense(4, bias_init: ones, l1: 0.01),
        rng: LayerNorm,
        memory: Dense(SIZES[4]),
        Dense(6, l2: 0.02) -> LogSoftmax,
        hidden: PRelu -> Dense(1, l1: 0.01),
    }

    pub(crate) struct Network070: [3] -> [6] {
        BatchNorm(eps: 0.1) -> Dense(4) -> Dropout(0),
        BatchNorm(momentum: 0, eps: 0.05) -> Softmax,
        slope: Dense(18 / 2, init: orthogonal),
        hidden: PRelu -> Dense(8, bias_init: uniform(-0.7, 0.7)) -> Dense(7 + 1),
        Dense(9, bias_init: normal(0.1, 0.5)) -> Dense(2 + 1) -> Network018,
    }

    pub(crate) struct Network071: [2] -> [2] {
        hidden: LayerNorm(eps: 0.01) -> Softplus,
        norm: Relu6,
    }

    pub(crate) struct Network072: [9] -> [6] {
        Tanh -> Dense(5, init: constant(0.4), l1: 0.01),
        count: Dense(7, l2: 0.02) -> Elu(alpha: 1.2) -> Dense(6, bias: false, init: he_normal, l1: 0.01, l2: 0.02),
    }

    pub(crate) struct Network073: [4] -> [4] {
        update: LeakyRelu -> LeakyRelu,
    }

    pub(crate) struct Network074: [8] -> [7] {
        values: BatchNorm(momentum: 0.9),
        output: Dense(2 / 2, init: lecun_uniform) -> LayerNorm -> Reshape(1),
        first: Tanh,
        head: Network063 -> Dense(SIZES[7], init: zeros, bias_init: constant(0.4)),
    }

    pub(crate) struct Network075: [1] -> [2] {
        dense: Silu,
        output: HardSigmoid -> Dense(2 / 2, bias: false, l2: 0.02) -> Dense(7, init: he_normal),
        code: Dense(8) -> Dense(2, bias_init: truncated_normal(0, 0.5), l2: 0.02),
        count: LayerNorm -> BatchNorm,
        r#type: BatchNorm(eps: 0.1) -> Dense(SIZES[1], l1: 0.01, l2: 0.02),
        Dropout(0.5) -> Dense(SIZES[2], bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Network076: [3] -> [3] {
        Dropout(0.2) -> HardSwish,
    }

    pub(crate) struct Network077: [4] -> [9] {
        dense: Dense(18 / 2, init: he_normal) -> Dropout(rate: 0.3) -> Dense(6),
        r#type: Dense(7, bias: false, init: he_uniform) -> HardSigmoid,
        slope: BatchNorm(momentum: 0, eps: 0.05) -> Dense(SIZES[9]) -> Silu,
    }

    pub(crate) struct Network078: [6] -> [4] {
        first: Relu -> Softmax -> Network000,
    }

    pub(crate) struct Network079: [3] -> [1] {
        code: LeakyRelu(0.2) -> Dense(4 / 2, init: constant(0.4)) -> Gelu(approximate: none),
        head: Dense(4 + 1, bias: false, init: truncated_normal(0, 0.5), l1: 0.01) -> Network056,
        r#type: Dense(1, bias_init: truncated_normal(0, 0.5)),
    }

    pub(crate) struct Network080: [5] -> [5] {
        Elu -> BatchNorm,
        Dense(3, init: glorot_uniform, l1: 0.01) -> Network062 -> Gelu,
        norm: Dense(10 / 2, init: lecun_normal, bias_init: normal(0.1, 0.5), l2: 0.02),
        memory: LayerNorm(eps: 0.01) -> LogSoftmax,
        first: LayerNorm(eps: 0.01) -> BatchNorm,
    }

    pub(crate) struct Network081: [8] -> [9] {
        values: Dense(9, bias: false),
        Reshape(8 + 1),
        LayerNorm -> PRelu(0.1),
    }

    pub(crate) struct Network082: [6] -> [5] {
        update: Dense(5, bias: false, l2: 0.02),
    }

    pub(crate) struct Network083: [9] -> [1] {
        LeakyRelu -> Elu(alpha: 1.2),
        Silu -> HardSigmoid,
        Softplus -> Dense(8, bias: false),
        Dense(5, init: constant(0.4)) -> Softmax,
        Selu -> Dropout(0.2) -> Dense(1, init: ones, l2: 0.02),
        out: BatchNorm,
    }

    pub(crate) struct Network084: [1] -> [3] {
        Dense(6, bias_init: normal(0.1, 0.5)) -> LayerNorm -> Dense(3),
        Reshape(3) -> Selu -> Softmax,
    }

    pub(crate) struct Network085: [6] -> [7] {
        output: Tanh -> Dense(2 + 1),
        code: HardSigmoid -> Dense(6, bias_init: ones) -> Softmax,
        Dropout(0),
        hidden: Network082 -> Dense(7, bias: false),
    }

    pub(crate) struct Network086: [6] -> [6] {
        dense: Dropout(0) -> Tanh,
        count: Selu -> LeakyRelu(0.2) -> HardSwish,
        rng: BatchNorm(eps: 0.1) -> PRelu(0.1),
        first: LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network087: [5] -> [5] {
        slope: Gelu(approximate: tanh),
        rng: Dense(6, init: glorot_normal) -> PRelu -> Flatten,
        out: Dense(SIZES[5], bias: false, bias_init: uniform(-0.7, 0.7)) -> Flatten,
        cache: BatchNorm(momentum: 0.9) -> Dense(SIZES[5], bias: false, l2: 0.02) -> LayerNorm(eps: 0.01),
        Softmax,
    }

    pub(crate) struct Network088: [3] -> [5] {
        count: Relu -> Relu,
        Reshape(SIZES[3]) -> Dense(7) -> HardSwish,
        memory: Elu -> LogSoftmax -> Dense(10 / 2, init: zeros, l2: 0.02),
    }

    pub(crate) struct Network089: [8] -> [7] {
        norm: BatchNorm(eps: 0.1) -> Relu6 -> Relu,
        Dense(7, init: lecun_normal),
        output: Elu,
    }

    pub(crate) struct Network090: [8] -> [5] {
        Dense(7, bias: false) -> Dropout(rate: 0.3),
        Flatten,
        Dense(5) -> Dense(1),
        code: Dense(16 / 2, l1: 0.01) -> LayerNorm -> Softplus,
        Softmax -> Gelu(approximate: tanh) -> Network081,
        Dense(5, bias_init: ones),
    }

    pub(crate) struct Network091: [9] -> [9] {
        update: PRelu(0.1) -> Dense(3),
        Relu -> Dense(SIZES[8]) -> Selu,
        Dense(6 / 2, l1: 0.01) -> Relu,
        norm: Dense(5, init: glorot_normal, l1: 0.01),
        Softmax -> Network029,
    }

    pub(crate) struct Network092: [2] -> [3] {
        PRelu(0.1),
        out: HardSwish -> Dense(2, bias: false),
        Dense(18 / 2),
        Dense(6 + 1, bias_init: constant(0.4)) -> Dropout(0.2) -> Reshape(SIZES[7]),
        Softmax -> Gelu -> LeakyRelu(negative_slope: 0.3),
        slope: Dense(2 / 2, l1: 0.01) -> Dense(3, l1: 0.01),
    }

    pub(crate) struct Network093: [3] -> [2] {
        cache: Network024 -> LeakyRelu,
        Dense(8),
        LayerNorm(eps: 0.01) -> LayerNorm,
        values: Elu(0.7) -> Dense(2),
    }

    pub(crate) struct Network094: [5] -> [4] {
        Dense(3 + 1, bias: false, init: glorot_normal) -> LeakyRelu(negative_slope: 0.3),
    }

    pub(crate) struct Network095: [1] -> [7] {
        Dense(7, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> Dense(4, bias_init: ones, l2: 0.02) -> LogSoftmax,
        norm: Dense(SIZES[9], init: glorot_uniform) -> Gelu(approximate: none) -> Dense(9),
        dense: Silu,
        Softplus -> Network033,
    }

    pub(crate) struct Network096: [7] -> [9] {
        Dense(1, init: ones) -> Network095 -> LayerNorm,
        code: BatchNorm(momentum: 0, eps: 0.05),
        r#type: Dense(SIZES[1]) -> Gelu(approximate: none) -> Dense(9, bias: false, init: glorot_normal, bias_init: ones),
    }

    pub(crate) struct Network097: [5] -> [3] {
        values: LayerNorm,
        Selu,
        LeakyRelu(0.2) -> Dense(SIZES[4]),
        Dropout(rate: 0.3) -> Dense(6 / 2, bias: false),
        LayerNorm,
    }

    pub(crate) struct Network098: [6] -> [5] {
        output: Dense(6, init: glorot_normal) -> Network058,
        Reshape(5),
    }

    pub(crate) struct Network099: [3] -> [3] {
        PRelu -> LeakyRelu -> Dropout(0.2),
        PRelu(0.1) -> Dropout(0.2) -> Sigmoid,
        Dense(SIZES[4], l1: 0.01) -> Dense(1 + 1),
        Softplus -> LogSoftmax -> Network005,
    }

    pub(crate) struct Network100: [9] -> [3] {
        BatchNorm(eps: 0.1) -> Dense(6),
        r#type: LeakyRelu -> Dense(2 + 1, bias: false, l1: 0.01) -> Elu(0.7),
        Reshape(6 / 2) -> Network008 -> BatchNorm(eps: 0.1),
        LayerNorm(eps: 0.01) -> LogSoftmax,
    }

    pub(crate) struct Network101: [2] -> [7] {
        memory: Dense(7, init: ones, l2: 0.02) -> Reshape(7),
        Elu(0.7) -> Selu,
    }

    pub(crate) struct Network102: [8] -> [4] {
        head: Dropout(rate: 0.3) -> Dense(7, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> LayerNorm,
        hidden: Relu -> Dense(2, init: glorot_normal, bias_init: truncated_normal(0, 0.5)) -> Elu(alpha: 1.2),
        Relu6 -> Dense(4, init: orthogonal),
    }

    pub(crate) struct Network103: [4] -> [3] {
        hidden: Dense(8, init: constant(0.4)) -> Dense(6 + 1) -> LeakyRelu(0.2),
        Dropout(0.2) -> Elu -> LeakyRelu,
        rng: Dense(1, bias: false, init: normal(0.1, 0.5)),
        Dense(2, l1: 0.01) -> Dense(4, l1: 0.01) -> Dense(SIZES[3], bias_init: truncated_normal(0, 0.5)),
        HardSwish,
        values: PRelu -> Dense(3, init: lecun_normal, bias_init: ones, l2: 0.02),
    }

    pub(crate) struct Network104: [6] -> [1] {
        LeakyRelu(negative_slope: 0.3),
        output: Dense(8) -> PRelu(0.1) -> Relu6,
        Dense(9, bias: false, l1: 0.01, l2: 0.02),
        LayerNorm,
        Dense(7) -> Dense(1, bias: false, init: glorot_normal) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network105: [9] -> [4] {
        Selu,
        Tanh -> BatchNorm -> Dense(8 / 2, init: uniform(-0.7, 0.7)),
        dense: LeakyRelu(negative_slope: 0.3) -> BatchNorm(momentum: 0.9),
        update: Relu -> Reshape(4),
    }

    pub(crate) struct Network106: [1] -> [6] {
        rng: Tanh -> Dense(SIZES[5]) -> LeakyRelu(0.2),
        count: Flatten -> Dense(6, bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Network107: [2] -> [7] {
        slope: BatchNorm -> Network101,
        Dense(4, init: he_normal) -> Dense(7),
        dense: LogSoftmax,
    }

    pub(crate) struct Network108: [7] -> [7] {
        HardSwish -> Softplus -> Reshape(7),
    }

    pub(crate) struct Network109: [7] -> [3] {
        Dense(18 / 2, init: orthogonal) -> Sigmoid,
        BatchNorm(momentum: 0, eps: 0.05) -> Softmax,
        Dense(14 / 2) -> Elu(0.7) -> Dropout(0.2),
        code: Dense(6 / 2, bias: false) -> Reshape(SIZES[3]),
    }

    pub(crate) struct Network110: [6] -> [6] {
        LayerNorm -> Relu6,
    }

    pub(crate) struct Network111: [6] -> [2] {
        Dense(7),
        r#type: Dense(SIZES[3], init: lecun_uniform, l1: 0.01),
        rng: Dense(4 + 1, bias: false, init: orthogonal, l2: 0.02) -> Dense(2, bias_init: normal(0.1, 0.5)) -> Dense(2, init: lecun_normal, l1: 0.01, l2: 0.02),
        code: Dense(1, init: glorot_normal) -> HardSigmoid -> LeakyRelu(0.2),
        Dense(2, bias: false, bias_init: constant(0.4)) -> Gelu(approximate: tanh),
        HardSwish -> LayerNorm(eps: 0.01) -> Relu6,
    }

    pub(crate) struct Network112: [3] -> [3] {
        cache: Tanh,
        hidden: Sigmoid -> Tanh,
        memory: Dense(5, bias: false, l1: 0.01) -> Elu(alpha: 1.2) -> LeakyRelu(negative_slope: 0.3),
        Dropout(rate: 0.3) -> Elu(0.7),
        slope: Dense(3, bias: false),
    }

    pub(crate) struct Network113: [1] -> [1] {
        Reshape(1),
        update: LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network114: [3] -> [9] {
        hidden: BatchNorm -> BatchNorm(momentum: 0.9) -> Network008,
        out: Dense(9, bias_init: ones),
        LayerNorm,
    }

    pub(crate) struct Network115: [8] -> [4] {
        Dense(4, bias: false, init: lecun_uniform) -> Flatten,
        r#type: Dense(7, init: ones) -> HardSigmoid -> Dense(SIZES[4]),
    }

    pub(crate) struct Network116: [4] -> [2] {
        Dense(6, l2: 0.02) -> Gelu(approximate: none),
        Dense(2, init: he_normal),
        norm: Reshape(4 / 2),
    }

    pub(crate) struct Network117: [9] -> [5] {
        first: Reshape(9),
        Silu -> Gelu -> Network072,
        head: Dense(1 + 1, init: normal(0.1, 0.5), bias_init: uniform(-0.7, 0.7)),
        HardSwish -> Dense(6, init: normal(0.1, 0.5)),
        LeakyRelu(0.2) -> Network082,
        LayerNorm,
    }

    pub(crate) struct Network118: [5] -> [5] {
        norm: Elu(alpha: 1.2) -> LayerNorm,
        dense: LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network119: [4] -> [3] {
        rng: Dense(3, bias: false, init: orthogonal) -> Tanh -> BatchNorm,
    }

    pub(crate) struct Network120: [5] -> [9] {
        LeakyRelu(0.2),
        r#type: Tanh -> Dense(7) -> HardSwish,
        rng: Dense(1, bias: false) -> BatchNorm(momentum: 0, eps: 0.05),
        Reshape(1),
        LeakyRelu(0.2) -> Network012,
    }

    pub(crate) struct Network121: [4] -> [9] {
        count: Dropout(0.5) -> Dropout(rate: 0.3) -> BatchNorm(momentum: 0, eps: 0.05),
        slope: Network010 -> Elu(0.7) -> HardSwish,
        dense: Softplus -> Dense(5, init: orthogonal) -> Tanh,
        cache: Flatten -> LayerNorm,
        Dense(5) -> Dense(7 + 1, bias: false) -> Dense(9),
    }

    pub(crate) struct Network122: [7] -> [5] {
        head: Elu -> Dense(4 + 1, bias: false, init: he_uniform, l2: 0.02),
        slope: HardSigmoid,
    }

    pub(crate) struct Network123: [9] -> [5] {
        Dense(4 / 2) -> HardSwish -> LayerNorm(eps: 0.01),
        code: Dense(1),
        first: BatchNorm(eps: 0.1),
        Dense(SIZES[9], bias_init: constant(0.4), l2: 0.02) -> Dense(6 / 2, bias: false),
        memory: Dense(5, bias_init: constant(0.4)),
        Selu -> HardSigmoid,
    }

    pub(crate) struct Network124: [4] -> [4] {
        norm: LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network125: [7] -> [2] {
        Relu6 -> HardSigmoid -> Selu,
        Gelu(approximate: none),
        Dense(9, bias_init: uniform(-0.7, 0.7)) -> Dense(3),
        Reshape(SIZES[3]),
        memory: Dense(3 + 1, init: constant(0.4), l1: 0.01),
        out: Flatten -> Network116,
    }

    pub(crate) struct Network126: [8] -> [9] {
        Relu6 -> Dense(9, l2: 0.02),
        LogSoftmax -> Dense(12 / 2, bias_init: normal(0.1, 0.5)),
        Elu,
        Elu(alpha: 1.2),
        cache: Dense(2, init: truncated_normal(0, 0.5)) -> Dense(5, init: orthogonal) -> Network029,
    }

    pub(crate) struct Network127: [9] -> [7] {
        head: Dense(9, bias: false, init: uniform(-0.7, 0.7)),
        out: Dense(12 / 2) -> Dense(2) -> Dropout(0),
        cache: PRelu -> Dense(6 + 1, bias_init: normal(0.1, 0.5)),
        PRelu(0.1) -> LayerNorm,
        Sigmoid,
    }

    pub(crate) struct Network128: [5] -> [3] {
        code: Reshape(4 + 1) -> PRelu(shared: true) -> LayerNorm(eps: 0.01),
        dense: Flatten -> Softplus,
        head: Gelu(approximate: tanh) -> Dense(SIZES[3], init: uniform(-0.7, 0.7)) -> BatchNorm,
        output: BatchNorm(eps: 0.1),
        BatchNorm(eps: 0.1) -> Gelu(approximate: none) -> Reshape(3),
    }

    pub(crate) struct Network129: [9] -> [9] {
        memory: Gelu(approximate: none),
        Gelu(approximate: tanh) -> PRelu(shared: true),
    }

    pub(crate) struct Network130: [6] -> [6] {
        LogSoftmax -> Tanh -> LogSoftmax,
    }

    pub(crate) struct Network131: [5] -> [4] {
        BatchNorm(eps: 0.1),
        norm: LayerNorm(eps: 0.01),
        Silu -> Dense(6 + 1, bias_init: truncated_normal(0, 0.5)) -> Relu6,
        hidden: Network108 -> Dense(5 + 1, init: constant(0.4), bias_init: uniform(-0.7, 0.7), l2: 0.02) -> Dense(4, l2: 0.02),
        Dense(1, l1: 0.01) -> Sigmoid -> HardSigmoid,
        memory: Dense(8 / 2),
    }

    pub(crate) struct Network132: [7] -> [9] {
        Dense(10 / 2, l2: 0.02),
        hidden: Dense(SIZES[4], init: normal(0.1, 0.5), l1: 0.01),
        Dense(1, l2: 0.02) -> PRelu(init: -0.4, shared: false),
        BatchNorm(momentum: 0.9) -> PRelu(0.1) -> Gelu(approximate: tanh),
        memory: BatchNorm(momentum: 0.9) -> Dense(3 + 1, l1: 0.01) -> Dense(9, l2: 0.02),
    }

    pub(crate) struct Network133: [4] -> [4] {
        count: Gelu -> PRelu(0.1) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network134: [8] -> [5] {
        Silu,
        out: Silu -> LogSoftmax,
        Tanh -> Network034 -> LayerNorm,
        update: Dropout(rate: 0.3),
        Dense(7, bias: false, l2: 0.02),
        Softmax -> Dense(5, init: normal(0.1, 0.5)) -> PRelu(init: -0.4, shared: false),
    }

    pub(crate) struct Network135: [6] -> [2] {
        Elu(alpha: 1.2) -> Dense(4, init: ones) -> Dense(8, init: lecun_uniform, bias_init: ones),
        count: LayerNorm -> Dense(2, init: lecun_uniform, bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Network136: [2] -> [3] {
        Network101 -> PRelu(init: -0.4, shared: false) -> Dense(6 + 1),
        Dense(2 + 1, l2: 0.02),
    }

    pub(crate) struct Network137: [7] -> [1] {
        out: BatchNorm -> Dense(1, l1: 0.01),
        values: Network084,
        Dropout(rate: 0.3) -> Dense(1 + 1, l1: 0.01),
        r#type: LayerNorm(eps: 0.01) -> Silu -> Dense(1),
        LayerNorm(eps: 0.01) -> BatchNorm(momentum: 0, eps: 0.05),
        LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network138: [1] -> [1] {
        hidden: Dropout(0.2),
        update: Dense(4, bias: false, init: normal(0.1, 0.5)),
        Dense(SIZES[8], bias_init: ones, l1: 0.01) -> Reshape(8),
        Network014,
        rng: Dense(SIZES[3]) -> Dense(1, l2: 0.02) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network139: [5] -> [8] {
        Dropout(0.2),
        dense: Dense(SIZES[8], l1: 0.01) -> Dropout(0.2),
        Gelu(approximate: none),
    }

    pub(crate) struct Network140: [5] -> [4] {
        memory: Dense(4),
        out: HardSigmoid -> Silu,
        r#type: Sigmoid,
        Selu,
    }

    pub(crate) struct Network141: [5] -> [5] {
        BatchNorm(momentum: 0.9) -> Dense(5, init: truncated_normal(0, 0.5), l1: 0.01),
        norm: Dense(2 / 2, bias: false, init: glorot_uniform, l1: 0.01),
        output: Network063 -> Relu,
        BatchNorm(momentum: 0.9) -> Dropout(rate: 0.3) -> Gelu(approximate: none),
    }

    pub(crate) struct Network142: [7] -> [3] {
        Network122 -> Dense(9),
        norm: Gelu(approximate: none) -> Dense(9, l1: 0.01) -> Dense(SIZES[3]),
    }

    pub(crate) struct Network143: [5] -> [5] {
        slope: Gelu(approximate: none),
        cache: LayerNorm -> Dense(SIZES[9], l2: 0.02),
        first: Dense(8 + 1, bias_init: constant(0.4)),
        Network033,
        Network122 -> PRelu(0.1) -> LeakyRelu,
    }

    pub(crate) struct Network144: [9] -> [3] {
        Dense(SIZES[8], l2: 0.02) -> Tanh,
        Elu(alpha: 1.2),
        count: Gelu -> Dense(3, bias_init: constant(0.4), l1: 0.01) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network145: [6] -> [5] {
        r#type: Dense(2, init: normal(0.1, 0.5), l2: 0.02) -> PRelu(shared: true),
        PRelu(init: -0.4, shared: false) -> Dense(9, bias_init: ones) -> Dense(5, init: he_normal),
        output: Softplus -> Dropout(0),
        first: Flatten -> BatchNorm(eps: 0.1),
        Softplus -> LogSoftmax,
        LayerNorm(eps: 0.01) -> Network064,
    }

    pub(crate) struct Network146: [4] -> [6] {
        Dense(6) -> Elu(alpha: 1.2),
    }

    pub(crate) struct Network147: [8] -> [1] {
        out: Dense(12 / 2) -> LayerNorm,
        head: Tanh -> Dense(4) -> Relu6,
        values: Dropout(0) -> Reshape(SIZES[4]) -> Dense(2, init: ones),
        Dense(2 / 2, l2: 0.02) -> LeakyRelu,
    }

    pub(crate) struct Network148: [6] -> [7] {
        first: Dropout(0.2),
        out: BatchNorm(eps: 0.1) -> Elu(0.7),
        Dense(1, bias_init: normal(0.1, 0.5)) -> Dropout(rate: 0.3) -> Network027,
        Gelu -> Dense(7, l2: 0.02) -> Gelu(approximate: none),
    }

    pub(crate) struct Network149: [3] -> [8] {
        LeakyRelu(negative_slope: 0.3) -> Selu -> Dense(6 / 2, init: he_normal, bias_init: truncated_normal(0, 0.5), l1: 0.01),
        Network057 -> Dense(8, init: glorot_uniform),
    }

    pub(crate) struct Network150: [2] -> [9] {
        first: Dense(2, l1: 0.01) -> Dense(SIZES[1], bias: false),
        BatchNorm(eps: 0.1) -> Sigmoid -> Silu,
        slope: Dense(4 / 2) -> Dense(8, bias: false, l1: 0.01) -> LayerNorm(eps: 0.01),
        BatchNorm -> Network081,
    }

    pub(crate) struct Network151: [4] -> [5] {
        hidden: Dense(10 / 2, bias: false),
    }

    pub(crate) struct Network152: [2] -> [4] {
        LayerNorm(eps: 0.01) -> Network002 -> LayerNorm,
        values: Gelu -> Gelu(approximate: tanh) -> Elu(alpha: 1.2),
    }

    pub(crate) struct Network153: [5] -> [4] {
        slope: Dense(8, bias: false, init: lecun_uniform) -> Network115,
    }

    pub(crate) struct Network154: [2] -> [5] {
        BatchNorm(eps: 0.1) -> BatchNorm(momentum: 0.9) -> LeakyRelu,
        hidden: Network023 -> Tanh,
        values: BatchNorm(momentum: 0.9) -> Selu -> Dropout(0.5),
    }

    pub(crate) struct Network155: [1] -> [9] {
        Softmax -> Network075 -> Dropout(0.2),
        dense: BatchNorm(momentum: 0, eps: 0.05) -> Dense(SIZES[9]),
        first: Gelu -> Selu,
    }

    pub(crate) struct Network156: [3] -> [4] {
        hidden: Reshape(2 + 1) -> Dense(4, init: normal(0.1, 0.5), l2: 0.02) -> Gelu(approximate: tanh),
        Flatten -> Tanh,
        LeakyRelu(0.2),
    }

    pub(crate) struct Network157: [3] -> [9] {
        update: Dense(2, l1: 0.01) -> Dense(6) -> Dense(SIZES[9], bias_init: normal(0.1, 0.5)),
        HardSwish -> Dense(4),
        output: Dense(12 / 2, bias: false, l2: 0.02) -> Dense(9, bias: false, bias_init: constant(0.4)) -> BatchNorm(eps: 0.1),
    }

    pub(crate) struct Network158: [3] -> [3] {
        head: Softplus -> Reshape(SIZES[3]),
        Relu6 -> Reshape(2 + 1),
        Dense(6 / 2, init: he_uniform) -> Network112,
    }

    pub(crate) struct Network159: [7] -> [6] {
        norm: Dense(14 / 2, bias: false, init: constant(0.4)) -> Dense(SIZES[4], init: he_uniform) -> Dense(2),
        BatchNorm -> Flatten -> Dense(6, init: lecun_uniform, l1: 0.01),
    }

    pub(crate) struct Network160: [2] -> [5] {
        values: Flatten -> Network005 -> Dense(8, init: ones, l2: 0.02),
        Tanh -> Elu(0.7),
        Dense(4, l2: 0.02) -> LayerNorm -> Dense(SIZES[8], bias: false),
        count: LayerNorm(eps: 0.01) -> Dense(SIZES[8]) -> Dense(SIZES[2]),
        Dense(1 + 1, bias: false, init: normal(0.1, 0.5)) -> Dense(SIZES[8]),
        first: Dense(8, bias: false) -> Flatten -> Dense(4 + 1),
    }

    pub(crate) struct Network161: [2] -> [9] {
        Dense(6) -> Dense(18 / 2, init: truncated_normal(0, 0.5), bias_init: normal(0.1, 0.5), l2: 0.02) -> Dense(9, bias_init: ones),
        code: Dropout(0.5) -> Dropout(0.5),
        r#type: BatchNorm(momentum: 0, eps: 0.05),
    }

    pub(crate) struct Network162: [2] -> [4] {
        Dense(3) -> Dense(8 / 2, bias: false) -> PRelu(shared: true),
    }

    pub(crate) struct Network163: [8] -> [3] {
        Dense(3, bias: false, bias_init: ones) -> Dropout(0.5),
    }

    pub(crate) struct Network164: [7] -> [5] {
        Dense(5, init: uniform(-0.7, 0.7)),
        first: Reshape(5) -> BatchNorm,
    }

    pub(crate) struct Network165: [3] -> [7] {
        cache: Dense(SIZES[2], init: zeros),
        values: Sigmoid -> LayerNorm -> LayerNorm,
        count: Dense(7, init: truncated_normal(0, 0.5), l1: 0.01),
    }

    pub(crate) struct Network166: [5] -> [4] {
        LayerNorm(eps: 0.01) -> Network140,
    }

    pub(crate) struct Network167: [7] -> [3] {
        PRelu(shared: true) -> Flatten,
        cache: Dropout(0) -> Dense(3, init: glorot_normal, l2: 0.02),
    }

    pub(crate) struct Network168: [8] -> [5] {
        BatchNorm -> Flatten,
        memory: Network102,
        r#type: Dense(6) -> Network082,
    }

    pub(crate) struct Network169: [9] -> [9] {
        values: Elu(0.7),
    }

    pub(crate) struct Network170: [1] -> [3] {
        code: Dense(4 + 1, init: lecun_normal, bias_init: truncated_normal(0, 0.5)) -> Dropout(0),
        head: Softmax -> Dense(4 + 1, init: normal(0.1, 0.5)),
        Elu(alpha: 1.2) -> Network001 -> BatchNorm(momentum: 0, eps: 0.05),
        Dense(2 + 1, bias: false, l2: 0.02) -> Dense(7 + 1),
        LayerNorm(eps: 0.01),
        Dense(SIZES[3], init: truncated_normal(0, 0.5), l1: 0.01) -> Dropout(0) -> Dense(6 / 2, l1: 0.01),
    }

    pub(crate) struct Network171: [6] -> [2] {
        norm: Network111,
        Dense(SIZES[6], init: he_uniform) -> Dense(3, bias: false),
        rng: Dense(8) -> LayerNorm(eps: 0.01) -> Dense(2, init: lecun_normal),
    }

    pub(crate) struct Network172: [8] -> [8] {
        rng: PRelu(init: -0.4, shared: false),
    }

    pub(crate) struct Network173: [2] -> [3] {
        Reshape(1 + 1) -> Dropout(rate: 0.3) -> Dense(7, init: he_uniform),
        values: Elu(alpha: 1.2) -> PRelu(init: -0.4, shared: false),
        first: BatchNorm(momentum: 0, eps: 0.05) -> Dense(6, init: lecun_normal, l2: 0.02) -> Relu,
        Softplus -> BatchNorm -> Elu(0.7),
        Dense(2 / 2, init: he_normal, bias_init: truncated_normal(0, 0.5)) -> Elu(0.7) -> Reshape(1),
        Dense(6 / 2, bias: false, init: he_uniform),
    }

    pub(crate) struct Network174: [1] -> [6] {
        memory: Relu6 -> Dropout(rate: 0.3) -> Dropout(0.5),
        r#type: Dense(6, l1: 0.01) -> LayerNorm,
    }

    pub(crate) struct Network175: [6] -> [8] {
        LogSoftmax,
        Dense(8, init: glorot_normal),
        Softplus -> LeakyRelu -> HardSwish,
        BatchNorm(momentum: 0.9),
    }

    pub(crate) struct Network176: [2] -> [2] {
        dense: Reshape(2) -> Dense(18 / 2),
        hidden: Dense(7) -> Sigmoid -> Dense(8, init: glorot_normal),
        code: Dense(2),
    }

    pub(crate) struct Network177: [6] -> [6] {
        code: HardSigmoid -> HardSwish,
    }

    pub(crate) struct Network178: [6] -> [3] {
        r#type: Dense(5 + 1, init: uniform(-0.7, 0.7)),
        norm: Dense(2 + 1, init: lecun_normal, bias_init: normal(0.1, 0.5)) -> Elu(alpha: 1.2),
    }

    pub(crate) struct Network179: [4] -> [4] {
        Sigmoid -> Dropout(0) -> BatchNorm(eps: 0.1),
        out: Silu -> PRelu(init: -0.4, shared: false) -> LayerNorm,
    }

    pub(crate) struct Network180: [3] -> [3] {
        values: Dropout(rate: 0.3) -> Network062 -> LayerNorm,
        Sigmoid,
        hidden: Network167,
    }

    pub(crate) struct Network181: [6] -> [6] {
        output: Network110 -> BatchNorm(momentum: 0, eps: 0.05) -> PRelu(0.1),
        rng: Elu,
        PRelu(shared: true) -> Dense(3, init: lecun_uniform) -> Dense(SIZES[3], bias: false),
        slope: Dropout(0) -> Dense(6, l1: 0.01) -> LeakyRelu,
    }

    pub(crate) struct Network182: [5] -> [5] {
        hidden: Dense(4 + 1, init: uniform(-0.7, 0.7), bias_init: constant(0.4)),
    }

    pub(crate) struct Network183: [5] -> [4] {
        Dropout(rate: 0.3) -> Dense(7, init: glorot_uniform) -> Dropout(0.2),
        BatchNorm(momentum: 0, eps: 0.05) -> Network159 -> Dense(3),
        head: Dense(2, bias: false),
        Dense(4 + 1, bias: false) -> Dense(4, bias: false) -> LeakyRelu(0.2),
    }

    pub(crate) struct Network184: [3] -> [7] {
        Dense(7, bias: false),
        head: HardSwish -> Elu -> Dense(SIZES[5]),
        hidden: BatchNorm,
        BatchNorm -> Network001,
        output: Tanh -> Dense(7),
    }

    pub(crate) struct Network185: [6] -> [1] {
        head: Softmax -> LogSoftmax,
        Dense(SIZES[3]) -> Reshape(3),
        slope: Relu6,
        first: Dense(SIZES[3]) -> Dense(3) -> Dense(18 / 2, bias_init: ones),
        code: Dense(2 / 2),
        LeakyRelu(0.2) -> Softplus -> Reshape(2 / 2),
    }

    pub(crate) struct Network186: [8] -> [6] {
        cache: Flatten -> Dropout(0),
        Dense(8) -> HardSwish,
        values: Dense(6, bias_init: normal(0.1, 0.5)),
        norm: LeakyRelu(0.2) -> PRelu(shared: true) -> Elu,
    }

    pub(crate) struct Network187: [4] -> [4] {
        cache: Dense(3, init: glorot_normal) -> HardSwish -> Softmax,
        update: Network076,
        first: Dense(8, bias: false) -> Network081,
        r#type: Relu,
        values: Dense(4, init: uniform(-0.7, 0.7), l2: 0.02),
        Dense(8 / 2),
    }

    pub(crate) struct Network188: [6] -> [5] {
        code: LayerNorm(eps: 0.01) -> Dropout(rate: 0.3) -> Tanh,
        Dropout(0.5) -> Dense(8, bias_init: ones),
        norm: Dense(5),
    }

    pub(crate) struct Network189: [6] -> [6] {
        slope: BatchNorm(momentum: 0.9) -> Selu,
        out: Sigmoid,
        Network058 -> Dense(5 + 1, bias: false) -> LogSoftmax,
    }

    pub(crate) struct Network190: [5] -> [6] {
        update: BatchNorm,
        values: Dense(1, l1: 0.01),
        head: Dense(8, init: uniform(-0.7, 0.7), l2: 0.02),
        Dense(2 / 2) -> Dense(6, bias: false),
        first: Network130,
    }

    pub(crate) struct Network191: [3] -> [8] {
        r#type: Dense(3) -> HardSwish -> Dropout(0),
        Network057,
        Dropout(0.5) -> Dense(2, init: glorot_normal, l1: 0.01) -> Dense(8, init: truncated_normal(0, 0.5)),
    }

    pub(crate) struct Network192: [9] -> [5] {
        norm: Gelu(approximate: none) -> Dense(14 / 2, init: constant(0.4)),
        count: BatchNorm(eps: 0.1) -> Network122,
    }

    pub(crate) struct Network193: [4] -> [4] {
        LogSoftmax -> Dropout(0.5),
        Dense(8 + 1, l1: 0.01) -> Dense(4, init: he_uniform, bias_init: normal(0.1, 0.5), l2: 0.02),
        norm: BatchNorm(momentum: 0, eps: 0.05),
        slope: HardSwish,
        LayerNorm(eps: 0.01) -> Softmax,
        first: Flatten,
    }

    pub(crate) struct Network194: [7] -> [2] {
        first: BatchNorm(momentum: 0, eps: 0.05),
        Dense(8, init: he_normal) -> Dense(16 / 2, bias: false) -> Dense(1, bias_init: ones),
        Dense(1, bias_init: normal(0.1, 0.5)) -> Dense(3, bias_init: normal(0.1, 0.5), l1: 0.01) -> Gelu,
        r#type: Dropout(rate: 0.3) -> PRelu(shared: true),
        hidden: Sigmoid,
        head: Dense(12 / 2, l2: 0.02) -> Dense(2),
    }

    pub(crate) struct Network195: [8] -> [3] {
        out: Elu,
        output: LogSoftmax -> LayerNorm,
        LayerNorm -> BatchNorm,
        values: Dense(4, init: glorot_uniform, bias_init: uniform(-0.7, 0.7), l2: 0.02) -> Dense(1, init: ones) -> LayerNorm,
        norm: Dense(3, bias_init: constant(0.4)),
    }

    pub(crate) struct Network196: [9] -> [4] {
        Elu(alpha: 1.2) -> LayerNorm(eps: 0.01) -> Network004,
        memory: LayerNorm -> PRelu(init: -0.4, shared: false) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Network197: [5] -> [7] {
        hidden: Reshape(5) -> Dense(5, init: glorot_normal),
        memory: Gelu(approximate: none) -> Dense(8, bias_init: ones),
        Dense(7, init: glorot_uniform),
    }

    pub(crate) struct Network198: [6] -> [7] {
        output: Dropout(0.2) -> LeakyRelu(0.2),
        code: Dense(SIZES[8], init: zeros, l1: 0.01) -> PRelu,
        Elu(0.7) -> Dense(SIZES[7], bias: false, init: lecun_uniform, bias_init: truncated_normal(0, 0.5)),
        r#type: Dropout(0),
        HardSigmoid -> LayerNorm,
    }

    pub(crate) struct Network199: [6] -> [3] {
        cache: Dense(3, bias: false, l2: 0.02),
        update: PRelu(shared: true) -> Reshape(3) -> Gelu,
    }
}

cases! {
    network_000: Network000, noise: true, statistics: false;
    network_001: Network001, noise: false, statistics: false;
    network_002: Network002, noise: true, statistics: true;
    network_003: Network003, noise: true, statistics: true;
    network_004: Network004, noise: false, statistics: true;
    network_005: Network005, noise: false, statistics: false;
    network_006: Network006, noise: false, statistics: false;
    network_007: Network007, noise: false, statistics: false;
    network_008: Network008, noise: false, statistics: false;
    network_009: Network009, noise: true, statistics: false;
    network_010: Network010, noise: false, statistics: true;
    network_011: Network011, noise: false, statistics: true;
    network_012: Network012, noise: true, statistics: true;
    network_013: Network013, noise: false, statistics: true;
    network_014: Network014, noise: false, statistics: false;
    network_015: Network015, noise: true, statistics: false;
    network_016: Network016, noise: false, statistics: true;
    network_017: Network017, noise: true, statistics: true;
    network_018: Network018, noise: false, statistics: false;
    network_019: Network019, noise: false, statistics: false;
    network_020: Network020, noise: true, statistics: true;
    network_021: Network021, noise: false, statistics: true;
    network_022: Network022, noise: false, statistics: false;
    network_023: Network023, noise: false, statistics: false;
    network_024: Network024, noise: false, statistics: true;
    network_025: Network025, noise: true, statistics: false;
    network_026: Network026, noise: false, statistics: true;
    network_027: Network027, noise: true, statistics: false;
    network_028: Network028, noise: false, statistics: false;
    network_029: Network029, noise: false, statistics: false;
    network_030: Network030, noise: true, statistics: false;
    network_031: Network031, noise: true, statistics: false;
    network_032: Network032, noise: false, statistics: false;
    network_033: Network033, noise: false, statistics: false;
    network_034: Network034, noise: true, statistics: false;
    network_035: Network035, noise: false, statistics: true;
    network_036: Network036, noise: false, statistics: true;
    network_037: Network037, noise: true, statistics: false;
    network_038: Network038, noise: true, statistics: true;
    network_039: Network039, noise: false, statistics: false;
    network_040: Network040, noise: true, statistics: false;
    network_041: Network041, noise: false, statistics: false;
    network_042: Network042, noise: true, statistics: true;
    network_043: Network043, noise: false, statistics: true;
    network_044: Network044, noise: true, statistics: true;
    network_045: Network045, noise: false, statistics: true;
    network_046: Network046, noise: false, statistics: false;
    network_047: Network047, noise: true, statistics: true;
    network_048: Network048, noise: false, statistics: false;
    network_049: Network049, noise: true, statistics: false;
    network_050: Network050, noise: false, statistics: false;
    network_051: Network051, noise: true, statistics: false;
    network_052: Network052, noise: true, statistics: false;
    network_053: Network053, noise: false, statistics: false;
    network_054: Network054, noise: true, statistics: false;
    network_055: Network055, noise: true, statistics: false;
    network_056: Network056, noise: false, statistics: false;
    network_057: Network057, noise: false, statistics: true;
    network_058: Network058, noise: false, statistics: false;
    network_059: Network059, noise: false, statistics: false;
    network_060: Network060, noise: false, statistics: true;
    network_061: Network061, noise: true, statistics: true;
    network_062: Network062, noise: false, statistics: true;
    network_063: Network063, noise: false, statistics: false;
    network_064: Network064, noise: false, statistics: false;
    network_065: Network065, noise: true, statistics: true;
    network_066: Network066, noise: false, statistics: false;
    network_067: Network067, noise: true, statistics: true;
    network_068: Network068, noise: true, statistics: true;
    network_069: Network069, noise: false, statistics: false;
    network_070: Network070, noise: true, statistics: true;
    network_071: Network071, noise: false, statistics: false;
    network_072: Network072, noise: false, statistics: false;
    network_073: Network073, noise: false, statistics: false;
    network_074: Network074, noise: false, statistics: true;
    network_075: Network075, noise: true, statistics: true;
    network_076: Network076, noise: true, statistics: false;
    network_077: Network077, noise: true, statistics: true;
    network_078: Network078, noise: true, statistics: false;
    network_079: Network079, noise: false, statistics: false;
    network_080: Network080, noise: false, statistics: true;
    network_081: Network081, noise: false, statistics: false;
    network_082: Network082, noise: false, statistics: false;
    network_083: Network083, noise: true, statistics: true;
    network_084: Network084, noise: false, statistics: false;
    network_085: Network085, noise: true, statistics: false;
    network_086: Network086, noise: true, statistics: true;
    network_087: Network087, noise: false, statistics: true;
    network_088: Network088, noise: false, statistics: false;
    network_089: Network089, noise: false, statistics: true;
    network_090: Network090, noise: true, statistics: false;
    network_091: Network091, noise: false, statistics: false;
    network_092: Network092, noise: true, statistics: false;
    network_093: Network093, noise: false, statistics: true;
    network_094: Network094, noise: false, statistics: false;
    network_095: Network095, noise: false, statistics: false;
    network_096: Network096, noise: false, statistics: true;
    network_097: Network097, noise: true, statistics: false;
    network_098: Network098, noise: false, statistics: false;
    network_099: Network099, noise: true, statistics: false;
    network_100: Network100, noise: false, statistics: true;
    network_101: Network101, noise: false, statistics: false;
    network_102: Network102, noise: true, statistics: false;
    network_103: Network103, noise: true, statistics: false;
    network_104: Network104, noise: false, statistics: false;
    network_105: Network105, noise: false, statistics: true;
    network_106: Network106, noise: false, statistics: false;
    network_107: Network107, noise: false, statistics: true;
    network_108: Network108, noise: false, statistics: false;
    network_109: Network109, noise: true, statistics: true;
    network_110: Network110, noise: false, statistics: false;
    network_111: Network111, noise: false, statistics: false;
    network_112: Network112, noise: true, statistics: false;
    network_113: Network113, noise: false, statistics: false;
    network_114: Network114, noise: false, statistics: true;
    network_115: Network115, noise: false, statistics: false;
    network_116: Network116, noise: false, statistics: false;
    network_117: Network117, noise: false, statistics: false;
    network_118: Network118, noise: false, statistics: false;
    network_119: Network119, noise: false, statistics: true;
    network_120: Network120, noise: true, statistics: true;
    network_121: Network121, noise: true, statistics: true;
    network_122: Network122, noise: false, statistics: false;
    network_123: Network123, noise: false, statistics: true;
    network_124: Network124, noise: false, statistics: false;
    network_125: Network125, noise: false, statistics: false;
    network_126: Network126, noise: false, statistics: false;
    network_127: Network127, noise: true, statistics: false;
    network_128: Network128, noise: false, statistics: true;
    network_129: Network129, noise: false, statistics: false;
    network_130: Network130, noise: false, statistics: false;
    network_131: Network131, noise: false, statistics: true;
    network_132: Network132, noise: false, statistics: true;
    network_133: Network133, noise: false, statistics: false;
    network_134: Network134, noise: true, statistics: false;
    network_135: Network135, noise: false, statistics: false;
    network_136: Network136, noise: false, statistics: false;
    network_137: Network137, noise: true, statistics: true;
    network_138: Network138, noise: true, statistics: false;
    network_139: Network139, noise: true, statistics: false;
    network_140: Network140, noise: false, statistics: false;
    network_141: Network141, noise: true, statistics: true;
    network_142: Network142, noise: false, statistics: false;
    network_143: Network143, noise: false, statistics: false;
    network_144: Network144, noise: false, statistics: false;
    network_145: Network145, noise: true, statistics: true;
    network_146: Network146, noise: false, statistics: false;
    network_147: Network147, noise: true, statistics: false;
    network_148: Network148, noise: true, statistics: true;
    network_149: Network149, noise: false, statistics: true;
    network_150: Network150, noise: false, statistics: true;
    network_151: Network151, noise: false, statistics: false;
    network_152: Network152, noise: true, statistics: true;
    network_153: Network153, noise: false, statistics: false;
    network_154: Network154, noise: true, statistics: true;
    network_155: Network155, noise: true, statistics: true;
    network_156: Network156, noise: false, statistics: false;
    network_157: Network157, noise: false, statistics: true;
    network_158: Network158, noise: true, statistics: false;
    network_159: Network159, noise: false, statistics: true;
    network_160: Network160, noise: false, statistics: false;
    network_161: Network161, noise: true, statistics: true;
    network_162: Network162, noise: false, statistics: false;
    network_163: Network163, noise: true, statistics: false;
    network_164: Network164, noise: false, statistics: true;
    network_165: Network165, noise: false, statistics: false;
    network_166: Network166, noise: false, statistics: false;
    network_167: Network167, noise: true, statistics: false;
    network_168: Network168, noise: true, statistics: true;
    network_169: Network169, noise: false, statistics: false;
    network_170: Network170, noise: true, statistics: true;
    network_171: Network171, noise: false, statistics: false;
    network_172: Network172, noise: false, statistics: false;
    network_173: Network173, noise: true, statistics: true;
    network_174: Network174, noise: true, statistics: false;
    network_175: Network175, noise: false, statistics: true;
    network_176: Network176, noise: false, statistics: false;
    network_177: Network177, noise: false, statistics: false;
    network_178: Network178, noise: false, statistics: false;
    network_179: Network179, noise: true, statistics: true;
    network_180: Network180, noise: true, statistics: true;
    network_181: Network181, noise: true, statistics: true;
    network_182: Network182, noise: false, statistics: false;
    network_183: Network183, noise: true, statistics: true;
    network_184: Network184, noise: false, statistics: true;
    network_185: Network185, noise: false, statistics: false;
    network_186: Network186, noise: true, statistics: false;
    network_187: Network187, noise: true, statistics: false;
    network_188: Network188, noise: true, statistics: false;
    network_189: Network189, noise: false, statistics: true;
    network_190: Network190, noise: false, statistics: true;
    network_191: Network191, noise: true, statistics: true;
    network_192: Network192, noise: false, statistics: true;
    network_193: Network193, noise: true, statistics: true;
    network_194: Network194, noise: true, statistics: true;
    network_195: Network195, noise: false, statistics: true;
    network_196: Network196, noise: false, statistics: true;
    network_197: Network197, noise: false, statistics: false;
    network_198: Network198, noise: true, statistics: false;
    network_199: Network199, noise: false, statistics: false;
}
