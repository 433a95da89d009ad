use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 6] -> [4] {
        Sum(axis: 2),
    }
    pub struct Net1: [4] -> [1] {
        Max(axis: 1),
    }
    pub struct Net2: [4, 6] -> [6] {
        Mean(axis: first),
    }
}

fn main() {}
