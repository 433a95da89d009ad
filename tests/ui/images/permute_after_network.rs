use layerfit::prelude::*;

network! {
    pub struct Inner: [12] -> [10] { Dense(10) }
    pub struct Net0: [12] -> [10] {
        Inner -> Permute(1, 0),
    }
    pub struct Net1: [12] -> [10] {
        Inner -> Permute(1, 1),
    }
}

network! {
    pub struct Table: [12] -> [3, 4] { Reshape(3, 4) }
    pub struct Net2: [12] -> [3, 4] {
        Table -> Permute(0),
    }
}

fn main() {}
