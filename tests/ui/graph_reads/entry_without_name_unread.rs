use layerfit::prelude::*;

network! {
    pub struct Net: [8] -> [1] {
        hidden: Dense(16) -> Relu,
        Dense(8),
        out: hidden -> Dense(1),
    }
}

fn main() {}
