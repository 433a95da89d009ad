use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense -> Relu,
        narrow: Dense(bias: false) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
