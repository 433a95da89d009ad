use layerfit::prelude::*;

network! {
    pub struct Net: [16, 30] -> [16, 30] {
        out: MultiHeadAttention(heads: 4),
    }

    pub struct Vector: [30] -> [30] {
        out: MultiHeadAttention(heads: 3) -> Flatten,
    }
}

fn main() {}
