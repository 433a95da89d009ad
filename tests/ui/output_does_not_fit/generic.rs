use layerfit::prelude::*;

network! {
    pub struct Net<const HIDDEN: usize>: [64] -> [10] {
        scores: Dense(HIDDEN),
    }
}

fn main() {}
