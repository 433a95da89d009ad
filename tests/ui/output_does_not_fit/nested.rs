use layerfit::prelude::*;

network! {
    pub struct Block: [64] -> [12] { Dense(12) }
}

network! {
    pub struct Net: [64] -> [10] {
        scores: Block,
    }
}

fn main() {}
