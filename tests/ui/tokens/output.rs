use layerfit::prelude::*;

network! {
    pub struct Net: [u16; 64] -> [u16; 64] {
        out: Embedding(100, 8),
    }
}

fn main() {}
