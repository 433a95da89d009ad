use layerfit::prelude::*;

network! {
    pub struct Letters: [u8; 64] -> [2] {
        out: Embedding(300, 8) -> Flatten -> Dense(2),
    }

    pub struct Words: [u16; 64] -> [2] {
        out: Embedding(100_000, 8) -> Flatten -> Dense(2),
    }
}

fn main() {}
