use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dence(8) -> Rleu,
        out: Dense(2),
    }
}

fn main() {}
