use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 4, 2] -> [2, 2, 2] {
        MaxPool2d(2, padding: "same"),
    }
    pub struct Net1: [4, 4, 2] -> [2, 2, 2] {
        AvgPool2d(2, padding: sane),
    }
    pub struct Net2: [4, 4, 2] -> [2, 2, 2] {
        AvgPool2d(2, padding: causal),
    }
}

fn main() {}
