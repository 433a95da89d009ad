/// The width is the user's choice, and the middle is another network.
pub(crate) struct Mlp<const HIDDEN: usize>: [INPUTS] -> [10] {
    Dense(HIDDEN) -> Tanh,
    middle: Dense(2 * WIDTH) -> Block -> Relu,
    Dense(10),
}
