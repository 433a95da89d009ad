use layerfit::prelude::*;

const WIDTH: u32 = 8;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(WIDTH) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
