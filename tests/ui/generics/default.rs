use layerfit::prelude::*;

network! {
    pub struct Net<const HIDDEN: usize = 8>: [4] -> [2] {
        hidden: Dense(HIDDEN),
        out: Dense(2),
    }
}

fn main() {}
