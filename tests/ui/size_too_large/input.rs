use layerfit::prelude::*;

network! {
    pub struct Net: [4294967296] -> [2] {
        out: Dense(2),
    }
}

fn main() {}
