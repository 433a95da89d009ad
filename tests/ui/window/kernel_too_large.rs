use layerfit::prelude::*;

network! {
    pub struct Image: [5, 4, 1] -> [2] {
        a: Conv2d(8, kernel: [5, 3]) -> Relu -> Conv2d(8, kernel: [2, 3], padding: [0, 0]),
        out: Flatten -> Dense(2),
    }

    pub struct Sequence: [6, 2] -> [2] {
        a: Conv1d(8, kernel: 4, dilation: 3, padding: 1),
        out: Flatten -> Dense(2),
    }
}

fn main() {}
