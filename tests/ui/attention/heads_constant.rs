use layerfit::prelude::*;

const HEADS: usize = 4;

network! {
    pub struct Net: [16, 30] -> [16, 30] {
        out: MultiHeadAttention(heads: HEADS),
    }
}

fn main() {}
