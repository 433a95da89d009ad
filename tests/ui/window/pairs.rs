use layerfit::prelude::*;

network! {
    pub struct Image: [8, 8, 1] -> [2] {
        a: Conv2d(8, kernel: [3, 3, 1], stride: [2]) -> Relu,
        out: Flatten -> Dense(2),
    }

    pub struct Sequence: [8, 2] -> [2] {
        a: Conv1d(8, kernel: [3, 3]) -> Flatten -> Dense(2),
    }
}

fn main() {}
