use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [8] {
        a: Dense(4),
        Concat(a, Dense(4)),
    }
}

fn main() {}
