use layerfit::prelude::*;

network! {
    pub struct Net<const HIDDEN: usize>: [4] -> [HIDDEN] {
        Dense(HIDDEN) -> GroupNorm(2),
    }
}

fn main() {}
