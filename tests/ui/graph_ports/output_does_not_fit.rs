use layerfit::prelude::*;

network! {
    pub struct Net: [8] -> (value: [1], next: [8]) {
        hidden: Dense(16) -> Relu,
        value: hidden -> Dense(2),
        next: hidden -> Dense(9) -> Tanh,
    }
}

fn main() {}
