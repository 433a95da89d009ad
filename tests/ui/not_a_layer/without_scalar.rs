use layerfit::prelude::*;

pub struct Scale;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> Scale,
        out: Dense(2),
    }
}

fn main() {}
