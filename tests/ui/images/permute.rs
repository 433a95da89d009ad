use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 6] -> [6, 4] {
        Permute(0, 0),
    }
    pub struct Net1: [4, 6, 2] -> [6, 4, 2] {
        Permute(1, 0),
    }
    pub struct Net2: [4, 6] -> [6, 4] {
        Permute(1, 2),
    }
    pub struct Net3: [4] -> [4] {
        Permute(1),
    }
}

fn main() {}
