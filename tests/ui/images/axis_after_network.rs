use layerfit::prelude::*;

network! {
    pub struct Inner: [12] -> [10] { Dense(10) }
    pub struct Net0: [12] -> [10] {
        Inner -> Sum(axis: 1),
    }
    pub struct Net1: [12] -> [10] {
        Inner -> Sum(axis: 5),
    }
}

fn main() {}
