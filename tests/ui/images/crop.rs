use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 6, 1] -> [1, 1, 1] {
        Crop2d(2),
    }
    pub struct Net1: [4, 6, 1] -> [4, 1, 1] {
        Crop2d([0, 0, 4, 3]),
    }
}

fn main() {}
