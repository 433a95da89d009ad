use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        hidden: Dense(8) | Relu,
        narrow: Dense(8) => Relu,
        seen: hidden => Relu,
        out: Dense(4),
    }
}

fn main() {}
