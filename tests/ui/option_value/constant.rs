use layerfit::prelude::*;

const DECAY: u32 = 3;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, l2: DECAY) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
