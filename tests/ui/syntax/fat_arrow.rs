use layerfit::prelude::*;

network! {
    pub struct Net: [4] => [2] {
        out: Dense(2),
    }
}

fn main() {}
