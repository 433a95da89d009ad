use layerfit::prelude::*;

network! {
    pub struct Net: ([8], [2]) -> [1] {
        out: Dense(1),
    }
}

fn main() {}
