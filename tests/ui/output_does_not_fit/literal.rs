use layerfit::prelude::*;

network! {
    pub struct Wide: [64] -> [10] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }

    pub struct Short: [64] -> [10] {
        hidden: Dense(32),
        scores: Relu,
    }
}

fn main() {}
