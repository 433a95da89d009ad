use layerfit::prelude::*;

const VOCABULARY: usize = 100_000;

network! {
    pub struct Words: [u16; 64] -> [2] {
        out: Embedding(VOCABULARY, 8) -> Flatten -> Dense(2),
    }
}

fn main() {}
