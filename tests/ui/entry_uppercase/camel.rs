use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        HiddenLayer: Dense(8) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
