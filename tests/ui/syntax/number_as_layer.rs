use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: 64 -> Relu,
        out: Dense(2),
    }
}

fn main() {}
