use layerfit::prelude::*;

network! {
    pub struct Steps: [4] -> [8, 2] {
        a: Dense(16) -> Reshape(8, 2),
    }

    pub struct Net: [4] -> [10] {
        a: Steps -> Conv2d(8, kernel: 1) -> Flatten -> Dense(10),
    }
}

fn main() {}
