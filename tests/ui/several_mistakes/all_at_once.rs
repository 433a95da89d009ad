use layerfit::prelude::*;

network! {
    pub struct First: [4] -> [2] {
        hidden: Dense(0) -> Relu,
        noisy: Dropout(2.0) ->,
        hidden: Dense(8, bais: false) -> Softplsu,
        out: Dense(2),
    }

    pub struct Second: [4] -> [2] {
        hidden: Dense(8) -> Rleu,
        out: Dense(3),
    }
}

network! {
    pub struct Third: [4] -> [2] {
        out: Dense(4),
    }
}

fn main() {}
