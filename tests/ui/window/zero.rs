use layerfit::prelude::*;

network! {
    pub struct Image: [8, 8, 1] -> [2] {
        a: Conv2d(8, kernel: 3, stride: 0) -> Relu,
        b: Conv2d(8, kernel: [3, 0], dilation: [0, 1]),
        out: Flatten -> Dense(2),
    }
}

fn main() {}
