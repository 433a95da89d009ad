use layerfit::prelude::*;

const STRIDE: usize = 0;

network! {
    pub struct Image: [8, 8, 1] -> [2] {
        a: Conv2d(8, kernel: 3, stride: STRIDE) -> Flatten -> Dense(2),
    }
}

fn main() {}
