//! Written by `graph_file.rs`; `BLESS=1 cargo test --test gradients` writes it again.
#![allow(dead_code, deprecated, clippy::all, clippy::pedantic)]

use super::cases::cases;
use super::random::*;

/// Sizes of which the macro does not know the values.
const SIZES: [usize; 64] = {
    let mut sizes = [0; 64];
    let mut size = 0;
    while size < 64 {
        sizes[size] = size;
        size += 1;
    }
    sizes
};

layerfit::network! {
    pub(crate) struct Graph000: [3 + 1] -> (head: [4], update: [4], merge: [SIZES[4]]) {
        update: input -> Reshape(3 + 1) -> Dropout(0) -> Dropout(rate: 0.3),
        hidden: update -> update -> update,
        rng: hidden - hidden + input,
        values: rng -> update -> update,
        merge: values -> values -> Flatten -> Repeat(3, LeakyRelu -> Dense(4)),
        head: merge -> LayerNorm -> values,
    }

    pub(crate) struct Graph001: (x: [5], slope_: [SIZES[6]]) -> (output_out: [SIZES[5]], output: [6]) {
        output_out: x * x - x -> Relu,
        slope_ -> HardSigmoid -> Dense(2, bias_init: uniform(-0.7, 0.7), l2: 0.02) -> LogSoftmax,
        output: Dense(6, init: orthogonal, l1: 0.01, l2: 0.02) -> LayerNorm(eps: 0.01) -> PRelu(shared: true),
    }

    pub(crate) struct Graph002: (x: [2, 1, 2], slope_: [5]) -> (memory: [2, 1, 4], dense: [7]) {
        rng: slope_ -> Dense(4) -> Dense(6, bias: false, init: ones) -> Dense(1),
        layers: x -> Gelu(approximate: none),
        input_x: Concat(rng, rng, slope_, axis: 0),
        input_x + input_x + input_x - input_x,
        dense: Elu(alpha: 1.2),
        memory: Concat(layers, x, axis: 2),
    }

    pub(crate) struct Graph003: [3] -> [2] {
        norm: input * input + input + input -> Dense(1 + 1),
        slope: input -> norm -> Dropout(0.2) -> Elu,
        into_x: slope + norm -> Dense(2),
        into_x -> into_x,
        end: Tanh,
    }

    pub(crate) struct Graph004: [1] -> (layers: [1], slope_out: [SIZES[6]]) {
        layers: input - input + input,
        code: layers -> Dense(7, init: he_uniform) -> BatchNorm(eps: 0.1),
        slope_out: code * code + code -> Dense(6, init: uniform(-0.7, 0.7)),
    }

    pub(crate) struct Graph005: (x: [12 / 2], slope_: [5], r#fn: [2, 1, 3]) -> [42 / 2] {
        first: r#fn * r#fn + r#fn - r#fn -> Tanh -> Elu(alpha: 1.2),
        first -> Flatten,
        cache: LayerNorm(eps: 0.01) -> Dense(5),
        head: Concat(slope_, slope_),
        flat0: x -> Flatten,
        flat1: cache -> Flatten,
        flat2: head -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph006: (x: [1], slope_: [8 / 2]) -> (memory: [4], sum: [18 / 2], merge: [9]) {
        slope_ -> LayerNorm -> Dense(9) -> Dropout(0.5),
        into_x: Dense(3) -> Gelu(approximate: tanh) -> Dense(9, init: constant(0.4), bias_init: constant(0.4)),
        sum: into_x -> into_x,
        norm: x - x - x + x,
        into_x -> into_x -> Flatten,
        merge: BatchNorm(momentum: 0.9) -> PRelu(0.1) -> into_x,
        memory: norm -> Dense(4) -> Reshape(4),
    }

    pub(crate) struct Graph007: [5] -> [3] {
        r#match: Concat(input, input, input) -> Dense(4 + 1, bias: false, init: zeros) -> BatchNorm(momentum: 0, eps: 0.05),
        rng: input - r#match - r#match - input -> Dense(1, bias_init: normal(0.1, 0.5), l2: 0.02) -> PRelu(0.1),
        update: Concat(rng, input, rng) -> Dense(8) -> Dense(9, bias_init: ones),
        update - update * update -> Dense(2 + 1, init: orthogonal),
        end: Tanh,
    }

    pub(crate) struct Graph008: [2] -> (code: [SIZES[7]], into_x: [1]) {
        seen: input - input - input,
        r#type: Concat(seen, seen, input, axis: 0) -> Dropout(0.2),
        Concat(r#type, r#type, axis: 0) -> LeakyRelu(0.2) -> BatchNorm,
        into_x: Dropout(0) -> BatchNorm(momentum: 0, eps: 0.05) -> Dense(2 / 2, l1: 0.01, l2: 0.02),
        input_x: into_x + into_x + into_x,
        code: Concat(input_x, r#type, axis: 0) -> Dropout(rate: 0.3),
    }

    pub(crate) struct Graph009: (x: [SIZES[1]], slope_: [6], r#fn: [3]) -> (values: [5], cache: [6], layers: [8 / 2]) {
        layers: Concat(x, r#fn),
        hidden: r#fn -> Repeat(3, PRelu) -> Dense(16 / 2, l1: 0.01) -> LayerNorm,
        values: hidden -> Dense(5, bias: false, init: ones) -> Network036 -> Dropout(rate: 0.3),
        output: slope_ - slope_ -> Elu,
        cache: output -> LogSoftmax,
    }

    pub(crate) struct Graph010: [5] -> [5] {
        input -> Tanh -> Graph007 -> Dropout(0.5),
        Tanh -> Dense(8) -> Network163,
        first: LayerNorm -> Dense(4),
        layers: first + first - first + first -> Dense(4 + 1, init: truncated_normal(0, 0.5), l1: 0.01) -> LeakyRelu(negative_slope: 0.3),
    }

    pub(crate) struct Graph011: [1] -> [10] {
        layers: input -> Dropout(0) -> HardSigmoid,
        input_slope: layers * layers - layers -> LayerNorm,
        input_x: Concat(input, layers, input_slope, axis: 0),
        out: input_x -> Softmax,
        seen: out -> Dense(9, init: uniform(-0.7, 0.7)) -> Dense(7, init: he_uniform),
        r#match: Concat(out, seen, axis: 0) -> Gelu(approximate: tanh),
    }

    pub(crate) struct Graph012: (x: [SIZES[2], 2], slope_: [2, 1, 2]) -> [16 / 2] {
        x + x + x - x -> LogSoftmax,
        memory: PRelu -> Dropout(0.5),
        flat0: slope_ -> Flatten,
        flat1: memory -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph013: (x: [2], slope_: [SIZES[2], 4 / 2], r#fn: [6 / 2]) -> (all: [21], first: [1 + 1, 2, 4]) {
        update: Concat(slope_, slope_, axis: 0),
        values: Concat(slope_, update, slope_, axis: 0),
        part: values * values - values -> PRelu -> Elu,
        output: r#fn -> LayerNorm(eps: 0.01) -> Repeat(2, LayerNorm),
        sum: part -> part -> LayerNorm,
        dense: sum -> Flatten -> Reshape(2, SIZES[2], 4) -> LeakyRelu(0.2),
        first: dense + dense * dense -> LeakyRelu(negative_slope: 0.3) -> Sigmoid,
        flat0: x -> Flatten,
        flat1: output -> Flatten,
        flat2: first -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph014: (x: [SIZES[5]], slope_: [4], r#fn: [6 / 2]) -> (all: [11]) {
        sum: slope_ -> LayerNorm -> LayerNorm(eps: 0.01),
        merge: r#fn -> Dense(1, l2: 0.02),
        r#fn -> Dropout(0.2) -> Relu -> merge,
        end: Tanh,
        flat0: x -> Flatten,
        flat1: sum -> Flatten,
        flat2: merge -> Flatten,
        flat3: end -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph015: [10 / 2] -> (values: [15], into_x: [5]) {
        slope_out: input -> Relu6,
        Concat(slope_out, input, input, axis: 0) -> Reshape(3, 10 / 2) -> Elu(alpha: 1.2),
        memory: Dense(5) -> Dense(5),
        into_x: input + slope_out + slope_out -> Repeat(1, PRelu) -> LeakyRelu(0.2),
        memory -> memory -> memory,
        values: PRelu -> Dense(5) -> Flatten,
    }

    pub(crate) struct Graph016: (x: [3], slope_: [SIZES[3]]) -> (r#type: [7 + 1]) {
        Concat(slope_, x) -> Dense(5, bias_init: normal(0.1, 0.5), l2: 0.02) -> Dense(7 + 1, l1: 0.01),
        output: BatchNorm(momentum: 0.9) -> Dense(6 + 1, bias_init: ones) -> Dropout(0.5),
        part: Concat(output, slope_, output),
        merge: part + part -> Relu6,
        slope: merge -> Dense(SIZES[5], init: glorot_normal),
        r#type: slope -> Repeat(2, Tanh -> Elu(0.7)) -> Dense(8, l2: 0.02),
    }

    pub(crate) struct Graph017: [1] -> (head: [2, 3], values: [3], slope_out: [2, 18 / 2]) {
        head: input -> Dense(6) -> Reshape(SIZES[2], 3),
        rng: head -> Relu,
        count: rng * head - head - head,
        seen: Concat(head, rng, count, axis: 0) -> HardSwish -> Flatten,
        seen -> Dense(6, init: uniform(-0.7, 0.7)) -> Dense(2 + 1),
        values: Repeat(2, Dropout(0.2) -> Dense(3)),
        slope_out: Concat(rng, head, count),
    }

    pub(crate) struct Graph018: [6 / 2] -> (hidden: [9], cache: [8 / 2], rng: [8 / 2], layers: [6]) {
        code: Concat(input, input, input),
        hidden: code + code - code + code,
        cache: input -> Dense(4),
        output_out: input -> cache,
        rng: input -> cache,
        layers: output_out -> Dense(6, l1: 0.01) -> Dense(SIZES[8]) -> Dense(6),
    }

    pub(crate) struct Graph019: (x: [4], slope_: [SIZES[5]]) -> (first: [5 + 1], sum: [7], end: [7], all: [18]) {
        code: slope_ * slope_ - slope_ + slope_,
        first: Concat(code, code, code, axis: 0) -> LeakyRelu(negative_slope: 0.3) -> Dense(6, init: orthogonal),
        sum: first -> Dense(1, bias: false) -> Dense(6 + 1, init: zeros, l1: 0.01),
        r#match: sum * sum - sum + sum -> PRelu(shared: true) -> LayerNorm,
        first -> sum -> LayerNorm(eps: 0.01),
        end: Tanh,
        flat0: x -> Flatten,
        flat1: r#match -> Flatten,
        flat2: end -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph020: [SIZES[2]] -> (r#type: [2], cache: [4 / 2]) {
        output: input -> LayerNorm -> Flatten,
        norm: output -> output,
        seen: norm -> Dense(SIZES[2], init: constant(0.4), l1: 0.01) -> Elu -> Dropout(0.5),
        code: output -> seen,
        r#type: seen -> seen -> Repeat(3, Dense(2)) -> HardSwish,
        cache: code + seen + code,
    }

    pub(crate) struct Graph021: [4] -> (r#type: [2 + 1], memory: [2]) {
        memory: Concat(input, input, input, axis: 0) -> Dense(3, bias_init: truncated_normal(0, 0.5)) -> Dense(2, init: orthogonal, l1: 0.01),
        Concat(input, input, axis: 0) -> Dense(3),
        r#type: BatchNorm,
    }

    pub(crate) struct Graph022: (x: [5], slope_: [4], r#fn: [2]) -> [23] {
        slope_out: r#fn -> Network107 -> LogSoftmax -> Network122,
        output: slope_ -> PRelu(0.1),
        out: slope_ + slope_ - slope_,
        head: r#fn -> slope_out,
        flat0: x -> Flatten,
        flat1: slope_out -> Flatten,
        flat2: output -> Flatten,
        flat3: out -> Flatten,
        flat4: head -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3, flat4),
    }

    pub(crate) struct Graph023: (x: [6], slope_: [5], r#fn: [6 / 2]) -> (out: [4], input_x: [3], values: [3]) {
        input_x: slope_ -> Graph007 -> Repeat(3, Sigmoid),
        values: r#fn -> Softplus,
        out: x - x + x * x -> Dense(4),
    }

    pub(crate) struct Graph024: (x: [3], slope_: [5], r#fn: [4]) -> (all: [17]) {
        r#fn - r#fn -> Dropout(rate: 0.3),
        head: Dense(9),
        flat0: x -> Flatten,
        flat1: slope_ -> Flatten,
        flat2: head -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph025: (x: [1], slope_: [4]) -> (all: [25], out: [2 / 2]) {
        out: slope_ + slope_ -> LayerNorm(eps: 0.01) -> Dense(1),
        head: slope_ + slope_ * slope_ -> Softplus,
        memory: out -> Dense(14 / 2) -> Dense(SIZES[4], bias: false, init: zeros, l2: 0.02) -> Reshape(2, SIZES[2]),
        count: Concat(memory, memory, memory, axis: 0) -> LogSoftmax,
        values: slope_ -> Dense(8, bias_init: ones) -> PRelu(shared: true) -> Sigmoid,
        flat0: x -> Flatten,
        flat1: head -> Flatten,
        flat2: count -> Flatten,
        flat3: values -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph026: (x: [5], slope_: [4 / 2], r#fn: [1 + 1]) -> [18] {
        output: slope_ * slope_ + slope_ + slope_ -> Dense(3),
        r#type: r#fn + slope_ -> Dense(2 / 2, init: orthogonal, l1: 0.01),
        r#type - r#type * r#type -> Graph011,
        end: Tanh,
        flat0: x -> Flatten,
        flat1: output -> Flatten,
        flat2: end -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph027: [4] -> [2, 6] {
        Concat(input, input, input) -> LayerNorm -> Gelu(approximate: tanh),
        count: LayerNorm(eps: 0.01) -> Reshape(2, 6) -> LayerNorm,
        dense: count -> LayerNorm,
    }

    pub(crate) struct Graph028: (x: [5], slope_: [4 / 2], r#fn: [SIZES[2], 2]) -> (all: [SIZES[16]]) {
        slope: x -> Dense(SIZES[7], bias: false, init: lecun_uniform) -> LayerNorm,
        x -> slope -> Dropout(0),
        Elu(alpha: 1.2),
        rng: Tanh -> Dense(9) -> Dense(4, init: normal(0.1, 0.5), bias_init: normal(0.1, 0.5)),
        r#type: slope_ -> LeakyRelu,
        out: slope_ -> r#type,
        r#match: slope -> rng -> PRelu(init: -0.4, shared: false),
        flat0: r#fn -> Flatten,
        flat1: rng -> Flatten,
        flat2: r#type -> Flatten,
        flat3: out -> Flatten,
        flat4: r#match -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3, flat4),
    }

    pub(crate) struct Graph029: [2 / 2] -> (cache: [SIZES[4]], r#match: [10]) {
        sum: input - input,
        rng: input -> Graph011 -> Gelu,
        r#match: sum -> rng,
        slope: rng -> Dense(6, init: lecun_normal),
        slope -> Sigmoid -> Dense(5, bias: false, init: glorot_normal) -> Elu(0.7),
        cache: Dense(3 + 1, bias: false, init: ones, bias_init: uniform(-0.7, 0.7), l2: 0.02) -> HardSigmoid,
    }

    pub(crate) struct Graph030: (x: [3 + 1], slope_: [2, 4 / 2], r#fn: [6]) -> (all: [18]) {
        slope_out: slope_ - slope_ * slope_ + slope_,
        r#fn -> Reshape(4 / 2, 3),
        slope: Flatten,
        out: Concat(slope_out, slope_out, axis: 1) -> Softmax -> Flatten,
        flat0: x -> Flatten,
        flat1: slope -> Flatten,
        flat2: out -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph031: [5] -> (output: [5], head: [5], merge: [30 / 2], end: [18 / 2]) {
        slope: input -> Tanh,
        head: slope -> slope -> BatchNorm(momentum: 0.9) -> Gelu,
        memory: slope -> slope -> head,
        merge: Concat(memory, memory, memory),
        output: input -> head,
        output -> Dense(7) -> PRelu(0.1) -> Dense(9, init: normal(0.1, 0.5)),
        end: Tanh,
    }

    pub(crate) struct Graph032: [3] -> [8] {
        dense: Concat(input, input, axis: 0),
        seen: dense -> BatchNorm(eps: 0.1) -> Gelu(approximate: none),
        hidden: seen -> seen,
        layers: Concat(hidden, dense, input, axis: 0),
        first: layers -> Dense(8, l2: 0.02) -> Reshape(4 / 2, SIZES[2], 4 / 2) -> Relu6,
        update: first -> Tanh,
        into_x: update -> Relu -> Flatten,
    }

    pub(crate) struct Graph033: (x: [1], slope_: [SIZES[1]], r#fn: [6]) -> [SIZES[8]] {
        first: Concat(r#fn, slope_, axis: 0) -> BatchNorm(momentum: 0.9),
        code: first -> first -> first -> first,
        output_out: code -> Elu(alpha: 1.2) -> Gelu -> PRelu,
        flat0: x -> Flatten,
        flat1: output_out -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph034: (x: [1], slope_: [3], r#fn: [6]) -> (input_x: [2], all: [8]) {
        Concat(x, slope_, axis: 0) -> Silu,
        Dense(5, bias_init: uniform(-0.7, 0.7)) -> Dense(8, init: lecun_normal),
        update: Dense(1 + 1, l1: 0.01),
        input_x: update -> Repeat(1, Dense(2) -> Sigmoid) -> LayerNorm(eps: 0.01),
        flat0: r#fn -> Flatten,
        flat1: input_x -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph035: [6] -> [12] {
        input + input + input - input -> Network086 -> Repeat(2, LogSoftmax -> PRelu),
        update: Reshape(1 + 1, 2 + 1) -> Flatten,
        norm: Concat(update, input, axis: 0) -> Dropout(0.2),
    }

    pub(crate) struct Graph036: [4 + 1] -> (first: [7], rng: [4 / 2, SIZES[4]]) {
        sum: input -> HardSigmoid -> Dropout(0.2) -> Dropout(rate: 0.3),
        part: sum - input -> Dense(7 + 1, bias: false) -> Relu6,
        part -> Reshape(2, 4) -> Dense(4) -> Repeat(2, Dense(4)),
        Dense(4),
        rng: HardSigmoid -> Silu,
        first: input * sum -> Dense(3, bias: false, bias_init: truncated_normal(0, 0.5), l2: 0.02) -> Dense(7, bias: false, bias_init: ones),
    }

    pub(crate) struct Graph037: (x: [2, 3], slope_: [5], r#fn: [3]) -> (all: [22]) {
        input_x: r#fn -> Repeat(3, Dense(3)) -> Reshape(SIZES[3]) -> Network114,
        gradients: r#fn - r#fn -> Network076,
        head: r#fn -> LayerNorm,
        memory: slope_ + slope_ + slope_ -> Dense(2 / 2, init: truncated_normal(0, 0.5)),
        flat0: x -> Flatten,
        flat1: input_x -> Flatten,
        flat2: gradients -> Flatten,
        flat3: head -> Flatten,
        flat4: memory -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3, flat4),
    }

    pub(crate) struct Graph038: (x: [6], slope_: [1]) -> (all: [12], output_out: [2]) {
        sum: slope_ -> Dense(SIZES[4], init: ones) -> Relu,
        output_out: Concat(slope_, slope_, axis: 0) -> BatchNorm(momentum: 0, eps: 0.05) -> Flatten,
        input_x: output_out -> output_out -> output_out -> Relu,
        flat0: x -> Flatten,
        flat1: sum -> Flatten,
        flat2: input_x -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph039: [6] -> [2, 6 / 2] {
        input_x: input - input + input + input,
        code: input_x -> Dropout(0) -> Reshape(SIZES[2], 3),
        layers: code -> PRelu,
    }

    pub(crate) struct Graph040: (x: [2 + 1], slope_: [2, SIZES[3]], r#fn: [6]) -> [SIZES[20]] {
        x + x -> Sigmoid -> Dense(8, init: orthogonal, l1: 0.01),
        Reshape(SIZES[2], 1 + 1, 4 / 2) -> PRelu,
        Silu,
        Relu6,
        end: Tanh,
        flat0: slope_ -> Flatten,
        flat1: r#fn -> Flatten,
        flat2: end -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph041: (x: [2], slope_: [SIZES[2]], r#fn: [4]) -> (all: [10]) {
        sum: slope_ -> LogSoftmax -> Repeat(3, Tanh -> LeakyRelu),
        norm: slope_ -> sum -> sum,
        x -> sum -> Softmax -> LayerNorm,
        LayerNorm -> sum,
        rng: Tanh -> sum -> HardSigmoid,
        flat0: r#fn -> Flatten,
        flat1: sum -> Flatten,
        flat2: norm -> Flatten,
        flat3: rng -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph042: [3] -> (end: [2], count: [10 / 2]) {
        layers: input -> LayerNorm -> Graph003,
        into_x: Concat(layers, layers) -> Dropout(rate: 0.3) -> Gelu,
        count: into_x -> into_x -> LayerNorm(eps: 0.01) -> Dense(5, bias: false),
        input -> layers -> Reshape(2) -> Selu,
        end: Tanh,
    }

    pub(crate) struct Graph043: [1] -> [2] {
        input_slope: Concat(input, input, input),
        norm: input_slope - input_slope + input_slope + input_slope -> Flatten,
        first: norm -> PRelu,
        merge: first -> Graph003,
    }

    pub(crate) struct Graph044: (x: [1 + 1], slope_: [5], r#fn: [2 / 2]) -> (merge: [5], input_x: [1]) {
        update: r#fn - r#fn - r#fn,
        memory: x -> Gelu(approximate: none) -> Sigmoid,
        merge: Concat(memory, slope_) -> Network164,
        input_x: update + r#fn + r#fn -> Dense(1, init: zeros),
    }

    pub(crate) struct Graph045: [5] -> (norm: [4], values: [7], code: [5]) {
        input_slope: input * input + input -> PRelu,
        sum: input_slope -> input_slope -> input_slope,
        code: input_slope -> input_slope -> input_slope -> LayerNorm,
        head: sum -> input_slope -> Reshape(10 / 2),
        norm: head -> input_slope -> LeakyRelu(negative_slope: 0.3) -> Dense(4, bias: false, init: glorot_uniform),
        values: head -> Dense(7) -> LayerNorm -> Gelu,
    }

    pub(crate) struct Graph046: [6] -> [16 / 2] {
        norm: input -> Dense(4 + 1) -> LayerNorm -> Softplus,
        r#type: norm - norm + norm,
        r#type -> Dense(8, init: uniform(-0.7, 0.7), l1: 0.01) -> Softplus -> Gelu(approximate: tanh),
        end: Tanh,
    }

    pub(crate) struct Graph047: (x: [4 / 2, 1, SIZES[3]], slope_: [4]) -> [22] {
        slope_ + slope_ + slope_ -> Reshape(4) -> Dropout(rate: 0.3),
        input_x: Relu -> Dense(4, init: orthogonal, l1: 0.01) -> Elu(alpha: 1.2),
        cache: input_x -> input_x -> Elu(alpha: 1.2) -> Dense(SIZES[8], bias: false, init: glorot_uniform),
        slope_ -> cache -> Repeat(3, Dropout(0.2)),
        slope_out: Relu6 -> PRelu(shared: true) -> BatchNorm(momentum: 0.9),
        first: slope_out -> slope_out -> slope_out,
        flat0: x -> Flatten,
        flat1: cache -> Flatten,
        flat2: first -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph048: (x: [4 + 1], slope_: [2, 2 / 2, 1 + 1], r#fn: [1]) -> (all: [7]) {
        values: r#fn -> Graph043 -> Sigmoid,
        count: x -> LogSoftmax -> Flatten -> Dense(1, init: truncated_normal(0, 0.5)),
        flat0: slope_ -> Flatten,
        flat1: values -> Flatten,
        flat2: count -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph049: [5] -> (cache: [7], first: [1]) {
        r#type: input + input,
        gradients: r#type -> Relu -> BatchNorm(eps: 0.1),
        input_x: input -> gradients -> LogSoftmax -> Gelu(approximate: tanh),
        part: gradients -> gradients -> Dense(8, init: glorot_uniform) -> Dense(7),
        cache: part -> BatchNorm(momentum: 0, eps: 0.05),
        first: input_x + gradients + gradients + gradients -> Dense(9, bias_init: truncated_normal(0, 0.5)) -> Dense(2 / 2, init: normal(0.1, 0.5)),
    }

    pub(crate) struct Graph050: [4 / 2] -> (values: [SIZES[9]], rng: [1]) {
        cache: input -> Dropout(0) -> Dense(1, init: uniform(-0.7, 0.7), l1: 0.01, l2: 0.02),
        values: cache -> Repeat(1, Gelu) -> Dense(7, bias: false) -> Network132,
        rng: Concat(cache, cache, axis: 0) -> LayerNorm(eps: 0.01) -> cache,
    }

    pub(crate) struct Graph051: [6 / 2] -> (part: [6], norm: [SIZES[3]]) {
        norm: input - input * input - input,
        r#type: norm -> Silu,
        cache: r#type -> r#type -> Elu(alpha: 1.2) -> r#type,
        sum: cache -> r#type -> r#type -> r#type,
        merge: sum + input + cache -> Dense(6, bias: false, init: orthogonal, l2: 0.02),
        part: merge - merge * merge,
    }

    pub(crate) struct Graph052: (x: [2], slope_: [6 / 2]) -> (sum: [4 + 1], values: [7 + 1], merge: [8], output_out: [2]) {
        slope: slope_ -> Graph032,
        merge: slope_ -> slope,
        output_out: x + x,
        input_slope: slope -> Silu -> Reshape(8),
        sum: input_slope -> input_slope -> Dense(5, bias: false, init: glorot_uniform) -> Dense(10 / 2),
        values: slope -> input_slope -> Gelu(approximate: tanh) -> Dense(8),
    }

    pub(crate) struct Graph053: [12 / 2] -> [12 / 2] {
        input_slope: input -> Elu,
        first: input_slope * input - input_slope + input -> Gelu,
        first * first,
        gradients: Tanh -> input_slope,
    }

    pub(crate) struct Graph054: [12 / 2] -> (end: [2, 6], cache: [2, 3]) {
        norm: input -> Reshape(4 / 2, 6 / 2),
        input -> norm -> PRelu,
        into_x: Dense(3) -> LeakyRelu(negative_slope: 0.3) -> Dense(3),
        hidden: norm -> Elu,
        code: Concat(hidden, hidden, axis: 1) -> Tanh -> PRelu,
        cache: into_x -> Dense(3),
        code -> Dense(6) -> Elu,
        end: Tanh,
    }

    pub(crate) struct Graph055: (x: [2], slope_: [3], r#fn: [4]) -> (gradients: [1 + 1], all: [8]) {
        values: slope_ + slope_ + slope_ + slope_ -> Dropout(0.5) -> PRelu(init: -0.4, shared: false),
        gradients: values + slope_ - slope_ -> values -> Graph003,
        flat0: x -> Flatten,
        flat1: r#fn -> Flatten,
        flat2: gradients -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph056: (x: [5], slope_: [SIZES[1]], r#fn: [5]) -> (output: [4], input_slope: [4 + 1]) {
        input_x: r#fn - x * x - x -> Graph007 -> Network018,
        input_slope: Concat(slope_, x, axis: 0) -> Dropout(0.5) -> Network082,
        output: input_x -> Reshape(6) -> input_slope -> Dense(3 + 1, l1: 0.01),
    }

    pub(crate) struct Graph057: (x: [4 / 2], slope_: [4], r#fn: [3 + 1]) -> (r#type: [1], values: [4], out: [SIZES[7]]) {
        r#type: slope_ -> Dense(1, bias: false, l1: 0.01),
        norm: r#fn + slope_,
        values: norm + r#fn + norm,
        out: x -> Dense(2) -> BatchNorm(eps: 0.1) -> Dense(SIZES[7], bias_init: uniform(-0.7, 0.7)),
    }

    pub(crate) struct Graph058: (x: [3], slope_: [5 + 1]) -> [SIZES[6]] {
        hidden: slope_ -> Flatten -> BatchNorm,
        layers: Concat(x, slope_, hidden),
        merge: layers -> Softplus -> Dense(6 + 1) -> LayerNorm,
        part: merge -> Dense(10 / 2, l1: 0.01) -> Dense(5 + 1, l1: 0.01),
        sum: part -> Repeat(1, Relu6) -> Dropout(0.5),
    }

    pub(crate) struct Graph059: (x: [3], slope_: [2 / 2], r#fn: [1]) -> (values: [14], into_x: [2]) {
        dense: Concat(slope_, slope_),
        slope: Concat(dense, r#fn) -> Dense(8 + 1),
        values: Concat(x, slope, dense, axis: 0),
        into_x: dense -> Reshape(2),
    }

    pub(crate) struct Graph060: [SIZES[5]] -> [4] {
        layers: input - input + input -> Dense(3),
        rng: Concat(layers, input, axis: 0) -> Dense(3) -> Dense(SIZES[4]),
    }

    pub(crate) struct Graph061: (x: [6], slope_: [5]) -> [1 + 1, SIZES[1], 2] {
        layers: Concat(slope_, x, slope_) -> LayerNorm -> Dense(5, l1: 0.01),
        gradients: layers - layers -> Dense(8 / 2) -> Reshape(4 / 2, 1, 1 + 1),
    }

    pub(crate) struct Graph062: (x: [3], slope_: [1 + 1, 2]) -> (all: [22 / 2]) {
        r#match: slope_ - slope_ * slope_ - slope_ -> Dropout(0),
        slope: r#match -> r#match,
        seen: slope_ -> r#match -> Dense(2),
        update: slope -> Tanh -> Flatten,
        flat0: x -> Flatten,
        flat1: seen -> Flatten,
        flat2: update -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph063: (x: [1], slope_: [3]) -> (sum: [2, 4], into_x: [1 + 1, 3 + 1], all: [SIZES[43]], cache: [SIZES[8]]) {
        norm: x -> Dense(5, l1: 0.01) -> LeakyRelu(0.2) -> Dense(8, bias: false),
        cache: x -> norm,
        sum: cache - cache - cache -> Tanh -> Reshape(4 / 2, 8 / 2),
        out: Concat(sum, sum, sum, axis: 1) -> Dense(12),
        slope_out: out - out * out - out -> Dense(12),
        hidden: slope_out -> Dense(12),
        into_x: sum + sum - sum * sum,
        flat0: slope_ -> Flatten,
        flat1: norm -> Flatten,
        flat2: hidden -> Flatten,
        flat3: into_x -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph064: (x: [3], slope_: [SIZES[2], SIZES[1], 3], r#fn: [2]) -> (slope: [6], all: [60 / 2]) {
        dense: Concat(slope_, slope_, slope_, axis: 2),
        slope: x -> Dense(6, l1: 0.01) -> Repeat(2, Softmax -> HardSigmoid),
        cache: x -> slope -> Dense(8) -> Network115,
        flat0: r#fn -> Flatten,
        flat1: dense -> Flatten,
        flat2: slope -> Flatten,
        flat3: cache -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph065: (x: [4], slope_: [SIZES[2], 2 + 1], r#fn: [12 / 2]) -> [SIZES[16]] {
        x -> Tanh -> Reshape(2, 2) -> LogSoftmax,
        memory: Dense(2) -> Dense(2) -> LayerNorm,
        flat0: slope_ -> Flatten,
        flat1: r#fn -> Flatten,
        flat2: memory -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph066: [6 / 2] -> (norm: [2 + 1], r#type: [3]) {
        cache: input - input -> HardSigmoid -> PRelu,
        seen: cache - cache * cache - input -> Relu6 -> cache,
        cache * input - input + cache -> Repeat(3, Dense(3)),
        norm: Reshape(3) -> Dense(2 + 1, init: lecun_normal, bias_init: normal(0.1, 0.5)),
        r#type: seen + input,
    }

    pub(crate) struct Graph067: (x: [1], slope_: [SIZES[5]]) -> (merge: [4 + 1], input_slope: [15]) {
        slope_ * slope_,
        r#type: Sigmoid -> Tanh,
        values: Concat(x, x, axis: 0) -> Dense(2, bias: false) -> Dense(4 + 1),
        head: r#type -> r#type -> HardSigmoid -> r#type,
        input_slope: Concat(head, head, slope_, axis: 0),
        input_x: values * r#type,
        merge: input_x + r#type * r#type - head -> Flatten -> Reshape(5),
    }

    pub(crate) struct Graph068: (x: [3], slope_: [2], r#fn: [2 + 1]) -> (slope_out: [2, 1 + 1, 3], memory: [1 + 1, SIZES[1], SIZES[3]]) {
        hidden: x + x - r#fn + r#fn -> Sigmoid -> Dropout(0.2),
        code: hidden - hidden -> Graph003,
        output_out: code * slope_ - code -> Dense(5, l1: 0.01),
        memory: output_out + output_out + output_out -> Dense(5 + 1, init: glorot_uniform) -> Reshape(SIZES[2], 1, 3),
        slope_out: Concat(memory, memory, axis: 1) -> Elu(0.7),
    }

    pub(crate) struct Graph069: (x: [2], slope_: [1], r#fn: [12 / 2]) -> (output: [2], all: [7]) {
        output: x * x - x + x -> Softmax,
        head: r#fn + r#fn - r#fn + r#fn -> Dense(2) -> LeakyRelu(negative_slope: 0.3),
        dense: output -> output,
        merge: dense -> Elu(alpha: 1.2) -> output -> output,
        input_x: output -> merge -> Softplus -> Dropout(0.2),
        flat0: slope_ -> Flatten,
        flat1: head -> Flatten,
        flat2: merge -> Flatten,
        flat3: input_x -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph070: (x: [SIZES[2], 1, 2], slope_: [6]) -> (all: [42]) {
        part: Concat(x, x, x, axis: 1) -> Relu -> LeakyRelu,
        head: part -> PRelu -> HardSwish,
        cache: part -> head -> head -> LogSoftmax,
        hidden: part -> part -> LeakyRelu -> part,
        flat0: slope_ -> Flatten,
        flat1: head -> Flatten,
        flat2: cache -> Flatten,
        flat3: hidden -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph071: (x: [4], slope_: [4]) -> (rng: [1 + 1, SIZES[1], 2], sum: [5 + 1]) {
        cache: slope_ * slope_ + x + slope_ -> Repeat(2, Dense(4)) -> Dense(14 / 2, init: glorot_uniform),
        Concat(cache, slope_) -> Dense(1),
        memory: BatchNorm(momentum: 0.9),
        sum: Concat(memory, memory, x, axis: 0) -> LayerNorm(eps: 0.01) -> BatchNorm,
        seen: slope_ * slope_ - x - slope_ -> Reshape(2, 1, 2) -> LayerNorm,
        layers: seen - seen + seen,
        rng: layers * layers - layers - layers,
    }

    pub(crate) struct Graph072: (x: [5], slope_: [6]) -> [11] {
        Concat(x, slope_) -> Reshape(11) -> PRelu(init: -0.4, shared: false),
        output: PRelu(init: -0.4, shared: false) -> PRelu(init: -0.4, shared: false),
    }

    pub(crate) struct Graph073: (x: [2, 2], slope_: [5], r#fn: [2]) -> [13] {
        dense: r#fn -> Dense(7, bias: false, init: lecun_normal, l1: 0.01) -> Dense(9, init: zeros),
        norm: slope_ -> Dense(SIZES[2]) -> Sigmoid -> dense,
        count: dense * norm,
        flat0: x -> Flatten,
        flat1: count -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph074: (x: [2 / 2], slope_: [1], r#fn: [4]) -> (seen: [7], output: [2 + 1]) {
        output: Concat(r#fn, x, axis: 0) -> Graph007 -> PRelu(init: -0.4, shared: false),
        seen: Concat(slope_, output, slope_) -> Dense(7, init: he_uniform) -> Silu,
    }

    pub(crate) struct Graph075: [12 / 2] -> (input_slope: [1 + 1, 9], memory: [2, SIZES[1], 3], values: [2, SIZES[9]]) {
        dense: input -> Gelu -> PRelu,
        values: Concat(dense, dense, input, axis: 0) -> Reshape(2, 9),
        count: input - input + input + input,
        input_slope: values -> Dense(9) -> Softmax,
        output: count + input + count,
        memory: output -> Repeat(1, Dense(6)) -> Reshape(2, 1, 3) -> Silu,
    }

    pub(crate) struct Graph076: (x: [6], slope_: [2, 1, 2]) -> (r#match: [4 / 2, 2 / 2, SIZES[2]], seen: [SIZES[18]]) {
        seen: Concat(x, x, x, axis: 0),
        r#match: slope_ + slope_ -> Flatten -> Reshape(2, 1, 2),
    }

    pub(crate) struct Graph077: [1] -> (sum: [7], dense: [1], part: [7]) {
        part: input -> Dense(1, bias: false, init: ones, l1: 0.01) -> Dense(14 / 2, l1: 0.01),
        sum: input -> part -> Elu(alpha: 1.2),
        gradients: input * input - input,
        dense: gradients + input + input + input,
    }

    pub(crate) struct Graph078: [SIZES[1]] -> (norm: [10 / 2], into_x: [6], slope: [5]) {
        into_x: input -> LayerNorm -> Dense(SIZES[6], l1: 0.01) -> PRelu,
        r#match: into_x -> Network188 -> LayerNorm -> Dense(3 + 1, bias: false, init: uniform(-0.7, 0.7), l1: 0.01),
        first: r#match - r#match + r#match -> Dense(5, init: orthogonal, bias_init: ones, l1: 0.01) -> HardSwish,
        slope: first -> Flatten,
        norm: first -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Graph079: [5] -> (out: [4]) {
        input + input + input -> LeakyRelu -> BatchNorm(momentum: 0, eps: 0.05),
        rng: Selu -> Relu6,
        out: rng * rng + rng + rng -> Graph060 -> BatchNorm,
    }

    pub(crate) struct Graph080: [10 / 2] -> (norm: [10], r#type: [9 + 1], dense: [10]) {
        r#type: Concat(input, input) -> PRelu(0.1) -> BatchNorm(eps: 0.1),
        dense: r#type -> LayerNorm(eps: 0.01),
        gradients: r#type + r#type * r#type,
        norm: gradients -> r#type,
    }

    pub(crate) struct Graph081: [6] -> (end: [3]) {
        input_slope: input + input -> BatchNorm -> Dense(1),
        input_slope * input_slope - input_slope + input_slope -> Graph043 -> Network007,
        end: Tanh,
    }

    pub(crate) struct Graph082: [2] -> [2] {
        update: input -> LogSoftmax,
        into_x: update -> LeakyRelu,
    }

    pub(crate) struct Graph083: (x: [1 + 1], slope_: [1 + 1, SIZES[3]]) -> (all: [8]) {
        cache: slope_ -> Gelu(approximate: none),
        input_x: cache -> PRelu -> Dense(3),
        update: input_x -> Flatten,
        flat0: x -> Flatten,
        flat1: update -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph084: [6] -> [8 / 2] {
        r#match: input -> Network098 -> Dense(9, init: lecun_normal) -> Dense(16 / 2, bias_init: constant(0.4)),
        memory: r#match * r#match + r#match -> Dense(4),
    }

    pub(crate) struct Graph085: [4] -> (r#match: [8], cache: [2, 4 / 2, 5], slope: [2, 4 / 2, 5]) {
        r#match: Concat(input, input, axis: 0),
        first: Concat(r#match, r#match, input, axis: 0) -> Reshape(2, 2, 10 / 2),
        norm: first -> Gelu -> Dropout(0) -> Tanh,
        r#type: norm -> Flatten -> first,
        norm -> norm -> r#type,
        cache: Relu6 -> Repeat(3, Sigmoid) -> Softplus,
        slope: r#type -> Elu(alpha: 1.2) -> norm -> Gelu(approximate: tanh),
    }

    pub(crate) struct Graph086: (x: [1 + 1], slope_: [2, 1 + 1]) -> (slope_out: [SIZES[2]], hidden: [1 + 1], into_x: [3]) {
        slope_out: x -> Selu,
        slope_ + slope_ -> Dense(2) -> Dense(2),
        head: Dense(2),
        sum: head -> head -> Flatten -> Softplus,
        hidden: x -> slope_out,
        into_x: sum -> Flatten -> Network119 -> Elu(alpha: 1.2),
    }

    pub(crate) struct Graph087: [2] -> [4] {
        gradients: Concat(input, input, axis: 0),
        gradients -> Dropout(0) -> Dropout(0.5) -> LayerNorm,
        end: Tanh,
    }

    pub(crate) struct Graph088: [4] -> (layers: [7], first: [2]) {
        sum: input -> Dense(12 / 2, init: lecun_uniform),
        layers: input -> sum -> Dense(7) -> BatchNorm,
        hidden: sum -> Relu6 -> BatchNorm(momentum: 0.9) -> Network135,
        first: hidden + hidden,
    }

    pub(crate) struct Graph089: (x: [12 / 2], slope_: [2 / 2], r#fn: [1]) -> [9] {
        out: slope_ - slope_ + slope_ * slope_,
        head: out -> Repeat(2, Dense(1) -> Elu(alpha: 1.2)) -> Selu -> Graph043,
        into_x: Concat(head, r#fn),
        flat0: x -> Flatten,
        flat1: into_x -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph090: [2] -> (first: [SIZES[2]], dense: [SIZES[6]]) {
        first: input -> Selu -> Elu -> Dropout(0.5),
        count: first + input - input + first,
        Concat(count, count) -> LogSoftmax -> Reshape(2, 1, 2),
        hidden: Gelu -> LeakyRelu(0.2) -> Flatten,
        Concat(hidden, input, axis: 0) -> Elu(alpha: 1.2),
        r#match: Elu -> Elu -> Dense(1, init: glorot_uniform),
        dense: Concat(r#match, r#match, axis: 0) -> Dense(6, bias_init: normal(0.1, 0.5)),
    }

    pub(crate) struct Graph091: [SIZES[6]] -> (r#type: [2, SIZES[1], 3], norm: [2, 2, 6 / 2]) {
        output_out: input -> LayerNorm(eps: 0.01),
        output: input -> output_out -> Reshape(2, 1, 3),
        r#type: output_out -> Reshape(SIZES[2], 2 / 2, 2 + 1),
        Concat(output, output, axis: 1),
        norm: Tanh -> Repeat(3, Selu) -> Relu6,
    }

    pub(crate) struct Graph092: [2] -> [9] {
        r#type: input * input + input -> Dense(2 / 2, bias_init: normal(0.1, 0.5)) -> Repeat(3, Relu6 -> Elu(0.7)),
        r#type - r#type -> Dropout(rate: 0.3) -> Selu,
        into_x: Graph011 -> Dense(8 + 1, init: ones),
        into_x -> PRelu,
        end: Tanh,
    }

    pub(crate) struct Graph093: [3 + 1] -> (cache: [2], out: [8], slope: [6 + 1]) {
        out: input + input -> Dense(SIZES[8], init: normal(0.1, 0.5)),
        values: input -> out -> Dense(10 / 2, l1: 0.01, l2: 0.02),
        values * values -> Dense(7, bias: false, init: glorot_normal),
        slope: Flatten -> Elu(0.7),
        slope_out: values -> PRelu(shared: true) -> Elu -> Dense(2, bias: false, bias_init: constant(0.4), l2: 0.02),
        cache: slope_out * slope_out,
    }

    pub(crate) struct Graph094: [3] -> (output_out: [3], input_x: [9]) {
        output_out: input -> Dropout(0.5),
        rng: output_out -> output_out,
        input_x: Concat(rng, output_out, input) -> Repeat(2, Dense(9) -> LayerNorm) -> Repeat(1, PRelu),
    }

    pub(crate) struct Graph095: [8 / 2] -> (count: [SIZES[4]], r#type: [3 + 1], code: [4]) {
        cache: input -> Elu(0.7) -> Reshape(4),
        sum: cache -> cache,
        sum -> cache -> Tanh,
        r#type: Tanh -> cache,
        code: cache -> sum,
        count: sum - sum -> sum,
    }

    pub(crate) struct Graph096: [5] -> (values: [3], first: [10 / 2], layers: [5]) {
        merge: input -> Selu,
        layers: merge -> merge,
        r#match: input -> merge,
        values: r#match + merge - r#match -> Dense(9) -> Dense(6 / 2, bias_init: constant(0.4)),
        first: input -> values -> Dense(5) -> LayerNorm,
    }

    pub(crate) struct Graph097: [4] -> (dense: [4], seen: [4], r#type: [4]) {
        Concat(input, input, axis: 0) -> Network081 -> Tanh,
        norm: Dense(7 + 1, bias: false, init: ones, l2: 0.02) -> Dense(1 + 1, init: he_uniform) -> Dense(SIZES[4], init: constant(0.4)),
        r#type: norm * norm + input - norm -> Repeat(3, Dense(4) -> Tanh),
        seen: norm -> r#type,
        dense: seen -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Graph098: (x: [2, 6 / 2], slope_: [2]) -> (rng: [2, 2 + 1], out: [1 + 1]) {
        slope_out: x - x,
        Concat(x, slope_out, axis: 1) -> Flatten -> Dense(SIZES[5], init: zeros),
        sum: Elu(0.7) -> Dense(2),
        values: x * x -> Elu(alpha: 1.2) -> LayerNorm,
        out: sum - slope_ -> HardSigmoid -> Sigmoid,
        rng: values + values -> Tanh -> Dense(3),
    }

    pub(crate) struct Graph099: [6] -> (code: [6], end: [7 + 1]) {
        code: input * input -> Sigmoid -> BatchNorm(eps: 0.1),
        code -> code -> BatchNorm(momentum: 0.9) -> Dense(5, l1: 0.01),
        norm: Selu -> Network139,
        norm * norm + norm - norm,
        Dense(7 + 1),
        end: Tanh,
    }

    pub(crate) struct Graph100: (x: [5], slope_: [5]) -> [13] {
        layers: slope_ -> BatchNorm -> Dense(5, init: normal(0.1, 0.5)) -> Elu(0.7),
        input_x: slope_ + x -> Selu -> Graph060,
        slope: Concat(layers, input_x, input_x) -> Dropout(0.2) -> Tanh,
    }

    pub(crate) struct Graph101: (x: [5], slope_: [5]) -> [7] {
        seen: Concat(slope_, x, x) -> Repeat(2, Dense(15)) -> Dense(SIZES[3]),
        input_x: seen + seen -> Relu -> Dense(2, init: orthogonal),
        update: input_x -> BatchNorm(eps: 0.1),
        update -> update -> Dense(10 / 2, bias: false, init: truncated_normal(0, 0.5)),
        values: Dense(16 / 2) -> Dense(2, bias_init: uniform(-0.7, 0.7), l1: 0.01) -> LayerNorm(eps: 0.01),
        merge: Concat(values, update, seen, axis: 0) -> Tanh -> Repeat(3, Dense(7) -> Dense(7)),
    }

    pub(crate) struct Graph102: [1] -> (cache: [8], first: [20], part: [6]) {
        slope: input * input - input + input -> LayerNorm,
        cache: slope -> Dropout(rate: 0.3) -> Dense(9, bias: false) -> Dense(SIZES[8], init: glorot_uniform),
        values: cache -> Dense(10 / 2, bias: false) -> Dense(8 / 2) -> BatchNorm(momentum: 0, eps: 0.05),
        first: Concat(cache, values, cache, axis: 0),
        part: input -> slope -> Network106,
    }

    pub(crate) struct Graph103: (x: [3], slope_: [2]) -> (head: [4], count: [SIZES[7]]) {
        input_x: slope_ * slope_ + slope_,
        head: Concat(slope_, input_x),
        x + x -> Softplus,
        Network112 -> BatchNorm(momentum: 0, eps: 0.05) -> Dense(6, init: lecun_normal, bias_init: ones),
        out: Dense(2, bias: false) -> Dense(2),
        merge: input_x + out,
        count: Concat(out, x, merge),
    }

    pub(crate) struct Graph104: (x: [4 + 1], slope_: [SIZES[4]], r#fn: [3]) -> (norm: [SIZES[3]], layers: [7 + 1], cache: [SIZES[7]], rng: [16 / 2]) {
        merge: x -> Dense(10 / 2, bias: false) -> Graph007,
        r#match: Concat(slope_, slope_, axis: 0),
        norm: x -> merge -> PRelu(init: -0.4, shared: false) -> Dropout(0.2),
        layers: r#match - r#match + r#match -> Gelu(approximate: none),
        cache: Concat(r#fn, slope_) -> Dropout(0.5) -> LayerNorm,
        Concat(merge, r#fn),
        rng: Dense(2, init: he_uniform) -> BatchNorm(momentum: 0.9) -> Dense(8, init: lecun_normal, l2: 0.02),
    }

    pub(crate) struct Graph105: [3] -> (input_x: [3 + 1], head: [3], first: [3]) {
        norm: input - input,
        input + norm - input -> LayerNorm(eps: 0.01),
        first: Tanh -> Elu,
        sum: first -> first -> Graph003 -> PRelu(shared: true),
        Concat(sum, sum, sum) -> Dense(4) -> BatchNorm,
        input_x: Sigmoid,
        head: input -> first -> Dense(3),
    }

    pub(crate) struct Graph106: [1 + 1] -> [6] {
        values: input - input -> Dense(1, bias_init: constant(0.4)),
        first: values -> PRelu(init: -0.4, shared: false) -> Dense(5 + 1, init: zeros) -> Elu,
    }

    pub(crate) struct Graph107: [SIZES[5]] -> (values: [3], sum: [3]) {
        sum: input -> PRelu -> Network139 -> Dense(2 + 1, init: he_normal),
        values: input -> sum -> HardSwish,
    }

    pub(crate) struct Graph108: (x: [SIZES[2], 2], slope_: [3], r#fn: [SIZES[3]]) -> (input_x: [1], seen: [8]) {
        code: Concat(x, x, axis: 0) -> Flatten -> Reshape(7 + 1),
        into_x: r#fn + r#fn -> Softmax,
        input_x: Concat(slope_, r#fn, into_x, axis: 0) -> Dense(1, l2: 0.02) -> Gelu(approximate: none),
        memory: code + code + code -> BatchNorm(momentum: 0, eps: 0.05) -> Dropout(rate: 0.3),
        seen: memory -> LayerNorm(eps: 0.01) -> PRelu(shared: true),
    }

    pub(crate) struct Graph109: [SIZES[2]] -> (values: [5], into_x: [SIZES[8]]) {
        seen: input -> LeakyRelu(0.2) -> Reshape(1 + 1),
        input_x: Concat(seen, seen, seen, axis: 0),
        values: input_x -> Dense(5, init: constant(0.4), bias_init: uniform(-0.7, 0.7), l1: 0.01),
        into_x: input -> seen -> BatchNorm(momentum: 0, eps: 0.05) -> Dense(16 / 2, l1: 0.01, l2: 0.02),
    }

    pub(crate) struct Graph110: [2, 1, 1 + 1] -> (merge: [2, 1, 5], values: [20 / 2]) {
        norm: input + input * input -> Flatten,
        r#type: norm -> Dense(1, init: truncated_normal(0, 0.5), bias_init: uniform(-0.7, 0.7)) -> LeakyRelu -> Graph011,
        rng: norm -> r#type -> LeakyRelu -> Selu,
        code: r#type + rng + rng -> Reshape(10),
        values: rng -> code,
        merge: code -> code -> Reshape(2, 1, SIZES[5]) -> Gelu(approximate: tanh),
    }

    pub(crate) struct Graph111: (x: [SIZES[2]], slope_: [2, 3], r#fn: [SIZES[4]]) -> [17] {
        head: x -> Gelu(approximate: tanh) -> Dense(4 / 2, init: he_normal) -> Dense(7, bias: false, init: constant(0.4)),
        merge: r#fn -> LayerNorm(eps: 0.01),
        flat0: slope_ -> Flatten,
        flat1: head -> Flatten,
        flat2: merge -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph112: (x: [1], slope_: [3]) -> (r#match: [3], input_slope: [3], r#type: [4]) {
        r#match: slope_ - slope_ - slope_ -> HardSwish,
        input_slope: r#match - slope_,
        r#type: Concat(x, r#match, axis: 0),
    }

    pub(crate) struct Graph113: [5] -> (dense: [3], part: [2]) {
        r#type: input -> Dense(3, bias: false) -> Softplus,
        dense: r#type -> Network008 -> BatchNorm(momentum: 0.9),
        count: input -> r#type -> Dense(6, init: zeros) -> BatchNorm(momentum: 0.9),
        part: count -> Dense(4, init: truncated_normal(0, 0.5), bias_init: truncated_normal(0, 0.5)) -> Dense(2),
    }

    pub(crate) struct Graph114: [1] -> [20 / 2] {
        r#match: input - input * input + input -> PRelu,
        r#match * r#match -> Graph043,
        input_slope: Dense(9, bias: false, init: glorot_normal, l2: 0.02),
        rng: Concat(input_slope, r#match),
    }

    pub(crate) struct Graph115: [5] -> (end: [18 / 2], sum: [SIZES[2], 4]) {
        output: input + input -> Dense(5 + 1, bias_init: truncated_normal(0, 0.5), l1: 0.01) -> Graph046,
        memory: output -> Reshape(1 + 1, 4) -> Silu -> Dense(4),
        memory - memory -> PRelu,
        sum: Elu,
        sum -> Flatten -> Dense(9, l2: 0.02),
        end: Tanh,
    }

    pub(crate) struct Graph116: [4 + 1] -> (end: [8], cache: [4]) {
        input_x: input -> Network097,
        cache: input -> Dense(4, bias: false, init: glorot_uniform),
        part: input_x -> Dense(SIZES[5], bias: false, init: he_uniform, l1: 0.01) -> Elu,
        dense: Concat(cache, cache, part) -> HardSigmoid,
        merge: Concat(dense, input, axis: 0) -> BatchNorm(momentum: 0.9),
        first: merge -> Relu6 -> Dense(SIZES[8], bias: false, init: glorot_normal),
        first * first,
        end: Tanh,
    }

    pub(crate) struct Graph117: [6] -> [7] {
        norm: Concat(input, input, axis: 0),
        count: norm -> LeakyRelu -> Reshape(2, 6),
        r#type: count -> Flatten,
        seen: r#type -> Dense(9, bias: false) -> Dense(SIZES[2], init: normal(0.1, 0.5), bias_init: normal(0.1, 0.5), l2: 0.02) -> Flatten,
        rng: seen * seen -> LayerNorm(eps: 0.01),
        hidden: rng -> Network007 -> Dense(14 / 2) -> Reshape(7),
    }

    pub(crate) struct Graph118: [4 + 1] -> (end: [SIZES[3]], layers: [20 / 2], merge: [1]) {
        count: input -> Gelu -> PRelu -> BatchNorm(eps: 0.1),
        layers: Concat(count, input, axis: 0) -> Tanh -> LeakyRelu(0.2),
        merge: Concat(input, count, axis: 0) -> layers -> Dense(1, bias: false),
        into_x: layers -> merge -> Elu -> LeakyRelu,
        into_x -> BatchNorm -> Silu -> Dense(3),
        end: Tanh,
    }

    pub(crate) struct Graph119: [4] -> [1 + 1] {
        code: Concat(input, input, input),
        r#type: code + code -> Dense(5, init: truncated_normal(0, 0.5)) -> Dense(2),
    }

    pub(crate) struct Graph120: [10 / 2] -> (r#type: [12 / 2], input_x: [3], r#match: [6 / 2]) {
        sum: input + input - input + input -> Dense(2, init: lecun_uniform, l2: 0.02) -> Dense(6, bias: false),
        r#type: sum - sum -> Reshape(SIZES[2], SIZES[3]) -> Flatten,
        cache: r#type -> Gelu(approximate: none),
        count: cache -> Network085,
        input_x: count * count -> Dense(7, init: he_uniform) -> Dense(2 + 1, l2: 0.02),
        r#match: input_x - input_x -> PRelu(shared: true),
    }

    pub(crate) struct Graph121: (x: [5 + 1], slope_: [4 / 2, 1, 3], r#fn: [2, SIZES[2]]) -> (memory: [SIZES[12]], head: [2, 24 / 2], all: [34]) {
        code: slope_ -> Gelu(approximate: none) -> Flatten,
        memory: code - code * code -> Graph035,
        norm: slope_ -> code,
        r#match: r#fn -> Sigmoid,
        head: Concat(memory, norm, code) -> LayerNorm -> Reshape(2, 24 / 2),
        flat0: x -> Flatten,
        flat1: r#match -> Flatten,
        flat2: head -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph122: [3] -> (slope_out: [6], cache: [5 + 1], output_out: [SIZES[6]]) {
        gradients: input -> Dense(3),
        count: Concat(input, input, axis: 0) -> LayerNorm(eps: 0.01),
        out: count -> count,
        output_out: Concat(gradients, input),
        slope_out: out - out - count,
        output: input * input,
        cache: Concat(output, output) -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Graph123: [3] -> [2] {
        rng: Concat(input, input, axis: 0) -> Elu -> LogSoftmax,
        first: Concat(rng, input, rng),
        slope: first + first - first * first -> Reshape(3, 1, SIZES[5]),
        layers: slope -> Relu6 -> Flatten -> PRelu(0.1),
        seen: layers -> Dense(1 + 1, l2: 0.02) -> Softmax,
    }

    pub(crate) struct Graph124: [12 / 2] -> [1 + 1, 3] {
        part: input -> LayerNorm(eps: 0.01),
        code: part * input -> Reshape(2, 2 + 1) -> Gelu,
    }

    pub(crate) struct Graph125: [4] -> [2, 4, 2 + 1] {
        code: Concat(input, input, input, axis: 0) -> Reshape(2, 2, 6 / 2),
        memory: code + code * code + code,
        gradients: Concat(code, memory, axis: 1),
        gradients -> Softplus -> Repeat(1, Softplus),
        end: Tanh,
    }

    pub(crate) struct Graph126: (x: [2 / 2], slope_: [4 / 2, 2]) -> (end: [2, 1 + 1], count: [6, 1 + 1], layers: [4 / 2, 2], slope: [8]) {
        out: slope_ -> Silu,
        r#match: slope_ -> out -> LeakyRelu(negative_slope: 0.3),
        Concat(r#match, slope_, out, axis: 0) -> Repeat(3, PRelu),
        count: Dense(2) -> Dense(2) -> PRelu,
        layers: out -> Repeat(2, Gelu -> Elu(0.7)) -> Dense(2) -> out,
        slope: x -> Dense(4, bias: false, init: glorot_uniform, bias_init: truncated_normal(0, 0.5), l2: 0.02) -> LeakyRelu -> Dense(7 + 1, l1: 0.01, l2: 0.02),
        slope_ -> Gelu(approximate: tanh) -> out -> Dense(2),
        end: Tanh,
    }

    pub(crate) struct Graph127: (x: [1], slope_: [3], r#fn: [5]) -> (all: [12 + 1]) {
        r#fn -> BatchNorm(momentum: 0, eps: 0.05) -> LogSoftmax -> Relu6,
        memory: Repeat(1, Dense(5) -> LayerNorm),
        code: memory -> memory,
        head: x -> Dense(SIZES[7], l2: 0.02) -> Network122,
        flat0: slope_ -> Flatten,
        flat1: code -> Flatten,
        flat2: head -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph128: [6] -> [1 + 1, 3] {
        r#type: input - input,
        merge: Concat(r#type, r#type),
        memory: merge + merge,
        dense: memory + merge - memory -> BatchNorm -> Dense(12 / 2, bias_init: truncated_normal(0, 0.5)),
        head: dense + dense - input + input -> Reshape(2, 3) -> Dense(3),
    }

    pub(crate) struct Graph129: [6] -> (head: [9], part: [6], update: [2]) {
        update: Concat(input, input, input) -> Dense(SIZES[2], l2: 0.02),
        sum: update + update -> Graph082 -> Dense(9, init: glorot_normal, l2: 0.02),
        seen: update -> Dense(6 / 2, bias_init: normal(0.1, 0.5), l1: 0.01),
        out: seen -> Dense(10 / 2) -> LayerNorm,
        head: sum -> Flatten,
        part: out -> Dense(6, init: lecun_normal),
    }

    pub(crate) struct Graph130: [4] -> [7] {
        sum: Concat(input, input, input) -> Dense(8, bias_init: normal(0.1, 0.5), l1: 0.01, l2: 0.02),
        part: sum + sum + sum,
        into_x: Concat(input, part, part, axis: 0) -> Dense(5 + 1, init: normal(0.1, 0.5)) -> Dense(7),
    }

    pub(crate) struct Graph131: [SIZES[1]] -> (part: [SIZES[10]], out: [6], slope: [1], count: [2]) {
        slope: input - input -> Dropout(0) -> PRelu,
        count: Concat(slope, input, axis: 0),
        sum: input -> PRelu(0.1) -> Network106,
        part: input -> Graph011,
        out: sum + sum -> Gelu(approximate: none),
    }

    pub(crate) struct Graph132: [SIZES[2]] -> (count: [7], slope: [2, 1, 14 / 2], gradients: [6 + 1]) {
        slope_out: input -> Network107,
        gradients: slope_out -> Repeat(1, LayerNorm -> Dense(7)) -> PRelu(shared: true) -> Tanh,
        count: slope_out -> gradients,
        slope: Concat(gradients, slope_out) -> Reshape(2, 2 / 2, 14 / 2),
    }

    pub(crate) struct Graph133: [3] -> (output: [6], end: [6], first: [5 + 1]) {
        input -> Dense(8) -> Dense(3, init: constant(0.4)) -> Dense(3, init: normal(0.1, 0.5)),
        values: Dropout(0.2),
        sum: values + input - input * input -> HardSigmoid,
        first: Concat(input, input, axis: 0),
        output: Concat(sum, input, axis: 0),
        Concat(sum, input, axis: 0) -> Dropout(0),
        end: Tanh,
    }

    pub(crate) struct Graph134: [SIZES[3]] -> (first: [3], r#match: [3]) {
        r#match: input + input * input - input -> Dense(2 + 1, l2: 0.02),
        input + input -> Softmax,
        first: Tanh -> r#match,
    }

    pub(crate) struct Graph135: [5] -> (out: [5], r#type: [2]) {
        norm: input -> Dense(5) -> Repeat(1, LeakyRelu(0.2) -> Elu(alpha: 1.2)),
        out: norm -> norm -> norm -> Network064,
        dense: input -> HardSigmoid -> Graph060 -> Dense(4 + 1),
        r#type: dense -> Dense(2, init: orthogonal) -> Tanh -> Gelu(approximate: none),
    }

    pub(crate) struct Graph136: [SIZES[5]] -> [10] {
        head: Concat(input, input, axis: 0),
        part: head -> BatchNorm,
    }

    pub(crate) struct Graph137: (x: [4 / 2, 1, 4 / 2], slope_: [1 + 1], r#fn: [1]) -> [6 / 2] {
        values: x -> Flatten -> Silu -> Dense(6, init: lecun_uniform),
        cache: Concat(values, r#fn, axis: 0) -> Dense(1, init: he_normal),
        flat0: slope_ -> Flatten,
        flat1: cache -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph138: [3] -> [24] {
        output_out: Concat(input, input, axis: 0) -> Graph046 -> LeakyRelu(0.2),
        Concat(output_out, output_out, output_out) -> Reshape(2, 12),
        code: Elu(alpha: 1.2),
        slope_out: code -> LeakyRelu -> Flatten,
        update: slope_out -> Sigmoid -> Elu(alpha: 1.2),
        input_x: update -> Tanh,
    }

    pub(crate) struct Graph139: [1 + 1] -> [8] {
        output: Concat(input, input, axis: 0),
        input_x: output - output * output + output -> Softplus -> Dense(8, bias: false),
    }

    pub(crate) struct Graph140: (x: [2, 1, 3], slope_: [10 / 2]) -> (all: [35]) {
        norm: x + x + x * x,
        seen: Concat(x, x, axis: 2),
        dense: Concat(seen, seen, axis: 0) -> PRelu,
        flat0: slope_ -> Flatten,
        flat1: norm -> Flatten,
        flat2: dense -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph141: (x: [2, SIZES[1], 6 / 2], slope_: [4 / 2]) -> (output_out: [2], update: [2, 2, 3], rng: [9]) {
        output_out: slope_ * slope_ -> Repeat(3, Dense(2) -> Dense(2)),
        update: Concat(x, x, axis: 1) -> Elu(0.7),
        slope_ -> Dense(3, bias: false, l2: 0.02) -> Dense(4, bias_init: truncated_normal(0, 0.5)) -> Dense(7, bias_init: uniform(-0.7, 0.7)),
        Dense(2),
        rng: Dense(9, init: normal(0.1, 0.5)) -> Reshape(SIZES[9]) -> Selu,
    }

    pub(crate) struct Graph142: [1] -> (sum: [12]) {
        input - input * input - input,
        out: PRelu(shared: true) -> Graph011,
        sum: Concat(out, input, input),
    }

    pub(crate) struct Graph143: (x: [5], slope_: [5]) -> (all: [SIZES[16]]) {
        rng: x -> Gelu(approximate: none),
        rng -> rng,
        first: Tanh -> rng,
        x -> Dense(12 / 2, bias_init: normal(0.1, 0.5), l1: 0.01) -> Reshape(2, 3),
        end: Tanh,
        flat0: slope_ -> Flatten,
        flat1: first -> Flatten,
        flat2: end -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph144: [3] -> (values: [9], into_x: [8], input_slope: [6]) {
        values: Concat(input, input, input) -> Relu -> Repeat(1, Relu),
        into_x: Concat(values, input, input, axis: 0) -> Dense(6, bias: false, l1: 0.01) -> Dense(8),
        input + input + input + input -> Elu(alpha: 1.2) -> BatchNorm(momentum: 0, eps: 0.05),
        input_slope: Dense(6, bias: false, init: orthogonal),
    }

    pub(crate) struct Graph145: (x: [2], slope_: [1]) -> (first: [9], slope: [5]) {
        first: x * x - x -> Network150,
        slope: slope_ -> Dense(7, bias_init: normal(0.1, 0.5)) -> Dense(5),
    }

    pub(crate) struct Graph146: [2 / 2] -> [2, SIZES[2]] {
        count: input + input - input,
        count - input - input * count,
        rng: Graph011 -> Dense(1) -> Repeat(1, PRelu -> Gelu(approximate: tanh)),
        slope: rng -> Gelu,
        into_x: slope -> slope -> Dense(SIZES[4], bias: false, init: glorot_normal) -> Dense(7, bias: false, l2: 0.02),
        code: into_x -> Dense(4, bias_init: normal(0.1, 0.5)) -> Reshape(4 / 2, 2) -> Relu6,
    }

    pub(crate) struct Graph147: [4 + 1] -> [SIZES[3]] {
        head: input -> Dense(3, init: constant(0.4)),
        count: head -> Dense(1, bias: false, init: constant(0.4)) -> Dense(7, init: he_uniform),
        count -> Elu(alpha: 1.2) -> Gelu -> Dense(3, bias_init: ones),
        hidden: LeakyRelu(0.2),
        hidden + hidden,
        into_x: BatchNorm -> Flatten,
        memory: into_x + head + into_x,
    }

    pub(crate) struct Graph148: (x: [10 / 2], slope_: [4 / 2], r#fn: [3]) -> [12] {
        slope: x -> Gelu(approximate: tanh) -> Graph060 -> Network025,
        input_slope: x -> slope -> Network025,
        merge: r#fn + r#fn * r#fn -> HardSigmoid,
        dense: merge -> PRelu(shared: true) -> Dense(1, init: truncated_normal(0, 0.5)),
        into_x: merge -> merge -> dense,
        flat0: slope_ -> Flatten,
        flat1: slope -> Flatten,
        flat2: input_slope -> Flatten,
        flat3: dense -> Flatten,
        flat4: into_x -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3, flat4),
    }

    pub(crate) struct Graph149: [5] -> [24] {
        input - input -> Dense(2, init: truncated_normal(0, 0.5)) -> LeakyRelu,
        Silu -> Dense(4, init: normal(0.1, 0.5)) -> Graph130,
        norm: Gelu(approximate: tanh) -> Dense(SIZES[7], bias: false) -> Elu(alpha: 1.2),
        r#match: norm + norm + norm,
        out: Concat(r#match, input, r#match) -> LeakyRelu(negative_slope: 0.3),
        output: Concat(input, out, axis: 0),
    }

    pub(crate) struct Graph150: [1] -> (count: [14 / 2], gradients: [1 + 1], head: [2]) {
        gradients: Concat(input, input, axis: 0),
        input + input + input * input -> Repeat(2, LayerNorm -> Dense(1)),
        slope_out: Dense(3 + 1, l2: 0.02) -> Dense(1 + 1),
        out: slope_out -> Flatten -> Dropout(0.5) -> PRelu,
        head: input -> slope_out,
        count: out -> Dense(14 / 2, bias: false, init: uniform(-0.7, 0.7), bias_init: ones) -> Relu -> PRelu(shared: true),
    }

    pub(crate) struct Graph151: (x: [5], slope_: [2, 2]) -> (slope_out: [3], first: [2, 8 / 2]) {
        first: Concat(slope_, slope_, axis: 1),
        input_x: x -> Sigmoid -> HardSwish,
        Concat(x, input_x, input_x, axis: 0),
        input_slope: Dense(10 / 2, init: constant(0.4)) -> LayerNorm(eps: 0.01) -> Graph147,
        slope_out: input_slope - input_slope -> Softmax,
    }

    pub(crate) struct Graph152: (x: [SIZES[6]], slope_: [8 / 2]) -> [10] {
        count: x - x -> BatchNorm -> LeakyRelu(negative_slope: 0.3),
        input_slope: Concat(count, slope_, axis: 0),
    }

    pub(crate) struct Graph153: [4] -> [4] {
        r#match: input -> Sigmoid -> Reshape(SIZES[2], 1, 1 + 1) -> PRelu,
        input_x: r#match -> Elu -> Repeat(3, Relu6) -> Flatten,
    }

    pub(crate) struct Graph154: [5] -> [4] {
        sum: input + input + input - input,
        seen: sum -> Reshape(5),
        into_x: seen -> seen -> PRelu(init: -0.4, shared: false) -> Graph060,
        into_x * into_x + into_x - into_x,
        end: Tanh,
    }

    pub(crate) struct Graph155: (x: [2, SIZES[1], 2], slope_: [1], r#fn: [1]) -> (output: [10 / 2], merge: [9], out: [2, 2, 2], slope_out: [3]) {
        output: x -> Flatten -> Dense(4 + 1, init: truncated_normal(0, 0.5), bias_init: ones) -> Gelu(approximate: none),
        input_slope: slope_ -> Dense(3),
        merge: r#fn -> input_slope -> Network114,
        rng: Concat(x, x, axis: 1),
        part: rng + rng - rng -> Tanh,
        out: part - rng -> part -> part,
        slope_out: input_slope -> BatchNorm,
    }

    pub(crate) struct Graph156: (x: [2], slope_: [3]) -> (out: [6 / 2], slope: [2 + 1]) {
        part: x - x + x -> Network092 -> LayerNorm,
        slope: x -> part -> Dropout(0.2),
        out: slope_ + part -> Repeat(1, Dense(3)),
    }

    pub(crate) struct Graph157: (x: [5], slope_: [2]) -> (hidden: [7], slope: [4 + 1]) {
        dense: x -> BatchNorm,
        slope: Concat(dense, x) -> Dense(5, l2: 0.02),
        gradients: dense + x + x - x,
        hidden: Concat(slope_, gradients, axis: 0) -> LayerNorm(eps: 0.01) -> Dropout(0.5),
    }

    pub(crate) struct Graph158: [SIZES[2]] -> [16] {
        r#match: input -> Dense(12 / 2, init: orthogonal) -> HardSwish,
        slope: Concat(r#match, r#match, input, axis: 0) -> Dense(8) -> Dense(8 + 1),
        memory: Concat(slope, input, r#match) -> Dense(4, init: lecun_normal) -> LeakyRelu(0.2),
        Concat(memory, r#match, r#match, axis: 0) -> Elu -> Reshape(SIZES[2], 2, 4),
        cache: LeakyRelu,
        input_slope: cache -> Flatten -> Flatten,
    }

    pub(crate) struct Graph159: [1] -> (end: [5]) {
        r#match: input + input -> Graph043 -> PRelu(init: -0.4, shared: false),
        r#match * r#match - r#match -> Dense(5, bias_init: uniform(-0.7, 0.7)) -> BatchNorm(eps: 0.1),
        end: Tanh,
    }

    pub(crate) struct Graph160: (x: [5], slope_: [2, 3], r#fn: [4]) -> (all: [21]) {
        Concat(slope_, slope_, axis: 1) -> Flatten -> LayerNorm,
        first: Selu -> BatchNorm(eps: 0.1) -> Relu,
        count: first -> LayerNorm(eps: 0.01) -> first,
        flat0: x -> Flatten,
        flat1: r#fn -> Flatten,
        flat2: count -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph161: [2, 1, SIZES[2]] -> (layers: [6, 1, 1 + 1], code: [5 + 1, 1, 2]) {
        layers: Concat(input, input, input, axis: 0) -> Gelu,
        layers -> HardSwish -> Silu,
        Tanh -> layers,
        code: Softplus -> layers -> PRelu,
    }

    pub(crate) struct Graph162: [2] -> [16 / 2] {
        values: Concat(input, input, input),
        part: Concat(values, input),
        part * part - part -> Relu6 -> Dense(8),
        merge: PRelu(0.1),
    }

    pub(crate) struct Graph163: (x: [3], slope_: [SIZES[2]], r#fn: [1]) -> (hidden: [SIZES[1]], all: [11]) {
        update: slope_ -> BatchNorm(eps: 0.1) -> Dense(SIZES[6]),
        code: r#fn -> Dropout(0.2) -> Tanh -> Relu,
        hidden: r#fn -> code -> Relu6 -> code,
        flat0: x -> Flatten,
        flat1: update -> Flatten,
        flat2: code -> Flatten,
        flat3: hidden -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3),
    }

    pub(crate) struct Graph164: (x: [5], slope_: [2]) -> (output_out: [4], input_slope: [6 / 2], end: [1]) {
        slope_ + slope_ * slope_,
        memory: Dense(1) -> PRelu -> Sigmoid,
        into_x: slope_ -> memory -> Repeat(1, LeakyRelu(negative_slope: 0.3) -> Dropout(0.2)),
        output_out: x + x + x -> Network140 -> Softmax,
        input_slope: into_x - into_x - memory -> Dense(7) -> Dense(3, bias: false, init: uniform(-0.7, 0.7)),
        into_x -> Reshape(1) -> Dropout(0.5),
        end: Tanh,
    }

    pub(crate) struct Graph165: (x: [2 + 1], slope_: [2 / 2], r#fn: [2]) -> (output: [7 + 1], out: [SIZES[8]]) {
        r#type: Concat(slope_, x, x, axis: 0),
        first: Concat(r#type, r#fn),
        out: first -> Dense(8, init: glorot_normal, bias_init: uniform(-0.7, 0.7)),
        output: first -> out,
    }

    pub(crate) struct Graph166: [3] -> [SIZES[2], SIZES[4]] {
        input - input * input + input,
        Tanh -> Dense(18 / 2, init: lecun_uniform, l1: 0.01),
        code: Dense(8, bias: false, init: lecun_uniform),
        rng: code + code -> Repeat(1, Dense(8) -> Tanh) -> Reshape(2, 4),
        memory: rng -> Dense(4),
    }

    pub(crate) struct Graph167: [5 + 1] -> [SIZES[4]] {
        Concat(input, input, input) -> Dense(5, bias_init: truncated_normal(0, 0.5), l1: 0.01, l2: 0.02) -> LayerNorm(eps: 0.01),
        values: Dropout(0.2),
        code: values -> values,
        Concat(code, input, values, axis: 0) -> Dense(4, bias_init: normal(0.1, 0.5)),
        count: Graph153 -> Dense(8 / 2, bias: false, bias_init: normal(0.1, 0.5)),
        count -> count -> Dense(4, init: orthogonal, bias_init: constant(0.4)),
        end: Tanh,
    }

    pub(crate) struct Graph168: [SIZES[2], SIZES[2]] -> (code: [2, 4 / 2], sum: [12 / 2, SIZES[4]]) {
        code: input -> Dense(2) -> Tanh,
        memory: code -> code,
        count: Concat(code, code, memory, axis: 0) -> Silu -> Dense(2),
        sum: Concat(count, count, axis: 1) -> LayerNorm,
    }

    pub(crate) struct Graph169: (x: [10 / 2], slope_: [10 / 2]) -> (layers: [4], part: [SIZES[8]], norm: [10 / 2]) {
        slope_out: slope_ -> Gelu(approximate: none) -> Dense(2 / 2, init: truncated_normal(0, 0.5), bias_init: uniform(-0.7, 0.7)) -> Graph043,
        layers: slope_out -> Dense(SIZES[4], bias: false),
        part: x -> slope_out -> Dense(8, bias: false),
        norm: slope_ - slope_ - slope_ -> Elu,
    }

    pub(crate) struct Graph170: [10 / 2] -> (update: [5], r#type: [4 + 1]) {
        r#type: input -> PRelu(init: -0.4, shared: false) -> Repeat(2, LayerNorm -> Gelu(approximate: none)),
        update: input -> r#type,
    }

    pub(crate) struct Graph171: [1] -> (slope: [5], dense: [8]) {
        into_x: input -> Tanh -> Dense(SIZES[5], init: he_uniform) -> Softplus,
        slope: into_x -> LeakyRelu(negative_slope: 0.3) -> Dropout(0.2),
        dense: slope -> Network190 -> Dense(16 / 2, init: uniform(-0.7, 0.7)),
    }

    pub(crate) struct Graph172: [3] -> (input_slope: [3, SIZES[1], 3], code: [18]) {
        head: Concat(input, input, input) -> Reshape(SIZES[3], 1, 3),
        output: head -> LeakyRelu(0.2) -> Selu -> Flatten,
        merge: output -> LogSoftmax,
        code: Concat(merge, output, axis: 0) -> LogSoftmax,
        input_slope: head -> Tanh -> LogSoftmax -> Relu6,
    }

    pub(crate) struct Graph173: [6] -> (output: [SIZES[5]], seen: [1]) {
        output: Concat(input, input, axis: 0) -> Dense(5, bias: false),
        input + input + input * input -> Dense(1, init: constant(0.4), l1: 0.01),
        values: Silu -> BatchNorm(momentum: 0.9) -> Gelu(approximate: tanh),
        seen: values * values - values + values -> BatchNorm -> values,
    }

    pub(crate) struct Graph174: [5] -> (part: [5]) {
        seen: input + input,
        code: seen - input,
        count: code -> Elu,
        hidden: count + input - count -> count,
        output_out: hidden + code -> LayerNorm -> LayerNorm(eps: 0.01),
        part: output_out -> Network036,
    }

    pub(crate) struct Graph175: [1 + 1] -> [6, 1, 3] {
        input -> Dense(SIZES[7]) -> Gelu,
        Dense(1, bias: false) -> Dense(9, init: orthogonal, l1: 0.01),
        Dropout(0.2) -> Reshape(3, 1, 2 + 1),
        out: Gelu(approximate: tanh),
        seen: Concat(out, out, axis: 0) -> LeakyRelu(0.2),
        head: seen -> LeakyRelu(negative_slope: 0.3) -> HardSwish,
    }

    pub(crate) struct Graph176: [3] -> (dense: [2], out: [3]) {
        out: input -> Dropout(0),
        dense: input -> Graph003 -> PRelu(0.1),
    }

    pub(crate) struct Graph177: (x: [5], slope_: [3]) -> [2, 2, 4 / 2] {
        r#match: Concat(x, slope_, axis: 0),
        first: r#match -> Reshape(2, 2, 2) -> PRelu,
        output: first -> PRelu,
    }

    pub(crate) struct Graph178: [4 / 2] -> (input_slope: [2], rng: [2]) {
        hidden: input -> BatchNorm(momentum: 0.9),
        rng: hidden -> hidden,
        head: rng -> hidden -> LayerNorm -> hidden,
        input_slope: head + hidden + head -> head,
    }

    pub(crate) struct Graph179: [4] -> [2] {
        output: input -> BatchNorm(momentum: 0.9) -> Gelu(approximate: none) -> Dense(SIZES[2], init: ones, l2: 0.02),
        memory: output -> Dropout(0.5) -> Softmax -> Flatten,
        values: Concat(memory, output, axis: 0) -> output,
    }

    pub(crate) struct Graph180: [1] -> (layers: [SIZES[8]], end: [8]) {
        layers: input + input + input -> Dense(16 / 2, init: glorot_normal, l1: 0.01),
        input -> layers,
        end: Tanh,
    }

    pub(crate) struct Graph181: (x: [4 / 2, SIZES[3]], slope_: [2]) -> (rng: [5 + 1, 3], r#match: [5], hidden: [9], seen: [4 / 2]) {
        seen: slope_ -> Elu(0.7),
        x -> LeakyRelu -> LayerNorm,
        input_slope: Dense(3) -> Flatten -> Dense(4, bias: false, bias_init: ones),
        rng: Concat(x, x, x, axis: 0),
        r#match: input_slope + input_slope * input_slope -> Dense(1, init: lecun_normal, bias_init: truncated_normal(0, 0.5)) -> Dense(5, bias: false),
        input_slope + input_slope,
        hidden: Dense(SIZES[9], init: orthogonal) -> BatchNorm(eps: 0.1) -> Gelu,
    }

    pub(crate) struct Graph182: [1] -> (norm: [8 / 2], sum: [3, SIZES[1], 3], dense: [8]) {
        rng: input -> Sigmoid -> Dense(SIZES[9], l2: 0.02),
        count: Concat(rng, input, axis: 0),
        sum: input -> rng -> Reshape(3, 1, 3) -> Tanh,
        count -> Elu(0.7) -> Elu,
        dense: Dense(6 + 1, l1: 0.01) -> Dense(7 + 1, init: uniform(-0.7, 0.7)) -> Repeat(1, LogSoftmax -> Softplus),
        norm: input -> rng -> Reshape(8 + 1) -> Dense(4, l1: 0.01),
    }

    pub(crate) struct Graph183: [SIZES[4]] -> (dense: [12], layers: [SIZES[2], 2]) {
        part: input -> LayerNorm(eps: 0.01),
        dense: Concat(part, input, part, axis: 0),
        rng: part -> part -> Reshape(2, 2),
        layers: rng -> Dropout(0.2) -> Elu,
    }

    pub(crate) struct Graph184: [5] -> (output: [24 / 2], slope_out: [2], values: [SIZES[7]]) {
        update: Concat(input, input) -> Dense(9, bias: false),
        count: update * update -> Dropout(rate: 0.3) -> Dense(7, init: normal(0.1, 0.5)),
        r#match: Concat(count, input),
        values: update -> count,
        output: r#match -> Dropout(rate: 0.3),
        slope_out: Concat(input, r#match, count, axis: 0) -> Dense(4 / 2, l2: 0.02) -> LayerNorm,
    }

    pub(crate) struct Graph185: [2, 2] -> (output: [8]) {
        sum: input -> Dense(2) -> Flatten,
        layers: sum -> Dropout(0.2) -> Reshape(4),
        slope: layers -> layers -> Graph153 -> Dense(9, init: glorot_normal),
        dense: slope -> Dense(1 + 1) -> Network071,
        output: dense -> Graph139 -> Repeat(1, LayerNorm -> Dense(8)) -> PRelu,
    }

    pub(crate) struct Graph186: [3] -> (update: [12 / 2]) {
        dense: input -> Repeat(2, Dense(3)) -> Gelu(approximate: tanh),
        output: dense -> Relu -> LayerNorm,
        count: output -> BatchNorm(momentum: 0, eps: 0.05) -> Graph032 -> Selu,
        layers: count -> Dense(8, init: uniform(-0.7, 0.7)) -> Dense(SIZES[6], bias: false, init: he_normal) -> BatchNorm(eps: 0.1),
        update: layers -> Gelu(approximate: none) -> LayerNorm,
    }

    pub(crate) struct Graph187: [5] -> (out: [5], cache: [22 / 2]) {
        layers: input -> Reshape(5),
        r#type: input -> layers -> LeakyRelu(negative_slope: 0.3),
        part: r#type + r#type -> layers -> Dense(SIZES[1], init: zeros),
        memory: Concat(part, layers, input, axis: 0),
        slope_out: layers -> layers,
        out: slope_out + input + input -> Gelu(approximate: tanh),
        cache: memory -> LayerNorm(eps: 0.01),
    }

    pub(crate) struct Graph188: (x: [5], slope_: [1], r#fn: [1]) -> (head: [1], end: [2, 2 / 2, 9]) {
        head: slope_ - r#fn,
        part: x -> Graph149 -> Dense(6, init: he_normal) -> Reshape(SIZES[2], 1, 6 / 2),
        Concat(part, part, part, axis: 2) -> LayerNorm,
        end: Tanh,
    }

    pub(crate) struct Graph189: [5] -> (values: [4 + 1], part: [5]) {
        memory: input + input - input -> Flatten -> Network036,
        part: memory + memory -> Repeat(2, HardSigmoid -> LeakyRelu(0.2)),
        values: memory -> memory -> memory,
    }

    pub(crate) struct Graph190: [6] -> (r#match: [2, 2 + 1, 3], update: [1 + 1, 3, 3]) {
        input_x: Concat(input, input, input) -> HardSwish,
        input_x -> input_x,
        update: Reshape(2, 3, 3),
        input_x -> input_x -> input_x,
        r#match: Reshape(2, 3, 3) -> LayerNorm,
    }

    pub(crate) struct Graph191: [SIZES[3]] -> (input_slope: [6 / 2], rng: [1], hidden: [7], r#type: [SIZES[10]]) {
        input -> Dense(1, l1: 0.01),
        rng: Dense(1, init: normal(0.1, 0.5)) -> Flatten,
        hidden: rng -> Dense(SIZES[7], bias: false, init: zeros, bias_init: ones, l2: 0.02),
        r#type: rng -> Graph011 -> Softplus,
        input_slope: input -> LayerNorm(eps: 0.01) -> Relu,
    }

    pub(crate) struct Graph192: [SIZES[2], 1, SIZES[2]] -> [SIZES[2], 1, SIZES[2]] {
        out: input -> Dropout(rate: 0.3) -> Softmax,
        r#match: out -> Softmax -> Silu -> out,
    }

    pub(crate) struct Graph193: (x: [1], slope_: [2 + 1], r#fn: [2, 2]) -> (all: [16]) {
        gradients: Concat(r#fn, r#fn, r#fn) -> Dense(6),
        input_x: x - x + x -> HardSigmoid,
        r#match: input_x - x + input_x -> Sigmoid -> Selu,
        flat0: slope_ -> Flatten,
        flat1: gradients -> Flatten,
        flat2: r#match -> Flatten,
        all: Concat(flat0, flat1, flat2),
    }

    pub(crate) struct Graph194: (x: [6], slope_: [2 / 2]) -> (input_x: [1], output_out: [12], first: [2]) {
        first: Concat(slope_, slope_),
        update: x -> Dropout(0.2),
        head: Concat(update, x, axis: 0),
        input_x: slope_ -> LayerNorm -> Repeat(2, Dense(1) -> Elu(0.7)),
        output_out: head - head + head * head,
    }

    pub(crate) struct Graph195: (x: [1], slope_: [12 / 2], r#fn: [6 / 2]) -> (gradients: [3], layers: [7], sum: [7], all: [30]) {
        output_out: r#fn -> Selu -> PRelu,
        values: output_out - r#fn + r#fn -> Graph003,
        gradients: r#fn -> output_out,
        layers: gradients -> output_out -> Dense(7, init: glorot_uniform, l1: 0.01, l2: 0.02),
        norm: r#fn -> layers,
        sum: r#fn -> layers,
        flat0: x -> Flatten,
        flat1: slope_ -> Flatten,
        flat2: values -> Flatten,
        flat3: layers -> Flatten,
        flat4: norm -> Flatten,
        flat5: sum -> Flatten,
        all: Concat(flat0, flat1, flat2, flat3, flat4, flat5),
    }

    pub(crate) struct Graph196: (x: [2], slope_: [2], r#fn: [5]) -> (input_slope: [6], memory: [2]) {
        part: slope_ + x + slope_ + slope_,
        input_slope: r#fn -> Dense(6, init: uniform(-0.7, 0.7)),
        part + part -> Dense(6 + 1, init: ones) -> Dense(3, init: constant(0.4)),
        memory: Repeat(1, Sigmoid -> Tanh) -> Graph003,
    }

    pub(crate) struct Graph197: (x: [2], slope_: [6], r#fn: [5]) -> (all: [15], out: [9]) {
        input_slope: r#fn -> Dropout(rate: 0.3) -> Dense(6 + 1, bias: false, l2: 0.02),
        out: Concat(x, input_slope, axis: 0) -> Softplus,
        flat0: slope_ -> Flatten,
        flat1: out -> Flatten,
        all: Concat(flat0, flat1),
    }

    pub(crate) struct Graph198: [6] -> (rng: [8 / 2], first: [16]) {
        merge: input * input + input -> Dropout(0.2) -> Graph167,
        first: Concat(merge, input, input),
        rng: input -> merge,
    }

    pub(crate) struct Graph199: [4 + 1] -> (sum: [7]) {
        gradients: input + input,
        output_out: gradients -> Dense(8, bias_init: normal(0.1, 0.5), l1: 0.01) -> Tanh,
        merge: output_out * output_out -> Flatten,
        r#type: merge -> Dense(4, init: normal(0.1, 0.5), l1: 0.01) -> LayerNorm(eps: 0.01),
        output: Concat(merge, r#type, r#type, axis: 0) -> Dense(SIZES[8], init: lecun_normal, l2: 0.02) -> Dense(2, bias: false),
        head: output -> Tanh,
        sum: head -> Dense(7, bias: false),
    }
}

cases! {
    graph_000: Graph000, noise: true, statistics: false;
    graph_001: Graph001, noise: false, statistics: false;
    graph_002: Graph002, noise: false, statistics: false;
    graph_003: Graph003, noise: true, statistics: false;
    graph_004: Graph004, noise: false, statistics: true;
    graph_005: Graph005, noise: false, statistics: false;
    graph_006: Graph006, noise: true, statistics: true;
    graph_007: Graph007, noise: false, statistics: true;
    graph_008: Graph008, noise: true, statistics: true;
    graph_009: Graph009, noise: true, statistics: true;
    graph_010: Graph010, noise: true, statistics: true;
    graph_011: Graph011, noise: true, statistics: false;
    graph_012: Graph012, noise: true, statistics: false;
    graph_013: Graph013, noise: false, statistics: false;
    graph_014: Graph014, noise: true, statistics: false;
    graph_015: Graph015, noise: false, statistics: false;
    graph_016: Graph016, noise: true, statistics: true;
    graph_017: Graph017, noise: true, statistics: false;
    graph_018: Graph018, noise: false, statistics: false;
    graph_019: Graph019, noise: false, statistics: false;
    graph_020: Graph020, noise: true, statistics: false;
    graph_021: Graph021, noise: false, statistics: true;
    graph_022: Graph022, noise: true, statistics: true;
    graph_023: Graph023, noise: false, statistics: true;
    graph_024: Graph024, noise: true, statistics: false;
    graph_025: Graph025, noise: false, statistics: false;
    graph_026: Graph026, noise: true, statistics: false;
    graph_027: Graph027, noise: false, statistics: false;
    graph_028: Graph028, noise: true, statistics: false;
    graph_029: Graph029, noise: true, statistics: false;
    graph_030: Graph030, noise: false, statistics: false;
    graph_031: Graph031, noise: true, statistics: true;
    graph_032: Graph032, noise: true, statistics: true;
    graph_033: Graph033, noise: true, statistics: true;
    graph_034: Graph034, noise: false, statistics: false;
    graph_035: Graph035, noise: true, statistics: true;
    graph_036: Graph036, noise: true, statistics: false;
    graph_037: Graph037, noise: true, statistics: true;
    graph_038: Graph038, noise: true, statistics: true;
    graph_039: Graph039, noise: true, statistics: false;
    graph_040: Graph040, noise: false, statistics: false;
    graph_041: Graph041, noise: false, statistics: false;
    graph_042: Graph042, noise: true, statistics: false;
    graph_043: Graph043, noise: true, statistics: false;
    graph_044: Graph044, noise: false, statistics: true;
    graph_045: Graph045, noise: false, statistics: false;
    graph_046: Graph046, noise: false, statistics: false;
    graph_047: Graph047, noise: true, statistics: true;
    graph_048: Graph048, noise: true, statistics: false;
    graph_049: Graph049, noise: true, statistics: true;
    graph_050: Graph050, noise: true, statistics: true;
    graph_051: Graph051, noise: false, statistics: false;
    graph_052: Graph052, noise: true, statistics: true;
    graph_053: Graph053, noise: false, statistics: false;
    graph_054: Graph054, noise: false, statistics: false;
    graph_055: Graph055, noise: true, statistics: false;
    graph_056: Graph056, noise: true, statistics: true;
    graph_057: Graph057, noise: false, statistics: true;
    graph_058: Graph058, noise: true, statistics: true;
    graph_059: Graph059, noise: false, statistics: false;
    graph_060: Graph060, noise: false, statistics: false;
    graph_061: Graph061, noise: false, statistics: false;
    graph_062: Graph062, noise: true, statistics: false;
    graph_063: Graph063, noise: false, statistics: false;
    graph_064: Graph064, noise: false, statistics: false;
    graph_065: Graph065, noise: false, statistics: false;
    graph_066: Graph066, noise: false, statistics: false;
    graph_067: Graph067, noise: false, statistics: false;
    graph_068: Graph068, noise: true, statistics: false;
    graph_069: Graph069, noise: true, statistics: false;
    graph_070: Graph070, noise: false, statistics: false;
    graph_071: Graph071, noise: false, statistics: true;
    graph_072: Graph072, noise: false, statistics: false;
    graph_073: Graph073, noise: false, statistics: false;
    graph_074: Graph074, noise: false, statistics: true;
    graph_075: Graph075, noise: false, statistics: false;
    graph_076: Graph076, noise: false, statistics: false;
    graph_077: Graph077, noise: false, statistics: false;
    graph_078: Graph078, noise: true, statistics: false;
    graph_079: Graph079, noise: false, statistics: true;
    graph_080: Graph080, noise: true, statistics: true;
    graph_081: Graph081, noise: true, statistics: true;
    graph_082: Graph082, noise: false, statistics: false;
    graph_083: Graph083, noise: false, statistics: false;
    graph_084: Graph084, noise: false, statistics: false;
    graph_085: Graph085, noise: true, statistics: false;
    graph_086: Graph086, noise: false, statistics: true;
    graph_087: Graph087, noise: true, statistics: false;
    graph_088: Graph088, noise: false, statistics: true;
    graph_089: Graph089, noise: true, statistics: false;
    graph_090: Graph090, noise: true, statistics: false;
    graph_091: Graph091, noise: false, statistics: false;
    graph_092: Graph092, noise: true, statistics: false;
    graph_093: Graph093, noise: false, statistics: false;
    graph_094: Graph094, noise: true, statistics: false;
    graph_095: Graph095, noise: false, statistics: false;
    graph_096: Graph096, noise: false, statistics: false;
    graph_097: Graph097, noise: false, statistics: false;
    graph_098: Graph098, noise: false, statistics: false;
    graph_099: Graph099, noise: true, statistics: true;
    graph_100: Graph100, noise: true, statistics: true;
    graph_101: Graph101, noise: true, statistics: true;
    graph_102: Graph102, noise: true, statistics: true;
    graph_103: Graph103, noise: true, statistics: true;
    graph_104: Graph104, noise: true, statistics: true;
    graph_105: Graph105, noise: true, statistics: true;
    graph_106: Graph106, noise: false, statistics: false;
    graph_107: Graph107, noise: true, statistics: false;
    graph_108: Graph108, noise: true, statistics: true;
    graph_109: Graph109, noise: false, statistics: true;
    graph_110: Graph110, noise: true, statistics: false;
    graph_111: Graph111, noise: false, statistics: false;
    graph_112: Graph112, noise: false, statistics: false;
    graph_113: Graph113, noise: false, statistics: true;
    graph_114: Graph114, noise: true, statistics: false;
    graph_115: Graph115, noise: false, statistics: false;
    graph_116: Graph116, noise: true, statistics: true;
    graph_117: Graph117, noise: false, statistics: false;
    graph_118: Graph118, noise: false, statistics: true;
    graph_119: Graph119, noise: false, statistics: false;
    graph_120: Graph120, noise: true, statistics: false;
    graph_121: Graph121, noise: true, statistics: true;
    graph_122: Graph122, noise: false, statistics: false;
    graph_123: Graph123, noise: false, statistics: false;
    graph_124: Graph124, noise: false, statistics: false;
    graph_125: Graph125, noise: false, statistics: false;
    graph_126: Graph126, noise: false, statistics: false;
    graph_127: Graph127, noise: false, statistics: true;
    graph_128: Graph128, noise: false, statistics: true;
    graph_129: Graph129, noise: false, statistics: false;
    graph_130: Graph130, noise: false, statistics: false;
    graph_131: Graph131, noise: true, statistics: false;
    graph_132: Graph132, noise: false, statistics: true;
    graph_133: Graph133, noise: true, statistics: false;
    graph_134: Graph134, noise: false, statistics: false;
    graph_135: Graph135, noise: false, statistics: false;
    graph_136: Graph136, noise: false, statistics: true;
    graph_137: Graph137, noise: false, statistics: false;
    graph_138: Graph138, noise: false, statistics: false;
    graph_139: Graph139, noise: false, statistics: false;
    graph_140: Graph140, noise: false, statistics: false;
    graph_141: Graph141, noise: false, statistics: false;
    graph_142: Graph142, noise: true, statistics: false;
    graph_143: Graph143, noise: false, statistics: false;
    graph_144: Graph144, noise: false, statistics: true;
    graph_145: Graph145, noise: false, statistics: true;
    graph_146: Graph146, noise: true, statistics: false;
    graph_147: Graph147, noise: false, statistics: true;
    graph_148: Graph148, noise: true, statistics: false;
    graph_149: Graph149, noise: false, statistics: false;
    graph_150: Graph150, noise: true, statistics: false;
    graph_151: Graph151, noise: false, statistics: true;
    graph_152: Graph152, noise: false, statistics: true;
    graph_153: Graph153, noise: false, statistics: false;
    graph_154: Graph154, noise: false, statistics: false;
    graph_155: Graph155, noise: false, statistics: true;
    graph_156: Graph156, noise: true, statistics: false;
    graph_157: Graph157, noise: true, statistics: true;
    graph_158: Graph158, noise: false, statistics: false;
    graph_159: Graph159, noise: true, statistics: true;
    graph_160: Graph160, noise: true, statistics: true;
    graph_161: Graph161, noise: false, statistics: false;
    graph_162: Graph162, noise: false, statistics: false;
    graph_163: Graph163, noise: true, statistics: true;
    graph_164: Graph164, noise: true, statistics: false;
    graph_165: Graph165, noise: false, statistics: false;
    graph_166: Graph166, noise: false, statistics: false;
    graph_167: Graph167, noise: true, statistics: false;
    graph_168: Graph168, noise: false, statistics: false;
    graph_169: Graph169, noise: true, statistics: false;
    graph_170: Graph170, noise: false, statistics: false;
    graph_171: Graph171, noise: true, statistics: true;
    graph_172: Graph172, noise: false, statistics: false;
    graph_173: Graph173, noise: true, statistics: true;
    graph_174: Graph174, noise: false, statistics: true;
    graph_175: Graph175, noise: true, statistics: false;
    graph_176: Graph176, noise: true, statistics: false;
    graph_177: Graph177, noise: false, statistics: false;
    graph_178: Graph178, noise: true, statistics: true;
    graph_179: Graph179, noise: true, statistics: true;
    graph_180: Graph180, noise: false, statistics: false;
    graph_181: Graph181, noise: false, statistics: true;
    graph_182: Graph182, noise: false, statistics: false;
    graph_183: Graph183, noise: true, statistics: false;
    graph_184: Graph184, noise: true, statistics: false;
    graph_185: Graph185, noise: true, statistics: false;
    graph_186: Graph186, noise: true, statistics: true;
    graph_187: Graph187, noise: false, statistics: false;
    graph_188: Graph188, noise: false, statistics: false;
    graph_189: Graph189, noise: true, statistics: true;
    graph_190: Graph190, noise: false, statistics: false;
    graph_191: Graph191, noise: true, statistics: false;
    graph_192: Graph192, noise: true, statistics: false;
    graph_193: Graph193, noise: false, statistics: false;
    graph_194: Graph194, noise: true, statistics: false;
    graph_195: Graph195, noise: true, statistics: false;
    graph_196: Graph196, noise: true, statistics: false;
    graph_197: Graph197, noise: true, statistics: false;
    graph_198: Graph198, noise: true, statistics: false;
    graph_199: Graph199, noise: false, statistics: false;
}
