#![deny(deprecated)]
use layerfit::network;

network! {
    pub struct Scores: [8] -> [3] {
        hidden: Dense(16) -> Relu -> Dropout(0.2),
        scores: Dense(3) -> Dropout(0.5),
    }

    pub struct Heads: [8] -> (class: [3], size: [1]) {
        hidden: Dense(16) -> Relu,
        class: Dense(3) -> GaussianNoise(0.1) -> Softmax,
        size: hidden -> Dense(1),
    }
}

fn main() {}
