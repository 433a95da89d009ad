use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 4, 2] -> [2, 2, 2] {
        MaxPool2d(2, stride: 0),
    }
    pub struct Net1: [4, 4, 2] -> [2, 2, 2] {
        AvgPool2d([2, 0]),
    }
}

fn main() {}
