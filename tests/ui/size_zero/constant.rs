use layerfit::prelude::*;

const WIDTH: usize = 0;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(WIDTH) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
