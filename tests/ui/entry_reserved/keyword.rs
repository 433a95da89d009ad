use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        type: Dense(8) -> Relu,
        self: Dense(2),
    }
}

fn main() {}
