use layerfit::prelude::*;

network! {
    pub struct Vector: [784] -> [10] {
        a: Conv2d(8, kernel: 3) -> Flatten -> Dense(10),
    }

    pub struct Colours: [3072] -> [10] {
        a: SeparableConv2d(8, kernel: 3) -> Flatten -> Dense(10),
    }

    pub struct Odd: [50] -> [10] {
        a: ConvTranspose2d(8, kernel: 3) -> Flatten -> Dense(10),
    }

    pub struct Steps: [50] -> [10] {
        a: Conv1d(8, kernel: 3) -> Flatten -> Dense(10),
    }

    pub struct Image: [8, 6, 3] -> [10] {
        a: Conv1d(8, kernel: 3) -> Flatten -> Dense(10),
    }

    pub struct Sequence: [8, 6] -> [10] {
        a: DepthwiseConv2d(kernel: 3) -> Flatten -> Dense(10),
    }
}

fn main() {}
