use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, init: kaiming_normal) -> Relu,
        out: Dense(2, init: xavier_uniform),
    }
}

fn main() {}
