use layerfit::prelude::*;

network! {
    pub struct Net {
        out: Dense(2),
    }
}

fn main() {}
