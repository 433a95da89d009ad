use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(3 - 3) -> Relu,
        out: Dense(2),
    }

    pub struct Nothing: [0] -> [2] {
        out: Dense(2),
    }
}

fn main() {}
