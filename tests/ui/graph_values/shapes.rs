use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Dense(4),
        b: Dense(3) -> Relu,
        a + b -> Dense(4),
    }
}

fn main() {}
