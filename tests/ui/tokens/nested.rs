use layerfit::prelude::*;

network! {
    pub struct Words: [u16; 64] -> [2] {
        out: Embedding(100, 8) -> Flatten -> Dense(2),
    }

    pub struct Around: [64] -> [2] {
        out: Words,
    }

    pub struct Other: [u8; 64] -> [2] {
        out: Words,
    }
}

fn main() {}
