/// What keeps a network from learning by heart.
pub struct Regularized: [20] -> [3] {
    hidden: Dense(16, init: he_normal, l2: 1e-4) -> BatchNorm -> Gelu -> Dropout(0.5),
    scores: Dense(3, bias: false) -> Softmax,
}
