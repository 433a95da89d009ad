use layerfit::prelude::*;

network! {
    pub struct Block<const WIDTH: usize>: [WIDTH] -> [10] { Dense(10) }
}

network! {
    pub struct Net<const HIDDEN: usize>: [64] -> [10] {
        scores: Dense(8) -> Block<HIDDEN>,
    }
}

fn main() {}
