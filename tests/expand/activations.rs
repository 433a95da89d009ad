/// Activations before the first layer with parameters, and after the last.
pub struct Activations: [4] -> [4] {
    Tanh -> Relu -> Dense(4),
    Silu -> Softplus -> Dropout(0.5),
    out: Dense(4) -> Selu -> HardSwish -> Softmax,
}
