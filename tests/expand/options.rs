/// Every layer that changes something, with every option.
pub struct Options: [6] -> [3] {
    input_norm: BatchNorm(momentum: 0.9, eps: 1e-4),
    first: Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4) -> LayerNorm(eps: 1e-6) -> PRelu(init: 0.1, shared: true),
    second: Dense(4 + 4, bias_init: constant(-0.1)) -> LeakyRelu(0.2) -> Dropout(0.1) -> Elu(0.5),
    rng: Dense(8, init: orthogonal) -> Gelu(approximate: tanh) -> PRelu -> Reshape(8),
    Dense(3) -> LogSoftmax -> Flatten,
}
