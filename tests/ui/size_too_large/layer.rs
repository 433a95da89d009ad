use layerfit::prelude::*;

network! {
    pub struct Net: [8] -> [2] {
        wide: Dense(5000000000),
        out: Dense(2),
    }
}

fn main() {}
