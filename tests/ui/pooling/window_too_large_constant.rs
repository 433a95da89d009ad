use layerfit::prelude::*;

const SIDE: usize = 4;

network! {
    pub struct Net0: [SIDE, 5, 2] -> [1, 2, 2] {
        MaxPool2d([5, 2]),
    }
}

fn main() {}
