use layerfit::prelude::*;

network! {
    pub struct Block<const WIDTH: usize>: [64] -> [WIDTH] { Dense(WIDTH) }
}

network! {
    pub struct Net<const HIDDEN: usize>: [64] -> [10] {
        hidden: Block<HIDDEN> -> Relu,
        scores: Dense(10),
    }
}

fn main() {}
