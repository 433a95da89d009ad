use layerfit::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        out: Dense(10),
    }
}

fn main() {}
