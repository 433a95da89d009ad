/// Ten scores for one 8×8 grey-scale digit.
pub struct Digits: [64] -> [10] {
    hidden: Dense(64) -> Relu,
    narrow: Dense(32) -> Relu,
    scores: Dense(10),
}
