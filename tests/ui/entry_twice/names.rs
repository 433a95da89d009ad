use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> Relu,
        hidden: Dense(8) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
