use layerfit::prelude::*;

network! {
    pub struct Net: [8] -> (hidden: [4], value: [4]) {
        hidden: Dense(4) -> Relu,
        value: hidden,
    }
}

fn main() {}
