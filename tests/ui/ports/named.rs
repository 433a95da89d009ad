use layerfit::prelude::*;

network! {
    pub struct Net: (state: [4], action: [2]) -> (value: [1]) {
        out: Dense(1),
    }
}

fn main() {}
