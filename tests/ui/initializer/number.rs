use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, bias_init: 0.1) -> Relu,
        out: Dense(2, init: constant("x")),
    }
}

fn main() {}
