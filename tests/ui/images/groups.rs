use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 4, 6] -> [4, 4, 6] {
        GroupNorm(4),
    }
    pub struct Net1: [4, 4, 6] -> [4, 4, 6] {
        GroupNorm,
    }
}

fn main() {}
