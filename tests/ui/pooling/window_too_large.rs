use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 5, 2] -> [1, 1, 2] {
        MaxPool2d(5),
    }
    pub struct Net1: [3, 2] -> [1, 2] {
        AvgPool1d(4),
    }
}

fn main() {}
