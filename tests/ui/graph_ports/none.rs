use layerfit::prelude::*;

network! {
    pub struct Net: () -> [1] {
        out: Dense(1),
    }
}

fn main() {}
