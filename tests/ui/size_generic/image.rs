use layerfit::prelude::*;

network! {
    pub struct Net<const CHANNELS: usize>: [8, 8, CHANNELS] -> [10] {
        out: Flatten -> Dense(10),
    }
}

fn main() {}
