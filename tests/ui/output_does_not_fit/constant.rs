use layerfit::prelude::*;

const CLASSES: usize = 12;

network! {
    pub struct Net: [64] -> [10] {
        hidden: Dense(32) -> Relu,
        scores: Dense(CLASSES),
    }
}

fn main() {}
