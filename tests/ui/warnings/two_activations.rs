#![deny(deprecated)]
use layerfit::network;

network! {
    pub struct Classifier: [8] -> [3] {
        hidden: Dense(16) -> LeakyRelu(0.1) -> Tanh,
        scores: Dense(3) -> Relu,
        Softmax,
    }
}

fn main() {}
