use layerfit::prelude::*;

const CHANNELS: usize = 6;

network! {
    pub struct Net0: [4, 4, CHANNELS] -> [4, 4, CHANNELS] {
        GroupNorm(4),
    }
}

fn main() {}
