use layerfit::prelude::*;

network! {
    pub enum Net: [4] -> [2] {
        out: Dense(2),
    }
}

fn main() {}
