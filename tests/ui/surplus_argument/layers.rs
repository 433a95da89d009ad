use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(4, 8) -> Relu(0.1),
        seen: BatchNorm(64) -> Dropout(0.1, 0.2),
        out: Dense(2),
    }
}

fn main() {}
