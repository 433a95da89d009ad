#![deny(deprecated)]
use layerfit::network;

network! {
    pub struct Classifier: [8] -> [3] {
        hidden: Dense(16) -> Softmax -> Dropout(0.2),
        scores: Dense(3) -> Softmax,
    }
}

fn main() {}
