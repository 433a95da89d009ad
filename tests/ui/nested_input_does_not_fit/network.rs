use layerfit::prelude::*;

network! {
    pub struct Block: [16] -> [16] { Dense(16) }
}

network! {
    pub struct Net: [64] -> [10] {
        hidden: Dense(32) -> Block -> Relu,
        scores: Dense(10),
    }
}

fn main() {}
