use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        InputLayer(4),
        hidden: Dense(8) -> BatchNormalization -> Activation("relu"),
        out: Dense(2),
    }
}

fn main() {}
