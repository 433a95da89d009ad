use layerfit::prelude::*;

network! {
    pub struct Net: [8] -> (value: [1], confidence: [1]) {
        hidden: Dense(16) -> Relu,
        values: hidden -> Dense(1),
        sure: hidden -> Dense(1) -> Sigmoid,
    }
}

fn main() {}
