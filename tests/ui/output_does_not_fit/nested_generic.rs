use layerfit::prelude::*;

network! {
    pub struct Block<const WIDTH: usize>: [64] -> [WIDTH] { Dense(WIDTH) }
}

network! {
    pub struct Net<const HIDDEN: usize>: [64] -> [10] {
        scores: Block<HIDDEN>,
    }
}

fn main() {}
