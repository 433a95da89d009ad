/// Weights of their own in every repetition.
pub struct Repeated: [4] -> [4] {
    deep: Repeat(3, Dense(4) -> Relu),
    Repeat(2, Dense(4)) -> deep,
    Repeat(2, Block),
}
