use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [8] {
        a: Dense(4),
        Dense(4) -> Concat(a, input),
    }
}

fn main() {}
