use layerfit::prelude::*;

network! {
    pub struct Net: [] -> [2] {
        out: Dense(2),
    }
}

fn main() {}
