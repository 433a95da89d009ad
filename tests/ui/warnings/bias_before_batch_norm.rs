#![deny(deprecated)]
use layerfit::network;

network! {
    pub struct Classifier<const HIDDEN: usize>: [8, 8, 1] -> [3] {
        seen: Conv2d(4, kernel: 3, bias: true) -> BatchNorm -> Relu,
        deep: Flatten -> Repeat(2, Dense(16, init: he_normal) -> BatchNorm(momentum: 0.9) -> Relu),
        scores: Dense(3),
    }
}

fn main() {}
