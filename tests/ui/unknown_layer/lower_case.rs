use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> relu,
        out: dense(2),
    }
}

fn main() {}
