use layerfit::prelude::*;

network! {
    pub struct Net<const HIDDEN: usize>: [HIDDEN + 1] -> [2] {
        out: Dense(2),
    }

    pub struct Wide<const HIDDEN: usize>: [4] -> [2] {
        hidden: Dense(2 * HIDDEN) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
