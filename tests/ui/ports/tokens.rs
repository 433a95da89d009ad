use layerfit::prelude::*;

network! {
    pub struct Net: [u16; 64] -> [10] {
        out: Dense(10),
    }
}

fn main() {}
