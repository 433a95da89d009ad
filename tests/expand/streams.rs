/// A part that works step by step.
pub struct Inner: [64, 4] -> [64, 8] {
    out: Conv1d(8, kernel: 3, padding: causal) -> Relu,
}

/// A network inside of another, which works step by step if that does.
pub struct Outer: [64, 4] -> [2] {
    out: Inner -> Lstm(8) -> Dense(2),
}
