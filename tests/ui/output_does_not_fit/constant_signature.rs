use layerfit::prelude::*;

const CLASSES: usize = 10;

network! {
    pub struct Net: [64] -> [CLASSES] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12, bias: false) -> Softmax,
    }
}

fn main() {}
