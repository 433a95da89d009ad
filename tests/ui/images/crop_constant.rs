use layerfit::prelude::*;

const SIDE: usize = 4;

network! {
    pub struct Net0: [SIDE, SIDE, 1] -> [2, 1, 1] {
        Crop2d([1, 2]),
    }
}

fn main() {}
