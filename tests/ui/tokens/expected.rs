use layerfit::prelude::*;

network! {
    pub struct Vector: [64] -> [2] {
        out: Embedding(100, 8) -> Flatten -> Dense(2),
    }

    pub struct Twice: [u16; 64] -> [2] {
        out: Embedding(100, 8) -> Embedding(100, 8) -> Flatten -> Dense(2),
    }
}

fn main() {}
