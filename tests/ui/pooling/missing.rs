use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 4, 2] -> [2, 2, 2] {
        MaxPool2d,
    }
    pub struct Net1: [4, 4, 2] -> [2, 2, 2] {
        MaxPool2d([1, 2, 3]),
    }
    pub struct Net2: [4, 2] -> [2, 2] {
        MaxPool1d([1, 2]),
    }
}

fn main() {}
