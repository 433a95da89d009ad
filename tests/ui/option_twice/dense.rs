use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, bias: false, bias: true) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
