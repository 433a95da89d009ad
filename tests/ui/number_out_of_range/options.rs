use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, l2: -1e-4) -> BatchNorm(momentum: 1.5, eps: 0) -> LeakyRelu(-1),
        out: Dense(2),
    }
}

fn main() {}
