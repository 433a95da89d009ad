use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 4, 2] -> [4, 4, 2] {
        MaxPool2d(2, padding: 2),
    }
    pub struct Net1: [4, 2] -> [2, 2] {
        AvgPool1d(2, padding: 3),
    }
}

fn main() {}
