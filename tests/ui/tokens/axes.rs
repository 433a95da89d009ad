use layerfit::prelude::*;

network! {
    pub struct Grid: [u16; 8, 8] -> [2] {
        out: Embedding(100, 8) -> Flatten -> Dense(2),
    }
}

fn main() {}
