use layerfit::prelude::*;

const SIDE: usize = 5;
const KERNEL: usize = 7;

network! {
    pub struct Image: [SIDE, SIDE, 1] -> [2] {
        a: Conv2d(8, kernel: [3, KERNEL]) -> Flatten -> Dense(2),
    }
}

fn main() {}
