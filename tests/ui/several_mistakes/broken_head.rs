use layerfit::prelude::*;

network! {
    pub struct First: [4] [2] {
        out: Dense(2),
    }

    pub struct Second: [4] -> [2] {
        out: Dense(3),
    }
}

fn main() {}
