use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 6, 1] -> [8, 12, 1] {
        Upsample2d,
    }
    pub struct Net1: [4, 6, 1] -> [8, 12, 1] {
        Upsample2d(2, mode: bilinera),
    }
    pub struct Net2: [4, 6, 1] -> [8, 12, 1] {
        Upsample2d(0),
    }
}

fn main() {}
