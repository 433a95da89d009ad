use layerfit::prelude::*;

const AROUND: usize = 2;

network! {
    pub struct Net0: [4, 4, 2] -> [2, 4, 2] {
        MaxPool2d(2, padding: [0, AROUND]),
    }
}

fn main() {}
