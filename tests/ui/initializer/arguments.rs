use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, init: normal(0.1)) -> Relu,
        out: Dense(2, bias_init: zeros(0.0)),
    }
}

fn main() {}
